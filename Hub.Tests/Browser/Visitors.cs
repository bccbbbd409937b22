using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Hub.Tests.Given;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace Hub.Tests.Browser;

/// <summary>An event of their own for the browser tests of a class, and the pages of the test that runs.</summary>
public sealed partial class Visitors(Chromium chromium, SharedHub shared) : IAsyncLifetime
{
    public const string Title = "Clusters meet Regions";

    static readonly ConcurrentDictionary<string, string> events = [];

    readonly List<IBrowserContext> open = [];
    readonly Dictionary<string, string> screens = [];
    ITest? opener;

    /// <summary>The event of the class whose test runs.</summary>
    public static string Conference => events[Class];

    static string Class => TestContext.Current.TestClass?.UniqueID ?? throw new InvalidOperationException("No test of a class runs here.");

    public HubProcess Hub { get; private set; } = null!;

    public string OrganiserToken { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000); // two cores, several browsers at once
        (Hub, events[Class], OrganiserToken) = await shared.NewEvent();
    }

    /// <summary>From here on the event of the class is a rehearsal of it.</summary>
    /// <returns>What time it is there, and what sets how many times as fast as it really does time passes there; 0: it stands.</returns>
    public async Task<(DateTimeOffset Now, Func<double, Task> Pace)> Rehearse()
    {
        var organiser = await Attendee.Entered(Hub.BaseUrl, OrganiserToken);
        var all = $"/api/conferences/{Conference}/rehearsals";
        var rehearsal = $"{all}/{Conference}-r";
        OrganiserToken = (await organiser.Send(HttpMethod.Put, rehearsal)).Token;
        events[Class] = $"{Conference}-r";
        var now = (DateTimeOffset)JsonNode.Parse(await organiser.Text(all))![0]!["now"]!;
        return (now, async factor => (await organiser.Send(HttpMethod.Put, $"{rehearsal}/pace", new { factor })).Accepted());
    }

    public async ValueTask DisposeAsync() => await CloseAll();

    public Task<IPage> Phone(string locale = "en-GB", bool dark = false) => Page(390, 844, locale, dark, touch: true);

    public Task<IPage> Desk(string locale = "en-GB", bool dark = false) => Page(1280, 860, locale, dark);

    public Task<IPage> Tablet(string locale = "en-GB", bool dark = false) => Page(820, 1180, locale, dark, touch: true);

    public Task<IPage> Screen(string locale = "en-GB") => Page(1920, 1080, locale, dark: true);

    async Task<IPage> Page(int width, int height, string locale, bool dark, bool touch = false)
    {
        if (opener != TestContext.Current.Test)
            await CloseAll(); // those of the test before, which would go on drawing what happens
        opener = TestContext.Current.Test;
        var context = await (await chromium.Started).NewContextAsync(new()
        {
            BaseURL = Hub.BaseUrl,
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = touch,
            ReducedMotion = ReducedMotion.Reduce,
        });
        open.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        page.PageError += (_, error) => throw new InvalidOperationException($"The page threw: {error}");
        return page;
    }

    async Task CloseAll()
    {
        foreach (var context in open)
            await context.CloseAsync();
        open.Clear();
    }

    /// <summary>Opens a personal or staff link.</summary>
    public async Task<IPage> SignedIn(IPage page, string token)
    {
        await page.GotoAsync($"/enter#{token}");
        await Assertions.Expect(page).Not.ToHaveURLAsync(Entering());
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        return page;
    }

    /// <summary>A page with the organiser's session that shows nothing yet, for what the staff does by the API or on the page that is opened next: nobody looks at the one that the link leads to.</summary>
    /// <param name="page">Null: a desk's.</param>
    public async Task<IPage> Staff(IPage? page = null)
    {
        page ??= await Desk();
        await Has(page, await Attendee.Entered(Hub.BaseUrl, OrganiserToken));
        return page;
    }

    /// <summary>Gives the page this person's session.</summary>
    public Task Has(IPage page, Attendee who) => page.Context.AddCookiesAsync([new() { Name = "hub", Value = who.Cookie["hub=".Length..], Url = Hub.BaseUrl }]);

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

    /// <summary>The moderator's console of a panel, for an organiser.</summary>
    public async Task<ConsoleDesk> Console(string session, IPage? page = null) =>
        await ConsoleDesk.Open(await Staff(page), session);

    /// <summary>A venue screen, or an overlay with an address of its own, paired by the code that it shows.</summary>
    /// <param name="byHand">On the organiser's page; else by the API, as in tests about something else.</param>
    public async Task<IPage> PairedScreen(IPage organiser, string name, string address = "/screen", bool byHand = false)
    {
        var screen = await Screen();
        var begun = screen.WaitForResponseAsync(r => r.Url.EndsWith("/api/screens", StringComparison.Ordinal));
        await screen.GotoAsync(address);
        var made = (await (await begun).JsonAsync())!.Value;
        var code = made.GetProperty("code").GetString()!;
        screens[name] = made.GetProperty("screen").GetString()!;
        await screen.GetByText(code).WaitForAsync();
        if (byHand)
            await Pair(organiser, code, name);
        else
            await Send(organiser, "POST", "", new { code, name });
        await screen.GetByText(code).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        return screen;
    }

    public static async Task Pair(IPage organiser, string code, string name)
    {
        await organiser.GotoAsync("/organise#/screens");
        await organiser.GetByLabel("Pairing code").FillAsync(code);
        await organiser.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Pair", Exact = true }).ClickAsync();
    }

    /// <summary>The page of a panel.</summary>
    public static async Task<IPage> At(string panel, IPage page)
    {
        await page.GotoAsync($"/#/panel/{panel}");
        await page.Locator("#question").WaitForAsync();
        return page;
    }

    /// <summary>Presses Tab until the focus is there.</summary>
    public static async Task TabTo(IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (var i = 0; i < 60; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The Tab key does not lead to {target}.");
    }

    /// <summary>Sets what a screen shows, by the API.</summary>
    /// <param name="kind">As the API names it.</param>
    public Task Shows(IPage organiser, string screen, string kind, string session) => Send(organiser, "PUT", $"/{screens[screen]}/scene", new { kind, session });

    static async Task Send(IPage organiser, string method, string path, object body)
    {
        var answer = await organiser.APIRequest.FetchAsync($"/api/conferences/{Conference}/screens{path}", new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
        Assert.True(answer.Ok, $"{method} {path}: {answer.Status} {await answer.TextAsync()}");
    }

    /// <summary>Sets what a screen shows, on the organiser's page in English.</summary>
    public static async Task Show(IPage organiser, string screen, string scene, string? panel = null)
    {
        await organiser.GotoAsync("/organise#/screens");
        var card = organiser.GetByRole(AriaRole.Region, new() { Name = screen });
        await card.GetByText(scene, new() { Exact = true }).ClickAsync();
        if (panel is not null)
            await card.GetByLabel(OfSession()).SelectOptionAsync(panel);
    }

    /// <summary>No violation of WCAG 2.2 A or AA that axe can find. Run in the page itself: the library's own way opens a page more for each look.</summary>
    public static async Task IsAccessible(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
            })).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`)
            """);
        Assert.True(found.Length == 0, $"{page.Url}: {string.Join("\n", found)}");
    }

    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static readonly (int Width, int Height) SizeOfPhone = (390, 844), SizeOfTablet = (820, 1180), SizeOfDesk = (1280, 860), SizeOfWall = (1920, 1080);

    /// <summary>Nothing sticks out at any of the sizes, and axe is content. What looks are told in light and in dark: axe, which is slow, looks
    /// at the narrowest window in the one and at the widest in the other.</summary>
    /// <param name="sizes">In the order in which they are taken, the page keeps the last one; none: as the window is.</param>
    public static async Task LooksGood(IPage page, string name, params (int Width, int Height)[] sizes)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('[aria-busy=true]') === null");
        if (sizes.Length == 0)
        {
            await IsAccessible(page);
            await FitsItsWindow(page, name);
            await Picture(page, name);
            return;
        }
        var dark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
        var examined = dark ? sizes.Max(s => s.Width) : sizes.Min(s => s.Width);
        foreach (var (width, height) in sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            if (width == examined)
                await IsAccessible(page);
            await FitsItsWindow(page, $"{name}-{width}");
            await Whole(page, $"{name}-{width}");
        }
    }

    static async Task FitsItsWindow(IPage page, string name)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} px wider than its window.");
    }

    [GeneratedRegex("/enter")]
    private static partial Regex Entering();

    [GeneratedRegex("^of (panel|pitch round)")]
    private static partial Regex OfSession();

    /// <summary>Keys that follow each other faster than the page is drawn: each goes where the focus is by then.</summary>
    /// <param name="keys">Such as "j" or "Shift+ArrowUp".</param>
    public static Task Types(IPage page, params string[] keys) => page.EvaluateAsync("""
        async keys => {
          for (const it of keys) {
            const key = it.replace('Shift+', '');
            (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: key !== it, bubbles: true, cancelable: true }));
            await new Promise(done => setTimeout(done));
          }
        }
        """, keys);

    /// <summary>Keeps a picture for people to look at, where HUB_PICTURES names a folder.</summary>
    public static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HUB_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    /// <summary>The same of the whole page, also of what one has to scroll to.</summary>
    public static async Task Whole(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HUB_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
