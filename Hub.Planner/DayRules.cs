namespace Hub.Planner;

/// <summary>What one's meetings ask of a session, where each is certain to be in the plan and in that session.</summary>
sealed record DayRules(IReadOnlyList<DayRound> Rounds)
{
    /// <summary>Of all people and sessions of which it is certain.</summary>
    public static IEnumerable<DayRules> Certain(Board board) =>
        Enumerable.Range(0, board.People).SelectMany(p => board.Sessions.Select(s => Of(board, p, s)).OfType<DayRules>());

    /// <param name="session">Its rounds, in order.</param>
    /// <returns>null: the number of meetings depends on the plan, or is zero.</returns>
    public static DayRules? Of(Board board, int person, int[] session)
    {
        var theirs = Enumerable.Range(0, board.Meetings).Where(m => board.Event.Meetings[m].People.Contains(person) && board.Rounds[m].Any(session.Contains)).ToList();
        return theirs.Count > 0 && theirs.All(m => board.Event.Meetings[m].IsBound && board.Rounds[m].All(session.Contains))
            ? new([.. session.Select(r => DayRound.Of(r, [.. theirs.Select(m => board.Rounds[m])]))]) : null;
    }

    public int Meetings => Rounds[^1].Most;

    /// <summary>Sessions with the same rules have the same.</summary>
    public string Key => string.Join(' ', Rounds);

    /// <summary>How it may go on in round number <paramref name="i"/>.</summary>
    public IEnumerable<DayState> Next(DayState from, int i)
    {
        if (!Rounds[i].Forced && Fits(from.Held))
            yield return new(false, from.Held);
        if (Rounds[i].Allowed && Fits(from.Held + 1))
            yield return new(true, from.Held + 1);

        bool Fits(int held) => held >= Rounds[i].Least && held <= Rounds[i].Most;
    }
}

/// <summary>Of a round of someone's session: how many of their meetings are held up to it, at least and at most; whether one may and one has to be in it.</summary>
readonly record struct DayRound(int Round, int Least, int Most, bool Allowed, bool Forced)
{
    public static DayRound Of(int round, List<int[]> meetings) => new(round, meetings.Count(m => m[^1] <= round), meetings.Count(m => m[0] <= round),
        meetings.Exists(m => m.Contains(round)), meetings.Exists(m => m.Length == 1 && m[0] == round));
}

/// <summary>Someone after a round.</summary>
/// <param name="Busy">In that round.</param>
/// <param name="Held">Of their meetings, up to it.</param>
readonly record struct DayState(bool Busy, int Held);
