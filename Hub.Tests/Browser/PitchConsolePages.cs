using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The parts of a pitch round's console, at every size, in both languages and themes.</summary>
public sealed class PitchConsolePages(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("phone", "en-GB", true)]
    [InlineData("desk", "de-DE", false)]
    public async Task Every_part_is_accessible_and_fits_its_window(string size, string locale, bool dark)
    {
        var page = size == "phone" ? await visitors.Phone(locale, dark) : await visitors.Desk(locale, dark);
        var desk = await PitchDesk.Open(visitors, "pitches-artificial-intelligence", page);
        if (await desk.Now.CountAsync() == 0 || !(await desk.View()).GetProperty("round").TryGetProperty("running", out _))
            await page.Keyboard.PressAsync("n");
        await page.Locator(".who-is-on").WaitForAsync();
        await page.Locator(".pitch-row .icon-only").Nth(2).ClickAsync();
        await page.Locator(".actions.further").WaitForAsync();
        var tabs = page.Locator(".thumb-tabs button");
        var count = await tabs.CountAsync();
        Assert.Equal(size == "phone" ? 5 : 4, count);
        for (var i = 0; i < count; i++)
        {
            await tabs.Nth(i).ClickAsync();
            await Expect(tabs.Nth(i)).ToHaveAttributeAsync("aria-current", "page");
            await desk.Look($"pitch-{size}-{locale}-{i}");
            await Visitors.Whole(page, $"pitch-{size}-{locale}-{i}-whole");
        }
        await page.Keyboard.PressAsync("?");
        await Expect(desk.Dialog).ToBeVisibleAsync();
        await desk.Look($"pitch-{size}-{locale}-help");
        await page.Keyboard.PressAsync("Escape");
        if (size == "phone")
            return;
        await page.SetViewportSizeAsync(1920, 1080);
        await tabs.First.ClickAsync();
        await desk.Look($"pitch-wide-{locale}");
    }
}
