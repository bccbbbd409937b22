using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>The moderator's console of one panel as somebody works it, on a page in English.</summary>
public sealed class ConsoleDesk(IPage page)
{
    public IPage Page => page;

    public static async Task<ConsoleDesk> Open(IPage page, string session)
    {
        await page.GotoAsync($"/moderate#/panel/{session}");
        await page.Locator(".console").WaitForAsync();
        return new(page);
    }

    public ILocator Card(string text) => page.Locator("[data-question]").Filter(new() { HasText = text });

    /// <summary>A part of the page by its heading.</summary>
    public ILocator Part(string heading) => page.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    /// <summary>The question where it is expected to stand.</summary>
    public ILocator Card(string column, string text) => Part(column).Locator("[data-question]").Filter(new() { HasText = text });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Says(string text) => page.Locator(".toasts").GetByText(text);

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>Presses the button of a card; what stands behind "more" is looked for there.</summary>
    public async Task Do(string text, string action)
    {
        var button = Card(text).GetByRole(AriaRole.Button, new() { Name = action, Exact = true });
        if (await button.CountAsync() == 0)
            await Card(text).GetByRole(AriaRole.Button, new() { Name = "More for this question" }).ClickAsync();
        await button.ClickAsync();
    }

    /// <summary>Puts the keyboard on a card and presses a key there.</summary>
    public async Task Key(string text, string key)
    {
        await Card(text).FocusAsync();
        await page.Keyboard.PressAsync(key);
    }

    public Task Key(string key) => page.Keyboard.PressAsync(key);
}
