using CsCheck;
using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>Events of any kind, and plain ones.</summary>
static class SomeEvent
{
    /// <summary>People in the hall all day, physical tables for four, one session.</summary>
    public static MeetingEvent Plain(int people, int rounds, int tables, params Meeting[] meetings) => new(
        [.. Enumerable.Repeat(0, rounds)],
        [.. Enumerable.Range(0, tables).Select(t => new Table(TableKind.Physical, 4, t))],
        [.. Enumerable.Range(0, people).Select(_ => Always(Presence.Hall, rounds))],
        [.. meetings]);

    public static Person Always(Presence presence, int rounds) => new([.. Enumerable.Repeat(presence, rounds)]);

    public static Meeting Of(params int[] people) => new([.. people]);

    public static readonly Gen<MeetingEvent> Tiny = Any(people: 4, rounds: 3, tables: 2, meetings: 4);

    public static readonly Gen<MeetingEvent> Small = Any(people: 9, rounds: 6, tables: 4, meetings: 18);

    static Gen<MeetingEvent> Any(int people, int rounds, int tables, int meetings) =>
        from days in Gen.Int[1, 2]
        from r in Gen.Int[2, rounds]
        from table in Tables(r).Array[1, tables]
        from person in People(r, table.Length).Array[3, people]
        from meeting in Meetings(person.Length, r, table.Length).Array[1, meetings]
        from apart in Gen.Select(Gen.Int[0, person.Length - 1], Gen.Int[0, person.Length - 1]).Array[0, 2]
        select new MeetingEvent([.. Enumerable.Range(0, r).Select(x => days == 2 && x >= (r + 1) / 2 ? 1 : 0)], [.. table], [.. person], [.. meeting])
        {
            Apart = [.. apart.Where(a => a.Item1 != a.Item2).Select(a => new Apart(a.Item1, a.Item2))],
        };

    static Gen<Table> Tables(int rounds) =>
        from kind in Gen.Frequency((3, TableKind.Physical), (3, TableKind.Hybrid), (1, TableKind.Virtual))
        from places in Gen.Frequency((1, 1), (3, 2), (1, 4))
        from x in Gen.Int[0, 5]
        from y in Gen.Int[0, 5]
        from closed in Rarely(Gen.Int[0, rounds - 1])
        select new Table(kind, places, x, y, closed is { } c ? [c] : default);

    static Gen<Person> People(int rounds, int tables) =>
        from presence in Gen.Frequency((1, Presence.Absent), (6, Presence.Hall), (3, Presence.Remote)).Array[rounds]
        from steady in Gen.Frequency((3, true), (1, false))
        from max in Rarely(Gen.Int[1, 3])
        from table in Rarely(Gen.Int[0, tables - 1])
        select new Person([.. steady ? presence.Select(p => p == Presence.Absent ? p : presence[0] == Presence.Remote ? Presence.Remote : Presence.Hall) : presence], max, table);

    static Gen<Meeting> Meetings(int people, int rounds, int tables) =>
        from size in Gen.Frequency((8, 2), (1, 3))
        from who in Gen.Shuffle(Enumerable.Range(0, people).ToArray())
        from weight in Gen.Int[1, 3]
        from forced in Gen.Frequency((7, false), (1, true))
        from round in Rarely(Gen.Int[0, rounds - 1])
        from table in Rarely(Gen.Int[0, tables - 1])
        from held in Gen.Bool
        from only in Rarely(Gen.Int[0, rounds - 1])
        select new Meeting([.. who.Take(size)], weight)
        {
            Forced = forced,
            Round = round,
            Table = table,
            Held = held && round is not null,
            Rounds = only is { } last ? [.. Enumerable.Range(0, last + 1)] : default,
        };

    static Gen<int?> Rarely(Gen<int> value) => Gen.Frequency((7, Gen.Const((int?)null)), (1, value.Select(v => (int?)v)));
}
