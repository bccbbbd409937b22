using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The panel page with all that a stage can add to it, in both languages, light and dark, on a phone and a desk.</summary>
public sealed class StagePages(Visitors visitors) : IClassFixture<Visitors>, IDisposable
{
    readonly TinyStream stream = new();

    public void Dispose() => stream.Dispose();

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", true)]
    public async Task With_everything_on_it_is_accessible(string locale, bool dark)
    {
        var organiser = await visitors.Staff();
        var stage = await StageDirector.WithoutStreams(organiser, "opening");
        var streams = new[] { await stage.AddStream("hls", stream.Playlist, language: "en", captions: stream.Captions), await stage.AddStream("link", "https://stream.example/de", language: "de", order: 1) };
        await stage.OpenHands();
        var page = await visitors.Phone(locale, dark);
        await page.GotoAsync($"/join#{await visitors.JoinCode(organiser)}");
        await page.Locator("input[value=remote]").CheckAsync(new() { Force = true });
        await page.Locator("form button").Last.ClickAsync();
        await page.Locator("a[href*='#/panel/']").First.WaitForAsync();
        await page.GotoAsync("/#/panel/opening");
        await page.Locator(".choice.small input").First.CheckAsync(new() { Force = true });
        await Look(page, $"stage-{locale}-poster");
        var clap = await stage.StartClap();
        await page.Locator(".clap").WaitForAsync();

        await page.Locator("#hand-button").ClickAsync();
        await page.Locator("#hand-about").FillAsync("Ω");
        await Look(page, $"stage-{locale}-raising");
        await page.Locator("dialog form .button.primary").ClickAsync();
        await page.Locator(".my-hand").WaitForAsync();
        await page.Locator(".poster button").ClickAsync();
        await page.Locator(".toggle").ClickAsync();
        await page.GetByText("Willkommen in Düsseldorf").WaitForAsync();
        await Look(page, $"stage-{locale}-hand");

        await stage.Call(await StageDirector.PersonOf(page));
        await page.Locator(".hand-called .box").WaitForAsync();
        await page.Locator(".react button").First.ClickAsync(new() { ClickCount = 3 });
        await Look(page, $"stage-{locale}-called");
        await page.EvaluateAsync("scrollTo(0, 900)");
        await Look(page, $"stage-{locale}-scrolled");

        await stage.EndClap(clap);
        foreach (var id in streams)
            await stage.RemoveStream(id);
    }

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task Of_a_speaker_is_accessible(string locale, bool dark)
    {
        var organiser = await visitors.Staff();
        var stage = new StageDirector(organiser, "closing");
        var page = await visitors.Phone(locale, dark);
        await page.GotoAsync($"/join#{await visitors.JoinCode(organiser)}");
        await page.Locator("form button").Last.ClickAsync();
        await page.Locator("a[href*='#/panel/']").First.WaitForAsync();
        await stage.PutOnThePanel(await StageDirector.PersonOf(page));
        await stage.StartClock();
        await stage.Say("Ω please");
        await page.GotoAsync("/#/speak/closing");
        await page.Locator(".speak .panel-clock").WaitForAsync();
        await Expect(page.GetByText("Ω please")).ToBeVisibleAsync();
        await Look(page, $"speak-{locale}");
    }

    static Task Look(IPage page, string name) => Visitors.LooksGood(page, name, Visitors.SizeOfDesk, Visitors.SizeOfPhone);
}
