using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>What hangs in the hall and stands on its tables on the day of the meetings, and the same as text on a phone.</summary>
public sealed partial class BoardsInTheHall(Visitors visitors) : IClassFixture<Visitors>
{
    static readonly (int Width, int Height)[] Sizes = [(3840, 2160), (390, 844), (1920, 1080)];

    [Fact]
    public async Task Six_hundred_people_find_themselves_on_the_board_and_see_what_is_free()
    {
        var hall = await HallByApi.Of(visitors, "matchmaking-day-1", meetings: 300);
        var organiser = await visitors.Staff();
        var board = await visitors.PairedScreen(organiser, "Wall");
        await Show(organiser, "Wall", "Next matches", hall.Session);
        var header = board.Locator("header");

        await Expect(header).ToContainTextAsync(RoundOf());
        await Expect(header).ToContainTextAsync("Starts at");
        await hall.Turns("call", 0);
        await Expect(header).ToContainTextAsync("Go to your tables");
        await Expect(board.Locator(".turning")).ToContainTextAsync("Page 1 of 30");
        var first = board.Locator(".seat").First;
        await Expect(first).ToContainTextAsync("Ana");
        await Look(board, "board-called");
        var names = await board.Locator(".seat .self strong").AllInnerTextsAsync();
        Assert.Equal(names.Order(StringComparer.Create(new("en-GB"), ignoreCase: true)), names);
        Assert.True(await board.Locator(".seat .organisation").First.EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)") >= 28, "It can be read at 10 m.");
        await Expect(board.Locator(".turning")).ToContainTextAsync("Page 2 of", new() { Timeout = 20_000 });

        await hall.Turns("start", 0);
        await Expect(board.GetByRole(AriaRole.Timer, new() { Name = "Round clock" })).ToHaveTextAsync(Face());
        await Expect(board.Locator(".free li")).ToContainTextAsync(["Table 301", "Table 302", "Table 303"]);
        await Expect(board.Locator(".coming")).ToContainTextAsync("Next: round");
        await hall.EndsIn(45);
        await Expect(board.Locator(".round-face")).ToContainTextAsync("Last minute");
        await Look(board, "board-during");

        await Show(organiser, "Wall", "Hall plan", hall.Session);
        await Expect(board.GetByRole(AriaRole.Img, new() { NameRegex = FreeTables() })).ToBeVisibleAsync();
        await Look(board, "board-plan");
    }

    [Fact]
    public async Task People_check_in_on_the_table_and_read_the_board_on_a_phone()
    {
        var hall = await HallByApi.Of(visitors, "matchmaking-day-2", meetings: 8, placed: false, inMinutes: 90);
        var (table, name) = hall.Tables[0];
        var organiser = await visitors.Staff();
        await FindTheirNewTable(hall, organiser);
        var sign = await visitors.PairedScreen(organiser, "Stand 1");
        await Show(organiser, "Stand 1", "Table sign", table);
        await sign.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var (a, b) = (hall.People[0], hall.People[8 + 3]);
        ILocator Of(string name) => sign.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name }).GetByRole(AriaRole.Button);

        await Expect(sign.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Expect(sign.GetByText("This table is free now.")).ToBeVisibleAsync();
        await hall.Turns("call", 0);
        await Expect(Of(a.Name)).ToContainTextAsync("I’m here");
        await SignLooksGood(sign, "sign-called");
        await Of(a.Name).ClickAsync();
        await Expect(Of(a.Name)).ToHaveAttributeAsync("aria-pressed", "true");
        await Of(a.Name).ClickAsync();
        await Expect(Of(a.Name)).ToHaveAttributeAsync("aria-pressed", "false");
        await hall.Turns("start", 0);
        await Of(a.Name).ClickAsync();
        await sign.Context.SetOfflineAsync(true);
        await Of(b.Name).ClickAsync();
        await Expect(Of(b.Name)).ToContainTextAsync("Will be sent when the network is back");
        await SignLooksGood(sign, "sign-offline");
        await sign.Context.SetOfflineAsync(false);
        await Expect(sign.GetByText("All are here. A good meeting!")).ToBeVisibleAsync();
        await hall.IsThere(0, b.Id);
        await sign.GetByRole(AriaRole.Button, new() { Name = "Help" }).ClickAsync();
        await Expect(sign.GetByRole(AriaRole.Button, new() { Name = "Help is on its way" })).ToBeVisibleAsync();
        await SignLooksGood(sign, "sign-running");

        var phone = await visitors.SignedIn(await visitors.Phone("de-DE"), (await MatchingByApi.Of(visitors)).TokenOf(a.Name));
        await phone.GetByRole(AriaRole.Link, new() { Name = "Wer trifft wen, und wo" }).Last.ClickAsync();
        await Expect(phone.GetByText($"Ihr Platz: {name}, mit {b.Name}.").First).ToBeVisibleAsync();
        await phone.GetByLabel("Name oder Organisation suchen").First.FillAsync("oyvind");
        await Expect(phone.Locator(".lines").First.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Visitors.LooksGood(phone, "board-text", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await phone.GetByLabel("Name oder Organisation suchen").First.FillAsync("");
        await Visitors.Whole(phone, "board-text-all");

        await sign.GetByRole(AriaRole.Button, new() { Name = "We’re finished" }).ClickAsync();
        await sign.GetByRole(AriaRole.Button, new() { Name = "Yes, finished" }).ClickAsync();
        await Expect(sign.GetByText("Finished – thank you!")).ToBeVisibleAsync();
        await hall.Turns("end", 0);
        await Expect(phone.GetByRole(AriaRole.Status).Filter(new() { HasText = "Beginn um" })).ToContainTextAsync($"Ihr Platz: {name}");
        await Expect(sign.GetByText("This table is free now.")).ToBeVisibleAsync();
        await Show(organiser, "Stand 1", "Hall plan", hall.Session);
        await Expect(sign.Locator("footer")).ToContainTextAsync("Not on the plan: Stand 1");
    }

    async Task FindTheirNewTable(HallByApi hall, IPage organiser)
    {
        var board = await visitors.PairedScreen(organiser, "Foyer");
        await Show(organiser, "Foyer", "Next matches", hall.Session);
        var line = board.GetByRole(AriaRole.Listitem).Filter(new() { Has = board.Locator(".self", new() { HasText = hall.People[1].Name }) });
        await Expect(line.Locator(".table")).ToHaveTextAsync("Stand 2");
        await hall.Publish(new Dictionary<string, string> { [hall.Tables[1].Id] = hall.Tables[10].Id });
        await Expect(line.Locator(".table")).ToHaveTextAsync("Stand 11");
        await Expect(line).ToContainTextAsync("New table");
        await Expect(board.Locator(".seat.changed")).ToHaveCountAsync(2);
        await Look(board, "board-changed", dark: false);
        await board.CloseAsync();
    }

    static async Task Show(IPage organiser, string screen, string scene, string of)
    {
        await organiser.GotoAsync("/organise#/screens");
        var card = organiser.GetByRole(AriaRole.Region, new() { Name = screen });
        await card.GetByText(scene, new() { Exact = true }).ClickAsync();
        await card.GetByLabel(OfWhat()).SelectOptionAsync(of);
    }

    static async Task Look(IPage screen, string name, bool dark = true)
    {
        await screen.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        foreach (var (width, height) in Sizes)
        {
            await screen.SetViewportSizeAsync(width, height);
            await Visitors.Picture(screen, $"{name}-{width}");
            var cut = await Cut(screen);
            Assert.True(cut.Length == 0, string.Join("; ", cut));
        }
        await Visitors.IsAccessible(screen);
    }

    static async Task SignLooksGood(IPage sign, string name)
    {
        foreach (var (width, height) in new[] { (1280, 800), (390, 844), (820, 1180) })
        {
            await sign.SetViewportSizeAsync(width, height);
            await Visitors.LooksGood(sign, $"{name}-{width}");
        }
    }

    /// <summary>What does not fit: names may not be cut, nor anything that has a box of its own.</summary>
    static Task<string[]> Cut(IPage page) => page.EvaluateAsync<string[]>("""
        () => [document.documentElement, ...document.querySelectorAll('.seats, .seat .self strong, .round-face, .board-scene .box, .before')]
          .filter(e => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
          .map(e => `${e.tagName} ${e.className} ${e.textContent.slice(0, 40)}: ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`)
        """);

    [GeneratedRegex(@"^\d+:\d\d$")]
    private static partial Regex Face();

    [GeneratedRegex(@"Round \d+ of \d+")]
    private static partial Regex RoundOf();

    [GeneratedRegex(@"^Hall plan: \d+ of \d+ tables are free$")]
    private static partial Regex FreeTables();

    [GeneratedRegex("^of (matchmaking|table)")]
    private static partial Regex OfWhat();
}
