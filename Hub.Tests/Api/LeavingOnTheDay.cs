using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>The published plan is mended while the day goes on. The tests share one event with others: each has people, rounds and tables of its own.</summary>
[Collection(nameof(OverHttp))]
public sealed class LeavingOnTheDay(OneHub hub)
{
    static string New => Guid.CreateVersion7().ToString();

    [Fact]
    public async Task A_new_request_gets_a_place_and_who_leaves_is_met_later()
    {
        await hub.Organiser.SetsUpMatchmaking();
        var ana = await (await hub.NewGuest()).Introduced("Ana", "A");
        var (ben, chi) = (await (await hub.NewGuest()).Introduced("Ben", "B"), await (await hub.NewGuest()).Introduced("Chi", "C"));
        var (first, second) = (await Meets(ana, ben), New);
        var (next, later) = (await Round(hours: 2), await Round(hours: 3));
        string[] tables = [$"t-{New[^8..]}", $"u-{New[^8..]}", $"v-{New[^8..]}"];
        foreach (var table in tables)
            (await hub.Organiser.AtTheTables($"PUT tables/{table}", new { name = table, kind = "physical" })).Accepted();
        var run = New;
        (await hub.Organiser.AtTheTables($"PUT runs/{run}", new { slots = new Dictionary<string, object> { [first] = new { round = next, table = tables[0] } } })).Accepted();
        (await hub.Organiser.AtTheTables("POST publish", new { run, number = await Number() })).Accepted();

        second = await Meets(ana, chi);
        var repair = New;
        var repaired = (await hub.Organiser.AtTheTables($"PUT repairs/{repair}")).Accepted();
        var placed = Assert.Single(repaired["meetings"]!.AsArray(), m => (string?)m!["request"] == second)!;
        Assert.True((int)repaired["placed"]! >= 1 && placed["from"] is null && placed["to"] is not null, repaired.ToJsonString());
        Assert.DoesNotContain(repaired["meetings"]!.AsArray(), m => (string?)m!["request"] == first);
        Assert.Equal((int)repaired["placed"]!, (int)(await hub.Organiser.AtTheTables($"PUT repairs/{repair}", new { })).Accepted()["placed"]!);
        (await hub.Organiser.AtTheTables("POST publish", new { run = repair, number = (int)repaired["number"]! })).Accepted();
        await chi.SeesMatchmaking($"person-{chi.Person}", v => (string?)v["agenda"]?[second]?["round"] == (string?)placed["to"]!["round"], "their meeting");

        Assert.Equal("faulty-leaving", (await ben.AtTheTables("PUT me/leaving", new { until = DateTimeOffset.UtcNow.AddHours(-1) })).Code);
        var left = (await ben.AtTheTables("PUT me/leaving", new { until = DateTimeOffset.UtcNow.AddHours(2.5) })).Accepted();
        Assert.True((int)left["moved"]! >= 1, left.ToJsonString());
        await ana.SeesMatchmaking($"person-{ana.Person}", v => (string?)v["agenda"]?[first]?["round"] is { } round && round != next && (bool?)v["agenda"]![first]!["cancelled"] != true
            && (string?)v["agenda"]?[second]?["round"] is { } other && other != round, "that he is met later");
        Assert.Equal(0, (int)(await ben.AtTheTables("PUT me/leaving", new { until = DateTimeOffset.UtcNow.AddHours(2.5) })).Accepted()["moved"]!);

        (await hub.Organiser.AtTheTables($"DELETE people/{ben.Person}/leaving")).Accepted();
        await ben.SeesMatchmaking($"person-{ben.Person}", v => v["me"]!["left"] is null && v["me"]!["away"]!.AsObject().Count == 0, "that they are back");
    }

    [Fact]
    public async Task A_repair_is_for_the_staff_and_leaving_for_those_who_are_there()
    {
        await hub.Renew();
        Assert.Equal("unknown-person", (await hub.Organiser.AtTheTables($"PUT people/{New}/leaving")).Code);
        Assert.Equal("malformed-request", (await hub.Organiser.AtTheTables($"PUT repairs/{New}", new { from = "soon" })).Code);
        Assert.Equal("unknown-offer", (await hub.Guest.AtTheTables($"PUT me/offers/{New}", new { yes = true })).Code);
        foreach (var what in (string[])[$"PUT repairs/{New}", $"PUT people/{hub.Guest.Person}/leaving", $"DELETE people/{hub.Guest.Person}/leaving"])
            Assert.Equal("wrong-role", (await hub.Guest.AtTheTables(what)).Code);
    }

    static async Task<string> Meets(Attendee who, Attendee whom)
    {
        var request = New;
        (await who.AtTheTables($"PUT requests/{request}", new { to = new[] { whom.Person.ToString() }, priority = 3 })).Accepted();
        (await whom.AtTheTables($"POST requests/{request}/accept")).Accepted();
        return request;
    }

    async Task<string> Round(double hours)
    {
        var round = $"r-{New[^8..]}";
        (await hub.Organiser.AtTheTables($"PUT rounds/{round}", new { session = SmallEvent.Meetings, start = DateTimeOffset.UtcNow.AddHours(hours), minutes = 10 })).Accepted();
        return round;
    }

    async Task<int> Number() => (int)(await hub.Organiser.SnapshotWhenWell(AtMatchmaking.MatchTopic())).View["counts"]!["published"]!;
}
