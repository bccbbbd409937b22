namespace Hub.Planner;

/// <summary>Finds rounds for as many meetings as it can: first each where fewest others could want to be, then tabu search that puts a meeting
/// where those that have to go for it are worth least (PARTIALCOL of Blöchliger and Zufferey, A graph coloring heuristic using partial
/// solutions and a reactive tabu scheme, Computers &amp; OR 35, 2008, with weights and limits). Counts its steps, so it always does the same.</summary>
sealed class Packer(Board board, double[] worth, Random random)
{
    readonly Packing packing = new(board);
    readonly Dictionary<(int Meeting, int At), int> tabu = [];
    readonly List<int> outside = [];
    readonly List<int> going = [];
    int step;
    int improved;

    /// <summary>The best found, as rounds; -1: in none.</summary>
    public int[] Best { get; private set; } = [];

    public double BestWorth { get; private set; } = -1;

    public int Steps { get; private set; }

    /// <param name="start">Rounds to begin with, if they fit; -1: none.</param>
    /// <param name="steps">How many meetings may be put somewhere.</param>
    /// <param name="enough">Where this is reached, nothing is left to do. It also ends when it has not got better for long.</param>
    public void Run(int[]? start, int steps, double enough, CancellationToken stop)
    {
        Begin(start);
        Note();
        var patience = 4_000 + 20 * board.Meetings;
        for (step = 0; step < steps && step - improved < patience && BestWorth < enough - 1e-9 && outside.Count > 0 && !stop.IsCancellationRequested; step++)
        {
            Insert(random.Next(outside.Count));
            Note();
        }
        Steps = step;
    }

    void Begin(int[]? start)
    {
        var order = Enumerable.Range(0, board.Meetings).Where(m => board.Rounds[m].Length > 0)
            .OrderByDescending(m => worth[m]).ThenBy(m => board.Rounds[m].Length).ThenByDescending(m => board.Event.Meetings[m].People.Sum(p => board.Candidates[p])).ToList();
        foreach (var m in order)
        {
            if (start is not null && start[m] >= 0 && board.At(m, start[m]) is >= 0 and var at && packing.Fits(m, at))
                packing.Put(m, at);
        }
        foreach (var m in order.Where(m => packing.At[m] < 0))
        {
            var fitting = Enumerable.Range(0, board.Rounds[m].Length).Where(i => packing.Fits(m, i)).ToList();
            if (fitting.Count > 0)
                packing.Put(m, fitting[random.Next(fitting.Count)]);
            else
                outside.Add(m);
        }
    }

    void Insert(int which)
    {
        var meeting = outside[which];
        var (best, bestCost, ties) = (-1, double.MaxValue, 0);
        for (var i = 0; i < board.Rounds[meeting].Length; i++)
        {
            if (tabu.GetValueOrDefault((meeting, i)) > step)
                continue;
            var cost = Cost(meeting, i);
            ties = cost < bestCost ? 1 : cost == bestCost ? ties + 1 : ties;
            if (cost < bestCost || (cost == bestCost && random.Next(ties) == 0))
                (best, bestCost) = (i, cost);
        }
        // What costs far more than it brings is only worth it now and then, to get out of a dead end.
        if (best < 0 || double.IsPositiveInfinity(bestCost) || (bestCost > worth[meeting] && random.NextDouble() > 0.01 + Math.Exp(-(bestCost - worth[meeting]) / (0.5 * worth[meeting]))))
            return;
        going.Clear();
        packing.InTheWay(meeting, best, m => worth[m], going);
        foreach (var other in going)
            Eject(other);
        packing.Put(meeting, best);
        outside.Remove(meeting);
        Return();
    }

    double Cost(int meeting, int i)
    {
        going.Clear();
        packing.InTheWay(meeting, i, m => worth[m], going);
        var cost = 0.0;
        foreach (var other in going)
            cost += other == meeting ? double.PositiveInfinity : worth[other];
        return cost;
    }

    void Eject(int meeting)
    {
        tabu[(meeting, packing.At[meeting])] = step + 5 + random.Next(10) + outside.Count * 6 / 10;
        packing.Take(meeting);
        outside.Add(meeting);
    }

    /// <summary>Whoever had to go may fit elsewhere at once.</summary>
    void Return()
    {
        for (var o = outside.Count - 1; o >= 0 && o >= outside.Count - going.Count; o--)
        {
            var meeting = outside[o];
            for (var i = 0; i < board.Rounds[meeting].Length; i++)
            {
                if (tabu.GetValueOrDefault((meeting, i)) <= step && packing.Fits(meeting, i))
                {
                    packing.Put(meeting, i);
                    outside.RemoveAt(o);
                    break;
                }
            }
        }
    }

    void Note()
    {
        var now = total - outside.Sum(m => worth[m]);
        if (now <= BestWorth)
            return;
        (BestWorth, Best, improved) = (now, packing.Rounds, step);
    }

    readonly double total = Enumerable.Range(0, board.Meetings).Where(m => board.Rounds[m].Length > 0).Sum(m => worth[m]);
}
