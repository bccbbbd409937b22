using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>What a meeting asks of a table in a round.</summary>
/// <param name="Hall">People in the hall.</param>
/// <param name="Remote">People elsewhere.</param>
/// <param name="Table">The only table it may be at; null: any that nobody calls their own.</param>
readonly record struct Need(int Hall, int Remote, int? Table)
{
    public bool Fits(Table table) => (Hall, Remote) switch
    {
        (0, _) => table.Kind == TableKind.Virtual,
        (_, 0) => table.Kind != TableKind.Virtual && table.Places >= Hall,
        _ => table.Kind == TableKind.Hybrid && table.Places >= Hall,
    };
}

/// <summary>What an event allows each meeting by itself, whatever the others do.</summary>
class Rules
{
    readonly ImmutableHashSet<int>[] closed;
    readonly int?[] fixedTable;

    public Rules(MeetingEvent given)
    {
        Event = given;
        closed = [.. given.Tables.Select(t => t.Closed.IsDefault ? [] : t.Closed.ToImmutableHashSet())];
        Owned = [.. given.People.Where(p => p.Table is not null).Select(p => p.Table!.Value).Distinct().Order()];
        KeptApart = [.. given.Apart.SelectMany(a => new[] { (a.One, a.Other), (a.Other, a.One) })];
        fixedTable = [.. given.Meetings.Select(m => m.Table ?? m.People.Select(p => given.People[p].Table).FirstOrDefault(t => t is not null))];
    }

    public MeetingEvent Event { get; }
    public ImmutableSortedSet<int> Owned { get; }
    public ImmutableHashSet<(int, int)> KeptApart { get; }

    public int Meetings => Event.Meetings.Length;
    public int People => Event.People.Length;

    public Need NeedOf(int meeting, int round)
    {
        var hall = 0;
        foreach (var person in Event.Meetings[meeting].People)
            hall += Event.People[person].Presence[round] == Presence.Hall ? 1 : 0;
        return new(hall, Event.Meetings[meeting].People.Length - hall, fixedTable[meeting]);
    }

    public bool IsOpen(int table, int round) => !closed[table].Contains(round);

    /// <summary>Rounds in which its people are there and may meet, whatever the tables.</summary>
    public IEnumerable<int> AllowedRounds(int meeting)
    {
        var m = Event.Meetings[meeting];
        if (m.Held)
            return [m.Round!.Value];
        var rounds = m.Round is { } only ? [only] : m.Rounds.IsDefault ? Enumerable.Range(0, Event.Rounds) : m.Rounds.Distinct().Order();
        return IsKeptApart(meeting) is not null ? [] : rounds.Where(r => m.People.All(p => Event.People[p].Presence[r] != Presence.Absent));
    }

    /// <summary>Two of its people who are never to meet.</summary>
    public (int One, int Other)? IsKeptApart(int meeting)
    {
        var people = Event.Meetings[meeting].People;
        for (var i = 0; i < people.Length; i++)
        {
            for (var j = i + 1; j < people.Length; j++)
            {
                if (KeptApart.Contains((people[i], people[j])))
                    return (people[i], people[j]);
            }
        }
        return null;
    }

    /// <summary>The tables it may be at in a round: one's own or the locked one, or else all that nobody owns.</summary>
    public IEnumerable<int> TablesFor(int meeting, int round)
    {
        var need = NeedOf(meeting, round);
        if (need.Table is not { } only)
            return Enumerable.Range(0, Event.Tables.Length).Where(t => !Owned.Contains(t) && IsOpen(t, round) && need.Fits(Event.Tables[t]));
        var owners = Event.Meetings[meeting].People.Select(p => Event.People[p].Table).Where(t => t is not null);
        var mine = !Owned.Contains(only) || owners.Any();
        return mine && owners.All(t => t == only) && IsOpen(only, round) && need.Fits(Event.Tables[only]) ? [only] : [];
    }
}
