using System.Collections.Immutable;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Rehearsals;

/// <summary>What there is to jam.</summary>
public static class JamKind
{
    /// <summary>Tables where somebody waited for a minute or longer until two were there.</summary>
    public const string Waited = "waited";

    /// <summary>Meetings that were over and had not taken place; the minutes that people waited there.</summary>
    public const string Missed = "missed";

    /// <summary>Meetings that went on after the end of their round.</summary>
    public const string Overran = "overran";

    /// <summary>Ways between two meetings of a person that take longer than the gap.</summary>
    public const string LongWay = "long-way";

    /// <summary>People with at least <see cref="Jams.InARow"/> meetings one after the other.</summary>
    public const string NoBreak = "no-break";

    /// <summary>Rounds that began later than the timetable says.</summary>
    public const string LateRound = "late-round";

    /// <summary>People who were left alone while no table was free.</summary>
    public const string NoFreeTable = "no-free-table";

    /// <summary>Publications on the day.</summary>
    public const string Repaired = "repaired";

    /// <summary>Announced meetings that got another place by these.</summary>
    public const string Moved = "moved";

    /// <summary>Of 100 answers of the hub one took so many milliseconds, or more.</summary>
    public const string SlowAnswers = "slow-answers";
}

/// <summary>What is known of a day that is played: as the floors, the plan and the crowd's own watch have it.</summary>
/// <param name="Facts">As they are now.</param>
/// <param name="Repairs">Publications since the play began.</param>
/// <param name="Moved">Announced meetings that got another place since.</param>
/// <param name="P99">Milliseconds.</param>
public sealed record PlayedDay(IReadOnlyList<FloorNow> Floors, MatchingFacts Facts, int Repairs, int Moved, int P99);

/// <summary>Where a day jams: pure, of what is known of it.</summary>
public static class Jams
{
    /// <summary>The plan of the hall is taken to be so broad.</summary>
    public const double HallMetres = 60;

    /// <summary>Through a crowd, with a word on the way.</summary>
    public const double MetresAMinute = 40;

    /// <summary>To get up, and to find the next table.</summary>
    public const double MinutesToFindIt = 0.5;

    public const int InARow = 5, SlowMilliseconds = 500;

    static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1), ABreak = TimeSpan.FromMinutes(15);

    public static ImmutableList<Jam> Of(PlayedDay day, DateTimeOffset now)
    {
        var rounds = day.Floors.SelectMany(f => f.Rounds).OrderBy(r => r.Start).ToList();
        var meetings = day.Floors.SelectMany(f => f.Sittings.Select(s => new Seen(s.Key, s.Value, f.Rounds.FirstOrDefault(r => r.Id == s.Value.Round), f.Heard.GetValueOrDefault(s.Key))))
            .Where(m => m.Round is not null).ToList();
        return [.. new[]
        {
            Missed(meetings), Waited(meetings, now), Overran(meetings), Late(rounds), NoFreeTable(meetings, day.Facts), LongWays(meetings, day.Facts), NoBreak(meetings),
            day.Moved > 0 ? new Jam(JamKind.Moved, day.Moved) : null,
            day.Repairs > 0 ? new Jam(JamKind.Repaired, day.Repairs) : null,
            day.P99 >= SlowMilliseconds ? new Jam(JamKind.SlowAnswers, day.P99) : null,
        }.OfType<Jam>()];
    }

    /// <summary>How long somebody walks from one table to another.</summary>
    public static TimeSpan Way(Table? from, Table? to) =>
        from is null || to is null || from == to ? TimeSpan.Zero
        : TimeSpan.FromMinutes(MinutesToFindIt + ((Math.Abs((from.X ?? 0) - (to.X ?? 0)) + Math.Abs((from.Y ?? 0) - (to.Y ?? 0))) * HallMetres / 1000 / MetresAMinute));

    /// <summary>Announced meetings that have another place, or none, than they had, and whose round had not begun.</summary>
    public static int Moves(IReadOnlyDictionary<RequestId, Slot> before, IReadOnlyDictionary<RequestId, Slot> after, IReadOnlySet<RoundId> begun) =>
        before.Count(m => !begun.Contains(m.Value.Round) && (!after.TryGetValue(m.Key, out var slot) || slot != m.Value));

    sealed record Seen(RequestId Request, Sitting Sitting, FloorRound? Round, HeardMeeting? Heard)
    {
        public FloorPhase Phase => Round!.Phase;

        /// <summary>When each who came was there, in the order of coming, not before the round began.</summary>
        public List<DateTimeOffset> There { get; } = [.. (Heard?.Standings.Values.Select(s => s.There).OfType<DateTimeOffset>() ?? []).Select(at => at > Round!.Start ? at : Round.Start).Order()];

        public bool IsHeld => There.Count >= 2;

        /// <summary>How long the first waited for the second, or, if nobody came, until it was over.</summary>
        public TimeSpan Waited(DateTimeOffset now)
        {
            if (Phase is not (FloorPhase.Running or FloorPhase.Ended) || There.Count == 0)
                return TimeSpan.Zero;
            var until = IsHeld ? There[1] : Phase == FloorPhase.Ended || now > Round!.End ? Round!.End : now;
            return until > There[0] ? until - There[0] : TimeSpan.Zero;
        }
    }

    static Jam? Waited(List<Seen> meetings, DateTimeOffset now) =>
        Worst(JamKind.Waited, meetings.Where(m => m.IsHeld || m.Phase == FloorPhase.Running).Select(m => (m, For: m.Waited(now))).Where(m => m.For >= AMinute));

    static Jam? Missed(List<Seen> meetings) =>
        Worst(JamKind.Missed, meetings.Where(m => m.Phase == FloorPhase.Ended && !m.IsHeld).Select(m => (m, For: m.Waited(m.Round!.End))));

    static Jam? Overran(List<Seen> meetings) =>
        Worst(JamKind.Overran, meetings.Where(m => m.Phase == FloorPhase.Ended && m.Heard?.DoneAt > m.Round!.End).Select(m => (m, For: m.Heard!.DoneAt!.Value - m.Round!.End)));

    static Jam? Worst(string kind, IEnumerable<(Seen Meeting, TimeSpan For)> found)
    {
        var all = found.ToList();
        if (all.Count == 0)
            return null;
        var worst = all.GroupBy(m => m.Meeting.Sitting.Round).OrderByDescending(r => r.Count()).ThenBy(r => r.Key.Value, StringComparer.Ordinal).First().MaxBy(m => m.For).Meeting;
        return new(kind, all.Count, (int)Math.Round(all.Sum(m => m.For.TotalMinutes)), worst.Sitting.Round, worst.Sitting.Table);
    }

    static Jam? Late(List<FloorRound> rounds)
    {
        var late = rounds.Where(r => r.Phase != FloorPhase.Skipped && r.Start - r.Planned >= AMinute).ToList();
        return late.Count == 0 ? null : new(JamKind.LateRound, late.Count, (int)Math.Round(late.Max(r => (r.Start - r.Planned).TotalMinutes)), late.MaxBy(r => r.Start - r.Planned)!.Id);
    }

    /// <summary>Those who waited in vain could have met somebody else, if there had been a table.</summary>
    static Jam? NoFreeTable(List<Seen> meetings, MatchingFacts facts)
    {
        var full = meetings.GroupBy(m => m.Sitting.Round).Where(r => !facts.Tables.Keys.Except(r.Select(m => m.Sitting.Table)).Any(t => facts.Tables[t].Away?.Contains(r.Key) != true))
            .Select(r => (Round: r.Key, Alone: r.Where(m => m.Phase is FloorPhase.Running or FloorPhase.Ended && m.There.Count == 1 && m.Heard!.Standings.Values.Any(s => s.Missing)).Sum(m => m.There.Count)))
            .Where(r => r.Alone > 0).ToList();
        return full.Count == 0 ? null : new(JamKind.NoFreeTable, full.Sum(r => r.Alone), Round: full.MaxBy(r => r.Alone).Round);
    }

    /// <summary>Of those in the hall. Who speaks by video walks nowhere.</summary>
    static Jam? LongWays(List<Seen> meetings, MatchingFacts facts)
    {
        var inHall = facts.People.ToDictionary(p => p.Person, p => p.Available);
        var found = new List<(Seen To, TimeSpan Short)>();
        foreach (var person in ByPerson(meetings))
        {
            foreach (var (from, to) in person.Zip(person.Skip(1)))
            {
                if (!inHall.TryGetValue(person.Key, out var there) || there.GetValueOrDefault(to.Sitting.Round, true) == false)
                    continue;
                var tooLong = Way(facts.Tables.GetValueOrDefault(from.Sitting.Table), facts.Tables.GetValueOrDefault(to.Sitting.Table)) - (to.Round!.Start - from.Round!.End);
                if (tooLong > TimeSpan.Zero)
                    found.Add((to, tooLong));
            }
        }
        return Worst(JamKind.LongWay, found);
    }

    static Jam? NoBreak(List<Seen> meetings)
    {
        var tired = ByPerson(meetings).Count(person =>
        {
            var (row, free) = (0, DateTimeOffset.MinValue);
            foreach (var round in person.Select(m => m.Round!))
            {
                row = round.Start - free < ABreak ? row + 1 : 1;
                free = round.End;
                if (row >= InARow)
                    return true;
            }
            return false;
        });
        return tired == 0 ? null : new(JamKind.NoBreak, tired);
    }

    static IEnumerable<IGrouping<PersonId, Seen>> ByPerson(List<Seen> meetings) =>
        meetings.OrderBy(m => m.Round!.Start).SelectMany(m => m.Sitting.People.Select(p => (Person: p, Meeting: m))).GroupBy(m => m.Person, m => m.Meeting);
}
