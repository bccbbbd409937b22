using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Meetings of more than two, of anyone of an organisation, and who is not to be met: as those who take part see it.</summary>
public sealed class MatchingTogether(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task A_meeting_of_three_is_asked_for_on_a_phone_in_German()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana Drei", "Optik Ost", "mirror polishing", "lithography masks");
        var ben = await matchmaking.Introduced("Ben Drei", "Masken Mitte", "lithography masks", "photoresists");
        var cem = await matchmaking.Introduced("Cem Drei", "Chemie West", "none of this", "nor that");
        var phone = await matchmaking.Open(await visitors.Phone("de-DE"), ana);

        await phone.GetByLabel("Suchen", new() { Exact = true }).FillAsync("lithography");
        var card = phone.GetByRole(AriaRole.Article, new() { Name = "Ben Drei" });
        await Expect(card).ToContainTextAsync("Gemeinsame Themen: Wasserstoff, Stahl.");
        await card.GetByRole(AriaRole.Button, new() { Name = "Um ein Treffen bitten: Ben Drei" }).ClickAsync();
        await phone.GetByText("Mit weiteren Personen treffen").ClickAsync();
        await phone.GetByLabel("Eine Person suchen").FillAsync("Cem Drei");
        await phone.GetByRole(AriaRole.Button, new() { NameRegex = new("Cem Drei") }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Cem Drei entfernen" })).ToBeVisibleAsync();
        await Visitors.LooksGood(phone, "meet-three-ask");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Anfrage senden" }).ClickAsync();
        var view = await MatchDirector.Sees(ana, v => MatchDirector.Requests(v).Any(r => r.Value!["seats"]!.AsObject().Count == 2), "the request of three");
        var request = MatchDirector.Requests(view).Single().Key;

        await MatchDirector.Do(ben, $"POST requests/{request}/accept");
        await phone.EvaluateAsync("location.hash = '#/meet/requests'");
        await Expect(phone.GetByText("Ben Drei sagt zu")).ToBeVisibleAsync();
        await Expect(phone.GetByText("Cem Drei hat noch nicht geantwortet")).ToBeVisibleAsync();
        await MatchDirector.Do(cem, $"POST requests/{request}/accept");
        var meeting = phone.GetByRole(AriaRole.Article, new() { Name = "Sie treffen Ben Drei und Cem Drei" });
        await Expect(meeting).ToContainTextAsync("Cem Drei sagt zu");
        await matchmaking.Publish(await matchmaking.Plan((request, "matchmaking-day-1-1", "table-01")));
        await phone.EvaluateAsync("location.hash = '#/meet/agenda'");
        await Expect(phone.Locator(".meeting").Filter(new() { HasText = "Ben Drei" })).ToContainTextAsync("Cem Drei");
        await Visitors.LooksGood(phone, "meet-three-agenda");
    }

    [Fact]
    public async Task Anyone_of_an_organisation_can_take_it_and_then_it_is_no_more_the_others()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var fay = await matchmaking.Introduced("Fay Any", "Ferries Any", "ferry timetables", "dry docks of 200 m");
        var gil = await matchmaking.Introduced("Gil Any", "Docks Any", "dry docks of 200 m", "ferry timetables");
        var hal = await matchmaking.Introduced("Hal Any", "docks any", "quays", "cranes");
        var page = await matchmaking.Open(await visitors.Desk(), fay);
        var his = await matchmaking.Open(await visitors.Phone(), gil, "/requests");

        await page.GetByLabel("Search", new() { Exact = true }).FillAsync("docks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for a meeting: Gil Any" }).ClickAsync();
        await page.GetByText("Anyone of Docks Any").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send request" }).ClickAsync();
        var view = await MatchDirector.Sees(fay, v => MatchDirector.Requests(v).Count == 1, "the request");
        var (request, seat) = (MatchDirector.Requests(view).Single().Key, MatchDirector.Requests(view).Single().Value!["seats"]!["0"]!);
        Assert.Equal(new[] { gil.Person.ToString(), hal.Person.ToString() }.Order(), seat["candidates"]!.AsObject().Select(c => c.Key).Order());
        await Expect(his.GetByRole(AriaRole.Article, new() { Name = "Fay Any asks you" })).ToBeVisibleAsync();

        await MatchDirector.Do(hal, $"POST requests/{request}/accept");
        await page.EvaluateAsync("location.hash = '#/meet/requests'");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "You meet Hal Any" })).ToBeVisibleAsync();
        await his.GetByText("Over (1)").ClickAsync();
        await Expect(his.GetByText("A colleague has taken it")).ToBeVisibleAsync();
        await Visitors.LooksGood(his, "meet-anyone-taken");
        await MatchDirector.Do(fay, $"DELETE requests/{request}");
    }

    [Fact]
    public async Task Anyone_is_found_to_be_avoided_also_who_is_never_suggested()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var eve = await matchmaking.Introduced("Eve Apart", "Apart", "kelp farming", "kelp dryers");
        var page = await matchmaking.Open(await visitors.Phone(dark: true), eve, "/profile");

        await page.Locator("#profile-topics").SelectOptionAsync("Batteries");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove Batteries" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save profile" }).ClickAsync();
        await Expect(page.GetByText("Your profile is saved.")).ToBeVisibleAsync();
        Assert.Contains("batteries", (await MatchDirector.Do(eve, "GET me/profile"))["topics"]!.AsArray().Select(t => (string?)t));

        var avoids = page.GetByRole(AriaRole.Region, new() { Name = "People you do not want to meet" });
        await avoids.GetByRole(AriaRole.Searchbox).FillAsync("a");
        await Expect(avoids.Locator(".pick")).ToHaveCountAsync(8);
        await avoids.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Expect(avoids.Locator(".pick")).ToHaveCountAsync(16);
        await avoids.GetByRole(AriaRole.Searchbox).FillAsync("Griet Mal");
        await Expect(avoids.Locator(".pick")).ToHaveCountAsync(1);
        await Visitors.LooksGood(page, "meet-avoid-search");
        await avoids.Locator(".pick").ClickAsync();
        await Expect(avoids.GetByRole(AriaRole.Button, new() { Name = "Remove Griet Malfliet" })).ToBeVisibleAsync();
        await MatchDirector.Sees(eve, v => v["me"]!["avoids"]!.AsObject().Count == 1, "whom she avoids");
    }
}
