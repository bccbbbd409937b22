using System.Net;
using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Matchmaking over HTTP, from the profile to the agenda. The tests share one event: each has people of its own.</summary>
[Collection(nameof(OverHttp))]
public sealed class AtMatchmakingTables(OneHub hub)
{
    static string New => Guid.CreateVersion7().ToString();

    [Fact]
    public async Task From_the_profile_to_the_agenda_and_a_change_of_plan()
    {
        await hub.Organiser.SetsUpMatchmaking();
        var ana = await (await hub.NewGuest()).Introduced("Ana", "Électrolyse", offers: ["zirconium catalysts"], seeks: ["graphene membranes"]);
        var ben = await (await hub.NewGuest("remote")).Introduced("Ben", "Réseau", offers: ["graphene membrane"], seeks: ["zirconium catalyst"]);

        var suggested = (await ana.AtTheTables("GET suggestions?q=graph")).Accepted()["suggestions"]!.AsArray().Single(s => (string?)s!["person"]!["name"] == "Ben")!;
        Assert.Equal(["good-for-both", "they-offer", "they-seek", "shared-topic", "common-language"], suggested["reasons"]!.AsArray().Select(r => (string?)r!["code"]));
        var market = (await ana.AtTheTables("GET marketplace?q=graphene&offers=true")).Accepted()["entries"]!.AsArray().Single()!;
        Assert.Equal(("Réseau", "graphene membrane"), ((string?)market["organisation"], (string?)market["what"]));

        var request = New;
        (await ana.AtTheTables($"PUT requests/{request}", new { to = new[] { ben.Person.ToString() }, priority = 3, message = "Membranes?", reason = new { kind = "suggestion" } })).Accepted();
        Assert.DoesNotContain((await ana.AtTheTables("GET suggestions?q=graph")).Accepted()["suggestions"]!.AsArray(), s => (string?)s!["person"]!["name"] == "Ben");
        await ben.SeesMatchmaking($"person-{ben.Person}", v => (string?)v["requests"]?[request]?["message"] == "Membranes?", "the request");
        Assert.Equal("unknown-request", (await hub.Guest.AtTheTables($"POST requests/{request}/accept")).Code);
        (await ben.AtTheTables($"POST requests/{request}/accept")).Accepted();
        await ana.SeesMatchmaking($"person-{ana.Person}", v => (string?)v["requests"]?[request]?["state"] == "accepted" && v["notices"]!.AsObject().Any(n => (string?)n.Value!["code"] == "request-accepted"), "that he accepts");

        var (round, table, screen, run) = ($"r-{New[^8..]}", $"t-{New[^8..]}", $"s-{New[^8..]}", New);
        var minute = Random.Shared.Next(0, 500_000);
        (await hub.Organiser.AtTheTables($"PUT rounds/{round}", new { session = SmallEvent.Meetings, start = DateTimeOffset.Parse("2027-01-01T00:00Z", null).AddMinutes(10 * minute), minutes = 10 })).Accepted();
        (await hub.Organiser.AtTheTables($"PUT tables/{table}", new { name = "Foyer", kind = "physical" })).Accepted();
        (await hub.Organiser.AtTheTables($"PUT tables/{screen}", new { name = "Screen", kind = "hybrid", x = 100, y = 900 })).Accepted();
        object Plan(string where) => new { slots = new Dictionary<string, object> { [request] = new { round, table = where } }, summary = new { status = "optimal", seed = 1, milliseconds = 5, levels = new[] { new { name = "meetings", value = 1, bound = 1 } } } };
        var broken = await hub.Organiser.AtTheTables($"PUT runs/{run}", Plan(table));
        Assert.Equal(("rules-broken", "table-kind"), (broken.Code, (string?)broken.Body["rule"]));
        (await hub.Organiser.AtTheTables($"PUT runs/{run}", Plan(screen))).Accepted();
        (await hub.Organiser.AtTheTables("PUT provisional", new { run })).Accepted();
        (await ben.AtTheTables($"PUT runs/{run}/feedback/{request}", new { fine = false, word = "Later?" })).Accepted();
        var number = (int)(await hub.Organiser.SnapshotWhenWell(AtMatchmaking.MatchTopic())).View["counts"]!["published"]!;
        (await hub.Organiser.AtTheTables("POST publish", new { run, number })).Accepted();
        await ben.SeesMatchmaking($"person-{ben.Person}", v => (string?)v["agenda"]?[request]?["table"] == screen, "the agenda");

        Assert.Equal("meetings-touched", (await hub.Organiser.AtTheTables($"POST rounds/{round}/remove")).Code);
        var preview = (await hub.Organiser.AtTheTables($"POST rounds/{round}/preview")).Accepted();
        Assert.Equal((1, request), ((int)preview["touched"]!, (string?)preview["meetings"]![0]!["request"]));
        (await hub.Organiser.AtTheTables($"POST rounds/{round}/remove", new { care = new { then = "replan", touched = 1 } })).Accepted();
        var agenda = await ana.SeesMatchmaking($"person-{ana.Person}", v => (bool?)v["agenda"]?[request]?["cancelled"] == true, "that it has to be planned anew");
        Assert.Equal(1, (int)agenda["agenda"]![request]!["sequence"]!);
        Assert.Equal("accepted", (string?)agenda["requests"]![request]!["state"]);
        var listed = (await hub.Organiser.AtTheTables($"GET requests?person={ana.Person}&state=accepted")).Accepted();
        Assert.Equal((1, request), ((int)listed["count"]!, (string?)listed["requests"]![0]!["request"]));
    }

    [Fact]
    public async Task Anyone_of_an_organisation_is_one_of_them_and_it_can_pass_to_a_colleague()
    {
        await hub.Organiser.SetsUpMatchmaking();
        var organisation = $"Büro {New[^8..]}";
        var ana = await (await hub.NewGuest()).Introduced("Ana", "Somewhere");
        var (ben, chi) = (await (await hub.NewGuest()).Introduced("Ben", organisation), await (await hub.NewGuest()).Introduced("Chi", organisation.ToUpperInvariant()));
        var request = New;

        (await ana.AtTheTables($"PUT requests/{request}", new { organisation = organisation.Replace("ü", "u", StringComparison.Ordinal) })).Accepted();
        (await ben.AtTheTables($"POST requests/{request}/accept")).Accepted();
        Assert.Equal("taken-already", (await chi.AtTheTables($"POST requests/{request}/accept")).Code);
        Assert.Equal("not-a-colleague", (await ben.AtTheTables($"POST requests/{request}/pass", new { to = ana.Person.ToString() })).Code);
        (await ben.AtTheTables($"POST requests/{request}/pass", new { to = chi.Person.ToString() })).Accepted();

        var seen = await ana.SeesMatchmaking($"person-{ana.Person}", v => (string?)v["requests"]?[request]?["seats"]?["0"]?["who"] == chi.Person.ToString(), "who comes");
        Assert.Equal("accepted", (string?)seen["requests"]![request]!["state"]);
    }

    [Fact]
    public async Task A_wish_at_a_pitch_becomes_a_request_once()
    {
        var (pitcher, fan) = (await (await hub.NewGuest()).Introduced("Pia", "Pitches"), await hub.NewGuest());
        var pitch = await hub.Organiser.Pitch("Wished for", pitcher.Person);
        (await fan.AtThePitches($"PUT {pitch.Id}/talk", new { note = "How warm?" })).Accepted();

        await hub.Organiser.SetsUpMatchmaking();
        (await hub.Organiser.AtTheTables("POST wishes")).Accepted();

        var seen = await pitcher.SeesMatchmaking($"person-{pitcher.Person}", v => v["requests"] is not null, "the request");
        var request = Assert.Single(seen["requests"]!.AsObject()).Value!;
        Assert.Equal(("How warm?", pitch.Id, fan.Person.ToString()), ((string?)request["message"], (string?)request["reason"]!["pitch"], (string?)request["from"]));
        (await hub.Organiser.AtThePitches($"DELETE {pitch.Id}")).Accepted(); // or it would be next in another test
    }

    [Fact]
    public async Task Whom_one_avoids_one_cannot_be_brought_together_with_and_nobody_learns_why()
    {
        await hub.Organiser.SetsUpMatchmaking();
        var (ana, ben) = (await (await hub.NewGuest()).Introduced("Ana", "A"), await (await hub.NewGuest()).Introduced("Ben", "B"));
        (await ana.AtTheTables($"PUT me/avoids/{ben.Person}")).Accepted();

        Assert.Equal("pair-not-possible", (await ben.AtTheTables($"PUT requests/{New}", new { to = new[] { ana.Person.ToString() } })).Code);
        Assert.Equal("pair-not-possible", (await hub.Organiser.AtTheTables($"PUT forced/{New}", new { people = new[] { ana.Person.ToString(), ben.Person.ToString() } })).Code);
        (await ana.AtTheTables($"DELETE me/avoids/{ben.Person}")).Accepted();
        var forced = New;
        (await hub.Organiser.AtTheTables($"PUT forced/{forced}", new { people = new[] { ana.Person.ToString(), ben.Person.ToString() } })).Accepted();
        await ben.SeesMatchmaking($"person-{ben.Person}", v => v["notices"]?.AsObject().Any(n => (string?)n.Value!["code"] == "meeting-forced") == true, "that it is set");
        (await hub.Organiser.AtTheTables($"DELETE forced/{forced}")).Accepted(); // or a plan of another test would miss it
    }

    [Fact]
    public async Task A_profile_that_was_changed_elsewhere_is_not_overwritten()
    {
        await hub.Renew();
        var empty = (await hub.Guest.AtTheTables("GET me/profile")).Accepted();
        Assert.Equal((0, 0), ((int)empty["version"]!, (int)empty["completeness"]!["percent"]!));
        Assert.Equal("profile-incomplete", (await hub.Guest.AtTheTables($"PUT requests/{New}", new { to = new[] { New } })).Code);

        var mine = (await hub.Guest.AtTheTables("PUT me/profile", new { name = "Zoë", organisation = "Z", seeksText = "Steel, and more.", version = 0 })).Accepted();

        Assert.Equal((1, 40), ((int)mine["version"]!, (int)mine["completeness"]!["percent"]!));
        Assert.Equal("stale-profile", (await hub.Guest.AtTheTables("PUT me/profile", new { name = "Zoe", version = 0 })).Code);
        (await hub.Guest.AtTheTables("PUT me/profile", new { name = "Zoë", organisation = "Z", seeksText = "Steel, and more.", version = 0 })).Accepted(); // said again
        Assert.Equal("Zoë", (string?)(await hub.Guest.AtTheTables($"GET people?ids={hub.Guest.Person},nonsense")).Accepted()[hub.Guest.Person.ToString()]!["name"]);
    }

    [Fact]
    public async Task A_file_brings_open_requests_once_and_an_export_has_them_again()
    {
        await hub.Organiser.SetsUpMatchmaking();
        var (ada, bob, eva) = ("00000000-0000-7000-8000-0000000000c1", "00000000-0000-7000-8000-0000000000c2", New);
        var bundle = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        bundle["people"]!.AsArray().Add(new JsonObject { ["id"] = eva, ["name"] = "Eva" });
        var plan = bundle["matchmaking"]!.AsObject();
        var (pending, accepted) = (New, New);
        JsonObject Request(string id, string from, string to, bool yes) => new()
        {
            ["id"] = id, ["from"] = from, ["seats"] = new JsonArray(new JsonObject { ["people"] = new JsonArray(to), ["accepted"] = yes ? to : null }), ["priority"] = 3, ["at"] = "2026-03-01T12:00:00+00:00", ["message"] = "Steel?",
        };
        plan["requests"] = new JsonArray([.. (plan["requests"]?.AsArray() ?? []).Select(r => r!.DeepClone()), Request(pending, ada, eva, false), Request(accepted, eva, bob, true)]);

        (await hub.Organiser.Import(bundle)).Accepted();
        (await hub.Organiser.Import(bundle)).Accepted();

        var listed = (await hub.Organiser.AtTheTables($"GET requests?person={eva}")).Accepted();
        Assert.Equal([(accepted, "accepted"), (pending, "pending")], listed["requests"]!.AsArray().Select(r => ((string?)r!["request"], (string?)r["state"])).OrderBy(r => r.Item2));
        var again = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted()["matchmaking"]!["requests"]!.AsArray();
        Assert.Equal("Steel?", (string?)again.Single(r => (string?)r!["id"] == pending)!["message"]);
        Assert.Equal(bob, (string?)again.Single(r => (string?)r!["id"] == accepted)!["seats"]![0]!["accepted"]);

        plan["requests"]!.AsArray()[^1]!["seats"]![0]!["accepted"] = ada;
        var refused = await hub.Organiser.Import(bundle);
        Assert.Equal(("faulty-file", true), (refused.Code, ((string)refused.Body["faults"]![0]!["where"]!).EndsWith(".seats[0]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_two_who_save_a_profile_at_once_one_is_told_that_it_was_changed()
    {
        for (var round = 0; round < 5; round++)
        {
            var who = await hub.NewGuest();
            var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => who.AtTheTables("PUT me/profile", new { name = "Zoë", region = $"Region {i}", version = 0 })));

            var saved = Assert.Single(replies, r => r.IsOk);
            Assert.All(replies.Where(r => r != saved), r => Assert.Equal("stale-profile", r.Code));
            Assert.Equal((1, (string?)saved.Body["region"]), ((int)(await who.AtTheTables("GET me/profile")).Accepted()["version"]!, (string?)(await who.AtTheTables("GET me/profile")).Accepted()["region"]));
        }
    }

    [Fact]
    public async Task Who_cannot_be_met_when_is_for_the_staff_alone()
    {
        var round = $"r-{New[^8..]}";
        (await hub.Organiser.AtTheTables($"PUT rounds/{round}", new { session = SmallEvent.Meetings, start = DateTimeOffset.Parse("2070-01-01T00:00Z", null).AddMinutes(10 * Random.Shared.Next(50_000)), minutes = 10 })).Accepted();
        var who = await (await hub.NewGuest()).Introduced("Uma", "U");
        (await who.AtTheTables("PUT me/attendance", new { away = new[] { round } })).Accepted();

        var people = new List<JsonNode>();
        for (var (skip, count) = (0, 1); skip < count; skip += 3)
        {
            var page = (await hub.Organiser.AtTheTables($"GET unavailable?skip={skip}&most=3")).Accepted();
            count = (int)page["count"]!;
            people.AddRange(page["people"]!.AsArray().OfType<JsonNode>());
        }

        Assert.Equal("round-away", (string?)Assert.Single(people, p => (string?)p["person"] == who.Person.ToString())["away"]![round]);
        Assert.DoesNotContain(people, p => p["away"]!.AsObject().Count == 0);
        Assert.Equal("wrong-role", (await who.AtTheTables("GET unavailable")).Code);
    }

    [Fact]
    public async Task An_export_has_the_rounds_and_tables_and_imports_as_the_same()
    {
        var (round, table) = ($"r-{New[^8..]}", $"t-{New[^8..]}");
        (await hub.Organiser.AtTheTables($"PUT rounds/{round}", new { session = SmallEvent.Meetings, start = DateTimeOffset.Parse("2060-01-01T00:00Z", null).AddMinutes(Random.Shared.Next(500_000)), minutes = 5 })).Accepted();
        (await hub.Organiser.AtTheTables($"PUT tables/{table}", new { name = "Booth", kind = "hybrid", features = new[] { "quiet" }, away = new[] { round } })).Accepted();
        (await hub.Organiser.AtTheTables("PUT attendance/00000000-0000-7000-8000-0000000000c2", new { days = new Dictionary<string, string> { ["2026-03-14"] = "remote" }, maxMeetings = 4, version = await Version() })).Accepted();

        var bundle = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        (await hub.Organiser.Import(bundle)).Accepted();
        var again = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();

        Assert.Contains(bundle["matchmaking"]!["rounds"]!.AsArray(), r => (string?)r!["id"] == round);
        Assert.Contains(bundle["matchmaking"]!["attendance"]!.AsArray(), a => (int?)a!["maxMeetings"] == 4 && (string?)a["days"]!["2026-03-14"] == "remote");
        Assert.True(JsonNode.DeepEquals(bundle["matchmaking"], again["matchmaking"]), again["matchmaking"]!.ToJsonString());

        async Task<int> Version() => (await hub.Organiser.AtTheTables("POST attendance/00000000-0000-7000-8000-0000000000c2/preview", new { maxMeetings = 199, version = 0 })).IsOk ? 0 : 1;
    }

    [Theory]
    [InlineData("PUT settings", """{"budget":0}""", "faulty-budget", 422)]
    [InlineData("PUT settings", """{"acceptance":"perhaps"}""", "malformed-request", 400)]
    [InlineData("PUT settings", """{"acceptance":"at-once","time":"accepter"}""", "faulty-mode", 422)]
    [InlineData("PUT settings", """{"blocked":[null]}""", "faulty-matrix", 422)]
    [InlineData("PUT settings", """{"expireHours":0}""", "faulty-expiry", 422)]
    [InlineData("PUT settings", """{"topics":[{"id":"a","name":""}]}""", "faulty-topics", 422)]
    [InlineData("PUT settings", """{"topics":[{"id":"a","name":"Steel"},{"id":"b","name":"steel"}]}""", "topic-twice", 422)]
    [InlineData("PUT settings", """{"topics":[{"id":"A B","name":"Steel"}]}""", "malformed-request", 400)]
    [InlineData("POST rounds", """{"session":"opening","minutes":20}""", "unknown-session", 404)]
    [InlineData("POST rounds", """{"session":"meetings","minutes":3}""", "faulty-round", 422)]
    [InlineData("POST rounds", """{"session":"meetings","minutes":90}""", "session-too-short", 422)]
    [InlineData("PUT rounds/one", """{"session":"meetings","start":"soon","minutes":20}""", "malformed-request", 400)]
    [InlineData("PUT rounds/one", """{"session":"meetings","start":"0001-01-01T00:00:00Z","minutes":20}""", "faulty-round", 422)]
    [InlineData("PUT rounds/ONE", """{"session":"meetings","start":"2026-01-01T00:00:00Z","minutes":20}""", "malformed-request", 400)]
    [InlineData("PUT tables/one", """{"kind":"physical"}""", "text-empty", 422)]
    [InlineData("PUT tables/one", """{"name":"A","kind":"round"}""", "malformed-request", 400)]
    [InlineData("PUT tables/one", """{"name":"A","kind":"physical","x":1001}""", "faulty-table", 422)]
    [InlineData("PUT tables/one", """{"name":"A","kind":"physical","host":"00000000-0000-7000-8000-00000000dead"}""", "unknown-person", 404)]
    [InlineData("POST rounds/none/preview", """{"session":"none","start":"2026-01-01T00:00:00Z","minutes":20}""", "unknown-session", 404)]
    [InlineData("PUT me/attendance", """{"maxMeetings":0}""", "faulty-attendance", 422)]
    [InlineData("PUT me/attendance", """{"days":{"tomorrow":"hall"}}""", "malformed-request", 400)]
    [InlineData("PUT me/attendance", """{"days":{"2026-03-14":"here"}}""", "malformed-request", 400)]
    [InlineData("PUT attendance/{0}", "{}", "unknown-person", 404)]
    [InlineData("PUT me/avoids/{0}", "", "unknown-person", 404)]
    [InlineData("PUT me/profile", """{"name":"A","country":"Spain"}""", "faulty-profile", 422)]
    [InlineData("PUT me/profile", """{"name":"A","offers":["\u0007"]}""", "faulty-profile", 422)]
    [InlineData("PUT me/profile", """{"name":"A","version":99}""", "stale-profile", 409)]
    [InlineData("PUT me/notices", """{"upTo":"all"}""", "malformed-request", 400)]
    [InlineData("POST requests/{0}/accept", "", "unknown-request", 404)]
    [InlineData("POST requests/{0}/decline", """{"word":"turned \u202e around"}""", "text-not-allowed", 422)]
    [InlineData("DELETE requests/{0}", "", "unknown-request", 404)]
    [InlineData("POST requests/{0}/pass", """{"to":"00000000-0000-7000-8000-00000000dead"}""", "unknown-person", 404)]
    [InlineData("GET requests/{0}/rounds", "", "unknown-request", 404)]
    [InlineData("PUT forced/{0}", """{"people":["00000000-0000-7000-8000-0000000000c1"]}""", "faulty-meeting", 422)]
    [InlineData("PUT forced/{0}", """{"people":["00000000-0000-7000-8000-00000000dead"]}""", "unknown-person", 404)]
    [InlineData("DELETE forced/{0}", "", "unknown-request", 404)]
    [InlineData("PUT forbidden/00000000-0000-7000-8000-0000000000c1/00000000-0000-7000-8000-0000000000c1", "", "faulty-meeting", 422)]
    [InlineData("PUT locks/{0}", """{"round":"one"}""", "not-a-meeting", 409)]
    [InlineData("GET runs/{0}", "", "unknown-run", 404)]
    [InlineData("PUT runs/{0}", """{"slots":{"x":{"round":"a","table":"b"}}}""", "malformed-request", 400)]
    [InlineData("PUT runs/{0}", """{"summary":{"status":"So so","seed":1,"milliseconds":5,"levels":[]}}""", "faulty-run", 422)]
    [InlineData("POST runs/{0}/move", """{"as":"00000000-0000-7000-8000-00000000dead","request":"00000000-0000-7000-8000-00000000dead"}""", "unknown-run", 404)]
    [InlineData("PUT provisional", """{"run":"00000000-0000-7000-8000-00000000dead"}""", "unknown-run", 404)]
    [InlineData("POST publish", """{"run":"00000000-0000-7000-8000-00000000dead","number":0}""", "unknown-run", 404)]
    [InlineData("PUT runs/{0}/feedback/{0}", """{"fine":true}""", "plan-not-shown", 409)]
    [InlineData("GET requests?state=lost", "", "malformed-request", 400)]
    [InlineData("GET suggestions?kind=club", "", "malformed-request", 400)]
    public async Task What_comes_in_wrong_is_refused(string what, string body, string code, int status)
    {
        var content = body == "" ? null : new StringContent(body, null, "application/json");
        var reply = await hub.Organiser.AtTheTables(string.Format(null, what, New), content);
        Assert.Equal(((HttpStatusCode)status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task What_steers_matchmaking_is_for_the_staff()
    {
        await hub.Renew();
        var id = New;
        foreach (var what in (string[])[
            "PUT settings", "POST settings/preview", "POST wishes", "POST rounds", "PUT rounds/one", "POST rounds/one/remove", "POST rounds/one/preview", "PUT tables/one", "POST tables/one/remove", "POST tables/one/preview",
            $"PUT attendance/{id}", $"PUT forced/{id}", $"DELETE forced/{id}", $"PUT forbidden/{id}/{id}", $"DELETE forbidden/{id}/{id}", "GET forbidden", "GET reminders", "POST reminders", "GET unavailable",
            "GET requests", $"PUT locks/{id}", $"DELETE locks/{id}", $"GET runs/{id}", $"PUT runs/{id}", $"DELETE runs/{id}", $"POST runs/{id}/move", "PUT provisional", "POST publish"])
        {
            var reply = await hub.Guest.AtTheTables(what, what[0] is 'D' or 'G' ? null : new JsonObject());
            Assert.True(reply.Code is "wrong-role", $"{what} answered a guest: {reply.Status} {reply.Code}");
        }
        Assert.Equal("forbidden-topic", (await hub.Guest.Get($"/api/live/{AtMatchmaking.MatchTopic("staff")}")).Code);
        Assert.Equal("forbidden-topic", (await hub.Organiser.Get($"/api/live/{AtMatchmaking.MatchTopic($"person-{hub.Guest.Person}")}")).Code);
        Assert.Equal("unknown-topic", (await hub.Guest.Get($"/api/live/matchmaking/{SmallEvent.Conference}/matchmaking/nobody")).Code);
    }
}
