using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Several moderators at once: they see each other's moves, and nobody undoes another's by accident.</summary>
public sealed class ConsoleTogether(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Moderators_see_each_others_moves_and_nothing_slips_under_a_finger()
    {
        var (one, other, panel, ana) = await Given("opening");
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
        var (one, other, panel, ana) = await Given("closing");
        var question = await panel.Ask(ana, "Contested");
        await one.Card("Waiting", "Contested").WaitForAsync();
        var approval = await HeldRequest.Of(one.Page, "**/move");

        await one.Do("Contested", "Approve");
        await approval.Until(() => panel.Move(question, "declined"));

        await Expect(one.Says("Someone else was faster: it is declined.")).ToBeVisibleAsync();
        await Expect(one.Card("Approved", "Contested")).ToHaveCountAsync(0);
        await Expect(one.Page.GetByRole(AriaRole.Button, new() { Name = "Declined 1" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Moving_on_rests_on_what_was_seen_on_stage()
    {
        var (one, other, panel, ana) = await Given("coming-legislation");
        await panel.Move(await panel.Ask(ana, "On stage first"), "on-stage");
        var slipped = await panel.Ask(ana, "Slipped in");
        await panel.Move(slipped, "approved");
        var next = await panel.Ask(ana, "Next in line");
        await panel.Move(next, "approved");
        await panel.ChooseNext(next);
        await Expect(one.Part("On stage")).ToContainTextAsync("Next in line");
        var move = await HeldRequest.Of(one.Page, "**/move");

        await one.Key("n");
        await move.Until(() => panel.Move(slipped, "on-stage"));

        await Expect(one.Says("Someone else changed what is on stage.")).ToBeVisibleAsync();
        await Expect(one.Card("On stage", "Slipped in")).ToBeVisibleAsync();
        await one.Key("n");
        await Expect(other.Card("On stage", "Next in line")).ToBeVisibleAsync();
    }

    static async Task<float> Top(ILocator locator) => (await locator.BoundingBoxAsync())!.Y;

    async Task<(ConsoleDesk One, ConsoleDesk Other, PanelDirector Panel, Attendee Ana)> Given(string session)
    {
        var panel = await PanelDirector.Of(visitors, session);
        return (await visitors.Console(session), await visitors.Console(session), panel, await panel.Guest("Ana"));
    }
}
