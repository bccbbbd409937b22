using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Every page of matchmaking for organisers, full of meetings, in both languages and themes.</summary>
public sealed class MatchingDeskPages(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task Every_page_is_accessible_and_fits_its_window(string locale, bool dark)
    {
        var world = await MatchingByApi.Of(visitors);
        if ((int)(await world.View())["counts"]!["published"]! == 0)
        {
            await world.CountsAtOnce();
            await world.Asks(3);
            await world.Force("Chiara Bonfanti", "Matteo Zanasi", "Sanne van den Heuvel");
            await world.Publishes(await world.Plans());
        }
        var run = (string)(await world.Sees(view => view["plan"]?["published"] is not null, "a plan is published"))["plan"]!["published"]!["run"]!;
        var page = await visitors.Staff(await visitors.Desk(locale, dark));
        foreach (var (path, ready) in ((string, string)[])[("", "form"), ("/places", ".hall-plan"), ("/requests", ".request"), ("/plan", ".run"), ($"/grid/{run}", ".meeting"), ("/roundtables", ".note"), ("/print", ".sheet")])
        {
            await page.SetViewportSizeAsync(Visitors.SizeOfDesk.Width, Visitors.SizeOfDesk.Height);
            await page.GotoAsync($"/organise#/matchmaking{path}");
            await page.Locator(ready).First.WaitForAsync();
            await Expect(page.GetByText("…", new() { Exact = true })).ToHaveCountAsync(0);
            await Visitors.LooksGood(page, $"matching-{(dark ? "dark" : "light")}{path.Replace('/', '-').Replace($"-{run}", "")}", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        }
        if (!dark)
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drucken" })).ToBeVisibleAsync();
        await page.GotoAsync($"/organise#/matchmaking/grid/{run}");
        await page.Locator(".choice label").Nth(1).ClickAsync();
        await page.Locator(".taken").Nth(3).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator(".lifted").First.WaitForAsync();
        await Visitors.LooksGood(page, $"matching-{(dark ? "dark" : "light")}-carrying");
        await page.GotoAsync("/organise#/matchmaking/places");
        await page.Locator(".tables-list button").First.ClickAsync();
        await Visitors.LooksGood(page, $"matching-{(dark ? "dark" : "light")}-table", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
    }
}
