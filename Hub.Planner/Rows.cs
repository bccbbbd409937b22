namespace Hub.Planner;

/// <summary>The rows of a <see cref="Board"/>: one for each person and round, one for a person's maximum, and those for tables. Rows that can't
/// overflow are left out.</summary>
sealed class Rows
{
    readonly Board board;
    readonly List<int> limits = [];
    readonly List<(string Label, int Limit, HashSet<int> Meetings)> capacities = [];

    public Rows(Board board)
    {
        this.board = board;
        var uses = board.Rounds.Select(rounds => rounds.Select(_ => new List<int>()).ToArray()).ToArray();
        var choices = board.Rounds.SelectMany((rounds, m) => rounds.Select((round, i) => (Meeting: m, Round: round, Uses: uses[m][i]))).ToLookup(c => c.Round, c => (c.Meeting, c.Uses));
        for (var round = 0; round < board.Event.Rounds; round++)
        {
            PersonRows(choices[round]);
            var tables = Capacities.Of(board, round, [.. choices[round].Select(c => c.Meeting).Where(m => !board.Event.Meetings[m].Held)]).ToList();
            foreach (var (label, limit, meetings) in tables)
            {
                if (meetings.Count > limit)
                    Add(limit, choices[round].Where(c => meetings.Contains(c.Meeting)).Select(c => c.Uses));
                capacities.Add((label, Math.Min(limit, meetings.Count), meetings));
            }
            HeldTables(choices[round], round);
        }
        MaximumRows(uses);
        Uses = [.. uses.Select(m => m.Select(r => r.ToArray()).ToArray())];
        Limits = [.. limits];
    }

    public int[][][] Uses { get; }
    public int[] Limits { get; }

    /// <summary>Rows of one kind, over all rounds: what the tables can take in all, of meetings that count towards them wherever they are.</summary>
    public IEnumerable<(int Limit, List<int> Meetings)> Totals()
    {
        foreach (var kind in capacities.GroupBy(c => c.Label))
        {
            var times = kind.SelectMany(c => c.Meetings).GroupBy(m => m).ToDictionary(m => m.Key, m => m.Count());
            var always = times.Where(t => t.Value == board.Rounds[t.Key].Length && !board.Event.Meetings[t.Key].Held).Select(t => t.Key).Order().ToList();
            if (always.Count > kind.Sum(c => c.Limit))
                yield return (kind.Sum(c => c.Limit), always);
        }
    }

    void Add(int limit, IEnumerable<List<int>> members)
    {
        foreach (var member in members)
            member.Add(limits.Count);
        limits.Add(limit);
    }

    void PersonRows(IEnumerable<(int Meeting, List<int> Uses)> choices)
    {
        var byPerson = choices.SelectMany(c => board.Event.Meetings[c.Meeting].People.Select(p => (Person: p, c.Uses))).ToLookup(c => c.Person, c => c.Uses);
        foreach (var person in byPerson.Where(p => p.Skip(1).Any()).OrderBy(p => p.Key))
            Add(1, person);
    }

    /// <summary>A held meeting that is known to have had a table keeps others from it, and takes it from what is counted.</summary>
    void HeldTables(IEnumerable<(int Meeting, List<int> Uses)> choices, int round)
    {
        foreach (var table in choices.Where(c => board.Event.Meetings[c.Meeting] is { Held: true, Table: not null }).GroupBy(c => board.Event.Meetings[c.Meeting].Table!.Value))
            Add(1, table.Concat(choices.Where(c => !board.Event.Meetings[c.Meeting].Held && board.NeedOf(c.Meeting, round).Table == table.Key)).Select(c => c.Uses));
    }

    void MaximumRows(List<int>[][] uses)
    {
        for (var person = 0; person < board.People; person++)
        {
            if (board.Event.People[person].MaxMeetings is not { } max || max >= board.Candidates[person])
                continue;
            var theirs = Enumerable.Range(0, board.Meetings).Where(m => board.Event.Meetings[m].People.Contains(person)).ToList();
            Add(Math.Max(max, theirs.Count(m => board.Event.Meetings[m].Held)), theirs.SelectMany(m => uses[m]));
        }
    }
}
