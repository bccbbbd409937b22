using System.Text.RegularExpressions;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Clock, speakers, hands, the message to the stage and the screens, from the moderator's console.</summary>
public sealed partial class ConsoleStage(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task The_clock_starts_moves_its_end_and_says_when_it_is_over()
    {
        var desk = await visitors.Console("opening");
        var clock = desk.Part("Clock");
        await Expect(clock.GetByRole(AriaRole.Timer)).ToContainTextAsync("The clock is not running");

        await desk.Key("t");
        await Expect(clock.GetByRole(AriaRole.Timer)).ToContainTextAsync("45 minutes left");
        await desk.Key("+");
        await desk.Key("+");
        await clock.GetByRole(AriaRole.Button, new() { Name = "5 minutes more" }).ClickAsync();
        await Expect(clock.GetByRole(AriaRole.Timer)).ToContainTextAsync("52 minutes left");
        await desk.Key("-");
        await Expect(clock.GetByRole(AriaRole.Timer)).ToContainTextAsync("51 minutes left");

        var stage = new StageDirector(desk.Page, "opening");
        await Wait.Until(async () => await Planned(stage) == TimeSpan.FromMinutes(51), "the hub has heard every tap");
        await stage.EndIn(0);
        await Expect(clock.GetByRole(AriaRole.Timer)).ToContainTextAsync(Over());
        await Expect(clock.GetByRole(AriaRole.Timer)).ToContainTextAsync("0 minutes over time");
        await Visitors.IsAccessible(desk.Page);
        await desk.Key("t");
        await Expect(clock.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeVisibleAsync();
        await desk.Key("u");
        await Expect(clock.GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hands_from_everywhere_are_called_in_turn()
    {
        var panel = await PanelDirector.Of(visitors, "closing");
        var (ana, bo) = (await panel.Guest("Ana"), await panel.Guest("Bo", remote: true));
        var desk = await visitors.Console("closing");
        var hands = desk.Part("Hands");
        await Expect(hands).ToContainTextAsync("Hands are not taken just now.");
        await desk.Key("H");
        await Expect(hands).ToContainTextAsync("No hand is up.");

        var stage = new StageDirector(desk.Page, "closing");
        await Wait.Until(async () => (await stage.View()).GetProperty("stage").GetProperty("handsOpen").GetBoolean(), "hands are taken");
        await Raise(ana, "rails, not roads");
        await Raise(bo, null);
        await Expect(hands).ToContainTextAsync("1 in the hall, 1 remote");
        await Expect(hands).ToContainTextAsync("rails, not roads");
        await desk.Page.Locator(".strip").GetByRole(AriaRole.Button, new() { Name = "2 hands up" }).ClickAsync();
        await Expect(hands.GetByRole(AriaRole.Heading, new() { Name = "Hands" })).ToBeFocusedAsync();
        await desk.Key("h");
        await Expect(hands.Locator(".hand").First).ToContainTextAsync("Called");
        await Expect(hands.Locator(".hand").First).ToContainTextAsync("Ana");
        await hands.GetByText("Onto the panel").ClickAsync();
        await Expect(desk.Part("Who speaks")).ToContainTextAsync("Ana");
        await hands.Locator(".hand").First.GetByRole(AriaRole.Button, new() { Name = "Lower" }).ClickAsync();
        await Expect(hands.Locator(".hand")).ToHaveCountAsync(1);
        await Expect(hands.Locator(".hand").First).ToContainTextAsync("Bo");
        await desk.Key("u");
        await Expect(hands.Locator(".hand").First).ToContainTextAsync("Ana");
        await Raise(await panel.Guest("Chi"), "third");
        await hands.GetByRole(AriaRole.Button, new() { Name = "Lower all" }).ClickAsync();
        await Expect(hands).ToContainTextAsync("No hand is up.");
        await desk.Page.Locator(".toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(hands.Locator(".hand")).ToHaveCountAsync(3);
        await Expect(hands.Locator(".hand").Last).ToContainTextAsync("third");
        await desk.Key("H");
        await Expect(hands.GetByRole(AriaRole.Button, new() { Name = "Take hands" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tap_lets_somebody_speak_and_stops_the_one_before()
    {
        var desk = await visitors.Console("coming-legislation");
        var speakers = desk.Part("Who speaks").GetByRole(AriaRole.Button);
        await Expect(speakers).ToHaveCountAsync(5);

        await speakers.Nth(0).ClickAsync();
        await Expect(speakers.Nth(0)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(desk.Page.Locator(".strip")).ToContainTextAsync("Speaks:");
        await Expect(speakers.Nth(0)).ToContainTextAsync("0:02");
        await speakers.Nth(1).ClickAsync();
        await Expect(speakers.Nth(0)).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(speakers.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        await speakers.Nth(1).ClickAsync();
        await Expect(desk.Page.Locator(".strip")).Not.ToContainTextAsync("Speaks:");
        await desk.Page.ReloadAsync();
        await Expect(speakers.Nth(0)).ToContainTextAsync(SomeSeconds());
    }

    [Fact]
    public async Task The_monitor_of_the_stage_gets_a_message_and_screens_another_scene()
    {
        var organiser = await visitors.Staff();
        var monitor = await visitors.PairedScreen(organiser, "At their feet");
        var desk = await ConsoleDesk.Open(organiser, "opening");

        await desk.Page.GetByLabel("At their feet").SelectOptionAsync("Stage monitor");
        await desk.Button("Please wrap up").ClickAsync();
        await Expect(monitor.GetByText("Please wrap up")).ToBeVisibleAsync();
        await Expect(desk.Button("Please wrap up")).ToHaveAttributeAsync("aria-pressed", "true");
        await desk.Page.GetByLabel("Your own message").FillAsync("Louder, Ms Ω");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(monitor.GetByText("Louder, Ms Ω")).ToBeVisibleAsync();
        await desk.Button("Take it away").ClickAsync();
        await Expect(monitor.GetByText("Louder, Ms Ω")).ToHaveCountAsync(0);

        await desk.Page.GetByLabel("At their feet").SelectOptionAsync("Agenda");
        await Expect(monitor.GetByText(Visitors.Title)).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("At their feet")).ToHaveValueAsync("agenda");
    }

    static async Task Raise(Attendee who, string? about) =>
        (await who.Send(HttpMethod.Put, $"/api/conferences/{Visitors.Conference}/stages/closing/hand", new { about })).Accepted();

    /// <summary>Null: the hub has not heard of the start yet.</summary>
    static async Task<TimeSpan?> Planned(StageDirector stage)
    {
        var clock = (await stage.View()).GetProperty("stage");
        return clock.TryGetProperty("startedAt", out var started) ? clock.GetProperty("endsAt").GetDateTimeOffset() - started.GetDateTimeOffset() : null;
    }

    [GeneratedRegex(@"\+0:\d\d")]
    private static partial Regex Over();

    [GeneratedRegex(@"0:0[1-9]")]
    private static partial Regex SomeSeconds();
}
