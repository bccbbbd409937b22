using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Hub.Tests.Browser.OnTheDesk;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Matchmaking on the desks of organisers: two at once, two plans side by side, what people say, and what goes to paper.</summary>
public sealed class MatchingDeskTogether(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Of_two_who_set_up_at_once_the_second_is_told_and_whoever_removes_a_topic_sees_whose_it_is()
    {
        var (first, second) = (await Open(visitors, "matchmaking"), await Open(visitors, "matchmaking"));
        await second.GetByLabel("Requests a person may have out").FillAsync("12");
        await first.GetByLabel("Expire after hours (optional)").FillAsync("48");
        await Button(first, "Save settings").ClickAsync();
        await Expect(first.GetByText("The settings are saved.")).ToBeVisibleAsync();

        await Expect(second.GetByText("Somebody saved something else here meanwhile.")).ToBeVisibleAsync();
        await Expect(second.GetByLabel("Expire after hours (optional)")).ToHaveValueAsync("48");
        await Expect(second.GetByLabel("Requests a person may have out")).ToHaveValueAsync("12");
        await Visitors.LooksGood(second, "matching-meanwhile");
        await Button(second, "Save settings").ClickAsync();
        await Expect(second.GetByText("The settings are saved.")).ToBeVisibleAsync();
        await Expect(first.GetByLabel("Requests a person may have out")).ToHaveValueAsync("12");

        await Button(second, "Add a topic").ClickAsync();
        await Expect(second.GetByLabel("Name 13", new() { Exact = true })).ToBeFocusedAsync();
        await second.Keyboard.TypeAsync("Häfen");
        await Button(second, "Remove the topic Carbon capture").ClickAsync();
        await Button(second, "Save settings").ClickAsync();
        var dialog = second.GetByRole(AriaRole.Dialog, new() { Name = "6 people lose topics" });
        await Expect(dialog.Locator("li")).ToHaveCountAsync(6);
        await Expect(dialog.GetByText("…", new() { Exact = true })).ToHaveCountAsync(0);
        await Visitors.LooksGood(second, "matching-topics-lost");
        await Button(second, "Save without these topics").ClickAsync();
        await Expect(second.GetByText("The settings are saved.")).ToBeVisibleAsync();
        var world = await MatchingByApi.Of(visitors);
        await world.Sees(v => (string?)v["topics"]!["hafen"]?["name"] == "Häfen" && v["topics"]!["carbon-capture"] is null, "the topics");
    }

    [Fact]
    public async Task Two_plans_are_compared_people_say_what_they_think_and_are_reminded()
    {
        var world = await MatchingByApi.Of(visitors);
        await world.CountsAtOnce(false);
        var (one, two) = (await world.Force("Lena Brinkmann", "Marek Wiśniewski"), await world.Force("Lena Brinkmann", "Carolin Ising"));
        // Without a gap, moved so that there is one: measured both.
        var (kept, gap) = (await Keeps(world, (one, "matchmaking-day-1-1", "table-03"), (two, "matchmaking-day-1-2", "table-03")), Guid.CreateVersion7().ToString());
        await world.Staff($"POST runs/{kept}/move", new { @as = gap, request = two, to = new { round = "matchmaking-day-1-3", table = "table-03" } });
        var page = await Open(visitors, $"matchmaking/grid/{gap}");
        var cell = page.Locator(".taken").Filter(new() { HasText = "Carolin Ising" });
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText(new Regex("Gaps in people’s days: 0 instead of 1"))).ToBeVisibleAsync();
        await Visitors.LooksGood(page, "matching-moved-better");

        await Part(page, "Plan");
        var ticks = page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Compare") }); // the newest first
        await ticks.Nth(1).CheckAsync();
        await ticks.Nth(0).CheckAsync();
        var compare = page.GetByRole(AriaRole.Region, new() { Name = "Side by side" });
        await Expect(compare).ToContainTextAsync("Second is better: Gaps in people’s days.");
        await Expect(compare).ToContainTextAsync("1 meeting differs.");
        await Visitors.LooksGood(page, "matching-compared", Visitors.SizeOfPhone, Visitors.SizeOfDesk);

        await world.Staff("PUT provisional", new { run = gap });
        await Expect(page.GetByText("What people say: 0 fine, 0 unsuited")).ToBeVisibleAsync();
        var lena = await visitors.SignedIn(await visitors.Phone(), world.TokenOf("Lena Brinkmann"));
        await lena.GotoAsync("/#/meet/agenda");
        await lena.GetByRole(AriaRole.Button, new() { Name = "Does not suit" }).First.ClickAsync();
        await lena.GetByRole(AriaRole.Button, new() { Name = "Fine" }).Last.ClickAsync();
        await Expect(page.GetByText("What people say: 1 fine, 1 unsuited")).ToBeVisibleAsync();

        await world.AsksOne("Griet Malfliet", "Lena Brinkmann");
        await Part(page, "Requests");
        var reminders = page.GetByRole(AriaRole.Region, new() { Name = "Reminders" });
        await Expect(reminders.Locator("li").Filter(new() { HasText = "Lena Brinkmann" })).ToContainTextAsync("1 unanswered request");
        await reminders.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remind ") }).ClickAsync();
        await Expect(reminders.GetByText(new Regex(" (is|are) reminded\\.$"))).ToBeVisibleAsync();
        await lena.GotoAsync("/#/meet/notices");
        await Expect(lena.GetByRole(AriaRole.Link, new() { NameRegex = new("^A request waits for your answer") })).ToBeVisibleAsync();
        await Visitors.LooksGood(lena, "meet-reminded");
        foreach (var request in (string[])[one, two])
            await world.Staff($"DELETE forced/{request}");
    }

    [Fact]
    public async Task What_has_no_place_says_why_and_who_is_away_is_seen_in_the_grid()
    {
        var world = await MatchingByApi.Of(visitors);
        await world.CountsAtOnce();
        await world.AsksOne("Daan Kuijpers", "Griet Malfliet");
        await world.AsksOne("Daan Kuijpers", "Maud Vasseur");
        var rounds = (await world.View())["rounds"]!.AsObject().Select(r => r.Key).Where(r => r != "matchmaking-day-1-2").ToArray();
        var daan = await world.Person("Daan Kuijpers");
        await world.Staff($"PUT attendance/{daan}", new { away = rounds, version = 0 });
        var page = await Open(visitors, $"matchmaking/grid/{await world.Plans()}", "de-DE");

        var left = page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Ohne Platz") });
        await Expect(left).ToContainTextAsync(new Regex("16:25 ist die einzige Runde, in der sie könnten; dort treffen sich: .*Daan Kuijpers, "));
        await page.GetByText("Runden × Personen").ClickAsync();
        await Expect(page.Locator(".unavailable")).ToHaveCountAsync(7);
        await page.Locator(".unavailable").First.FocusAsync();
        await Expect(page.Locator(".unavailable").First).ToHaveAttributeAsync("aria-label", new Regex("Daan Kuijpers: nicht verfügbar: Eine der Personen kann in dieser Runde nicht"));
        await Visitors.LooksGood(page, "matching-unavailable", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await world.Staff($"PUT attendance/{daan}", new { version = 1 });
    }

    [Fact]
    public async Task Each_sheet_has_a_page_and_only_those_that_changed_can_be_printed()
    {
        var world = await MatchingByApi.Of(visitors);
        await world.CountsAtOnce();
        var (one, two) = (await world.Force("Mehmet Yıldırım", "Kamil Dąbrowski"), await world.Force("Marek Wiśniewski", "Maud Vasseur"));
        await world.Publishes(await Keeps(world, (one, "matchmaking-day-1-1", "table-03"), (two, "matchmaking-day-1-2", "table-04")));
        await world.Sees(v => (int)v["counts"]!["meetings"]! == 2, "two meetings are published");
        var page = await Open(visitors, "matchmaking/print");
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(4);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.Equal(4, Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByText("Table", new() { Exact = true }).First.ClickAsync();
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(2);

        // One meeting is off: nothing is published anew, and two people and a table have sheets that are not true any more.
        await world.Staff($"DELETE forced/{one}");
        await world.Sees(v => (int)v["counts"]!["meetings"]! == 1, "one meeting is left");
        await page.ReloadAsync();
        var revision = (int)(await world.View())["counts"]!["published"]!;
        await page.GetByLabel("Which").SelectOptionAsync($"{revision}");
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(2);
        await Expect(page.Locator(".sheet").Filter(new() { HasText = "Kamil Dąbrowski" })).ToContainTextAsync(new Regex($"No meetings any more\\..*Revision {revision}, with what changed up to"));
        await Visitors.LooksGood(page, "matching-sheets-changed", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await page.GetByLabel("Which").SelectOptionAsync("0");
        await Expect(page.Locator(".sheet")).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Marek Wiśniewski" })).ToBeVisibleAsync();
        await world.Staff($"DELETE forced/{two}");
    }

    static async Task<string> Keeps(MatchingByApi world, params (string Request, string Round, string Table)[] meetings)
    {
        var run = Guid.CreateVersion7().ToString();
        var levels = new[] { ("meetings", 8), ("without-any", 0), ("smallest-share", 1000), ("gaps", 1), ("most-gaps", 1), ("table-changes", 0), ("ways", 0) };
        await world.Staff($"PUT runs/{run}", new
        {
            slots = meetings.ToDictionary(m => m.Request, m => (object)new { round = m.Round, table = m.Table }),
            summary = new { status = "feasible", seed = 1, milliseconds = 5, levels = levels.Select(l => new { name = l.Item1, value = l.Item2, bound = l.Item2 }) },
        });
        return run;
    }
}
