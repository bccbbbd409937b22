using System.Globalization;
using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>How a run of the solver ended.</summary>
/// <param name="IsTrue">Of the best found; null: nothing was found.</param>
/// <param name="Value">Of the best found.</param>
/// <param name="Bound">No solution can be better.</param>
sealed record Solved(Func<ILiteral, bool>? IsTrue, bool Impossible, double Value, double Bound);

/// <summary>How the solver searches.</summary>
/// <param name="Names">As parameters of the solver; empty: as it sees fit.</param>
/// <param name="Alone">It is one, with a thread of its own; others take turns.</param>
sealed record Strategies(string Names, bool Alone = false)
{
    public static readonly Strategies Any = new("");
}

/// <summary>The search of one plan: its time, its effort, its stop, and whom it tells.</summary>
sealed class Search(PlanLimits limits, IProgress<PlanProgress>? progress, CancellationToken stop) : IDisposable
{
    readonly System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
    readonly CancellationTokenSource both = Limited(limits, stop);

    public PlanLimits Limits { get; } = limits;
    public CancellationToken Stop => both.Token;
    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>What is left of the deterministic time.</summary>
    public double Effort { get; private set; } = limits.Effort;

    /// <summary>It was stopped, or its time or effort is used up.</summary>
    public bool IsOver => Stop.IsCancellationRequested || Effort <= 0;

    public Random Dice() => new(Limits.Seed);

    /// <summary>The share of the effort that is left, for work that counts its steps.</summary>
    public int Steps(double share, int perSecond)
    {
        var spent = Effort * share;
        return (int)Math.Min(int.MaxValue / 2, spent * perSecond);
    }

    public void Spend(int steps, int perSecond) => Effort -= (double)steps / perSecond;

    public void Tell(Aim aim, double? best, double? bound) => progress?.Report(new(aim, best, bound, Elapsed));

    /// <summary>Runs the solver. It does the same however fast threads run.</summary>
    /// <param name="effort">Deterministic time at most.</param>
    /// <param name="tell">Given the value, if any, and the bound whenever one changes.</param>
    public Solved Run(CpModel model, double effort, Strategies strategies, Action<double?, double?>? tell = null)
    {
        if (Stop.IsCancellationRequested || effort <= 0)
            return new(null, false, 0, double.NaN);
        using var solver = new CpSolver();
        solver.StringParameters = string.Create(CultureInfo.InvariantCulture,
            $"{strategies.Names} {(strategies.Alone ? "num_workers:1" : $"interleave_search:true num_workers:{Limits.Workers}")} random_seed:{Limits.Seed} max_deterministic_time:{effort} max_time_in_seconds:{Math.Max(0.01, Limits.Seconds - Elapsed.TotalSeconds)}");
        using var told = new Told(Stop, tell);
        solver.SetBestBoundCallback(told.Bounded);
        // A stop that comes before the solver listens would be lost: it is repeated.
        var stopped = Stop;
        using var repeated = new Repeated(50, () =>
        {
            if (stopped.IsCancellationRequested)
                solver.StopSearch();
        });
        var status = solver.Solve(model, told);
        var response = solver.Response!;
        Effort -= response.DeterministicTime;
        told.Rethrow();
        if (status == CpSolverStatus.ModelInvalid)
            throw new InvalidOperationException($"The solver does not understand the model: {model.Validate()}");
        var found = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        var solution = found ? response.Solution.ToArray() : [];
        return new(found ? l => l.GetIndex() is >= 0 and var i ? solution[i] != 0 : solution[-l.GetIndex() - 1] == 0 : null,
            status == CpSolverStatus.Infeasible, found ? solver.ObjectiveValue : 0, status == CpSolverStatus.Optimal ? solver.ObjectiveValue : solver.BestObjectiveBound);
    }

    public void Dispose() => both.Dispose();

    static CancellationTokenSource Limited(PlanLimits limits, CancellationToken stop)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        source.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        return source;
    }
}

/// <summary>Hears what the solver finds. An exception must not pass through the solver's own code: it is kept until that is over.</summary>
sealed class Told(CancellationToken stop, Action<double?, double?>? tell) : CpSolverSolutionCallback
{
    readonly Lock one = new();
    double? best;
    double? bound;
    Exception? thrown;

    public override void OnSolutionCallback()
    {
        if (stop.IsCancellationRequested)
            StopSearch();
        Tell(ObjectiveValue(), BestObjectiveBound());
    }

    public void Bounded(double now) => Tell(null, now);

    public void Rethrow()
    {
        if (thrown is not null)
            throw new InvalidOperationException("Whoever was told of the progress failed.", thrown);
    }

    void Tell(double? found, double now)
    {
        lock (one)
        {
            (best, bound) = (found ?? best, now);
            try
            {
                if (thrown is null)
                    tell?.Invoke(best, bound);
            }
#pragma warning disable CA1031 // whatever it is, it is thrown again on our side
            catch (Exception e)
#pragma warning restore CA1031
            {
                thrown = e;
            }
        }
    }
}
