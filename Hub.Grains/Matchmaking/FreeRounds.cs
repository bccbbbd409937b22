using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>The rounds out of which a person who accepts chooses: all of them are free, and a table is left.</summary>
public static class FreeRounds
{
    /// <summary>In the order of time.</summary>
    public static IReadOnlyList<RoundId> Of(Matching matching, RequestId id)
    {
        var request = matching.Requests[id];
        var placed = Placed(matching).Where(p => p.Key != id).ToLookup(p => p.Value.Round, p => p.Key);
        return [.. matching.InOrder.Where(r => HardRules.Problem(matching, request, r.Key, null) is null
            && !placed[r.Key].Any(other => matching.Requests[other].People.Intersect(request.People).Any())
            && HasTable(matching, r.Key, [.. placed[r.Key], id])).Select(r => r.Key)];
    }

    /// <summary>Where accepted meetings are for sure: published, or locked to a round.</summary>
    public static ImmutableDictionary<RequestId, Lock> Placed(Matching matching) => matching.Locks
        .Where(l => matching.Requests.GetValueOrDefault(l.Key)?.State == RequestState.Accepted)
        .ToImmutableDictionary().SetItems(matching.Meetings.Where(m => !m.Value.Cancelled && !matching.Locks.ContainsKey(m.Key))
            .Select(m => KeyValuePair.Create(m.Key, new Lock(m.Value.Slot.Round, m.Value.Slot.Table))));

    public static Lock? PlaceOf(Matching matching, RequestId id) =>
        matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting ? new(meeting.Slot.Round, meeting.Slot.Table) : matching.Locks.GetValueOrDefault(id);

    public static bool IsTaken(Matching matching, PersonId person, RoundId round, RequestId except) =>
        matching.RequestsOf(person).Any(r => r.Id != except && r.Request.State == RequestState.Accepted && r.Request.People.Contains(person) && PlaceOf(matching, r.Id)?.Round == round);

    /// <summary>Whether tables can be found for all these meetings of a round, one after the other (Kuhn's augmenting paths).</summary>
    static bool HasTable(Matching matching, RoundId round, IReadOnlyList<RequestId> meetings)
    {
        var taken = new Dictionary<TableId, RequestId>();
        return meetings.All(meeting => Find(matching, round, meeting, taken, []));
    }

    static bool Find(Matching matching, RoundId round, RequestId meeting, Dictionary<TableId, RequestId> taken, HashSet<TableId> tried)
    {
        foreach (var table in matching.Tables.Keys.OrderBy(t => t.Value, StringComparer.Ordinal))
        {
            if (matching.Locks.GetValueOrDefault(meeting)?.Table is { } locked && locked != table)
                continue;
            if (HardRules.Problem(matching, matching.Requests[meeting], round, table) is not null || !tried.Add(table))
                continue;
            if (!taken.TryGetValue(table, out var other) || Find(matching, round, other, taken, tried))
            {
                taken[table] = meeting;
                return true;
            }
        }
        return false;
    }
}
