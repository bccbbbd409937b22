namespace Hub.Planner;

/// <summary>An event as a packing problem: each meeting goes to one of its rounds at most, and what it uses there is limited. Tables are
/// only counted here; <see cref="Capacities"/> says why that is enough.</summary>
sealed class Board : Rules
{
    public Board(MeetingEvent given)
        : base(given)
    {
        Candidates = new int[given.People.Length];
        foreach (var person in given.Meetings.SelectMany(m => m.People))
            Candidates[person]++;
        Shares = Share.All(Candidates);
        Sessions = [.. Enumerable.Range(0, given.Rounds).GroupBy(r => given.Sessions[r]).Select(s => s.ToArray())];
        Rounds = [.. given.Meetings.Select((_, m) => AllowedRounds(m).Where(r => given.Meetings[m].Held || TablesFor(m, r).Any()).ToArray())];
        var rows = new Rows(this);
        Uses = rows.Uses;
        Limits = rows.Limits;
        Totals = [.. rows.Totals()];
    }

    /// <summary>For each person, the number of meetings that name them.</summary>
    public int[] Candidates { get; }

    /// <summary>All shares of their candidate meetings that people could get, in order.</summary>
    public List<Share> Shares { get; }

    /// <summary>For each session, its rounds, in order.</summary>
    public List<int[]> Sessions { get; }

    /// <summary>For each meeting, the rounds it may be in, in order.</summary>
    public int[][] Rounds { get; }

    /// <summary>For each meeting and each of its rounds, the rows it counts for.</summary>
    public int[][][] Uses { get; }

    /// <summary>How many may count for a row.</summary>
    public int[] Limits { get; }

    /// <summary>What the tables can take over all rounds, and of which meetings.</summary>
    public List<(int Limit, List<int> Meetings)> Totals { get; }

    /// <summary>The position of a round among those of a meeting; negative: it may not be in it.</summary>
    public int At(int meeting, int round) => Array.BinarySearch(Rounds[meeting], round);
}
