namespace Hub.Planner;

/// <summary>Swaps two people of a round, by simulated annealing over counted steps. A repeated pair costs more than all likes together could bring.
/// How many sit together in all never changes, so that every repeat less is a pair more that meets.</summary>
sealed class SeatingSearch
{
    readonly RoundtableEvent given;
    readonly Random random;
    readonly int[][] tableOf;
    readonly List<int>[][] at;
    readonly int[,] met;
    readonly int[,] likes;
    readonly bool[] isHost;
    readonly double perLike;
    int together;
    int repeats;
    int liked;
    int bestWorth;

    public SeatingSearch(RoundtableEvent given, int[][] start, Random random)
    {
        (this.given, this.random, tableOf) = (given, random, start);
        var people = given.Remote.Length;
        var hosts = given.Tables.Select(t => t.Host).ToHashSet();
        isHost = [.. Enumerable.Range(0, people).Select(p => hosts.Contains(p))];
        likes = new int[people, given.Tables.Length];
        var most = 0;
        for (var p = 0; p < people && !given.Likes.IsDefaultOrEmpty; p++)
        {
            for (var t = 0; t < given.Tables.Length; t++)
                likes[p, t] = !isHost[p] && given.Tables[t].Topic is { } topic && given.Likes[p].IndexOf(topic) is >= 0 and var rank ? given.Likes[p].Length - rank : 0;
            most = Math.Max(most, given.Likes[p].Length);
        }
        perLike = 1.0 / (1 + (double)most * people * given.Rounds);
        met = new int[people, people];
        at = [.. start.Select(round => round.Select((t, p) => (t, p)).ToLookup(s => s.t, s => s.p)).Select(seated => Enumerable.Range(0, given.Tables.Length).Select(t => seated[t].ToList()).ToArray())];
        Count();
        Note();
    }

    public int[][] Best { get; private set; } = [];
    public int BestRepeats { get; private set; }
    public int BestMet { get; private set; }
    public int BestLiked { get; private set; }

    /// <param name="heard">Is told of what is better than before, now and then.</param>
    /// <returns>The steps taken.</returns>
    public int Run(int steps, Action<SeatingProgress>? heard, CancellationToken stop)
    {
        var everyLike = given.Likes.IsDefaultOrEmpty ? 0 : int.MaxValue;
        const double Hot = 0.7, Cold = 0.02;
        const int Often = 256, Seldom = 1 << 16;
        var step = 0;
        for (; step < steps && !(BestRepeats == 0 && bestWorth >= everyLike) && !(step % Often == 0 && stop.IsCancellationRequested); step++)
        {
            if (step % Seldom == 0)
                heard?.Invoke(new(BestRepeats, BestMet, step));
            var temperature = Hot * Math.Pow(Cold / Hot, (double)step / steps);
            var (round, one, other) = (random.Next(given.Rounds), random.Next(given.Remote.Length), random.Next(given.Remote.Length));
            if (!MaySwap(round, one, other))
                continue;
            var (moreRepeats, moreLiked) = Change(round, one, other);
            var change = moreRepeats - perLike * moreLiked;
            if (change > 0 && random.NextDouble() >= Math.Exp(-change / temperature))
                continue;
            Swap(round, one, other);
            (repeats, liked) = (repeats + moreRepeats, liked + moreLiked);
            if (repeats < BestRepeats || (repeats == BestRepeats && liked > bestWorth))
                Note();
        }
        return step;
    }

    bool MaySwap(int round, int one, int other)
    {
        var (a, b) = (tableOf[round][one], tableOf[round][other]);
        return a != b && !isHost[one] && !isHost[other] && Seats.Takes(given.Tables[b], given.Remote[one]) && Seats.Takes(given.Tables[a], given.Remote[other]);
    }

    (int Repeats, int Liked) Change(int round, int one, int other)
    {
        var (a, b) = (tableOf[round][one], tableOf[round][other]);
        var change = 0;
        foreach (var p in at[round][a])
        {
            if (p != one)
                change += (met[other, p] >= 1 ? 1 : 0) - (met[one, p] >= 2 ? 1 : 0);
        }
        foreach (var p in at[round][b])
        {
            if (p != other)
                change += (met[one, p] >= 1 ? 1 : 0) - (met[other, p] >= 2 ? 1 : 0);
        }
        return (change, Likes(one, b) + Likes(other, a) - Likes(one, a) - Likes(other, b));
    }

    /// <summary>What is liked best counts most.</summary>
    int Likes(int person, int table) => likes[person, table];

    void Swap(int round, int one, int other)
    {
        var (a, b) = (tableOf[round][one], tableOf[round][other]);
        Sit(round, one, a, -1);
        Sit(round, other, b, -1);
        Sit(round, one, b, 1);
        Sit(round, other, a, 1);
    }

    void Sit(int round, int person, int table, int by)
    {
        if (by < 0)
            at[round][table].Remove(person);
        foreach (var p in at[round][table])
            met[person, p] = met[p, person] += by;
        if (by > 0)
            at[round][table].Add(person);
        tableOf[round][person] = table;
    }

    void Count()
    {
        foreach (var table in at.SelectMany(tables => tables))
        {
            together += table.Count * (table.Count - 1) / 2;
            foreach (var one in table)
            {
                foreach (var other in table)
                    met[one, other] += one == other ? 0 : 1;
            }
        }
        for (var p = 0; p < given.Remote.Length; p++)
        {
            for (var q = p + 1; q < given.Remote.Length; q++)
                repeats += Math.Max(0, met[p, q] - 1);
        }
        liked = tableOf.Sum(round => round.Select((t, p) => Likes(p, t)).Sum());
    }

    void Note()
    {
        Best = [.. tableOf.Select(r => r.ToArray())];
        (BestRepeats, BestMet, bestWorth) = (repeats, together - repeats, liked);
        BestLiked = tableOf.Sum(round => round.Select((t, p) => Math.Min(1, Likes(p, t))).Sum());
    }
}
