using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A show of pitches from the first start to the end: by keyboard, by touch, by two moderators at once.</summary>
public sealed class PitchConsole(Visitors visitors) : IClassFixture<Visitors>
{
    const string First = "5 MW of electrolysis", Second = "Who keeps the electrolysers running?", Third = "Compressors for 500 bar", Fourth = "A forging furnace",
        Fifth = "Pumping liquid hydrogen", Sixth = "From the Guadalquivir";

    [Fact]
    public async Task By_keyboard_one_key_leads_through_the_show_and_every_step_can_be_taken_back()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-hydrogen");
        var clock = desk.Now.GetByRole(AriaRole.Timer, new() { Name = "Time of the pitch" });
        await Expect(desk.Now).ToContainTextAsync("No pitch is on stage.");
        await desk.Stand(First, Second, Third, Fourth, Fifth, Sixth);

        await desk.Key("n");
        await Expect(desk.Now).ToContainTextAsync(First);
        await Expect(clock).ToContainTextAsync("3:5");
        await Expect(desk.Part("Session").GetByRole(AriaRole.Timer)).ToContainTextAsync("60 minutes left");
        await desk.Key("+");
        await desk.Key("+");
        await desk.Key("-");
        await Expect(clock).ToContainTextAsync("4:2");
        await desk.Sees(v => Limit(v, "clock") == 270, "every press has counted");
        await desk.Key("p");
        await Expect(desk.Now).ToContainTextAsync("paused");
        await desk.Key("u");
        await Expect(desk.Now).Not.ToContainTextAsync("paused");
        await desk.Key("q");
        await Expect(desk.Now.GetByRole(AriaRole.Timer, new() { Name = "Time for questions" })).ToContainTextAsync("2:5");

        await desk.Key("n");
        await Expect(desk.Now).ToContainTextAsync(Second);
        await Expect(desk.Row(First)).ToContainTextAsync("Done");
        await desk.Key("u");
        await Expect(desk.Now.Locator(".who-is-on")).ToContainTextAsync(First);
        await Expect(desk.Now.GetByRole(AriaRole.Timer, new() { Name = "Time for questions" })).ToBeVisibleAsync();
        await desk.Key("n");

        await desk.Key(Third, "a");
        await Expect(desk.Row(Third)).ToContainTextAsync("Not there");
        await Expect(desk.Row(Fourth)).ToContainTextAsync("Next up");
        await desk.Key(Fourth, "J");
        await desk.Stand(First, Second, Third, Fifth, Fourth, Sixth);
        await Expect(desk.Says($"is 5 of 6 now.")).ToBeVisibleAsync();
        await Expect(desk.Row(Fourth)).ToBeFocusedAsync();
        await Visitors.Types(desk.Page, "Shift+ArrowUp", "j", "x");
        await Expect(desk.Row(Fifth)).ToContainTextAsync("Skipped");
        await Expect(desk.Row(Fifth)).ToBeFocusedAsync();
        await desk.Stand(First, Second, Third, Fourth, Fifth, Sixth);
        await desk.Key("r");
        await desk.Key("b");
        await Expect(desk.Row(Fifth)).Not.ToContainTextAsync("Skipped");
        await desk.Key(Sixth, "r");
        await Expect(desk.Row(Sixth)).ToContainTextAsync("Ready");

        foreach (var next in (string[])[Fourth, Fifth, Sixth, Third])
        {
            await desk.Key("n");
            await Expect(desk.Now.Locator(".who-is-on")).ToContainTextAsync(next);
        }
        await Expect(desk.Now.Locator(".next-two li")).ToHaveCountAsync(0);
        await desk.Key("n");
        await Expect(desk.Now).ToContainTextAsync("No pitch is on stage.");
        await desk.Key("n");
        await Expect(desk.Says("No pitch is left to call.")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator(".pitch-row.done")).ToHaveCountAsync(6);
        await desk.Sees(v => !v.GetProperty("round").TryGetProperty("running", out _), "the hub knows that it is over");
    }

    [Fact]
    public async Task By_touch_all_is_under_the_thumb_and_a_finger_moves_a_pitch()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-mechanical-engineering", await visitors.Tablet());
        const string One = "Six metres in one piece", Two = "Cooling channels", Three = "Steam from a heat pump", Four = "Your gearbox", Five = "A robot that takes", Six = "Weekend capacity";
        var dock = desk.Part("Lead the show");
        await dock.GetByRole(AriaRole.Button, new() { Name = "Start" }).TapAsync();
        await Expect(desk.Now.Locator(".who-is-on")).ToContainTextAsync(One);
        await dock.GetByRole(AriaRole.Button, new() { Name = "+30 s" }).TapAsync();
        await dock.GetByRole(AriaRole.Button, new() { Name = "Pause" }).TapAsync();
        await Expect(desk.Now).ToContainTextAsync("paused");
        await dock.GetByRole(AriaRole.Button, new() { Name = "Go on" }).TapAsync();
        await dock.GetByRole(AriaRole.Button, new() { Name = "Questions" }).TapAsync();
        await Expect(desk.Now).ToContainTextAsync("Questions");

        await Drag(desk, Five, Two);
        await desk.Stand(One, Five, Two, Three, Four, Six);
        await desk.Says("is 2 of 6 now.").WaitForAsync();
        await desk.Button("Undo").TapAsync();
        await desk.Stand(One, Two, Three, Four, Five, Six);

        await desk.Now.GetByRole(AriaRole.Button).Filter(new() { HasText = $"Not there: {Two}" }).TapAsync();
        await Expect(desk.Now.Locator(".next-two li").First).ToContainTextAsync(Three);
        await desk.Do(Two, "Swap with …");
        await desk.Dialog.GetByRole(AriaRole.Button).Filter(new() { HasText = Four }).TapAsync();
        await desk.Stand(One, Four, Three, Two, Five, Six);
        await Expect(desk.Row(Two).Locator(".facts")).Not.ToContainTextAsync("Not there");
        await desk.Now.GetByRole(AriaRole.Button).Filter(new() { HasText = $"Not ready yet: {Four}" }).TapAsync();
        await Expect(desk.Row(Four)).ToContainTextAsync("Ready");
        await dock.GetByRole(AriaRole.Button, new() { Name = "Next" }).TapAsync();
        await Expect(desk.Now.Locator(".who-is-on")).ToContainTextAsync(Four);
        await desk.Look("pitch-show-tablet");

        await desk.Tab("Backstage");
        await desk.Page.GetByText("Green room", new() { Exact = true }).First.TapAsync();
        await desk.Button("Please come to the stage").TapAsync();
        var messages = desk.Part("Messages backstage");
        await Expect(messages.Locator(".sent").First).ToContainTextAsync("Not read yet");
        var message = (await desk.Sees(v => v.TryGetProperty("messages", out var sent) && sent.EnumerateObject().Any(), "the message")).GetProperty("messages").EnumerateObject().Single().Name;
        await desk.Send($"PUT messages/{message}/read");
        await Expect(messages.Locator(".sent").First).ToContainTextAsync("Read at");
        await desk.Part("Audience").GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await Expect(desk.Part("Audience")).ToContainTextAsync("Favours are closed.");
        await desk.Sees(v => !v.GetProperty("round").GetProperty("favoursOpen").GetBoolean(), "favours are closed");
        await desk.Part("Session").GetByRole(AriaRole.Button, new() { Name = "+5 min" }).TapAsync();
        await Expect(desk.Part("Session").GetByRole(AriaRole.Timer)).ToContainTextAsync("65 minutes left");
        await desk.Look("pitch-backstage-tablet");
    }

    [Fact]
    public async Task Two_moderators_see_each_others_moves_and_who_was_slower_learns_what_is_true()
    {
        var page = await visitors.Desk();
        var news = await HeldNews.Of(page);
        var one = await PitchDesk.Open(visitors, "pitches-artificial-intelligence", page);
        var other = await PitchDesk.Open(visitors, "pitches-artificial-intelligence");
        var titles = await one.Rows.AllInnerTextsAsync();
        var (first, second) = (titles[0][1..].Trim(), titles[1][1..].Trim());

        await one.Key("n");
        await Expect(other.Now.Locator(".who-is-on")).ToContainTextAsync(first);
        await other.Key("u");
        await Expect(one.Now).ToContainTextAsync("No pitch is on stage.");

        var id = await one.Id(first);
        news.Hold();
        await other.Send($"POST {id}/mark", new { was = "upcoming", to = "skipped" });
        await one.Key("n");
        await Expect(one.Says($"Someone else was faster. “{first}” is now: Skipped.")).ToBeVisibleAsync();
        news.GoOn();
        await Expect(one.Now).ToContainTextAsync("No pitch is on stage.");
        await Expect(one.Row(first)).ToContainTextAsync("Skipped");
        await Expect(one.Now.Locator(".next-two li").First).ToContainTextAsync(second);
    }

    static int Limit(System.Text.Json.JsonElement view, string clock)
    {
        var running = view.GetProperty("round").GetProperty("running").GetString()!;
        return view.GetProperty("runs").GetProperty(running).GetProperty(clock).GetProperty("limit").GetInt32();
    }

    /// <summary>A finger on the grip of one pitch, to the upper half of another.</summary>
    static async Task Drag(PitchDesk desk, string title, string above)
    {
        await desk.Row(title).ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await desk.Row(title).Locator(".grip").BoundingBoxAsync())!, (await desk.Row(above).BoundingBoxAsync())!);
        var finger = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        Task Touch(string type, double? y) => finger.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = y is null ? Array.Empty<object>() : new[] { new { x = from.X + (from.Width / 2), y } },
        });
        var (start, end) = (from.Y + (from.Height / 2), to.Y + (to.Height / 4));
        await Touch("touchStart", start);
        await Touch("touchMove", start - 20);
        await Touch("touchMove", end);
        await Expect(desk.Page.Locator(".drop-before")).ToContainTextAsync(above);
        // A finger that comes to rest: Chromium takes the next tap after a fling for the one that stops it.
        await Touch("touchMove", end - 1);
        await Task.Delay(200);
        await Touch("touchMove", end);
        await Touch("touchEnd", null);
    }
}
