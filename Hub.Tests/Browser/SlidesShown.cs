using System.Globalization;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The slides of a pitch on the screen of the hall: page by page, sharp, without a blink, and honest where they cannot be shown.</summary>
public sealed class SlidesShown(Visitors visitors) : IClassFixture<Visitors>
{
    const int Weight = 600_000;

    [Fact]
    public async Task They_follow_the_pitcher_and_never_blink()
    {
        var round = await RoundDirector.Of(visitors, "pitches-hydrogen");
        var pitch = (await round.Order())[0];
        var pdf = TinyPdf.Of(5, Weight);
        await round.Upload(pitch, pdf, 5);
        var screen = await Stage(round);
        var troubles = Troubles(screen);
        var answers = new List<IResponse>();
        screen.Response += (_, answer) => answers.Add(answer);

        await round.Start(pitch);
        await Shows(screen, page: 1);
        await Expect(Slides(screen)).ToContainTextAsync("Page 1: hydrogen");
        await Expect(screen.GetByRole(AriaRole.Figure, new() { NameRegex = new("^Slides of “5 MW of electrolysis.*”, page 1 of 5$") })).ToBeVisibleAsync();
        await Visitors.IsAccessible(screen);
        await Visitors.Picture(screen, "slides-screen");
        // A picture is read in parts, and what is on the other pages is not among them.
        Assert.InRange(await BytesOf(answers), 1, 3 * Weight);
        Assert.Contains(answers, answer => answer.Url.EndsWith("/standard_fonts/FoxitSymbol.pfb", StringComparison.Ordinal) && answer.Ok);

        await LookAtEveryFrame(screen);
        await round.TurnTo(pitch, 2);
        await Shows(screen, page: 2);
        await round.TurnTo(pitch, 3);
        await Shows(screen, page: 3);
        await Expect(Slides(screen)).ToContainTextAsync("Page 3: hydrogen");
        var frames = await screen.EvaluateAsync<string[]>("() => [...window.colours]");
        Assert.All(frames, colour => Assert.Contains(colour, TinyPdf.Colours.Select(Name)));
        Assert.Equal(3, frames.Distinct().Count());

        await screen.SetViewportSizeAsync(1280, 720);
        await IsSharp(screen);
        await screen.SetViewportSizeAsync(390, 844);
        await IsSharp(screen);
        await Visitors.Picture(screen, "slides-screen-390");
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task What_cannot_be_loaded_is_said_and_comes_as_soon_as_it_can()
    {
        var round = await RoundDirector.Of(visitors, "pitches-artificial-intelligence");
        var order = await round.Order();
        await round.Upload(order[0], TinyPdf.Of(2, Weight), 2);
        var screen = await Stage(round);
        await screen.RouteAsync("**/slides/*", route => route.AbortAsync());

        await round.Start(order[0]);
        await Expect(Slides(screen)).ToContainTextAsync("The slides cannot be loaded just now.");
        await Visitors.IsAccessible(screen);
        await Visitors.Picture(screen, "slides-waiting");
        await screen.UnrouteAsync("**/slides/*");
        await Shows(screen, page: 1);
        await Expect(Slides(screen)).Not.ToContainTextAsync("cannot be loaded");

        // The page after it is waited for, and the one before stays.
        await screen.RouteAsync("**/slides/*", route => route.FulfillAsync(new() { Status = 503 }));
        await round.TurnTo(order[0], 2);
        await Expect(Slides(screen)).ToContainTextAsync("The slides cannot be loaded just now.");
        Assert.Equal(Name(TinyPdf.Colours[0]), await Colour(screen));
        await screen.UnrouteAsync("**/slides/*");
        await Shows(screen, page: 2);

        await round.Upload(order[1], [.. "%PDF-1.7\nnothing of a PDF but its ends\n%%EOF\n"u8], null);
        await round.Start(order[1]);
        await Expect(Slides(screen)).ToContainTextAsync("This page cannot be shown.");
        await Expect(screen.GetByTestId("pitch-title")).ToBeVisibleAsync();
        await round.Upload(order[1], TinyPdf.Of(1), 1);
        await Shows(screen, page: 1);
    }

    async Task<IPage> Stage(RoundDirector round)
    {
        var organiser = await visitors.Staff();
        var screen = await visitors.PairedScreen(organiser, $"Slides {round.Session}");
        await visitors.Shows(organiser, $"Slides {round.Session}", "stage", round.Session);
        await screen.Locator(".pitch-scene").WaitForAsync();
        return screen;
    }

    static ILocator Slides(IPage page) => page.Locator("figure.slides");

    /// <summary>By its words and by its colour.</summary>
    static async Task Shows(IPage screen, int page)
    {
        await Expect(Slides(screen)).ToHaveAttributeAsync("data-page", page.ToString(CultureInfo.InvariantCulture));
        await Expect(Slides(screen)).ToHaveAttributeAsync("aria-busy", "false");
        Assert.Equal(Name(TinyPdf.Colours[page - 1]), await Colour(screen));
        await IsSharp(screen);
    }

    static Task<string> Colour(IPage screen) => screen.EvaluateAsync<string>(ReadColour + "()");

    /// <summary>Near a corner, where a page has nothing but its ground.</summary>
    const string ReadColour = """
        (() => {
          const canvas = document.querySelector('.slides canvas');
          const [red, green, blue, alpha] = canvas.getContext('2d').getImageData(Math.floor(canvas.width * 0.95), Math.floor(canvas.height * 0.95), 1, 1).data;
          return alpha === 255 ? `${red} ${green} ${blue}` : 'nothing';
        })
        """;

    static Task LookAtEveryFrame(IPage screen) => screen.EvaluateAsync($$"""
        () => {
          const colour = {{ReadColour}};
          window.colours = [];
          const look = () => { window.colours.push(colour()); requestAnimationFrame(look); };
          requestAnimationFrame(look);
        }
        """);

    /// <summary>One pixel of the page for each of the screen's, along the side that fits.</summary>
    static Task IsSharp(IPage screen) => screen.WaitForFunctionAsync("""
        () => {
          const canvas = document.querySelector('.slides canvas');
          const box = canvas.getBoundingClientRect();
          const [x, y] = [canvas.width / box.width, canvas.height / box.height];
          return Math.abs(Math.max(x, y) - devicePixelRatio) < 0.01 && Math.abs(canvas.width / canvas.height - 16 / 9) < 0.02;
        }
        """);

    static async Task<long> BytesOf(IEnumerable<IResponse> answers)
    {
        var sum = 0L;
        foreach (var answer in answers.Where(a => a.Url.Contains("/slides/", StringComparison.Ordinal)).ToList())
            sum += (await answer.BodyAsync()).Length;
        return sum;
    }

    /// <summary>What the browser complains of, such as something that the policy of the page forbids.</summary>
    static List<string> Troubles(IPage page)
    {
        var troubles = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                troubles.Add(said.Text);
        };
        return troubles;
    }

    static string Name((int Red, int Green, int Blue) colour) => $"{colour.Red} {colour.Green} {colour.Blue}";
}
