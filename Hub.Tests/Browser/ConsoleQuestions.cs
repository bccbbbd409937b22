using Hub.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>What a moderator does with questions: by the mouse and by the keyboard, each with its undo.</summary>
public sealed class ConsoleQuestions(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task A_question_is_declined_with_a_reason_that_the_asker_can_read()
    {
        var (desk, panel, ana) = await Given("opening");
        var question = await panel.Ask(ana, "Is this about cheese?");
        await desk.Card("Waiting", "Is this about cheese?").WaitForAsync();

        await desk.Key("Is this about cheese?", "R");
        await Visitors.IsAccessible(desk.Page);
        await desk.Dialog.GetByText("Has been asked already.").ClickAsync();

        await Expect(desk.Card("Waiting", "Is this about cheese?")).ToHaveCountAsync(0);
        await Wait.Until(async () => await ReasonFor(ana, "opening", question) == "Has been asked already.", "the asker has the reason");
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Declined 1" }).ClickAsync();
        await Expect(desk.Card("Declined", "Is this about cheese?")).ToContainTextAsync("Reason: Has been asked already.");
        await desk.Key("u");
        await Expect(desk.Card("Waiting", "Is this about cheese?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_key_moves_on_to_what_was_made_next_and_then_by_votes()
    {
        var (desk, panel, ana) = await Given("closing");
        foreach (var (text, votes) in ((string, bool)[])[("The wanted one", true), ("The other one", false), ("The chosen one", false)])
        {
            var id = await panel.Ask(ana, text);
            await panel.Move(id, "approved");
            if (votes)
                await panel.Vote(ana, id);
        }
        await Expect(desk.Part("On stage")).ToContainTextAsync("Up next by votes");

        await desk.Do("The chosen one", "Make next");
        await Expect(desk.Card("The chosen one")).ToContainTextAsync("Up next");
        await desk.Key("n");
        await Expect(desk.Card("On stage", "The chosen one")).ToBeVisibleAsync();
        await desk.Key("n");
        await Expect(desk.Card("On stage", "The wanted one")).ToBeVisibleAsync();
        await Expect(desk.Card("Answered", "The chosen one")).ToBeVisibleAsync();
        await desk.Key("u");
        await Expect(desk.Card("On stage", "The chosen one")).ToBeVisibleAsync();
        await Expect(desk.Card("Approved", "The wanted one")).ToBeVisibleAsync();
        await Visitors.Picture(desk.Page, "console-moved-on");
    }

    [Fact]
    public async Task Keys_that_are_typed_on_are_each_about_the_question_that_follows()
    {
        var (desk, panel, ana) = await Given("regional-economy-in-transition");
        foreach (var text in (string[])["Typed one", "Typed two", "Typed three", "Typed four"])
            await panel.Ask(ana, text);
        await desk.Card("Waiting", "Typed four").WaitForAsync();
        await desk.Card("Waiting", "Typed one").FocusAsync();

        await Visitors.Types(desk.Page, "r", "a", "r", "a");

        await Expect(desk.Card("Approved", "Typed two")).ToBeVisibleAsync();
        await Expect(desk.Card("Approved", "Typed four")).ToBeVisibleAsync();
        await Expect(desk.Card("Waiting", "Typed")).ToHaveCountAsync(0);
        await Visitors.Types(desk.Page, "n", "n");
        await Expect(desk.Card("On stage", "Typed")).ToHaveCountAsync(1);
        await Expect(desk.Card("Answered", "Typed")).ToHaveCountAsync(1);
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Declined 2" }).ClickAsync();
        await Expect(desk.Card("Declined", "Typed three")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Duplicates_are_merged_and_taken_apart_again()
    {
        var (desk, panel, ana) = await Given("clusters-for-a-climate-neutral-industry");
        var first = await panel.Ask(ana, "Who pays for the hydrogen pipeline to the steel works?");
        await panel.Move(first, "approved");
        await panel.Vote(ana, first);
        await panel.Ask(ana, "Who will pay for the hydrogen pipeline?");
        await Expect(desk.Card("Waiting", "Who will pay")).ToContainTextAsync("Much like another one");

        await desk.Key("Who will pay", "m");
        await desk.Dialog.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Who pays for the hydrogen pipeline" }).ClickAsync();
        await Expect(desk.Part("Waiting")).ToContainTextAsync("Nothing is waiting.");
        await desk.Card("Approved", "Who pays for").GetByText("1 question merged into this").ClickAsync();
        await Expect(desk.Card("Approved", "Who pays for")).ToContainTextAsync("Who will pay for the hydrogen pipeline?");
        await desk.Card("Approved", "Who pays for").GetByText("Take out again").ClickAsync();

        await Expect(desk.Card("Waiting", "Who will pay")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_question_is_answered_in_writing_and_a_reply_can_be_hidden()
    {
        var (desk, panel, ana) = await Given("regional-economy-in-transition");
        await panel.Move(await panel.Ask(ana, "Where are the slides?"), "approved");
        await desk.Card("Approved", "Where are the slides?").WaitForAsync();

        await desk.Key("Where are the slides?", "w");
        await desk.Page.Keyboard.TypeAsync("On the programme page.");
        await Visitors.IsAccessible(desk.Page);
        await desk.Button("Send reply").ClickAsync();

        var card = desk.Card("Answered", "Where are the slides?");
        await Expect(card).ToContainTextAsync("In writing");
        await Expect(card).ToContainTextAsync("On the programme page.");
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await desk.Key("u");
        await Expect(desk.Card("Approved", "Where are the slides?")).ToContainTextAsync("On the programme page.");
        await desk.Do("Where are the slides?", "Answered");
        await card.GetByText("Hide", new() { Exact = true }).ClickAsync();
        await Expect(card).ToContainTextAsync("Hidden");
        await desk.Page.ReloadAsync();
        await Expect(card).ToContainTextAsync("Hidden");
    }

    [Fact]
    public async Task A_question_gets_a_label_and_its_text_is_corrected()
    {
        var (desk, panel, ana) = await Given("coming-legislation");
        await panel.Set(new { labels = new Dictionary<string, string> { ["money"] = "Money" } });
        await panel.Ask(ana, "Who payz?");
        await desk.Card("Waiting", "Who payz?").WaitForAsync();

        await desk.Key("Who payz?", "l");
        await desk.Dialog.GetByLabel("Money").CheckAsync();
        await desk.Button("Save labels").ClickAsync();
        await Expect(desk.Card("Who payz?")).ToContainTextAsync("Money");
        await desk.Key("Who payz?", "e");
        await desk.Dialog.GetByLabel("Text", new() { Exact = true }).FillAsync("Who pays?");
        await desk.Button("Save text").ClickAsync();
        await Expect(desk.Card("Waiting", "Who pays?")).ToContainTextAsync("Edited");
        await Expect(desk.Dialog).ToHaveCountAsync(0); // it takes the keys as long as it is open
        await desk.Key("u");
        await Expect(desk.Card("Waiting", "Who payz?")).ToBeVisibleAsync();

        await desk.Key("/");
        await Expect(desk.Page.Locator("#find-text")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("nowhere");
        await Expect(desk.Part("Waiting")).ToContainTextAsync("Nothing here fits your search.");
        await desk.Key("Escape");
        await Expect(desk.Card("Waiting", "Who payz?")).ToBeVisibleAsync();
    }

    async Task<(ConsoleDesk Desk, PanelDirector Panel, Attendee Ana)> Given(string session)
    {
        var panel = await PanelDirector.Of(visitors, session);
        return (await visitors.Console(session), panel, await panel.Guest("Ana"));
    }

    static async Task<string?> ReasonFor(Attendee asker, string session, string question)
    {
        var (_, view) = await asker.Snapshot($"panel/{Visitors.Conference}/{session}/person-{asker.Person}");
        return (string?)view["standing"]?[question]?["reason"];
    }
}
