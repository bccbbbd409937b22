using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The console at the sizes it is made for, in both languages, light and dark: axe finds nothing, nothing runs out of the window, all is in reach.</summary>
public sealed class ConsolePages(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("phone", "en-GB", false)]
    [InlineData("phone", "de-DE", true)]
    [InlineData("tablet", "de-DE", false)]
    public async Task Of_a_small_window_show_every_part_behind_a_tab(string size, string locale, bool dark)
    {
        await Something();
        var page = size == "phone" ? await visitors.Phone(locale, dark) : await visitors.Tablet(locale, dark);
        var desk = await visitors.Console("opening", page);
        var tabs = page.Locator(".thumb-tabs button");
        await Expect(tabs).ToHaveCountAsync(5);
        for (var i = 0; i < 5; i++)
        {
            await tabs.Nth(i).ClickAsync();
            await Expect(tabs.Nth(i)).ToHaveAttributeAsync("aria-current", "page");
            await Look(page, $"console-{size}-{locale}-{i}");
        }
        await Expect(desk.Card("A question that waits")).ToHaveCountAsync(0);
        await tabs.Nth(0).ClickAsync();
        await Expect(desk.Card("A question that waits")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", true)]
    public async Task Of_a_desk_show_all_of_it_side_by_side(string locale, bool dark)
    {
        await Something();
        var page = await visitors.Desk(locale, dark);
        var desk = await visitors.Console("opening", page);
        await Expect(desk.Card("A question that waits")).ToBeVisibleAsync();
        await Look(page, $"console-desk-{locale}");
        foreach (var (key, name) in ((string, string)[])[("R", "decline"), ("w", "reply"), ("m", "merge"), ("e", "edit"), ("?", "keys")])
        {
            await desk.Key("A question that waits", key);
            await Expect(desk.Dialog).ToBeVisibleAsync();
            await Visitors.IsAccessible(page);
            await Visitors.Picture(page, $"console-{name}-{locale}");
            await page.Keyboard.PressAsync("Escape");
            await Expect(desk.Dialog).ToHaveCountAsync(0);
            await Expect(desk.Card("A question that waits")).ToBeFocusedAsync();
        }
        await page.SetViewportSizeAsync(1720, 1000);
        await Look(page, $"console-wide-{locale}");
    }

    async Task Something()
    {
        var panel = await PanelDirector.Of(visitors, "opening");
        if ((await panel.View()).TryGetProperty("questions", out _))
            return;
        var (ana, bo) = (await panel.Guest("Ana Ω"), await panel.Guest("Bo", remote: true));
        await panel.Move(await panel.Ask(ana, "Which region will have the first open test bed?", named: true), "on-stage");
        await panel.Move(await panel.Ask(bo, "Would the ministry fund a travelling exhibition, so that the public sees what clusters do?"), "approved");
        await panel.Move(await panel.Ask(ana, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung – gilt die noch?"), "approved");
        await panel.Move(await panel.Ask(bo, "Is there cake?"), "declined", "Not about this topic.");
        await panel.Ask(ana, "A question that waits", language: "en");
        var page = await visitors.Staff();
        var stage = new StageDirector(page, "opening");
        await stage.StartClock();
        await stage.OpenHands();
        (await bo.Send(HttpMethod.Put, $"/api/conferences/{Visitors.Conference}/stages/opening/hand", new { about = "rails, not roads" })).Accepted();
        await new PollDirector(page, "opening").Draft("A prepared one", PollDirector.EveryKind);
        await new PollDirector(page, "opening").Open("An open one", PollDirector.EveryKind, results: "always");
    }

    static Task Look(IPage page, string name) => Visitors.LooksGood(page, name);
}
