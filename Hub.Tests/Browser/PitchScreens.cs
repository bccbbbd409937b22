using System.Text.RegularExpressions;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A pitch round on the screens of the venue: in the hall, before those on the stage, and over the stream's picture.</summary>
public sealed partial class PitchScreens(Visitors visitors) : IClassFixture<Visitors>
{
    static readonly (int Width, int Height)[] Sizes = [(1920, 1080), (3840, 2160), (1280, 720), (390, 844)];

    static readonly string LongTitle = string.Concat(Enumerable.Repeat("Ω-Verfahren für 🚀 Wasserstofflogistik: ", 6))[..200].Trim();

    [Fact]
    public async Task The_stage_follows_the_show_from_the_first_pitch_to_the_last()
    {
        var round = await RoundDirector.Of(visitors, "pitches-hydrogen");
        var panel = await PanelDirector.Of(visitors, round.Session);
        var order = await round.Order();
        var long1 = await round.Add(LongTitle, $"Konsortium {LongTitle}"[..200], before: order[1], topic: "Wasserstoff und Brennstoffzellen", country: "DE");
        var screen = await Paired(round, "Hall", "Pitch on stage");
        var main = screen.Locator(".main");

        await Expect(main).ToContainTextAsync("Next up");
        await Expect(screen.GetByTestId("pitch-title")).ToHaveTextAsync("5 MW of electrolysis, delivered in 14 months");
        await Expect(main).ToContainTextAsync("After that");
        await Look(screen, "pitch-between");

        await round.Start(order[0]);
        await Expect(screen.GetByRole(AriaRole.Timer, new() { Name = "Time of the pitch" })).ToHaveTextAsync(ClockFace());
        await Expect(screen.Locator("main")).ToContainTextAsync("1 of 7");
        foreach (var shown in (string[])["Electrolyse des Dômes", "Solène Pradier", "Hydrogen · France"])
            await Expect(main).ToContainTextAsync(shown);
        await Expect(screen.Locator(".next-up")).ToContainTextAsync(LongTitle);
        await Look(screen, "pitch-title");

        await round.Questions();
        await Expect(screen.GetByRole(AriaRole.Timer, new() { Name = "Time for questions" })).ToBeVisibleAsync();
        await Expect(screen.GetByText("Your questions, please")).ToBeVisibleAsync();
        var question = await panel.Ask(await panel.Guest("Bo Berg"), "Who services the stacks after ten years, and what does that cost a region like ours?", named: true);
        await panel.Move(question, "approved");
        await panel.Move(question, "on-stage");
        await Expect(screen.GetByTestId("stage-question")).ToContainTextAsync("Who services the stacks");
        await Expect(main).ToContainTextAsync("Bo Berg");
        await Expect(screen.Locator(".side")).ToContainTextAsync("Electrolyse des Dômes");
        await Look(screen, "pitch-question");

        await round.Start(long1);
        await Expect(screen.GetByTestId("pitch-title")).ToHaveTextAsync(LongTitle);
        await Expect(screen.GetByTestId("stage-question")).ToHaveCountAsync(0);
        await round.EndIn(9);
        await Expect(screen.Locator(".pitch-face.last")).ToBeVisibleAsync();
        await Look(screen, "pitch-long", german: true);

        foreach (var pitch in order[1..])
            await round.Mark(pitch, "skipped");
        await round.End();
        await Expect(main).ToContainTextAsync("Das war der letzte Pitch.");
        await Look(screen, "pitch-last");
    }

    [Fact]
    public async Task A_long_running_order_turns_its_pages_and_returns_to_where_the_show_is()
    {
        var round = await RoundDirector.Of(visitors, "pitches-mechanical-engineering");
        var order = (await round.Order()).ToList();
        await round.Start(order[0]);
        await round.Start(order[1]);
        await round.Mark(order[2], "absent");
        order.Add(await round.Add(LongTitle, "Ω GmbH"));
        order.Add(await round.Add("The same title", "One"));
        order.Add(await round.Add("The same title", "Other"));
        var screen = await Paired(round, "Foyer", "Running order");
        var rows = screen.GetByRole(AriaRole.Listitem);

        await Expect(screen.GetByText("Page 1 of 2")).ToBeVisibleAsync();
        await Expect(rows.Nth(0)).ToContainTextAsync("Done");
        await Expect(screen.Locator("[aria-current]")).ToContainTextAsync("On stage now");
        await Expect(rows.Nth(2)).ToContainTextAsync("Not there");
        await Expect(rows.Nth(3)).ToContainTextAsync("Next up");
        await Look(screen, "pitch-order");
        await Expect(screen.GetByText("Page 2 of 2")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(screen.GetByRole(AriaRole.List)).ToContainTextAsync("Ω GmbH");
        await Look(screen, "pitch-order-2");

        // It does not wait for its turn when the show goes on.
        await Expect(screen.GetByText("Page 2 of 2")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await round.Start(order[3]);
        await Expect(screen.Locator("[aria-current]")).ToContainTextAsync("4");
        await Expect(screen.GetByText("Page 1 of 2")).ToBeVisibleAsync(new() { Timeout = 3_000 });
    }

    [Fact]
    public async Task The_result_comes_place_by_place_and_equals_share_one()
    {
        var round = await RoundDirector.Of(visitors, "pitches-artificial-intelligence");
        var order = await round.Order();
        foreach (var pitch in order[..4])
            await round.Start(pitch);
        await round.End();
        await round.Judge(await (await PanelDirector.Of(visitors, round.Session)).Guest("Juror"), (order[0], 3), (order[1], 5), (order[2], 3), (order[3], 1));
        await round.Lock();
        var screen = await Paired(round, "Stage", "Result");
        var places = screen.GetByRole(AriaRole.List).GetByRole(AriaRole.Listitem);

        await Expect(screen.GetByText("The result follows")).ToBeVisibleAsync();
        await Look(screen, "reveal-0");

        await round.Reveal(1, was: 0);
        await Expect(places).ToHaveCountAsync(2);
        await Expect(screen.Locator("main")).ToContainTextAsync("1 place still to come");
        foreach (var row in await places.AllAsync())
            await Expect(row).ToContainTextAsync("Place 2shared");
        await Look(screen, "reveal-1");

        await round.Reveal(2, was: 1);
        await Expect(places).ToHaveCountAsync(3);
        await Expect(places.First).ToContainTextAsync("Place 1");
        await Expect(places.First).ToContainTextAsync("Thirty pictures are enough to find a fault");
        Assert.True(await Height(places.First) > 1.5 * await Height(places.Nth(1)), "The winner stands out.");
        await Look(screen, "reveal-2", german: true);

        await round.Reveal(0, was: 2);
        await Expect(screen.GetByText("Das Ergebnis folgt")).ToBeVisibleAsync();
        Assert.DoesNotContain("Thirty pictures", await screen.ContentAsync());
    }

    [Fact]
    public async Task Those_on_the_stage_see_their_time_and_confirm_what_they_are_told()
    {
        var round = await RoundDirector.Of(visitors, "pitches-robots");
        await Import(round.Session);
        var (first, second) = (await round.Add("Hydrogen by rail", "Ω Rail", seconds: 300), await round.Add(LongTitle, "Two Ltd"));
        var panel = await PanelDirector.Of(visitors, round.Session);
        var monitor = await Paired(round, "Monitor", "Stage monitor");
        var face = monitor.Locator(".huge .pitch-face");

        await Expect(face).ToContainTextAsync("5:00");
        await Look(monitor, "monitor-before");
        await round.Start(first);
        await Expect(face).ToHaveClassAsync(Calm());
        await Expect(monitor.GetByTestId("session-clock")).ToHaveTextAsync(ClockFace());
        await Expect(monitor.Locator(".coming")).ToContainTextAsync("Two Ltd");
        await Look(monitor, "monitor-calm");
        await round.EndIn(45);
        await Expect(face).ToHaveClassAsync(Soon());
        await Look(monitor, "monitor-soon");
        await round.EndIn(9);
        await Expect(face).ToHaveClassAsync(Last());
        await Look(monitor, "monitor-last", sizes: 1);
        await round.EndIn(0);
        await Expect(face).ToHaveClassAsync(Over());
        await Expect(face).ToContainTextAsync("over time");
        await Expect(face.GetByRole(AriaRole.Timer)).ToHaveTextAsync(Overrun());

        var message = await round.Tell("Please come to your last sentence, the questions are many today.");
        await Expect(monitor.GetByTestId("monitor-message")).ToContainTextAsync("last sentence");
        await Look(monitor, "monitor-message");
        await monitor.Keyboard.PressAsync("Shift");
        Assert.Null((await round.View())["messages"]![message]!["readAt"]);
        await monitor.Keyboard.PressAsync("PageDown"); // the key of a clicker
        await IsRead(round, message);
        await Expect(monitor.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Look(monitor, "monitor-read", sizes: 1);

        await round.Questions();
        var question = await panel.Ask(await panel.Guest(), string.Concat(Enumerable.Repeat("What happens when the track is closed for a month? ", 8)));
        var waits = await panel.Ask(await panel.Guest(), "And who pays?");
        await panel.Move(question, "approved");
        await panel.Move(question, "on-stage");
        await panel.Move(waits, "approved");
        await Expect(monitor.GetByTestId("monitor-question")).ToContainTextAsync("track is closed");
        await Expect(monitor.Locator(".coming")).ToContainTextAsync("And who pays?");
        var other = await round.Tell("Ω");
        await monitor.GetByRole(AriaRole.Button, new() { Name = "Read" }).ClickAsync();
        await IsRead(round, other);
        await Look(monitor, "monitor-question", german: true);
        await round.Withdraw(other);
        await round.Withdraw(message);
        await Expect(monitor.GetByTestId("monitor-message")).ToHaveCountAsync(0);
        await round.Start(second);
        await Expect(monitor.GetByTestId("pitch-title")).ToHaveTextAsync(LongTitle);
        await Look(monitor, "monitor-long");
    }

    [Fact]
    public async Task The_pitch_lies_over_the_picture_of_the_stream()
    {
        var organiser = await visitors.Staff();
        await Import("pitches-overlay");
        var round = await RoundDirector.Of(visitors, "pitches-overlay");
        var pitch = await round.Add(LongTitle, "Ω GmbH");
        await organiser.GotoAsync("/organise#/screens");
        await organiser.GetByLabel("Panel or pitch round").SelectOptionAsync(round.Session);
        Assert.Equal(["Pitch and its clock", "Question on stage", "Reactions"], await organiser.Locator("[aria-labelledby=overlays] .field > label").Filter(new() { HasNotText = "Panel" }).AllInnerTextsAsync());
        var address = await organiser.Locator("#overlay-pitch").InputValueAsync();

        var overlay = await visitors.PairedScreen(organiser, "OBS", address);
        await Expect(overlay.Locator("[data-scene=overlay-pitch]")).ToBeVisibleAsync();
        await Expect(overlay.Locator(".plate")).ToHaveCountAsync(0);
        await round.Start(pitch);
        await Expect(overlay.Locator(".plate")).ToContainTextAsync("Ω GmbH");
        await Expect(overlay.GetByRole(AriaRole.Timer)).ToHaveTextAsync(ClockFace());
        await IsWhole(overlay);
        await Visitors.IsAccessible(overlay);
        Assert.Equal("rgba(0, 0, 0, 0)", await overlay.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Visitors.Picture(overlay, "pitch-overlay");
        await round.End();
        await Expect(overlay.Locator(".plate")).ToHaveCountAsync(0);
    }

    async Task<IPage> Paired(RoundDirector round, string name, string scene)
    {
        var organiser = await visitors.Staff();
        var screen = await visitors.PairedScreen(organiser, name);
        await Visitors.Show(organiser, name, scene, round.Session);
        await screen.Locator("[data-scene]:not([data-scene=agenda])").WaitForAsync();
        return screen;
    }

    /// <summary>A pitch round more, without pitches, beside those of the sample.</summary>
    async Task Import(string session)
    {
        var staff = await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken);
        var bundle = (await staff.Get($"/api/conferences/{Visitors.Conference}/export")).Accepted();
        var sessions = bundle["programme"]!["sessions"]!.AsArray();
        var another = sessions.Single(s => (string)s!["id"]! == "pitches-hydrogen")!.DeepClone().AsObject();
        another["id"] = session;
        another.Remove("pitchRound");
        sessions.Add((System.Text.Json.Nodes.JsonNode)another);
        await staff.Insist(HttpMethod.Post, $"/api/conferences/{Visitors.Conference}/import?format=bundle", bundle);
        await Wait.Until(async () => (await staff.SnapshotWhenWell($"conference/{Visitors.Conference}/programme/staff")).View["sessions"]?[session] is not null, "the node knows the session");
    }

    static Task IsRead(RoundDirector round, string message) =>
        Wait.Until(async () => (await round.View())["messages"]![message]!["readAt"] is not null, "the moderator sees that it was read");

    static async Task<double> Height(ILocator element) => (await element.BoundingBoxAsync())!.Height;

    /// <summary>Whole and accessible in every size, in the light too; and from now on in German, where it is asked for.</summary>
    static async Task Look(IPage screen, string name, int sizes = 4, bool german = false)
    {
        if (german)
        {
            await screen.EvaluateAsync("localStorage.setItem('hub.language', '\"de\"')");
            await screen.ReloadAsync();
            await screen.Locator("[data-scene] h1").WaitForAsync();
            await screen.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        foreach (var (width, height) in Sizes[..sizes])
        {
            await screen.SetViewportSizeAsync(width, height);
            await Visitors.Picture(screen, $"{name}-{width}");
            await IsWhole(screen);
        }

        await screen.SetViewportSizeAsync(1920, 1080);
        await IsWhole(screen);
        await Visitors.IsAccessible(screen);
    }

    /// <summary>Nothing is cut off: what has a box of its own fits into it, and the page into its window.</summary>
    static Task IsWhole(IPage page) => Wait.Until(async () => (await Cut(page)).Length == 0, "nothing is cut off", 5, () => string.Join("; ", Cut(page).Result));

    static Task<string[]> Cut(IPage page) => page.EvaluateAsync<string[]>("""
        () => [document.documentElement, ...document.querySelectorAll('.box, .plate, .pitch-face, .side, .entries, .podium, .placing, .entry, .for-stage')]
          .filter(e => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
          .map(e => `${e.tagName} ${e.className}: ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`)
        """);

    [GeneratedRegex(@"^\d+:\d\d$")]
    private static partial Regex ClockFace();

    [GeneratedRegex(@"^\+0:\d\d$")]
    private static partial Regex Overrun();

    [GeneratedRegex(@"\bcalm\b")]
    private static partial Regex Calm();

    [GeneratedRegex(@"\bsoon\b")]
    private static partial Regex Soon();

    [GeneratedRegex(@"\blast\b")]
    private static partial Regex Last();

    [GeneratedRegex(@"\bover\b")]
    private static partial Regex Over();
}
