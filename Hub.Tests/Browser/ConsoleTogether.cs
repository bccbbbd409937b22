using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Several moderators at once: they see each other's moves, and nobody undoes another's by accident.</summary>
[Collection(nameof(Alone))]
public sealed class ConsoleTogether(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Moderators_see_each_others_moves_and_nothing_slips_under_a_finger()
    {
        var (one, other, ana) = await Given("opening");
        await ana.Asks("First come");
        await ana.Asks("Second come");
        await other.Card("Waiting", "Second come").WaitForAsync();
        var before = await Top(other.Card("Second come"));
        await other.Card("Second come").GetByRole(AriaRole.Button, new() { Name = "Approve" }).HoverAsync();

        await one.Do("First come", "Approve");

        await Expect(other.Card("Approved", "First come")).ToBeVisibleAsync();
        await Expect(other.Part("Waiting")).ToContainTextAsync("Someone else moved this question: it is approved.");
        await other.Do("Second come", "Approve");
        await Expect(one.Card("Approved", "Second come")).ToBeVisibleAsync();
        await Expect(other.Part("Waiting")).Not.ToContainTextAsync("Someone else moved");
        Assert.True(before > 0);
    }

    [Fact]
    public async Task A_move_made_on_an_old_picture_is_taken_back_with_what_is_true_now()
    {
        var (one, other, ana) = await Given("closing");
        var question = await ana.Asks("Contested");
        await one.Card("Waiting", "Contested").WaitForAsync();
        await one.Page.RouteAsync("**/move", async route =>
        {
            await new Questioner(other.Page, "closing").Moves(question, "pending", "declined");
            await route.ContinueAsync();
        });

        await one.Do("Contested", "Approve");

        await Expect(one.Says("Someone else was faster: it is declined.")).ToBeVisibleAsync();
        await Expect(one.Card("Approved", "Contested")).ToHaveCountAsync(0);
        await Expect(one.Page.GetByRole(AriaRole.Button, new() { Name = "Declined 1" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Moving_on_rests_on_what_was_seen_on_stage()
    {
        var (one, other, ana) = await Given("coming-legislation");
        var staff = new Questioner(other.Page, "coming-legislation");
        await staff.Moves(await ana.Asks("On stage first"), "pending", "approved", "on-stage");
        var slipped = await ana.Asks("Slipped in");
        await staff.Moves(slipped, "pending", "approved");
        var next = await ana.Asks("Next in line");
        await staff.Moves(next, "pending", "approved");
        await staff.Send("PUT", "/next", new { question = next });
        await Expect(one.Part("On stage")).ToContainTextAsync("Up next");
        await one.Page.RouteAsync("**/move", async route =>
        {
            await staff.Moves(slipped, "approved", "on-stage");
            await route.ContinueAsync();
        }, new() { Times = 1 });

        await one.Key("n");

        await Expect(one.Says("Someone else changed what is on stage.")).ToBeVisibleAsync();
        await Expect(one.Card("On stage", "Slipped in")).ToBeVisibleAsync();
        await one.Key("n");
        await Expect(other.Card("On stage", "Next in line")).ToBeVisibleAsync();
    }

    static async Task<float> Top(ILocator locator) => (await locator.BoundingBoxAsync())!.Y;

    async Task<(ConsoleDesk One, ConsoleDesk Other, Questioner Ana)> Given(string session)
    {
        var one = await visitors.SignedIn(await visitors.Desk(), visitors.OrganiserToken);
        var other = await visitors.SignedIn(await visitors.Desk(), visitors.OrganiserToken);
        var ana = await visitors.Joined(await visitors.Phone(), one, "Ana");
        return (await ConsoleDesk.Open(one, session), await ConsoleDesk.Open(other, session), new(ana, session));
    }
}
