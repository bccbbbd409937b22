using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The list of a panel: its orders and filters, replies, reports, and votes that get through.</summary>
public sealed class QuestionsOfOthers(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("en-GB", "Fair mix", "Next from the hall", "Next from remote", "No. 2 from the hall")]
    [InlineData("de-DE", "Im Wechsel", "Als Nächstes aus dem Saal", "Als Nächstes online", "Nr. 2 aus dem Saal")]
    public async Task In_the_fair_mix_hall_and_remote_take_turns_and_each_says_why(string locale, string mix, params string[] why)
    {
        var panel = await PanelDirector.Of(visitors, locale == "en-GB" ? "opening" : "closing");
        await panel.Set(new { moderated = false });
        var (hall, far) = (await panel.Guest(), await panel.Guest(remote: true));
        var loud = new List<string> { await panel.Ask(hall, "First of the hall"), await panel.Ask(hall, "Second of the hall"), await panel.Ask(far, "First from afar") };
        foreach (var (question, votes) in loud.Zip([3, 2, 1]))
        {
            foreach (var _ in Enumerable.Range(0, votes))
                await panel.Vote(await panel.Guest(), question);
        }
        var phone = await panel.Open(await visitors.Phone(locale), await panel.Guest());
        await Expect(phone.Locator(".question-card .words")).ToHaveTextAsync(["First of the hall", "Second of the hall", "First from afar"]);

        await phone.GetByRole(AriaRole.Radio, new() { Name = mix }).CheckAsync(new() { Force = true });
        await Expect(phone.Locator(".question-card .words")).ToHaveTextAsync(["First of the hall", "First from afar", "Second of the hall"]);
        await Expect(phone.Locator(".question-card .why")).ToHaveTextAsync(why);
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, $"mix-{locale}");

        await panel.Move(loud[0], "on-stage");
        await Expect(phone.Locator(".on-stage")).ToContainTextAsync("First of the hall");
        await phone.GetByRole(AriaRole.Radio, new() { Name = locale == "en-GB" ? "Newest" : "Neueste" }).CheckAsync(new() { Force = true });
        await Expect(phone.Locator(".question-card .words").First).ToHaveTextAsync("First from afar");
        await phone.GetByRole(AriaRole.Radio, new() { Name = mix }).CheckAsync(new() { Force = true });
        await Expect(phone.Locator(".question-card .why").First).ToHaveTextAsync(why[1]);
    }

    [Fact]
    public async Task Filters_pick_out_what_one_looks_for()
    {
        var panel = await PanelDirector.Of(visitors, "regional-economy-in-transition");
        await panel.Set(new { moderated = false, labels = new { steel = "Steel", money = "Funding" } });
        var other = await panel.Guest();
        var labelled = await panel.Ask(other, "On steel", language: "de");
        await panel.Label(labelled, "steel", "money");
        var ulrike = (await panel.Speaker("Ulrike Heitkamp")).Person.ToString();
        await panel.Ask(other, "For Ulrike", to: ulrike, language: "en");
        var me = await panel.Guest();
        await panel.Ask(me, "Mine, in English", language: "en");
        var page = await panel.Open(await visitors.Desk(), me);
        var cards = page.Locator(".question-card .words");
        await Expect(cards).ToHaveCountAsync(3);
        await Expect(page.Locator($"#card-{labelled}")).ToContainTextAsync("Funding");

        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).PressAsync("Enter");
        await Visitors.IsAccessible(page);
        await Visitors.Picture(page, "filters");
        await Pick(page, "Label", "Steel");
        await Expect(cards).ToHaveTextAsync(["On steel"]);
        await Expect(page.GetByText("1 of 3 questions")).ToBeVisibleAsync();
        await Pick(page, "Language", "English");
        await Expect(page.GetByText("No question fits the filter.")).ToBeVisibleAsync();
        await Pick(page, "Label", "All");
        await Expect(cards).ToHaveCountAsync(2);
        await Pick(page, "To", "Ulrike Heitkamp");
        await Expect(cards).ToHaveTextAsync(["For Ulrike"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).PressAsync("Enter");
        await Expect(cards).ToHaveCountAsync(3);
        await page.GetByLabel("Only mine").CheckAsync();
        await Expect(cards).ToHaveTextAsync(["Mine, in English"]);
        await page.SetViewportSizeAsync(390, 844);
        await Visitors.IsAccessible(page);
        await Visitors.Picture(page, "filters-phone");
    }

    [Theory]
    [InlineData("en-GB", "Reported")]
    [InlineData("de-DE", "Gemeldet")]
    public async Task A_report_is_asked_for_twice_and_enough_of_them_take_a_question_away(string locale, string reported)
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        await panel.Set(new { moderated = false, reportsToHold = 2 });
        var question = await panel.Ask(await panel.Guest(), $"Something rude {locale}");
        var phone = await panel.Open(await visitors.Phone(locale), await panel.Guest());
        var card = phone.Locator($"#card-{question}");

        await card.Locator(".flag").ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Dialog)).ToContainTextAsync($"Something rude {locale}");
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, $"report-{locale}");
        await phone.Keyboard.PressAsync("Escape");
        await Expect(card.GetByText(reported)).ToHaveCountAsync(0);
        await card.Locator(".flag").ClickAsync();
        await phone.Locator("dialog .danger").ClickAsync();
        await Expect(card.GetByText(reported)).ToBeVisibleAsync();
        await Expect(card.Locator(".flag")).ToHaveCountAsync(0);

        await phone.ReloadAsync();
        await Expect(card.GetByText(reported)).ToBeVisibleAsync();
        await panel.Report(await panel.Guest(), question);
        await Expect(card).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task A_speaker_replies_under_a_question_and_everyone_reads_it_with_the_role()
    {
        var panel = await PanelDirector.Of(visitors, "clusters-for-a-climate-neutral-industry");
        await panel.Set(new { moderated = false });
        var question = await panel.Ask(await panel.Guest(), "Which cluster shares its test sites?");
        var audience = await panel.Open(await visitors.Phone("de-DE", dark: true), await panel.Guest());
        await Expect(audience.Locator($"#card-{question} .button").Filter(new() { HasText = "Antworten" })).ToHaveCountAsync(0);
        var lena = await panel.Open(await visitors.Phone(), await panel.Speaker("Lena Brinkmann"));

        await lena.GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).PressAsync("Enter");
        await Expect(lena.GetByLabel("Your reply")).ToBeFocusedAsync();
        await lena.GetByLabel("Your reply").FillAsync("Ours does:\nwrite to us.");
        await Visitors.IsAccessible(lena);
        await Visitors.Picture(lena, "reply");
        await lena.ReloadAsync();
        await Expect(lena.GetByLabel("Your reply")).ToHaveValueAsync("Ours does:\nwrite to us.");
        await lena.GetByRole(AriaRole.Button, new() { Name = "Send reply" }).ClickAsync();
        await Expect(lena.GetByText("Your reply is under the question.")).ToBeVisibleAsync();

        var reply = audience.Locator($"#card-{question} .replies");
        await Expect(reply).ToContainTextAsync("Lena Brinkmann");
        await Expect(reply).ToContainTextAsync("Podium");
        await Expect(reply).ToContainTextAsync("write to us.");
        await Visitors.IsAccessible(audience);
        await reply.ScrollIntoViewIfNeededAsync();
        await Visitors.Picture(audience, "replies-de");

        await panel.Reply(question, "And the list is on our site.", answers: true);
        await Expect(audience.Locator("details.answered summary")).ToContainTextAsync("Beantwortet (1)");
        await audience.Locator("details.answered summary").ClickAsync();
        await Expect(audience.Locator(".answered .replies")).ToContainTextAsync("And the list is on our site.");
        await Expect(audience.Locator(".answered")).ToContainTextAsync("Schriftlich beantwortet");
        await Visitors.IsAccessible(audience);
    }

    [Fact]
    public async Task A_vote_that_did_not_get_through_is_sent_after_a_reload()
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        await panel.Set(new { moderated = false });
        var question = await panel.Ask(await panel.Guest(), "Voted for in a tunnel");
        var phone = await panel.Open(await visitors.Phone(), await panel.Guest());
        await phone.RouteAsync("**/vote", route => route.AbortAsync());
        await phone.Locator($"#card-{question} .vote").ClickAsync();
        await Expect(phone.Locator($"#card-{question} .vote")).ToHaveAttributeAsync("aria-pressed", "true");

        await phone.ReloadAsync();
        await Expect(phone.Locator($"#card-{question} .vote")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(0, await Votes());
        await phone.UnrouteAsync("**/vote");
        await Wait.Until(async () => await Votes() == 1, "the vote of before the reload has counted", 30);
        await Expect(phone.Locator($"#card-{question} .vote")).ToHaveAttributeAsync("aria-pressed", "true");
        await Wait.Until(async () => await phone.EvaluateAsync<bool>("Object.keys(localStorage).every(key => !key.startsWith('hub.votes.'))"), "nothing is left to send");

        async Task<int> Votes() => (await panel.View()).GetProperty("standing").GetProperty(question).GetProperty("votes").GetInt32();
    }

    [Fact]
    public async Task What_comes_next_stands_below_what_is_on_stage()
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        await panel.Set(new { moderated = false });
        var asker = await panel.Guest();
        var (now, then) = (await panel.Ask(asker, "The one on stage"), await panel.Ask(asker, "The one after that"));
        var phone = await panel.Open(await visitors.Phone(dark: true), await panel.Guest());
        await panel.Move(now, "on-stage");
        await panel.ChooseNext(then);

        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "On stage now" })).ToContainTextAsync("The one on stage");
        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "Next question" })).ToContainTextAsync("The one after that");
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, "next");
        await panel.Move(then, "on-stage");
        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "Next question" })).ToHaveCountAsync(0);
        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "On stage now" })).ToContainTextAsync("The one after that");
        await panel.Move(then, "answered");
    }

    static Task Pick(IPage page, string filter, string value) =>
        page.Locator(".filters").GetByLabel(filter, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = value });
}
