using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Pitches are prepared on the moderator's page: added, changed by two at once, given slides, removed and brought back.</summary>
public sealed class PitchPreparing(Visitors visitors) : IClassFixture<Visitors>
{
    static readonly string Long = string.Concat(Enumerable.Repeat("Ω heat 🔥 ", 20)).Trim();

    [Fact]
    public async Task A_pitch_is_added_with_all_that_is_said_of_it_and_what_is_wrong_is_said_at_its_field()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-hydrogen");
        await PitchDesk.Guest(visitors, desk.Page, "Jürgen Groß-Möller");
        var form = desk.Dialog;
        await desk.Key("Who keeps the electrolysers running?", "i");
        await Expect(form.GetByLabel("Title")).ToBeFocusedAsync();
        await form.GetByLabel("Minutes for the pitch").FillAsync("soon");
        await form.GetByText("A link", new() { Exact = true }).ClickAsync();
        await form.GetByLabel("Address of the slides").FillAsync("slides.example");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add the pitch" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("4 things are to be mended above.");
        await Expect(form.GetByLabel("Title")).ToBeFocusedAsync();
        await Expect(form.GetByLabel("Title")).ToHaveAccessibleDescriptionAsync("Write something here.");
        await Expect(form.GetByLabel("Address of the slides")).ToHaveAccessibleDescriptionAsync("A link begins with https:// or http://.");
        await desk.Look("pitch-form-faults");

        await form.GetByLabel("Title").FillAsync(Long);
        await form.GetByLabel("Organisation").FillAsync("Zoë & Söhne");
        await form.GetByLabel("Speaker (optional)").FillAsync("moeller gross");
        await form.GetByRole(AriaRole.Button, new() { Name = "Jürgen Groß-Möller" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Button, new() { Name = "Change" })).ToBeFocusedAsync();
        await form.GetByText("joins by stream").ClickAsync();
        await form.GetByLabel("Country (optional)").SelectOptionAsync("Germany");
        await form.GetByLabel("Minutes for the pitch").FillAsync("4:30");
        await form.GetByLabel("Minutes for questions").FillAsync("0");
        await form.GetByLabel("Address of the slides").FillAsync("https://slides.example/Ω");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add the pitch" }).ClickAsync();

        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await Expect(desk.Row("Zoë & Söhne")).ToContainTextAsync("Jürgen Groß-Möller");
        await Expect(desk.Row("Zoë & Söhne")).ToContainTextAsync("4:30 + 0 min");
        await Expect(desk.Rows.Nth(1)).ToContainTextAsync("Ω heat");
        var pitch = (await desk.View()).GetProperty("pitches").GetProperty(await desk.Id("Ω heat"));
        Assert.Equal((Long, "DE", 270, 0, true, "https://slides.example/Ω"), (pitch.GetProperty("title").GetString(), pitch.GetProperty("country").GetString(), pitch.GetProperty("seconds").GetInt32(),
            pitch.GetProperty("questionSeconds").GetInt32(), pitch.GetProperty("remote").GetBoolean(), pitch.GetProperty("slides").GetProperty("url").GetString()));

        await desk.Key("Zoë & Söhne", "Delete");
        await Expect(desk.Row("Zoë & Söhne")).ToHaveCountAsync(0);
        await Expect(desk.Row("Who keeps the electrolysers running?")).ToBeFocusedAsync();
        await desk.Button("Undo").ClickAsync();
        await Expect(desk.Rows.Nth(1)).ToContainTextAsync("Ω heat");
    }

    [Fact]
    public async Task What_another_moderator_saves_meanwhile_is_kept_where_nothing_was_touched_here()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-mechanical-engineering");
        var id = await desk.Id("Your gearbox");
        await desk.Key("Your gearbox", "e");
        await desk.Dialog.GetByLabel("Topic (optional)").FillAsync("Wind");

        await desk.Send($"PUT {id}", new { title = "Your gearbox on our rig", organisation = "Oberkötter", topic = "Gears", seconds = 300, questionSeconds = 180, version = 1 });
        await Expect(desk.Dialog.GetByLabel("Title")).ToHaveValueAsync("Your gearbox on our rig");
        await Expect(desk.Dialog).ToContainTextAsync("Someone else has changed this pitch.");
        await Expect(desk.Dialog.GetByLabel("Topic (optional)")).ToHaveValueAsync("Wind");
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(desk.Says("The pitch is saved.")).ToBeVisibleAsync();
        await Expect(desk.Row("Your gearbox on our rig")).ToBeFocusedAsync();
        var saved = (await desk.View()).GetProperty("pitches").GetProperty(id);
        Assert.Equal(("Wind", 300, "Oberkötter"), (saved.GetProperty("topic").GetString(), saved.GetProperty("seconds").GetInt32(), saved.GetProperty("organisation").GetString()));
    }

    [Fact]
    public async Task A_PDF_is_counted_and_uploaded_and_what_is_none_is_refused_at_its_field()
    {
        var desk = await PitchDesk.Open(visitors, "pitches-artificial-intelligence");
        var row = desk.Page.Locator("[data-pitch]").First;
        await row.FocusAsync();
        await desk.Key("e");
        await desk.Dialog.GetByText("A PDF", new() { Exact = true }).ClickAsync();
        var file = desk.Dialog.GetByLabel("PDF file");
        await file.SetInputFilesAsync(new FilePayload { Name = "slides.pdf", MimeType = "application/pdf", Buffer = "no PDF at all"u8.ToArray() });
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(file).ToBeFocusedAsync();
        await Expect(file).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("not a PDF"));

        await file.SetInputFilesAsync(new FilePayload { Name = "slides.pdf", MimeType = "application/pdf", Buffer = TinyPdf.Of(3) });
        await desk.Page.RouteAsync("**/slides?pages=3", route => route.AbortAsync());
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(desk.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("The hub cannot be reached just now.");
        await desk.Page.UnrouteAsync("**/slides?pages=3");
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await Expect(row).ToContainTextAsync("Slides");
        var id = await row.GetAttributeAsync("data-pitch");
        await desk.Sees(v => v.GetProperty("pitches").GetProperty(id!).TryGetProperty("slides", out var slides) && slides.GetProperty("pages").GetInt32() == 3, "the slides with their pages");

        await row.FocusAsync();
        await desk.Key("e");
        await Expect(desk.Dialog).ToContainTextAsync("The PDF that is there · 3 pages");
        await desk.Look("pitch-form-pdf");
        await desk.Dialog.GetByText("None", new() { Exact = true }).ClickAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(row).Not.ToContainTextAsync("Slides");
    }
}
