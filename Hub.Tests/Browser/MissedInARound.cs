using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Somebody does not come and says nothing: they are asked, then missed, and who waits is offered another meeting. Played on a rehearsal, whose minutes pass in seconds.</summary>
public sealed class MissedInARound(Visitors visitors) : IClassFixture<Visitors>
{
    const string Table = "table-03", Session = "matchmaking-day-1";

    [Fact]
    public async Task Who_does_not_come_is_asked_first_and_then_missed()
    {
        var (now, pace) = await visitors.Rehearse();
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana Ångström", "Catalysis Lab", "catalysts", "membranes");
        var ben = await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts");
        var dan = await matchmaking.Introduced("Dan", "Steel Works", "steel", "catalysts");
        var planned = await matchmaking.Met(ana, ben);
        await matchmaking.Met(ana, dan);
        var round = await matchmaking.HasOneRound(now);
        await matchmaking.Publish(await matchmaking.Plan((planned, round, Table)));
        var desk = await visitors.SignedIn(await visitors.Desk(), visitors.OrganiserToken);
        await IsInTheHouse(desk, "Ana Ångström");
        await desk.GotoAsync($"/moderate#/floor/{Session}");
        var row = desk.GetByRole(AriaRole.Article, new() { Name = "Table 3" });
        await Expect(row.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ana Ångström" })).ToContainTextAsync("not there yet");
        await Expect(row.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ben Ω" })).ToContainTextAsync("not at the entrance yet");
        await Visitors.LooksGood(desk, "missed-entrance");
        await desk.GetByLabel("The clock turns the rounds").UncheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Call round 1" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Start round 1" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Button, new() { Name = "End round 1" })).ToBeVisibleAsync();
        var hers = await matchmaking.Open(await visitors.Phone(), ana, "/agenda");
        var his = await matchmaking.Open(await visitors.Phone("de-DE"), ben, "/agenda");
        await hers.GetByRole(AriaRole.Button, new() { Name = "I’m at the table" }).ClickAsync();
        await Expect(his.GetByText("Ana Ångström ist am Tisch.")).ToBeVisibleAsync();

        await pace(10);
        await Expect(his.GetByText("Ana Ångström wartet auf Sie")).ToBeVisibleAsync();
        await pace(0);
        await Expect(row).ToContainTextAsync("One waits");
        await Expect(row).ToContainTextAsync("was asked");
        await Visitors.LooksGood(his, "missed-asked-de");

        await pace(10);
        await Expect(hers.GetByText("Ben Ω has not come so far.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(hers.GetByRole(AriaRole.Region, new() { Name = "Meet now instead?" })).ToContainTextAsync("Dan");
        await pace(0);
        await Expect(row).ToContainTextAsync("Somebody is missing");
        await Expect(row).ToContainTextAsync("did not come");
        await Visitors.LooksGood(hers, "missed-offer");
        await Visitors.LooksGood(desk, "missed-console");
    }

    static async Task IsInTheHouse(IPage desk, string name)
    {
        await desk.GotoAsync("/moderate#/door");
        await desk.GetByLabel("Name or organisation").FillAsync(name);
        await desk.GetByRole(AriaRole.Button, new() { Name = $"Is here: {name}" }).ClickAsync();
        await Expect(desk.GetByText($"{name} is here.")).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Here", Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = name })).ToContainTextAsync("Here since");
    }
}
