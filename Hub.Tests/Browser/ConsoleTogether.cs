using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Several moderators at once: they see each other's moves, and nobody undoes another's by accident.</summary>
public sealed class ConsoleTogether(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Moderators_see_each_others_moves_and_nothing_slips_under_a_finger()
    {
        var panel = await PanelDirector.Of(visitors, "opening");
        var (one, other, ana) = (await visitors.Console("opening"), await visitors.Console("opening"), await panel.Guest("Ana"));
        await panel.Ask(ana, "First come");
        await panel.Ask(ana, "Second come");
        await other.Card("Waiting", "Second come").WaitForAsync();
        var before = await Top(other.Card("Second come"));
        await other.Card("Second come").GetByRole(AriaRole.Button, new() { Name = "Approve" }).HoverAsync();

        await one.Do("First come", "Approve");

        await Expect(other.Card("Approved", "First come")).ToBeVisibleAsync();
        await Expect(other.Part("Waiting")).ToContainTextAsync("Someone else moved this question: it is approved.");
        Assert.Equal(before, await Top(other.Card("Second come")), 40f);
        await other.Do("Second come", "Approve");
        await Expect(one.Card("Approved", "Second come")).ToBeVisibleAsync();
        await Expect(other.Part("Waiting")).Not.ToContainTextAsync("Someone else moved");
    }

    [Fact]
    public async Task A_move_made_on_an_old_picture_is_taken_back_with_what_is_true_now()
    {
        var panel = await PanelDirector.Of(visitors, "closing");
        var (one, news) = await BehindTheNews("closing");
        var question = await panel.Ask(await panel.Guest("Ana"), "Contested");
        await one.Card("Waiting", "Contested").WaitForAsync();
        news.Hold();
        await panel.Move(question, "declined");

        await one.Do("Contested", "Approve");

        await Expect(one.Says("Someone else was faster: it is declined.")).ToBeVisibleAsync();
        news.GoOn();
        await Expect(one.Card("Approved", "Contested")).ToHaveCountAsync(0);
        await Expect(one.Page.GetByRole(AriaRole.Button, new() { Name = "Declined 1" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_came_to_the_stage_while_something_was_written_about_it_stays_there_until_that_is_meant()
    {
        var panel = await PanelDirector.Of(visitors, "regional-economy-in-transition");
        var (one, ana) = (await visitors.Console("regional-economy-in-transition"), await panel.Guest("Ana"));
        var (slow, unwanted) = (await panel.Ask(ana, "Answered slowly"), await panel.Ask(ana, "Declined slowly"));
        await panel.Move(slow, "approved");
        await one.Card("Approved", "Answered slowly").WaitForAsync();
        await one.Do("Answered slowly", "Reply in writing");
        await one.Dialog.GetByLabel("Your reply").FillAsync("See our site.");
        await panel.Move(slow, "on-stage");
        await Expect(one.Card("On stage", "Answered slowly")).ToHaveCountAsync(1);

        await one.Button("Send reply").ClickAsync();

        await Expect(one.Dialog).ToContainTextAsync("Someone else was faster: it is on stage.");
        await Expect(one.Dialog.GetByLabel("Your reply")).ToHaveValueAsync("See our site.");
        Assert.Equal("on-stage", await panel.StatusOf(slow));
        await one.Button("Send reply").ClickAsync();
        await Expect(one.Dialog).ToHaveCountAsync(0);
        await Expect(one.Card("Answered", "Answered slowly")).ToContainTextAsync("See our site.");

        await one.Do("Declined slowly", "Decline with a reason");
        await panel.Move(unwanted, "on-stage");
        await Expect(one.Card("On stage", "Declined slowly")).ToHaveCountAsync(1);
        await one.Dialog.GetByText("Not about this topic.").ClickAsync();
        await Expect(one.Says("Someone else was faster: it is on stage.")).ToBeVisibleAsync();
        Assert.Equal("on-stage", await panel.StatusOf(unwanted));
    }

    [Fact]
    public async Task Who_opens_a_poll_that_another_has_opened_and_closed_learns_that_it_is_closed()
    {
        const string Session = "clusters-for-a-climate-neutral-industry";
        var (one, news) = await BehindTheNews(Session);
        var poll = await new PollDirector(await visitors.Staff(), Session).Draft("Contested?", [PollDirector.Single()]);
        await ConsoleDesk.Stands(one.Poll("Contested?"), "Prepared");
        news.Hold();
        await poll.Open();
        await poll.Close(force: true);

        await one.Button("Open Contested?").ClickAsync();

        await Expect(one.Says("Someone else was faster. The poll is now: Closed.")).ToBeVisibleAsync();
        news.GoOn();
        await ConsoleDesk.Stands(one.Poll("Contested?"), "Closed");
    }

    [Fact]
    public async Task Moving_on_rests_on_what_was_seen_on_stage()
    {
        var (panel, other) = (await PanelDirector.Of(visitors, "coming-legislation"), await visitors.Console("coming-legislation"));
        var (one, news) = await BehindTheNews("coming-legislation");
        var ana = await panel.Guest("Ana");
        await panel.Move(await panel.Ask(ana, "On stage first"), "on-stage");
        var slipped = await panel.Ask(ana, "Slipped in");
        await panel.Move(slipped, "approved");
        var next = await panel.Ask(ana, "Next in line");
        await panel.Move(next, "approved");
        await panel.ChooseNext(next);
        await Expect(one.Part("On stage")).ToContainTextAsync("Next in line");
        news.Hold();
        await panel.Move(slipped, "on-stage");

        await one.Key("n");

        await Expect(one.Says("Someone else changed what is on stage.")).ToBeVisibleAsync();
        news.GoOn();
        await Expect(one.Card("On stage", "Slipped in")).ToBeVisibleAsync();
        await one.Key("n");
        await Expect(other.Card("On stage", "Next in line")).ToBeVisibleAsync();
    }

    /// <summary>A console whose news can be held up: it has the answers to its own requests before it has heard of what others do.</summary>
    async Task<(ConsoleDesk Desk, HeldNews News)> BehindTheNews(string session)
    {
        var page = await visitors.Desk();
        var news = await HeldNews.Of(page);
        return (await visitors.Console(session, page), news);
    }

    static async Task<float> Top(ILocator locator) => (await locator.BoundingBoxAsync())!.Y;
}
