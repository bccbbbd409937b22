using Microsoft.Playwright;
using static Hub.Tests.Browser.OnTheDesk;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>On the day somebody has to go and is back after all, and the organiser has the published plan mended.</summary>
public sealed class LeavingEarly(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task Who_goes_makes_room_and_the_organiser_mends_the_rest()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana Ångström", "Catalysis Lab", "catalysts", "membranes");
        var ben = await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts");
        var chi = await matchmaking.Introduced("Χαρά", "Steel Works", "steel", "hydrogen");
        var dan = await matchmaking.Introduced("Dan", "Docks", "docks", "ferries");
        var eve = await matchmaking.Introduced("Eve", "Ferries", "ferries", "docks");
        var (published, instead) = (await matchmaking.Met(ana, ben), await matchmaking.Met(ben, chi));
        var round = await matchmaking.HasOneRound();
        await matchmaking.Publish(await matchmaking.Plan((published, round, "table-03")));
        var hers = await matchmaking.Open(await visitors.Phone("de-DE"), ana, "/agenda");
        var his = await matchmaking.Open(await visitors.Phone(), ben, "/agenda");

        await hers.GetByRole(AriaRole.Button, new() { Name = "Ich muss gehen" }).ClickAsync();
        await Expect(hers.GetByText("Notiert. Von allen Treffen sind 0 verlegt, 1 abgesagt, 1 neu.")).ToBeVisibleAsync();
        await Expect(hers.GetByRole(AriaRole.Article, new() { Name = "Ben Ω" })).ToContainTextAsync("Neu abgesagt");
        await Expect(his.GetByRole(AriaRole.Region, new() { Name = "Your next meeting" })).ToContainTextAsync("Χαρά");
        await Visitors.LooksGood(hers, "leaving-de");
        await Visitors.Whole(hers, "leaving-de-whole");
        await Visitors.Whole(his, "leaving-other");

        var late = await matchmaking.Met(dan, eve);
        var desk = await Open(visitors, "matchmaking/plan", "de-DE");
        var card = desk.GetByRole(AriaRole.Region, new() { Name = "Den veröffentlichten Plan ausbessern" });
        await card.GetByRole(AriaRole.Button, new() { Name = "Ausbessern" }).ClickAsync();
        await Expect(card.GetByText("1 Treffen bekommt einen Platz, 0 der veröffentlichten werden verlegt, 0 verlieren ihren Platz.")).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Dan");
        await Visitors.LooksGood(desk, "repair-de", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await card.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen" }).ClickAsync();
        await MatchDirector.Sees(eve, v => (string?)v["agenda"]?[late]?["round"] == round, "the meeting that was asked for late");
        await card.GetByRole(AriaRole.Button, new() { Name = "Ausbessern" }).ClickAsync();
        await Expect(card.GetByText("Es gibt nichts auszubessern: Kein Treffen ändert sich.")).ToBeVisibleAsync();
        await MatchDirector.Sees(ben, v => (string?)v["agenda"]?[instead]?["round"] == round && (bool?)v["agenda"]?[instead]?["cancelled"] != true, "that his meeting stays");

        await hers.GetByRole(AriaRole.Button, new() { Name = "Ich bin wieder da" }).ClickAsync();
        await Expect(hers.GetByText("Notiert. Kein Treffen ändert sich.")).ToBeVisibleAsync();
        await Expect(hers.GetByRole(AriaRole.Button, new() { Name = "Ich muss gehen" })).ToBeVisibleAsync();
    }
}
