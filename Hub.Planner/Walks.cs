namespace Hub.Planner;

/// <summary>A meeting and the next one of so many people in the hall within a session.</summary>
readonly record struct Walk(int From, int To, int People);

/// <summary>Who goes from which meeting to which, given the rounds. Remote people walk nowhere; a meeting without a table is passed over.</summary>
sealed class Walks
{
    readonly Board board;

    public Walks(Board board, int[] rounds)
    {
        this.board = board;
        Rounds = rounds;
        var days = new Dictionary<(int Person, int Session), List<int>>();
        foreach (var m in Enumerable.Range(0, board.Meetings).Where(m => rounds[m] >= 0 && HasTable(m)).OrderBy(m => rounds[m]))
        {
            foreach (var person in board.Event.Meetings[m].People.Where(p => board.Event.People[p].Presence[rounds[m]] == Presence.Hall))
            {
                var day = (person, board.Event.Sessions[rounds[m]]);
                if (!days.TryGetValue(day, out var meetings))
                    days[day] = meetings = [];
                meetings.Add(m);
            }
        }
        All = [.. days.Values.SelectMany(d => d.Zip(d.Skip(1))).GroupBy(w => w).Select(w => new Walk(w.Key.First, w.Key.Second, w.Count())).OrderBy(w => (w.From, w.To))];
        From = All.ToLookup(w => w.From);
        To = All.ToLookup(w => w.To);
    }

    public int[] Rounds { get; }
    public List<Walk> All { get; }
    public ILookup<int, Walk> From { get; }
    public ILookup<int, Walk> To { get; }

    /// <summary>A held meeting may have none that is of interest.</summary>
    public bool HasTable(int meeting) => board.Event.Meetings[meeting] is not { Held: true, Table: null };

    public long Changes(int[] tables) => All.Sum(w => tables[w.From] == tables[w.To] ? 0L : w.People);

    public long Ways(int[] tables) => All.Sum(w => (long)w.People * Distance(board, tables[w.From], tables[w.To]));

    /// <summary>Of the walks between two rounds, a meeting can keep its table for one of those it leads to, and have it kept from one of those
    /// it comes from.</summary>
    public long LeastChanges(Func<int, IReadOnlyList<int>> tablesFor)
    {
        var kept = All.Where(w => tablesFor(w.From).Intersect(tablesFor(w.To)).Any()).ToList();
        long most = 0;
        foreach (var pair in kept.GroupBy(w => (Rounds[w.From], Rounds[w.To])))
            most += Math.Min(pair.GroupBy(w => w.From).Sum(g => g.Max(w => w.People)), pair.GroupBy(w => w.To).Sum(g => g.Max(w => w.People)));
        return All.Sum(w => w.People) - most;
    }

    /// <summary>The ways between meetings that have one table only.</summary>
    public long LeastWays(Func<int, IReadOnlyList<int>> tablesFor) => All
        .Sum(w => tablesFor(w.From) is [var one] && tablesFor(w.To) is [var other] ? (long)w.People * Distance(board, one, other) : 0);

    public static int Distance(Board board, int one, int other) =>
        Math.Abs(board.Event.Tables[one].X - board.Event.Tables[other].X) + Math.Abs(board.Event.Tables[one].Y - board.Event.Tables[other].Y);
}
