using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>Bounds for the first three aims, and a choice of meetings that reaches them, if only it can be packed.</summary>
sealed class Relaxation(Board board, Levels levels, Search search)
{
    static readonly Aim[] Aims = [Aim.Meetings, Aim.WithoutAny, Aim.SmallestShare];

    /// <summary>No selection of meetings holds all that are bound.</summary>
    public bool Impossible { get; private set; }

    /// <summary>For each meeting, whether the best choice has it.</summary>
    public bool[] Chosen { get; private set; } = new bool[board.Meetings];

    /// <summary>The counts that the choice reaches, aim by aim, as far as there was time.</summary>
    public Dictionary<Aim, long> Reached { get; } = [];

    /// <summary>For each of these aims a bound, if all before it are as good as they can be.</summary>
    public Dictionary<Aim, double> Bounds { get; } = [];

    public void Choose()
    {
        foreach (var aim in Aims)
        {
            if (Solve(aim, Reached) is not { } solved)
                return;
            Bounds[aim] = solved.Bound;
            if (solved.IsTrue is null)
                return;
            Reached[aim] = (long)Math.Round(solved.Value);
        }
    }

    /// <summary>No plan that keeps what was reached at earlier aims can be better than this.</summary>
    public double Bound(Aim aim, IReadOnlyDictionary<Aim, long> reached)
    {
        if (Bounds.TryGetValue(aim, out var bound) && Aims.Where(a => a < aim).All(a => reached[a] == Bounds[a]))
            return bound;
        return Solve(aim, reached)?.Bound ?? (aim switch { Aim.Meetings => board.Event.Meetings.Sum(m => (double)m.Weight), Aim.WithoutAny => 0, _ => board.Shares.Count - 1 });
    }

    Solved? Solve(Aim aim, IReadOnlyDictionary<Aim, long> reached)
    {
        var relaxed = new RelaxedModel(board);
        var fair = new FairModel(board, relaxed.Model, relaxed.Held);
        var counts = new Dictionary<Aim, LinearExpr>();
        Levels.Aiming(relaxed.Model, aim, reached, a => counts.TryGetValue(a, out var count) ? count : counts[a] = levels.Fair(fair, a));
        for (var m = 0; m < board.Meetings; m++)
        {
            if (!board.Event.Meetings[m].IsBound && board.Rounds[m].Length > 0)
                relaxed.Model.AddHint(relaxed.Held[m], Chosen[m]);
        }
        var solved = search.Run(relaxed.Model, search.Effort * 0.1, Strategies.Any);
        Impossible |= solved.Impossible;
        if (solved.IsTrue is { } isTrue)
            Chosen = [.. relaxed.Held.Select(isTrue)];
        return double.IsNaN(solved.Bound) || solved.Impossible ? null : solved;
    }
}
