using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A round from all sides at once: the moderator's console, the board, the tablet on a table with a screen, a phone in the hall and one far away. One does not come, and who waits meets somebody else.</summary>
public sealed partial class LeftAlone(Visitors visitors) : IClassFixture<Visitors>
{
    const string Session = "matchmaking-day-2", First = "matchmaking-day-2-1", Table = "table-15";

    [Fact]
    public async Task Everyone_sees_the_same_and_who_waits_in_vain_meets_somebody_else()
    {
        var matchmaking = await MatchDirector.Of(visitors, room: "https://video.example/{room}?from=hub");
        var ana = await matchmaking.Introduced("Ana Ångström", "Catalysis Lab", "catalysts", "membranes");
        var rem = await matchmaking.Introduced("Remy Ω 😀", "Membranes SA", "membranes", "catalysts", remote: true);
        var dan = await matchmaking.Introduced("Dan <b>", "Steel Works", "steel", "hydrogen");
        var (planned, instead) = (await matchmaking.Met(ana, rem), await matchmaking.Met(rem, dan));
        await matchmaking.HasRoundsToday(Session);
        await matchmaking.Publish(await matchmaking.Plan((planned, First, Table)));

        var desk = await visitors.Staff();
        var (sign, board) = (await visitors.PairedScreen(desk, "Table 15"), await visitors.PairedScreen(desk, "Wall"));
        await sign.SetViewportSizeAsync(1280, 800);
        await Show(desk, "Table 15", "Table sign", Table);
        await Show(desk, "Wall", "Next matches", Session);
        await desk.GotoAsync($"/moderate#/floor/{Session}");
        var row = desk.GetByRole(AriaRole.Article, new() { Name = "Table 15" });
        await Expect(row).ToContainTextAsync("Nobody there yet");
        await desk.GetByLabel("The clock turns the rounds").UncheckAsync();
        await Expect(desk.GetByText("Nothing happens until you do it.")).ToBeVisibleAsync();
        var hers = await matchmaking.Open(await visitors.Phone(), ana, "/agenda");
        var his = await matchmaking.Open(await visitors.Phone("de-DE", dark: true), rem, "/agenda");
        var third = await matchmaking.Open(await visitors.Phone(), dan);
        var text = await matchmaking.Open(await visitors.Phone(), ana);
        await text.GotoAsync($"/#/board/{Session}");

        await TheyAreCalledLate(desk, board, text, sign);
        await Expect(hers.GetByRole(AriaRole.Region, new() { Name = "Go to your table" })).ToContainTextAsync("Remy Ω 😀");
        await TheTableIsTaken(desk, row, hers, sign);
        await TheRemoteOneOpensTheRoom(his, sign);
        await Expect(hers.GetByText("Remy Ω 😀 is at the table.")).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("One waits");

        await desk.GetByRole(AriaRole.Button, new() { Name = "Start round 1" }).ClickAsync();
        await TheRoundIsPaused(desk, board, text, hers, his);
        await hers.GetByRole(AriaRole.Button, new() { Name = "I can’t come" }).ClickAsync();
        await hers.GetByRole(AriaRole.Button, new() { Name = "I don’t come" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Somebody is missing");
        await Expect(sign.GetByText("cannot come")).ToBeVisibleAsync();
        await Expect(his.GetByText("Ana Ångström kann nicht kommen.")).ToBeVisibleAsync();

        var offer = his.GetByRole(AriaRole.Region, new() { Name = "Jetzt stattdessen treffen?" });
        await Expect(offer).ToContainTextAsync("Dan <b>");
        await Expect(offer).ToContainTextAsync("Table 15");
        await Visitors.LooksGood(his, "alone-offer-de");
        await Visitors.Whole(his, "alone-offer-de-whole");
        await Visitors.LooksGood(desk, "alone-console");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Ja, jetzt" }).ClickAsync();
        await MatchDirector.Sees(rem, v => v["offer"]?["yes"]?[$"{rem.Person}"] is not null, "that he wants to");
        await Expect(third.GetByRole(AriaRole.Status).Filter(new() { HasText = "Meet now instead? Remy Ω 😀 could." })).ToBeVisibleAsync();
        await Visitors.LooksGood(third, "alone-offer-anywhere");
        await third.GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await Expect(third.GetByText("1 person has said yes.")).ToBeVisibleAsync();
        await third.GetByRole(AriaRole.Button, new() { Name = "Yes, now" }).ClickAsync();

        await MatchDirector.Sees(dan, v => (string?)v["agenda"]?[instead]?["round"] == First && v["offer"] is null, "the meeting instead");
        await Expect(his.GetByRole(AriaRole.Region, new() { Name = "Ihr Treffen jetzt" })).ToContainTextAsync("Dan <b>");
        await Expect(third.GetByRole(AriaRole.Region, new() { Name = "Your meeting now" })).ToContainTextAsync("Remy Ω 😀");
        await Expect(third.GetByRole(AriaRole.Region, new() { Name = "Your meeting now" })).ToContainTextAsync("Table 15");
        await Expect(sign.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Dan <b>" })).ToBeVisibleAsync();
        await Expect(sign.GetByText("Ana Ångström")).ToHaveCountAsync(0);
        await Expect(row).ToContainTextAsync("Dan <b>");
        await Visitors.LooksGood(third, "alone-instead");
        await Visitors.Whole(his, "alone-instead-de");
        await Visitors.LooksGood(hers, "alone-not-coming");
        await Visitors.Whole(hers, "alone-not-coming-whole");
        await FitsTheTablet(sign, "alone-sign-instead");
    }

    static async Task TheyAreCalledLate(IPage desk, IPage board, IPage text, IPage sign)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = "+5 min: start later" }).ClickAsync();
        await Expect(desk.GetByText("5 minutes late")).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Call round 1" }).ClickAsync();
        foreach (var page in (IPage[])[board, text, sign])
        {
            await Expect(page.Locator(".before").First).ToContainTextAsync("Go to your tables");
            await Expect(page.Locator(".before").First).ToContainTextAsync("5 minutes late");
        }
        await Visitors.LooksGood(board, "alone-board-late");
        await Visitors.LooksGood(text, "alone-text-late");
        await FitsTheTablet(sign, "alone-sign-late");
    }

    static async Task TheTableIsTaken(IPage desk, ILocator row, IPage hers, IPage sign)
    {
        await hers.GetByRole(AriaRole.Button, new() { Name = "The table is still taken" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Still taken");
        await Expect(hers.GetByText("The moderators know that the table is still taken.")).ToBeVisibleAsync();
        var onSign = sign.GetByRole(AriaRole.Button, new() { NameRegex = StillTaken() });
        await Expect(onSign).ToHaveAttributeAsync("aria-pressed", "true");
        await Visitors.LooksGood(desk, "alone-console-taken");
        await FitsTheTablet(sign, "alone-sign-taken");
        await Visitors.LooksGood(hers, "alone-taken");
        await onSign.ClickAsync();
        await Expect(row).ToContainTextAsync("Nobody there yet");
        await Expect(hers.GetByRole(AriaRole.Button, new() { Name = "The table is still taken" })).ToBeVisibleAsync();
        await onSign.ClickAsync();
        await Expect(row).ToContainTextAsync("Still taken");
        await hers.GetByRole(AriaRole.Button, new() { Name = "It is free now" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Nobody there yet");
    }

    static async Task TheRemoteOneOpensTheRoom(IPage his, IPage sign)
    {
        await his.Context.RouteAsync("https://video.example/**", route => route.FulfillAsync(new() { Body = "The room" }));
        var door = his.GetByRole(AriaRole.Link, new() { Name = "Videoraum öffnen" });
        var address = await door.GetAttributeAsync("href") ?? "";
        Assert.Matches(Room(), address);
        await Expect(sign.GetByRole(AriaRole.Link, new() { Name = "Open the video room" })).ToHaveAttributeAsync("href", address);
        var qr = sign.GetByAltText("QR code: the video room on a phone");
        await Expect(qr).ToBeVisibleAsync();
        Assert.True(await qr.EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }") > 0, "The QR code is there.");
        await Visitors.LooksGood(his, "alone-room-de");
        var room = await his.RunAndWaitForPopupAsync(() => door.ClickAsync());
        await room.CloseAsync();
        await Expect(his.GetByText("Sie sind angemeldet.")).ToBeVisibleAsync();
        await Expect(sign.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Remy Ω 😀" }).GetByRole(AriaRole.Button)).ToHaveAttributeAsync("aria-pressed", "true");
        await FitsTheTablet(sign, "alone-sign-room");
    }

    static async Task TheRoundIsPaused(IPage desk, IPage board, IPage text, IPage hers, IPage his)
    {
        await Expect(desk.GetByRole(AriaRole.Button, new() { Name = "End round 1" })).ToBeVisibleAsync();
        await desk.Keyboard.PressAsync("p");
        foreach (var page in (IPage[])[board, text])
            await Expect(page.Locator(".round-face")).ToContainTextAsync("Paused");
        await Expect(hers.GetByText(HersPaused())).ToBeVisibleAsync();
        await Expect(his.GetByText(HisPaused())).ToBeVisibleAsync();
        await Visitors.LooksGood(board, "alone-board-paused");
        await Visitors.LooksGood(text, "alone-text-paused");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Go on with round 1" }).ClickAsync();
        foreach (var page in (IPage[])[board, text])
            await Expect(page.Locator(".round-face")).ToContainTextAsync("left");
    }

    /// <summary>Nobody scrolls on a table.</summary>
    static async Task FitsTheTablet(IPage sign, string name)
    {
        await Visitors.LooksGood(sign, name);
        var below = await sign.EvaluateAsync<int>("document.documentElement.scrollHeight - document.documentElement.clientHeight");
        Assert.True(below <= 0, $"{name}: {below} px are below the edge.");
    }

    static async Task Show(IPage organiser, string screen, string scene, string of)
    {
        await organiser.GotoAsync("/organise#/screens");
        var card = organiser.GetByRole(AriaRole.Region, new() { Name = screen });
        await card.GetByText(scene, new() { Exact = true }).ClickAsync();
        await card.GetByLabel(OfWhat()).SelectOptionAsync(of);
    }

    [GeneratedRegex("^of (matchmaking|table)")]
    private static partial Regex OfWhat();

    [GeneratedRegex(@"^https://video\.example/[\w-]{16,}\?from=hub$")]
    private static partial Regex Room();

    [GeneratedRegex("^(Still taken|The moderators know)")]
    private static partial Regex StillTaken();

    [GeneratedRegex(@"^Paused, \d+:\d\d left$")]
    private static partial Regex HersPaused();

    [GeneratedRegex(@"^Angehalten, noch \d+:\d\d$")]
    private static partial Regex HisPaused();
}
