using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Browser;

/// <summary>A matchmaking session whose rounds are about to begin: as many meetings in each of its two rounds as there are tables but a few, planned and published. Its clock is turned by hand.</summary>
public sealed class HallByApi
{
    static readonly string[] Given =
        ["Łukasz", "Øyvind", "Émile", "Özlem", "Zoë", "Åsa", "Lena", "Mehmet", "Ana", "Carolin", "Griet", "Maud", "Kamil", "Daan", "Sofía", "Tomáš", "Ωmega", "Maximiliane", "Jo", "Ieva"];

    static readonly string[] Family =
        ["Brinkmann", "Yıldırım", "Wiśniewski", "Ising", "Malfliet", "Vasseur", "Dąbrowski", "Kuijpers", "von Sonnenberg-Hohenstein", "Ek", "Nøstdal", "García Márquez", "Dvořák", "Ó Briain", "Papadopoulou",
         "Lindqvist", "Schultheiß", "Marchetti", "Kowalczyk", "Berg", "Aalto", "Čapek", "Dahl", "Eriksen", "Fischer", "Grün", "Hansen", "Ionescu", "Jansen", "Kiss"];

    static readonly string[] Organisations =
        ["Wasserstoffcluster Rhein-Emscher", "Électrolyse des Dômes", "Ω GmbH", "Region Midtjylland", "Gesellschaft für Wasserstoffspeicherung und Netze mbH", "Aalborg Havn", "TU Łódź", "Pipelines NV"];

    readonly Attendee staff;
    readonly MatchingByApi matching;

    HallByApi(Attendee staff, MatchingByApi matching, string session, int meetings, bool placed)
    {
        (this.staff, this.matching, Session) = (staff, matching, session);
        People = [.. Enumerable.Range(0, 2 * meetings).Select(i => (Guid.CreateVersion7().ToString(), $"{Given[i % Given.Length]} {Family[((i / Given.Length) + (i % Given.Length)) % Family.Length]}{(placed ? "" : "-Ek")}", Organisations[((i / Given.Length) + i) % Organisations.Length]))];
        var own = Guid.CreateVersion7().ToString("N")[^8..];
        Tables = [.. Enumerable.Range(0, meetings + 3).Select(i => ($"{own}-t{i:000}", $"{(placed ? "Table" : "Stand")} {i + 1}"))];
        Meetings = [.. Enumerable.Range(0, 2 * meetings).Select(_ => Guid.CreateVersion7().ToString())];
        Rounds = [$"{own}-now", $"{own}-then"];
    }

    public string Session { get; }

    public (string Id, string Name, string Organisation)[] People { get; }

    public (string Id, string Name)[] Tables { get; }

    /// <summary>Those of the first round, then those of the second, in which everyone meets somebody else.</summary>
    public string[] Meetings { get; }

    public string[] Rounds { get; }

    /// <param name="placed">Its tables are on the plan of the hall.</param>
    /// <param name="inMinutes">When its first round starts.</param>
    public static async Task<HallByApi> Of(Visitors visitors, string session, int meetings, bool placed = true, double inMinutes = 4.6)
    {
        var hall = new HallByApi(await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken), await MatchingByApi.Of(visitors), session, meetings, placed);
        await hall.Import(DateTimeOffset.UtcNow.AddMinutes(inMinutes), placed);
        await hall.Begin();
        return hall;
    }

    /// <summary>Who meets at which table in a round; the second round moves everyone on by one.</summary>
    (string A, string B) Pair(int meeting)
    {
        var (half, i) = (People.Length / 2, meeting % (People.Length / 2));
        return (People[i].Id, People[half + ((i + (meeting >= half ? 4 : 3)) % half)].Id);
    }

    async Task Import(DateTimeOffset start, bool placed)
    {
        foreach (var round in (await matching.View())["rounds"]!.AsObject().Where(r => (string)r.Value!["session"]! == Session).Select(r => r.Key))
            await matching.Staff($"POST rounds/{round}/remove", new { });
        foreach (var table in (await matching.View())["tables"]!.AsObject().Where(t => t.Key.StartsWith("table-", StringComparison.Ordinal)).Select(t => t.Key))
            await matching.Staff($"POST tables/{table}/remove", new { });
        var bundle = (await staff.Get($"/api/conferences/{Visitors.Conference}/export")).Accepted();
        JsonArray Added(JsonNode? to, IEnumerable<JsonObject> more) => [.. (to?.AsArray() ?? []).Select(n => n!.DeepClone()), .. more];
        bundle["people"] = Added(bundle["people"], People.Select(p => new JsonObject { ["id"] = p.Id, ["name"] = p.Name, ["organisation"] = p.Organisation, ["place"] = "hall", ["role"] = "participant" }));
        var plan = bundle["matchmaking"]!;
        plan["rounds"] = Added(plan["rounds"], Rounds.Select((id, i) => new JsonObject { ["id"] = id, ["session"] = Session, ["start"] = start.AddMinutes(25 * i), ["minutes"] = 20, ["gap"] = 5 }));
        plan["tables"] = Added(plan["tables"], Tables.Select((table, i) => Table(table, i, placed)));
        plan["requests"] = Added(plan["requests"], Meetings.Select((id, i) => new JsonObject
        {
            ["id"] = id, ["from"] = Pair(i).A, ["at"] = DateTimeOffset.UtcNow, ["priority"] = 2,
            ["seats"] = new JsonArray(new JsonObject { ["people"] = new JsonArray(Pair(i).B), ["accepted"] = Pair(i).B }),
        }));
        await staff.Insist(HttpMethod.Post, $"/api/conferences/{Visitors.Conference}/import?format=bundle", bundle);
    }

    static JsonObject Table((string Id, string Name) table, int i, bool placed)
    {
        var shown = new JsonObject { ["id"] = table.Id, ["name"] = table.Name, ["kind"] = i % 7 == 3 ? "hybrid" : "physical", ["places"] = 2 };
        if (placed)
            (shown["x"], shown["y"]) = (20 + (i % 25 * 40), 40 + (i / 25 * 76));
        return shown;
    }

    async Task Begin()
    {
        await Publish(new Dictionary<string, string>());
        await Floor("PUT by-itself", new { on = false });
        await Sees(view => view["meetings"]?.AsObject().Count == Meetings.Length / 2, "the meetings of the first round");
    }

    /// <summary>The plan, or what has changed in it: who was at the one table is now at the other.</summary>
    public async Task Publish(IReadOnlyDictionary<string, string> moved)
    {
        var run = Guid.CreateVersion7().ToString();
        var half = Meetings.Length / 2;
        string At(int i) => Tables[i % half].Id is var id && moved.TryGetValue(id, out var other) && i < half ? other : id;
        await matching.Staff($"PUT runs/{run}", new { slots = Meetings.Select((id, i) => (id, i)).ToDictionary(m => m.id, m => (object)new { round = Rounds[m.i / half], table = At(m.i) }) });
        await matching.Publishes(run);
    }

    public async Task Floor(string what, object body)
    {
        var (method, path) = what.Split(' ') is [var verb, var rest] ? (verb, rest) : throw new ArgumentException(what);
        await Wait.Until(async () => (await staff.Send(new(method), $"/api/conferences/{Visitors.Conference}/floors/{Session}/{path}", body)).IsOk, $"{what} is done");
    }

    /// <summary>Calls, starts or ends a round.</summary>
    public async Task Turns(string what, int round) => await Floor($"POST rounds/{Rounds[round]}/{what}", new { turns = (int)(await View())["clock"]!["turns"]! });

    /// <summary>Lets the round that runs end so many seconds from now.</summary>
    public async Task EndsIn(int seconds)
    {
        var was = DateTimeOffset.Parse((string)(await View())["rounds"]![Rounds[0]]!["endsAt"]!, null);
        await Floor($"POST rounds/{Rounds[0]}/move-end", new { seconds = (int)(DateTimeOffset.UtcNow.AddSeconds(seconds) - was).TotalSeconds, was });
    }

    /// <summary>The hub knows that they are at their table.</summary>
    public async Task IsThere(int meeting, string person)
    {
        JsonObject view = [];
        await Wait.Until(async () => (view = (await staff.SnapshotWhenWell($"table/{Visitors.Conference}/{Tables[meeting].Id}/staff")).View)["meetings"]?[Meetings[meeting]]?["people"]?[person]?["there"] is not null,
            "that they are there", actual: () => view.ToJsonString());
    }

    async Task<JsonObject> View() => (await staff.SnapshotWhenWell($"floor/{Visitors.Conference}/{Session}/board")).View;

    async Task Sees(Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = await View()), expected, 20, () => view.ToJsonString());
    }
}
