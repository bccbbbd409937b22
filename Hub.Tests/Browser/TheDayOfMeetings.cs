using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A round of meetings on the day: the moderator turns it, two come to their table, one of them without Wi-Fi, and one does not come.</summary>
public sealed class TheDayOfMeetings(Visitors visitors) : IClassFixture<Visitors>
{
    const string Session = "matchmaking-day-2", First = "matchmaking-day-2-1", Second = "matchmaking-day-2-2";

    [Fact]
    public async Task From_the_call_to_the_table_and_what_the_moderator_sees_of_it()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana Ångström", "Catalysis Lab", "zirconium catalysts", "membranes");
        var ben = await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts");
        var chi = await matchmaking.Introduced("Χαρά", "Steel Works", "steel", "hydrogen");
        var (withBen, withChi) = (await matchmaking.Ask(ana, ben, "Membranes, 😀?"), await matchmaking.Met(ana, chi));
        await MatchDirector.Do(ben, $"POST requests/{withBen}/accept");
        await matchmaking.HasRoundsToday(Session);
        await matchmaking.Publish(await matchmaking.Plan((withBen, First, "table-03"), (withChi, Second, "table-04")));

        var desk = await visitors.Staff();
        await desk.GotoAsync($"/moderate#/floor/{Session}");
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Table 3" })).ToContainTextAsync("Nobody there yet");
        await desk.GetByLabel("The clock turns the rounds").UncheckAsync();
        await Expect(desk.GetByText("Nothing happens until you do it.")).ToBeVisibleAsync();

        var phone = await matchmaking.Open(await visitors.Phone(), ana, "/people");
        var his = await matchmaking.Open(await visitors.Phone("de-DE", dark: true), ben, "/agenda");
        await Expect(phone.GetByRole(AriaRole.Status).Filter(new() { HasText = "Next: Ben Ω, Table 3." })).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Call round 1" }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Status).Filter(new() { HasText = "Go to your table: Table 3, Ben Ω." })).ToBeVisibleAsync();
        await Expect(phone).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^● Table 3"));
        await Visitors.LooksGood(phone, "day-called-anywhere");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Show meeting" }).ClickAsync();
        var hers = phone.GetByRole(AriaRole.Region, new() { Name = "Go to your table" });
        await Expect(hers).ToContainTextAsync("Membranes SA");
        await Expect(hers).ToContainTextAsync("Membranes, 😀?");

        await his.GetByRole(AriaRole.Button, new() { Name = "Ich bin unterwegs" }).ClickAsync();
        await Expect(hers).ToContainTextAsync("Ben Ω is on the way.");
        await Visitors.LooksGood(his, "day-called-de");
        await phone.GetByRole(AriaRole.Button, new() { Name = "I’m at the table" }).ClickAsync();
        await Expect(his.GetByText("Ana Ångström ist am Tisch.")).ToBeVisibleAsync();
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Table 3" })).ToContainTextAsync("One waits");
        await Visitors.LooksGood(desk, "day-console", Visitors.SizeOfPhone, Visitors.SizeOfTablet, Visitors.SizeOfDesk);

        await desk.Keyboard.PressAsync("n");
        await Expect(desk.GetByRole(AriaRole.Button, new() { Name = "End round 1" })).ToBeVisibleAsync();
        await his.Context.SetOfflineAsync(true);
        await his.GetByRole(AriaRole.Button, new() { Name = "Ich bin am Tisch" }).ClickAsync();
        await Expect(his.GetByText("Sie sind angemeldet.")).ToBeVisibleAsync();
        await Expect(his.GetByText("Auf diesem Gerät gemerkt.")).ToBeVisibleAsync();
        await his.Context.SetOfflineAsync(false);
        await Expect(phone.GetByText("All are there. A good meeting!")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Table 3" })).ToContainTextAsync("They meet");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Call for help" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Table 3" })).ToContainTextAsync("Needs help");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Helped" }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Call for help" })).ToBeVisibleAsync();
        await Visitors.LooksGood(phone, "day-running");

        await desk.GetByRole(AriaRole.Button, new() { Name = "+5 min: round longer" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Timer)).ToContainTextAsync("24:");
        await desk.Keyboard.PressAsync("u");
        await Expect(desk.GetByRole(AriaRole.Timer)).ToContainTextAsync("19:");
        await desk.GetByRole(AriaRole.Button, new() { Name = "End round 1" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Call round 2" }).ClickAsync();
        await Expect(hers).ToContainTextAsync("Χαρά");

        var third = await matchmaking.Open(await visitors.Phone(), chi, "/people");
        await third.GotoAsync("/#/table/table-03");
        await Expect(third.GetByText("Your next meeting is at another table: Ana Ångström, Table 4.")).ToBeVisibleAsync();
        await third.GetByRole(AriaRole.Link, new() { Name = "To your agenda" }).ClickAsync();
        await third.GetByRole(AriaRole.Button, new() { Name = "I can’t come" }).ClickAsync();
        await third.GetByRole(AriaRole.Button, new() { Name = "I don’t come" }).ClickAsync();
        await Expect(hers).ToContainTextAsync("Χαρά cannot come.");
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Table 4" })).ToContainTextAsync("Somebody is missing");
        await phone.GotoAsync("/#/table/table-04");
        await Expect(phone.GetByText("You are checked in.")).ToBeVisibleAsync();
        await Visitors.LooksGood(phone, "day-at-table");
        await Visitors.Picture(desk, "day-console-missing");
    }
}
