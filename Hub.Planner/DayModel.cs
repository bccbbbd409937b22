using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>A person's session for the solver. Begun in a round: busy in it or before. Going on: busy in it or after. A gap ends with a round in which they
/// are busy, were not in the one before, and had begun earlier. The ends are literals of their own, each free to be zero: a core-guided search can begin
/// with none of them. (The encoding follows Bofill et al., JAIR 74, 2022, section 4, whose busy slots, first slots and ends of holes these are.)</summary>
sealed class DayModel
{
    readonly CpModel model;
    readonly BoolVar?[] busy;
    readonly BoolVar[] begun;
    readonly BoolVar[] goingOn;

    public DayModel(CpModel model, BoolVar?[] busy)
    {
        (this.model, this.busy) = (model, busy);
        begun = [.. busy.Select(_ => model.NewBoolVar(""))];
        goingOn = [.. busy.Select(_ => model.NewBoolVar(""))];
        for (var r = 0; r < busy.Length; r++)
        {
            Either(begun[r], r == 0 ? null : begun[r - 1], busy[r]);
            Either(goingOn[r], r == busy.Length - 1 ? null : goingOn[r + 1], busy[r]);
        }
        for (var r = 2; r < busy.Length; r++)
        {
            if (busy[r] is { } now)
                Ends.Add(End(begun[r - 1], busy[r - 1], now));
        }
    }

    public List<BoolVar> Ends { get; } = [];

    /// <summary>Says what follows from the number of meetings: how far apart the first and the last are at least, and exactly without a gap.</summary>
    public void Has(int count)
    {
        model.AddLinearConstraint(LinearExpr.Sum(busy.OfType<BoolVar>()), count, count);
        model.AddBoolAnd([begun[^1], goingOn[0]]);
        for (var r = 0; r < busy.Length; r++)
        {
            ILiteral[] notBefore = r == 0 ? [] : [begun[r - 1]];
            if (r + count > busy.Length)
                model.AddBoolAnd(notBefore);
            else if (r > 0)
                model.AddBoolOr([begun[r - 1], goingOn[r + count - 1]]);
        }
        if (Ends.Count > 0)
            WithoutGap(count);
    }

    void WithoutGap(int count)
    {
        var some = model.NewBoolVar("");
        Either(some, Ends);
        for (var r = 0; r < busy.Length; r++)
        {
            ILiteral[] inside = [some, begun[r].Not(), goingOn[r].Not()];
            model.AddBoolOr(busy[r] is { } now ? [.. inside, now] : inside);
            ILiteral[] starts = r == 0 ? [some, begun[r].Not()] : [some, begun[r].Not(), begun[r - 1]];
            if (r + count < busy.Length)
                model.AddBoolOr([.. starts, goingOn[r + count].Not()]);
        }
    }

    void Either(BoolVar either, BoolVar? one, BoolVar? other) => Either(either, new[] { one, other }.OfType<BoolVar>().ToList());

    void Either(BoolVar either, List<BoolVar> of)
    {
        foreach (var one in of)
            model.AddImplication(one, either);
        model.AddBoolOr(of.Cast<ILiteral>().Append(either.Not()));
    }

    BoolVar End(BoolVar before, BoolVar? previous, BoolVar now)
    {
        var end = model.NewBoolVar("");
        model.AddImplication(end, before);
        model.AddImplication(end, now);
        if (previous is not null)
            model.AddImplication(end, previous.Not());
        ILiteral[] unless = [before.Not(), now.Not(), end];
        model.AddBoolOr(previous is null ? unless : [.. unless, previous]);
        return end;
    }
}
