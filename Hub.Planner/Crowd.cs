namespace Hub.Planner;

/// <summary>How many people the tables of a round can keep busy, whoever they are.</summary>
static class Crowd
{
    /// <returns>null: it can't be said, as held meetings are facts whatever the tables are.</returns>
    public static int? Most(Board board, int round) => board.Event.Meetings.Any(m => m.Held) ? null : Open(board, round) * board.Event.Meetings.Max(m => m.People.Length);

    /// <summary>Where all meetings are bound, the other rounds can't take them all.</summary>
    public static int Least(Board board, int round)
    {
        var meetings = board.Event.Meetings;
        var elsewhere = Enumerable.Range(0, board.Event.Rounds).Where(r => r != round).Sum(r => Open(board, r));
        return meetings.All(m => m.IsBound) ? Math.Max(0, meetings.Length - elsewhere) * meetings.Min(m => m.People.Length) : 0;
    }

    static int Open(Board board, int round) => Enumerable.Range(0, board.Event.Tables.Length).Count(t => board.IsOpen(t, round));
}
