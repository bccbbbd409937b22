using System.Text.Json.Nodes;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A juror at their score sheets: a tap a value, kept whatever happens, until the chair locks the round.</summary>
public sealed class PitchJury(Visitors visitors) : IClassFixture<Visitors>
{
    const string First = "Six metres in one piece: wire-arc printing for forges", Second = "Cooling channels that no drill can make";
    const string Benefit = "Benefit for another region", HowFar = "How far it is", HowClear = "How clearly it was said";

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", true)]
    public async Task A_juror_scores_on_a_tablet_abstains_and_sees_what_is_missing(string locale, bool dark)
    {
        var german = locale == "de-DE";
        string Say(string english, string deutsch) => german ? deutsch : english;
        var round = await PitchDirector.Of(visitors, german ? "pitches-artificial-intelligence" : "pitches-mechanical-engineering");
        var titles = (await round.View())["order"]!.AsObject().OrderBy(p => (int)p.Value!).Select(p => p.Key).ToList();
        var (first, second) = german ? ("Reading scrap on the conveyor", "Thirty pictures are enough to find a fault") : (First, Second);
        var laia = await round.Panel.Speaker("Laia Ferrer Soler");
        await round.Give(first);
        await round.Start(second);
        var tablet = await round.Open(await visitors.Tablet(locale, dark), laia);
        await tablet.GetByRole(AriaRole.Link, new() { Name = Say("Your score sheets · 0 of 2 scored", "Ihre Bewertungsbögen · 0 von 2 bewertet") }).ClickAsync();

        var sheet = tablet.GetByRole(AriaRole.Region, new() { Name = second });
        await Expect(sheet.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        foreach (var criterion in (string[])[Benefit, HowFar, HowClear])
            await Score(sheet, criterion, 4);
        await sheet.GetByLabel(Say("Note", "Notiz")).FillAsync("Strong team, Ω 😀");
        await Expect(sheet.GetByText(Say("Saved.", "Gespeichert."))).ToBeVisibleAsync();
        await round.Sees(v => (string?)Of(v, titles[1], laia)?["note"] == "Strong team, Ω 😀" && (double?)Of(v, titles[1], laia)!["mean"] == 4, "the sheet");
        await Expect(tablet.GetByText(Say("1 of 2 scored", "1 von 2 bewertet"))).ToBeVisibleAsync();
        await Look(tablet, $"jury-{locale}");

        await round.Start(german ? "Wear models for machines older than we are" : "Steam from a heat pump, first unit at work");
        await Expect(tablet.Locator(".progress").GetByText(Say("On stage now", "Jetzt auf der Bühne"))).ToBeVisibleAsync();
        await Expect(sheet).ToBeVisibleAsync();

        await tablet.GetByText(Say("Still missing (2)", "Noch offen (2)")).ClickAsync();
        await tablet.Locator(".progress").GetByRole(AriaRole.Link, new() { Name = first }).ClickAsync();
        var other = tablet.GetByRole(AriaRole.Region, new() { Name = first });
        await Expect(other.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await Score(other, Benefit, 2);
        await other.GetByRole(AriaRole.Button, new() { Name = Say("Abstain from this pitch", "Bei diesem Pitch enthalten") }).ClickAsync();
        await tablet.GetByLabel(Say("Reason", "Grund")).FillAsync("My cousin");
        await Look(tablet, $"jury-{locale}-abstain");
        await tablet.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Expect(other.GetByText("My cousin")).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await round.Sees(v => (string?)Of(v, titles[0], laia)?["abstains"]?["reason"] == "My cousin", "the abstention");
        await Expect(tablet.GetByText(Say("1 of 2 scored", "1 von 2 bewertet"))).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = Say("Take it back and score", "Zurücknehmen und bewerten") }).ClickAsync();
        await Expect(Value(other, Benefit, 2)).ToBeCheckedAsync();
        await round.Sees(v => Of(v, titles[0], laia)?["abstains"] is null, "the abstention taken back");

        await round.Lock();
        await Expect(tablet.GetByText(Say("The round is locked", "Die Runde ist gesperrt"))).ToBeVisibleAsync();
        await Expect(Value(other, Benefit, 5)).ToBeDisabledAsync();
        await Expect(Value(other, Benefit, 2)).ToBeCheckedAsync();
        await Look(tablet, $"jury-{locale}-locked");

        var guest = await round.Open(await visitors.Phone(locale), await round.Panel.Guest(), "jury");
        await Expect(guest.GetByText(Say("These pages are for the jury", "Diese Seiten sind für die Jury"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_long_scale_nothing_is_lost_without_a_connection_or_between_two_devices()
    {
        var round = await PitchDirector.Of(visitors, "pitches-hydrogen");
        await round.Set(settings => settings["to"] = 100);
        await round.Give("5 MW of electrolysis, delivered in 14 months");
        var pitch = await round.IdOf("5 MW of electrolysis, delivered in 14 months");
        var juror = await round.Panel.Guest("Ana Ω");
        var own = await round.Add("A juror’s own", "Firm Three", juror);
        await round.MakeJuror(juror);
        var tablet = await round.Open(await visitors.Tablet(), juror, "jury");
        var phone = await round.Open(await visitors.Phone(dark: true), juror, "jury");
        var (figure, onPhone) = (tablet.Locator(".sheet").GetByLabel(Benefit).Last, phone.Locator(".sheet").GetByLabel(Benefit).Last);
        int? Benefits(JsonObject view) => (int?)Of(view, pitch, juror)?["values"]?.AsObject().FirstOrDefault().Value;

        await figure.FillAsync("101");
        await Expect(tablet.GetByText("Enter a whole number from 1 to 100.")).ToBeVisibleAsync();
        await Expect(figure).ToHaveAttributeAsync("aria-invalid", "true");
        await Visitors.IsAccessible(tablet);
        await tablet.RouteAsync("**/scores", route => route.AbortAsync());
        await figure.FillAsync("87");
        await Expect(tablet.GetByText("Not saved yet. It is kept on this device")).ToBeVisibleAsync();
        await Visitors.IsAccessible(tablet);
        await Visitors.Picture(tablet, "jury-unsaved");
        await tablet.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(tablet.GetByText("1 other sheet is not saved yet.")).ToBeVisibleAsync();
        await tablet.ReloadAsync();
        await tablet.GetByRole(AriaRole.Link, new() { Name = "Previous" }).ClickAsync();
        await Expect(figure).ToHaveValueAsync("87");
        await tablet.UnrouteAsync("**/scores");
        await round.Sees(v => Benefits(v) == 87, "what was kept");
        await Expect(onPhone).ToHaveValueAsync("87");

        await tablet.RouteAsync("**/scores", route => route.AbortAsync());
        await figure.FillAsync("30");
        await onPhone.FillAsync("55");
        await round.Sees(v => Benefits(v) == 55, "the phone’s");
        await tablet.UnrouteAsync("**/scores");
        await Expect(tablet.GetByText("You changed this sheet on another device meanwhile.")).ToBeVisibleAsync();
        await Expect(figure).ToHaveValueAsync("55");
        await Visitors.IsAccessible(tablet);
        await Visitors.Picture(tablet, "jury-overtaken");
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Save what I entered here instead" }).ClickAsync();
        await round.Sees(v => Benefits(v) == 30, "what the juror wants");
        await Expect(onPhone).ToHaveValueAsync("30");

        await tablet.GetByRole(AriaRole.Button, new() { Name = "Clear this sheet" }).ClickAsync();
        await round.Sees(v => Benefits(v) is null, "an empty sheet");
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await round.Sees(v => Benefits(v) == 30, "the sheet as it was");
        await phone.GotoAsync($"/#/jury/{round.Session}/{own}");
        await Expect(phone.GetByText("This is your own pitch: the others judge it.")).ToBeVisibleAsync();
        await Visitors.Picture(phone, "jury-own");
    }

    static JsonNode? Of(JsonObject view, string pitch, Attendee juror) => view["scores"]?[pitch]?[juror.Person.ToString()];

    static ILocator Value(ILocator sheet, string criterion, int value) =>
        sheet.GetByRole(AriaRole.Group, new() { Name = criterion }).GetByRole(AriaRole.Radio, new() { Name = $"{value}", Exact = true });

    static Task Score(ILocator sheet, string criterion, int value) => Value(sheet, criterion, value).CheckAsync(new() { Force = true });

    static Task Look(IPage page, string name) => Visitors.LooksGood(page, name, Visitors.SizeOfPhone, Visitors.SizeOfDesk, Visitors.SizeOfTablet);
}
