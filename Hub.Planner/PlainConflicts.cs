using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Contradictions that one sees without searching: in one bound meeting, between two, or of one person.</summary>
static class PlainConflicts
{
    public static IEnumerable<Contradiction> In(Board board)
    {
        var meetings = board.Event.Meetings;
        var open = Enumerable.Range(0, meetings.Length).Where(m => !meetings[m].Held).ToImmutableArray();
        if (open.Length > 0 && board.Event.Rounds == 0)
            return [new(ContradictionReason.NoRounds, open, [], [])];
        if (open.Length > 0 && board.Event.Tables.IsEmpty)
            return [new(ContradictionReason.NoTables, open, [], [])];
        return [.. open.Where(m => meetings[m].IsBound).Select(m => OfOne(board, m)).OfType<Contradiction>(), .. OfTwo(board), .. Enumerable.Range(0, board.People).Select(p => OverMaximum(board, p)).OfType<Contradiction>()];
    }

    static Contradiction? OfOne(Board board, int m)
    {
        if (board.Rounds[m].Length > 0)
            return null;
        var people = board.Event.Meetings[m].People;
        if (board.IsKeptApart(m) is { } pair)
            return new(ContradictionReason.KeptApart, [m], [pair.One, pair.Other], []);
        if (people.Where(p => board.Event.People[p].Presence.All(x => x == Presence.Absent)).ToImmutableArray() is { Length: > 0 } never)
            return new(ContradictionReason.NeverThere, [m], never, []);
        if (!board.AllowedRounds(m).Any())
            return new(ContradictionReason.NoCommonRound, [m], people, []);
        var tables = people.Select(p => board.Event.People[p].Table).Append(board.Event.Meetings[m].Table).OfType<int>().Distinct();
        return new(ContradictionReason.NoTable, [m], people, [.. tables]);
    }

    static IEnumerable<Contradiction> OfTwo(Board board)
    {
        var meetings = board.Event.Meetings;
        var fixedRound = Enumerable.Range(0, meetings.Length).Where(m => meetings[m].IsBound && board.Rounds[m].Length == 1).ToLookup(m => board.Rounds[m][0]);
        foreach (var round in fixedRound.OrderBy(r => r.Key))
        {
            foreach (var (one, other) in round.SelectMany(m => round.Where(o => o > m).Select(o => (m, o))))
            {
                var people = meetings[one].People.Intersect(meetings[other].People).ToImmutableArray();
                var tables = OnlyTable(board, one, round.Key).Intersect(OnlyTable(board, other, round.Key)).ToImmutableArray();
                if (people.Length + tables.Length > 0)
                    yield return new(ContradictionReason.SameRound, [one, other], people, tables);
            }
        }
    }

    static IEnumerable<int> OnlyTable(Board board, int meeting, int round) =>
        (board.Event.Meetings[meeting].Held ? board.Event.Meetings[meeting].Table : board.NeedOf(meeting, round).Table) is { } table ? [table] : [];

    static Contradiction? OverMaximum(Board board, int person)
    {
        if (board.Event.People[person].MaxMeetings is not { } max)
            return null;
        var bound = Enumerable.Range(0, board.Meetings).Where(m => board.Event.Meetings[m].IsBound && board.Event.Meetings[m].People.Contains(person)).ToImmutableArray();
        // More than they wanted may have been held already: that is a fact, and nothing to resolve.
        return bound.Length > max && bound.Any(m => !board.Event.Meetings[m].Held) ? new(ContradictionReason.OverMaximum, bound, [person], []) : null;
    }
}
