using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>Which meeting is in which round: the first five aims, one after the other. Before the solver is asked, a choice of meetings from the
/// relaxation is packed by tabu search and its gaps are closed by annealing; where that meets the bound, the solver is not asked at all.</summary>
sealed class RoundStage
{
    /// <summary>More choices of a meeting and a round than this are too many for the solver to get anywhere in the time of a planner.</summary>
    const int MostChoices = 40_000;

    const int PackingSteps = 20_000, GapSteps = 60_000; // that take about a second

    readonly Board board;
    readonly Search search;
    readonly Levels levels;
    readonly Relaxation relaxation;
    readonly Dictionary<Aim, long> reached = [];
    readonly bool small;
    int[] hint;

    public RoundStage(Board board, Search search)
    {
        (this.board, this.search) = (board, search);
        levels = new(board);
        relaxation = new(board, levels, search);
        small = board.Rounds.Sum(r => (long)r.Length) <= MostChoices;
        hint = [.. Enumerable.Repeat(-1, board.Meetings)];
    }

    /// <summary>The best rounds found that keep every rule; -1: not in the plan.</summary>
    public int[]? Best { get; private set; }

    public bool Impossible { get; private set; }

    /// <summary>For each aim, in the solver's count.</summary>
    public Dictionary<Aim, double> Bounds { get; } = [];

    public void Run()
    {
        relaxation.Choose();
        Impossible = relaxation.Impossible;
        if (Impossible)
            return;
        Pack();
        foreach (var aim in Levels.OfRounds)
        {
            if (aim == Aim.Gaps)
                CloseGaps();
            Improve(aim);
            if (Impossible)
                return;
            if (Best is null && !AllBound)
                return;
            if (Best is not null)
                reached[aim] = levels.Count(aim, Best);
        }
    }

    /// <summary>How good these rounds are.</summary>
    public IEnumerable<Level> Judge(int[] rounds) => Levels.OfRounds.Select(a => new Level(a, levels.Shown(a, levels.Count(a, rounds)), levels.Shown(a, Bounds[a])));

    void Pack()
    {
        var dice = search.Dice();
        var bound = board.Event.Meetings.Sum(m => (double)m.Weight) + 1;
        double Worth(int m) => board.Event.Meetings[m].Weight + (board.Event.Meetings[m].IsBound ? 4 * bound : 0);
        var first = new Packer(board, [.. Enumerable.Range(0, board.Meetings).Select(m => Worth(m) + (relaxation.Chosen[m] ? bound : 0))], dice);
        var all = Enumerable.Range(0, board.Meetings).Where(m => relaxation.Chosen[m]).Sum(m => Worth(m) + bound);
        first.Run(Earlier(), search.Steps(0.1, PackingSteps), all, search.Stop);
        search.Spend(first.Steps, PackingSteps);
        var rounds = first.Best;
        Offer(rounds);
        if ((Best is null && !AllBound) || (Best is not null && relaxation.Bounds.GetValueOrDefault(Aim.Meetings, double.MaxValue) > levels.Count(Aim.Meetings, Best)))
        {
            var second = new Packer(board, [.. Enumerable.Range(0, board.Meetings).Select(Worth)], dice);
            second.Run(rounds, search.Steps(0.1, PackingSteps), double.MaxValue, search.Stop);
            search.Spend(second.Steps, PackingSteps);
            Offer(second.Best);
        }
    }

    int[]? Earlier() => search.Limits.Earlier is { IsDefaultOrEmpty: false } earlier
        ? [.. Enumerable.Range(0, board.Meetings).Select(m => m < earlier.Length ? earlier[m]?.Round ?? -1 : -1)] : null;

    /// <summary>Takes rounds if they keep every rule and are better; in any case the solver may begin with them if it has nothing better.</summary>
    void Offer(int[] rounds)
    {
        if (Best is null)
            hint = rounds;
        if (!IsPlan(rounds) || (Best is not null && Compare(rounds, Best) <= 0))
            return;
        (Best, hint) = (rounds, rounds);
    }

    bool IsPlan(int[] rounds)
    {
        if (Enumerable.Range(0, board.Meetings).Any(m => board.Event.Meetings[m].IsBound && rounds[m] < 0))
            return false;
        var gaps = Score.Gaps(board, rounds);
        return board.Event.GapSpread is not { } spread || gaps.Length == 0 || gaps.Max() - gaps.Min() <= spread;
    }

    int Compare(int[] one, int[] other)
    {
        foreach (var aim in Levels.OfRounds)
        {
            var difference = levels.Count(aim, one).CompareTo(levels.Count(aim, other));
            if (difference != 0)
                return Level.MoreIsBetter(aim) ? difference : -difference;
        }
        return 0;
    }

    /// <summary>First briefly, then for longer, as long as there may be a better plan.</summary>
    void CloseGaps()
    {
        for (var seconds = 0.5; seconds <= 2 && search.Effort > 3 * seconds; seconds *= 2)
        {
            var gaps = new GapSearch(board, hint, search.Dice());
            search.Spend(gaps.Run((int)(seconds * GapSteps), search.Stop), GapSteps);
            Offer(gaps.Best);
            if (Best is not null && levels.Count(Aim.Gaps, Best) == 0)
                return;
        }
    }

    /// <summary>A model in which rounds are free as long as they are as good at all five aims.</summary>
    public RoundModel Free()
    {
        var model = new RoundModel(board);
        var (fair, gaps) = (new FairModel(board, model.Model, model.Held), new GapModel(board, model));
        foreach (var aim in Levels.OfRounds)
            Levels.Keep(model.Model, aim, reached[aim], aim < Aim.Gaps ? levels.Fair(fair, aim) : gaps.Count(aim));
        return model;
    }

    void Improve(Aim aim)
    {
        Bounds[aim] = aim <= Aim.SmallestShare && Best is not null || aim == Aim.Meetings ? relaxation.Bound(aim, reached) : Least(aim);
        Tell(aim);
        if (IsReached(aim) || !small || aim > search.Limits.Until || (Best is null && AllBound && aim < Aim.Gaps))
            return;
        if (aim == Aim.Gaps)
            CountGaps();
        if (Impossible || IsReached(aim))
            return;
        var effort = search.Effort * (aim == search.Limits.Until ? 1 : aim == Aim.Gaps ? 0.7 : 0.3);
        if (aim == Aim.Gaps && AllBound)
            effort -= Prove(effort * 0.75);
        if (Impossible || IsReached(aim))
            return;
        var (model, _) = Aiming(aim);
        model.Hint(hint);
        Take(aim, model, search.Run(model.Model, effort, aim < Aim.Gaps ? Strategies.Any : GapModel.Bettering, (best, bound) => Tell(aim, best, bound)));
    }

    /// <summary>Where all meetings are bound, the proof is mostly in reach.</summary>
    /// <returns>The effort spent.</returns>
    double Prove(double effort)
    {
        var before = search.Effort;
        var (model, _) = Aiming(Aim.Gaps);
        Take(Aim.Gaps, model, search.Run(model.Model, effort, GapModel.Proving, (best, bound) => Tell(Aim.Gaps, best, bound)));
        return before - search.Effort;
    }

    (RoundModel Model, LinearExpr Count) Aiming(Aim aim)
    {
        var model = new RoundModel(board);
        var gaps = aim >= Aim.Gaps || board.Event.GapSpread is not null ? new GapModel(board, model) : null;
        var fair = new FairModel(board, model.Model, model.Held);
        var counts = new Dictionary<Aim, LinearExpr>();
        LinearExpr Count(Aim a) => counts.TryGetValue(a, out var count) ? count : counts[a] = a < Aim.Gaps ? levels.Fair(fair, a) : gaps!.Count(a);
        Levels.Aiming(model.Model, aim, reached, Count);
        if (aim == Aim.Gaps)
            model.Model.Add(Count(aim) >= (long)Bounds[aim]);
        return (model, Count(aim));
    }

    /// <summary>Bounds the gaps by the days of people, meetings left aside. Often there is a plan at that bound, and it is found sooner if nothing else is asked for.</summary>
    void CountGaps()
    {
        var days = new DaysModel(board);
        if (!days.MayHaveGaps)
            return;
        var counted = search.Run(days.Model, search.Effort * 0.1, Strategies.Any);
        Impossible = counted.Impossible;
        if (counted.Impossible || double.IsNaN(counted.Bound) || counted.Bound <= Bounds[Aim.Gaps])
            return;
        Bounds[Aim.Gaps] = Math.Ceiling(counted.Bound);
        Tell(Aim.Gaps);
        if (IsReached(Aim.Gaps))
            return;
        var (model, count) = Aiming(Aim.Gaps);
        Levels.Keep(model.Model, Aim.Gaps, (long)Bounds[Aim.Gaps], count);
        var solved = search.Run(model.Model, search.Effort * 0.03, GapModel.Finding);
        if (solved.Impossible)
            Bounds[Aim.Gaps]++;
        else if (solved.IsTrue is { } isTrue)
            Offer(model.Rounds(isTrue));
    }

    void Take(Aim aim, RoundModel model, Solved solved)
    {
        Impossible = solved.Impossible;
        if (solved.IsTrue is { } isTrue)
            Offer(model.Rounds(isTrue));
        if (!double.IsNaN(solved.Bound) && !solved.Impossible)
            Bounds[aim] = Level.MoreIsBetter(aim) ? Math.Min(Bounds[aim], solved.Bound) : Math.Max(Bounds[aim], solved.Bound);
    }

    bool AllBound => board.Event.Meetings.All(m => m.IsBound);

    /// <summary>What holds without any search.</summary>
    double Least(Aim aim) => aim switch
    {
        Aim.SmallestShare => board.Shares.Count - 1,
        Aim.MostGaps when Best is not null && board.People > 0 => Math.Ceiling(Bounds[Aim.Gaps] / board.People),
        _ => 0,
    };

    bool IsReached(Aim aim) => Best is not null && levels.Count(aim, Best) == (long)Math.Round(Bounds[aim]);

    void Tell(Aim aim) => Tell(aim, null, Bounds[aim]);

    void Tell(Aim aim, double? best, double? bound)
    {
        double? shown = best ?? (Best is null ? null : levels.Count(aim, Best));
        search.Tell(aim, shown is { } value ? levels.Shown(aim, value) : null, bound is { } b && !double.IsNaN(b) ? levels.Shown(aim, b) : null);
    }
}
