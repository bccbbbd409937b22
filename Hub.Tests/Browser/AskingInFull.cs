using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The form with which an attendee asks: to whom, in which language, under which name; and what it offers instead.</summary>
public sealed class AskingInFull(Visitors visitors) : IClassFixture<Visitors>
{
    const string Speaker = "Ulrike Heitkamp";

    [Theory]
    [InlineData("en-GB", false, "To Ulrike Heitkamp", "German")]
    [InlineData("de-DE", true, "An Ulrike Heitkamp", "Englisch")]
    public async Task A_question_goes_to_one_speaker_in_a_language_of_the_event(string locale, bool dark, string to, string otherLanguage)
    {
        var panel = await PanelDirector.Of(visitors, "opening");
        await panel.Set(new { moderated = false });
        var phone = await panel.Open(await visitors.Phone(locale, dark), await panel.Guest());
        var text = $"Wer zahlt das, who pays? {locale}";

        await phone.Locator("#question").FillAsync(text);
        await phone.Locator("#ask-to").SelectOptionAsync(new SelectOptionValue { Label = Speaker });
        await phone.Locator("#ask-language").SelectOptionAsync(new SelectOptionValue { Label = otherLanguage });
        await Visitors.IsAccessible(phone);
        await FitsItsWindow(phone);
        await Visitors.Picture(phone, $"ask-{locale}");
        await phone.Locator("form button[type=submit]").ClickAsync();

        var card = phone.Locator(".question-card").Filter(new() { HasText = text });
        await Expect(card).ToContainTextAsync(to);
        await Expect(card.GetByText(otherLanguage)).ToBeVisibleAsync();
        await Expect(card.Locator(".words")).ToHaveAttributeAsync("lang", locale == "en-GB" ? "de" : "en");
        await Expect(phone.Locator("#question")).ToHaveValueAsync("");
        await Expect(phone.Locator("#ask-to")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Names_are_as_the_organisers_have_set_them()
    {
        var panel = await PanelDirector.Of(visitors, "clusters-for-a-climate-neutral-industry");
        var phone = await panel.Open(await visitors.Phone(), await panel.Guest());
        await Expect(phone.GetByRole(AriaRole.Radio, new() { Name = "Anonymously" })).ToBeVisibleAsync();

        await panel.Set(new { names = "anonymous" });
        await Expect(phone.GetByText("Questions of this panel are anonymous")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Radio, new() { Name = "Anonymously" })).ToHaveCountAsync(0);
        await Ask(phone, "Asked without a name");
        await Expect(phone.Locator(".own")).ToContainTextAsync("Asked without a name");

        var unnamed = await panel.IdOf("Asked without a name");
        await panel.Set(new { names = "named" });
        await Expect(phone.GetByText("Questions of this panel carry the name")).ToBeVisibleAsync();
        await Ask(phone, "Asked under a name");
        await Expect(phone.GetByText("Write your name: questions of this panel carry it.")).ToBeVisibleAsync();
        await Expect(phone.Locator("#ask-name")).ToBeFocusedAsync();
        await Visitors.Picture(phone, "ask-name");
        await phone.Keyboard.TypeAsync("Ana Ω");
        await phone.Keyboard.PressAsync("Enter");
        await Expect(phone.Locator(".own").First).ToContainTextAsync("Asked under a name");

        var named = await panel.IdOf("Asked under a name");
        var questions = (await panel.View()).GetProperty("questions");
        Assert.True(questions.GetProperty(named).TryGetProperty("author", out _));
        Assert.False(questions.GetProperty(unnamed).TryGetProperty("author", out _));
    }

    [Theory]
    [InlineData("en-GB", true, "Asking is paused")]
    [InlineData("de-DE", false, "Fragen stellen ist gerade nicht möglich")]
    public async Task A_pause_says_why_and_keeps_what_was_begun(string locale, bool dark, string paused)
    {
        var panel = await PanelDirector.Of(visitors, "regional-economy-in-transition");
        var phone = await panel.Open(await visitors.Phone(locale, dark), await panel.Guest());
        await phone.Locator("#question").FillAsync("Half a thou");

        await panel.Set(new { paused = true, pausedBecause = "First the round of answers, then yours." });
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = paused })).ToBeVisibleAsync();
        await Expect(phone.GetByText("First the round of answers, then yours.")).ToBeVisibleAsync();
        await Expect(phone.Locator("#question")).ToHaveCountAsync(0);
        await Expect(phone.GetByText("Half a thou")).ToBeVisibleAsync();
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, $"paused-{locale}");

        await phone.ReloadAsync();
        await Expect(phone.GetByText("Half a thou")).ToBeVisibleAsync();
        await panel.Set(new { paused = false, pausedBecause = (string?)null });
        await Expect(phone.Locator("#question")).ToHaveValueAsync("Half a thou");
    }

    [Fact]
    public async Task Who_types_what_has_been_asked_can_vote_for_it_instead()
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        await panel.Set(new { moderated = false });
        var other = await panel.Guest();
        var asked = await panel.Ask(other, "When will the hydrogen pipeline reach our region?");
        await panel.Ask(other, "Who trains the welders that we need?");
        var page = await panel.Open(await visitors.Phone(), await panel.Guest());

        await page.Locator("#question").FillAsync("When does the hydrogen pipeline get to the regions");
        await Expect(page.GetByText("1 question that asks much the same")).ToBeVisibleAsync();
        await Visitors.IsAccessible(page);
        await FitsItsWindow(page);
        await Visitors.Picture(page, "alike");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vote for this instead" }).PressAsync("Enter");

        await Expect(page.Locator($"#card-{asked} .vote")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("#question")).ToHaveValueAsync("");
        await Expect(page.Locator("#question")).ToBeFocusedAsync();
        await Wait.Until(async () => (await panel.View()).GetProperty("standing").GetProperty(asked).GetProperty("votes").GetInt32() == 1, "the vote has counted");
        await page.GetByRole(AriaRole.Button, new() { Name = "Get my draft back" }).ClickAsync();
        await Expect(page.Locator("#question")).ToHaveValueAsync("When does the hydrogen pipeline get to the regions");
        await Expect(page.GetByText("You have voted for this")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_refused_goes_back_into_the_form()
    {
        var panel = await PanelDirector.Of(visitors, "closing");
        await panel.Set(new { perMinute = 1 });
        var phone = await panel.Open(await visitors.Phone(), await panel.Guest());
        await Ask(phone, "The first of this minute");
        await Expect(phone.Locator(".own")).ToContainTextAsync("Waiting for the moderator");

        await Ask(phone, "The second of this minute");
        await Expect(phone.Locator(".own .fault")).ToBeVisibleAsync();
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, "refused");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Edit again" }).ClickAsync();
        await Expect(phone.Locator("#question")).ToHaveValueAsync("The second of this minute");
        await Expect(phone.Locator("#question")).ToBeFocusedAsync();
    }

    static async Task Ask(IPage page, string text)
    {
        await page.Locator("#question").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send question" }).ClickAsync();
    }

    static async Task FitsItsWindow(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{page.Url} is wider than its window.");
}
