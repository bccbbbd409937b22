using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A pitch round as those who listen see it: what is on the stage, whom they like, whom they want to talk to, and who has won.</summary>
public sealed partial class PitchesAttending(Visitors visitors) : IClassFixture<Visitors>
{
    const string First = "5 MW of electrolysis, delivered in 14 months", Second = "Who keeps the electrolysers running?", Third = "Compressors for 500 bar, seeking their type approval";

    [Fact]
    public async Task A_listener_follows_the_stage_favours_asks_and_wants_to_talk()
    {
        var round = await PitchDirector.Of(visitors, "pitches-hydrogen");
        var guest = await round.Panel.Guest("Ana Ω");
        var phone = await round.Panel.Open(await visitors.Phone(), guest);
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "No pitch is on stage." })).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Programme" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Pitching session: hydrogen" }).First.ClickAsync();

        await round.Start(First);
        var stage = phone.GetByRole(AriaRole.Region, new() { Name = "On stage now" });
        await Expect(stage).ToContainTextAsync(First);
        foreach (var fact in (string[])["Electrolyse des Dômes", "France", "Solène Pradier", "Hydrogen"])
            await Expect(stage).ToContainTextAsync(fact);
        await Expect(stage.GetByRole(AriaRole.Timer, new() { Name = "Time of the pitch" })).ToHaveTextAsync(CountingDown());
        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "Next up" })).ToContainTextAsync(Second);
        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "Next up" })).ToContainTextAsync("joins by stream");

        await Heart(stage, First).ClickAsync();
        await Expect(Heart(stage, First)).ToHaveAttributeAsync("aria-pressed", "true");
        await round.Sees(v => Interest(v, "points") == 1, "the favour");
        await Expect(Heart(phone.Locator(".pitch"), Second)).ToHaveCountAsync(0);

        var talk = stage.GetByRole(AriaRole.Button, new() { Name = "I want to talk to them" });
        await talk.ClickAsync();
        await Expect(phone.GetByText("hands it over when matchmaking opens")).ToBeVisibleAsync();
        await phone.GetByLabel("Note (optional)").FillAsync("About spare parts, 😀 Ω");
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, "pitch-talk");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Keep my wish" }).ClickAsync();
        await round.Sees(v => Interest(v, "wishes") == 1, "the wish");
        var wished = stage.GetByRole(AriaRole.Button, new() { Name = "You want to talk to them" });
        await wished.ClickAsync();
        await Expect(phone.GetByLabel("Note (optional)")).ToHaveValueAsync("About spare parts, 😀 Ω");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Take my wish back" }).ClickAsync();
        await Expect(talk).ToBeFocusedAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(wished).ToBeVisibleAsync();

        await stage.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await Expect(phone.GetByLabel("Your question")).ToBeFocusedAsync();
        await phone.Keyboard.TypeAsync("Who delivers the stacks?");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send question" }).ClickAsync();
        await Expect(phone.Locator(".own").GetByText("Waiting for the moderator")).ToBeVisibleAsync();
        await round.Panel.Move(await round.Panel.IdOf("Who delivers the stacks?"), "approved");
        await Expect(phone.Locator(".question-card")).ToContainTextAsync("Solène Pradier");

        await round.BeginQuestions();
        await Expect(stage.GetByRole(AriaRole.Timer, new() { Name = "Time for questions" })).ToBeVisibleAsync();
        await round.Start(Second);
        await Expect(stage).ToContainTextAsync(Second);
        await round.Mark(Third, "absent");
        await Expect(phone.GetByRole(AriaRole.Article, new() { Name = Third })).ToContainTextAsync("Not there");
        await Expect(phone.GetByRole(AriaRole.Article, new() { Name = First })).ToContainTextAsync("Done");
        await Expect(Heart(phone.GetByRole(AriaRole.Article, new() { Name = First }), First)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Points_are_spread_kept_without_a_connection_and_taken_back_where_it_is_too_late()
    {
        const string scrap = "Reading scrap on the conveyor", fault = "Thirty pictures are enough to find a fault";
        var round = await PitchDirector.Of(visitors, "pitches-artificial-intelligence");
        await round.Set(settings => settings["points"] = 3);
        await round.Give(scrap);
        await round.Start(fault);
        var phone = await round.Open(await visitors.Phone(), await round.Panel.Guest());
        var (first, second) = (phone.GetByRole(AriaRole.Article, new() { Name = scrap }), phone.GetByRole(AriaRole.Region, new() { Name = "On stage now" }));
        await Expect(phone.GetByText("3 of 3 points left")).ToBeVisibleAsync();

        await More(first).ClickAsync();
        await More(first).ClickAsync();
        await More(second).ClickAsync();
        await Expect(phone.GetByText("0 of 3 points left")).ToBeVisibleAsync();
        await Expect(More(first)).ToHaveAttributeAsync("aria-disabled", "true");
        await round.Sees(v => Interest(v, "points") == 3, "three points");

        await phone.RouteAsync("**/favour", route => route.AbortAsync());
        await Less(second).ClickAsync();
        await Expect(phone.GetByText("1 of 3 points left")).ToBeVisibleAsync();
        await Expect(phone.GetByText("Not sent yet. It goes out as soon as the hub can be reached.").First).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.GetByText("1 of 3 points left")).ToBeVisibleAsync();
        await phone.UnrouteAsync("**/favour");
        await round.Sees(v => Interest(v, "points") == 2, "one point less");

        await phone.RouteAsync("**/favour", route => route.AbortAsync());
        await More(second).ClickAsync();
        await round.OpenFavours(false);
        await phone.UnrouteAsync("**/favour");
        await Expect(phone.Locator(".toast")).ToContainTextAsync("The audience's favours are closed.");
        await Expect(phone.GetByText("Favours are closed just now.")).ToBeVisibleAsync();
        await Expect(first.GetByText("2 points")).ToBeVisibleAsync();
        await Expect(second.GetByText("1 point", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task A_round_from_the_slides_to_the_result_is_accessible(string locale, bool dark)
    {
        var round = await PitchDirector.Of(visitors, "pitches-mechanical-engineering");
        var longest = $"{locale} {string.Concat(Enumerable.Repeat("Ω und 😀 with words ", 20))}"[..199].TrimEnd();
        await round.Lock(false);
        await round.Add(longest, "Kuijpers Precisie", await round.Panel.Guest("Ana Ω"), remote: true, country: "NL");
        await round.Upload(longest, pages: 2);
        await round.Start(longest);
        var page = await round.Open(await visitors.Phone(locale, dark), await round.Panel.Guest());
        await Expect(page.Locator("figure.slides")).ToHaveAttributeAsync("data-page", "1");
        await page.Locator(".pitch-now .acts button").First.ClickAsync();
        await Look(page, $"pitches-{locale}-stage");

        await round.End();
        var row = page.Locator(".pitch").Filter(new() { HasText = locale });
        var slides = row.GetByRole(AriaRole.Button, new() { NameRegex = Slides(), Exact = true });
        await slides.ClickAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Dialog).Locator("figure.slides")).ToHaveAttributeAsync("data-page", "2");
        await Look(page, $"pitches-{locale}-slides");
        await page.Keyboard.PressAsync("Escape");
        await Expect(slides).ToBeFocusedAsync();

        await round.Lock();
        await Expect(page.Locator(".pitch-round > div > .note").First).ToBeVisibleAsync();
        await round.Reveal(1, 0);
        await Expect(page.Locator(".places li")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".places")).ToContainTextAsync(locale);
        await Look(page, $"pitches-{locale}-result");
        await round.Reveal(0, 1);
        await Expect(page.Locator(".places")).ToHaveCountAsync(0);
    }

    static async Task Look(IPage page, string name)
    {
        await Visitors.LooksGood(page, name, Visitors.SizeOfPhone, Visitors.SizeOfTablet, Visitors.SizeOfDesk, Visitors.SizeOfWall);
        await page.SetViewportSizeAsync(390, 844);
    }

    static int? Interest(JsonObject view, string what) => view["interest"]?.AsObject().Sum(pitch => (int)pitch.Value![what]!);

    static ILocator Heart(ILocator within, string title) => within.GetByRole(AriaRole.Button, new() { Name = $"Favour “{title}”" });

    static ILocator More(ILocator within) => within.GetByRole(AriaRole.Button, new() { NameRegex = OneMore() });

    static ILocator Less(ILocator within) => within.GetByRole(AriaRole.Button, new() { NameRegex = OneLess() });

    [GeneratedRegex(@"^\d:\d\d$")]
    private static partial Regex CountingDown();

    [GeneratedRegex("^One point more")]
    private static partial Regex OneMore();

    [GeneratedRegex("^One point less")]
    private static partial Regex OneLess();

    [GeneratedRegex("^(Slides|Folien)$")]
    private static partial Regex Slides();
}
