namespace Hub.Planner;

/// <summary>Finds, of bound meetings that have no plan together, a smallest set that has none: what can be left out without making a plan
/// possible is left out, first by halves, then one by one (deletion of the irrelevant, as in Chinneck, Feasibility and infeasibility in
/// optimization, 2008, section 6.3).</summary>
sealed class Together(MeetingEvent given, Search search)
{
    /// <summary>Of the effort, for one trial.</summary>
    const double PerTrial = 2;

    static readonly Strategies Restarting = new("""subsolvers:"quick_restart_no_lp" """);

    public Contradiction Explain()
    {
        var all = Enumerable.Range(0, given.Meetings.Length).Where(m => given.Meetings[m].IsBound).ToList();
        if (!IsImpossible(all))
            return Of(all, smallest: false);
        var (left, smallest) = (all, true);
        for (var size = Math.Max(1, all.Count / 2); ; size = Math.Max(1, size / 2))
        {
            for (var from = left.Count - 1; from >= 0 && smallest; from -= size)
            {
                List<int> without = [.. left.Where((_, i) => i > from || i <= from - size)];
                if (IsImpossible(without))
                    left = without;
                smallest = !search.IsOver;
            }
            if (size == 1 || !smallest)
                return Of(left, smallest);
        }
    }

    /// <summary>By the tables and people alone; how gaps are spread is no matter of single meetings.</summary>
    bool IsImpossible(List<int> kept)
    {
        var those = kept.ToHashSet();
        var board = new Board(given with
        {
            GapSpread = null,
            Meetings = [.. given.Meetings.Select((m, i) => those.Contains(i) ? m with { Forced = true } : m with { Forced = false, Held = false, Round = null, Rounds = [] })],
        });
        return kept.Exists(m => board.Rounds[m].Length == 0) || search.Run(new RoundModel(board).Model, Math.Min(PerTrial, search.Effort), Restarting).Impossible;
    }

    Contradiction Of(List<int> meetings, bool smallest)
    {
        var people = meetings.SelectMany(m => given.Meetings[m].People).GroupBy(p => p).Where(p => p.Count() > 1).Select(p => p.Key);
        var tables = meetings.SelectMany(m => given.Meetings[m].People.Select(p => given.People[p].Table).Append(given.Meetings[m].Table)).OfType<int>();
        return new(ContradictionReason.Together, [.. meetings], [.. people.Order()], [.. tables.Distinct().Order()], smallest);
    }
}
