using System.Net;
using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Checking in at the entrance of the small event.</summary>
[Collection(nameof(OverHttp))]
public sealed class AtTheDoor(OneHub hub)
{
    const string Ada = "00000000-0000-7000-8000-0000000000c1", Bo = "00000000-0000-7000-8000-0000000000c2";

    static string Door => $"/api/conferences/{SmallEvent.Conference}/door";

    async Task<Reply> Comes(Attendee by, string person, string? day = null) => await by.Send(HttpMethod.Put, $"{Door}/people/{person}/{day ?? await Day()}");

    async Task<Reply> TakesBack(Attendee by, string person) => await by.Send(HttpMethod.Delete, $"{Door}/people/{person}/{await Day()}");

    /// <summary>The only one of the event.</summary>
    async Task<string> Day() => (string)(await hub.Organiser.Snapshot(SmallEvent.Programme())).View["about"]!["firstDay"]!;

    static async Task<JsonNode?> Came(Attendee who, string audience) => (await who.Get($"/api/live/door/{SmallEvent.Conference}/door/{audience}")).Accepted()["view"]!["came"];

    async Task Sees(Attendee who, string audience, string person, bool came = true)
    {
        var day = await Day();
        await Wait.Until(async () => (await Came(who, audience))?[person]?[day] is not null == came, $"that {person} has {(came ? "" : "not ")}come");
    }

    [Fact]
    public async Task The_desk_knows_everybody_and_checks_them_in()
    {
        var people = JsonNode.Parse(await hub.Organiser.Text($"{Door}/people"))!.AsArray();
        Assert.Equal("Ada Ångström, Cluster One, hall", people.Where(p => (string?)p!["person"] == Ada).Select(p => $"{p!["name"]}, {p["organisation"]}, {p["place"]}").Single());

        var first = (await Comes(hub.Organiser, Ada)).Accepted();
        Assert.Equal((long)first["revision"]!, (long)(await Comes(hub.Organiser, Ada)).Accepted()["revision"]!);
        await Sees(hub.Organiser, "staff", Ada);
        (await TakesBack(hub.Organiser, Ada)).Accepted();
        await Sees(hub.Organiser, "staff", Ada, came: false);
    }

    [Fact]
    public async Task Everyone_checks_in_themselves_and_nobody_else()
    {
        var guest = await hub.NewGuest();
        (await Comes(guest, guest.Person.ToString())).Accepted();
        await Sees(guest, $"person-{guest.Person}", guest.Person.ToString());

        Assert.Equal("not-yours", (await Comes(guest, Bo)).Code);
        Assert.Equal("not-yours", (await TakesBack(guest, Bo)).Code);
        Assert.Equal("forbidden-topic", (await guest.Get($"/api/live/door/{SmallEvent.Conference}/door/staff")).Code);
        Assert.Equal("forbidden-topic", (await guest.Get($"/api/live/door/{SmallEvent.Conference}/door/public")).Code);
        Assert.Equal("forbidden-topic", (await guest.Get($"/api/live/door/{SmallEvent.Conference}/door/person-{Bo}")).Code);
        Assert.Equal("wrong-role", (await guest.Get($"{Door}/people")).Code);
        Assert.Equal("wrong-role", (await guest.Get($"{Door}/arrivals.csv")).Code);
        Assert.Contains("<svg", await guest.Text($"{Door}/qr.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        var day = DateOnly.Parse(await Day(), System.Globalization.CultureInfo.InvariantCulture);

        foreach (var other in (DateOnly[])[day.AddDays(-1), day.AddDays(1), DateOnly.MaxValue, DateOnly.MinValue])
            Assert.Equal("no-day-of-the-event", (await Comes(hub.Organiser, Ada, $"{other:O}")).Code);
        Assert.Equal("unknown-person", (await Comes(hub.Organiser, "00000000-0000-7000-8000-0000000000ff")).Code);
        foreach (var (person, when) in ((string, string)[])[(Ada, "today"), (Ada, "2026-02-30"), ("somebody", $"{day:O}"), (Uri.EscapeDataString("😀"), $"{day:O}")])
        {
            var reply = await Comes(hub.Organiser, person, when);
            Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
            Assert.NotNull(reply.Code);
        }
        Assert.Null((await Came(hub.Organiser, "staff"))?[Ada]);
    }

    [Fact]
    public async Task Organisers_take_home_who_came()
    {
        (await Comes(hub.Organiser, Bo)).Accepted();

        var lines = (await hub.Organiser.Text($"{Door}/arrivals.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("day;time;name;organisation", lines[0]);
        Assert.Matches($@"^{await Day()};\d\d:\d\d;Bo Berg;Region Two$", Assert.Single(lines, l => l.Contains("Bo Berg")));
    }
}
