using System.Text.Json;
using Hub.Tests.Given;
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

    /// <summary>A poll of the session by its title.</summary>
    public ILocator Poll(string title) => page.GetByRole(AriaRole.Article, new() { Name = title, Exact = true });

    /// <summary>What the badge of a poll says of it.</summary>
    public static Task Stands(ILocator poll, string phase) => Assertions.Expect(poll.Locator(".poll-head .badge")).ToHaveTextAsync(phase);

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

    /// <summary>Goes on by the Tab key until the focus is there.</summary>
    public async Task TabTo(ILocator target, bool back = false)
    {
        await target.WaitForAsync();
        for (var i = 0; i < 80; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"The Tab key does not lead to {target}.");
    }

    /// <summary>A guest votes by the API, on the question that is asked now or the first one.</summary>
    public async Task Votes(Attendee guest, string session, string poll, int option = 0, string[]? words = null)
    {
        var id = (await Read($"stage/{Visitors.Conference}/{session}")).GetProperty("polls").EnumerateObject().Single(p => p.Value.GetProperty("title").GetString() == poll).Name;
        JsonElement view = default;
        await Wait.Until(async () => (view = await Read($"poll/{Visitors.Conference}/{id}")).GetProperty("poll").GetProperty("phase").GetString() == "open", $"the hub has opened “{poll}”");
        var items = view.GetProperty("items").EnumerateObject().OrderBy(i => i.Value.GetProperty("order").GetInt32()).ToList();
        var item = view.GetProperty("poll").TryGetProperty("item", out var asked) ? items.Single(i => i.Name == asked.GetString()) : items[0];
        var options = words is null ? new Dictionary<string, int>
        {
            [item.Value.GetProperty("options").EnumerateObject().Single(o => o.Value.GetProperty("order").GetInt32() == option).Name] = 1,
        } : null;
        var said = words?.Index().ToDictionary(w => $"{w.Index + 1}", w => w.Item);
        (await guest.Send(HttpMethod.Put, $"/api/conferences/{Visitors.Conference}/polls/{id}/ballots/{item.Name}", new { options, words = said })).Accepted();
    }

    async Task<JsonElement> Read(string topic)
    {
        var answer = await page.APIRequest.GetAsync($"/api/live/{topic}/staff");
        return (await answer.JsonAsync())!.Value.GetProperty("view");
    }
}
