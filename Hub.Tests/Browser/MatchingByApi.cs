using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Browser;

/// <summary>The sample event's matchmaking as its people and the staff ask of it by the API: the world that the organiser's pages show.</summary>
public sealed class MatchingByApi(Visitors visitors, Attendee staff, IReadOnlyDictionary<string, string> tokens)
{
    static string Address => $"/api/conferences/{Visitors.Conference}/matchmaking";

    /// <summary>All of whom are in the hall and free in all rounds.</summary>
    public static readonly string[] People =
        ["Lena Brinkmann", "Mehmet Yıldırım", "Marek Wiśniewski", "Carolin Ising", "Griet Malfliet", "Maud Vasseur", "Kamil Dąbrowski", "Daan Kuijpers"];

    public static async Task<MatchingByApi> Of(Visitors visitors)
    {
        var page = await visitors.Staff();
        var answer = await page.APIRequest.PostAsync($"/api/conferences/{Visitors.Conference}/links/personal", new() { Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
        var tokens = (await answer.TextAsync()).Split("\r\n").Select(line => line.Split(';')).Where(cells => cells.Length > 3)
            .DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => cells[3].Split("/enter#").Last().Trim('"'));
        return new(visitors, await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken), tokens);
    }

    public async Task<JsonObject> View() => (await staff.SnapshotWhenWell($"matchmaking/{Visitors.Conference}/matchmaking/staff")).View;

    /// <summary>The view as soon as it is so.</summary>
    public async Task<JsonObject> Sees(Func<JsonObject, bool> condition, string expected, double seconds = 30)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = await View()), expected, seconds, () => view.ToJsonString());
        return view;
    }

    /// <param name="what">Such as "DELETE locks/…".</param>
    public async Task Staff(string what, object? body = null)
    {
        var (method, path) = what.Split(' ') is [var verb, var rest] ? (verb, rest) : throw new ArgumentException(what);
        await staff.Insist(new(method), $"{Address}/{path}", body);
    }

    public async Task<string> Person(string name) => (await Attendee.Entered(visitors.Hub.BaseUrl, tokens[name])).Person.ToString();

    /// <summary>Each asks those who come next on the list; what is asked counts at once.</summary>
    /// <param name="each">How many of them.</param>
    public async Task Asks(int each)
    {
        var all = new List<Attendee>();
        foreach (var name in People)
            all.Add(await Attendee.Entered(visitors.Hub.BaseUrl, tokens[name]));
        for (var i = 0; i < all.Count; i++)
        {
            for (var next = 1; next <= each; next++)
                await all[i].Send(HttpMethod.Put, $"{Address}/requests/{Guid.CreateVersion7()}", new { to = new[] { all[(i + next) % all.Count].Person.ToString() }, priority = 1 + (next % 3) });
        }
    }

    public string TokenOf(string name) => tokens[name];

    public async Task<string> AsksOne(string from, string to)
    {
        var request = Guid.CreateVersion7().ToString();
        (await (await Attendee.Entered(visitors.Hub.BaseUrl, tokens[from])).Send(HttpMethod.Put, $"{Address}/requests/{request}", new { to = new[] { await Person(to) }, priority = 2 })).Accepted();
        return request;
    }

    /// <summary>Requests count at once from now on, or when they are accepted.</summary>
    public async Task CountsAtOnce(bool atOnce = true) => await Staff("PUT settings", new { open = true, acceptance = atOnce ? "at-once" : "must-accept", time = "planner", budget = 30, version = (int)(await View())["settings"]!["version"]! });

    public async Task<string> Force(params string[] names)
    {
        var request = Guid.CreateVersion7().ToString();
        var people = new List<string>();
        foreach (var name in names)
            people.Add(await Person(name));
        await Staff($"PUT forced/{request}", new { people });
        return request;
    }

    /// <summary>A kept plan, made with little effort.</summary>
    public async Task<string> Plans()
    {
        var run = Guid.CreateVersion7().ToString();
        await Staff($"PUT plans/{run}", new { seed = 1, effort = 2 });
        // Planners give way to everything else: on a machine that is busy with tests one may wait.
        await Sees(view => view["runs"]?[run] is not null, "the plan is kept", 120);
        return run;
    }

    public async Task Publishes(string run) => await Staff("POST publish", new { run, number = (int)(await View())["counts"]!["published"]! });
}
