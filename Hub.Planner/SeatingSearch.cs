namespace Hub.Planner;

/// <summary>Swaps two people of a round, by simulated annealing over counted steps. A repeated pair costs more than all likes together could bring.</summary>
sealed class SeatingSearch
{
    readonly RoundtableEvent given;
    readonly Random random;
    readonly int[][] tableOf;
    readonly List<int>[][] at;
    readonly int[,] met;
    readonly bool[,] likes;
    readonly bool[] isHost;
    readonly double perLike;
    int repeats;
    int liked;

    public SeatingSearch(RoundtableEvent given, int[][] start, Random random)
    {
        (this.given, this.random, tableOf) = (given, random, start);
        var people = given.Remote.Length;
        isHost = [.. Enumerable.Range(0, people).Select(p => given.Tables.Any(t => t.Host == p))];
        likes = new bool[people, given.Tables.Length];
        for (var p = 0; p < people; p++)
        {
            for (var t = 0; t < given.Tables.Length; t++)
                likes[p, t] = !isHost[p] && !given.Likes.IsDefault && given.Tables[t].Topic is { } topic && given.Likes[p].Contains(topic);
        }
        perLike = 1.0 / (1 + people * given.Rounds);
        met = new int[people, people];
        at = [.. start.Select(round => Enumerable.Range(0, given.Tables.Length).Select(t => Enumerable.Range(0, people).Where(p => round[p] == t).ToList()).ToArray())];
        Count();
        Note();
    }

    public int[][] Best { get; private set; } = [];
    public int BestRepeats { get; private set; }
    public int BestMet { get; private set; }
    public int BestLiked { get; private set; }

    /// <returns>The steps taken.</returns>
    public int Run(int steps, CancellationToken stop)
    {
        var everyLike = given.Likes.IsDefault ? 0 : int.MaxValue;
        const double Hot = 0.7, Cold = 0.02;
        var step = 0;
        for (; step < steps && !(BestRepeats == 0 && BestLiked >= everyLike) && !(step % 1024 == 0 && stop.IsCancellationRequested); step++)
        {
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
            if (repeats < BestRepeats || (repeats == BestRepeats && liked > BestLiked))
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

    int Likes(int person, int table) => likes[person, table] ? 1 : 0;

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
            foreach (var (one, other) in table.SelectMany(p => table.Where(q => q != p).Select(q => (p, q))))
                met[one, other]++;
        }
        (repeats, _) = Pairs();
        liked = tableOf.Sum(round => round.Select((t, p) => Likes(p, t)).Sum());
    }

    (int Repeats, int Met) Pairs()
    {
        var (again, once) = (0, 0);
        for (var p = 0; p < given.Remote.Length; p++)
        {
            for (var q = p + 1; q < given.Remote.Length; q++)
            {
                again += Math.Max(0, met[p, q] - 1);
                once += Math.Min(1, met[p, q]);
            }
        }
        return (again, once);
    }

    void Note()
    {
        Best = [.. tableOf.Select(r => r.ToArray())];
        (BestRepeats, BestMet) = Pairs();
        BestLiked = liked;
    }
}
