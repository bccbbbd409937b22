namespace Hub.Planner;

/// <summary>What a choice of rounds comes to, counted from nothing.</summary>
static class Score
{
    public static long Meetings(Board board, int[] rounds) => rounds.Select((r, m) => r < 0 ? 0L : board.Event.Meetings[m].Weight).Sum();

    public static int[] HeldOf(Board board, int[] rounds)
    {
        var held = new int[board.People];
        for (var m = 0; m < rounds.Length; m++)
        {
            if (rounds[m] < 0)
                continue;
            foreach (var person in board.Event.Meetings[m].People)
                held[person]++;
        }
        return held;
    }

    public static int WithSome(Board board, int[] rounds) => HeldOf(board, rounds).Count(n => n > 0);

    public static Share SmallestShare(Board board, int[] rounds) =>
        HeldOf(board, rounds).Select((n, p) => new Share(n, Math.Max(1, board.Candidates[p]))).Where(s => s.Of > 0).DefaultIfEmpty(new(1, 1)).Min();

    /// <summary>The gaps of each person.</summary>
    public static int[] Gaps(Board board, int[] rounds)
    {
        var busy = Enumerable.Range(0, board.People).Select(_ => new bool[board.Event.Rounds]).ToArray();
        for (var m = 0; m < rounds.Length; m++)
        {
            if (rounds[m] < 0)
                continue;
            foreach (var person in board.Event.Meetings[m].People)
                busy[person][rounds[m]] = true;
        }
        return [.. busy.Select(b => Gaps(board.Event.Sessions.AsSpan(), b))];
    }

    public static int Gaps(ReadOnlySpan<int> sessions, ReadOnlySpan<bool> busy)
    {
        var (gaps, last) = (0, -1);
        for (var r = 0; r < busy.Length; r++)
        {
            if (!busy[r])
                continue;
            if (last >= 0 && last < r - 1 && sessions[last] == sessions[r])
                gaps++;
            last = r;
        }
        return gaps;
    }
}
