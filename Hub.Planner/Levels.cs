using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>The five aims that rounds decide, as the solver sees them: how each is counted, and how a value is kept.</summary>
sealed class Levels
{
    public static readonly Aim[] OfRounds = [Aim.Meetings, Aim.WithoutAny, Aim.SmallestShare, Aim.Gaps, Aim.MostGaps];

    readonly Board board;

    public Levels(Board board)
    {
        this.board = board;
        Wishing = board.Candidates.Count(c => c > 0);
    }

    /// <summary>People with candidate meetings.</summary>
    public int Wishing { get; }

    /// <summary>The value of an aim in the solver's count; the smallest share counts as its place among all shares.</summary>
    public long Count(Aim aim, int[] rounds) => aim switch
    {
        Aim.Meetings => Score.Meetings(board, rounds),
        Aim.WithoutAny => Wishing - Score.WithSome(board, rounds),
        Aim.SmallestShare => board.Shares.BinarySearch(Score.SmallestShare(board, rounds)),
        Aim.Gaps => Score.Gaps(board, rounds).Sum(),
        _ => Score.Gaps(board, rounds).DefaultIfEmpty(0).Max(),
    };

    /// <summary>A count as it is shown.</summary>
    public double Shown(Aim aim, double count) => aim == Aim.SmallestShare ? board.Shares[Math.Clamp((int)Math.Round(count), 0, board.Shares.Count - 1)].Value : count;

    /// <summary>Keeps what was reached at earlier aims, and makes the aim the objective.</summary>
    public static void Aiming(CpModel model, Aim aim, IReadOnlyDictionary<Aim, long> reached, Func<Aim, LinearExpr> count)
    {
        foreach (var earlier in OfRounds.Where(a => a < aim && reached.ContainsKey(a)))
            Keep(model, earlier, reached[earlier], count(earlier));
        if (Level.MoreIsBetter(aim))
            model.Maximize(count(aim));
        else
            model.Minimize(count(aim));
    }

    public static void Keep(CpModel model, Aim aim, long reached, LinearExpr count)
    {
        if (Level.MoreIsBetter(aim))
            model.Add(count >= reached);
        else
            model.Add(count <= reached);
    }

    /// <summary>The first three, on any model that knows which meetings are in the plan.</summary>
    public LinearExpr Fair(FairModel fair, Aim aim) => aim switch
    {
        Aim.Meetings => fair.Meetings,
        Aim.WithoutAny => LinearExpr.Affine(fair.WithSome(), -1, Wishing),
        _ => fair.SharesReached(),
    };
}
