using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>Which meetings can be in the plan at most, rounds left aside: a person has no more than the rounds in which they are wanted, the
/// tables take no more in all than in each round together. Whatever it can't do, no plan can; and as a graph of meetings mostly needs no more
/// rounds than its busiest person (Vizing: one more at most), what it chooses can mostly be packed.</summary>
sealed class RelaxedModel
{
    public RelaxedModel(Board board)
    {
        Held = [.. Enumerable.Range(0, board.Meetings).Select(m => board.Event.Meetings[m].IsBound ? Model.TrueLiteral()
            : board.Rounds[m].Length == 0 ? Model.FalseLiteral() : (ILiteral)Model.NewBoolVar(""))];
        var theirs = board.Event.Meetings.SelectMany((m, i) => m.People.Select(p => (Person: p, Meeting: i))).ToLookup(x => x.Person, x => x.Meeting);
        for (var person = 0; person < board.People; person++)
        {
            var rounds = theirs[person].SelectMany(m => board.Rounds[m]).Distinct().Count();
            var held = theirs[person].Count(m => board.Event.Meetings[m].Held);
            Limit(Math.Min(rounds, Math.Max(held, board.Event.People[person].MaxMeetings ?? rounds)), [.. theirs[person]]);
        }
        foreach (var (limit, meetings) in board.Totals)
            Limit(limit, meetings);
    }

    public CpModel Model { get; } = new();

    public ILiteral[] Held { get; }

    void Limit(int most, List<int> meetings)
    {
        if (meetings.Count > most)
            Model.Add(LinearExpr.Sum(meetings.Select(m => Held[m])) <= most);
    }
}
