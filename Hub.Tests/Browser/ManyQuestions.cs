using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A panel with 1,000 questions and 20,000 votes, on a phone that is four times slower than a machine such as this; where the machine itself
/// is slow, on one that is less slower than it.</summary>
[Collection(nameof(Alone))]
public sealed class ManyQuestions(Visitors visitors) : IClassFixture<Visitors>
{
    const int Questions = 1_000, Askers = 40, Voters = 200, VotesEach = 100;
    const int Slower = 4, Tries = 3;

    /// <summary>What the piece of work by which a machine is measured takes on one such as this, in ms.</summary>
    const double Usual = 35;

    /// <summary>Cards that may be drawn before somebody asks for more.</summary>
    const int MostCards = 40;

    /// <summary>No task may keep the thumb waiting longer, in ms. Drawing a thousand cards for each push takes more than a second here.</summary>
    const int LongestTask = 200;

    [Fact]
    public async Task Stay_fluid_while_votes_pour_in()
    {
        var panel = await PanelDirector.Of(visitors, "opening");
        await panel.Set(new { moderated = false, perMinute = 30 });
        var asked = await Ask(panel);
        var voters = await Task.WhenAll(Enumerable.Range(0, Voters).Select(i => panel.Guest(remote: i % 3 == 0)));
        var phone = await OnASlowPhone(panel);
        await Expect(phone.Locator(".question-card")).ToHaveCountAsync(MostCards);

        var votes = Task.WhenAll(voters.Select((voter, i) => VoteForMany(panel, voter, i, asked)));
        await Measured(phone, "reading", () => Task.Delay(3_000));
        await Measured(phone, "the fair mix", async () =>
        {
            await phone.GetByRole(AriaRole.Radio, new() { Name = "Fair mix" }).CheckAsync(new() { Force = true });
            await Task.Delay(3_000);
        });
        await Measured(phone, "voting and typing", async () =>
        {
            var vote = phone.Locator($"#{await phone.Locator(".question-card").First.GetAttributeAsync("id")} .vote");
            var voted = await vote.GetAttributeAsync("aria-pressed") == "true";
            await vote.ClickAsync();
            await Expect(vote).ToHaveAttributeAsync("aria-pressed", voted ? "false" : "true");
            await phone.Locator("#question").FillAsync("");
            await phone.Locator("#question").PressSequentiallyAsync("Which clusters share their sites", new() { Delay = 40 });
            await Expect(phone.Locator(".alike li").First).ToBeVisibleAsync();
        });
        await Expect(phone.Locator(".question-card")).ToHaveCountAsync(MostCards);
        await Measured(phone, "showing more", async () =>
        {
            for (var i = 0; i < 4; i++)
            {
                var shown = await phone.Locator(".question-card").CountAsync();
                await phone.GetByRole(AriaRole.Button, new() { Name = $"Show {MostCards} more" }).ClickAsync();
                await Expect(phone.Locator(".question-card").Nth(shown)).ToBeFocusedAsync();
                await Expect(phone.Locator(".question-card")).ToHaveCountAsync(shown + MostCards);
            }
        });
        await Measured(phone, "scrolling", async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                await phone.Mouse.WheelAsync(0, i < 15 ? 900 : -900);
                await Task.Delay(100);
            }
        });
        await votes;

        await phone.GetByRole(AriaRole.Radio, new() { Name = "Most votes" }).CheckAsync(new() { Force = true });
        var standing = (await panel.View()).GetProperty("standing").EnumerateObject().Select(q => q.Value.GetProperty("votes").GetInt32()).ToList();
        Assert.InRange(standing.Sum(), Voters * VotesEach, Voters * VotesEach + 1); // and that of the phone
        await Expect(phone.Locator(".question-card .vote > span").First).ToHaveTextAsync($"{standing.Max()}");
        await Visitors.Picture(phone, "many");
    }

    [Fact]
    public async Task Can_all_be_reached_by_keyboard()
    {
        var panel = await PanelDirector.Of(visitors, "closing");
        await panel.Set(new { moderated = false, perMinute = 30 });
        var askers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => panel.Guest()));
        for (var i = 0; i < 90; i++)
            await panel.Ask(askers[i % 4], $"Question {i} of many");
        var page = await panel.Open(await visitors.Desk(), await panel.Guest());
        await Expect(page.GetByText("40 of 90 shown")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Show 40 more" }).PressAsync("Enter");
        await Expect(page.Locator(".question-card").Nth(40)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".question-card").Nth(40).Locator(".vote")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show 10 more" }).PressAsync("Enter");
        await Expect(page.Locator(".question-card")).ToHaveCountAsync(90);
        await Expect(page.Locator(".more")).ToHaveCountAsync(0);
        await Visitors.IsAccessible(page);
    }

    /// <summary>As many people ask as it takes for nobody to ask too fast.</summary>
    static async Task<string[]> Ask(PanelDirector panel)
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, Askers).Select(async asker =>
        {
            var guest = await panel.Guest(remote: asker % 4 == 0);
            var its = new List<string>();
            for (var i = 0; i < Questions / Askers; i++)
                its.Add(await panel.Ask(guest, $"Question {i} of asker {asker}: which clusters share their test sites with firms from other regions, and what does a day there cost?"));
            return its;
        }));
        return [.. asked.SelectMany(its => its)];
    }

    static async Task VoteForMany(PanelDirector panel, Attendee voter, int seed, string[] asked)
    {
        var random = new Random(seed);
        foreach (var question in random.GetItems(asked, 4 * VotesEach).Distinct().Take(VotesEach))
            await panel.Vote(voter, question);
    }

    async Task<IPage> OnASlowPhone(PanelDirector panel)
    {
        var phone = await visitors.Phone();
        await phone.AddInitScriptAsync("""
            window.longest = 0;
            new PerformanceObserver(list => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); }).observe({ type: 'longtask', buffered: true });
            """);
        var takes = await phone.EvaluateAsync<double>("""
            () => Math.min(...Array.from({ length: 5 }, () => {
              const since = performance.now();
              const made = document.createElement('div');
              for (let i = 0; i < 20_000; i++) made.appendChild(document.createElement('p')).textContent = `${i}`;
              return performance.now() - since;
            }))
            """);
        TestContext.Current.TestOutputHelper?.WriteLine($"this machine: {takes:0} ms");
        var devTools = await phone.Context.NewCDPSessionAsync(phone);
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Math.Clamp(Slower * Usual / takes, 1, Slower) });
        return await panel.Open(phone, await panel.Guest());
    }

    /// <summary>Nothing that the page does meanwhile takes too long. Where it did, it may show again that it was the machine that was busy elsewhere.</summary>
    static async Task Measured(IPage phone, string what, Func<Task> act)
    {
        var measured = new List<int>();
        while (measured.Count < Tries && measured.All(longest => longest > LongestTask))
        {
            await phone.EvaluateAsync("window.longest = 0");
            await act();
            measured.Add(await Longest(phone));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: longest task {string.Join(", ", measured)} ms");
        Assert.True(measured[^1] <= LongestTask, $"While {what} tasks took {string.Join(", ", measured)} ms; at most {LongestTask} are fluid.");
    }

    static async Task<int> Longest(IPage phone) => (int)await phone.EvaluateAsync<double>("window.longest");
}
