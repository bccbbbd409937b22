using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>One Chromium and one hub over the embedded store, with the sample event, for the browser tests of a class.</summary>
public sealed partial class Visitors : IAsyncLifetime
{
    public const string Title = "Clusters meet Regions";
    public const string Conference = "clusters-meet-regions";

    IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public HubProcess Hub { get; private set; } = null!;

    public string OrganiserToken => Hub.OrganiserToken ?? throw new InvalidOperationException("The hub printed no organiser link.");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000); // two cores, several browsers at once
        Hub = await HubProcess.Start("--Hub:Sample=clusters-meet-regions");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Headless = Environment.GetEnvironmentVariable("HUB_BROWSER_VISIBLE") != "1",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Hub.DisposeAsync();
    }

    public Task<IPage> Phone(string locale = "en-GB", bool dark = false) => Page(390, 844, locale, dark, touch: true);

    public Task<IPage> Desk(string locale = "en-GB", bool dark = false) => Page(1280, 860, locale, dark);

    public Task<IPage> Tablet(string locale = "en-GB", bool dark = false) => Page(820, 1180, locale, dark, touch: true);

    public Task<IPage> Screen(string locale = "en-GB") => Page(1920, 1080, locale, dark: true);

    async Task<IPage> Page(int width, int height, string locale, bool dark, bool touch = false)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Hub.BaseUrl,
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = touch,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        page.PageError += (_, error) => throw new InvalidOperationException($"The page threw: {error}");
        return page;
    }

    /// <summary>Opens a personal or staff link.</summary>
    public async Task<IPage> SignedIn(IPage page, string token)
    {
        await page.GotoAsync($"/enter#{token}");
        await Assertions.Expect(page).Not.ToHaveURLAsync(Entering());
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        return page;
    }

    public async Task<string> JoinCode(IPage organiser)
    {
        var answer = await organiser.APIRequest.GetAsync($"{Hub.BaseUrl}/api/conferences/{Conference}/join");
        return (await answer.JsonAsync())!.Value.GetProperty("code").GetString()!;
    }

    /// <summary>Joins by the code, as a guest in the hall or far away; on a page in English.</summary>
    public async Task<IPage> Joined(IPage page, IPage organiser, string? name, bool remote = false)
    {
        await page.GotoAsync($"/join#{await JoinCode(organiser)}");
        if (name is not null)
            await page.GetByLabel("Your name").FillAsync(name);
        if (remote)
            await page.GetByText("I follow remotely").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Programme" }).First.WaitForAsync();
        return page;
    }

    /// <summary>A venue screen, paired by the code that it shows.</summary>
    public async Task<IPage> PairedScreen(IPage organiser, string name)
    {
        var screen = await Screen();
        var begun = screen.WaitForResponseAsync(r => r.Url.EndsWith("/api/screens", StringComparison.Ordinal));
        await screen.GotoAsync("/screen");
        var code = (await (await begun).JsonAsync())!.Value.GetProperty("code").GetString()!;
        await screen.GetByText(code).WaitForAsync();
        await organiser.GotoAsync("/organise#/screens");
        await organiser.GetByLabel("Pairing code").FillAsync(code);
        await organiser.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Pair", Exact = true }).ClickAsync();
        await screen.GetByText(code).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        return screen;
    }

    /// <summary>Sets what a screen shows, on the organiser's page in English.</summary>
    public static async Task Show(IPage organiser, string screen, string scene, string? panel = null)
    {
        await organiser.GotoAsync("/organise#/screens");
        var card = organiser.GetByRole(AriaRole.Region, new() { Name = screen });
        await card.GetByText(scene, new() { Exact = true }).ClickAsync();
        if (panel is not null)
            await card.GetByLabel("of panel").SelectOptionAsync(panel);
    }

    /// <summary>No violation of WCAG 2.2 A or AA that axe can find.</summary>
    public static async Task IsAccessible(IPage page)
    {
        var found = await page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v =>
            $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }

    [GeneratedRegex("/enter")]
    private static partial Regex Entering();

    /// <summary>Keeps a picture for people to look at, where HUB_PICTURES names a folder.</summary>
    public static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HUB_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}
