using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>What becomes of one's own questions, told to who asked them; and what one can still do with them.</summary>
public sealed class OwnQuestions(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task Tell_where_they_have_come_to_and_why(string locale, bool dark)
    {
        var german = locale == "de-DE";
        var panel = await PanelDirector.Of(visitors, "opening");
        await panel.Set(new { moderated = true, reportsToHold = 2, perMinute = 30 });
        var ana = await panel.Guest("Ana");
        var phone = await panel.Open(await visitors.Phone(locale, dark), ana);
        var held = await panel.Ask(ana, $"Reported twice {locale}");
        await panel.Move(held, "approved");
        await panel.Report(await panel.Guest(), held);
        await panel.Report(await panel.Guest(), held);
        var declined = await panel.Ask(ana, $"Declined {locale}");
        await panel.Move(declined, "declined", "Please ask this in the session on funding.");
        var answered = await panel.Ask(ana, $"Answered in writing {locale}");
        await panel.Move(answered, "approved");
        await panel.Reply(answered, "Yes, from March on.", answers: true);
        var archived = await panel.Ask(ana, $"No time for it {locale}");
        await panel.Move(archived, "approved");
        await panel.Move(archived, "archived");
        var next = await panel.Ask(ana, $"Next one {locale}");
        await panel.Move(next, "approved");
        await panel.ChooseNext(next);
        var stage = await panel.Ask(ana, $"On stage {locale}");
        await panel.Move(stage, "approved");
        await panel.Move(stage, "on-stage");
        await panel.Ask(ana, $"Waiting {locale}");
        await Expect(phone.Locator(".own").First).ToContainTextAsync($"Waiting {locale}");

        await phone.Locator("section:has(#mine) > p > button").ClickAsync();
        await Expect(phone.Locator(".own").Nth(3)).ToBeFocusedAsync();
        await Says(phone, "Waiting", german ? "Wartet auf die Moderation" : "Waiting for the moderator");
        await Says(phone, "On stage", german ? "Auf der Bühne" : "On stage");
        await Says(phone, "Next one", german ? "Als Nächstes" : "Next");
        await Says(phone, "No time for it", german ? "Zurückgelegt" : "Put aside");
        await Says(phone, "Answered in writing", german ? "Schriftlich beantwortet" : "Answered in writing", "Yes, from March on.", "Team");
        await Says(phone, "Declined", german ? "Nicht aufgenommen" : "Not taken up", "Please ask this in the session on funding.");
        await Says(phone, "Reported twice", german ? "Wieder bei der Moderation" : "Back with the moderator");
        await Expect(phone.Locator(".next")).ToContainTextAsync("Next one");
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, $"own-{locale}");
        await phone.Locator(".own").Nth(3).ScrollIntoViewIfNeededAsync();
        await Visitors.Picture(phone, $"own-{locale}-below");

        await panel.ChooseNext(null, next);
        await panel.Move(stage, "answered");
    }

    [Fact]
    public async Task Counted_with_another_lead_there()
    {
        var panel = await PanelDirector.Of(visitors, "closing");
        await panel.Set(new { moderated = false, perMinute = 30 });
        var (ana, bo) = (await panel.Guest(), await panel.Guest());
        var into = await panel.Ask(bo, "Where do we find skilled workers?");
        var mine = await panel.Ask(ana, "Who are the workers, and where?");
        await panel.Vote(bo, mine);
        await panel.Vote(bo, into);
        await panel.Vote(await panel.Guest(), mine);
        var others = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => panel.Guest()));
        for (var i = 0; i < 45; i++) // more than the list shows at once
            await panel.Ask(others[i % 5], $"Another question, number {i}");
        var phone = await panel.Open(await visitors.Phone(), ana);
        await phone.GetByRole(AriaRole.Radio, new() { Name = "Newest" }).CheckAsync(new() { Force = true });
        await Expect(phone.Locator($"#card-{into}")).ToHaveCountAsync(0);
        await panel.Merge(mine, into);

        var own = phone.Locator(".own").Filter(new() { HasText = "Who are the workers" });
        await Expect(own).ToContainTextAsync("Counted with another");
        await Expect(own).ToContainTextAsync("2 votes");
        await Visitors.Picture(phone, "own-merged");
        await own.GetByRole(AriaRole.Button, new() { Name = "Where do we find skilled workers?" }).PressAsync("Enter");
        await Expect(phone.Locator($"#card-{into}")).ToBeFocusedAsync();
        await Expect(phone.Locator($"#card-{into}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Reworded_wait_again_where_a_moderator_has_to_look()
    {
        var panel = await PanelDirector.Of(visitors, "regional-economy-in-transition");
        var ana = await panel.Guest();
        var question = await panel.Ask(ana, "What abuot steel?");
        await panel.Move(question, "approved");
        var page = await panel.Open(await visitors.Desk(), ana);
        await Expect(page.Locator(".own")).ToContainTextAsync("In the list");

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).PressAsync("Enter");
        await Expect(page.GetByLabel("New wording")).ToBeFocusedAsync();
        await page.GetByLabel("New wording").FillAsync("What about steel?");
        await Visitors.IsAccessible(page);
        await Visitors.Picture(page, "own-editing");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("New wording")).ToHaveValueAsync("What about steel?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save wording" }).PressAsync("Enter");

        await Expect(page.Locator(".own")).ToContainTextAsync("What about steel?");
        await Expect(page.Locator(".own")).ToContainTextAsync("Edited, waiting again");
        Assert.Equal("What about steel?", (await panel.View()).GetProperty("questions").GetProperty(question).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("en-GB", "The question has been changed meanwhile")]
    [InlineData("de-DE", "Die Frage wurde inzwischen geändert")]
    public async Task Reworded_on_an_old_text_show_what_it_says_now_and_keep_what_was_written(string locale, string stale)
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        await panel.Set(new { moderated = false });
        var ana = await panel.Guest();
        var question = await panel.Ask(ana, $"What does the omnbus change {locale}?");
        var phone = await panel.Open(await visitors.Phone(locale, dark: true), ana);
        await phone.Locator(".own .button").First.ClickAsync();
        await phone.Locator(".own textarea").FillAsync($"What will it change {locale}?");

        await panel.Reword(question, $"What does the omnibus change {locale}?", 0);
        await Expect(phone.GetByText(stale)).ToBeVisibleAsync();
        await Expect(phone.Locator(".own .note")).ToContainTextAsync($"What does the omnibus change {locale}?");
        await Expect(phone.Locator(".own textarea")).ToHaveValueAsync($"What will it change {locale}?");
        await Visitors.IsAccessible(phone);
        await Visitors.Picture(phone, $"own-stale-{locale}");

        await phone.Locator(".own button[type=submit]").ClickAsync();
        await Expect(phone.Locator(".own textarea")).ToHaveCountAsync(0);
        await Wait.Until(async () => (await panel.View()).GetProperty("questions").GetProperty(question).GetProperty("text").GetString() == $"What will it change {locale}?", "it says what its author wants");
    }

    [Fact]
    public async Task Taken_to_the_stage_while_one_rewords_them_stay_as_they_are()
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        await panel.Set(new { moderated = false });
        var ana = await panel.Guest();
        var question = await panel.Ask(ana, "May it be read out?");
        var phone = await panel.Open(await visitors.Phone(), ana);
        await phone.Locator(".own .button").First.ClickAsync();

        await panel.Move(question, "on-stage");
        await Expect(phone.GetByText("It cannot be changed any more")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Save wording" })).ToHaveCountAsync(0);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(phone.Locator(".own")).ToContainTextAsync("On stage");
        await panel.Move(question, "answered");
    }

    [Fact]
    public async Task Withdrawn_are_gone_for_everyone()
    {
        var panel = await PanelDirector.Of(visitors, "clusters-for-a-climate-neutral-industry");
        await panel.Set(new { moderated = false });
        var ana = await panel.Guest();
        var question = await panel.Ask(ana, "Said too soon");
        var page = await panel.Open(await visitors.Desk(), ana);
        var other = await panel.Open(await visitors.Phone(), await panel.Guest());
        await Expect(other.Locator($"#card-{question}")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("This cannot be undone.");
        await Visitors.IsAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw question" }).PressAsync("Enter");
        await Expect(page.Locator(".own")).ToHaveCountAsync(0);
        await Expect(other.Locator($"#card-{question}")).ToHaveCountAsync(0);
    }

    static async Task Says(IPage page, string question, params string[] texts)
    {
        var own = page.Locator(".own").Filter(new() { HasText = question });
        foreach (var text in texts)
            await Expect(own.GetByText(text, new() { Exact = true })).ToBeVisibleAsync();
    }
}
