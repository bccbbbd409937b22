using Hub.Tests.Given;
using Microsoft.Playwright;
using static Hub.Tests.Browser.OnTheDesk;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>Roundtables from the organiser's set-up to everyone's tables on their phone.</summary>
public sealed class RoundtablesInTheHall(Visitors visitors) : IClassFixture<Visitors>
{
    const string Session = "matchmaking-day-2", Title = "Matchmaking: second meetings and open wishes";

    [Fact]
    public async Task An_organiser_mixes_swaps_and_publishes_and_everyone_sees_their_tables()
    {
        var world = await MatchingByApi.Of(visitors);
        foreach (var round in (await world.View())["rounds"]!.AsObject().Where(r => (string)r.Value!["session"]! == Session).Select(r => r.Key))
            await world.Staff($"POST rounds/{round}/remove", new { });
        var desk = await visitors.Staff();
        await desk.GotoAsync($"/organise#/matchmaking/roundtables/{Session}");
        await SetsUp(desk);

        var phone = await visitors.Joined(await visitors.Phone(), desk, "Zoë Zander");
        await phone.GotoAsync("/#/meet/agenda");
        await Of(phone, "Take part", Title).ClickAsync();
        await Expect(phone.GetByText("You take part.", new() { Exact = true })).ToBeVisibleAsync();
        await Button(phone, "Hydrogen").ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Pressed = true })).ToContainTextAsync("1.");
        await Visitors.LooksGood(phone, "roundtables-signed-up");
        var people = await MatchDirector.Of(visitors);
        foreach (var name in (string[])["Ana Alvarez", "Ben Berg", "Chi Costa", "Dan Dahl", "Eve Ek", "Fay Fors", "Gil Gray", "Hal Holm"])
            await SignsUp(await people.Guest(name));
        await Expect(desk.GetByText("9 in the hall, 0 remote. 9 seats.")).ToBeVisibleAsync();

        await phone.GotoAsync("/#/meet");
        await phone.GetByRole(AriaRole.Link, new() { Name = $"Roundtables: {Title}" }).ClickAsync();
        await Expect(phone.GetByText("You take part.", new() { Exact = true })).ToBeVisibleAsync();

        await Button(desk, "Mix").ClickAsync();
        await Expect(desk.GetByText("Everyone meets 6 of 8 others;")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(desk.Locator(".result")).ToContainTextAsync("nobody meets twice.");
        await SwapsByKeyboard(desk);
        await SwapsByMouse(desk);
        await Visitors.LooksGood(desk, "roundtables-seating", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Your tables" })).ToHaveCountAsync(0);
        await Button(desk, "Publish the seating").ClickAsync();
        await Expect(desk.GetByText("Everyone sees this seating (revision 1).")).ToBeVisibleAsync();

        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Your tables" })).ToBeVisibleAsync();
        await Expect(phone.Locator(".roundtables .meeting")).ToHaveCountAsync(3);
        await Expect(phone.Locator(".roundtables .meeting").First).ToContainTextAsync("Round 1: Table");
        await Expect(phone.Locator(".roundtables .meeting").First.Locator(".with li")).ToHaveCountAsync(2);
        await Visitors.LooksGood(phone, "roundtables-my-tables");
        await ComesLate(desk, people);
        await Prints(desk);
        await IsInGerman(phone);
    }

    static async Task SetsUp(IPage desk)
    {
        await desk.GetByText("Who signs up", new() { Exact = true }).ClickAsync();
        foreach (var (label, value) in ((string, string)[])[("Rounds", "3"), ("Minutes a round", "10"), ("Minutes between", "5"), ("How many", "3")])
            await desk.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        await desk.Locator("#add-seats").FillAsync("3");
        await Button(desk, "Add 3 tables").ClickAsync();
        await desk.GetByText("Topic, place and host").First.ClickAsync();
        await desk.GetByLabel("Topic (optional)").First.FillAsync("Hydrogen");
        await Visitors.LooksGood(desk, "roundtables-set-up", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await Button(desk, "Run as roundtables").ClickAsync();
        await Expect(desk.GetByText("The set-up is saved.")).ToBeVisibleAsync();
    }

    static async Task SignsUp(Attendee who) =>
        (await who.Send(HttpMethod.Put, $"/api/conferences/{Visitors.Conference}/roundtables/{Session}/me", new { })).Accepted();

    static async Task SwapsByKeyboard(IPage desk)
    {
        var first = desk.Locator(".seating-table").First.Locator(".seat").First;
        var before = await NameOf(first);
        await Visitors.TabTo(desk, first);
        await desk.Keyboard.PressAsync("Space");
        await Expect(desk.GetByText($"{before} is picked up.")).ToBeVisibleAsync();
        await desk.Keyboard.PressAsync("ArrowDown");
        await desk.Keyboard.PressAsync("Space");
        await Expect(desk.GetByText("They sit at this table already.")).ToBeVisibleAsync();
        await desk.Keyboard.PressAsync("ArrowDown");
        await desk.Keyboard.PressAsync("ArrowDown");
        await desk.Keyboard.PressAsync("Space");
        await Expect(desk.GetByText($"{before} and ")).ToContainTextAsync("have swapped.");
        await Expect(desk.Locator(".seating-table").Nth(1)).ToContainTextAsync(before);
        await Button(desk, "Undo").ClickAsync();
        await Expect(desk.Locator(".seating-table").First).ToContainTextAsync(before);
    }

    static async Task SwapsByMouse(IPage desk)
    {
        var dragged = desk.Locator(".seating-table").Nth(1).Locator(".seat").First;
        var before = await NameOf(dragged);
        await dragged.DragToAsync(desk.Locator(".seating-table").Nth(2).Locator(".seat").First);
        await Expect(desk.Locator(".seating-table").Nth(2)).ToContainTextAsync(before);
        await Expect(desk.Locator(".result")).Not.ToContainTextAsync("nobody meets twice.");
        await Button(desk, "Undo").ClickAsync();
        await Expect(desk.Locator(".seating-table").Nth(1)).ToContainTextAsync(before);
        await Expect(desk.Locator(".result")).ToContainTextAsync("nobody meets twice.");
    }

    /// <summary>All seats are taken: there is one as soon as somebody has left.</summary>
    static async Task ComesLate(IPage desk, MatchDirector people)
    {
        await SignsUp(await people.Guest("Ida Ibsen"));
        await Expect(desk.GetByText("1 person has no seat")).ToBeVisibleAsync();
        await desk.GetByText("Show all").ClickAsync();
        await Of(desk, "Take out", "Hal Holm").ClickAsync();
        await Expect(Of(desk, "Take in", "Hal Holm")).ToBeVisibleAsync();
        await Expect(desk.Locator("#unseated")).ToHaveTextAsync("1 person has no seat");
    }

    static async Task Prints(IPage desk)
    {
        await desk.GetByText("One per person", new() { Exact = true }).ClickAsync();
        await Expect(Button(desk, "Print 8 sheets")).ToBeVisibleAsync();
        await desk.GetByText("One per table", new() { Exact = true }).ClickAsync();
        await Expect(desk.Locator(".sheet")).ToHaveCountAsync(3);
        await Expect(desk.Locator(".sheet").First).ToContainTextAsync("Hydrogen");
        await Expect(desk.Locator(".sheet").First).ToContainTextAsync("Revision 1");
        await desk.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(desk.Locator(".topbar")).ToBeHiddenAsync();
        await Visitors.Whole(desk, "roundtables-printed");
    }

    async Task IsInGerman(IPage phone)
    {
        var cookies = await phone.Context.CookiesAsync();
        var other = await visitors.Phone("de-DE", dark: true);
        await other.Context.AddCookiesAsync([.. cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = visitors.Hub.BaseUrl })]);
        await other.GotoAsync("/#/meet/agenda");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Ihre Tische" })).ToBeVisibleAsync();
        await Visitors.LooksGood(other, "roundtables-meine-tische");
        var desk = await visitors.Staff(await visitors.Desk("de-DE", dark: true));
        await desk.GotoAsync($"/organise#/matchmaking/roundtables/{Session}");
        await Expect(desk.GetByText("Alle sehen diese Sitzordnung (Stand 1).")).ToBeVisibleAsync();
        await desk.GetByText("Einrichten", new() { Exact = true }).Last.ClickAsync();
        await Visitors.LooksGood(desk, "roundtables-sitzordnung", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
    }

    static async Task<string> NameOf(ILocator seat) => (await seat.InnerTextAsync()).Split(',')[0].Trim();


    /// <summary>A button that says, for those who do not see it, what it is about.</summary>
    static ILocator Of(IPage page, string does, string what) => page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{does} ?: {what}$") });
}
