using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>Matchmaking as a file plans it and as an export writes it. Whom a person avoids is in no file: it is theirs.</summary>
/// <param name="Settings">Null: as a new event has them.</param>
/// <param name="Requests">Those that are open, between people of the file.</param>
[GenerateSerializer, Immutable]
public sealed record MatchingPlan(
    MatchingSettings? Settings, IReadOnlyList<PlannedMeetingRound> Rounds, IReadOnlyList<PlannedTable> Tables, IReadOnlyList<PlannedAttendance> Attendance,
    IReadOnlyList<PlannedRequest>? Requests = null);

/// <summary>The meaning of the fields stands at <see cref="Round"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record PlannedMeetingRound(RoundId Id, SessionId Session, DateTimeOffset Start, int Minutes, int Gap = 0);

/// <summary>The meaning of the fields stands at <see cref="Table"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record PlannedTable(
    TableId Id, string Name, TableKind Kind, int Places = 2, string? Location = null, int? X = null, int? Y = null, IReadOnlyList<string>? Features = null,
    IReadOnlyList<RoundId>? Away = null, PersonId? Host = null);

/// <summary>The meaning of the fields stands at <see cref="Attendance"/>; what is null stays as it was.</summary>
[GenerateSerializer, Immutable]
public sealed record PlannedAttendance(
    PersonId Person, IReadOnlyDictionary<DateOnly, Presence>? Days = null, IReadOnlyList<RoundId>? Away = null, int? MaxMeetings = null, bool Off = false);

/// <summary>Brings the plan of a file. What was changed or removed here stays so, and so does what a published meeting rests on; nothing is taken away.</summary>
[GenerateSerializer, Immutable]
public sealed record PlanMatching(MatchingPlan Plan) : MatchingCommand;

public static class PlannedMatching
{
    public static Decision<MatchingEvent> Plan(Matching matching, MatchingPlan plan)
    {
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        var now = matching;
        void Add(MatchingEvent change)
        {
            events.Add(change);
            now = MatchingEvolution.Evolve(now, change);
        }
        if (plan.Settings is { } settings && matching.Settings.Version == 0 && !settings.Same(matching.Settings))
        {
            if (SettingMatching.Faulty(settings) is { } refusal)
                return refusal;
            Add(new MatchingSet(settings with { Version = 0 }));
        }
        foreach (var planned in plan.Rounds)
        {
            if (now.Facts.Sessions.TryGetValue(planned.Session, out var session) && Timetable.FaultyTime(planned.Minutes, planned.Gap) is null
                && Round(now, planned.Id, new(planned.Session, session.Day, planned.Start, planned.Minutes, planned.Gap, Planned: true)) is { } change)
                Add(change);
        }
        foreach (var planned in plan.Tables)
        {
            var (table, refusal) = Timetable.Clean(now, new(planned.Name, planned.Kind, planned.Places, planned.Location, planned.X, planned.Y, planned.Features, planned.Away, planned.Host, Planned: true));
            if (refusal is not null)
                return refusal;
            if (Table(now, planned.Id, table) is { } change)
                Add(change);
        }
        foreach (var planned in plan.Attendance.DistinctBy(a => a.Person))
        {
            var was = now.AttendanceOf(planned.Person);
            var given = new GivenAttendance(planned.Days?.ToImmutableDictionary() ?? was.Days, [.. (planned.Away ?? was.Away.AsEnumerable()).Where(now.Rounds.ContainsKey)],
                planned.MaxMeetings ?? was.Most, planned.Off || was.Off);
            if (Attending.Faulty(given) is { } refusal)
                return refusal;
            var change = new AttendanceSet(planned.Person, given, 0);
            if (was.Version == 0 && !given.Same(was) && TouchesNothing(now, change))
                Add(change);
        }
        foreach (var planned in plan.Requests ?? [])
        {
            foreach (var change in PlannedRequests.Of(now, planned).ToList())
                Add(change);
        }
        return events.DrainToImmutable();
    }

    static RoundPut? Round(Matching now, RoundId id, Round planned)
    {
        var there = now.Rounds.GetValueOrDefault(id);
        if (there is { Planned: false } || now.Dropped?.Contains($"round/{id}") == true || (there is null && now.Rounds.Count >= Timetable.MostRounds))
            return null;
        var put = new RoundPut(id, planned with { Version = (there?.Version ?? 0) + 1 });
        return there == planned with { Version = there?.Version ?? 0 } || Timetable.Overlaps(now, id, planned) || !TouchesNothing(now, put) ? null : put;
    }

    static TablePut? Table(Matching now, TableId id, Table planned)
    {
        var there = now.Tables.GetValueOrDefault(id);
        if (there is { Planned: false } || now.Dropped?.Contains($"table/{id}") == true || (there is null && now.Tables.Count >= Timetable.MostTables))
            return null;
        var put = new TablePut(id, planned with { Version = (there?.Version ?? 0) + 1 });
        return there?.Same(planned) == true || !TouchesNothing(now, put) ? null : put;
    }

    static bool TouchesNothing(Matching now, MatchingEvent change) => Changes.Touched(now, MatchingEvolution.Evolve(now, change)).Count == 0;

    /// <summary>All that can be planned, as it is now; null if nobody planned anything.</summary>
    public static MatchingPlan? Of(Matching matching)
    {
        var plan = new MatchingPlan(
            matching.Settings.Same(MatchingSettings.Default) ? null : matching.Settings with { Version = 0 },
            [.. matching.InOrder.Select(r => new PlannedMeetingRound(r.Key, r.Value.Session, r.Value.Start, r.Value.Minutes, r.Value.Gap))],
            [
                .. from t in matching.Tables
                   orderby t.Key.Value
                   let table = t.Value
                   select new PlannedTable(t.Key, table.Name, table.Kind, table.Places, table.Location, table.X, table.Y, table.Features, table.Away, table.Host),
            ],
            [
                .. from a in matching.Attendances
                   where !new GivenAttendance(a.Value.Days, [.. a.Value.Away], a.Value.Most, a.Value.Off).Same(Attendance.AsUsual)
                   orderby a.Key.Value
                   select new PlannedAttendance(a.Key, a.Value.Days.IsEmpty ? null : new SortedDictionary<DateOnly, Presence>(a.Value.Days),
                       a.Value.Away.IsEmpty ? null : [.. a.Value.Away.OrderBy(r => r.Value, StringComparer.Ordinal)], a.Value.Most, a.Value.Off),
            ],
            PlannedRequests.Of(matching).ToList() is { Count: > 0 } requests ? requests : null);
        return plan is { Settings: null, Rounds.Count: 0, Tables.Count: 0, Attendance.Count: 0, Requests: null } ? null : plan;
    }
}
