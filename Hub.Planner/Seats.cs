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
        var taken = given.Tables.Select(t => t.Seats).ToArray();
        if (!Fits(given, taken))
            return null;
        for (var free = taken.Sum() - given.Remote.Length; free > 0; free--)
        {
            var shrinkable = Enumerable.Range(0, taken.Length).Where(t => taken[t] > (given.Tables[t].Host is null ? 0 : 1)
                && Fits(given, [.. taken.Select((n, other) => other == t ? n - 1 : n)])).ToList();
            if (shrinkable.Count == 0)
                return null;
            taken[shrinkable.MaxBy(t => taken[t])]--;
        }
        return taken;
    }

    public static bool Takes(Roundtable table, bool remote) => table.Kind == TableKind.Hybrid || table.Kind == TableKind.Virtual == remote;

    /// <summary>Hosts have their seats; the others take those of their own kind of table first, and then hybrid ones.</summary>
    static bool Fits(RoundtableEvent given, int[] taken)
    {
        int Room(TableKind kind) => given.Tables.Select((t, i) => t.Kind == kind ? taken[i] - (t.Host is null ? 0 : 1) : 0).Sum();
        var others = Enumerable.Range(0, given.Remote.Length).Where(p => given.Tables.All(t => t.Host != p)).ToList();
        var (remote, hall) = (others.Count(p => given.Remote[p]), others.Count(p => !given.Remote[p]));
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
