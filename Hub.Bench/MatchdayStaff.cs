using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Hub.Server.Api;
using Hub.Server.Planning;

namespace Hub.Bench;

/// <summary>Those who run the day: an organiser who sets it up, a moderator who turns the rounds, repairs and publishes, and the board in the hall.</summary>
sealed class MatchdayStaff(Matchday day, Random random) : Member(day.Url, random, day.Tally, new(1))
{
    const int Length = 20, Gap = 5;
    static readonly TimeSpan Spacing = TimeSpan.FromMinutes(Length + Gap), PlannedWithin = TimeSpan.FromMinutes(4);

    readonly SemaphoreSlim comparing = new(1, 1);
    readonly SemaphoreSlim repairing = new(1, 1);
    ImmutableDictionary<string, (Spot At, ImmutableArray<string> People)> schedule = ImmutableDictionary<string, (Spot, ImmutableArray<string>)>.Empty;
    int turns;

    /// <summary>What the console says of meetings, and of those who came.</summary>
    public Sight Meetings { get; } = new();

    public Sight Console { get; } = new();

    public TopicFollower? Floor { get; private set; }

    /// <summary>The meetings as they were published last.</summary>
    public ImmutableDictionary<string, (Spot At, ImmutableArray<string> People)> Schedule => schedule;

    public async Task<string> SetUp(int people)
    {
        Me = await Api.Post<MeAnswer>("api/enter", new EnterRequest(day.Token)) ?? throw new InvalidOperationException($"The organiser was not let in: {Tally.Errors}");
        var version = (int)(await Api.Snapshot($"matchmaking/{Matchday.Conference}/matchmaking/staff"))!.View["settings"]!["version"]!;
        await Must(HttpMethod.Put, "matchmaking/settings", new { open = true, budget = 100, version });
        // Half an hour from now, so that each round is to come for the hub until it is called.
        var begins = DateTimeOffset.UtcNow.AddMinutes(30);
        foreach (var (i, round) in day.Rounds.Index())
            await Must(HttpMethod.Put, $"matchmaking/rounds/{round}", new { session = Matchday.Session, start = begins + (Spacing * i), minutes = Length, gap = Gap });
        var tables = Math.Clamp(people * 5 / day.Rounds.Count, 8, 480);
        for (var i = 0; i < tables; i++)
            await Must(HttpMethod.Put, $"matchmaking/tables/t-{i:000}", new { name = $"T{i}", kind = i % 9 < 4 ? "physical" : i % 9 < 8 ? "hybrid" : "virtual", x = i % 20 * 40, y = i / 20 * 40 });
        return (await Api.Get<JoinAnswer>($"api/conferences/{Matchday.Conference}/join"))!.Code!;
    }

    public void Opens()
    {
        Floor = new(day.FloorTopic("staff"), Api, new(Random.Next()), Tally) { Seen = Sees, Lost = Lost };
        Follow(Floor);
    }

    void Sees(JsonObject view)
    {
        turns = (int?)view["clock"]?["turns"] ?? 0;
        var meetings = view["meetings"] as JsonObject;
        var shown = Matchday.ShownBy(view);
        var places = day.Checks.Read(meetings, "the console", isPhone: false);
        Meetings.Take(places, shown);
        Console.Take(places.SelectMany(m => (meetings![m.Key]!["people"] as JsonObject ?? []).Where(p => p.Value?["there"] is not null).Select(p => ($"{m.Key} {p.Key}", m.Value)))
            .ToDictionary(p => p.Item1, p => p.Value), shown);
    }

    void Lost()
    {
        Meetings.Lost();
        Console.Lost();
    }

    /// <summary>The first plan, by the hub's planner.</summary>
    public async Task Plan(int seed, int effort)
    {
        var run = Guid.CreateVersion7();
        await Must(HttpMethod.Put, $"matchmaking/plans/{run}", new { seed, effort });
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(500))
        {
            var job = (await Api.Snapshot($"planning/{Matchday.Conference}/planning/staff"))?.View["job"];
            if ((string?)job?["run"] == run.ToString() && (string?)job["state"] is { } state && state is not ("running" or "stopping"))
            {
                if (state != "kept")
                    throw new InvalidOperationException($"The planner ended as {state}.");
                break;
            }
            if (Stopwatch.GetElapsedTime(since) > PlannedWithin)
                throw new TimeoutException("The planner did not end.");
        }
        await Publish(run, 0);
        day.Figures.Planned = schedule.Count;
        (day.Figures.Placed, day.Figures.Moved, day.Figures.Unplaced) = (0, 0, 0);
        await Must(HttpMethod.Put, $"floors/{Matchday.Session}/by-itself", new { on = false });
    }

    /// <summary>What was accepted since gets a place, and what broke another.</summary>
    public async Task Repair()
    {
        await repairing.WaitAsync();
        try
        {
            for (var tries = 3; tries > 0; tries--)
            {
                var run = Guid.CreateVersion7();
                if (await day.Insist<RepairAnswer>(Api, HttpMethod.Put, $"matchmaking/repairs/{run}", new { }, day.Figures.Repairs) is not { } answer)
                    continue;
                if (answer.Meetings.Count == 0 || await Publish(run, answer.Number))
                    return;
            }
        }
        finally
        {
            repairing.Release();
        }
    }

    /// <returns>False: somebody published meanwhile.</returns>
    async Task<bool> Publish(Guid run, int number)
    {
        if (await day.Insist<JsonObject>(Api, HttpMethod.Post, "matchmaking/publish", new { run, number }, day.Figures.Publications) is null)
            return false;
        await Compare(Stopwatch.GetTimestamp());
        return true;
    }

    /// <summary>A command was acknowledged that may have moved meetings: asks where they are now, and expects every view to say the same.</summary>
    public async Task Compare(long acknowledged)
    {
        await comparing.WaitAsync();
        try
        {
            if (await day.Insist<ScheduleAnswer>(Api, HttpMethod.Get, "matchmaking/schedule") is not { } answer)
                return;
            var now = answer.Meetings.ToImmutableDictionary(m => m.Request.ToString(),
                m => (At: new Spot(m.Round.ToString(), m.Table.ToString()), People: m.People.Select(p => p.ToString()).ToImmutableArray()));
            foreach (var id in schedule.Keys.Union(now.Keys))
                Compared(id, schedule.TryGetValue(id, out var was) ? was : null, now.TryGetValue(id, out var to) ? to : null, acknowledged);
            schedule = now;
        }
        finally
        {
            comparing.Release();
        }
    }

    void Compared(string id, (Spot At, ImmutableArray<string> People)? was, (Spot At, ImmutableArray<string> People)? to, long acknowledged)
    {
        if (was?.At == to?.At)
            return;
        Console.Forgive(id);
        var figures = day.Figures;
        _ = was is null ? figures.Placed++ : to is null ? figures.Unplaced++ : figures.Moved++;
        if (to is { } there && figures.IsOffered(id, there.At.Round) && there.At.Round == day.RoundNow)
            figures.OffersTaken++;
        day.Checks.Expect(id, to?.At, [Meetings, day.Board.Meetings, .. (was ?? to)!.Value.People.Union(to?.People ?? []).Select(day.PhoneOf)], acknowledged);
    }

    /// <summary>Calls, starts or ends a round, on what the console shows.</summary>
    public async Task Turn(string round, string what)
    {
        for (var tries = 100; tries > 0; tries--, await Task.Delay(50))
        {
            if (await day.Insist<JsonObject>(Api, HttpMethod.Post, $"floors/{Matchday.Session}/rounds/{round}/{what}", new { turns }) is not { } at)
                continue;
            day.Checks.Turned(day.FloorPages, new((string)at["epoch"]!, (long)at["revision"]!), Stopwatch.GetTimestamp());
            return;
        }
        throw new InvalidOperationException($"{round} could not be turned: {what}. {Tally.Errors}");
    }

    async Task Must(HttpMethod method, string path, object body)
    {
        if (await day.Insist<JsonObject>(Api, method, path, body) is null)
            throw new InvalidOperationException($"{method} {path} was refused: {Tally.Errors}");
    }
}

/// <summary>The board in the hall: a page that follows what boards follow.</summary>
sealed class MatchdayBoard(Matchday day, Random random) : Member(day.Url, random, day.Tally, new(1))
{
    public Sight Meetings { get; } = new();

    public TopicFollower? Floor { get; private set; }

    public async Task Opens(string code)
    {
        Me = await Api.Post<MeAnswer>("api/join", new JoinRequest(code, Hub.Grains.People.Place.Hall, new(Guid.CreateVersion7()))) ?? throw new InvalidOperationException("The board was not let in.");
        Floor = new(day.FloorTopic("board"), Api, new(Random.Next()), Tally)
        {
            Seen = view => Meetings.Take(day.Checks.Read(view["meetings"] as JsonObject, "the board", isPhone: false), Matchday.ShownBy(view)),
            Lost = Meetings.Lost,
        };
        Follow(Floor);
    }
}
