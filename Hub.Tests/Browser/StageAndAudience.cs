using System.Text.RegularExpressions;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Hands, reactions, presence and the clap test: what people in the hall and far away do beside the questions.</summary>
public sealed partial class StageAndAudience(Visitors visitors) : IClassFixture<Visitors>
{
    /// <summary>Where a button shows how often: no part of its name.</summary>
    const string Times = "data-times";

    [Fact]
    public async Task Hands_from_the_hall_and_from_afar_stand_in_one_queue_and_whoever_is_called_cannot_miss_it()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "opening");
        var ana = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana Ω"), stage);
        var bo = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Bo", remote: true), stage);
        await stage.OpenHands();

        await Raise(ana, "rails, not roads");
        await Expect(ana.GetByText("You are next.")).ToBeVisibleAsync();
        await Expect(ana.GetByText("rails, not roads")).ToBeVisibleAsync();
        await Raise(bo, null);
        await Expect(bo.GetByText("You are number 2 in the queue.")).ToBeVisibleAsync();
        await Visitors.Picture(ana, "hand-up");

        await stage.Call(await StageDirector.PersonOf(ana));
        await Expect(ana.GetByRole(AriaRole.Alert).Filter(new() { HasText = "You are called" })).ToBeVisibleAsync();
        await Expect(ana.GetByText("come to a microphone")).ToBeVisibleAsync();
        await Expect(ana).ToHaveTitleAsync(CalledTitle());
        await Expect(bo.GetByText("You are next.")).ToBeVisibleAsync();
        await Visitors.Picture(ana, "hand-called");

        await stage.Call(await StageDirector.PersonOf(bo));
        await Expect(bo.GetByText("the moderator is waiting for you")).ToBeVisibleAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Lower hand" }).First.ClickAsync();
        await Expect(ana.GetByText("You are called")).ToHaveCountAsync(0);
        await Expect(ana).Not.ToHaveTitleAsync(CalledTitle());
        await Expect(ana.GetByRole(AriaRole.Button, new() { Name = "Raise hand" })).ToBeFocusedAsync();

        await stage.OpenHands(false);
        await Expect(ana.GetByRole(AriaRole.Button, new() { Name = "Raise hand" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reactions_count_at_once_and_are_seen_on_the_screen()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "closing");
        var screen = await visitors.PairedScreen(organiser, "Reactions");
        await visitors.Shows(organiser, "Reactions", "stage", stage.Session);
        await Expect(screen.Locator("[data-scene=stage]")).ToBeVisibleAsync();
        var ana = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana"), stage);
        var bo = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Bo", remote: true), stage);
        var sent = 0;
        ana.Request += (_, request) => sent += request.Url.EndsWith("/reactions", StringComparison.Ordinal) ? 1 : 0;

        await Button(ana, "Applause").ClickAsync(new() { ClickCount = 3 });
        await Expect(Button(ana, "Applause")).ToHaveAttributeAsync(Times, "3", new() { Timeout = 900 });
        await Button(bo, "Heart").ClickAsync();

        await Expect(screen.GetByRole(AriaRole.Group, new() { Name = "Reactions" })).ToContainTextAsync("Applause: 3");
        await Expect(screen.GetByText("Heart: 1")).ToHaveCountAsync(1);
        await Expect(Button(bo, "Applause")).ToHaveAttributeAsync(Times, "3");
        Assert.Equal(1, sent);
        await Visitors.IsAccessible(screen);
        await Visitors.Picture(screen, "screen-reactions");
    }

    [Fact]
    public async Task Reactions_rise_only_where_things_may_move()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "coming-legislation");
        var screen = await visitors.PairedScreen(organiser, "Rising");
        await visitors.Shows(organiser, "Rising", "stage", stage.Session);
        await screen.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        var still = await visitors.PairedScreen(organiser, "Still");
        await visitors.Shows(organiser, "Still", "stage", stage.Session);
        await Expect(screen.Locator("[data-scene=stage]")).ToBeVisibleAsync();
        await Expect(still.Locator("[data-scene=stage]")).ToBeVisibleAsync();
        var ana = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana"), stage);

        await Button(ana, "Applause").ClickAsync();
        await Expect(still.GetByText("Applause: 1")).ToHaveCountAsync(1);
        await Button(ana, "Heart").ClickAsync(new() { ClickCount = 5 });

        await screen.Locator(".sign").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Visitors.Picture(screen, "screen-rising");
        await Expect(screen.Locator(".sign")).ToHaveCountAsync(0);
        await Expect(still.GetByText("Heart: 5")).ToHaveCountAsync(1);
        await Expect(still.Locator(".sign")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reaction_that_is_refused_is_taken_back_with_a_sentence()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "closing");
        var ana = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana"), stage);
        await ana.RouteAsync("**/reactions", route => route.FulfillAsync(new() { Status = 429, Json = new { code = "too-many-reactions", retryable = true } }));

        await Button(ana, "Laughter").ClickAsync();

        await Expect(Button(ana, "Laughter")).ToHaveAttributeAsync(Times, "1", new() { Timeout = 900 });
        await Expect(ana.GetByText("more applause than two hands can give")).ToBeVisibleAsync();
        await Expect(Button(ana, "Laughter")).Not.ToHaveAttributeAsync(Times, AnyNumber());
    }

    [Fact]
    public async Task Who_follows_from_afar_helps_to_measure_the_stream()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "opening");
        await stage.AddStream("link", "https://stream.example/watch");
        var hall = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana"), stage);
        var remote = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Bo", remote: true), stage);

        var clap = await stage.StartClap();
        var button = remote.GetByRole(AriaRole.Button, new() { Name = "Tap when you see the clap" });
        await Expect(button).ToBeVisibleAsync();
        await Expect(hall.GetByText("Tap when you see the clap")).ToHaveCountAsync(0);
        await Visitors.IsAccessible(remote);
        await Visitors.Picture(remote, "clap");
        await stage.Clap(clap);
        await button.ClickAsync();
        await Expect(remote.GetByText("Thank you.")).ToBeVisibleAsync();

        await Wait.Until(async () => (await stage.View()).GetProperty("clap").GetProperty("taps").GetInt32() == 1, "the tap is counted");
        await stage.EndClap(clap);
        await Expect(button).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_in_the_hall_and_who_far_away_is_said_in_passing()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "coming-legislation");
        var ana = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana"), stage);
        await Open(await visitors.Joined(await visitors.Phone(), organiser, "Bo", remote: true), stage);

        await Expect(ana.GetByText(Presence())).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    static async Task<IPage> Open(IPage page, StageDirector stage)
    {
        await page.GotoAsync($"/#/panel/{stage.Session}");
        await page.GetByRole(AriaRole.Group, new() { Name = "Reactions" }).WaitForAsync();
        return page;
    }

    static ILocator Button(IPage page, string reaction) => page.GetByRole(AriaRole.Button, new() { Name = reaction, Exact = true });

    static async Task Raise(IPage page, string? about)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise hand" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        if (about is not null)
            await dialog.GetByLabel("What about?").FillAsync(about);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Raise hand" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Your hand is up" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("^● You are called · ")]
    private static partial Regex CalledTitle();

    [GeneratedRegex(@"\d")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"^\d+ in the hall, [1-9]\d* remote$")]
    private static partial Regex Presence();
}
