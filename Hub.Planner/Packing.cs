namespace Hub.Planner;

/// <summary>Meetings in rounds such that nothing overflows: what is put, moved and taken out while searching without a solver.</summary>
sealed class Packing
{
    readonly Board board;
    readonly List<int>[] members;
    readonly List<int>[] before;
    readonly List<int>[] after;

    public Packing(Board board)
    {
        this.board = board;
        At = [.. Enumerable.Repeat(-1, board.Meetings)];
        members = [.. board.Limits.Select(_ => new List<int>(1))];
        before = [.. Enumerable.Range(0, board.Meetings).Select(_ => new List<int>())];
        after = [.. board.Event.Meetings.Select(m => m.After.ToList())];
        for (var m = 0; m < board.Meetings; m++)
            after[m].ForEach(earlier => before[earlier].Add(m));
    }

    /// <summary>For each meeting, which of its rounds it is in; -1: none.</summary>
    public int[] At { get; }

    /// <summary>For each meeting, its round; -1: none.</summary>
    public int[] Rounds => [.. At.Select((i, m) => i < 0 ? -1 : board.Rounds[m][i])];

    public int RoundOf(int meeting) => At[meeting] < 0 ? -1 : board.Rounds[meeting][At[meeting]];

    public void Put(int meeting, int i)
    {
        At[meeting] = i;
        foreach (var row in board.Uses[meeting][i])
            members[row].Add(meeting);
    }

    public void Take(int meeting)
    {
        foreach (var row in board.Uses[meeting][At[meeting]])
            members[row].Remove(meeting);
        At[meeting] = -1;
    }

    public void PutAll(int[] rounds)
    {
        for (var m = 0; m < rounds.Length; m++)
        {
            if (rounds[m] >= 0)
                Put(m, board.At(m, rounds[m]));
        }
    }

    public bool Fits(int meeting, int i)
    {
        foreach (var row in board.Uses[meeting][i])
        {
            if (members[row].Count >= board.Limits[row])
                return false;
        }
        var round = board.Rounds[meeting][i];
        return after[meeting].TrueForAll(m => At[m] < 0 || RoundOf(m) < round) && before[meeting].TrueForAll(m => At[m] < 0 || RoundOf(m) > round);
    }

    /// <summary>Those that leave no place for another in one of these rows; of a row with more than one place, none.</summary>
    public IEnumerable<int> MembersAt(int[] rows)
    {
        foreach (var row in rows)
        {
            if (board.Limits[row] == 1 && members[row].Count == 1)
                yield return members[row][0];
        }
    }

    /// <summary>Adds those who have to go for it: all who share a person or are in the wrong order, and of a full row the one that costs least.</summary>
    public void InTheWay(int meeting, int i, Func<int, double> cost, List<int> found)
    {
        foreach (var row in board.Uses[meeting][i])
        {
            if (members[row].Count < board.Limits[row] || members[row].Exists(found.Contains))
                continue;
            var cheapest = members[row].Count == 0 ? meeting : members[row].MinBy(cost);
            found.Add(cheapest);
        }
        var round = board.Rounds[meeting][i];
        found.AddRange(after[meeting].Where(m => At[m] >= 0 && RoundOf(m) >= round && !found.Contains(m)));
        found.AddRange(before[meeting].Where(m => At[m] >= 0 && RoundOf(m) <= round && !found.Contains(m)));
    }
}
