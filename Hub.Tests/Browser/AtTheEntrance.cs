using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The desk at the entrance, and people who check in by the code on the wall.</summary>
public sealed class AtTheEntrance(Visitors visitors) : IClassFixture<Visitors>
{
    static string Door => $"/api/conferences/{Visitors.Conference}/door";

    [Fact]
    public async Task The_desk_finds_people_and_checks_them_in_also_without_wifi()
    {
        var desk = await Open();
        var search = desk.GetByLabel("Name or organisation");
        var count = desk.Locator(".came");
        var before = int.Parse(await count.Locator("strong").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await search.FillAsync("bea ara");
        await Expect(desk.GetByText("Enter checks in Dr. Beatriz Araújo.")).ToBeVisibleAsync();
        await search.PressAsync("Enter");
        await Expect(desk.GetByText("Dr. Beatriz Araújo is here.")).ToBeVisibleAsync();
        await Expect(search).ToHaveValueAsync("");
        await Expect(search).ToBeFocusedAsync();
        await Expect(count).ToContainTextAsync($"{before + 1} of");
        await Came("Araújo");

        await desk.Context.SetOfflineAsync(true);
        await search.FillAsync("kamil dąb");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Is here: Kamil Dąbrowski" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Here", Exact = true }).ClickAsync();
        var kamil = desk.GetByRole(AriaRole.Article, new() { Name = "Kamil Dąbrowski" });
        await Expect(kamil).ToContainTextAsync("Kept here, not sent yet");
        await Expect(count).ToContainTextAsync($"{before + 2} of");
        await Visitors.LooksGood(desk, "door-pending", Visitors.SizeOfPhone, Visitors.SizeOfTablet, Visitors.SizeOfDesk);
        await desk.Context.SetOfflineAsync(false);
        await Expect(kamil).Not.ToContainTextAsync("not sent yet", new() { Timeout = 40_000 });
        await Expect(kamil).ToContainTextAsync("Here since");
        await Came("Dąbrowski");

        await kamil.GetByRole(AriaRole.Button, new() { Name = "Undo: Kamil Dąbrowski" }).ClickAsync();
        await Expect(kamil).ToHaveCountAsync(0);
        await Came("Dąbrowski", false);
    }

    [Fact]
    public async Task What_a_desk_could_not_send_arrives_after_it_was_opened_anew()
    {
        var desk = await Open();
        await desk.RouteAsync("**/door/people/**", route => route.AbortAsync());
        await desk.GetByLabel("Name or organisation").FillAsync("unai");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Is here: Dr. Unai Goikoetxea" }).ClickAsync();
        await desk.GetByLabel("Name or organisation").FillAsync("unai");
        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Dr. Unai Goikoetxea" })).ToContainTextAsync("not sent yet");

        await desk.UnrouteAllAsync();
        await desk.ReloadAsync();
        await desk.GetByLabel("Name or organisation").FillAsync("unai");

        await Expect(desk.GetByRole(AriaRole.Article, new() { Name = "Dr. Unai Goikoetxea" })).ToContainTextAsync("Here since", new() { Timeout = 40_000 });
    }

    [Fact]
    public async Task Who_comes_checks_in_by_the_code_on_the_wall_and_both_desks_see_it()
    {
        var (desk, other) = (await Open(), await Open("de-DE"));
        await desk.GetByRole(AriaRole.Button, new() { Name = "Poster for the entrance" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Img, new() { Name = "QR code that leads to checking in" })).ToHaveJSPropertyAsync("complete", true);
        await Visitors.LooksGood(desk, "door-poster", Visitors.SizeOfDesk);
        await desk.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(desk.GetByLabel("Name or organisation")).ToBeHiddenAsync();
        await Expect(desk.GetByRole(AriaRole.Img, new() { Name = "QR code that leads to checking in" })).ToBeVisibleAsync();
        await Visitors.Picture(desk, "door-poster-print");
        await desk.EmulateMediaAsync(new() { Media = Media.Screen });
        await desk.Keyboard.PressAsync("Escape");

        var phone = await visitors.Joined(await visitors.Phone(), desk, "Ωmega 😀");
        await phone.GotoAsync("/#/door");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "At the entrance" })).ToBeVisibleAsync();
        await Visitors.LooksGood(phone, "door-phone");
        await phone.GetByRole(AriaRole.Button, new() { Name = "I am here" }).ClickAsync();
        await Expect(phone.GetByText("You are checked in, since")).ToBeVisibleAsync();

        foreach (var (page, label, says) in new[] { (desk, "Name or organisation", "Here since"), (other, "Name oder Organisation", "Da seit") })
        {
            await page.GetByLabel(label).FillAsync("ωmega");
            await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Ωmega 😀" })).ToContainTextAsync(says);
        }
        await Visitors.LooksGood(other, "door-de", Visitors.SizeOfPhone, Visitors.SizeOfDesk);

        await phone.GetByRole(AriaRole.Button, new() { Name = "Not true" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Article, new() { Name = "Ωmega 😀" })).Not.ToContainTextAsync("Da seit");
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "I am here" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_calls_that_they_do_not_come_makes_room_and_comes_after_all()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana Ångström", "Catalysis Lab", "catalysts", "membranes");
        var ben = await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts");
        var planned = await matchmaking.Met(ana, ben);
        await matchmaking.Publish(await matchmaking.Plan((planned, await matchmaking.HasOneRound(), "table-03")));
        var desk = await Open("de-DE");
        var row = desk.GetByRole(AriaRole.Article, new() { Name = "Ben Ω" });

        await desk.GetByLabel("Name oder Organisation").FillAsync("ben ω");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Kommt nicht: Ben Ω" }).ClickAsync();
        await Visitors.LooksGood(desk, "door-not-coming-de", Visitors.SizeOfPhone, Visitors.SizeOfDesk);
        await desk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Kommt nicht", Exact = true }).ClickAsync();
        await Expect(desk.Locator(".toasts")).ToContainTextAsync("1 abgesagt");
        await Expect(row).ToContainTextAsync("Kommt nicht mehr");
        await MatchDirector.Sees(ana, v => (bool?)v["agenda"]?[planned]?["cancelled"] == true, "that he does not come");

        await desk.GetByRole(AriaRole.Button, new() { Name = "Kommt doch: Ben Ω" }).ClickAsync();
        await Expect(row).Not.ToContainTextAsync("Kommt nicht mehr");
        await MatchDirector.Sees(ana, v => v["agenda"]?[planned] is { } meeting && (bool?)meeting["cancelled"] != true, "that he comes");
    }

    async Task<IPage> Open(string locale = "en-GB")
    {
        var desk = await visitors.SignedIn(await visitors.Desk(locale), visitors.OrganiserToken);
        await desk.GotoAsync("/moderate#/door");
        await desk.Locator(".arrivals").WaitForAsync();
        return desk;
    }

    /// <summary>By what the organisers take home.</summary>
    async Task Came(string name, bool came = true)
    {
        var staff = await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken);
        await Wait.Until(async () => (await staff.Text($"{Door}/arrivals.csv")).Contains(name, StringComparison.Ordinal) == came, $"that {name} is {(came ? "in" : "not in")} the list");
    }
}
