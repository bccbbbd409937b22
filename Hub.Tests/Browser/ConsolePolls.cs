using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Polls from the moderator's console: written, opened, closed for everyone's sake, shown, run again.</summary>
public sealed class ConsolePolls(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task A_poll_goes_from_draft_to_shown_by_keyboard_alone()
    {
        var panel = await PanelDirector.Of(visitors, "opening");
        var guest = await panel.Guest();
        await panel.Open(await visitors.Phone(), guest);
        var desk = await visitors.Console("opening");

        await desk.Key("4");
        await desk.TabTo(desk.Button("New poll"));
        await desk.Key("Enter");
        await Expect(desk.Dialog.GetByLabel("Question", new() { Exact = true })).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("Which topic next?");
        await desk.TabTo(desk.Dialog.GetByLabel("Option 1", new() { Exact = true }));
        foreach (var option in (string[])["Quantum technology", "Hydrogen", "Steel"])
        {
            await desk.Page.Keyboard.TypeAsync(option);
            await desk.Key("Enter");
        }
        await desk.TabTo(desk.Button("Remove option 5"));
        await desk.Key("Enter");
        await desk.TabTo(desk.Button("Remove option 4"), back: true);
        await desk.Key("Enter");
        await desk.TabTo(desk.Dialog.GetByLabel("Option 2", new() { Exact = true }), back: true);
        await desk.Key("Alt+ArrowUp");
        await Expect(desk.Dialog.GetByLabel("Option 1", new() { Exact = true })).ToHaveValueAsync("Hydrogen");
        await Expect(desk.Dialog.GetByLabel("Option 1", new() { Exact = true })).ToBeFocusedAsync();
        await Visitors.IsAccessible(desk.Page);
        await Visitors.Picture(desk.Page, "console-poll-editor");
        await desk.TabTo(desk.Button("Save as prepared"));
        await desk.Key("Enter");

        var poll = desk.Poll("Which topic next?");
        await ConsoleDesk.Stands(poll, "Prepared");
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await desk.Key("p");
        await ConsoleDesk.Stands(poll, "Open");
        await desk.Votes(guest, "opening", "Which topic next?");
        await Expect(poll).ToContainTextAsync("1 of 1 present have voted", new() { Timeout = 30_000 });
        await Expect(poll).ToContainTextAsync("100%");
        await Visitors.IsAccessible(desk.Page);
        await Visitors.Picture(desk.Page, "console-poll-open");
        await desk.Key("c");
        await ConsoleDesk.Stands(poll, "Closed");
        await desk.Key("v");
        await ConsoleDesk.Stands(poll, "Shown");
        await desk.Key("v");
        await ConsoleDesk.Stands(poll, "Closed");
    }

    [Fact]
    public async Task Who_sees_the_stream_later_has_time_to_vote_unless_it_is_closed_for_all()
    {
        var stage = new StageDirector(await visitors.Staff(), "closing");
        await stage.AddStream("link", "https://stream.example/watch", delay: 90);
        var desk = await visitors.Console("closing");
        await new PollDirector(desk.Page, "closing").Draft("All well?", [PollDirector.Single()]);
        var poll = desk.Poll("All well?");
        await ConsoleDesk.Stands(poll, "Prepared");

        await desk.Key("p");
        await ConsoleDesk.Stands(poll, "Open");
        await desk.Key("c");
        await Expect(poll).ToContainTextAsync("s until everyone has had their time");
        await Visitors.Picture(desk.Page, "console-poll-closing");
        await desk.Key("v");
        await Expect(desk.Says("No poll is closed that could be shown.")).ToBeVisibleAsync();
        await poll.GetByRole(AriaRole.Button, new() { Name = "Close for all now" }).ClickAsync();
        await ConsoleDesk.Stands(poll, "Closed");
        await Expect(poll).Not.ToContainTextAsync("until everyone");
    }

    [Fact]
    public async Task A_round_is_run_again_compared_and_reset_with_an_undo()
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        var (ana, bo) = (await panel.Guest(), await panel.Guest());
        var desk = await visitors.Console("coming-legislation");
        await new PollDirector(desk.Page, "coming-legislation").Open("Before and after", [PollDirector.Single()]);
        var poll = desk.Poll("Before and after");
        await desk.Votes(ana, "coming-legislation", "Before and after");
        await Expect(poll).ToContainTextAsync("1 person has voted");
        await desk.Key("c");
        await ConsoleDesk.Stands(poll, "Closed");

        await poll.GetByRole(AriaRole.Button, new() { Name = "New round" }).ClickAsync();
        await ConsoleDesk.Stands(poll, "Prepared");
        await poll.GetByRole(AriaRole.Button, new() { Name = "Open Before and after" }).ClickAsync();
        await ConsoleDesk.Stands(poll, "Open");
        await desk.Votes(bo, "coming-legislation", "Before and after", option: 1);
        await Expect(poll).ToContainTextAsync("1 person has voted");
        await poll.GetByLabel("Compare with").SelectOptionAsync("Round 1");
        await Expect(poll).ToContainTextAsync("100% → 0%");
        await Visitors.IsAccessible(desk.Page);

        await poll.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await ConsoleDesk.Stands(poll, "Prepared");
        await desk.Key("u");
        await ConsoleDesk.Stands(poll, "Open");
        await Expect(poll).ToContainTextAsync("1 person has voted");
    }

    [Fact]
    public async Task After_the_first_ballot_only_wordings_change_and_a_copy_is_free()
    {
        var panel = await PanelDirector.Of(visitors, "clusters-for-a-climate-neutral-industry");
        var guest = await panel.Guest();
        var desk = await visitors.Console(panel.Session);
        await new PollDirector(desk.Page, panel.Session).Open("Wich one?", [PollDirector.Single()]);
        var poll = desk.Poll("Wich one?");
        await desk.Votes(guest, panel.Session, "Wich one?");
        await Expect(poll).ToContainTextAsync("1 person has voted");

        await poll.GetByRole(AriaRole.Button, new() { Name = "Edit wording" }).ClickAsync();
        await Expect(desk.Dialog.GetByText("People have voted already")).ToBeVisibleAsync();
        await Expect(desk.Dialog.GetByLabel("Kind")).ToBeDisabledAsync();
        await Expect(desk.Button("Add an option")).ToHaveCountAsync(0);
        await desk.Dialog.GetByLabel("Title").FillAsync("Which one?");
        await desk.Button("Save wording").ClickAsync();
        poll = desk.Poll("Which one?");
        await Expect(poll).ToContainTextAsync("1 person has voted");

        await poll.GetByRole(AriaRole.Button, new() { Name = "Duplicate" }).ClickAsync();
        await Expect(desk.Dialog.GetByLabel("Title")).ToHaveValueAsync("Which one? (copy)");
        await desk.Button("Add an option").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("None of them");
        await desk.Button("Save as prepared").ClickAsync();
        await ConsoleDesk.Stands(desk.Poll("Which one? (copy)"), "Prepared");
        await poll.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = false }).First.ClickAsync();
        await poll.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(desk.Page.GetByText("Which one?", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Questions_are_asked_one_by_one_and_a_word_is_struck()
    {
        var panel = await PanelDirector.Of(visitors, "regional-economy-in-transition");
        var guest = await panel.Guest();
        var desk = await visitors.Console(panel.Session);
        var two = await new PollDirector(desk.Page, panel.Session).Open("Two things", [PollDirector.Single(), new { id = "word", kind = "cloud", text = "One word?", max = 3 }], pace: "moderator");
        var poll = desk.Poll("Two things");
        await Expect(poll.Locator(".asked")).ToContainTextAsync("Which region");

        await desk.Key("i");
        await Expect(poll.Locator(".asked")).ToContainTextAsync("One word?");
        await Wait.Until(async () => (await two.Poll()).GetProperty("item").GetString() == "word", "the hub asks it");
        await desk.Votes(guest, panel.Session, "Two things", words: ["hydrogen", "rubbish"]);
        await poll.GetByRole(AriaRole.Button, new() { Name = "Strike words" }).ClickAsync();
        await poll.GetByRole(AriaRole.Button, new() { Name = "rubbish" }).ClickAsync();
        await Expect(poll.GetByRole(AriaRole.Button, new() { Name = "rubbish" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(poll.Locator(".chart-cloud")).Not.ToContainTextAsync("rubbish");
        await desk.Page.ReloadAsync();
        await Expect(poll.Locator(".chart-cloud")).ToContainTextAsync("hydrogen");
        await Expect(poll.Locator(".chart-cloud")).Not.ToContainTextAsync("rubbish");
    }
}
