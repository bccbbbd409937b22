using System.Globalization;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A deadline per person: remote people see the stage some seconds late and have as much time to vote; who needs more time has it.</summary>
public sealed class PollsFromAfar(Visitors visitors) : IClassFixture<Visitors>
{
    const int Delay = 4;

    [Fact]
    public async Task A_poll_comes_for_remote_people_when_the_stream_shows_it_and_goes_as_much_later()
    {
        var organiser = await visitors.Staff();
        await new StageDirector(organiser, "opening").AddStream("link", "https://stream.example/", delay: Delay);
        var screen = await visitors.PairedScreen(organiser, "Hall");
        await Visitors.Show(organiser, "Hall", "Poll", "opening");
        var near = await Visitors.At("opening", await visitors.Joined(await visitors.Phone(), organiser, "Near"));
        var far = await Visitors.At("opening", await visitors.Joined(await visitors.Phone(), organiser, "Far", remote: true));
        await Expect(screen.GetByText("The next poll comes soon")).ToBeVisibleAsync();

        var poll = await new PollDirector(organiser, "opening").Open("Both at once", [PollDirector.Single()]);
        await Expect(Card(near).GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true })).ToBeVisibleAsync();
        await Expect(screen.GetByText("Nordjylland")).ToBeVisibleAsync();
        await Expect(Card(far)).ToHaveCountAsync(0);
        await Expect(Card(far)).ToBeVisibleAsync();
        Assert.True(DateTimeOffset.UtcNow >= await Instant(poll, "openedAt") + TimeSpan.FromSeconds(Delay), "The poll came before the stream showed it.");

        await Vote(near, "Lower Austria");
        await poll.Close();
        Assert.Equal("windows-open", await poll.IsRefused("/show", new { phase = "closing" }));
        await Expect(Card(near).GetByText("Voting is closed.")).ToBeVisibleAsync();
        await Expect(screen.GetByTestId("poll-picture")).ToContainTextAsync("Results in");
        await Visitors.Picture(screen, "polls-screen-closing");
        await Expect(screen.GetByRole(AriaRole.Figure)).ToHaveCountAsync(0);
        await Vote(far, "Nordjylland");
        await poll.IsClosed();
        Assert.True(DateTimeOffset.UtcNow >= await Instant(poll, "closedAt") + TimeSpan.FromSeconds(Delay), "The poll was closed before remote people had their time.");

        await poll.Show();
        await Expect(screen.GetByRole(AriaRole.Row, new() { Name = "Lower Austria 1 50% 1 0" })).ToBeAttachedAsync();
        await Expect(screen.GetByRole(AriaRole.Row, new() { Name = "Nordjylland 1 50% 0 1" })).ToBeAttachedAsync();
        await Expect(Card(near).GetByText("1 in the hall · 0 remote")).ToBeVisibleAsync();
        await Expect(screen.GetByTestId("voted")).ToContainTextAsync("2");
        await Visitors.Picture(screen, "polls-screen-shown");
        await Visitors.Picture(far, "polls-shown-phone");
    }

    [Fact]
    public async Task Whoever_needs_more_time_has_it_and_the_result_waits()
    {
        var organiser = await visitors.Staff();
        var quick = await Visitors.At("closing", await visitors.Joined(await visitors.Phone(), organiser, "Quick"));
        var slow = await Visitors.At("closing", await visitors.Joined(await visitors.Phone(), organiser, "Slow"));
        await slow.GetByRole(AriaRole.Button, new() { Name = "Settings" }).ClickAsync();
        await slow.GetByText("10 times").ClickAsync();
        await slow.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(slow.GetByText("Saved.")).ToBeVisibleAsync();
        await slow.Keyboard.PressAsync("Escape");
        var registered = slow.WaitForResponseAsync(r => r.Url.EndsWith("/window", StringComparison.Ordinal) && r.Ok);

        var poll = await new PollDirector(organiser, "closing").Open("Take your time", [PollDirector.Single()]);
        await Expect(Card(quick, "Take your time")).ToBeVisibleAsync();
        await registered;
        await poll.Close();

        await Expect(Card(quick, "Take your time").GetByText("Voting is closed.")).ToBeVisibleAsync();
        await Expect(Card(quick, "Take your time").GetByText("The results come when the last people have voted.")).ToBeVisibleAsync();
        await Vote(slow, "Nordjylland", "Take your time");
        await Expect(Card(slow, "Take your time").GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await poll.HasPeople(1);
        await poll.IsClosed();
        await Expect(Card(quick, "Take your time").GetByRole(AriaRole.Figure)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_moves_from_the_hall_to_afar_is_counted_there()
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "coming-legislation");
        var ana = await Visitors.At("coming-legislation", await visitors.Joined(await visitors.Phone(), organiser, "Ana"));
        await Wait.Until(async () => Presence(await stage.View()) == "1 0", "one is present, in the hall", 30);

        await ana.GetByRole(AriaRole.Button, new() { Name = "Settings" }).ClickAsync();
        await ana.GetByText("I follow remotely").ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ana.GetByText("Saved.")).ToBeVisibleAsync();

        await Wait.Until(async () => Presence(await stage.View()) == "0 1", "one is present, far away", 30);
    }

    static string Presence(System.Text.Json.JsonElement view) => view.TryGetProperty("presence", out var presence)
        ? $"{presence.GetProperty("hall").GetInt32()} {presence.GetProperty("remote").GetInt32()}" : "";

    static ILocator Card(IPage page, string title = "Both at once") => page.GetByRole(AriaRole.Article, new() { Name = title });

    static async Task Vote(IPage page, string option, string title = "Both at once")
    {
        await Card(page, title).GetByLabel(option).CheckAsync();
        await Card(page, title).GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true }).ClickAsync();
        await Expect(Card(page, title).GetByText("Your vote is counted.")).ToBeVisibleAsync();
    }

    static async Task<DateTimeOffset> Instant(PollDirector poll, string name) =>
        DateTimeOffset.Parse((await poll.Poll()).GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
