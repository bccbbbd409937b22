using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Every page, in both languages, light and dark: axe finds nothing, nothing runs out of the window, no error is logged.</summary>
public sealed partial class EveryPage(Visitors visitors) : IClassFixture<Visitors>
{
    static readonly string[] OrganiserPages = ["/organise", "/organise#/import", "/organise#/kinds", "/organise#/links", "/organise#/join", "/organise#/screens"];
    static readonly string[] ModeratorPages = ["/moderate", "/moderate#/panel/opening"];

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", true)]
    public async Task Of_an_attendee_is_accessible(string locale, bool dark)
    {
        var organiser = await visitors.Staff();
        var phone = await visitors.Phone(locale, dark);
        await Look(phone, "/", "join");
        await Look(phone, "/join#ABCDEF", "join-with-code");
        await Look(phone, "/enter#nothing", "enter");
        await Join(phone, await visitors.JoinCode(organiser));
        await Look(phone, "/", "programme");
        await AskSomething(phone);
        await Look(phone, "/#/panel/opening", "panel");
    }

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task Of_the_staff_is_accessible(string locale, bool dark)
    {
        var organiser = await visitors.Staff(await visitors.Desk(locale, dark));
        var phone = await visitors.Phone();
        await Join(phone, await visitors.JoinCode(organiser));
        await AskSomething(phone);
        // In one language on a desk, in the other on a phone.
        if (locale == "de-DE")
            await organiser.SetViewportSizeAsync(390, 844);
        foreach (var path in OrganiserPages.Concat(ModeratorPages))
            await Look(organiser, path, $"{path}-{locale}");
    }

    [Fact]
    public async Task Of_a_screen_is_accessible_in_every_scene()
    {
        var organiser = await visitors.Staff();
        await Look(await visitors.Screen("de-DE"), "/screen", "screen-pairing");
        var screen = await visitors.PairedScreen(organiser, "Foyer", byHand: true);
        foreach (var (scene, shows) in ((string, string)[])[("Agenda", Visitors.Title), ("Join code", "Join in with your phone"), ("Question on stage", "Your questions, please")])
        {
            await Visitors.Show(organiser, "Foyer", scene, scene == "Question on stage" ? "opening" : null);
            await Expect(screen.GetByText(shows)).ToBeVisibleAsync();
            await Visitors.IsAccessible(screen);
            await Visitors.Picture(screen, $"scene-{scene}");
        }
    }

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", false)]
    public async Task Is_accessible_with_a_dialog_open(string locale, bool dark)
    {
        var organiser = await visitors.Staff(await visitors.Desk(locale, dark));
        var phone = await visitors.Phone(locale, dark);
        await Join(phone, await visitors.JoinCode(organiser));
        await LookInto(phone, phone.Locator("header button").Last, "settings");
        await AskSomething(phone);
        await LookInto(phone, phone.GetByRole(AriaRole.Button, new() { NameRegex = Withdraw() }).First, "withdraw");

        await organiser.GotoAsync("/moderate#/panel/opening");
        await organiser.GetByText("A question that is there").First.WaitForAsync();
        await organiser.Keyboard.PressAsync("?");
        await LookInto(organiser, null, "keyboard-help");

        await visitors.PairedScreen(await visitors.Staff(), $"Hall {locale}");
        await organiser.GotoAsync("/organise#/screens");
        await LookInto(organiser, organiser.GetByRole(AriaRole.Button, new() { NameRegex = Release() }).First, "release-screen");
        await organiser.GotoAsync("/organise#/join");
        await LookInto(organiser, organiser.GetByRole(AriaRole.Button, new() { NameRegex = NewCode() }).First, "new-code");
    }

    /// <summary>Opens a dialog, looks, and closes it by the keyboard: the focus is back where it was.</summary>
    static async Task LookInto(IPage page, ILocator? opener, string name)
    {
        if (opener is not null)
            await opener.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        await Visitors.IsAccessible(page);
        await Visitors.Picture(page, $"dialog-{name}");
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        if (opener is not null)
            await Expect(opener).ToBeFocusedAsync();
    }

    [GeneratedRegex("Withdraw|Zurückziehen")]
    private static partial Regex Withdraw();

    [GeneratedRegex("Release|Freigeben")]
    private static partial Regex Release();

    [GeneratedRegex("New code|Neuer Code")]
    private static partial Regex NewCode();

    [Fact]
    public async Task Is_in_German_where_the_browser_is()
    {
        var phone = await visitors.Phone("de-DE");
        await phone.GotoAsync("/");

        await Expect(phone.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "English" })).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(phone.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Join the event" })).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Join the event" })).ToBeVisibleAsync();
    }

    static async Task Look(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await page.ReloadAsync(); // a change after '#' alone loads nothing
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        await Visitors.LooksGood(page, name.Trim('/').Replace('/', '-').Replace('#', '-'));
    }

    static async Task Join(IPage page, string code)
    {
        await page.GotoAsync("/");
        await page.GotoAsync($"/join#{code}");
        await page.Locator("form button").Last.ClickAsync();
        await page.Locator("a[href*='#/panel/']").First.WaitForAsync();
    }

    static async Task AskSomething(IPage page)
    {
        await page.GotoAsync("/#/panel/opening");
        await page.Locator("textarea").FillAsync("A question that is there");
        await page.Locator("form button").Last.ClickAsync();
        await page.GetByText("A question that is there").First.WaitForAsync();
    }
}
