using System.Text.Json;
using Hub.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>The switch on the page of the day, and what the browser shows while no page of an attendee is seen. The push service is the browser's own and not reached: the subscription is made up.</summary>
public sealed class ToldWhileClosed(Visitors visitors) : IClassFixture<Visitors>
{
    const string Session = "matchmaking-day-2", First = "matchmaking-day-2-1";

    const string MadeUpSubscription = """
        let made = null;
        const made_up = () => ({ endpoint: 'https://fcm.googleapis.com/fcm/send/made-up', unsubscribe: async () => { made = null; return true; },
          toJSON: () => ({ endpoint: 'https://fcm.googleapis.com/fcm/send/made-up', keys: { p256dh: 'BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU', auth: 'AAAAAAAAAAAAAAAAAAAAAA' } }) });
        PushManager.prototype.subscribe = async () => (made = made_up());
        PushManager.prototype.getSubscription = async () => made;
        """;

    [Fact]
    public async Task A_phone_that_is_switched_on_tells_once_no_page_shows_it()
    {
        var (matchmaking, ana) = await MeetsBen("table-03");
        var phone = await visitors.Phone();
        await phone.Context.GrantPermissionsAsync(["notifications"]);
        await phone.AddInitScriptAsync(MadeUpSubscription);
        await matchmaking.Open(phone, ana, "/agenda");
        var toggle = phone.GetByRole(AriaRole.Switch, new() { Name = "Tell me even when this page is closed" });
        await Expect(toggle).Not.ToBeCheckedAsync();
        await toggle.ClickAsync();
        await Expect(toggle).ToBeCheckedAsync();
        await Visitors.LooksGood(phone, "day-tell");

        var shown = "async () => (await (await navigator.serviceWorker.getRegistration('/')).getNotifications()).map(n => `${n.title} | ${n.body}`)";
        await Deliver(phone, "en");
        Assert.Empty(await phone.EvaluateAsync<string[]>(shown)); // the page shows it
        await phone.GotoAsync("/screen");
        await Deliver(phone, "en");
        await Wait.Until(async () => (await phone.EvaluateAsync<string[]>(shown)) is ["Go to your table: Table 3 | Ben Ω (Membranes SA) · 14:30"], "the notification in English",
            actual: () => string.Join(", ", phone.EvaluateAsync<string[]>(shown).Result));
        await Deliver(phone, "de");
        await Wait.Until(async () => (await phone.EvaluateAsync<string[]>(shown)) is ["Bitte zum Tisch: Table 3 | Ben Ω (Membranes SA) · 14:30"], "the German one in its place");
    }

    [Fact]
    public async Task A_browser_that_forbids_it_is_told_how_to_allow_it()
    {
        var (matchmaking, ana) = await MeetsBen("table-04");
        var phone = await visitors.Phone("de-DE", dark: true);
        await phone.AddInitScriptAsync("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
        await matchmaking.Open(phone, ana, "/agenda");

        var card = phone.GetByRole(AriaRole.Region, new() { Name = "Melden, auch wenn diese Seite geschlossen ist" });
        await Expect(card).ToContainTextAsync("Ihr Browser sperrt Meldungen");
        await Expect(card.GetByRole(AriaRole.Switch)).ToHaveCountAsync(0);
        await Visitors.LooksGood(phone, "day-tell-blocked-de");
    }

    /// <summary>Ana has a meeting today that is published.</summary>
    async Task<(MatchDirector Matchmaking, Attendee Ana)> MeetsBen(string table)
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana Ångström", "Catalysis Lab", "zirconium catalysts", "membranes");
        var ben = await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts");
        var met = await matchmaking.Met(ana, ben);
        await matchmaking.HasRoundsToday(Session);
        await matchmaking.Publish(await matchmaking.Plan((met, First, table)));
        return (matchmaking, ana);
    }

    /// <summary>As the browser does with what it got from its push service, decrypted.</summary>
    async Task Deliver(IPage page, string language)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var registration = new TaskCompletionSource<string>();
        devtools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, e) =>
        {
            foreach (var it in e!.Value.GetProperty("registrations").EnumerateArray())
                registration.TrySetResult(it.GetProperty("registrationId").GetString()!);
        };
        await devtools.SendAsync("ServiceWorker.enable");
        var data = JsonSerializer.Serialize(new
        {
            code = "called", tag = "one", with = new[] { new { name = "Ben Ω", organisation = "Membranes SA" } }, table = "Table 3", at = "2026-05-05T12:30:00Z", zone = "Europe/Berlin", language,
        });
        await devtools.SendAsync("ServiceWorker.deliverPushMessage", new()
        {
            ["origin"] = visitors.Hub.BaseUrl, ["registrationId"] = await Wait.For(registration.Task, "the registration of the service worker"), ["data"] = data,
        });
        await devtools.DetachAsync();
    }
}
