using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>A meeting that people could have now.</summary>
/// <param name="Moves">Announced meetings that move for it: none, or itself.</param>
sealed record Instead(RequestId Request, IReadOnlyList<PersonId> People, int Moves, int Priority, DateTimeOffset? Start);

/// <summary>Those whose partners did not come to the round that runs, and what they could do instead: looked up once for all of them.</summary>
sealed class LeftAlone
{
    /// <summary>With less of the round left nothing is offered.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(5);

    readonly Matching matching;
    readonly RoundId round;
    readonly List<(PersonId Person, RequestId Meeting)> alone;
    readonly ILookup<PersonId, RequestId> waitsIn;
    readonly Dictionary<TableId, RequestId> at;

    public LeftAlone(Matching matching, RoundId round)
    {
        (this.matching, this.round) = (matching, round);
        at = matching.Meetings.Where(m => m.Value is { Cancelled: false } && m.Value.Slot.Round == round).ToDictionary(m => m.Value.Slot.Table, m => m.Key);
        alone = [.. from id in at.Values
                    let note = Noting.Of(matching, id)
                    where note is { Held: false, Missing.Count: > 0 }
                    orderby id.Value
                    from person in matching.Meetings[id].People
                    where !note.Missing.Contains(person)
                    select (person, id)];
        waitsIn = alone.ToLookup(l => l.Person, l => l.Meeting);
    }

    /// <summary>Whether one of these waits.</summary>
    public bool AnyOf(IEnumerable<PersonId> people) => people.Any(waitsIn.Contains);

    /// <summary>The meetings in which these wait.</summary>
    public IReadOnlyList<RequestId> MeetingsOf(IEnumerable<PersonId> people) => [.. people.SelectMany(p => waitsIn[p]).Distinct()];

    /// <summary>Accepted requests without a place, and later meetings that can be brought forward: first those for which nothing moves, then the most wanted, the earliest.
    /// (Two who asked each other have one accepted request, so that there are no others on which both agree.)</summary>
    public IEnumerable<Instead> Instead(DateTimeOffset now) =>
        from request in alone.SelectMany(l => matching.RequestsOf(l.Person)).DistinctBy(r => r.Id)
        where AnyOf(request.Request.People) && CanMeet(request.Id) // who passed it on to a colleague has no part in it
        let place = PlaceOf(request.Id)
        where place is null || !RoundsNow.HasBegun(matching, place.Slot.Round, place.Start, now)
        let instead = new Instead(request.Id, [.. request.Request.People], place is null ? 0 : 1, request.Request.Priority, place?.Start)
        orderby instead.Moves, instead.Priority descending, instead.Start, instead.Request.Value
        select instead;

    /// <summary>It is wanted, and all its people are free in the round: there without a meeting, or left alone.</summary>
    public bool CanMeet(RequestId id)
    {
        if (matching.Requests.GetValueOrDefault(id) is not { State: RequestState.Accepted } request || PlaceOf(id)?.Slot.Round == round
            || (matching.Locks.GetValueOrDefault(id) is { } locked && locked.Round != round) || HardRules.Problem(matching, request, round, null) is not null)
            return false;
        return request.People.All(p =>
        {
            var others = PlacesOf(p).Where(m => m.Id != id && !waitsIn[p].Contains(m.Id)).ToList();
            return others.TrueForAll(m => m.Meeting.Slot.Round != round) && !(others.Count >= matching.AttendanceOf(p).Most);
        });
    }

    /// <summary>The table at which one of them waits, or else any that is free.</summary>
    /// <param name="offered">Tables that others may take.</param>
    public TableId? TableFor(RequestId id, IReadOnlySet<TableId> offered)
    {
        var theirs = MeetingsOf(matching.Requests[id].People).Select(m => matching.Meetings[m].Slot.Table);
        return theirs.Concat(matching.Tables.Keys.OrderBy(t => t.Value, StringComparer.Ordinal)).Where(t => !offered.Contains(t) && CanBeAt(id, t)).Select(t => (TableId?)t).FirstOrDefault();
    }

    /// <summary>It suits them, and nobody else is there, but who waits and would come along.</summary>
    public bool CanBeAt(RequestId id, TableId table) =>
        !(matching.Locks.GetValueOrDefault(id)?.Table is { } locked && locked != table)
        && (!at.TryGetValue(table, out var there) || matching.Requests[id].People.Any(p => waitsIn[p].Contains(there)))
        && HardRules.Problem(matching, matching.Requests[id], round, table) is null;

    Meeting? PlaceOf(RequestId id) => matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting ? meeting : null;

    IEnumerable<(RequestId Id, Meeting Meeting)> PlacesOf(PersonId person) =>
        from id in matching.Of.GetValueOrDefault(person, [])
        let meeting = PlaceOf(id)
        where meeting?.People.Contains(person) == true
        select (id, meeting);
}
