using Microsoft.Playwright;
using static Hub.Tests.Browser.OnTheDesk;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>After the meetings: what an attendee says of them on a phone, and what the organiser makes of it.</summary>
public sealed class MatchingAfterwards(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task An_attendee_says_how_it_was_and_the_organiser_sees_what_came_of_it()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var (ana, ben, chi) = (await matchmaking.Introduced("Ana", "Catalysis Lab", "catalysts", "membranes", country: "DE"), await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts"),
            await matchmaking.Introduced("Chi <3>", "Very Long Name of a Public Authority for Regional Development and Innovation", "funding", "projects", country: "PL"));
        var (held, missed) = (await matchmaking.Met(ana, ben), await matchmaking.Met(ana, chi));
        var (first, second) = (await matchmaking.RoundAt(new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero)), await matchmaking.RoundAt(new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero)));
        await matchmaking.RoundAt(new(2060, 3, 14, 9, 0, 0, TimeSpan.Zero)); // or there would be no later one
        await matchmaking.Publish(await matchmaking.Plan((held, first, "table-01"), (missed, second, "table-02")));

        var phone = await matchmaking.Open(await visitors.Phone("de-DE"), ana, "/agenda");
        var meeting = phone.GetByRole(AriaRole.Article, new() { Name = "Ben Ω" });
        await meeting.GetByRole(AriaRole.Button, new() { Name = "Wie war es?" }).ClickAsync();
        await meeting.GetByText("Wir haben uns getroffen").ClickAsync();
        await meeting.GetByText("Wir machen weiter").ClickAsync();
        await meeting.GetByLabel("Worum ging es?").FillAsync("Membranen für Ω 🚆");
        await meeting.GetByLabel("Private Notiz").FillAsync("Preis nachfragen");
        await meeting.GetByLabel("Kontakte austauschen").CheckAsync();
        await Expect(meeting.GetByText("Gespeichert.")).ToBeVisibleAsync();
        await Visitors.LooksGood(phone, "after-form-de");
        await MatchDirector.Sees(ana, v => v["outcomes"]?[held] is { } said && (string?)said["note"] == "Preis nachfragen" && (string?)said["topic"] == "Membranen für Ω 🚆" && (bool?)said["exchange"] == true, "all that she says");
        await MatchDirector.Do(ben, $"PUT me/meetings/{held}/outcome", new { outcome = "follow-up", topic = "Membranen für Ω 🚆", exchange = true });
        await Expect(meeting.GetByText("Sie haben Kontakte ausgetauscht mit Ben Ω.")).ToBeVisibleAsync();
        await meeting.GetByRole(AriaRole.Button, new() { Name = "Wie war es?" }).ClickAsync();

        var other = phone.GetByRole(AriaRole.Article, new() { Name = "Chi <3>" });
        await other.GetByRole(AriaRole.Button, new() { Name = "Wie war es?" }).ClickAsync();
        await other.GetByText("Es kam niemand").ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Neue Zeit suchen" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Wie war es?" }).ClickAsync();
        await MatchDirector.Sees(ana, v => v["agenda"]?[missed]?["newTime"] is not null, "that she wants a new time");
        await Expect(phone.GetByRole(AriaRole.Region, new() { Name = "Meine Kontakte" })).ToContainTextAsync("Ben Ω");
        await Visitors.Whole(phone, "after-agenda-de");
        await phone.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Visitors.LooksGood(phone, "after-agenda-dark", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        var card = await phone.RunAndWaitForDownloadAsync(() => phone.GetByRole(AriaRole.Link, new() { Name = "Für das Adressbuch (vCard)" }).ClickAsync());
        Assert.Contains("FN:Ben Ω\r\n", await File.ReadAllTextAsync(await card.PathAsync()), StringComparison.Ordinal);

        var desk = await Open(visitors, "matchmaking");
        await Part(desk, "Results");
        var topics = desk.GetByRole(AriaRole.Region, new() { Name = "By topic" });
        await Expect(topics).ToContainTextAsync("Membranen für Ω 🚆");
        await Expect(topics).ToContainTextAsync("1 held · 1 follow-up");
        await Visitors.LooksGood(desk, "after-results", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await MatchDirector.Do(chi, $"PUT me/meetings/{missed}/outcome", new { outcome = "maybe", topic = "Förderung" });
        await Expect(topics).ToContainTextAsync("Förderung"); // without a touch

        var report = await desk.RunAndWaitForPopupAsync(() => desk.GetByRole(AriaRole.Link, new() { Name = "Open the report" }).ClickAsync());
        await Expect(report.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What came of the meetings");
        await Expect(report.GetByRole(AriaRole.Table).Last).ToContainTextAsync("Ana, Catalysis Lab");
        await Visitors.IsAccessible(report);
        await Visitors.Whole(report, "after-report");
        await report.SetViewportSizeAsync(390, 844);
        await Visitors.IsAccessible(report);
        await Visitors.Whole(report, "after-report-390");
        await report.EmulateMediaAsync(new() { Media = Media.Print });
        await Visitors.Whole(report, "after-report-print");
    }
}
