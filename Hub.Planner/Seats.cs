using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>How many sit at each table, and a first seating.</summary>
static class Seats
{
    /// <returns>For each table its people, as even as can be; null: they do not fit.</returns>
    public static int[]? Of(RoundtableEvent given)
    {
        if (Fault(given) is not null)
            return null;
        var taken = given.Tables.Select(t => t.Seats).ToArray();
        var (room, people) = (RoomOf(given), OthersOf(given));
        for (var free = taken.Sum() - given.Remote.Length; free > 0; free--)
        {
            var largest = -1;
            for (var t = 0; t < taken.Length; t++)
            {
                var kind = (int)given.Tables[t].Kind;
                if (taken[t] <= (given.Tables[t].Host is null ? 0 : 1) || (largest >= 0 && taken[t] <= taken[largest]))
                    continue;
                room[kind]--;
                if (Fits(room, people))
                    largest = t;
                room[kind]++;
            }
            taken[largest]--; // there is one: seats are left over of some kind
            room[(int)given.Tables[largest].Kind]--;
        }
        return taken;
    }

    public static SeatingFault? Fault(RoundtableEvent given)
    {
        bool IsFaulty(Roundtable t) => t.Host is { } host && (host < 0 || host >= given.Remote.Length || t.Seats < 1 || !Takes(t, given.Remote[host]));
        ImmutableArray<int> Where(Func<Roundtable, bool> faulty) => [.. Enumerable.Range(0, given.Tables.Length).Where(t => faulty(given.Tables[t]))];
        if (Where(IsFaulty) is { Length: > 0 } unfit)
            return new(SeatingReason.HostCannotSit, unfit, 0);
        var hosts = given.Tables.Where(t => t.Host is not null).CountBy(t => t.Host!.Value).ToDictionary();
        if (Where(t => t.Host is { } host && hosts[host] > 1) is { Length: > 0 } twice)
            return new(SeatingReason.HostTwice, twice, 0);
        var (room, people) = (RoomOf(given), OthersOf(given));
        var (hall, remote) = Lacking(room, people);
        var missing = hall + remote - room[(int)TableKind.Hybrid];
        return missing <= 0 ? null : new(people.Hall + people.Remote > room.Sum() ? SeatingReason.TooFewSeats : hall > 0 ? SeatingReason.TooFewHallSeats : SeatingReason.TooFewRemoteSeats, [], missing);
    }

    public static bool Takes(Roundtable table, bool remote) => table.Kind == TableKind.Hybrid || table.Kind == TableKind.Virtual == remote;

    /// <summary>Hosts have their seats; the others take those of their own kind of table first, and then hybrid ones.</summary>
    static bool Fits(int[] room, (int Hall, int Remote) people)
    {
        var (hall, remote) = Lacking(room, people);
        return hall + remote <= room[(int)TableKind.Hybrid];
    }

    static (int Hall, int Remote) Lacking(int[] room, (int Hall, int Remote) people) =>
        (Math.Max(0, people.Hall - room[(int)TableKind.Physical]), Math.Max(0, people.Remote - room[(int)TableKind.Virtual]));

    /// <summary>For each kind of table, the seats without those of hosts.</summary>
    static int[] RoomOf(RoundtableEvent given)
    {
        var room = new int[3];
        foreach (var table in given.Tables)
            room[(int)table.Kind] += table.Seats - (table.Host is null ? 0 : 1);
        return room;
    }

    /// <summary>All but the hosts.</summary>
    static (int Hall, int Remote) OthersOf(RoundtableEvent given)
    {
        var hosts = given.Tables.Select(t => t.Host).ToHashSet();
        var remote = given.Remote.Where((r, p) => r && !hosts.Contains(p)).Count();
        return (given.Remote.Where((_, p) => !hosts.Contains(p)).Count() - remote, remote);
    }

    /// <summary>Hosts first, then at random: who is in the hall fills physical tables before hybrid ones, who is remote the virtual ones.</summary>
    public static int[] AtRandom(RoundtableEvent given, int[] taken, Random random)
    {
        var tableOf = Enumerable.Repeat(-1, given.Remote.Length).ToArray();
        var free = taken.ToArray();
        for (var t = 0; t < free.Length; t++)
        {
            if (given.Tables[t].Host is not { } host)
                continue;
            tableOf[host] = t;
            free[t]--;
        }
        var people = Enumerable.Range(0, tableOf.Length).Where(p => tableOf[p] < 0).ToArray();
        random.Shuffle(people);
        foreach (var person in people)
        {
            var open = Enumerable.Range(0, free.Length).Where(t => free[t] > 0 && Takes(given.Tables[t], given.Remote[person])).ToList();
            var own = open.Where(t => given.Tables[t].Kind != TableKind.Hybrid).ToList();
            var table = own.Count > 0 ? own[random.Next(own.Count)] : open[random.Next(open.Count)];
            tableOf[person] = table;
            free[table]--;
        }
        return tableOf;
    }
}
