using Hub.Tests.Given;
using static Hub.Tests.Given.OnTheDay;

namespace Hub.Tests.Knocking;

/// <summary>A hub whose push service reads what it gets.</summary>
public sealed class HubThatPushes : SmallHub
{
    public FakePushService Service { get; private set; } = null!;

    protected override async Task<HubProcess> Start() => await HubProcess.Start($"--Hub:PushServices={(Service = await FakePushService.Start()).Url}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Service is not null)
            await Service.DisposeAsync();
    }
}

/// <summary>The day of the meetings, as devices hear of it whose page is closed.</summary>
public sealed class TellingDevices(HubThatPushes pushes) : IClassFixture<HubThatPushes>, IAsyncLifetime
{
    HubProcess hub = null!;
    OnTheDay day = null!;

    FakePushService Service => pushes.Service;

    static string Push(string path) => $"/api/conferences/{SmallEvent.Conference}/push/{path}";

    public async ValueTask InitializeAsync()
    {
        (hub, var organiser) = await pushes.NewEvent();
        day = await Published(hub.BaseUrl, organiser);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async Task<Guid> Has(Attendee who, object device)
    {
        var id = Guid.CreateVersion7();
        (await who.Send(HttpMethod.Put, Push($"devices/{id}"), device)).Accepted();
        return id;
    }

    async Task<string> Key() => (string)(await day.Ana.Get(Push("key"))).Accepted()["key"]!;

    Task Hears(string device, params string[] codes) => Wait.Until(() => Service.CodesOf(device).SequenceEqual(codes), $"{device} hears {string.Join(", ", codes)}",
        actual: () => string.Join(", ", Service.CodesOf(device)));

    [Fact]
    public async Task What_happens_today_is_told_once_to_those_it_is_about_whatever_other_devices_do()
    {
        var key = await Key();
        await Has(day.Ana, Service.NewDevice("ana"));
        await Has(day.Ben, Service.NewDevice("slow-ben"));
        await Has(day.Ben, Service.NewDevice("ben", "de"));
        await Has(day.Chi, Service.NewDevice("gone-chi"));
        await Has(day.Chi, Service.NewDevice("chi"));

        await Publishes(new { round = First, table = Two });
        await Hears("ana", "moved");
        await Hears("ben", "moved");
        await day.Turns("call", First);
        await Hears("ana", "moved", "called");
        await Hears("ben", "moved", "called");
        var told = Service.Taken.Last(t => t.Device == "ben");
        Assert.Equal(key, told.Vapid);
        Assert.Equal(("Ana", "Alpha", Two, "de"), ((string)told.Message["with"]![0]!["name"]!, (string)told.Message["with"]![0]!["organisation"]!, (string)told.Message["table"]!, (string)told.Message["language"]!));
        Assert.InRange(told.TimeToLive, 60, 3600);
        Assert.Single(Service.Taken.Where(t => t.Device == "ben").Select(t => t.Topic).Distinct()); // the newer takes the place of the older

        hub.Kill9();
        await hub.Restart();
        Assert.Equal(key, await Key());
        await SeesTable(day.Ana, Two, v => v["meetings"]?[day.WithBen] is not null, "the meeting that was called");
        await day.Turns("start", First); // of which nobody is told again
        await day.Turns("end", First);
        await day.Turns("call", Second);
        await Hears("ana", "moved", "called", "called");
        await Hears("chi", "called");
        Assert.Equal(["moved", "called"], Service.CodesOf("ben"));
        await Wait.Until(() => Service.Calls.ContainsKey("gone-chi"), "the device that is gone was tried");
        Assert.Equal(1, Service.Calls["gone-chi"]);
        var turns = await Turns();
        await day.Floor("POST undo", new { turns });
        await day.SeesFloor("staff", v => (int)v["clock"]!["turns"]! > turns, "that the call was taken back");
        await day.Turns("call", Second);
        await Hears("chi", "called", "called");
        Assert.Equal(1, Service.Calls["gone-chi"]); // it was forgotten
    }

    [Fact]
    public async Task A_subscription_that_leads_elsewhere_or_cannot_be_used_is_refused_and_a_device_is_of_one_person()
    {
        var good = System.Text.Json.JsonSerializer.SerializeToNode(Service.NewDevice("shared"))!.AsObject();
        async Task<string?> Refused(string field, string? value)
        {
            var bad = good.DeepClone().AsObject();
            bad[field] = value;
            return (await day.Dan.Send(HttpMethod.Put, Push($"devices/{Guid.CreateVersion7()}"), bad)).Code;
        }
        foreach (var elsewhere in (string[])["https://example.org/x", "http://fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x", "https://a@fcm.googleapis.com/x", "http://127.0.0.1:1/x", "https://fcm.googleapis.com.example/x", "https://evilpush.apple.com/x", "file:///etc/passwd"])
            Assert.Equal("foreign-push-service", await Refused("endpoint", elsewhere));
        foreach (var (field, value) in ((string, string?)[])[("endpoint", null), ("endpoint", "here"), ("endpoint", $"{Service.Url}/{new string('x', 2000)}"), ("p256dh", "AAAA"),
            ("p256dh", System.Buffers.Text.Base64Url.EncodeToString([4, .. new byte[64]])), ("p256dh", "%"), ("auth", "AAAA"), ("auth", new string('A', 5000)), ("language", "xx")])
            Assert.Equal("faulty-subscription", await Refused(field, value));

        await Has(day.Ana, good);
        await Has(day.Dan, good); // who signed in on it after her
        await Has(day.Ben, Service.NewDevice("marker"));
        var removed = await Has(day.Ben, Service.NewDevice("removed"));
        (await day.Ben.Send(HttpMethod.Delete, Push($"devices/{removed}"))).Accepted();
        await day.Turns("call", First);
        await Hears("marker", "called");
        Assert.Empty(Service.CodesOf("shared"));
        Assert.Empty(Service.CodesOf("removed"));
    }

    async Task Publishes(object withBen)
    {
        var run = Guid.CreateVersion7();
        (await day.Moderator.AtTheTables($"PUT runs/{run}", new { slots = new Dictionary<string, object> { [day.WithBen] = withBen, [day.WithChi] = new { round = Second, table = Two } } })).Accepted();
        (await day.Moderator.AtTheTables("POST publish", new { run, number = 1 })).Accepted();
        await day.SeesFloor("staff", v => (string?)v["meetings"]?[day.WithBen]?["table"] == Two, "the meeting at its new table");
    }

    async Task<int> Turns() => (int)(await day.SeesFloor("staff", _ => true, "the floor"))["clock"]!["turns"]!;
}
