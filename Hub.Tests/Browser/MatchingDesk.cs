using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Hub.Tests.Browser.OnTheDesk;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Matchmaking before the day, as an organiser arranges it.</summary>
public sealed class MatchingDesk(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task What_cannot_be_set_is_said_at_its_field_and_what_can_be_is_kept()
    {
        var page = await Open(visitors, "matchmaking");
        var (missed, rooms) = (page.GetByLabel("Missed after (minutes)"), page.GetByLabel("Video rooms (optional)"));

        await missed.FillAsync("31");
        await rooms.FillAsync("http://meet.example/{room}");
        await Button(page, "Save settings").ClickAsync();
        await Expect(missed).ToHaveAccessibleDescriptionAsync("Whoever is waited for is missed 1 to 30 minutes after the start of a round.");
        await Expect(missed).ToBeFocusedAsync();
        await missed.FillAsync("2");
        await Button(page, "Save settings").ClickAsync();
        await Expect(rooms).ToHaveAccessibleDescriptionAsync("A meeting link is an https address with {room} in its path, such as https://meet.jit.si/{room}.");
        await Expect(rooms).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(missed).ToHaveAttributeAsync("aria-invalid", "false");
        await Visitors.LooksGood(page, "matching-faulty-field", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await Visitors.Picture(page, "matching-faulty-field-there");
        await rooms.FillAsync("https://meet.example/{room}");
        await Button(page, "Save settings").ClickAsync();
        await Expect(page.GetByText("The settings are saved.")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(rooms).ToHaveValueAsync("https://meet.example/{room}");
        await Expect(missed).ToHaveValueAsync("2");
    }

    [Fact]
    public async Task An_organiser_sets_up_plans_moves_locks_publishes_and_prints()
    {
        var world = await MatchingByApi.Of(visitors);
        foreach (var round in (await world.View())["rounds"]!.AsObject().Where(r => (string)r.Value!["session"]! == "matchmaking-day-2").Select(r => r.Key))
            await world.Staff($"POST rounds/{round}/remove", new { });
        var page = await Open(visitors, "matchmaking");

        await page.GetByText("At once", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "Companies may ask: Agencies" }).ClickAsync();
        await Expect(page.GetByText("Companies may not ask: Agencies.")).ToBeVisibleAsync();
        await Button(page, "Save settings").ClickAsync();
        await Expect(page.GetByText("The settings are saved.")).ToBeVisibleAsync();
        await SetsUpRoundsAndTables(page, world);

        await world.Asks(2);
        await Part(page, "Requests");
        await page.GetByLabel("State").SelectOptionAsync("Accepted");
        await Expect(page.GetByText("16 requests")).ToBeVisibleAsync();
        await page.GetByLabel("Of a person").FillAsync("Griet");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Griet Malfliet") }).ClickAsync();
        await Expect(page.GetByText("4 requests")).ToBeVisibleAsync();

        await Plans(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the plan", Exact = true }).ClickAsync();
        await MovesByKeyboard(page);
        await MovesByMouse(page);
        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator(".meeting.locked")).ToHaveCountAsync(1);
        var locked = (await page.Locator(".meeting.locked").Locator("..").TextContentAsync())!;

        await page.GetByRole(AriaRole.Link, new() { Name = "Plan anew from here" }).ClickAsync();
        await Plans(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the plan", Exact = true }).ClickAsync();
        await Expect(page.Locator(".meeting.locked").Locator("..")).ToHaveTextAsync(locked);
        await Button(page, "Publish").ClickAsync();
        await Expect(page.GetByText("The agendas of 8 people change: 16 meetings are new, moved or cancelled.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The plan is published.")).ToBeVisibleAsync();

        await Part(page, "Print");
        await Expect(Button(page, "Print 8 sheets")).ToBeVisibleAsync();
        await Expect(page.Locator(".sheet").First).ToContainTextAsync("Carolin Ising");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".topbar")).ToBeHiddenAsync();
        await Visitors.Whole(page, "matching-printed");
    }

    static async Task SetsUpRoundsAndTables(IPage page, MatchingByApi world)
    {
        await Part(page, "Rounds & tables");
        await Button(page, "Make 3 rounds").ClickAsync();
        await Expect(page.GetByText("3 rounds", new() { Exact = true })).ToBeVisibleAsync();
        await Button(page, "Add several tables").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("How many").FillAsync("2");
        await dialog.GetByText("They will be Table 27 to Table 28.").WaitForAsync();
        await Button(page, "Add 2 tables").ClickAsync();
        await Expect(page.GetByText("2 tables are added.")).ToBeVisibleAsync();
        var spot = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Table 28, ") });
        await spot.FocusAsync();
        var before = await spot.GetAttributeAsync("aria-label");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(spot).Not.ToHaveAttributeAsync("aria-label", before!);
        await world.Sees(view => view["tables"]!.AsObject().Any(t => (string)t.Value!["name"]! == "Table 28" && (int)t.Value["version"]! == 2), "the table stands elsewhere");
        await Button(page, "Remove Table 28").ClickAsync();
        await Expect(page.GetByText("Table 28 is removed.")).ToBeVisibleAsync();
        await page.Locator(".toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Button(page, "Remove Table 28")).ToBeVisibleAsync();
    }

    static async Task Plans(IPage page)
    {
        if (!page.Url.Contains("matchmaking/plan", StringComparison.Ordinal))
            await Part(page, "Plan");
        await page.GetByText("Quick, 10 s").ClickAsync();
        var runs = await page.Locator(".run").CountAsync();
        await Button(page, "Plan").ClickAsync();
        await Expect(page.Locator(".run")).ToHaveCountAsync(runs + 1, new() { Timeout = 90_000 });
        await Expect(page.GetByText("The plan is made and kept.")).ToBeVisibleAsync();
    }

    static async Task<(ILocator Cell, IReadOnlyList<string> Names)> FirstMeeting(IPage page)
    {
        var cell = page.Locator(".taken").First;
        await cell.WaitForAsync();
        await Expect(page.GetByText("…", new() { Exact = true })).ToHaveCountAsync(0); // names come after the plan
        return (cell, await cell.Locator(".who").AllTextContentsAsync());
    }

    static async Task MovesByKeyboard(IPage page)
    {
        var (from, names) = await FirstMeeting(page);
        await from.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText(new Regex("picked up. Go to another cell"))).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".lifted")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Space");
        // Along its own round the people are free: down to the first table where nobody is.
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            if ((await page.EvaluateAsync<string>("document.activeElement.className")) == "vacant")
                break;
        }
        var here = page.Locator("[role=gridcell]:focus");
        await page.Keyboard.PressAsync("Space");
        await Expect(here.Locator(".who")).ToHaveTextAsync(names);
        await Expect(page.Locator(".toasts").GetByText(new Regex("now .*, "))).ToBeVisibleAsync();
        await page.Locator(".toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("The move is undone.")).ToBeVisibleAsync();
        await Expect(from.Locator(".who")).ToHaveTextAsync(names);
    }

    /// <summary>The meeting has the focus where it is put down.</summary>
    static async Task MovesByMouse(IPage page)
    {
        var (from, names) = await FirstMeeting(page);
        var (row, col) = (int.Parse((await from.GetAttributeAsync("data-row"))!, null), int.Parse((await from.GetAttributeAsync("data-col"))!, null));
        await from.ScrollIntoViewIfNeededAsync();
        var to = page.Locator($"#cell-{row + 1}-{col}");
        if (await to.Locator(".meeting").CountAsync() > 0)
            to = page.Locator($"#cell-{row + 2}-{col}");
        await from.Locator(".meeting").HoverAsync();
        await page.Mouse.DownAsync();
        await to.HoverAsync();
        await to.HoverAsync(new() { Position = new() { X = 20, Y = 20 } });
        await Visitors.Picture(page, "matching-dragged");
        await page.Mouse.UpAsync();
        await Expect(to.Locator(".who")).ToHaveTextAsync(names);
        await Expect(page.Locator(".toasts").GetByText(new Regex("now .*, "))).ToBeVisibleAsync();
        await Expect(to).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_a_deletion_touches_is_shown_and_what_contradicts_itself_is_explained()
    {
        var world = await MatchingByApi.Of(visitors);
        var meeting = await world.Force("Thomas Berger", "Ravi Chandrashekhar");
        await world.Staff("PUT tables/corner", new { name = "Corner", kind = "physical", places = 2, version = 0 });
        await world.Staff($"PUT locks/{meeting}", new { round = "matchmaking-day-1-2", table = "corner" });
        var locked = (int)(await world.Sees(view => view["tables"]!["corner"] is not null && (int)view["states"]!["locked"]! > 0, "the table is there, and a lock"))["states"]!["locked"]!;
        var page = await Open(visitors, "matchmaking/places");

        await Button(page, "Remove Corner").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "1 meeting is touched" });
        await Expect(dialog).ToContainTextAsync("Ravi Chandrashekhar");
        await Visitors.LooksGood(page, "matching-touched");
        await Button(page, "Change it").ClickAsync();
        await Expect(page.GetByText("Corner is removed.")).ToBeVisibleAsync();
        await world.Sees(view => view["tables"]!["corner"] is null && (int)view["states"]!["locked"]! == locked - 1, "the table is gone, and the meeting waits for a plan");

        var other = await world.Force("Thomas Berger", "Emre Aksoy");
        await world.Staff($"PUT attendance/{await world.Person("Thomas Berger")}", new { days = new { }, maxMeetings = 1, version = 0 });
        await Part(page, "Plan");
        await Button(page, "Plan").ClickAsync();
        var outcome = page.GetByRole(AriaRole.Status, new() { Name = "The last plan" });
        await Expect(outcome).ToContainTextAsync("contradicts itself", new() { Timeout = 30_000 });
        await Expect(outcome).ToContainTextAsync("More meetings of one person are set or locked than they want at most.");
        await Expect(outcome).ToContainTextAsync("Thomas Berger, Ravi Chandrashekhar");
        await Visitors.LooksGood(page, "matching-contradiction");
        await world.Staff($"DELETE forced/{meeting}");
        await world.Staff($"DELETE forced/{other}");
    }
}
