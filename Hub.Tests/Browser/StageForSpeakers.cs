using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>What those on the stage see: their own quiet view, and the monitor in front of them.</summary>
public sealed partial class StageForSpeakers(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task A_speaker_finds_a_quiet_view_of_what_is_asked_and_how_long_it_still_goes()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "opening");
        var bo = await visitors.Joined(await visitors.Phone(), organiser, "Bo");
        await bo.GotoAsync("/#/panel/opening");
        await Ask(bo, "Who pays for the grid?");
        await Ask(bo, "What can a small cluster do?");
        var ana = await visitors.Joined(await visitors.Phone(), organiser, "Ana Ω");
        var anasId = await StageDirector.PersonOf(ana);
        await stage.PutOnThePanel(anasId);
        await stage.LetSpeak(anasId);
        await stage.StartClock();
        await stage.Take("What can a small cluster do?", "approved");
        await stage.Take("Who pays for the grid?", "approved", "on-stage");

        await ana.GotoAsync("/#/panel/opening");
        await Expect(ana.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ana Ω" })).ToContainTextAsync("speaking");
        await Expect(bo.GetByRole(AriaRole.Link, new() { Name = "Your view as a speaker" })).ToHaveCountAsync(0);
        await ana.GetByRole(AriaRole.Link, new() { Name = "Your view as a speaker" }).ClickAsync();

        await Expect(ana.GetByRole(AriaRole.Region, new() { Name = "Question on stage" })).ToContainTextAsync("Who pays for the grid?");
        await Expect(ana.GetByRole(AriaRole.Region, new() { Name = "Next" })).ToContainTextAsync("What can a small cluster do?");
        await Expect(ana.GetByRole(AriaRole.Region, new() { Name = "Clock" })).ToContainTextAsync("45 min left");
        await Expect(ana.GetByText("You are speaking")).ToBeVisibleAsync();
        await Visitors.Picture(ana, "speaker");

        await stage.EndIn(1);
        await stage.Say("Please come to an end");
        await Expect(ana.GetByRole(AriaRole.Region, new() { Name = "Clock" })).ToContainTextAsync("Time is up", new() { Timeout = 30_000 });
        await Expect(ana.GetByText("Please come to an end")).ToBeVisibleAsync();
        await Visitors.IsAccessible(ana);
        await Visitors.Picture(ana, "speaker-over");
        await ana.SetViewportSizeAsync(1280, 800);
        await Visitors.Picture(ana, "speaker-over-desk");

        await bo.GotoAsync("/#/speak/opening");
        await Expect(bo.GetByText("This view is for the speakers of the panel.")).ToBeVisibleAsync();
        await Expect(bo.GetByText("Please come to an end")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_monitor_on_the_stage_counts_down_and_says_when_it_is_over()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "closing");
        var bo = await visitors.Joined(await visitors.Phone(), organiser, "Bo");
        await bo.GotoAsync("/#/panel/closing");
        await Ask(bo, "What do we take home from these two days?");
        await Ask(bo, "When do we meet again?");
        var monitor = await visitors.PairedScreen(organiser, "Monitor");
        await visitors.Shows(organiser, "Monitor", "monitor", stage.Session);
        await Expect(monitor.GetByText("Not started")).ToBeVisibleAsync();
        await Expect(monitor.GetByText("No question on stage")).ToBeVisibleAsync();
        await Visitors.IsAccessible(monitor);

        await stage.StartClock();
        await stage.Take("When do we meet again?", "approved");
        await stage.Take("What do we take home from these two days?", "approved", "on-stage");
        var face = monitor.GetByTestId("clock");
        await Expect(face).ToHaveTextAsync(CountingDown());
        await Expect(monitor.GetByTestId("monitor-question")).ToHaveTextAsync("What do we take home from these two days?");
        await Expect(monitor.GetByRole(AriaRole.Region, new() { Name = "Next" })).ToContainTextAsync("When do we meet again?");
        await Visitors.IsAccessible(monitor);
        await Visitors.Picture(monitor, "monitor");

        await stage.EndIn(10);
        await stage.Say("Two minutes of applause, then the bus");
        await Expect(face).ToHaveTextAsync(LastSeconds());
        await Visitors.Picture(monitor, "monitor-soon");
        await Expect(face).ToHaveTextAsync(RunningOver());
        await Expect(monitor.GetByRole(AriaRole.Region, new() { Name = "Clock" })).ToContainTextAsync("over time");
        await Expect(monitor.GetByText("Two minutes of applause, then the bus")).ToBeVisibleAsync();
        await FitsTheScreen(monitor);
        await Visitors.IsAccessible(monitor);
        await Visitors.Picture(monitor, "monitor-over");

        await stage.StopClock();
        await Expect(monitor.GetByRole(AriaRole.Region, new() { Name = "Clock" })).ToContainTextAsync("Ended");
        var stopped = await face.TextContentAsync();
        await Task.Delay(1_500);
        await Expect(face).ToHaveTextAsync(stopped!);
    }

    [Fact]
    public async Task The_monitor_holds_the_longest_of_everything()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "coming-legislation");
        var bo = await visitors.Joined(await visitors.Phone(), organiser, "Bo");
        await bo.GotoAsync("/#/panel/coming-legislation");
        var longest = string.Concat(Enumerable.Repeat("Which of the seventeen ", 25))[..500].TrimEnd() + "?";
        await Ask(bo, longest[..499]);
        await Ask(bo, "Next: " + longest[..490]);
        await stage.Take("Next: " + longest[..490], "approved");
        await stage.Take(longest[..499], "approved", "on-stage");
        await stage.StartClock();
        await stage.Say(string.Concat(Enumerable.Repeat("Please repeat the question ", 10))[..199]);
        var monitor = await visitors.PairedScreen(organiser, "Full");
        await visitors.Shows(organiser, "Full", "monitor", stage.Session);

        await Expect(monitor.GetByTestId("monitor-question")).ToBeVisibleAsync();
        await Expect(monitor.GetByText("Please repeat the question")).ToBeVisibleAsync();
        await FitsTheScreen(monitor);
        await Visitors.Picture(monitor, "monitor-full");
    }

    static async Task FitsTheScreen(IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollHeight - document.documentElement.clientHeight");
        Assert.True(over <= 0, $"The monitor is {over} px higher than its screen.");
        foreach (var part in (string[])[".face", ".now .question", ".next p", ".message p"])
            await Expect(page.Locator(part)).ToBeInViewportAsync(new() { Ratio = 0.99f });
    }

    static async Task Ask(IPage page, string text)
    {
        await page.GetByLabel("Your question").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send question" }).ClickAsync();
        await Expect(page.Locator(".own").Filter(new() { HasText = text }).GetByText("Waiting for the moderator")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"^\d+:\d\d(:\d\d)?$")]
    private static partial Regex CountingDown();

    [GeneratedRegex(@"^0:0\d$")]
    private static partial Regex LastSeconds();

    [GeneratedRegex(@"^\+0:\d\d$")]
    private static partial Regex RunningOver();
}
