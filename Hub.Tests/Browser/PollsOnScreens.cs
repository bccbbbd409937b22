using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Polls on the venue screen and over the stream's picture.</summary>
public sealed class PollsOnScreens(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(3840, 2160)]
    public async Task Every_result_is_whole_and_large(int width, int height)
    {
        var organiser = await visitors.Staff();
        var screen = await visitors.PairedScreen(organiser, $"Wall {width}");
        await screen.SetViewportSizeAsync(width, height);
        await visitors.Shows(organiser, $"Wall {width}", "poll", "opening");
        foreach (var (i, item) in PollDirector.EveryKind.Index())
        {
            var poll = await new PollDirector(organiser, "opening").Open($"Kind {i}", [item]);
            await Expect(screen.GetByRole(AriaRole.Heading, new() { Name = $"Kind {i}" })).ToBeVisibleAsync();
            await IsWhole(screen);
            await Visitors.Picture(screen, $"polls-screen-{width}-{i}-open");
            await SomeVoters.Vote(visitors, poll, await visitors.JoinCode(organiser));
            await poll.Close(force: true);
            await poll.Show();
            await Expect(screen.GetByRole(AriaRole.Figure)).ToBeVisibleAsync();
            await BarsAreAsLongAsTheyAreCalled(screen);
            await IsWhole(screen);
            await Visitors.IsAccessible(screen);
            await Visitors.Picture(screen, $"polls-screen-{width}-{i}-shown");
        }
    }

    [Fact]
    public async Task The_leaders_stand_beside_the_right_answer()
    {
        var organiser = await visitors.Staff();
        var screen = await visitors.PairedScreen(organiser, "Quiz");
        await visitors.Shows(organiser, "Quiz", "poll", "closing");
        var ana = await Visitors.At("closing", await visitors.Joined(await visitors.Phone(), organiser, "Ana Ångström"));
        var poll = await new PollDirector(organiser, "closing").Open("Quiz", [PollDirector.EveryKind[6]], seconds: 60);
        await Expect(screen.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await ana.GetByLabel("Show my name on the leader board").CheckAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "A tenth" }).ClickAsync();
        await Expect(ana.GetByText("Your vote is counted.")).ToBeVisibleAsync();
        await poll.Close();
        await poll.IsClosed();
        await Expect(screen.GetByText("The results follow")).ToBeVisibleAsync();
        await poll.Show();

        await Expect(screen.GetByRole(AriaRole.Table, new() { Name = "Leader board" })).ToContainTextAsync("Ana Ångström");
        await Expect(screen.Locator(".mark.right")).ToBeVisibleAsync();
        await IsWhole(screen);
        await Visitors.IsAccessible(screen);
        await Visitors.Picture(screen, "polls-screen-leaders");
    }

    [Fact]
    public async Task An_overlay_is_paired_once_and_shows_on_transparent_ground()
    {
        var organiser = await visitors.Staff();
        await organiser.GotoAsync("/organise#/screens");
        await organiser.GetByLabel("Panel or pitch round").SelectOptionAsync("coming-legislation");
        var ofPoll = await organiser.Locator("#overlay-poll").InputValueAsync();
        var ofQuestion = await organiser.Locator("#overlay-question").InputValueAsync();
        Assert.EndsWith("/screen?overlay=poll&session=coming-legislation&lang=en", ofPoll);

        var overlay = await visitors.PairedScreen(organiser, "OBS", ofPoll);
        await Expect(overlay.Locator("[data-scene=overlay-poll]")).ToBeVisibleAsync();
        Assert.Equal(0, await Opacity(overlay, 0.5, 0.5));
        var poll = await new PollDirector(organiser, "coming-legislation").Open("Over the stream", [PollDirector.Single()]);
        await Expect(overlay.GetByText("Vote with your phone")).ToBeVisibleAsync();
        Assert.Equal(0, await Opacity(overlay, 0.05, 0.1));
        Assert.Equal(255, await Opacity(overlay, 0.8, 0.8));
        await Visitors.IsAccessible(overlay);
        await SomeVoters.Vote(visitors, poll, await visitors.JoinCode(organiser));
        await poll.Close(force: true);
        await Expect(overlay.GetByText("The results follow")).ToBeVisibleAsync();
        await poll.Show();
        await Expect(overlay.GetByRole(AriaRole.Figure)).ToBeVisibleAsync();
        await IsWhole(overlay);
        await Visitors.Picture(overlay, "polls-overlay");

        // The other sources of the same OBS share its cookies: nobody has to pair them.
        var second = await overlay.Context.NewPageAsync();
        await second.GotoAsync(ofQuestion);
        await Expect(second.Locator("[data-scene=overlay-question]")).ToBeVisibleAsync();
        Assert.Equal(0, await Opacity(second, 0.1, 0.9));
        await organiser.GotoAsync("/"); // the question of an organiser is a question too
        await Visitors.At("coming-legislation", organiser);
        await organiser.GetByLabel("Your question").FillAsync("What does the omnibus change for clusters?");
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Send question" }).ClickAsync();
        await Expect(organiser.GetByText("Your question is with the moderators.")).ToBeVisibleAsync();
        await new StageDirector(organiser, "coming-legislation").Take("What does the omnibus change for clusters?", "approved", "on-stage");
        await Expect(second.GetByText("What does the omnibus change for clusters?")).ToBeVisibleAsync();
        await Visitors.Picture(second, "polls-overlay-question");
        await overlay.ReloadAsync();
        await Expect(overlay.GetByRole(AriaRole.Figure)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Overlays_that_begin_together_are_paired_by_one_code()
    {
        var organiser = await visitors.Staff();
        var first = await visitors.Screen();
        var second = await first.Context.NewPageAsync();
        await Task.WhenAll(
            first.GotoAsync("/screen?overlay=poll&session=opening&lang=en"),
            second.GotoAsync("/screen?overlay=reactions&session=opening&lang=en"));
        await Wait.Until(async () => await Code(first) is { Length: 6 } code && code == await Code(second), "both show the same code", 20,
            () => $"{first.GetByTestId("pairing-code").InnerTextAsync().Result} and {second.GetByTestId("pairing-code").InnerTextAsync().Result}");

        await Visitors.Pair(organiser, await Code(first), "Both");

        await Expect(first.Locator("[data-scene=overlay-poll]")).ToBeVisibleAsync();
        await Expect(second.Locator("[data-scene=overlay-reactions]")).ToBeVisibleAsync();
    }

    static Task<string> Code(IPage page) => page.GetByTestId("pairing-code").InnerTextAsync();

    /// <summary>Of 100 % of their track, each. A ranking has points instead.</summary>
    static Task BarsAreAsLongAsTheyAreCalled(IPage screen) => Wait.Until(() => screen.EvaluateAsync<bool>("""
        [...document.querySelectorAll('.chart-bars:not(.ranking) li')].every(row => {
          const bar = row.querySelector('.chart-bar');
          const filled = [...bar.children].reduce((sum, part) => sum + part.getBoundingClientRect().width, 0) / bar.getBoundingClientRect().width;
          return Math.abs(100 * filled - parseFloat(row.querySelector('.value strong').textContent)) < 1;
        })
        """), "bars are as long as their share");

    /// <summary>Nothing is cut off: what has a box of its own fits into it, and the page into its window.</summary>
    static async Task IsWhole(IPage page)
    {
        var cut = await page.EvaluateAsync<string[]>("""
            () => [document.documentElement, ...document.querySelectorAll('.box, .cell, .plate')]
              .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
              .map(e => `${e.className}: ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`)
            """);
        Assert.True(cut.Length == 0, string.Join("; ", cut));
    }

    /// <summary>How opaque the page is at a place, from 0 to 255, as OBS would see it.</summary>
    static async Task<int> Opacity(IPage page, double x, double y)
    {
        var picture = Convert.ToBase64String(await page.ScreenshotAsync(new() { OmitBackground = true }));
        return await page.EvaluateAsync<int>("""
            async ([picture, x, y]) => {
              const image = new Image();
              image.src = `data:image/png;base64,${picture}`;
              await image.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              return context.getImageData(Math.floor(image.width * x), Math.floor(image.height * y), 1, 1).data[3];
            }
            """, new object[] { picture, x, y });
    }
}
