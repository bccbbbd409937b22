using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Bench;

/// <summary>Where a meeting is, as a view says it.</summary>
readonly record struct Spot(string Round, string Table);

readonly record struct CameIn(string Request, string Person, Spot At);

/// <summary>What must hold all day long: nobody is sent to two tables, no table gets two pairs, all views agree within a second, and nothing that was
/// acknowledged is lost.</summary>
sealed class MatchdayChecks
{
    public const double Second = 1000;

    readonly ConcurrentDictionary<string, int> broken = [];
    readonly ConcurrentDictionary<CameIn, byte> checkedIn = [];
    volatile bool recovering;

    /// <summary>From the answer to a command until the last phone, the board and the console show where a meeting is.</summary>
    public Latencies Agreement { get; } = new();

    /// <summary>From the answer to a check-in until the console shows it.</summary>
    public Latencies CheckIns { get; } = new();

    /// <summary>From the answer to a turn of the rounds until a page shows it.</summary>
    public Latencies Turns { get; } = new();

    /// <summary>All of these, in the time after a kill.</summary>
    public Latencies Recovering { get; } = new();

    /// <summary>What is told apart: the hub was killed, and not everyone is back.</summary>
    public bool IsRecovering { get => recovering; set => recovering = value; }

    public bool Hold => broken.IsEmpty && Late == 0;

    public long Late => Agreement.Over(Second) + CheckIns.Over(Second) + Turns.Over(Second);

    public IEnumerable<string> Broken => broken.OrderByDescending(b => b.Value).Select(b => $"{b.Value} times: {b.Key}");

    /// <summary>All that were acknowledged.</summary>
    public ICollection<CameIn> CheckedIn => checkedIn.Keys;

    public void Break(string rule) => broken.AddOrUpdate(rule, 1, (_, n) => n + 1);

    /// <summary>A command was acknowledged, after which all these views have to say where the meeting is; null: nowhere.</summary>
    public void Expect(string meeting, Spot? place, IReadOnlyCollection<Sight> sights, long acknowledged)
    {
        var change = new Change(meeting, place, acknowledged, sights.Count, IsRecovering ? Recovering : Agreement);
        foreach (var sight in sights)
            sight.Expect(change);
    }

    public void Turned(IEnumerable<TopicFollower> pages, Position at, long acknowledged)
    {
        foreach (var page in pages)
            page.Arrivals.Expect(at, acknowledged, IsRecovering ? Recovering : Turns);
    }

    public void CheckIn(string request, string person, Spot place, Sight console, long acknowledged)
    {
        checkedIn[new(request, person, place)] = 0;
        console.Expect(new($"{request} {person}", place, acknowledged, 1, IsRecovering ? Recovering : CheckIns));
    }

    /// <summary>Of all phones, each of which says where its person goes in a round: no table has two meetings.</summary>
    public void Together(string round, IEnumerable<Sight> phones)
    {
        foreach (var table in phones.SelectMany(p => p.In(round)).Distinct().GroupBy(m => m.Table).Where(t => t.Count() > 1))
            Break("the phones send two pairs to a table");
    }

    /// <summary>Where the meetings of a view are; what it says must not contradict itself.</summary>
    public Dictionary<string, Spot> Read(JsonObject? meetings, string who, bool isPhone)
    {
        var places = new Dictionary<string, Spot>();
        var (tables, people) = (new HashSet<Spot>(), new HashSet<(string, string)>());
        foreach (var (id, meeting) in meetings ?? [])
        {
            if (meeting is null || (bool?)meeting["cancelled"] == true)
                continue;
            var place = new Spot((string)meeting["round"]!, (string)meeting["table"]!);
            places[id] = place;
            if (!tables.Add(place))
                Break($"{who} shows two pairs at one table");
            if (isPhone ? !people.Add((place.Round, "")) : (meeting["people"] as JsonObject ?? []).Any(p => !people.Add((place.Round, p.Key))))
                Break($"{who} sends somebody to two tables");
        }
        return places;
    }
}

/// <summary>A change that some views have yet to show.</summary>
sealed class Change(string meeting, Spot? place, long acknowledged, int views, Latencies into)
{
    int open = views, arrived;
    long last;

    public string Meeting => meeting;

    public Spot? Spot => place;

    public void Arrived(long when)
    {
        Interlocked.Increment(ref arrived);
        for (var seen = Interlocked.Read(ref last); when > seen;)
            seen = Interlocked.CompareExchange(ref last, when, seen) is var now && now == seen ? when : now;
        Leave();
    }

    /// <summary>One view less to wait for: it is offline, or something newer is expected of it. Who is away is not late.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref open) == 0 && arrived > 0)
            into.Between(acknowledged, Math.Max(acknowledged, Interlocked.Read(ref last)));
    }

    public bool IsOlderThan(TimeSpan time) => Stopwatch.GetElapsedTime(acknowledged) > time;
}

/// <summary>What one view says of where meetings are, and since when: a phone of its agenda, boards and consoles of the rounds that they show.</summary>
sealed class Sight
{
    readonly Lock gate = new();
    readonly Dictionary<string, (Spot? Spot, long When)> seen = [];
    readonly List<Change> awaited = [];
    HashSet<string>? rounds;
    bool online;

    /// <param name="places">All that it shows now.</param>
    /// <param name="shown">The rounds that it shows; null: all.</param>
    public void Take(IReadOnlyDictionary<string, Spot> places, HashSet<string>? shown = null)
    {
        var now = Stopwatch.GetTimestamp();
        lock (gate)
        {
            (online, rounds) = (true, shown);
            foreach (var (id, place) in places)
            {
                if (seen.GetValueOrDefault(id).Spot != place)
                    seen[id] = (place, now);
            }
            foreach (var gone in seen.Where(s => s.Value.Spot is not null && !places.ContainsKey(s.Key)).Select(s => s.Key).ToList())
                seen[gone] = (null, now);
            foreach (var change in awaited.Where(Shows))
                change.Arrived(now);
            awaited.RemoveAll(Shows);
        }
    }

    public void Lost()
    {
        lock (gate)
        {
            online = false;
            awaited.ForEach(change => change.Leave());
            awaited.Clear();
        }
    }

    /// <summary>A meeting was given up: who checked in there at that moment is not to be seen there any more.</summary>
    public void Forgive(string meeting)
    {
        bool IsOfIt(Change change) => change.Meeting.StartsWith(meeting, StringComparison.Ordinal);
        lock (gate)
        {
            foreach (var change in awaited.Where(IsOfIt))
                change.Leave();
            awaited.RemoveAll(IsOfIt);
        }
    }

    public void Expect(Change change)
    {
        lock (gate)
        {
            foreach (var older in awaited.Where(a => a.Meeting == change.Meeting))
                older.Leave();
            awaited.RemoveAll(a => a.Meeting == change.Meeting);
            if (!online)
                change.Leave();
            else if (Shows(change))
                change.Arrived(seen.GetValueOrDefault(change.Meeting).When);
            else
                awaited.Add(change);
        }
    }

    public List<(string Meeting, string Table)> In(string round)
    {
        lock (gate)
            return online ? [.. seen.Where(s => s.Value.Spot?.Round == round).Select(s => (s.Key, s.Value.Spot!.Value.Table))] : [];
    }

    /// <summary>What it should show by now and does not.</summary>
    public int Overdue(TimeSpan time)
    {
        lock (gate)
            return awaited.Count(change => change.IsOlderThan(time));
    }

    bool Shows(Change change) => seen.GetValueOrDefault(change.Meeting).Spot
        == (change.Spot is { } place && (rounds is null || rounds.Contains(place.Round)) ? place : null);
}
