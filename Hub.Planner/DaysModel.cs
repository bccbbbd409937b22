using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>How few gaps there can be, whoever meets whom: each person has a session of so many busy rounds, and a round takes only so many busy people.
/// Where most people are busy most of the time, more of them need the middle of a session than it takes. That is counted here in a moment, and hardly ever found
/// on the meetings themselves. People whose days may be the same are one flow through the rounds.</summary>
sealed class DaysModel
{
    readonly Dictionary<int, List<IntVar>> busy = [];
    readonly List<IntVar> ends = [];

    public DaysModel(Board board)
    {
        foreach (var alike in DayRules.Certain(board).GroupBy(d => d.Key, StringComparer.Ordinal))
            AddFlow(alike.First(), alike.Count());
        foreach (var (round, people) in busy)
        {
            if (Crowd.Most(board, round) is { } most)
                Model.Add(LinearExpr.Sum(people) <= most);
        }
        Model.Minimize(LinearExpr.Sum(ends));
    }

    /// <summary>Where it is false there is nothing to count.</summary>
    public bool MayHaveGaps => ends.Count > 0;

    public CpModel Model { get; } = new();

    void AddFlow(DayRules day, int people)
    {
        Dictionary<DayState, LinearExpr> now = new() { [new(false, 0)] = LinearExpr.Constant(people) };
        for (var i = 0; i < day.Rounds.Count; i++)
        {
            var next = new Dictionary<DayState, List<IntVar>>();
            foreach (var (from, number) in now)
            {
                var leaving = new List<IntVar>();
                foreach (var to in day.Next(from, i))
                {
                    var flow = Model.NewIntVar(0, people, "");
                    leaving.Add(flow);
                    if (!next.TryGetValue(to, out var arriving))
                        next[to] = arriving = [];
                    arriving.Add(flow);
                    Note(day, from, to, day.Rounds[i].Round, flow);
                }
                Model.Add(LinearExpr.Sum(leaving) == number);
            }
            now = next.ToDictionary(n => n.Key, n => LinearExpr.Sum(n.Value));
        }
    }

    void Note(DayRules day, DayState from, DayState to, int round, IntVar flow)
    {
        if (!to.Busy)
            return;
        if (!busy.TryGetValue(round, out var people))
            busy[round] = people = [];
        people.Add(flow);
        if (!from.Busy && from.Held > 0)
            ends.Add(flow);
    }
}
