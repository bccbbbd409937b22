namespace Hub.Planner;

/// <summary>Closes gaps without a solver: the same meetings stay in the plan, they only change rounds. One moves to another round, and what
/// shares a person with it there takes its place, and so on (the chains that Kempe used on maps); by simulated annealing, in counted steps.
/// A person's gaps count by their square a little, so that they are spread fairly too.</summary>
sealed class GapSearch
{
    readonly Board board;
    readonly Packing packing;
    readonly Random random;
    readonly bool[][] busy;
    readonly double[] cost;
    readonly int[] movable;
    readonly List<(int Meeting, int From, int To)> moves = [];
    readonly HashSet<int> touched = [];
    double now;

    public GapSearch(Board board, int[] rounds, Random random)
    {
        (this.board, this.random) = (board, random);
        packing = new(board);
        packing.PutAll(rounds);
        busy = [.. Enumerable.Range(0, board.People).Select(_ => new bool[board.Event.Rounds])];
        foreach (var m in Enumerable.Range(0, board.Meetings).Where(m => rounds[m] >= 0))
            Busy(m, rounds[m], true);
        cost = [.. busy.Select(Cost)];
        now = cost.Sum();
        movable = [.. Enumerable.Range(0, board.Meetings).Where(m => packing.At[m] >= 0 && board.Rounds[m].Length > 1)];
        Best = rounds;
    }

    public int[] Best { get; private set; }

    /// <summary>Ends early where there is no gap left.</summary>
    /// <returns>The steps taken.</returns>
    public int Run(int steps, CancellationToken stop)
    {
        if (movable.Length == 0)
            return 0;
        var best = now;
        const double Hot = 1.0, Cold = 0.08;
        var step = 0;
        for (; step < steps && best > 0 && !(step % 256 == 0 && stop.IsCancellationRequested); step++)
        {
            var temperature = Hot * Math.Pow(Cold / Hot, (double)step / steps);
            if (!Try(movable[random.Next(movable.Length)]))
                continue;
            var change = Change();
            if (change <= 0 || random.NextDouble() < Math.Exp(-change / temperature))
                Keep(change);
            else
                Undo();
            if (now < best - 1e-9)
                (best, Best) = (now, packing.Rounds);
        }
        return step;
    }

    double Cost(bool[] rounds) => Score.Gaps(board.Event.Sessions.AsSpan(), rounds) is var gaps ? gaps + 0.01 * gaps * gaps : 0;

    void Busy(int meeting, int round, bool value)
    {
        foreach (var person in board.Event.Meetings[meeting].People)
            busy[person][round] = value;
    }

    /// <summary>Moves a meeting to one of its rounds, and back what is in its way; false, and nothing done, where that does not work out.</summary>
    bool Try(int first)
    {
        moves.Clear();
        var (one, other) = (packing.RoundOf(first), board.Rounds[first][random.Next(board.Rounds[first].Length)]);
        if (one == other)
            return false;
        moves.Add((first, one, other));
        if (!Chain(0) || (random.Next(2) == 0 && !Exchange(one, other)))
            return false;
        foreach (var (meeting, _, _) in moves)
            packing.Take(meeting);
        for (var i = 0; i < moves.Count; i++)
        {
            var at = board.At(moves[i].Meeting, moves[i].To);
            if (packing.Fits(moves[i].Meeting, at))
            {
                packing.Put(moves[i].Meeting, at);
                continue;
            }
            for (var j = 0; j < i; j++)
                packing.Take(moves[j].Meeting);
            foreach (var (meeting, from, _) in moves)
                packing.Put(meeting, board.At(meeting, from));
            return false;
        }
        return true;
    }

    /// <summary>One more comes back, for rounds in which no table is free.</summary>
    bool Exchange(int one, int other)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            var meeting = movable[random.Next(movable.Length)];
            if (packing.RoundOf(meeting) != other || board.At(meeting, one) < 0 || moves.Exists(m => m.Meeting == meeting))
                continue;
            moves.Add((meeting, other, one));
            return Chain(moves.Count - 1);
        }
        return true;
    }

    bool Chain(int begin)
    {
        const int Longest = 14;
        for (var i = begin; i < moves.Count; i++)
        {
            var (meeting, from, to) = moves[i];
            foreach (var next in Sharing(meeting, to))
            {
                if (moves.Exists(m => m.Meeting == next))
                    continue;
                if (moves.Count == Longest || board.At(next, from) < 0)
                    return false;
                moves.Add((next, to, from));
            }
        }
        return true;
    }

    IEnumerable<int> Sharing(int meeting, int round) =>
        packing.MembersAt(board.Uses[meeting][board.At(meeting, round)]);

    double Change()
    {
        touched.Clear();
        foreach (var (meeting, from, _) in moves)
            Busy(meeting, from, false);
        foreach (var (meeting, _, to) in moves)
        {
            Busy(meeting, to, true);
            touched.UnionWith(board.Event.Meetings[meeting].People);
        }
        var change = 0.0;
        foreach (var person in touched)
            change += Cost(busy[person]) - cost[person];
        return change;
    }

    void Keep(double change)
    {
        foreach (var person in touched)
            cost[person] = Cost(busy[person]);
        now += change;
    }

    void Undo()
    {
        foreach (var (meeting, _, to) in moves)
        {
            packing.Take(meeting);
            Busy(meeting, to, false);
        }
        foreach (var (meeting, from, _) in moves)
        {
            packing.Put(meeting, board.At(meeting, from));
            Busy(meeting, from, true);
        }
    }
}
