using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Who is where in a plan that is being mended: what is put and taken can be taken back, and how many announced meetings are elsewhere is always known.</summary>
sealed class MendedPlan
{
    readonly MeetingEvent given;
    readonly Rules rules;
    readonly ImmutableArray<Slot?> announced;
    readonly int[] round;
    readonly int[] table;
    readonly int[] busy; // for each person and round the meeting, -1: none
    readonly int[] seat; // for each round and table, likewise
    readonly int[] free; // tables of each round
    readonly int[] count; // meetings of each person
    readonly int[] most;
    readonly bool[] settled;
    readonly int[]?[] allowed;
    readonly int[]?[] tables; // for each meeting and round, once asked for
    readonly Dictionary<(int Round, Need Need), int[]> fitting = []; // of meetings that may be at any table
    readonly List<(int Meeting, int Round, int Table)> done = [];
    readonly List<int>[] before;

    public MendedPlan(RepairTask task)
    {
        given = task.Locked();
        rules = new(given);
        announced = task.Announced;
        (round, table) = (Nowhere(Meetings), Nowhere(Meetings));
        (busy, seat) = (Nowhere(People * given.Rounds), Nowhere(given.Rounds * given.Tables.Length));
        free = [.. Enumerable.Repeat(given.Tables.Length, given.Rounds)];
        count = new int[People];
        settled = [.. given.Meetings.Select(m => m.Held)];
        allowed = new int[]?[Meetings];
        tables = new int[]?[Meetings * given.Rounds];
        IsOpen = [.. Enumerable.Range(0, given.Rounds).Select(r => !task.Over.Contains(r) && !task.Soon.Contains(r))];
        before = [.. given.Meetings.Select(_ => new List<int>())];
        for (var m = 0; m < Meetings; m++)
        {
            foreach (var earlier in given.Meetings[m].After)
                before[earlier].Add(m);
            if (settled[m])
                Set(m, given.Meetings[m].Round!.Value, given.Meetings[m].Table ?? -1);
        }
        most = [.. given.People.Select((p, i) => Math.Max(p.MaxMeetings ?? int.MaxValue, count[i]))];
        var bound = 1 + given.Meetings.Sum(m => (long)m.Weight);
        Worth = [.. given.Meetings.Select(m => m.Weight + (m.IsBound ? bound : 0))];
        Keep(task);
    }

    public int Meetings => given.Meetings.Length;
    public int People => given.People.Length;

    /// <summary>What each meeting is worth: all others together do not outweigh a bound one.</summary>
    public long[] Worth { get; }

    /// <summary>Rounds that take meetings.</summary>
    public bool[] IsOpen { get; }

    /// <summary>How many announced meetings are not where they were announced.</summary>
    public int Changed { get; private set; }

    /// <summary>A point to go back to.</summary>
    public int Mark => done.Count;

    public ImmutableArray<Slot?> Slots => [.. round.Select((r, m) => r < 0 ? (Slot?)null : new Slot(r, table[m]))];

    public ImmutableArray<int> PeopleOf(int meeting) => given.Meetings[meeting].People;

    public bool IsIn(int meeting) => round[meeting] >= 0;

    public int RoundOf(int meeting) => round[meeting];

    public bool IsSettled(int meeting) => settled[meeting];

    public bool IsAnnounced(int meeting) => announced[meeting] is not null && !given.Meetings[meeting].Held;

    /// <summary>The meeting of a person in a round; -1: none.</summary>
    public int At(int person, int r) => busy[person * given.Rounds + r];

    public int At(Slot place) => seat[place.Round * given.Tables.Length + place.Table];

    public bool IsFull(int person) => count[person] >= most[person];

    public bool IsThere(int person, int r) => given.People[person].Presence[r] != Presence.Absent;

    public bool HasFreeTable(int r) => free[r] > 0;

    /// <summary>Where it was announced, if it is elsewhere now and may be there.</summary>
    public Slot? Home(int meeting) => announced[meeting] is { } home && IsAnnounced(meeting) && !settled[meeting] && home != new Slot(round[meeting], table[meeting])
        && Array.IndexOf(AllowedOf(meeting), home.Round) >= 0 && Array.IndexOf(TablesOf(meeting, home.Round), home.Table) >= 0 ? home : null;

    /// <summary>Whether a place where it is now would be missed by someone who was told of it.</summary>
    public bool IsHome(int meeting) => IsAnnounced(meeting) && announced[meeting] == new Slot(round[meeting], table[meeting]);

    /// <summary>The rounds in which it may be, in the order of time.</summary>
    public int[] AllowedOf(int meeting) => allowed[meeting] ??= [.. rules.AllowedRounds(meeting).Where(r => IsAllowed(meeting, r) && TablesOf(meeting, r).Length > 0)];

    /// <summary>The tables at which it may be in a round, those that suit the fewest others first.</summary>
    public int[] TablesOf(int meeting, int r) => tables[meeting * given.Rounds + r] ??= Tables(meeting, r);

    int[] Tables(int meeting, int r)
    {
        var need = rules.NeedOf(meeting, r);
        if (!fitting.TryGetValue((r, need), out var those) || need.Table is not null)
            fitting[(r, need)] = those = [.. rules.TablesFor(meeting, r).OrderBy(t => given.Tables[t].Kind == TableKind.Hybrid).ThenBy(t => given.Tables[t].Places)];
        return those;
    }

    /// <summary>Whether meetings that have to be earlier or later are.</summary>
    public bool IsInOrder(int meeting, int r) => (given.Meetings[meeting].After.IsEmpty && before[meeting].Count == 0) || IsBetween(meeting, r);

    bool IsBetween(int meeting, int r) => given.Meetings[meeting].After.All(m => round[m] < r) && before[meeting].TrueForAll(m => round[m] < 0 || round[m] > r);

    public void Put(int meeting, int r, int t)
    {
        done.Add((meeting, round[meeting], table[meeting]));
        Set(meeting, r, t);
    }

    public void Take(int meeting) => Put(meeting, -1, -1);

    public void BackTo(int mark)
    {
        for (var i = done.Count - 1; i >= mark; i--)
            Set(done[i].Meeting, done[i].Round, done[i].Table);
        done.RemoveRange(mark, done.Count - mark);
    }

    /// <summary>A meeting of a round that begins soon may be there although the round takes no others.</summary>
    bool IsAllowed(int meeting, int r) => IsOpen[r] || announced[meeting]?.Round == r;

    /// <summary>Everyone stays where they were told to be, if they still can: first where nothing changes, then at another table.</summary>
    void Keep(RepairTask task)
    {
        var there = Enumerable.Range(0, Meetings).Where(m => announced[m] is not null && !settled[m]).OrderByDescending(m => Worth[m]).ThenBy(m => m).ToList();
        Changed = there.Count;
        foreach (var soon in (bool[])[true, false])
        {
            foreach (var m in there.Where(m => task.Soon.Contains(announced[m]!.Value.Round) == soon))
            {
                var home = announced[m]!.Value;
                if (!CanMeet(m, home.Round) || !TablesOf(m, home.Round).Contains(home.Table) || At(home) >= 0)
                    continue;
                Set(m, home.Round, home.Table);
                settled[m] = soon;
            }
        }
        foreach (var m in there.Where(m => !IsIn(m) && CanMeet(m, announced[m]!.Value.Round)))
        {
            var r = announced[m]!.Value.Round;
            if (TablesOf(m, r).FirstOrDefault(t => At(new(r, t)) < 0, -1) is >= 0 and var t)
                Set(m, r, t);
            settled[m] = IsIn(m) && task.Soon.Contains(r);
        }
        done.Clear();
    }

    bool CanMeet(int meeting, int r) => rules.AllowedRounds(meeting).Contains(r) && IsInOrder(meeting, r) && PeopleOf(meeting).All(p => At(p, r) < 0 && !IsFull(p));

    void Set(int meeting, int r, int t)
    {
        var was = IsHome(meeting);
        if (round[meeting] >= 0)
            Note(meeting, round[meeting], table[meeting], -1, -1);
        (round[meeting], table[meeting]) = (r, t);
        if (r >= 0)
            Note(meeting, r, t, meeting, 1);
        Changed += (was ? 1 : 0) - (IsHome(meeting) ? 1 : 0);
    }

    void Note(int meeting, int r, int t, int by, int more)
    {
        foreach (var person in PeopleOf(meeting))
        {
            busy[person * given.Rounds + r] = by;
            count[person] += more;
        }
        if (t < 0)
            return;
        seat[r * given.Tables.Length + t] = by;
        free[r] -= more;
    }

    static int[] Nowhere(int length) => [.. Enumerable.Repeat(-1, length)];
}
