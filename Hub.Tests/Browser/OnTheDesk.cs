using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>How one gets about on the organiser's pages of matchmaking.</summary>
static class OnTheDesk
{
    public static async Task<IPage> Open(Visitors visitors, string path, string locale = "en-GB")
    {
        var page = await visitors.Staff(await visitors.Desk(locale));
        await page.GotoAsync($"/organise#/{path}");
        await page.Locator(".matchmaking h1").WaitForAsync();
        return page;
    }

    public static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task Part(IPage page, string name)
    {
        var link = page.Locator(".parts a").Filter(new() { HasTextRegex = new($"^{Regex.Escape(name)}$") });
        await link.ClickAsync();
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
    }
}
