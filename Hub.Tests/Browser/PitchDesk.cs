using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The moderator's page of a pitch round of the sample event as somebody works it, on a page in English; and what others do meanwhile, by the API.</summary>
public sealed class PitchDesk(IPage page, string session)
{
    readonly string address = $"/api/conferences/{Visitors.Conference}/pitches/{session}";

    public IPage Page => page;

    public static async Task<PitchDesk> Open(Visitors visitors, string session, IPage? page = null)
    {
        page = await visitors.Staff(page);
        await page.GotoAsync($"/moderate#/pitches/{session}");
        await page.Locator(".console.rounds").WaitForAsync();
        return new(page, session);
    }

    /// <summary>A part of the page by its heading.</summary>
    public ILocator Part(string heading) => page.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    public ILocator Now => Part("On stage now");

    public ILocator Row(string title) => page.Locator("[data-pitch]").Filter(new() { HasText = title });

    public ILocator Rows => page.Locator("[data-pitch] .title");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Says(string text) => page.Locator(".toasts").GetByText(text);

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public Task Key(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Puts the keyboard on a pitch of the running order and presses a key there.</summary>
    public async Task Key(string title, string key)
    {
        await Row(title).FocusAsync();
        await page.Keyboard.PressAsync(key);
    }

    public async Task Tab(string name)
    {
        var tab = page.Locator(".thumb-tabs button").Filter(new() { HasText = name });
        await tab.ClickAsync();
        await Expect(tab).ToHaveAttributeAsync("aria-current", "page");
    }

    /// <summary>What can be done with a pitch; what stands behind "more" is looked for there.</summary>
    public async Task Do(string title, string act)
    {
        var button = Row(title).GetByRole(AriaRole.Button).Filter(new() { HasTextRegex = new($"^{Regex.Escape(act)}:") });
        if (await button.CountAsync() == 0)
            await Row(title).GetByRole(AriaRole.Button, new() { Name = "More for " }).ClickAsync();
        await button.First.ClickAsync();
    }

    /// <summary>The places of these pitches in the running order, once all of them stand in it.</summary>
    public Task Stand(params string[] titles) => Expect(Rows).ToContainTextAsync(titles);

    public async Task<JsonElement> View(string audience = "staff")
    {
        var answer = await page.APIRequest.GetAsync($"/api/live/pitches/{Visitors.Conference}/{session}/{audience}");
        return (await answer.JsonAsync())!.Value.GetProperty("view");
    }

    /// <summary>The view as soon as it is so: the page shows what was done before the hub has it.</summary>
    public async Task<JsonElement> Sees(Func<JsonElement, bool> condition, string expected)
    {
        JsonElement view = default;
        await Wait.Until(async () => condition(view = await View()), expected, actual: () => view.ToString());
        return view;
    }

    public async Task<string> Id(string title) => (await View()).GetProperty("pitches").EnumerateObject().Single(p => p.Value.GetProperty("title").GetString()!.Contains(title)).Name;

    public async Task<string> State(string title) => (await View()).GetProperty("runs").GetProperty(await Id(title)).GetProperty("state").GetString()!;

    /// <summary>Another moderator does something, such as "POST clock".</summary>
    public async Task Send(string what, object? body = null)
    {
        var (method, path) = what.Split(' ') is [var verb, var rest] ? (verb, rest) : throw new ArgumentException(what);
        var answer = await page.APIRequest.FetchAsync($"{address}/{path}", new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
        Assert.True(answer.Ok, $"{what}: {answer.Status} {await answer.TextAsync()}");
    }

    /// <summary>The pitch begins, as another moderator starts it.</summary>
    public async Task Start(string title)
    {
        var running = (await View()).GetProperty("round").TryGetProperty("running", out var it) ? it.GetString() : null;
        var pitch = await Id(title);
        await Send("POST clock", new { action = "start", pitch, was = await State(title), ends = running });
        await Sees(v => v.GetProperty("round").TryGetProperty("running", out var now) && now.GetString() == pitch, $"“{title}” is on the stage");
    }

    public Task<Reply> As(Attendee who, string what, object? body = null) =>
        what.Split(' ') is [var verb, var path] ? who.Send(new(verb), $"{address}/{path}", body) : throw new ArgumentException(what);

    public static async Task<Attendee> Guest(Visitors visitors, IPage organiser, string name)
    {
        var guest = new Attendee(visitors.Hub.BaseUrl);
        var join = new { code = await visitors.JoinCode(organiser), name, place = "hall", person = guest.Person.ToString() };
        await Wait.Until(async () => (await guest.Send(HttpMethod.Post, "/api/join", join)).IsOk, "the code lets a guest in", 30);
        return guest;
    }

    /// <summary>Nothing that axe finds, nothing that runs out of the window; and a picture.</summary>
    public Task Look(string name) => Visitors.LooksGood(page, name);
}
