namespace Hub.Planner;

/// <summary>How many meetings the tables of a round can take. A meeting of people in the hall can be at any physical or hybrid table with places
/// enough, a mixed one at any hybrid one, so the sets of tables that fit grow along two chains. By Hall's theorem (1935) all meetings of a
/// round find tables if, for each step a of the mixed chain and b of the hall chain, those that ask for a or more and b or more are no more
/// than the tables that fit one of them. Meetings that have one table only count where that table does, and no two share it.</summary>
static class Capacities
{
    /// <returns>Limits, the meetings that count towards each, and a label: rows of several rounds with one label are of one kind.</returns>
    public static IEnumerable<(string Label, int Limit, HashSet<int> Meetings)> Of(Board board, int round, IReadOnlyList<int> meetings)
    {
        var needs = meetings.Select(m => (Meeting: m, Need: board.NeedOf(m, round))).ToList();
        var single = needs.Where(n => n.Need.Table is not null).ToLookup(n => n.Need.Table!.Value, n => n.Meeting);
        foreach (var table in single)
            yield return ($"table {table.Key}", 1, [.. table]);
        var free = needs.Where(n => n.Need.Table is null).ToList();
        var taken = board.Event.Meetings.Where(m => m.Held && m.Round == round && m.Table is not null).Select(m => m.Table!.Value).ToHashSet();
        var tables = Enumerable.Range(0, board.Event.Tables.Length).Where(t => !board.Owned.Contains(t) && board.IsOpen(t, round) && !taken.Contains(t)).ToList();
        foreach (var (label, asks, fits) in Steps(free))
        {
            var those = tables.Where(t => fits(board.Event.Tables[t])).ToList();
            HashSet<int> count = [.. free.Where(n => asks(n.Need)).Select(n => n.Meeting), .. those.SelectMany(t => single[t])];
            yield return (label, those.Count, count);
        }
    }

    static IEnumerable<(string Label, Func<Need, bool> Asks, Func<Table, bool> Fits)> Steps(IEnumerable<(int Meeting, Need Need)> free)
    {
        const int None = int.MaxValue;
        var needs = free.Select(n => n.Need).Distinct().ToList();
        if (needs.Any(n => n.Hall == 0))
            yield return ("virtual", n => n.Hall == 0, t => t.Kind == TableKind.Virtual);
        var mixed = needs.Where(n => n.Hall > 0 && n.Remote > 0).Select(n => n.Hall).Distinct().Order().Append(None).ToList();
        var hall = needs.Where(n => n.Remote == 0).Select(n => n.Hall).Distinct().Order().Append(None).ToList();
        foreach (var a in mixed)
        {
            foreach (var b in hall.Where(b => a != None || b != None))
            {
                yield return ($"mixed {a} hall {b}",
                    n => n.Hall > 0 && n.Hall >= (n.Remote > 0 ? a : b),
                    t => (t.Kind == TableKind.Hybrid && t.Places >= Math.Min(a, b)) || (t.Kind == TableKind.Physical && t.Places >= b));
            }
        }
    }
}
