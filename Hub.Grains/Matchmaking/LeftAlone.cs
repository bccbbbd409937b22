using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>A meeting that people could have now.</summary>
/// <param name="Moves">Announced meetings that move for it: none, or itself.</param>
sealed record Instead(RequestId Request, IReadOnlyList<PersonId> People, int Moves, int Priority, DateTimeOffset? Start);

/// <summary>Those whose partners did not come, and what they could do instead in the round that runs.</summary>
static class LeftAlone
{
    /// <summary>With less of the round left nothing is offered.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(5);

    /// <summary>Who waits at which table.</summary>
    public static IEnumerable<(PersonId Person, RequestId Meeting)> In(Matching matching, RoundId round) =>
        from note in matching.Noted ?? ImmutableDictionary<RequestId, MeetingNote>.Empty
        where note.Value is { Held: false, Missing.Count: > 0 } && note.Value.Round == round && matching.Meetings.GetValueOrDefault(note.Key) is { Cancelled: false } meeting && meeting.Slot.Round == round
        orderby note.Key.Value
        from person in matching.Meetings[note.Key].People
        where !note.Value.Missing.Contains(person)
        select (person, note.Key);

    /// <summary>Accepted requests without a place, and later meetings that can be brought forward: first those for which nothing moves, then the most wanted, the earliest.
    /// (Two who asked each other have one accepted request, so that there are no others on which both agree.)</summary>
    public static IEnumerable<Instead> Instead(Matching matching, RoundId round, DateTimeOffset now) =>
        from request in In(matching, round).SelectMany(l => matching.RequestsOf(l.Person)).DistinctBy(r => r.Id)
        where CanMeet(matching, request.Id, round)
        let place = PlaceOf(matching, request.Id)
        where place is null || (place.Slot.Round != round && place.Start > now)
        let instead = new Instead(request.Id, [.. request.Request.People], place is null ? 0 : 1, request.Request.Priority, place?.Start)
        orderby instead.Moves, instead.Priority descending, instead.Start, instead.Request.Value
        select instead;

    /// <summary>It is wanted, and all its people are free in the round: there without a meeting, or left alone.</summary>
    public static bool CanMeet(Matching matching, RequestId id, RoundId round)
    {
        if (matching.Requests.GetValueOrDefault(id) is not { State: RequestState.Accepted } request || HardRules.Problem(matching, request, round, null) is not null
            || (matching.Locks.GetValueOrDefault(id) is { } locked && locked.Round != round) || PlaceOf(matching, id)?.Slot.Round == round)
            return false;
        var alone = In(matching, round).ToLookup(l => l.Person, l => l.Meeting);
        return request.People.All(p => MeetingsOf(matching, p).Where(m => m.Value.Slot.Round == round).All(m => alone[p].Contains(m.Key))
            && !(MeetingsOf(matching, p).Count(m => m.Key != id && !alone[p].Contains(m.Key)) >= matching.AttendanceOf(p).Most));
    }

    /// <summary>The table at which one of them waits, or else any that is free.</summary>
    public static TableId? TableFor(Matching matching, RequestId id, RoundId round, IReadOnlyList<Slot> offered)
    {
        var people = matching.Requests[id].People.ToHashSet();
        var theirs = In(matching, round).Where(l => people.Contains(l.Person)).Select(l => matching.Meetings[l.Meeting].Slot.Table);
        return theirs.Concat(matching.Tables.Keys.OrderBy(t => t.Value, StringComparer.Ordinal)).Select(t => new Slot(round, t))
            .Where(s => !offered.Contains(s) && CanBeAt(matching, id, s)).Select(s => (TableId?)s.Table).FirstOrDefault();
    }

    /// <summary>It suits them, and nobody else is there, but who waits and would come along.</summary>
    public static bool CanBeAt(Matching matching, RequestId id, Slot slot)
    {
        var people = matching.Requests[id].People.ToHashSet();
        return HardRules.Problem(matching, matching.Requests[id], slot.Round, slot.Table) is null && !(matching.Locks.GetValueOrDefault(id)?.Table is { } locked && locked != slot.Table)
            && matching.Meetings.Where(m => m.Value is { Cancelled: false } && m.Value.Slot == slot).All(m => In(matching, slot.Round).Any(l => l.Meeting == m.Key && people.Contains(l.Person)));
    }

    static Meeting? PlaceOf(Matching matching, RequestId id) => matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting ? meeting : null;

    static IEnumerable<KeyValuePair<RequestId, Meeting>> MeetingsOf(Matching matching, PersonId person) => matching.RequestsOf(person)
        .Where(r => PlaceOf(matching, r.Id)?.People.Contains(person) == true).Select(r => KeyValuePair.Create(r.Id, matching.Meetings[r.Id]));
}
