using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>Looks at a screen as it would hang in a hall, on a wall, beside a stage, and as somebody tries it out on a phone.</summary>
public static class WholeScreen
{
    static readonly (int Width, int Height)[] Sizes = [(1920, 1080), (3840, 2160), (1280, 720), (390, 844)];

    /// <summary>Whole and accessible in every size, in the light too; and from now on in German, where it is asked for.</summary>
    public static async Task Look(IPage screen, string name, int sizes = 4, bool german = false)
    {
        if (german)
        {
            await screen.EvaluateAsync("localStorage.setItem('hub.language', '\"de\"')");
            await screen.ReloadAsync();
            await screen.Locator("[data-scene] h1").WaitForAsync();
            await screen.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        foreach (var (width, height) in Sizes[..sizes])
        {
            await screen.SetViewportSizeAsync(width, height);
            await Visitors.Picture(screen, $"{name}-{width}");
            await Is(screen);
        }

        await screen.SetViewportSizeAsync(1920, 1080);
        await Is(screen);
        await Visitors.IsAccessible(screen);
    }

    /// <summary>Nothing is cut off: what has a box of its own fits into it, and the page into its window.</summary>
    public static Task Is(IPage page) => Wait.Until(async () => (await Cut(page)).Length == 0, "nothing is cut off", 5, () => string.Join("; ", Cut(page).Result));

    static Task<string[]> Cut(IPage page) => page.EvaluateAsync<string[]>("""
        () => [document.documentElement, ...document.querySelectorAll('.box, .plate, .pitch-face, .side, .entries, .podium, .placing, .entry, .for-stage')]
          .filter(e => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
          .map(e => `${e.tagName} ${e.className}: ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`)
        """);
}
