using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The stream beside questions and votes: loaded when somebody presses play and not before, and playing on whatever they do then.</summary>
public sealed partial class StageStreams(Visitors visitors) : IClassFixture<Visitors>, IDisposable
{
    readonly TinyStream stream = new();

    public void Dispose() => stream.Dispose();

    [Fact]
    public async Task Plays_once_play_is_pressed_and_goes_on_while_one_asks()
    {
        var organiser = await visitors.Staff();
        var stage = await StageDirector.WithoutStreams(organiser, "opening");
        var id = await stage.AddStream("hls", stream.Playlist, captions: stream.Captions, language: "de");
        var remote = await visitors.Joined(await visitors.Desk(), organiser, "Bo", remote: true);
        var loaded = new ConcurrentQueue<string>();
        remote.Request += (_, request) => loaded.Enqueue(request.Url);
        await Open(remote, stage);

        var play = remote.GetByRole(AriaRole.Button, new() { Name = "Play the stream" });
        await Expect(play).ToBeVisibleAsync();
        await Expect(remote.GetByText("Nothing is loaded from there")).ToBeVisibleAsync();
        Assert.Empty(stream.Asked);
        Assert.DoesNotContain(loaded, url => HlsScript().IsMatch(url));
        await Visitors.IsAccessible(remote);
        await Visitors.Picture(remote, "stream-before");

        await play.ClickAsync();
        var video = remote.Locator("video");
        await IsPlaying(video);
        Assert.Contains(loaded, url => HlsScript().IsMatch(url));
        await Expect(video).ToHaveAttributeAsync("aria-label", "Stream of “Opening: what a region brings to the table”: German");

        var question = remote.GetByLabel("Your question");
        await question.FillAsync("Asked while it plays");
        await video.EvaluateAsync("v => { v.dataset.same = 'yes'; }");
        await stage.Say("The view of the stage changes");
        await remote.GetByRole(AriaRole.Button, new() { Name = "Send question" }).ClickAsync();
        await Expect(remote.GetByText("Waiting for the moderator")).ToBeVisibleAsync();
        await Expect(video).ToHaveAttributeAsync("data-same", "yes");
        await IsPlaying(video);
        await Visitors.Picture(remote, "stream-playing");

        await remote.GetByRole(AriaRole.Button, new() { Name = "Captions" }).ClickAsync();
        await Expect(remote.GetByRole(AriaRole.Region, new() { Name = "Captions: German" })).ToContainTextAsync("Ana Ω: Willkommen in Düsseldorf");
        await Visitors.IsAccessible(remote);
        await Visitors.Picture(remote, "stream-captions");

        await stage.RemoveStream(id);
        await Expect(video).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task That_starts_does_not_take_the_focus_from_somebody_who_writes()
    {
        var organiser = await visitors.Staff();
        var stage = await StageDirector.WithoutStreams(organiser, "closing");
        stream.OnAir = false;
        var id = await stage.AddStream("hls", stream.Playlist);
        var remote = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Bo", remote: true), stage);

        await remote.GetByRole(AriaRole.Button, new() { Name = "Play the stream" }).ClickAsync();
        await Expect(remote.GetByText("The stream does not play just now")).ToBeVisibleAsync();
        var question = remote.GetByLabel("Your question");
        await question.ClickAsync();
        stream.OnAir = true;

        await IsPlaying(remote.Locator("video"));
        await Expect(question).ToBeFocusedAsync();
        await Expect(remote.GetByText("The stream does not play just now")).ToHaveCountAsync(0);
        await remote.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Expect(remote.Locator("video")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Visitors.Picture(remote, "stream-phone");
        await stage.RemoveStream(id);
    }

    [Fact]
    public async Task Waits_folded_away_in_the_hall()
    {
        var organiser = await visitors.Staff();
        var stage = await StageDirector.WithoutStreams(organiser, "opening");
        var id = await stage.AddStream("hls", stream.Playlist);
        var hall = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Ana"), stage);

        var watch = hall.GetByRole(AriaRole.Button, new() { Name = "Watch the stream" });
        await Expect(watch).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(hall.GetByRole(AriaRole.Button, new() { Name = "Play the stream" })).ToHaveCountAsync(0);
        await watch.ClickAsync();
        await hall.GetByRole(AriaRole.Button, new() { Name = "Play the stream" }).ClickAsync();
        await IsPlaying(hall.Locator("video"));

        await hall.GetByRole(AriaRole.Button, new() { Name = "Hide the stream" }).ClickAsync();
        await Expect(hall.Locator("video")).ToHaveCountAsync(0);
        await stage.RemoveStream(id);
    }

    [Fact]
    public async Task Of_the_language_that_was_chosen_stays_chosen()
    {
        var organiser = await visitors.Staff();
        var stage = await StageDirector.WithoutStreams(organiser, "coming-legislation");
        var english = await stage.AddStream("hls", $"{stream.Address}/en.m3u8", language: "en", order: 1);
        var german = await stage.AddStream("hls", stream.Playlist, language: "de", order: 2);
        var remote = await Open(await visitors.Joined(await visitors.Phone(), organiser, "Bo", remote: true), stage);

        await Expect(remote.GetByRole(AriaRole.Radio, new() { Name = "English" })).ToBeCheckedAsync();
        await remote.Locator("label").Filter(new() { HasText = "German" }).Filter(new() { Has = remote.GetByRole(AriaRole.Radio) }).ClickAsync();
        await Expect(remote.GetByRole(AriaRole.Radio, new() { Name = "German" })).ToBeCheckedAsync();
        await remote.ReloadAsync();
        await Expect(remote.GetByRole(AriaRole.Radio, new() { Name = "German" })).ToBeCheckedAsync();
        await remote.GetByRole(AriaRole.Button, new() { Name = "Play the stream" }).ClickAsync();
        await IsPlaying(remote.Locator("video"));
        Assert.DoesNotContain("/en.m3u8", stream.Asked);
        await Visitors.Picture(remote, "stream-languages");

        await stage.RemoveStream(english);
        await stage.RemoveStream(german);
    }

    [Fact]
    public async Task Of_a_service_comes_in_a_frame_after_play_and_a_link_leads_away()
    {
        var organiser = await visitors.Staff();
        var stage = await StageDirector.WithoutStreams(organiser, "closing");
        var video = await stage.AddStream("youtube", "https://www.youtube.com/watch?v=aqz-KE-bpKQ", title: "Main hall");
        var remote = await visitors.Joined(await visitors.Desk(), organiser, "Bo", remote: true);
        var elsewhere = new ConcurrentQueue<string>();
        await remote.Context.RouteAsync(Elsewhere(), route =>
        {
            elsewhere.Enqueue(route.Request.Url);
            return route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><html lang=en><title>A film</title><h1>A film</h1>" });
        });
        await Open(remote, stage);

        var play = remote.GetByRole(AriaRole.Button, new() { Name = "Play the stream" });
        await Expect(play).ToBeVisibleAsync();
        await Expect(remote.GetByText("Plays from www.youtube-nocookie.com")).ToBeVisibleAsync();
        Assert.Empty(elsewhere);
        await play.ClickAsync();
        var frame = remote.FrameLocator("iframe[title*='Main hall']");
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "A film" })).ToBeVisibleAsync();
        Assert.All(elsewhere, url => Assert.StartsWith("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ", url));

        await stage.RemoveStream(video);
        var link = await stage.AddStream("link", "https://www.example.org/live");
        var open = remote.GetByRole(AriaRole.Link, new() { Name = "Open the stream" });
        await Expect(open).ToHaveAttributeAsync("href", "https://www.example.org/live");
        await Expect(open).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(remote.Locator("iframe")).ToHaveCountAsync(0);
        await stage.RemoveStream(link);
    }

    static async Task<IPage> Open(IPage page, StageDirector stage)
    {
        await page.GotoAsync($"/#/panel/{stage.Session}");
        await page.GetByRole(AriaRole.Group, new() { Name = "Reactions" }).WaitForAsync();
        return page;
    }

    static async Task IsPlaying(ILocator video)
    {
        await video.WaitForAsync();
        var from = await video.EvaluateAsync<double>("v => v.currentTime");
        await Wait.Until(async () => await video.EvaluateAsync<double>("v => v.currentTime") > from + 0.3, "the stream goes on", 30);
    }

    [GeneratedRegex(@"/assets/hls[-.]")]
    private static partial Regex HlsScript();

    [GeneratedRegex("^https://")]
    private static partial Regex Elsewhere();
}
