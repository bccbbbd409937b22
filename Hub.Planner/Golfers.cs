namespace Hub.Planner;

/// <summary>Rounds of q tables of k in which nobody meets twice, by algebra: people are points (column c &lt; k, value v of GF(q)), and in round j
/// those with v + c·j alike sit together, which is a resolvable transversal design (Colbourn and Dinitz, Handbook of Combinatorial Designs, 2nd ed.,
/// III.3). That is q rounds, and only people of one column have not met: if k divides q, they mix among themselves in one more.</summary>
static class Golfers
{
    /// <returns>For each round and person the table; none if the numbers do not fit.</returns>
    public static List<int[]> Rounds(int tables, int seats)
    {
        if (seats > tables || GaloisField.Of(tables) is not { } field)
            return [];
        var people = Enumerable.Range(0, tables * seats).ToList();
        var rounds = Enumerable.Range(0, tables)
            .Select(j => people.Select(p => field.Add(p % tables, field.Multiply(p / tables, j))).ToArray()).ToList();
        if (tables % seats == 0)
            rounds.AddRange(WithinColumns(tables, seats));
        return rounds;
    }

    /// <summary>All columns at once: each has q people for q/k tables.</summary>
    static IEnumerable<int[]> WithinColumns(int tables, int seats)
    {
        var perColumn = tables / seats;
        var inner = Rounds(perColumn, seats);
        if (inner.Count == 0)
            inner = [[.. Enumerable.Range(0, tables).Select(v => v / seats)]];
        return inner.Select(round => Enumerable.Range(0, tables * seats).Select(p => p / tables * perColumn + round[p % tables]).ToArray());
    }
}
