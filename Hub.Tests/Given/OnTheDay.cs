using System.Text.Json.Nodes;

namespace Hub.Tests.Given;

/// <summary>The small event's matchmaking as its day begins: two rounds, two tables, and a plan that is published. Ana meets Ben first, then Chi; her meeting with Dan has no place. Each round is turned by hand.</summary>
public sealed class OnTheDay
{
    public const string First = "day-1", Second = "day-2", One = "day-one", Two = "day-two";

    public required Attendee Moderator { get; init; }
    public required Attendee Ana { get; init; }
    public required Attendee Ben { get; init; }
    public required Attendee Chi { get; init; }
    public required Attendee Dan { get; init; }

    /// <summary>The meetings of Ana with the two others.</summary>
    public string WithBen { get; } = Guid.CreateVersion7().ToString();

    public string WithChi { get; } = Guid.CreateVersion7().ToString();

    public string WithDan { get; } = Guid.CreateVersion7().ToString();

    static string FloorTopic(string audience) => $"floor/{SmallEvent.Conference}/{SmallEvent.Meetings}/{audience}";

    public static async Task<OnTheDay> Published(string baseUrl, Attendee moderator)
    {
        await moderator.SetsUpMatchmaking();
        var code = await moderator.JoinCode();
        async Task<Attendee> New(string name, string organisation) => await (await Attendee.Joined(baseUrl, code)).Introduced(name, organisation);
        var day = new OnTheDay { Moderator = moderator, Ana = await New("Ana", "Alpha"), Ben = await New("Ben", "Beta"), Chi = await New("Chi", "Gamma"), Dan = await New("Dan", "Delta") };
        await day.Prepare();
        return day;
    }

    async Task Prepare()
    {
        var soon = DateTimeOffset.UtcNow.AddMinutes(10);
        foreach (var (round, at) in new[] { (First, soon), (Second, soon.AddMinutes(25)) })
            (await Moderator.AtTheTables($"PUT rounds/{round}", new { session = SmallEvent.Meetings, start = at, minutes = 20, gap = 5 })).Accepted();
        foreach (var table in (string[])[One, Two])
            (await Moderator.AtTheTables($"PUT tables/{table}", new { name = table, kind = "physical" })).Accepted();
        foreach (var (request, other) in new[] { (WithBen, Ben), (WithChi, Chi) })
            (await Moderator.AtTheTables($"PUT forced/{request}", new { people = new[] { Ana.Person, other.Person } })).Accepted();
        (await Ana.AtTheTables($"PUT requests/{WithDan}", new { to = new[] { Dan.Person }, priority = 2 })).Accepted();
        (await Dan.AtTheTables($"POST requests/{WithDan}/accept")).Accepted();
        var run = Guid.CreateVersion7();
        (await Moderator.AtTheTables($"PUT runs/{run}", new
        {
            slots = new Dictionary<string, object> { [WithBen] = new { round = First, table = One }, [WithChi] = new { round = Second, table = Two } },
            summary = new { status = "optimal", seed = 1, milliseconds = 5, levels = new[] { new { name = "meetings", value = 2, bound = 2 } } },
        })).Accepted();
        (await Moderator.AtTheTables("POST publish", new { run, number = 0 })).Accepted();
        await Floor("PUT by-itself", new { on = false });
        await SeesFloor("staff", v => v["meetings"]?[WithBen] is not null && v["meetings"]?[WithChi] is null, "the meetings of the first round on the floor");
        foreach (var (table, request) in new[] { (One, WithBen), (Two, WithChi) })
            await SeesTable(Ana, table, v => v["meetings"]?[request] is not null, "that the table expects them");
    }

    public async Task Floor(string what, object? body = null)
    {
        var (method, path) = what.Split(' ') is [var verb, var rest] ? (verb, rest) : throw new ArgumentException(what);
        await Wait.Until(async () => (await Moderator.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/floors/{SmallEvent.Meetings}/{path}", body)).IsOk, $"{what} is done");
    }

    /// <summary>Calls, starts or ends a round, as one who sees how the clock stands.</summary>
    public async Task Turns(string what, string round)
    {
        var turns = (int)(await Moderator.SnapshotWhenWell(FloorTopic("staff"))).View["clock"]!["turns"]!;
        (await Moderator.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/floors/{SmallEvent.Meetings}/rounds/{round}/{what}", new { turns })).Accepted();
        await SeesFloor("staff", v => (int)v["clock"]!["turns"]! > turns, "that the round was turned");
    }

    public static Task<Reply> AtTable(Attendee who, string table, string what, object? body = null) =>
        what.Split(' ') is [var method, var path] ? who.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/tables/{table}/{path}", body) : throw new ArgumentException(what);

    public static async Task<Reply> ChecksIn(Attendee who, string table, string request) => await AtTable(who, table, $"PUT meetings/{request}/people/{who.Person}");

    public Task<JsonObject> SeesFloor(string audience, Func<JsonObject, bool> condition, string expected) => Sees(Moderator, FloorTopic(audience), condition, expected);

    public static Task<JsonObject> SeesTable(Attendee who, string table, Func<JsonObject, bool> condition, string expected) =>
        Sees(who, $"table/{SmallEvent.Conference}/{table}/public", condition, expected);

    static async Task<JsonObject> Sees(Attendee who, string topic, Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await who.SnapshotWhenWell(topic)).View), expected, actual: () => view.ToJsonString());
        return view;
    }
}
