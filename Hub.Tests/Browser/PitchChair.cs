using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The chair of a jury: rules and jurors, what is missing at a glance, locking, and the reveal, one place after the other.</summary>
public sealed class PitchChair(Visitors visitors) : IClassFixture<Visitors>
{
    const string First = "5 MW of electrolysis", Second = "Who keeps the electrolysers running?";

    [Fact]
    public async Task From_the_rules_to_the_last_place()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-hydrogen");
        var (kim, lee, guest) = (await PitchDesk.Guest(visitors, desk.Page, "Kim Ångström"), await PitchDesk.Guest(visitors, desk.Page, "Lee Ω"), await PitchDesk.Guest(visitors, desk.Page, "Gus"));
        await desk.Key("4");
        await Expect(desk.Part("Scores")).ToContainTextAsync("Nothing to score yet: no pitch has begun.");
        await TheRulesAreChanged(desk);
        await TheJuryIsSeated(desk);
        await desk.Start(First);
        await desk.Start(Second);
        var (first, second) = (await desk.Id(First), await desk.Id(Second));
        Assert.True((await desk.As(guest, $"PUT {second}/favour")).IsOk);

        var scores = desk.Part("Scores");
        await Expect(scores).ToContainTextAsync("4 scores are missing");
        await Scores(desk, kim, first, 2, "Solid");
        await Scores(desk, kim, second, 5);
        await Expect(scores).ToContainTextAsync("2 scores are missing");
        Assert.True((await desk.As(lee, $"PUT {first}/abstention", new { reason = "My cousin" })).IsOk);
        await Expect(scores).ToContainTextAsync("1 score is missing");
        await Expect(scores.Locator(".note")).ToContainTextAsync("Lee Ω: Who keeps the electrolysers running?");
        await Expect(scores.GetByRole(AriaRole.Row).Filter(new() { HasText = First })).ToContainTextAsync("2.0");
        await Expect(scores.GetByRole(AriaRole.Row).Filter(new() { HasText = First })).ToContainTextAsync("abstains");
        await desk.Look("pitch-jury-desk");
        await scores.GetByRole(AriaRole.Button, new() { Name = First }).ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("My cousin");
        await Expect(desk.Dialog).ToContainTextAsync("Solid");
        await desk.Look("pitch-jury-scores");
        await desk.Key("Escape");

        await scores.GetByRole(AriaRole.Button, new() { Name = "Lock the round" }).ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("One score is missing. It will not count");
        await desk.Look("pitch-jury-lock");
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Lock anyway" }).ClickAsync();
        await Expect(scores).ToContainTextAsync("Locked");
        await desk.Sees(v => v.GetProperty("round").TryGetProperty("locked", out _), "the round is locked");
        Assert.Equal("round-locked", (await desk.As(lee, $"PUT {second}/scores", new { criteria = new { }, note = "Too late" })).Code);

        await OnePlaceAfterTheOther(desk, first, second);
        var csv = await desk.Page.APIRequest.GetAsync((await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Results as CSV" }).GetAttributeAsync("href"))!);
        Assert.Contains("Kim Ångström", await csv.TextAsync(), StringComparison.Ordinal);
        await desk.Look("pitch-revealed-desk");
    }

    [Fact]
    public async Task What_was_judged_under_the_rules_keeps_its_meaning_and_on_a_phone_in_German_all_is_there()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-mechanical-engineering");
        await desk.Tab("Jury");
        await desk.Part("Rules").GetByRole(AriaRole.Button, new() { Name = "Change the rules" }).ClickAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add a criterion" }).ClickAsync();
        await Expect(Criterion(desk, "Criterion 4")).ToBeFocusedAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Criterion(desk, "Criterion 4")).ToHaveAccessibleDescriptionAsync("Name the criterion.");
        await Criterion(desk, "Criterion 4").FillAsync("Courage");
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Move criterion 4 up" }).ClickAsync();
        await Expect(Criterion(desk, "Criterion 3")).ToHaveValueAsync("Courage");
        await Expect(desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Move criterion 3 up" })).ToBeFocusedAsync();
        await desk.Look("pitch-rules-desk");

        var juror = await PitchDesk.Guest(visitors, desk.Page, "Kim");
        await desk.Send($"PUT jurors/{juror.Person}");
        await desk.Start("Six metres");
        await Scores(desk, juror, await desk.Id("Six metres"), 4);
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(desk.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Jurors have scored already");
        await desk.Key("Escape");

        var phone = await PitchDesk.Open(visitors, "pitches-mechanical-engineering", await visitors.Phone("de-DE", dark: true));
        await phone.Tab("Jury");
        await Expect(phone.Part("Wertungen")).ToContainTextAsync("3 Wertungen fehlen");
        await phone.Look("pitch-jury-phone-de");
        await Visitors.Whole(phone.Page, "pitch-jury-phone-de-whole");
        await phone.Part("Regeln").GetByRole(AriaRole.Button, new() { Name = "Regeln ändern" }).ClickAsync();
        await phone.Look("pitch-rules-phone-de");
    }

    static ILocator Criterion(PitchDesk desk, string name) => desk.Dialog.GetByRole(AriaRole.Textbox, new() { Name = name });

    static async Task TheRulesAreChanged(PitchDesk desk)
    {
        await desk.Part("Rules").GetByRole(AriaRole.Button, new() { Name = "Change the rules" }).ClickAsync();
        await desk.Dialog.GetByLabel("Part of the jury, in percent").FillAsync("50");
        await desk.Dialog.GetByLabel("Places to reveal").FillAsync("0");
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove criterion 3" }).ClickAsync();
        await Expect(Criterion(desk, "Criterion 2")).ToBeFocusedAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(desk.Says("The rules are saved.")).ToBeVisibleAsync();
        await Expect(desk.Part("Rules")).ToContainTextAsync("Jury 50 %, audience 50 %");
        await Expect(desk.Part("Rules")).ToContainTextAsync("All places are revealed");
    }

    /// <summary>The jury of the programme does not come; two others do.</summary>
    static async Task TheJuryIsSeated(PitchDesk desk)
    {
        var jury = desk.Part("Jury");
        var out1 = jury.GetByRole(AriaRole.Button, new() { Name = "out of the jury" });
        for (var left = 3; left > 0; left--)
        {
            await Expect(out1).ToHaveCountAsync(left);
            await out1.First.ClickAsync();
        }
        foreach (var (typed, name) in ((string, string)[])[("angstr", "Kim Ångström"), ("lee", "Lee Ω")])
        {
            await jury.GetByLabel("Add a juror").FillAsync(typed);
            await jury.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
            await Expect(jury.Locator(".juror").Filter(new() { HasText = name })).ToContainTextAsync("0 pitches scored");
        }
        await desk.Sees(v => v.GetProperty("jurors").EnumerateObject().Count() == 2, "two jurors");
    }

    static async Task OnePlaceAfterTheOther(PitchDesk desk, string first, string second)
    {
        var reveal = desk.Part("Reveal");
        await Expect(reveal).ToContainTextAsync("0 of 2");
        await reveal.GetByRole(AriaRole.Button, new() { Name = "Reveal place 2" }).ClickAsync();
        await Expect(reveal).ToContainTextAsync("1 of 2");
        await desk.Sees(v => v.TryGetProperty("places", out var places) && places.TryGetProperty(first, out _), "the last place");
        Assert.False((await desk.View("public")).GetProperty("places").TryGetProperty(second, out _), "the first place was told with the last");
        await reveal.GetByRole(AriaRole.Button, new() { Name = "Take the last one back" }).ClickAsync();
        await Expect(reveal).ToContainTextAsync("Nothing is revealed yet.");
        await reveal.GetByRole(AriaRole.Button, new() { Name = "Reveal place 2" }).ClickAsync();
        await reveal.GetByRole(AriaRole.Button, new() { Name = "Reveal place 1" }).ClickAsync();
        await Expect(reveal).ToContainTextAsync("Everything is revealed.");
        await Expect(desk.Part("Result").GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync(Second);
        await Expect(desk.Part("Result").GetByText("Revealed")).ToHaveCountAsync(2);
        await desk.Sees(v => v.GetProperty("places").EnumerateObject().Count() == 2, "both places");
    }

    static async Task Scores(PitchDesk desk, Attendee juror, string pitch, int value, string? note = null)
    {
        var criteria = (await desk.View()).GetProperty("settings").GetProperty("criteria").EnumerateObject().ToDictionary(c => c.Name, _ => value);
        (await desk.As(juror, $"PUT {pitch}/scores", new { criteria, note, version = 0 })).Accepted();
    }
}
