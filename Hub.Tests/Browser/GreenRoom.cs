using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Who pitches waits for their turn, is called, and has the clock and their slides before them.</summary>
public sealed partial class GreenRoom(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Who_is_next_hears_it_wherever_they_are_says_ready_and_reads_the_message()
    {
        var round = await PitchDirector.Of(visitors, "pitches-hydrogen");
        var lucie = await round.Panel.Speaker("Lucie Křížová");
        var page = await round.Open(await visitors.Phone(), lucie, "");
        await Expect(page.Locator(".turn-call .box")).ToHaveCountAsync(0);

        await round.Start("5 MW of electrolysis, delivered in 14 months");
        await Expect(page.GetByText("One more pitch before yours, “Compressors for 500 bar, seeking their type approval”.")).ToBeVisibleAsync();
        await round.Start("Who keeps the electrolysers running?");
        await Expect(page.GetByText("You are next with “Compressors for 500 bar, seeking their type approval”.")).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync(Next());
        await Visitors.IsAccessible(page);
        await Visitors.Picture(page, "green-call");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the green room" }).ClickAsync();

        var own = page.GetByRole(AriaRole.Region, new() { Name = "Compressors for 500 bar" });
        await Expect(own).ToContainTextAsync("You are next");
        await Expect(own).ToContainTextAsync("in about 7 min");
        await round.BeginQuestions();
        await round.AddTime(-150);
        await Expect(own).ToContainTextAsync("in less than a minute");
        await own.GetByRole(AriaRole.Button, new() { Name = "I am ready" }).ClickAsync();
        await Expect(own.GetByText("The moderator sees that you are ready.")).ToBeVisibleAsync();
        var pitch = await round.IdOf("Compressors for 500 bar, seeking their type approval");
        await round.Sees(v => v["runs"]?[pitch]?["readyAt"] is not null, "that she is ready");
        await own.GetByRole(AriaRole.Button, new() { Name = "I am not ready yet" }).ClickAsync();
        await round.Sees(v => v["runs"]?[pitch]?["readyAt"] is null, "that she is not");

        await round.Say("Left door, please. 😀 Ω");
        await Expect(page.GetByText("Left door, please. 😀 Ω")).ToBeVisibleAsync();
        await Visitors.IsAccessible(page);
        await Visitors.Picture(page, "green-message");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read it" }).ClickAsync();
        await Expect(page.GetByText("The moderator sees that it was read.")).ToBeVisibleAsync();
        await round.Sees(v => v["messages"]!.AsObject().Single().Value!["readAt"] is not null, "that it was read");

        await round.Mark("Compressors for 500 bar, seeking their type approval", "absent");
        await Expect(own.GetByText("You were called, and were not there.")).ToBeVisibleAsync();
        await Expect(own).ToContainTextAsync("3 pitches before yours");
        var guest = await round.Open(await visitors.Phone(), await round.Panel.Guest(), "green-room");
        await Expect(guest.GetByText("The green room is for those who pitch in this round.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", true)]
    public async Task On_stage_the_clock_is_large_and_the_slides_turn_for_everyone(string locale, bool dark)
    {
        var german = locale == "de-DE";
        var round = await PitchDirector.Of(visitors, german ? "pitches-artificial-intelligence" : "pitches-mechanical-engineering");
        var title = german ? "Reading scrap on the conveyor" : "Six metres in one piece: wire-arc printing for forges";
        var speaker = await round.Panel.Speaker(german ? "Ahmad Al-Sayed" : "Dr. Franziska Zschäbitz");
        await round.Upload(title, pages: 3);
        var listener = await round.Open(await visitors.Phone(locale), await round.Panel.Guest());
        var page = await round.Open(await visitors.Tablet(locale, dark), speaker, "green-room");
        var (slides, theirs) = (page.Locator("figure.slides"), listener.Locator(".pitch-now figure.slides"));
        await Expect(page.Locator(".own-pitch")).ToContainTextAsync(german ? "Sie sind als Nächstes dran" : "You are next");
        await Expect(slides).ToHaveAttributeAsync("data-page", "1");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(slides).ToHaveAttributeAsync("data-page", "2");
        await Look(page, $"green-{locale}-waiting");

        await round.Start(title);
        await Expect(slides).ToHaveAttributeAsync("data-page", "1");
        await Expect(theirs).ToHaveAttributeAsync("data-page", "1");
        await Expect(page.GetByRole(AriaRole.Timer)).ToHaveTextAsync(CountingDown());
        await Expect(page).ToHaveTitleAsync(OnStage());
        await page.Keyboard.PressAsync("PageDown");
        await Expect(theirs).ToHaveAttributeAsync("data-page", "2");
        await page.Locator(".pager button").Last.ClickAsync();
        await page.Locator(".pager button").Last.PressAsync("ArrowRight");
        await Expect(theirs).ToHaveAttributeAsync("data-page", "3");
        await Expect(page.Locator(".pager button").Last).ToHaveAttributeAsync("aria-disabled", "true");
        await round.Say("Ω please repeat", to: "monitor");
        await page.GetByRole(AriaRole.Button, new() { Name = german ? "Ich habe es gelesen" : "I have read it" }).ClickAsync();
        await round.AddTime(-235);
        await Expect(page.Locator(".pitch-face")).ToHaveClassAsync(Over());
        await Expect(page.GetByRole(AriaRole.Timer)).ToHaveTextAsync(RunningOver());
        await Look(page, $"green-{locale}-stage");
        await round.End();
        await Expect(page.Locator(".own-pitch")).ToContainTextAsync(german ? "Vielen Dank!" : "Thank you!");
        await Expect(page).Not.ToHaveTitleAsync(OnStage());
    }

    static Task Look(IPage page, string name) => Visitors.LooksGood(page, name, Visitors.SizeOfPhone, Visitors.SizeOfTablet, Visitors.SizeOfDesk);

    [GeneratedRegex("^● You are next")]
    private static partial Regex Next();

    [GeneratedRegex("^● (You are on stage|Sie sind auf der Bühne)")]
    private static partial Regex OnStage();

    [GeneratedRegex(@"^\d:\d\d$")]
    private static partial Regex CountingDown();

    [GeneratedRegex("over")]
    private static partial Regex Over();

    [GeneratedRegex(@"^\+\d:\d\d$")]
    private static partial Regex RunningOver();
}
