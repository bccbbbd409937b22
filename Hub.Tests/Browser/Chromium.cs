using Hub.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Hub.Tests.Browser;

/// <summary>One browser for all tests; it starts when the first needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    readonly Lazy<Task<IPlaywright>> playwright = new(Playwright.CreateAsync);
    readonly Lazy<Task<IBrowser>> browser;

    public Chromium() => browser = new(Launch);

    public Task<IBrowser> Started => browser.Value;

    async Task<IBrowser> Launch() => await (await playwright.Value).Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Headless = Environment.GetEnvironmentVariable("HUB_BROWSER_VISIBLE") != "1",
        Args =
        [
            "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu",
            // The browser's own toolbar is a page too, and would be drawn beside each of ours.
            "--disable-features=InitialWebUI,WebUIToolbar,WebUIToolbarWebView,WebUIReloadButton,WebUISplitTabsButton,WebUILocationBar,WebUIHomeButton,WebUIBackForwardButton,"
                + "WebUIReloadButtonPrewarmWebUI,PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,Translate,MediaRouter,OptimizationHints,HttpsUpgrades",
        ],
    });

    public async ValueTask DisposeAsync()
    {
        if (!browser.IsValueCreated)
            return;
        await (await browser.Value).DisposeAsync();
        (await playwright.Value).Dispose();
    }
}
