using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>Which meeting is in which round, for CP-SAT.</summary>
sealed class RoundModel
{
    readonly Board board;

    public RoundModel(Board board)
    {
        this.board = board;
        In = [.. board.Rounds.Select(rounds => rounds.Select(_ => Model.NewBoolVar("")).ToArray())];
        Held = [.. Enumerable.Range(0, board.Meetings).Select(AddMeeting)];
        AddRows();
        for (var m = 0; m < board.Meetings; m++)
        {
            foreach (var earlier in board.Event.Meetings[m].After)
                AddAfter(earlier, m);
        }
    }

    public CpModel Model { get; } = new();

    /// <summary>For each meeting and each of its rounds.</summary>
    public BoolVar[][] In { get; }

    /// <summary>For each meeting, whether it is in the plan.</summary>
    public ILiteral[] Held { get; }

    /// <summary>Begins the search at these rounds.</summary>
    public void Hint(int[] rounds)
    {
        Model.ClearHints();
        for (var m = 0; m < board.Meetings; m++)
        {
            for (var i = 0; i < In[m].Length; i++)
                Model.AddHint(In[m][i], board.Rounds[m][i] == rounds[m]);
        }
    }

    public int[] Rounds(Func<ILiteral, bool> isTrue) =>
        [.. In.Select((choices, m) => Array.FindIndex(choices, c => isTrue(c)) is >= 0 and var i ? board.Rounds[m][i] : -1)];

    ILiteral AddMeeting(int meeting)
    {
        if (board.Event.Meetings[meeting].IsBound)
        {
            Model.AddExactlyOne(In[meeting]);
            return Model.TrueLiteral();
        }
        if (In[meeting].Length < 2)
            return In[meeting].Length == 0 ? Model.FalseLiteral() : In[meeting][0];
        var held = Model.NewBoolVar("");
        Model.AddExactlyOne(In[meeting].Cast<ILiteral>().Append(held.Not()));
        return held;
    }

    void AddRows()
    {
        var rows = board.Limits.Select(_ => new List<BoolVar>()).ToArray();
        for (var m = 0; m < board.Meetings; m++)
        {
            for (var i = 0; i < In[m].Length; i++)
            {
                foreach (var row in board.Uses[m][i])
                    rows[row].Add(In[m][i]);
            }
        }
        for (var row = 0; row < rows.Length; row++)
        {
            if (board.Limits[row] == 1)
                Model.AddAtMostOne(rows[row]);
            else
                Model.AddLinearConstraint(LinearExpr.Sum(rows[row]), 0, board.Limits[row]);
        }
    }

    /// <summary>For each round: if the later one is in it or before, the earlier one is not in it or after.</summary>
    void AddAfter(int earlier, int later)
    {
        for (var i = 0; i < In[later].Length; i++)
        {
            foreach (var conflict in In[earlier].Where((_, j) => board.Rounds[earlier][j] >= board.Rounds[later][i]))
                Model.AddImplication(In[later][i], conflict.Not());
        }
    }
}
