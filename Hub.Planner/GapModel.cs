using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>The gaps of people, on top of the rounds: see <see cref="DayModel"/> for one person's session. What the tables of a round can take
/// is said of the people who are busy, too: it follows from the meetings, but only so do a round that is nearly full and the days of people without
/// gaps speak to each other directly.</summary>
sealed class GapModel
{
    /// <summary>Core-guided search proves that gaps are unavoidable, restarts without a linear relaxation find good plans, and searches of neighbourhoods better them.</summary>
    public static readonly Strategies Bettering = new("""subsolvers:"core" subsolvers:"quick_restart_no_lp" """);

    /// <summary>Begins with no gap at all and gives way as it has to, so that the first plan it finds is the best; turns with another would make it begin anew.</summary>
    public static readonly Strategies Proving = new("""subsolvers:"core" """, Alone: true);

    /// <summary>Where how good a plan has to be is known.</summary>
    public static readonly Strategies Finding = new("""subsolvers:"no_lp" """, Alone: true);

    readonly RoundModel rounds;
    readonly Board board;
    readonly List<BoolVar>[] ends;
    readonly List<BoolVar>[] present;

    public GapModel(Board board, RoundModel rounds)
    {
        (this.board, this.rounds) = (board, rounds);
        ends = [.. Enumerable.Range(0, board.People).Select(_ => new List<BoolVar>())];
        present = [.. Enumerable.Range(0, board.Event.Rounds).Select(_ => new List<BoolVar>())];
        var busy = Busy();
        for (var person = 0; person < board.People; person++)
        {
            foreach (var session in board.Sessions)
            {
                if (session.Any(busy[person].ContainsKey))
                    AddDay(person, session, busy[person]);
            }
        }
        Crowds();
        if (board.Event.GapSpread is { } spread)
            Spread(spread);
    }

    CpModel Model => rounds.Model;

    /// <summary>Gaps in all, or the most of one person.</summary>
    public LinearExpr Count(Aim aim)
    {
        if (aim == Aim.Gaps)
            return LinearExpr.Sum(ends.SelectMany(e => e));
        var most = Model.NewIntVar(0, board.Event.Rounds, "");
        foreach (var theirs in ends.Where(e => e.Count > 0))
            Model.Add(LinearExpr.Sum(theirs) <= most);
        return most;
    }

    Dictionary<int, List<BoolVar>>[] Busy()
    {
        var busy = Enumerable.Range(0, board.People).Select(_ => new Dictionary<int, List<BoolVar>>()).ToArray();
        for (var m = 0; m < board.Meetings; m++)
        {
            for (var i = 0; i < board.Rounds[m].Length; i++)
            {
                foreach (var person in board.Event.Meetings[m].People)
                {
                    if (!busy[person].TryGetValue(board.Rounds[m][i], out var choices))
                        busy[person][board.Rounds[m][i]] = choices = [];
                    choices.Add(rounds.In[m][i]);
                }
            }
        }
        return busy;
    }

    void AddDay(int person, int[] session, Dictionary<int, List<BoolVar>> choices)
    {
        var busy = session.Select(r => choices.TryGetValue(r, out var those) ? Any(those) : null).ToArray();
        for (var i = 0; i < session.Length; i++)
        {
            if (busy[i] is { } now)
                present[session[i]].Add(now);
        }
        var day = new DayModel(Model, busy);
        if (DayRules.Of(board, person, session) is { } rules)
            day.Has(rules.Meetings);
        ends[person].AddRange(day.Ends);
    }

    BoolVar Any(List<BoolVar> choices)
    {
        if (choices.Count == 1)
            return choices[0];
        var any = Model.NewBoolVar("");
        Model.AddExactlyOne(choices.Cast<ILiteral>().Append(any.Not()));
        return any;
    }

    void Crowds()
    {
        for (var r = 0; r < present.Length; r++)
        {
            if (present[r].Count > 0 && Crowd.Most(board, r) is { } most)
                Model.AddLinearConstraint(LinearExpr.Sum(present[r]), Crowd.Least(board, r), most);
        }
    }

    void Spread(int spread)
    {
        var least = ends.Any(e => e.Count == 0) ? Model.NewConstant(0) : Model.NewIntVar(0, board.Event.Rounds, "");
        foreach (var theirs in ends.Where(e => e.Count > 0))
        {
            Model.Add(LinearExpr.Sum(theirs) >= least);
            Model.Add(LinearExpr.Sum(theirs) <= least + spread);
        }
    }
}
