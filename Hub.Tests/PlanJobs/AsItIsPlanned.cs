using System.Net;
using Hub.Tests.Given;

namespace Hub.Tests.PlanJobs;

/// <summary>A matchmaking with three rounds and three tables, to be planned at a real hub.</summary>
public abstract class Planned
{
    protected static string Topic => $"planning/{SmallEvent.Conference}/planning/staff";

    protected static string New => Guid.CreateVersion7().ToString();

    protected static async Task<(Attendee Ana, Attendee Ben, Attendee Chi)> Opened(Attendee organiser)
    {
        var code = await organiser.JoinCode();
        await organiser.SetsUpMatchmaking();
        (await organiser.AtTheTables("POST rounds", new { session = SmallEvent.Meetings, minutes = 15, gap = 5 })).Accepted();
        foreach (var (id, kind) in ((string, string)[])[("t-1", "physical"), ("t-2", "hybrid"), ("t-3", "physical")])
            (await organiser.AtTheTables($"PUT tables/{id}", new { name = $"Table {id}", kind, location = "Foyer" })).Accepted();
        async Task<Attendee> Guest(string name) => await (await Attendee.Joined(organiser.BaseUrl, code)).Introduced(name, name == "Ben" ? "Réseau" : "Cluster Ω");
        return (await Guest("Ana"), await Guest("Ben"), await Guest("Chi"));
    }

    protected static async Task<string> Meet(Attendee who, Attendee whom)
    {
        var request = New;
        (await who.AtTheTables($"PUT requests/{request}", new { to = new[] { whom.Person.ToString() } })).Accepted();
        (await whom.AtTheTables($"POST requests/{request}/accept")).Accepted();
        return request;
    }

    protected static async Task<string> Text(Attendee who, string what)
    {
        using var http = new HttpClient { BaseAddress = new(who.BaseUrl) };
        http.DefaultRequestHeaders.Add("Cookie", who.Cookie);
        return (await http.GetStringAsync($"/api/conferences/{SmallEvent.Conference}/matchmaking/{what}")).Replace("\r\n ", "", StringComparison.Ordinal);
    }
}

/// <summary>The planner of a real hub, in its own process, from the button to calendars and paper.</summary>
public sealed class AsItIsPlanned(SmallHub shared) : Planned
{
    [Fact]
    public async Task From_requests_to_calendars_and_paper()
    {
        var (hub, organiser) = await shared.NewEvent();
        var (ana, ben, chi) = await Opened(organiser);
        var (first, second) = (await Meet(ana, ben), await Meet(chi, ana));
        await using var job = await organiser.Follow(Topic);

        var run = New;
        (await organiser.AtTheTables($"PUT plans/{run}", new { seed = 5, effort = 2 })).Accepted();
        (await organiser.AtTheTables($"PUT plans/{run}", new { seed = 5, effort = 2 })).Accepted();
        await job.Until(v => (string?)v["job"]?["state"] == "kept", "the plan", 60);
        var kept = (await organiser.AtTheTables($"GET runs/{run}")).Accepted();
        Assert.Equal(("optimal", 2), ((string?)kept["run"]!["summary"]!["status"], kept["run"]!["slots"]!.AsObject().Count));
        Assert.Empty(kept["broken"]!.AsArray());
        (await organiser.AtTheTables("POST publish", new { run, number = 0 })).Accepted();

        var agenda = await Text(ana, "me/agenda.ics?lang=de");
        Assert.Equal(2, agenda.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains($"UID:{first}@hub", agenda, StringComparison.Ordinal);
        Assert.Contains("Treffen mit Ben (Réseau)", agenda, StringComparison.Ordinal);
        var path = (string)(await ana.AtTheTables("POST me/calendar")).Accepted()["path"]!;
        Assert.Equal(path, (string?)(await ana.AtTheTables("POST me/calendar")).Accepted()["path"]);
        using var calendar = new HttpClient { BaseAddress = new(hub.BaseUrl) };
        Assert.Contains($"UID:{second}@hub", await calendar.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync("/calendar/none.ics")).StatusCode);
        var sheets = (await organiser.AtTheTables("GET schedule")).Accepted();
        Assert.Equal((1, 2, 3), ((int)sheets["number"]!, sheets["meetings"]!.AsArray().Count, sheets["people"]!.AsArray().Count));
        Assert.Equal("wrong-role", (await ana.AtTheTables("GET schedule")).Code);
        Assert.Equal("wrong-role", (await ana.AtTheTables($"PUT plans/{New}", new { })).Code);

        (await ana.AtTheTables($"DELETE requests/{first}")).Accepted();
        var after = await Text(ana, "me/agenda.ics");
        Assert.Contains("STATUS:CANCELLED", after, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", after, StringComparison.Ordinal);

        var rounds = (await organiser.SnapshotWhenWell(AtMatchmaking.MatchTopic())).View["rounds"]!.AsObject();
        foreach (var (round, _) in rounds.Skip(1).ToList())
            (await organiser.AtTheTables($"POST rounds/{round}/remove", new { care = new { then = "replan", touched = (int)(await organiser.AtTheTables($"POST rounds/{round}/preview")).Accepted()["touched"]! } })).Accepted();
        var (one, other) = (New, New);
        (await organiser.AtTheTables($"PUT forced/{one}", new { people = new[] { ana.Person.ToString(), ben.Person.ToString() } })).Accepted();
        (await organiser.AtTheTables($"PUT forced/{other}", new { people = new[] { ana.Person.ToString(), chi.Person.ToString() } })).Accepted();
        (await organiser.AtTheTables($"PUT plans/{New}", new { effort = 2 })).Accepted();
        await job.Until(v => (string?)v["job"]?["state"] == "contradictory", "that there is no plan", 60);
        Assert.Contains(job.View["faults"]!.AsObject(), f => f.Value!["requests"]!.AsObject().Any(r => r.Key == one));
        Assert.Equal("unknown-run", (await organiser.AtTheTables($"PUT provisional", new { run = New })).Code);
    }
}

[Collection(nameof(KillingAHub))]
public sealed class WhenThePlannerDies(MortalHub mortal) : Planned
{
    [Fact]
    public async Task A_plan_whose_node_was_killed_is_said_to_be_interrupted_and_another_can_be_made()
    {
        var (hub, organiser) = await mortal.NewEvent();
        var (ana, ben, _) = await Opened(organiser);
        await Meet(ana, ben);
        var run = New;
        (await organiser.AtTheTables($"PUT plans/{run}", new { effort = 600 })).Accepted();

        hub.Kill9();
        await hub.Restart();

        await using var job = await organiser.Follow(Topic);
        await job.Until(v => (string?)v["job"]?["state"] == "interrupted", "that it is missed", 60);
        (await organiser.AtTheTables($"PUT plans/{New}", new { effort = 1 })).Accepted();
        await job.Until(v => (string?)v["job"]?["state"] == "kept", "another plan", 60);
    }
}
