using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Polls in both languages, light and dark, on a phone and at a desk: axe finds nothing and nothing runs out of the window.</summary>
public sealed class PollPages(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", true)]
    public async Task Are_accessible_while_they_are_open_and_when_they_are_closed(string locale, bool dark)
    {
        var organiser = await visitors.Staff();
        var name = $"{locale}-{(dark ? "dark" : "light")}";
        var title = $"Pages {name}";
        var poll = await new PollDirector(organiser, "opening").Open(title, PollDirector.EveryKind, results: "always", seconds: 600);
        await SomeVoters.Vote(visitors, poll, await visitors.JoinCode(organiser));
        var page = await visitors.Desk(locale, dark);
        await page.GotoAsync($"/join#{await visitors.JoinCode(organiser)}");
        await page.Locator("form button").Last.ClickAsync();
        await page.Locator("a[href*='#/panel/']").First.WaitForAsync();
        await Visitors.At("opening", page);
        var card = page.GetByRole(AriaRole.Article, new() { Name = title });

        for (var i = 0; i < PollDirector.EveryKind.Length; i++)
        {
            if (i > 0)
                await card.Locator(".pager > .button").Last.ClickAsync();
            await Expect(card.Locator("figure").First).ToBeVisibleAsync();
            if (!dark) // in the other theme they are looked at all together, below
                await LooksGood(page, $"polls-{name}-{i}");
        }
        await poll.Close(force: true);
        await Expect(card.Locator("figure")).ToHaveCountAsync(PollDirector.EveryKind.Length);
        await LooksGood(page, $"polls-{name}-closed");
        foreach (var button in await card.Locator("button[aria-pressed]").AllAsync())
            await button.ClickAsync();
        await LooksGood(page, $"polls-{name}-tables");
    }

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task The_organisers_page_of_screens_tells_how_to_use_overlays(string locale, bool dark)
    {
        var organiser = await visitors.Staff(await visitors.Desk(locale, dark));
        await organiser.GotoAsync("/organise#/screens");
        await Expect(organiser.Locator("#overlay-poll")).ToHaveValueAsync(Address());

        await LooksGood(organiser, $"polls-organise-{locale}");
    }

    static Task LooksGood(IPage page, string name) => Visitors.LooksGood(page, name, Visitors.SizeOfPhone, Visitors.SizeOfDesk, Visitors.SizeOfWall);

    static System.Text.RegularExpressions.Regex Address() => new("overlay=poll&session=.+&lang=");
}
