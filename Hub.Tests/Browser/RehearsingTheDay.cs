using Microsoft.Playwright;
using static Hub.Tests.Browser.OnTheDesk;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The organiser makes a rehearsal, plays it, looks inside, and throws it away.</summary>
public sealed class RehearsingTheDay(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task From_making_it_to_throwing_it_away()
    {
        var page = await visitors.Staff();
        await page.GotoAsync("/organise#/rehearsal");
        await Button(page, "Make a rehearsal").ClickAsync();
        await Button(page, "Start the day").ClickAsync();
        await Expect(page.GetByText("The day is played")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Visitors.LooksGood(page, "rehearsal-light", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await Button(page, "Look inside").ClickAsync();
        var link = await page.Locator("code").InnerTextAsync();
        var german = await visitors.Phone("de-DE", dark: true);
        await german.GotoAsync(link);
        await Expect(german.GetByText("Probe: Nichts hier ist echt")).ToBeVisibleAsync();

        await Button(page, "Stop").ClickAsync();
        await Expect(page.GetByText("Stopped")).ToBeVisibleAsync();
        await Button(page, "Throw away").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Throw away" }).ClickAsync();
        await Expect(page.GetByText("The rehearsal was thrown away.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rehearsal 1" })).ToHaveCountAsync(0);
        await Expect(german.GetByText("Probe: Nichts hier ist echt")).ToHaveCountAsync(0);
    }
}
