using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Why meetings are not in a plan.</summary>
sealed class Reasons
{
    readonly Board board;
    readonly int[] rounds;
    readonly int[] tables;
    readonly Dictionary<(int Person, int Round), int> meetingOf = [];
    readonly ILookup<(int Round, int Table), int> atTable;

    public Reasons(Board board, int[] rounds, int[] tables)
    {
        (this.board, this.rounds, this.tables) = (board, rounds, tables);
        var planned = Enumerable.Range(0, rounds.Length).Where(m => rounds[m] >= 0).ToList();
        foreach (var m in planned)
        {
            foreach (var person in board.Event.Meetings[m].People)
                meetingOf[(person, rounds[m])] = m;
        }
        atTable = planned.ToLookup(m => (rounds[m], tables[m]));
    }

    public IEnumerable<Unmet> All() => Enumerable.Range(0, rounds.Length).Where(m => rounds[m] < 0).Select(Why);

    Unmet Why(int meeting)
    {
        var people = board.Event.Meetings[meeting].People;
        if (board.IsKeptApart(meeting) is { } pair)
            return new(meeting, UnmetReason.KeptApart, [pair.One, pair.Other], []);
        var free = board.AllowedRounds(meeting).Where(r => !people.Any(p => IsSettled(p, r))).ToList();
        if (free.Count == 0)
            return new(meeting, UnmetReason.NoCommonRound, NeverThere(people), [.. board.AllowedRounds(meeting).SelectMany(r => InTheWay(people, r)).Distinct().Order()]);
        var seated = free.Where(r => TablesFor(meeting, r).Any()).ToList();
        if (seated.Count == 0)
            return new(meeting, UnmetReason.NoTable, people, []);
        if (people.Where(IsAtMaximum).ToImmutableArray() is { Length: > 0 } full)
            return new(meeting, UnmetReason.AtMaximum, full, [.. full.SelectMany(MeetingsOf).Distinct().Order()]);
        var (round, instead) = seated.Select(r => (Round: r, Instead: Instead(meeting, r))).MinBy(x => x.Instead.Length);
        return new(meeting, UnmetReason.OthersPreferred, [.. people.Where(p => meetingOf.ContainsKey((p, round)))], instead, round, seated.Count);
    }

    /// <summary>Busy with what nobody may move.</summary>
    bool IsSettled(int person, int round) => meetingOf.TryGetValue((person, round), out var m) && board.Event.Meetings[m] is { Round: not null };

    IEnumerable<int> TablesFor(int meeting, int round) =>
        board.TablesFor(meeting, round).Where(t => !atTable[(round, t)].Any(m => board.Event.Meetings[m] is { Held: true } or { Round: not null, Table: not null }));

    bool IsAtMaximum(int person) => board.Event.People[person].MaxMeetings is { } max && MeetingsOf(person).Count() >= max;

    IEnumerable<int> MeetingsOf(int person) => Enumerable.Range(0, rounds.Length).Where(m => rounds[m] >= 0 && board.Event.Meetings[m].People.Contains(person));

    ImmutableArray<int> NeverThere(ImmutableArray<int> people) =>
        people.Where(p => board.Event.People[p].Presence.All(x => x == Presence.Absent)).ToImmutableArray() is { Length: > 0 } never ? never : people;

    IEnumerable<int> InTheWay(ImmutableArray<int> people, int round) =>
        people.Where(p => meetingOf.ContainsKey((p, round))).Select(p => meetingOf[(p, round)]).Distinct();

    /// <summary>Its people's other meetings in the round; if they are free, those at the tables that would fit.</summary>
    ImmutableArray<int> Instead(int meeting, int round)
    {
        var theirs = InTheWay(board.Event.Meetings[meeting].People, round).Order().ToImmutableArray();
        var fitting = TablesFor(meeting, round).ToList();
        return theirs.Length > 0 || fitting.Exists(t => !atTable[(round, t)].Any()) ? theirs : [.. fitting.SelectMany(t => atTable[(round, t)]).Order()];
    }
}
