using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>What the first two levels count, on top of a model that knows which meetings are in the plan.</summary>
sealed class FairModel
{
    readonly Board board;
    readonly CpModel model;
    readonly ILiteral[] held;
    readonly ILookup<int, int> theirs;
    readonly Dictionary<int, ILiteral> served = [];
    readonly List<BoolVar> above = [];

    public FairModel(Board board, CpModel model, ILiteral[] held)
    {
        (this.board, this.model, this.held) = (board, model, held);
        theirs = board.Event.Meetings.SelectMany((m, i) => m.People.Select(p => (Person: p, Meeting: i))).ToLookup(x => x.Person, x => x.Meeting);
        Shares = board.Shares;
    }

    /// <summary>All shares there can be, in order.</summary>
    IReadOnlyList<Share> Shares { get; }

    public LinearExpr Meetings => LinearExpr.WeightedSum(held, board.Event.Meetings.Select(m => (long)m.Weight));

    /// <summary>How many people get something, of those who want it.</summary>
    public LinearExpr WithSome()
    {
        Serve();
        return LinearExpr.Sum(served.Values);
    }

    /// <summary>How many of the shares, but for the smallest, everyone who gets something reaches.</summary>
    public LinearExpr SharesReached()
    {
        Serve();
        foreach (var share in Shares.Skip(1))
        {
            above.Add(model.NewBoolVar(""));
            if (above.Count > 1)
                model.AddImplication(above[^1], above[^2]);
        }
        foreach (var person in served.Keys)
            Reach(person);
        return LinearExpr.Sum(above);
    }

    void Serve()
    {
        if (served.Count > 0)
            return;
        for (var person = 0; person < board.People; person++)
        {
            if (theirs[person].Any())
                served[person] = Served([.. theirs[person].Select(m => held[m])]);
        }
    }

    ILiteral Served(ILiteral[] any)
    {
        var literal = model.NewBoolVar("");
        model.AddBoolOr(any.Append(literal.Not()));
        foreach (var one in any)
            model.AddImplication(one, literal);
        return literal;
    }

    /// <summary>The first share for which n meetings of a person are needed asks for n.</summary>
    void Reach(int person)
    {
        var candidates = board.Candidates[person];
        var needed = 1;
        for (var s = 1; s < Shares.Count; s++)
        {
            var needs = Shares[s].Needs(candidates);
            if (needs <= needed)
                continue;
            model.Add(LinearExpr.Sum(theirs[person].Select(m => held[m])) >= needs).OnlyEnforceIf([above[s - 1], served[person]]);
            needed = needs;
        }
    }
}
