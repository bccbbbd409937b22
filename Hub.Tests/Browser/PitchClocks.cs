using System.Text.Json;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>
/// One clock on every face: the stage monitor, the screen and a phone change to the next second together, though none of their devices has
/// the right time. What is compared are the instants at which the figures change; a busy machine makes single ones late, so the middle of
/// them counts, and none may come early.
/// </summary>
[Collection(nameof(Alone))]
public sealed class PitchClocks(Visitors visitors) : IClassFixture<Visitors>
{
    const double Tolerance = 100;
    const int Enough = 6;

    /// <summary>The faces, and how many milliseconds their devices are off.</summary>
    static readonly (string Name, int Off)[] Faces = [("Lectern", 7_000), ("Wall", -180_000), ("Phone", 86_400_333)];

    [Fact]
    public async Task Every_face_shows_the_same_second_through_warning_overrun_pause_and_a_restart()
    {
        var round = await RoundDirector.Of(visitors, "pitches-hydrogen");
        var order = await round.Order();
        var organiser = await visitors.Staff();
        IPage[] pages = [await Screen(organiser, round, Faces[0], "Stage monitor"), await Screen(organiser, round, Faces[1], "Pitch on stage"), await Phone(organiser, round, Faces[2])];

        await round.Start(order[0]);
        await round.EndIn(5);
        await AreTogether(pages, await round.Zero(), "into the overrun", expected: "+0:02");

        await round.Pause();
        await AllShow(pages, await pages[0].Locator(".pitch-face .face").InnerTextAsync());
        await round.Resume();
        await round.EndIn(65);
        await AreTogether(pages, await round.Zero(), "after a pause", expected: "0:59");

        var zero = await round.Zero();
        visitors.Hub.Kill9();
        foreach (var screen in pages[..2])
        {
            // What was there stays, the clock goes on, and the screen says that it may be behind.
            await Assertions.Expect(screen.Locator(".cut-off")).ToContainTextAsync("Reconnecting – as of");
            await Assertions.Expect(screen.GetByTestId("pitch-title")).ToHaveTextAsync("5 MW of electrolysis, delivered in 14 months");
        }

        await AreTogether(pages, zero, "without the hub");
        await visitors.Hub.Restart();
        foreach (var screen in pages[..2])
            await Assertions.Expect(screen.Locator(".cut-off")).ToBeEmptyAsync(new() { Timeout = 30_000 });
        Assert.Equal(zero, await round.Zero());
        await AreTogether(pages, zero, "after a restart of the node");
    }

    async Task<IPage> Screen(IPage organiser, RoundDirector round, (string Name, int Off) face, string scene)
    {
        var screen = await visitors.PairedScreen(organiser, face.Name);
        await SetClock(screen, face.Off);
        await screen.ReloadAsync();
        await Visitors.Show(organiser, face.Name, scene, round.Session);
        await screen.Locator("[data-scene]:not([data-scene=agenda])").WaitForAsync();
        return screen;
    }

    /// <summary>The smallest page with the clock on it, as a guest of the event may open it.</summary>
    async Task<IPage> Phone(IPage organiser, RoundDirector round, (string Name, int Off) face)
    {
        var phone = await visitors.Joined(await visitors.Phone(), organiser, null);
        await SetClock(phone, face.Off);
        await phone.GotoAsync($"/screen?overlay=pitch&session={round.Session}");
        await phone.Locator("[data-scene=overlay-pitch]").WaitForAsync();
        return phone;
    }

    /// <summary>The device is that many milliseconds ahead; what it really is stays with the test, and notes when the figures change.</summary>
    static Task SetClock(IPage page, int ahead) => page.Context.AddInitScriptAsync($$"""
        const Right = Date;
        globalThis.Date = class extends Right {
          constructor(...given) { if (given.length) super(...given); else super(Right.now() + {{ahead}}); }
          static now() { return Right.now() + {{ahead}}; }
        };
        globalThis.changes = [];
        let last;
        new MutationObserver(() => {
          const face = document.querySelector('.pitch-face .face')?.textContent;
          if (face && face !== last) changes.push({ face, at: performance.timeOrigin + performance.now() });
          last = face;
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """);

    /// <summary>Waits for enough changes on every face, or for one more: the clock that comes to nothing at <paramref name="zero"/> changes then at every full second before and after it.</summary>
    static async Task AreTogether(IPage[] pages, double zero, string when, string? expected = null)
    {
        var since = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        foreach (var page in pages)
            await page.WaitForFunctionAsync("([since, enough, expected]) => { const seen = changes.filter(c => c.at > since); return seen.length > enough && (!expected || seen.some(c => c.face === expected)); }",
                new object?[] { since, Enough, expected }, new() { Timeout = 30_000 });
        foreach (var ((name, _), page) in Faces.Zip(pages))
        {
            var late = (await ChangesOf(page)).Where(c => c.At > since + 1_000).Select(c => Late(c, zero)).Order().ToList();
            Assert.True(late[0] >= -Tolerance && late[late.Count / 2] <= Tolerance, $"{when}, {name} changes {string.Join(", ", late.Select(l => $"{l:F0}"))} ms after the second.");
        }
    }

    static async Task AllShow(IPage[] pages, string face)
    {
        foreach (var page in pages)
            await Assertions.Expect(page.Locator(".pitch-face .face")).ToHaveTextAsync(face);
    }

    /// <summary>How long after its second a face has come: by what it shows, not by the next second there is.</summary>
    static double Late((string Face, double At) change, double zero)
    {
        var parts = change.Face.TrimStart('+').Split(':').Select(int.Parse).ToArray();
        var seconds = (parts[^2] * 60) + parts[^1];
        // What is left counts the begun second whole: 0:05 comes five seconds before.
        return change.At - (zero + (change.Face.StartsWith('+') ? seconds : -seconds) * 1000.0);
    }

    static async Task<List<(string Face, double At)>> ChangesOf(IPage page) =>
        [.. (await page.EvaluateAsync<JsonElement>("() => changes")).EnumerateArray().Select(c => (c.GetProperty("face").GetString()!, c.GetProperty("at").GetDouble()))];
}
