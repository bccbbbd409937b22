namespace Hub.Planner;

/// <summary>Tables of a round for one meeting more: a free one, or others move up by the shortest augmenting path (Berge, 1957).</summary>
sealed class MendedTables(MendedPlan plan)
{
    const int MostMoved = 3;

    /// <summary>Seats a meeting, if a table can be found.</summary>
    /// <param name="changes">Announced meetings that may move for it; none: only others do.</param>
    public bool Find(int meeting, int r, int changes)
    {
        var fitting = plan.TablesOf(meeting, r);
        if (plan.Home(meeting) is { } home && home.Round == r && plan.At(home) < 0)
        {
            plan.Put(meeting, r, home.Table);
            return true;
        }
        foreach (var table in fitting)
        {
            if (plan.At(new(r, table)) >= 0)
                continue;
            plan.Put(meeting, r, table);
            return true;
        }
        return plan.HasFreeTable(r) && Augment(meeting, r, changes);
    }

    /// <summary>Those at tables that would do, who may go: of the least worth first.</summary>
    public IEnumerable<int> Cheapest(int meeting, int r, int most) => plan.TablesOf(meeting, r).Select(t => plan.At(new(r, t))).Where(m => m >= 0 && !plan.IsSettled(m))
        .OrderBy(m => plan.Worth[m]).ThenBy(plan.IsHome).ThenBy(m => m).Take(most).ToList();

    bool Augment(int meeting, int r, int changes)
    {
        var from = new Dictionary<int, int>(); // for each table that was reached, the one whose meeting would move there; -1: the new meeting's own
        var frontier = new List<int>();
        foreach (var table in plan.TablesOf(meeting, r))
        {
            from[table] = -1;
            frontier.Add(table);
        }
        for (var moved = 1; moved <= MostMoved && frontier.Count > 0; moved++)
        {
            var next = new List<int>();
            foreach (var table in frontier)
            {
                var other = plan.At(new(r, table));
                if (plan.IsSettled(other) || (changes <= 0 && plan.IsHome(other)))
                    continue;
                foreach (var to in plan.TablesOf(other, r))
                {
                    if (!from.TryAdd(to, table))
                        continue;
                    if (plan.At(new(r, to)) < 0)
                    {
                        MoveUp(meeting, r, to, from);
                        return true;
                    }
                    next.Add(to);
                }
            }
            frontier = next;
        }
        return false;
    }

    void MoveUp(int meeting, int r, int to, Dictionary<int, int> from)
    {
        for (var before = from[to]; before >= 0; (to, before) = (before, from[before]))
            plan.Put(plan.At(new(r, before)), r, to);
        plan.Put(meeting, r, to);
    }
}
