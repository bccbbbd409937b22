using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hub.Bench;

/// <summary>The one at the desk in a storm of ballots: writes a poll in the first panel that there is, and opens it.</summary>
sealed class StormPoll(LeanHttp http, string conference, string code) : IDisposable
{
    readonly Guid id = Guid.CreateVersion7();

    /// <summary>By which people come in.</summary>
    public string Code => code;

    public string Topic => $"poll/{conference}/{id}/public";

    public string BallotPath => $"/api/conferences/{conference}/polls/{id}/ballots/choice";

    public static async Task<StormPoll> Write(HubUnderTest hub)
    {
        var http = new LeanHttp(hub.Url);
        var conference = (string)(await Ask(http, "POST", "/api/enter", JsonSerializer.Serialize(new { token = hub.Token })))["conference"]!;
        var code = (string)(await Ask(http, "GET", $"/api/conferences/{conference}/join"))["code"]!;
        var sessions = (await Ask(http, "GET", $"/api/live/conference/{conference}/programme/public"))["view"]!["sessions"]!.AsObject();
        var poll = new StormPoll(http, conference, code);
        await poll.Command("PUT", "", new
        {
            session = sessions.First(session => (string?)session.Value!["kind"] == "panel").Key,
            title = "Which one?",
            results = "always",
            items = new[] { new { id = "choice", kind = "single", text = "Which one?", options = "abcd".Select(o => new { id = $"{o}", text = $"Option {o}" }) } },
        });
        return poll;
    }

    public Task Reset() => Command("POST", "/reset", new { phase = "open" });

    public Task Open() => Command("POST", "/open", new { phase = "draft", version = 1 });

    /// <summary>What a fresh snapshot counts.</summary>
    public async Task<int> Counted() => (int)(await Ask(http, "GET", $"/api/live/{Topic}"))["view"]!["tally"]!["choice"]!["n"]!;

    /// <summary>Some of them ask each other for meetings, and the hub plans these for longer than it takes to vote.</summary>
    public async Task Plan(StormVoter[] voters, int seed)
    {
        const int People = 150, Each = 5, Tables = 30, Seconds = 60;
        var address = $"/api/conferences/{conference}/matchmaking";
        var session = (await Ask(http, "GET", $"/api/live/conference/{conference}/programme/public"))["view"]!["sessions"]!.AsObject().First(s => (string?)s.Value!["kind"] == "matchmaking").Key;
        var version = (int)(await Ask(http, "GET", $"/api/live/matchmaking/{conference}/matchmaking/staff"))["view"]!["settings"]!["version"]!;
        await Ask(http, "PUT", $"{address}/settings", JsonSerializer.Serialize(new { open = true, acceptance = "at-once", budget = 50, version }));
        await http.Send("POST", $"{address}/rounds", JsonSerializer.Serialize(new { session, minutes = 5 })); // the event may have some
        for (var i = 0; i < Tables; i++)
            await Ask(http, "PUT", $"{address}/tables/t-{i}", JsonSerializer.Serialize(new { name = $"T{i}", kind = i % 3 == 0 ? "hybrid" : "physical" }));
        var (random, some) = (new Random(seed), voters.Take(Math.Min(People, voters.Length)).ToArray());
        foreach (var (i, one) in some.Index())
            await one.Try("PUT", $"{address}/me/profile", new { name = $"Person {i}", organisation = $"Organisation {i}", version = 0 });
        foreach (var one in some)
        {
            foreach (var other in random.GetItems(some, Each))
                await one.Try("PUT", $"{address}/requests/{Guid.CreateVersion7()}", new { to = new[] { other.Person } });
        }
        await Ask(http, "PUT", $"{address}/plans/{Guid.CreateVersion7()}", JsonSerializer.Serialize(new { effort = Seconds }));
    }

    Task Command(string method, string what, object body) => Ask(http, method, $"/api/conferences/{conference}/polls/{id}{what}", JsonSerializer.Serialize(body));

    static async Task<JsonNode> Ask(LeanHttp http, string method, string path, string? body = null)
    {
        var reply = await http.Send(method, path, body);
        return reply.IsOk ? JsonNode.Parse(reply.Body)! : throw new InvalidOperationException($"{method} {path}: {reply.Status} {reply.Body}");
    }

    public void Dispose() => http.Dispose();
}
