using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Planner;
using Slot = Hub.Planner.Slot;

namespace Hub.Server.Planning;

/// <summary>What the planner is given: by index, in the order of time and of ids, so that the same facts give the same plan.</summary>
public sealed class PlanTask
{
    /// <summary>What a priority of 1, 2, 3 is worth: a meeting that is wanted least counts half of one that is wanted most.</summary>
    static readonly int[] Weights = [2, 3, 4];

    readonly RoundId[] rounds;
    readonly TableId[] tables;
    readonly PersonId[] people;
    readonly RequestId[] requests;

    /// <param name="from">A plan to begin from.</param>
    public PlanTask(MatchingFacts facts, IReadOnlyDictionary<RequestId, Grains.Matchmaking.Slot> from)
    {
        rounds = [.. facts.Rounds.OrderBy(r => r.Value.Start).ThenBy(r => r.Key.Value, StringComparer.Ordinal).Select(r => r.Key)];
        tables = [.. facts.Tables.Keys.OrderBy(t => t.Value, StringComparer.Ordinal)];
        people = [.. facts.People.Select(p => p.Person)];
        requests = [.. facts.Meetings.Select(m => m.Request)];
        var (round, table, person) = (Indices(rounds), Indices(tables), Indices(people));
        var booths = BoothsOf(facts);
        Event = new(
            SessionsOf(facts),
            [.. tables.Select(id => TableOf(facts.Tables[id], round, booths.ContainsValue(id)))],
            [.. facts.People.Select(p => new Person([.. rounds.Select(r => PresenceOf(p, r))], p.Most, booths.TryGetValue(p.Person, out var booth) ? table[booth] : null))],
            [.. facts.Meetings.Select(m => MeetingOf(m, round, table, person))])
        {
            Apart = [.. facts.Meetings.Where(m => m.Apart).SelectMany(m => PairsOf([.. m.People.Select(p => person[p])]))],
        };
        Held = [.. facts.Held ?? []];
        Begins = [.. rounds.Select(r => facts.Now?.GetValueOrDefault(r) is { } now ? (now.Begun ? null : now.Start, now.Begun) : ((DateTimeOffset?)facts.Rounds[r].Start, (bool?)null))];
        Earlier = [.. requests.Select(id => from.TryGetValue(id, out var at) && round.TryGetValue(at.Round, out var r) && table.TryGetValue(at.Table, out var t) ? new Slot(r, t) : (Slot?)null)];
    }

    public MeetingEvent Event { get; }

    public ImmutableArray<Slot?> Earlier { get; }

    ImmutableHashSet<RequestId> Held { get; }

    /// <summary>When each round begins, and whether it has, where its floor has told.</summary>
    ImmutableArray<(DateTimeOffset? Start, bool? Begun)> Begins { get; }

    /// <summary>The plan that it begins from, as it can be mended: what began by then stays, and what begins within <paramref name="soon"/> unless it has become impossible.</summary>
    public RepairTask ToRepair(DateTimeOffset from, TimeSpan soon) => new(
        Event with { Meetings = [.. Event.Meetings.Select((m, i) => Held.Contains(requests[i]) && Earlier[i] is { } place ? m with { Held = true, Round = place.Round, Table = place.Table } : m)] }, Earlier,
        [.. Enumerable.Range(0, Begins.Length).Where(r => HasBegun(Begins[r], from))], [.. Enumerable.Range(0, Begins.Length).Where(r => !HasBegun(Begins[r], from) && Begins[r].Start <= from + soon)]);

    static bool HasBegun((DateTimeOffset? Start, bool? Begun) round, DateTimeOffset at) => round.Begun ?? round.Start <= at;

    /// <summary>Where each meeting is by slots of the planner.</summary>
    public ImmutableDictionary<RequestId, Grains.Matchmaking.Slot> ByIds(ImmutableArray<Slot?> slots) => requests.Zip(slots).Where(p => p.Second is not null)
        .ToImmutableDictionary(p => p.First, p => new Grains.Matchmaking.Slot(rounds[p.Second!.Value.Round], tables[p.Second.Value.Table]));

    /// <summary>Sessions that follow each other are told apart by what they belong to; two of the same time are one stretch of rounds.</summary>
    ImmutableArray<int> SessionsOf(MatchingFacts facts)
    {
        var sessions = new List<SessionId>();
        return [.. rounds.Select(id =>
        {
            var session = facts.Rounds[id].Session;
            if (sessions.Count == 0 || sessions[^1] != session)
                sessions.Add(session);
            return sessions.Count - 1;
        })];
    }

    /// <param name="isBooth">A host who comes has their meetings there. At any other table that is somebody's nobody meets.</param>
    static Planner.Table TableOf(Grains.Matchmaking.Table table, Dictionary<RoundId, int> round, bool isBooth) => new(
        table.Kind switch
        {
            Grains.Matchmaking.TableKind.Hybrid => Planner.TableKind.Hybrid,
            Grains.Matchmaking.TableKind.Virtual => Planner.TableKind.Virtual,
            _ => Planner.TableKind.Physical,
        },
        table.Places, table.X ?? 0, table.Y ?? 0, table.Host is not null && !isBooth ? [.. round.Values.Order()] : [.. (table.Away ?? []).Where(round.ContainsKey).Select(r => round[r])]);

    static Planner.Presence PresenceOf(PersonFact person, RoundId round) =>
        !person.Available.TryGetValue(round, out var inHall) ? Planner.Presence.Absent : inHall ? Planner.Presence.Hall : Planner.Presence.Remote;

    /// <summary>One for each host who has meetings: the first that they have.</summary>
    static Dictionary<PersonId, TableId> BoothsOf(MatchingFacts facts)
    {
        var people = facts.People.Select(p => p.Person).ToHashSet();
        return facts.Tables.Where(t => t.Value.Host is { } host && people.Contains(host)).OrderBy(t => t.Key.Value, StringComparer.Ordinal)
            .GroupBy(t => t.Value.Host!.Value, t => t.Key).ToDictionary(g => g.Key, g => g.First());
    }

    static Planner.Meeting MeetingOf(MeetingFact meeting, Dictionary<RoundId, int> round, Dictionary<TableId, int> table, Dictionary<PersonId, int> person) =>
        new([.. meeting.People.Select(p => person[p])], Weights[Math.Clamp(meeting.Priority, 1, 3) - 1])
        {
            Forced = meeting.Forced,
            Round = meeting.Lock is { } locked ? round[locked.Round] : null,
            Table = meeting.Lock?.Table is { } at ? table[at] : null,
            Rounds = [.. Enumerable.Range(0, round.Count)],
        };

    static IEnumerable<Apart> PairsOf(int[] people) =>
        from i in Enumerable.Range(0, people.Length)
        from j in Enumerable.Range(i + 1, people.Length - i - 1)
        select new Apart(people[i], people[j]);

    static Dictionary<T, int> Indices<T>(T[] ids) where T : notnull => ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);

    /// <summary>The plan by ids, to be kept.</summary>
    public KeepRun Keep(RunId run, int seed, PlanAnswer answer)
    {
        // How short the ways can be at least is hardly ever known.
        var status = answer.Levels.All(l => l.IsBest) ? "optimal" : answer.Levels.All(l => l.IsBest || l.Aim == Aim.Ways) ? "optimal-but-ways" : answer.Stopped ? "stopped" : "feasible";
        return Keep(run, new(status, seed, answer.Milliseconds, [.. answer.Levels.Select(l => new RunLevel(PlanAims.NameOf(l.Aim), PlanAims.Whole(l.Aim, l.Value), PlanAims.Bound(l.Aim, l.Bound)))]), answer.Slots, answer.Unmet);
    }

    /// <summary>A plan that was mended, measured; nobody has looked for bounds, so that they are what is plain.</summary>
    public KeepRun Keep(RunId run, long milliseconds, RepairTask task, ImmutableArray<Slot?> slots)
    {
        var (values, unmet) = MeetingPlanner.Judged(task.Locked(), slots);
        long Bound(Aim aim) => aim == Aim.Meetings ? Event.Meetings.Sum(m => (long)m.Weight) : aim == Aim.SmallestShare ? PlanAims.Whole(aim, 1) : 0;
        return Keep(run, new(RunSummary.Repaired, 0, milliseconds, [.. values.Select((v, i) => new RunLevel(PlanAims.NameOf((Aim)i), PlanAims.Whole((Aim)i, v), Bound((Aim)i)))]), slots, unmet);
    }

    KeepRun Keep(RunId run, RunSummary summary, ImmutableArray<Slot?> slots, ImmutableArray<Unmet> unmet) => new(
        run, ByIds(slots), unmet.ToImmutableDictionary(u => requests[u.Meeting], u => WhyOf(u.Reason)), summary,
        unmet.Where(u => u.Reason != UnmetReason.KeptApart).ToImmutableDictionary(u => requests[u.Meeting], HindranceOf));

    Hindrance HindranceOf(Unmet unmet) => new(
        [.. unmet.People.Take(Hindrance.MostPeople).Select(p => people[p])], [.. unmet.Instead.Take(Hindrance.Most).Select(m => requests[m])], unmet.Round is { } round ? rounds[round] : null, unmet.Rounds);

    /// <summary>What the plan that it begins from comes to, by the names of the aims.</summary>
    public ImmutableDictionary<string, long> Values() => MeetingPlanner.Values(Event, Earlier).Select((value, i) => (Aim: (Aim)i, value))
        .ToImmutableDictionary(v => PlanAims.NameOf(v.Aim), v => PlanAims.Whole(v.Aim, v.value));

    public ImmutableArray<Grains.Planning.PlanFault> Faults(PlanAnswer answer) =>
        [.. answer.Contradictions.Select(c => new Grains.Planning.PlanFault(PlanAims.Kebab(c.Reason), [.. c.Meetings.Select(m => requests[m])], [.. c.People.Select(p => people[p])], [.. c.Tables.Select(t => tables[t])]))];

    /// <summary>Whom somebody does not want to meet is theirs to know: the code says only that it cannot be.</summary>
    static string WhyOf(UnmetReason reason) => reason == UnmetReason.KeptApart ? "cannot-meet" : PlanAims.Kebab(reason);
}
