namespace Hub.Planner;

/// <summary>Tables for meetings whose rounds are settled. The tables of one round are the best possible assignment, given those of the other
/// rounds; round after round, there and back, until nothing gets better.</summary>
sealed class TableSearch
{
    readonly Board board;
    readonly Walks walks;
    readonly int[][] perRound;
    readonly long perChange;

    public TableSearch(Board board, Walks walks)
    {
        (this.board, this.walks) = (board, walks);
        var seated = Enumerable.Range(0, board.Meetings).Where(m => walks.Rounds[m] >= 0 && walks.HasTable(m)).ToList();
        perRound = [.. Enumerable.Range(0, board.Event.Rounds).Select(r => seated.Where(m => walks.Rounds[m] == r).ToArray())];
        var (xs, ys) = (board.Event.Tables.Select(t => t.X).ToList(), board.Event.Tables.Select(t => t.Y).ToList());
        perChange = xs.Count == 0 ? 1 : 1 + walks.All.Sum(w => (long)w.People) * (xs.Max() - (long)xs.Min() + ys.Max() - ys.Min());
        Tables = [.. Enumerable.Repeat(-1, board.Meetings)];
    }

    /// <summary>For each meeting; -1: none.</summary>
    public int[] Tables { get; }

    /// <summary>The tables that a meeting may be at in its round.</summary>
    public IReadOnlyList<int> TablesFor(int meeting) => TablesFor(board, meeting, walks.Rounds[meeting]);

    public static IReadOnlyList<int> TablesFor(Board board, int meeting, int round)
    {
        var m = board.Event.Meetings[meeting];
        if (m.Held)
            return m.Table is { } table ? [table] : [];
        var taken = board.Event.Meetings.Where(h => h.Held && h.Round == round && h.Table is not null).Select(h => h.Table!.Value);
        return [.. board.TablesFor(meeting, round).Except(taken)];
    }

    /// <returns>False: some round has not enough tables, which the count of tables rules out.</returns>
    public bool Run(int passes, CancellationToken stop)
    {
        for (var r = 0; r < perRound.Length; r++)
        {
            if (!Assign(r))
                return false;
        }
        for (var (pass, last) = (1, Cost()); pass < passes; pass++)
        {
            foreach (var r in pass % 2 == 0 ? Enumerable.Range(0, perRound.Length) : Enumerable.Range(0, perRound.Length).Reverse())
            {
                if (stop.IsCancellationRequested)
                    return true;
                Assign(r);
            }
            var now = Cost();
            if (now == last && pass % 2 == 0)
                break;
            last = now;
        }
        return true;
    }

    long Cost() => walks.Changes(Tables) * perChange + walks.Ways(Tables);

    bool Assign(int round)
    {
        var meetings = perRound[round];
        var cost = meetings.Select(m =>
        {
            var row = new long[board.Event.Tables.Length];
            Array.Fill(row, Assignment.Never);
            foreach (var table in TablesFor(m))
                row[table] = CostOf(m, table);
            return row;
        }).ToArray();
        if (meetings.Length > board.Event.Tables.Length || Assignment.Cheapest(cost) is not { } tables)
            return false;
        for (var i = 0; i < meetings.Length; i++)
            Tables[meetings[i]] = tables[i];
        return true;
    }

    long CostOf(int meeting, int table)
    {
        var cost = 0L;
        foreach (var walk in walks.To[meeting])
            cost += Of(walk, Tables[walk.From], table);
        foreach (var walk in walks.From[meeting])
            cost += Of(walk, table, Tables[walk.To]);
        return cost;
    }

    long Of(Walk walk, int from, int to) => from < 0 || to < 0 || from == to ? 0 : walk.People * (perChange + Walks.Distance(board, from, to));
}
