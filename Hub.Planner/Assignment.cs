namespace Hub.Planner;

/// <summary>The cheapest assignment of rows to columns, each to its own: shortest augmenting paths with potentials (Jonker and Volgenant, Computing 38,
/// 1987; Kuhn's Hungarian method). O(rows² · columns).</summary>
static class Assignment
{
    /// <summary>What costs this much is not allowed.</summary>
    public const long Never = long.MaxValue / 1024;

    /// <returns>For each row its column; null: there is no assignment. There are no more rows than columns.</returns>
    public static int[]? Cheapest(long[][] cost)
    {
        if (cost.Length == 0)
            return [];
        var columns = cost[0].Length;
        var (rowPotential, columnPotential) = (new long[cost.Length + 1], new long[columns + 1]);
        var rowOf = new int[columns + 1]; // 1-based; 0: none. Column 0 holds the row that is looking.
        for (var row = 1; row <= cost.Length; row++)
        {
            rowOf[0] = row;
            if (!Augment(cost, rowPotential, columnPotential, rowOf))
                return null;
        }
        var result = new int[cost.Length];
        for (var c = 1; c <= columns; c++)
        {
            if (rowOf[c] > 0)
                result[rowOf[c] - 1] = c - 1;
        }
        return result;
    }

    static bool Augment(long[][] cost, long[] rows, long[] columns, int[] rowOf)
    {
        var least = new long[columns.Length];
        Array.Fill(least, long.MaxValue);
        var way = new int[columns.Length];
        var used = new bool[columns.Length];
        var column = 0;
        while (rowOf[column] != 0)
        {
            used[column] = true;
            var (row, delta, next) = (rowOf[column], long.MaxValue, -1);
            for (var c = 1; c < columns.Length; c++)
            {
                if (used[c])
                    continue;
                var reduced = cost[row - 1][c - 1] == Never ? long.MaxValue : cost[row - 1][c - 1] - rows[row] - columns[c];
                if (reduced < least[c])
                    (least[c], way[c]) = (reduced, column);
                if (least[c] < delta)
                    (delta, next) = (least[c], c);
            }
            if (next < 0)
                return false;
            Shift(delta, rows, columns, rowOf, used, least);
            column = next;
        }
        for (; column != 0; column = way[column])
            rowOf[column] = rowOf[way[column]];
        return true;
    }

    static void Shift(long delta, long[] rows, long[] columns, int[] rowOf, bool[] used, long[] least)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            if (used[c])
            {
                rows[rowOf[c]] += delta;
                columns[c] -= delta;
            }
            else if (least[c] != long.MaxValue)
            {
                least[c] -= delta;
            }
        }
    }
}
