using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>What is set beside a panel: a pause, the rules of asking, streams and how far they are behind, the export.</summary>
public sealed class ConsoleSettings(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task A_pause_with_a_message_closes_the_asking_and_one_button_opens_it_again()
    {
        var panel = await PanelDirector.Of(visitors, "opening");
        var ana = await panel.Guest("Ana");
        var desk = await visitors.Console("opening");
        await desk.Button("Settings, streams, export").ClickAsync();
        await desk.Dialog.GetByLabel("Pause: no questions just now").CheckAsync();
        await desk.Dialog.GetByLabel("What people are told").FillAsync("After the break.");
        await Visitors.IsAccessible(desk.Page);
        await desk.Button("Save settings").ClickAsync();
        await Expect(desk.Dialog.GetByText("The settings are saved.")).ToBeVisibleAsync();
        await desk.Key("Escape");

        await Expect(desk.Part("This panel")).ToContainTextAsync("Asking is paused: After the break.");
        Assert.Equal("asking-paused", await RefusalOf(ana));
        await desk.Button("Take questions again").ClickAsync();
        await Expect(desk.Part("This panel")).Not.ToContainTextAsync("Asking is paused");
        await Wait.Until(async () => !(await panel.View()).GetProperty("settings").GetProperty("paused").GetBoolean(), "the hub takes questions again");
        await panel.Ask(ana, "After the break?");
    }

    [Fact]
    public async Task What_another_moderator_saves_meanwhile_is_kept()
    {
        var one = await visitors.Console("closing");
        var other = await visitors.Console("closing");
        await one.Button("Settings, streams, export").ClickAsync();
        await one.Dialog.GetByLabel("Questions per person and minute").FillAsync("7");
        await one.Dialog.GetByLabel("Questions per person and minute").BlurAsync();
        await other.Button("Settings, streams, export").ClickAsync();
        await other.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add a label" }).ClickAsync();
        await other.Dialog.GetByLabel("Label 1", new() { Exact = true }).FillAsync("Money");
        await other.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "German" }).FillAsync("Mist\nDreck");
        await other.Button("Save settings").ClickAsync();

        await Expect(one.Dialog.GetByLabel("Label 1", new() { Exact = true })).ToHaveValueAsync("Money");
        await one.Button("Save settings").ClickAsync();
        await Expect(one.Dialog.GetByText("The settings are saved.")).ToBeVisibleAsync();
        await Expect(other.Dialog.GetByLabel("Questions per person and minute")).ToHaveValueAsync("7");
        await Expect(one.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "German" })).ToHaveValueAsync("Mist\nDreck");
    }

    [Fact]
    public async Task A_stream_gets_the_delay_that_a_clap_has_measured()
    {
        var panel = await PanelDirector.Of(visitors, "coming-legislation");
        var remote = await panel.Open(await visitors.Phone(), await panel.Guest("Bo", remote: true));
        var desk = await visitors.Console(panel.Session);
        await desk.Button("Settings, streams, export").ClickAsync();
        await desk.Button("Add a stream").ClickAsync();
        await desk.Dialog.GetByLabel("Kind").SelectOptionAsync("link");
        await desk.Dialog.GetByLabel("Address").FillAsync("https://stream.example/watch");
        await desk.Dialog.GetByLabel("Name (optional)").FillAsync("Floor");
        await desk.Button("Save stream").ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("0 s behind the hall");

        await desk.Button("Begin the test").ClickAsync();
        await desk.Button("Now!").ClickAsync();
        await remote.GetByRole(AriaRole.Button, new() { Name = "Tap when you see the clap" }).ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("1 tap Median:");
        await Visitors.IsAccessible(desk.Page);
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Use " }).ClickAsync();
        await Expect(desk.Dialog.GetByText("The delay is set.")).ToBeVisibleAsync();
        await Expect(desk.Dialog).Not.ToContainTextAsync("Median:");
    }

    [Fact]
    public async Task Who_names_a_stream_does_not_set_back_a_delay_that_was_measured_meanwhile_and_can_put_it_back_once_removed()
    {
        var desk = await visitors.Console("opening");
        var stage = await StageDirector.WithoutStreams(desk.Page, "opening");
        var stream = await stage.AddStream("link", "https://stream.example/watch");
        await desk.Button("Settings, streams, export").ClickAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await desk.Dialog.GetByLabel("Name (optional)").FillAsync("Floor");
        await stage.SetDelay(stream, 12.5);
        await Expect(desk.Dialog.GetByLabel("Behind the hall, in seconds")).ToHaveValueAsync("12.5");
        await Expect(desk.Dialog.GetByLabel("Name (optional)")).ToHaveValueAsync("Floor");

        await desk.Button("Save stream").ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("Floor12.5 s behind the hall");

        await desk.Button("Remove Floor").ClickAsync();
        await Expect(desk.Dialog).Not.ToContainTextAsync("12.5 s behind the hall");
        await desk.Button("Put Floor back").ClickAsync();
        await Expect(desk.Dialog).ToContainTextAsync("Floor12.5 s behind the hall");
    }

    [Fact]
    public async Task The_questions_go_home_as_CSV()
    {
        var panel = await PanelDirector.Of(visitors, "regional-economy-in-transition");
        await panel.Ask(await panel.Guest(), "Für alle – Ω?");
        var desk = await visitors.Console(panel.Session);
        await desk.Button("Settings, streams, export").ClickAsync();

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Dialog.GetByRole(AriaRole.Link, new() { Name = "Questions as CSV" }).ClickAsync());

        Assert.Contains("Für alle – Ω?", await File.ReadAllTextAsync(await download.PathAsync()));
    }

    static async Task<string?> RefusalOf(Attendee asker) =>
        (await asker.Send(HttpMethod.Put, $"/api/conferences/{Visitors.Conference}/panels/opening/questions/{Guid.CreateVersion7()}", new { text = "Now?", named = false })).Code;
}
