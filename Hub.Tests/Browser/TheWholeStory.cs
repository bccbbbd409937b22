using System.Diagnostics;
using System.Text.RegularExpressions;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>An attendee on a phone, a moderator and the venue screen, side by side.</summary>
public sealed partial class TheWholeStory(Visitors visitors) : IClassFixture<Visitors>
{
    const string Panel = "opening";
    const string Question = "Which region will have hydrogen – Ω or 😀 – first?";

    [Fact]
    public async Task A_question_asked_on_a_phone_is_approved_and_stands_on_the_screen()
    {
        var organiser = await visitors.SignedIn(await visitors.Desk(), visitors.OrganiserToken);
        var screen = await visitors.PairedScreen(organiser, "Hall, left", byHand: true);
        await Visitors.Show(organiser, "Hall, left", "Question on stage", Panel);
        var moderator = await visitors.SignedIn(await visitors.Desk(), await StaffToken(organiser, "Moderator"));
        await OpenBoard(moderator);
        var phone = await visitors.Joined(await visitors.Phone(), organiser, "Ana Ω");
        await OpenPanel(phone);

        await Ask(phone, Question);
        await Expect(phone.GetByText("Waiting for the moderator")).ToBeVisibleAsync();
        await Expect(moderator.GetByText(Question)).ToBeVisibleAsync();
        await Expect(screen.GetByText(Question)).ToHaveCountAsync(0);
        await Visitors.Picture(moderator, "moderate-pending");

        await moderator.GetByRole(AriaRole.Button, new() { Name = "Approve" }).First.ClickAsync();
        var vote = phone.GetByRole(AriaRole.Button, new() { NameRegex = VoteButton() });
        await vote.First.ClickAsync();
        await Expect(vote.First).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(moderator.GetByText("1 vote").First).ToBeVisibleAsync();

        await moderator.GetByRole(AriaRole.Button, new() { Name = "To stage" }).First.ClickAsync();
        await Expect(screen.GetByText(Question)).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "On stage now" })).ToBeVisibleAsync();
        await Visitors.Picture(screen, "screen");
        await Visitors.Picture(phone, "attend");
        await Visitors.Picture(moderator, "moderate");

        await phone.ReloadAsync();
        await moderator.ReloadAsync();
        await screen.ReloadAsync();
        await Expect(phone.GetByText(Question).First).ToBeVisibleAsync();
        await Expect(screen.GetByText(Question)).ToBeVisibleAsync();

        await moderator.GetByRole(AriaRole.Button, new() { Name = "Answered", Exact = true }).First.ClickAsync();
        await Expect(moderator.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First).ToBeVisibleAsync();
        await Expect(screen.GetByText(Question)).ToHaveCountAsync(0);
        await moderator.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Expect(screen.GetByText(Question)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_phone_that_was_offline_sends_what_was_written_and_sees_what_it_missed()
    {
        var organiser = await visitors.Staff();
        var moderator = await visitors.Staff();
        await OpenBoard(moderator, "closing");
        var phone = await visitors.Joined(await visitors.Phone(), organiser, "Bo");
        await OpenPanel(phone, "closing");
        var other = await visitors.Joined(await visitors.Phone(), organiser, "Cy");
        await OpenPanel(other, "closing");

        await phone.Context.SetOfflineAsync(true);
        await Expect(phone.GetByText("Reconnecting")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var since = Stopwatch.StartNew();
        await Ask(phone, "Written in the tunnel");
        await Ask(other, "Asked while the other was away");
        await Expect(moderator.GetByText("Asked while the other was away")).ToBeVisibleAsync();
        await moderator.GetByRole(AriaRole.Button, new() { Name = "Approve" }).First.ClickAsync();
        await Expect(other.GetByText("In the list", new() { Exact = true })).ToBeVisibleAsync();
        await Wait.Until(() => since.Elapsed > TimeSpan.FromSeconds(10), "the phone was away for ten seconds", 20);
        await phone.Context.SetOfflineAsync(false);

        await Expect(moderator.GetByText("Written in the tunnel")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(phone.GetByText("Asked while the other was away").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(phone.GetByText("Reconnecting")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task The_moderator_works_by_keyboard_alone()
    {
        var organiser = await visitors.Staff();
        var moderator = await visitors.Staff();
        await OpenBoard(moderator, "coming-legislation");
        var phone = await visitors.Joined(await visitors.Phone(), organiser, null);
        await OpenPanel(phone, "coming-legislation");
        await Ask(phone, "What does the omnibus change for us?");
        await Expect(moderator.GetByText("What does the omnibus change for us?")).ToBeVisibleAsync();

        await moderator.Keyboard.PressAsync("j");
        await moderator.Keyboard.PressAsync("a");
        await Expect(phone.GetByText("In the list", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(moderator.GetByText("Nothing is waiting.")).ToBeVisibleAsync();
        await moderator.Keyboard.PressAsync("j");
        await moderator.Keyboard.PressAsync("s");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "On stage now" })).ToBeVisibleAsync();
        await moderator.Keyboard.PressAsync("u");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "On stage now" })).ToHaveCountAsync(0);
        await moderator.Keyboard.PressAsync("?");
        await Expect(moderator.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await moderator.Keyboard.PressAsync("Escape");
        await Expect(moderator.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_attendee_joins_and_asks_by_keyboard_alone()
    {
        var organiser = await visitors.Staff();
        var page = await visitors.Desk();
        await page.GotoAsync($"/join#{await visitors.JoinCode(organiser)}");
        await Visitors.TabTo(page, page.GetByLabel("Your name"));
        await page.Keyboard.TypeAsync("Keyboard Kay");
        await Visitors.TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Programme" }).First).ToBeVisibleAsync();
        await page.GotoAsync("/#/panel/regional-economy-in-transition");
        await Visitors.TabTo(page, page.GetByLabel("Your question"));
        await page.Keyboard.TypeAsync("Asked without a mouse");
        await Visitors.TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Send question" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Waiting for the moderator")).ToBeVisibleAsync();
    }

    static async Task<string> StaffToken(IPage organiser, string role)
    {
        await organiser.GotoAsync("/organise#/links");
        await organiser.GetByText(role, new() { Exact = true }).First.ClickAsync();
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = organiser.GetByRole(AriaRole.Textbox, new() { Name = "Link" });
        return (await link.InputValueAsync()).Split('#')[1];
    }

    static async Task OpenBoard(IPage moderator, string panel = Panel)
    {
        await moderator.GotoAsync($"/moderate#/panel/{panel}");
        await Expect(moderator.GetByRole(AriaRole.Heading, new() { Name = "Waiting" })).ToBeVisibleAsync();
    }

    static async Task OpenPanel(IPage phone, string panel = Panel)
    {
        await phone.GotoAsync($"/#/panel/{panel}");
        await Expect(phone.GetByLabel("Your question")).ToBeVisibleAsync();
    }

    static async Task Ask(IPage phone, string text)
    {
        await phone.GetByLabel("Your question").FillAsync(text);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send question" }).ClickAsync();
    }

    [GeneratedRegex("^Vote for this question")]
    private static partial Regex VoteButton();
}
