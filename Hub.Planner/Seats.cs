namespace Hub.Planner;

/// <summary>How many sit at each table, and a first seating.</summary>
static class Seats
{
    /// <returns>For each table its people, as even as can be; null: they do not fit.</returns>
    public static int[]? Of(RoundtableEvent given)
    {
        var hosts = given.Tables.Where(t => t.Host is not null).Select(t => t.Host!.Value).ToList();
        if (hosts.Distinct().Count() != hosts.Count || given.Tables.Any(t => t.Host is { } h && (h < 0 || h >= given.Remote.Length || !Takes(t, given.Remote[h]) || t.Seats < 1)))
            return null;
        var (remote, hall) = (given.Remote.Count(r => r), given.Remote.Count(r => !r));
        int Room(TableKind kind) => given.Tables.Where(t => t.Kind == kind).Sum(t => t.Seats);
        if (Math.Max(0, hall - Room(TableKind.Physical)) + Math.Max(0, remote - Room(TableKind.Virtual)) > Room(TableKind.Hybrid))
            return null;
        var taken = given.Tables.Select(t => t.Seats).ToArray();
        for (var free = taken.Sum() - given.Remote.Length; free > 0; free--)
        {
            var shrinkable = Enumerable.Range(0, taken.Length).Where(t => taken[t] > (given.Tables[t].Host is null ? 0 : 1) && FitsWithout(given, taken, t, hall, remote)).ToList();
            if (shrinkable.Count == 0)
                return null;
            taken[shrinkable.MaxBy(t => taken[t])]--;
        }
        return taken;
    }

    public static bool Takes(Roundtable table, bool remote) => table.Kind == TableKind.Hybrid || table.Kind == TableKind.Virtual == remote;

    static bool FitsWithout(RoundtableEvent given, int[] taken, int table, int hall, int remote)
    {
        int Room(TableKind kind) => Enumerable.Range(0, taken.Length).Where(t => given.Tables[t].Kind == kind).Sum(t => taken[t] - (t == table ? 1 : 0));
        return Math.Max(0, hall - Room(TableKind.Physical)) + Math.Max(0, remote - Room(TableKind.Virtual)) <= Room(TableKind.Hybrid);
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
