using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Roundtables;

/// <summary>What is asked of roundtables at a real hub.</summary>
public abstract class AtARealHub
{
    protected const string Session = SmallEvent.Meetings;

    protected static string Staff => $"roundtables/{SmallEvent.Conference}/{Session}/staff";

    protected static string Job => $"planning/{SmallEvent.Conference}/{Session}/staff";

    protected static string New => Guid.CreateVersion7().ToString();

    protected static Task<Reply> At(Attendee who, string what, object? body = null, string session = Session) =>
        what.Split(' ') is [var method, ..] parts ? who.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/roundtables/{session}{(parts.Length > 1 ? $"/{parts[1]}" : "")}", body) : throw new ArgumentException(what);

    protected static object Table(string id, string kind, int seats, string? host = null) => new { id, name = $"Table {id}", kind, seats, host };

    protected static object SetUp(int version = 0, int rounds = 3, string who = "who-signs-up", params object[] tables) => new { rounds, minutes = 15, gap = 5, who, tables, version };
}

/// <summary>Roundtables at a real hub: mixed by the planner in its own process.</summary>
public sealed class AtTheHub(SmallHub shared) : AtARealHub
{
    [Fact]
    public async Task From_the_set_up_to_ones_own_tables_and_what_else_is_refused()
    {
        var (hub, organiser) = await shared.NewEvent();
        var code = await organiser.JoinCode();
        var people = new List<Attendee>();
        foreach (var name in (string[])["Ana", "Ben", "Chi", "Dan", "Eve", "Fay"])
            people.Add(await (await Attendee.Joined(hub.BaseUrl, code, place: name == "Fay" ? "remote" : "hall")).Introduced(name, "Cluster Ω"));
        var ana = people[0];

        Assert.Equal("wrong-role", (await At(ana, "PUT", SetUp(tables: Table("one", "physical", 3)))).Code);
        Assert.Equal("no-roundtables", (await At(ana, "PUT me", new { })).Code);
        Assert.Equal("unknown-session", (await At(organiser, "PUT", SetUp(tables: Table("one", "physical", 3)), "none")).Code);
        Assert.Equal("not-matchmaking", (await At(organiser, "PUT", SetUp(tables: Table("one", "physical", 3)), SmallEvent.Opening)).Code);
        Assert.Equal("faulty-tables", (await At(organiser, "PUT", SetUp())).Code);
        Assert.Equal("session-too-short", (await At(organiser, "PUT", SetUp(rounds: 4, tables: Table("one", "physical", 3)))).Code);
        Assert.Equal("host-not-there", (await At(organiser, "PUT", SetUp(tables: Table("one", "physical", 3, New)))).Code);
        Assert.Equal("no-roundtables", (await At(organiser, $"PUT mixes/{New}", new { })).Code);
        (await At(organiser, "PUT", SetUp(tables: [Table("one", "physical", 3, ana.Person.ToString()), Table("two", "physical", 2)]))).Accepted();
        Assert.Equal("stale-settings", (await At(organiser, "PUT", SetUp(tables: [Table("one", "physical", 3), Table("three", "hybrid", 3)]))).Code);
        Assert.Equal("roundtables-there", (await organiser.AtTheTables("POST rounds", new { session = Session, minutes = 15, gap = 5 })).Code);
        Assert.Equal("roundtables-there", (await organiser.AtTheTables("PUT rounds/one", new { session = Session, start = "2026-03-14T11:00:00+01:00", minutes = 15 })).Code);
        Assert.Equal("too-few-people", (await At(organiser, $"PUT mixes/{New}", new { })).Code);

        foreach (var one in people)
            (await At(one, "PUT me", new { })).Accepted();
        Assert.Equal("unknown-table", (await At(ana, "PUT me/likes", new { tables = new[] { "none" } })).Code);
        Assert.Equal("wrong-role", (await At(ana, $"PUT people/{people[1].Person}", new { })).Code);
        Assert.Equal("unknown-person", (await At(organiser, $"PUT people/{New}", new { })).Code);
        await using var staff = await organiser.Follow(Staff);
        await using var job = await organiser.Follow(Job);
        await staff.Until(v => (int)v["counts"]!["hall"]! == 5 && (int)v["counts"]!["remote"]! == 1, "six take part");

        (await At(organiser, $"PUT mixes/{New}", new { effort = 1 })).Accepted();
        await job.Until(v => (string?)v["job"]?["state"] == "contradictory", "that there is no seating", 60);
        Assert.Equal("too-few-seats", (string?)job.View["faults"]!["0"]!["reason"]);

        (await At(organiser, "PUT", SetUp(1, 2, "who-signs-up", Table("one", "hybrid", 3, ana.Person.ToString()), Table("two", "hybrid", 3)))).Accepted();
        (await At(people[1], "PUT me/likes", new { tables = new[] { "two" } })).Accepted();
        var run = New;
        (await At(organiser, $"PUT mixes/{run}", new { seed = 3, effort = 1 })).Accepted();
        (await At(organiser, $"PUT mixes/{run}", new { seed = 3, effort = 1 })).Accepted();
        await job.Until(v => (string?)v["job"]?["state"] == "kept", "the seating", 60);
        await staff.Until(v => (string?)v["numbers"]?["run"] == run, "the seating");
        Assert.Equal(6, (int)staff.View["numbers"]!["people"]!);
        Assert.Equal("one", (string?)staff.View["seating"]!["1"]![ana.Person.ToString()]);

        var seats = staff.View["seating"]!["1"]!.AsObject().ToDictionary(s => s.Key, s => (string)s.Value!);
        var (one1, other) = (seats.First(s => s.Value == "one" && s.Key != ana.Person.ToString()).Key, seats.First(s => s.Value == "two").Key);
        var swap = new { run, round = 1, one = one1, oneAt = "one", other, otherAt = "two" };
        (await At(organiser, "POST swap", swap)).Accepted();
        Assert.Equal("host-stays", (await At(organiser, "POST swap", swap with { one = ana.Person.ToString(), other = one1 })).Code);
        var elsewhere = (string?)staff.View["seating"]!["2"]![one1] == "one" ? "two" : "one";
        Assert.Equal("stale-seat", (await At(organiser, "POST move", new { run, round = 2, person = one1, from = elsewhere, to = elsewhere })).Code);
        (await At(organiser, "POST undo", new { run, moves = 1 })).Accepted();
        Assert.Equal("nothing-to-undo", (await At(organiser, "POST undo", new { run, moves = 0 })).Code);
        Assert.Equal("stale-publication", (await At(organiser, "POST publish", new { number = 4 })).Code);

        await using var own = await ana.Follow($"roundtables/{SmallEvent.Conference}/{Session}/person-{ana.Person}");
        (await At(organiser, "POST publish", new { number = 0 })).Accepted();
        await own.Until(v => v["seats"]?["2"] is not null, "her tables");
        Assert.Equal(2, own.View["seats"]!["1"]!["with"]!.AsObject().Count);
        await own.UntilCurrent();
        (await At(organiser, "POST publish", new { number = 1 })).Accepted(); // nothing new, and nobody is told twice
        var inbox = await ana.SeesMatchmaking($"person-{ana.Person}", v => v["notices"]?.AsObject().Any(n => (string?)n.Value!["code"] == "roundtables-published") == true, "that she is told");
        Assert.Single(inbox["notices"]!.AsObject(), n => (string?)n.Value!["code"] == "roundtables-published");
        var calendar = await Text(ana, "agenda.ics?lang=de");
        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("Table one", calendar, StringComparison.Ordinal);
        Assert.Equal("seating-published", (await At(organiser, "POST call-off", new { version = 2 })).Code);

        var late = await (await Attendee.Joined(hub.BaseUrl, code)).Introduced("Gil", "Réseau");
        (await At(organiser, $"PUT people/{late.Person}", new { place = "hall" })).Accepted();
        var seated = await At(organiser, $"PUT people/{late.Person}/seat");
        Assert.Contains(seated.Code, (string?[])["rounds-over", "no-free-seat"]); // the small event is today: over in the evening, full in the morning
        (await At(ana, "DELETE me")).Accepted();
        Assert.Equal("wrong-role", (await At(ana, "POST withdraw", new { number = 1 })).Code);
        (await At(organiser, "POST withdraw", new { number = 1 })).Accepted();
        await own.Until(v => v["seats"] is not JsonObject { Count: > 0 }, "no tables any more");
        (await At(organiser, "POST call-off", new { version = 2 })).Accepted();
        (await organiser.AtTheTables("POST rounds", new { session = Session, minutes = 15, gap = 5 })).Accepted();
        Assert.Equal("rounds-there", (await At(organiser, "PUT", SetUp(2, 2, "everyone", Table("one", "hybrid", 3)))).Code);
    }

    [Fact]
    public async Task A_file_brings_a_set_up_and_an_export_has_it_as_it_is_now()
    {
        var (_, organiser) = await shared.NewEvent();
        var bundle = (await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        JsonObject Meetings(JsonObject of) => of["programme"]!["sessions"]!.AsArray().Single(s => (string?)s!["id"] == Session)!.AsObject();
        const string Ada = "00000000-0000-7000-8000-0000000000c1";
        Meetings(bundle)["roundtables"] = JsonNode.Parse($$"""{ "rounds": 3, "minutes": 15, "gap": 5, "who": "everyone", "tables": [{ "id": "one", "name": "Stahl Ω", "kind": "hybrid", "seats": 4, "topic": "Steel", "host": "{{Ada}}" }] }""");

        (await organiser.Import(bundle)).Accepted();
        (await organiser.Import(bundle)).Accepted();
        var again = (await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        Assert.True(JsonNode.DeepEquals(Meetings(bundle)["roundtables"], Meetings(again)["roundtables"]), Meetings(again).ToJsonString());
        Assert.Equal("roundtables-there", (await organiser.AtTheTables("POST rounds", new { session = Session, minutes = 15, gap = 5 })).Code);

        (await At(organiser, "PUT", SetUp(1, 2, "everyone", Table("two", "physical", 3)))).Accepted();
        (await organiser.Import(bundle)).Accepted(); // the same file as before: what was changed here stays
        Assert.Equal("two", (string?)Meetings((await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted())["roundtables"]!["tables"]![0]!["id"]);

        var tables = Meetings(bundle)["roundtables"]!;
        tables["rounds"] = 4;
        tables["tables"]![0]!["host"] = New;
        var faults = (await organiser.Import(bundle)).Body["faults"]!.AsArray().Select(f => (string)f!["where"]!).ToList();
        Assert.Equal([".roundtables", ".roundtables.tables[0].host"], faults.Select(f => f[f.IndexOf(".roundtables", StringComparison.Ordinal)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_sits_at_published_roundtables_is_busy_for_meetings()
    {
        var (hub, organiser) = await shared.NewEvent();
        var code = await organiser.JoinCode();
        var (ana, ben) = (await (await Attendee.Joined(hub.BaseUrl, code)).Introduced("Ana", "Cluster Ω"), await (await Attendee.Joined(hub.BaseUrl, code)).Introduced("Ben", "Réseau"));
        (await organiser.Import(Twice())).Accepted();
        await organiser.SetsUpMatchmaking(new { open = true, time = "accepter" });
        (await organiser.AtTheTables("POST rounds", new { session = "meetings-2", minutes = 15, gap = 5 })).Accepted();
        (await organiser.AtTheTables("PUT tables/t-1", new { name = "T", kind = "physical" })).Accepted();
        var request = New;
        (await ana.AtTheTables($"PUT requests/{request}", new { to = new[] { ben.Person.ToString() } })).Accepted();
        async Task<int> FreeRounds() => (await ben.AtTheTables($"GET requests/{request}/rounds")).Accepted()["rounds"]!.AsArray().Count;
        Assert.Equal(3, await FreeRounds());

        (await At(organiser, "PUT", SetUp(0, 2, "who-signs-up", Table("one", "physical", 3)))).Accepted();
        (await At(ana, "PUT me", new { place = "hall" })).Accepted();
        (await At(ben, "PUT me", new { place = "hall" })).Accepted();
        await using var job = await organiser.Follow(Job);
        (await At(organiser, $"PUT mixes/{New}", new { effort = 1 })).Accepted();
        await job.Until(v => (string?)v["job"]?["state"] == "kept", "the seating", 60);
        Assert.Equal(3, await FreeRounds());
        (await At(organiser, "POST publish", new { number = 0 })).Accepted();
        Assert.Equal(1, await FreeRounds());
        (await At(organiser, "POST withdraw", new { number = 1 })).Accepted();
        Assert.Equal(3, await FreeRounds());
    }

    /// <summary>The small event with a second matchmaking session at the same time.</summary>
    static JsonNode Twice()
    {
        var bundle = JsonNode.Parse(SmallEvent.Bundle)!;
        var sessions = bundle["programme"]!["sessions"]!.AsArray();
        var second = sessions.First(s => (string?)s!["id"] == Session)!.DeepClone();
        second["id"] = "meetings-2";
        sessions.Add(second);
        return bundle;
    }

    static async Task<string> Text(Attendee who, string what)
    {
        using var http = new HttpClient { BaseAddress = new(who.BaseUrl) };
        http.DefaultRequestHeaders.Add("Cookie", who.Cookie);
        return (await http.GetStringAsync($"/api/conferences/{SmallEvent.Conference}/matchmaking/me/{what}")).Replace("\r\n ", "", StringComparison.Ordinal);
    }
}

[Collection(nameof(KillingAHub))]
public sealed class MixingAtTheHub(MortalHub mortal) : AtARealHub
{
    [Fact]
    public async Task Mixing_can_be_stopped_and_is_missed_when_its_node_was_killed()
    {
        var (hub, organiser) = await mortal.NewEvent();
        var code = await organiser.JoinCode();
        (await At(organiser, "PUT", SetUp(0, 3, "everyone", Table("one", "physical", 3), Table("two", "physical", 3)))).Accepted();
        foreach (var name in (string[])["Ana", "Ben", "Chi"])
            await (await Attendee.Joined(hub.BaseUrl, code)).Introduced(name, "Cluster Ω");
        await using (var job = await organiser.Follow(Job))
        {
            var stopped = New;
            (await At(organiser, $"PUT mixes/{stopped}", new { effort = 600 })).Accepted();
            Assert.Equal("planning-already", (await At(organiser, $"PUT mixes/{New}", new { })).Code);
            await job.Until(v => v["levels"]?["repeats"]?["value"] is not null, "the best so far", 30);
            (await At(organiser, $"POST mixes/{stopped}/stop")).Accepted();
            await job.Until(v => (string?)v["job"]?["state"] == "kept", "the best so far is kept", 30);
            (await At(organiser, $"PUT mixes/{New}", new { effort = 600 })).Accepted();
        }

        hub.Kill9();
        await hub.Restart();

        await using var after = await organiser.Follow(Job);
        await after.Until(v => (string?)v["job"]?["state"] == "interrupted", "that it is missed", 60);
    }
}
