using CsCheck;
using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>Days that do not go as they were planned.</summary>
static class SomeRepair
{
    public static readonly Gen<RepairTask> Tiny = Of(SomeEvent.Tiny);

    public static readonly Gen<RepairTask> Small = Of(SomeEvent.Small);

    static Gen<RepairTask> Of(Gen<MeetingEvent> events) =>
        from given in events
        from later in Gen.Bool.Array[given.Meetings.Length]
        from leaving in Gen.Select(Gen.Int[0, given.People.Length - 1], Gen.Int[0, given.Rounds]).Array[0, 2]
        from content in Gen.Select(Gen.Int[0, given.People.Length - 1], Gen.Int[0, 2]).Array[0, 1]
        from broken in Gen.Select(Gen.Int[0, given.Tables.Length - 1], Gen.Int[0, given.Rounds - 1]).Array[0, 2]
        from over in Gen.Int[0, given.Rounds - 1]
        from soon in Gen.Bool
        select Disturbed(given, later, leaving, content, broken, over, soon);

    /// <summary>Planned without the requests that come later; then people leave or want less, and tables break.</summary>
    static RepairTask Disturbed(MeetingEvent given, bool[] later, (int, int)[] leaving, (int, int)[] content, (int, int)[] broken, int over, bool soon)
    {
        var announced = Repair.Of(new(given, [.. given.Meetings.Select(_ => (Slot?)null)], [], [])).Slots;
        var people = given.People.ToBuilder();
        foreach (var (person, from) in leaving)
            people[person] = people[person] with { Presence = [.. people[person].Presence.Select((p, r) => r < from ? p : Presence.Absent)] };
        foreach (var (person, most) in content)
            people[person] = people[person] with { MaxMeetings = most };
        var tables = given.Tables.ToBuilder();
        foreach (var (table, round) in broken)
            tables[table] = tables[table] with { Closed = tables[table].Closed.IsDefault ? [round] : tables[table].Closed.Add(round) };
        return new(given with { People = people.ToImmutable(), Tables = tables.ToImmutable() }, [.. announced.Select((s, m) => later[m] && m % 3 == 0 ? null : s)], [.. Enumerable.Range(0, over)], soon ? [over] : []);
    }

    /// <summary>How many announced meetings are elsewhere, or nowhere.</summary>
    public static int Changes(RepairTask task, IReadOnlyList<Slot?> slots) =>
        Enumerable.Range(0, slots.Count).Count(m => !task.Event.Meetings[m].Held && task.Announced[m] is { } was && slots[m] != was);

    /// <summary>Bound ones before all.</summary>
    public static long Worth(RepairTask task, IReadOnlyList<Slot?> slots) => task.Event.Meetings.Where((_, m) => slots[m] is not null).Sum(m => (long)m.Weight + (m.IsBound ? 1_000 : 0));

    /// <summary>What is impossible is taken out, and the rest gets the first place that is free: the heaviest first.</summary>
    public static Slot?[] Greedy(RepairTask task)
    {
        var locked = Unbound(task.Locked());
        var slots = new Slot?[locked.Meetings.Length];
        int[] order = [.. Enumerable.Range(0, slots.Length).OrderByDescending(m => (task.Event.Meetings[m].IsBound, task.Event.Meetings[m].Weight))];
        foreach (var m in order.Where(m => locked.Meetings[m].Held))
            slots[m] = new(locked.Meetings[m].Round!.Value, locked.Meetings[m].Table ?? -1);
        foreach (var m in order.Where(m => slots[m] is null && task.Announced[m] is not null))
            Try(m, [task.Announced[m]!.Value]);
        foreach (var m in order.Where(m => slots[m] is null))
            Try(m, Enumerable.Range(0, locked.Rounds).Where(r => !task.Over.Contains(r) && !task.Soon.Contains(r)).SelectMany(r => Enumerable.Range(0, locked.Tables.Length).Select(t => new Slot(r, t))));
        return slots;

        void Try(int m, IEnumerable<Slot> places)
        {
            foreach (var place in places)
            {
                slots[m] = place;
                if (Broken(locked, slots).Count == 0)
                    return;
            }
            slots[m] = null;
        }
    }

    /// <summary>The rules that a plan breaks beyond what happened already.</summary>
    public static IReadOnlyList<string> Broken(MeetingEvent locked, IReadOnlyList<Slot?> slots) =>
        [.. PlanChecker.Broken(locked, slots).Except(PlanChecker.Broken(locked, [.. slots.Select((s, m) => locked.Meetings[m].Held ? s : null)]))];

    /// <summary>Nothing has to be in the plan; what is, keeps its locks.</summary>
    public static MeetingEvent Unbound(MeetingEvent given) => given with
    {
        Meetings = [.. given.Meetings.Select(m => m.Held ? m : m with { Forced = false, Round = null, Rounds = m.Round is { } only ? [only] : m.Rounds })],
    };
}
