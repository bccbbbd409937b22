using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Voting on a phone: every kind of ballot, results, receipts, bad Wi-Fi, the quiz.</summary>
public sealed class Polls(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Every_kind_of_ballot_is_cast_counted_and_shown()
    {
        var organiser = await visitors.Staff();
        var poll = await new PollDirector(organiser, "opening").Open("Every kind", PollDirector.EveryKind);
        var ana = await Visitors.At("opening", await visitors.Joined(await visitors.Phone(), organiser, "Ana"));
        var card = Card(ana, "Every kind");

        await card.GetByLabel("Lower Austria").CheckAsync();
        await Vote(card, "Vote");
        await Next(card);
        await card.GetByLabel("People").CheckAsync();
        await card.GetByLabel("Permits").CheckAsync();
        await Expect(card.GetByLabel("Money")).ToHaveAttributeAsync("aria-disabled", "true");
        await Vote(card, "Vote");
        await Next(card);
        await card.GetByRole(AriaRole.Radio, new() { Name = "7", Exact = true }).CheckAsync();
        await Vote(card, "Vote");
        await Next(card);
        await card.GetByRole(AriaRole.Button, new() { Name = "Move up: Storage" }).ClickAsync();
        await Vote(card, "Vote");
        await Next(card);
        await card.GetByLabel("Word 1").FillAsync("hydrogen");
        await card.GetByLabel("Word 2").FillAsync("courage");
        await Vote(card, "Vote");
        await Next(card);
        await card.GetByRole(AriaRole.Textbox).FillAsync("Ports – Ω 😀");
        await Vote(card, "Answer");
        await Next(card);
        await card.GetByRole(AriaRole.Button, new() { Name = "A tenth" }).ClickAsync();
        await Expect(card.GetByText("Your vote is counted.")).ToBeVisibleAsync();
        await poll.HasPeople(1);
        await poll.Close();

        foreach (var chart in (string[])["Which region", "What do you need", "How ready", "What comes first", "One word", "What should we", "How much of"])
            await Expect(card.GetByRole(AriaRole.Figure, new() { Name = chart })).ToBeVisibleAsync();
        await Expect(card.Locator("figure").Filter(new() { HasText = "Storage" }).Locator("tbody tr").First).ToContainTextAsync("Pipelines");
        await Expect(card.GetByRole(AriaRole.Cell, new() { Name = "100%" }).First).ToBeAttachedAsync();
        await Expect(card.GetByRole(AriaRole.Rowheader, new() { Name = "Lower Austria (your answer)" })).ToBeAttachedAsync();
        await Expect(card.GetByText("Right").First).ToBeAttachedAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Check that my vote was counted" }).ClickAsync();
        await Expect(card.GetByText("Yes: your ballot is the one that was counted.")).ToBeVisibleAsync();
        await Visitors.Whole(ana, "polls-results-phone");
    }

    [Fact]
    public async Task A_ballot_can_be_changed_and_never_counts_twice()
    {
        var organiser = await visitors.Staff();
        var ana = await Visitors.At("closing", await visitors.Joined(await visitors.Phone(), organiser, "Ana"));
        var bo = await Visitors.At("closing", await visitors.Joined(await visitors.Phone(), organiser, "Bo"));
        var poll = await new PollDirector(organiser, "closing").Open("Changed my mind", [PollDirector.Single()], results: "after-vote");

        var (hers, his) = (Card(ana, "Changed my mind"), Card(bo, "Changed my mind"));
        await hers.GetByLabel("Lower Austria").CheckAsync();
        await Vote(hers, "Vote");
        await Expect(hers.GetByRole(AriaRole.Figure)).ToBeVisibleAsync();
        await Expect(his.GetByRole(AriaRole.Figure)).ToHaveCountAsync(0);
        await hers.GetByLabel("Nordjylland").CheckAsync();
        await Vote(hers, "Change my vote");
        await Expect(hers.GetByRole(AriaRole.Row, new() { Name = "Nordjylland (your answer) 1 100%" })).ToBeAttachedAsync();
        await Expect(hers.GetByRole(AriaRole.Row, new() { Name = "Lower Austria 0 0%" })).ToBeAttachedAsync();
        await his.GetByLabel("Lower Austria").CheckAsync();
        await Vote(his, "Vote");
        await Expect(his.GetByRole(AriaRole.Row, new() { Name = "Nordjylland 1 50%" })).ToBeAttachedAsync();
        await poll.HasPeople(2);
    }

    [Fact]
    public async Task A_ballot_cast_on_bad_wifi_survives_a_reload()
    {
        var organiser = await visitors.Staff();
        var poll = await new PollDirector(organiser, "coming-legislation").Open("In the tunnel", [PollDirector.Single()], changeable: false);
        var ana = await Visitors.At("coming-legislation", await visitors.Joined(await visitors.Phone(), organiser, "Ana"));
        var card = Card(ana, "In the tunnel");
        await ana.RouteAsync("**/ballots/**", route => route.AbortAsync());

        await card.GetByLabel("Nordjylland").CheckAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true }).ClickAsync();
        await Expect(card.GetByText("Not sent yet.")).ToBeVisibleAsync();
        await ana.ReloadAsync();
        await Expect(card.GetByText("Nordjylland")).ToBeVisibleAsync();
        await Expect(card.GetByText("Not sent yet.")).ToBeVisibleAsync();
        await poll.HasPeople(0);
        await ana.UnrouteAllAsync();

        await Expect(card.GetByText("Your vote is counted.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await poll.HasPeople(1);
    }

    [Fact]
    public async Task What_was_marked_and_not_sent_outlives_a_reload()
    {
        var organiser = await visitors.Staff();
        await new PollDirector(organiser, "coming-legislation").Open("Half done", [PollDirector.EveryKind[1], PollDirector.EveryKind[5]]);
        var ana = await Visitors.At("coming-legislation", await visitors.Joined(await visitors.Phone(), organiser, null));
        var card = Card(ana, "Half done");

        await card.GetByLabel("Money").CheckAsync();
        await Next(card);
        await card.GetByRole(AriaRole.Textbox).FillAsync("Something long that one does not want to write again");
        await ana.ReloadAsync();

        await Expect(card.GetByLabel("Money")).ToBeCheckedAsync();
        await Next(card);
        await Expect(card.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Something long that one does not want to write again");
    }

    [Fact]
    public async Task A_poll_that_opens_out_of_sight_can_be_gone_to()
    {
        var organiser = await visitors.Staff();
        var ana = await Visitors.At("coming-legislation", await visitors.Joined(await visitors.Phone(), organiser, null));
        await ana.SetViewportSizeAsync(390, 520);
        await ana.GetByLabel("Your question").FocusAsync();
        await ana.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");

        await new PollDirector(organiser, "coming-legislation").Open("Out of sight", [PollDirector.Single()]);

        await Expect(ana.GetByText("A poll is open: Out of sight").First).ToBeAttachedAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Go to the poll" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "Out of sight" })).ToBeFocusedAsync();
        await Expect(Card(ana, "Out of sight").GetByLabel("Nordjylland")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_moderator_sets_the_pace()
    {
        var organiser = await visitors.Staff();
        var ana = await Visitors.At("opening", await visitors.Joined(await visitors.Phone(), organiser, "Ana"));
        var poll = await new PollDirector(organiser, "opening").Open("Step by step", [PollDirector.Single("First?"), PollDirector.EveryKind[2]], pace: "moderator");
        var card = Card(ana, "Step by step");

        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "First?" })).ToBeVisibleAsync();
        await card.GetByLabel("Nordjylland").CheckAsync();
        await Vote(card, "Vote");
        await poll.Ask("ready", was: "which");

        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "How ready is your region?" })).ToBeVisibleAsync();
        await Expect(card.GetByText("Question 2", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "First?" })).ToHaveCountAsync(0);
        await card.GetByRole(AriaRole.Radio, new() { Name = "10, completely" }).CheckAsync();
        await Vote(card, "Vote");
        await poll.Close();
        await Expect(card.GetByRole(AriaRole.Figure, new() { Name = "First?" })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Figure, new() { Name = "How ready is your region?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_second_round_begins_anew_and_is_compared_with_the_first()
    {
        var organiser = await visitors.Staff();
        var ana = await Visitors.At("closing", await visitors.Joined(await visitors.Phone(), organiser, "Ana"));
        var poll = await new PollDirector(organiser, "closing").Open("Before and after", [PollDirector.Single()]);
        var card = Card(ana, "Before and after");
        await card.GetByLabel("Lower Austria").CheckAsync();
        await Vote(card, "Vote");
        await poll.Close(force: true);
        await poll.RunAgain("closed");
        await poll.Open();

        await Expect(card.GetByText("Round 2")).ToBeVisibleAsync();
        await Expect(card.GetByLabel("Lower Austria")).Not.ToBeCheckedAsync();
        await card.GetByLabel("Nordjylland").CheckAsync();
        await Vote(card, "Vote");
        await poll.Close(force: true);

        await Expect(card.GetByRole(AriaRole.Row, new() { Name = "Lower Austria 100% 0% -100" })).ToBeAttachedAsync();
        await Expect(card.GetByRole(AriaRole.Row, new() { Name = "Nordjylland (your answer) 0% 100% +100" })).ToBeAttachedAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "As a table" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Visitors.Picture(ana, "polls-rounds-phone");
    }

    [Fact]
    public async Task A_ranking_is_made_by_keyboard_alone()
    {
        var organiser = await visitors.Staff();
        var poll = await new PollDirector(organiser, "regional-economy-in-transition").Open("By keys", [PollDirector.EveryKind[3]]);
        var page = await Visitors.At("regional-economy-in-transition", await visitors.Joined(await visitors.Desk(), organiser, null));
        var card = Card(page, "By keys");

        await Visitors.TabTo(page, card.GetByRole(AriaRole.Button, new() { Name = "Move up: Storage" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(card.GetByText("Storage: place 2 of 3")).ToBeAttachedAsync();
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Move up: Storage" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(card.Locator("li").First).ToContainTextAsync("Storage");
        await Visitors.TabTo(page, card.GetByRole(AriaRole.Button, new() { Name = "Vote" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(card.GetByText("Your vote is counted.")).ToBeVisibleAsync();
        var scores = (await poll.View()).GetProperty("tally").GetProperty("order").GetProperty("options");
        Assert.Equal([3, 2, 1], ((string[])["c", "a", "b"]).Select(option => scores.GetProperty(option).GetProperty("score").GetInt32()));
    }

    [Fact]
    public async Task A_ranking_is_made_by_dragging()
    {
        var organiser = await visitors.Staff();
        await new PollDirector(organiser, "regional-economy-in-transition").Open("By hand", [PollDirector.EveryKind[3]]);
        var page = await Visitors.At("regional-economy-in-transition", await visitors.Joined(await visitors.Desk(), organiser, null));
        var rows = Card(page, "By hand").Locator(".ranking-form li");

        await rows.Nth(2).ScrollIntoViewIfNeededAsync();
        var (grip, first) = ((await rows.Nth(2).Locator(".grip").BoundingBoxAsync())!, (await rows.Nth(0).BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(grip.X + grip.Width / 2, grip.Y + grip.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(grip.X + grip.Width / 2, first.Y + 10, new() { Steps = 8 });
        await page.Mouse.UpAsync();

        await Expect(rows).ToContainTextAsync(["Storage", "Pipelines", "Electrolysis"]);
    }

    [Fact]
    public async Task In_a_quiz_the_quick_lead_and_are_named_only_if_they_want()
    {
        var organiser = await visitors.Staff();
        var ana = await Visitors.At("clusters-for-a-climate-neutral-industry", await visitors.Joined(await visitors.Phone(), organiser, "Ana Quick"));
        var bo = await Visitors.At("clusters-for-a-climate-neutral-industry", await visitors.Joined(await visitors.Phone(), organiser, "Bo Wrong"));
        var poll = await new PollDirector(organiser, "clusters-for-a-climate-neutral-industry").Open("Steel quiz", [PollDirector.EveryKind[6]], seconds: 60, changeable: false);
        var (hers, his) = (Card(ana, "Steel quiz"), Card(bo, "Steel quiz"));

        await Expect(hers.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await hers.GetByRole(AriaRole.Button, new() { Name = "A tenth" }).ClickAsync();
        await Expect(hers.GetByText("Your vote is counted.")).ToBeVisibleAsync();
        await Expect(hers.GetByText("right answer", new() { Exact = true })).ToHaveCountAsync(0);
        await hers.GetByLabel("Show my name on the leader board").CheckAsync();
        await his.GetByRole(AriaRole.Button, new() { Name = "A third" }).ClickAsync();
        await Visitors.Picture(ana, "polls-quiz-phone");
        await poll.Close();

        await Expect(hers.GetByText("Place 1", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(hers.GetByRole(AriaRole.Row, new() { Name = "1 Ana Quick" })).ToBeVisibleAsync();
        await Expect(his.GetByRole(AriaRole.Row, new() { Name = "1 Ana Quick" })).ToBeVisibleAsync();
        await Expect(his.GetByText("0 points")).ToBeVisibleAsync();
        await Expect(his.GetByRole(AriaRole.Table, new() { Name = "Leader board" })).Not.ToContainTextAsync("Bo Wrong");
        await Expect(his.GetByRole(AriaRole.Rowheader, new() { Name = "A tenth (right answer)" })).ToBeAttachedAsync();
        await Visitors.Whole(ana, "polls-quiz-done-phone");
    }

    static ILocator Card(IPage page, string title) => page.GetByRole(AriaRole.Article, new() { Name = title });

    static async Task Vote(ILocator card, string button)
    {
        await card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(card.GetByText("Your vote is counted.")).ToBeVisibleAsync();
    }

    static Task Next(ILocator card) => card.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
}
