using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>What a plan is worth at each aim, counted the slow way.</summary>
static class PlanValues
{
    public static double[] Of(MeetingEvent given, IReadOnlyList<Slot?> slots)
    {
        var wishing = Enumerable.Range(0, given.People.Length).Where(p => given.Meetings.Any(m => m.People.Contains(p))).ToList();
        var held = wishing.ToDictionary(p => p, p => MeetingsOf(given, slots, p).Count);
        var gaps = Enumerable.Range(0, given.People.Length).Select(p => GapsOf(given, slots, p)).ToList();
        var walks = Enumerable.Range(0, given.People.Length).SelectMany(p => WalksOf(given, slots, p)).Where(w => w.From != w.To).ToList();
        return
        [
            given.Meetings.Where((_, m) => slots[m] is not null).Sum(m => m.Weight),
            held.Values.Count(n => n == 0),
            held.Where(h => h.Value > 0).Select(h => (double)h.Value / given.Meetings.Count(m => m.People.Contains(h.Key))).DefaultIfEmpty(1).Min(),
            gaps.Sum(),
            gaps.DefaultIfEmpty(0).Max(),
            walks.Count,
            walks.Sum(w => Math.Abs(given.Tables[w.From].X - given.Tables[w.To].X) + Math.Abs(given.Tables[w.From].Y - given.Tables[w.To].Y)),
        ];
    }

    /// <summary>Negative where the first is worse; aims count in their order.</summary>
    public static int Compare(double[] one, double[] other)
    {
        for (var aim = 0; aim < one.Length; aim++)
        {
            var difference = (aim is 0 or 2 ? 1 : -1) * (one[aim] - other[aim]);
            if (Math.Abs(difference) > 1e-9)
                return Math.Sign(difference);
        }
        return 0;
    }

    public static int GapsOf(MeetingEvent given, IReadOnlyList<Slot?> slots, int person)
    {
        var gaps = 0;
        foreach (var session in given.Sessions.Distinct())
        {
            var busy = string.Concat(Enumerable.Range(0, given.Rounds).Where(r => given.Sessions[r] == session)
                .Select(r => MeetingsOf(given, slots, person).Exists(m => slots[m]!.Value.Round == r) ? 'b' : ' ')).Trim();
            gaps += busy.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 0 and var groups ? groups - 1 : 0;
        }
        return gaps;
    }

    static List<int> MeetingsOf(MeetingEvent given, IReadOnlyList<Slot?> slots, int person) =>
        [.. Enumerable.Range(0, slots.Count).Where(m => slots[m] is not null && given.Meetings[m].People.Contains(person))];

    static IEnumerable<(int From, int To)> WalksOf(MeetingEvent given, IReadOnlyList<Slot?> slots, int person)
    {
        foreach (var session in given.Sessions.Distinct())
        {
            var tables = MeetingsOf(given, slots, person).Select(m => slots[m]!.Value)
                .Where(s => given.Sessions[s.Round] == session && s.Table >= 0 && given.People[person].Presence[s.Round] == Presence.Hall).OrderBy(s => s.Round).Select(s => s.Table).ToList();
            foreach (var walk in tables.Zip(tables.Skip(1)))
                yield return walk;
        }
    }
}
