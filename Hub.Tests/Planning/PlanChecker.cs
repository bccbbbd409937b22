using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>The hard rules, as the issue lists them, looked up in the event one by one. It knows nothing of how a plan is found.</summary>
static class PlanChecker
{
    /// <returns>A sentence for each rule that is broken.</returns>
    public static List<string> Broken(MeetingEvent given, IReadOnlyList<Slot?> slots)
    {
        var broken = new List<string>();
        if (slots.Count != given.Meetings.Length)
            return ["not every meeting has an answer"];
        var planned = Enumerable.Range(0, slots.Count).Where(m => slots[m] is not null).ToList();
        foreach (var m in Enumerable.Range(0, slots.Count))
            broken.AddRange(OfMeeting(given, m, slots[m], slots).Select(rule => $"meeting {m}: {rule}"));
        foreach (var (one, other) in planned.SelectMany(m => planned.Where(o => o > m && slots[o]!.Value.Round == slots[m]!.Value.Round).Select(o => (m, o))))
        {
            if (given.Meetings[one].People.Intersect(given.Meetings[other].People).Any())
                broken.Add($"meetings {one} and {other}: a person has both in one round");
            if (slots[one]!.Value.Table >= 0 && slots[one]!.Value.Table == slots[other]!.Value.Table)
                broken.Add($"meetings {one} and {other}: at one table in one round");
        }
        for (var p = 0; p < given.People.Length; p++)
        {
            var theirs = planned.Where(m => given.Meetings[m].People.Contains(p)).ToList();
            if (given.People[p].MaxMeetings is { } max && theirs.Count > max && theirs.Exists(m => !given.Meetings[m].Held))
                broken.Add($"person {p}: more meetings than they want");
        }
        if (given.GapSpread is { } spread && given.People.Length > 0)
        {
            var gaps = Enumerable.Range(0, given.People.Length).Select(p => PlanValues.GapsOf(given, slots, p)).ToList();
            if (gaps.Max() - gaps.Min() > spread)
                broken.Add("gaps are spread too unevenly");
        }
        return broken;
    }

    static IEnumerable<string> OfMeeting(MeetingEvent given, int m, Slot? slot, IReadOnlyList<Slot?> slots)
    {
        var meeting = given.Meetings[m];
        if (slot is not { } place)
        {
            if (meeting.Forced || meeting.Held || meeting.Round is not null)
                yield return "has to be in the plan";
            yield break;
        }
        if (meeting.Round is { } round && place.Round != round)
            yield return "is not in its round";
        if (meeting.Table is { } table && place.Table != table)
            yield return "is not at its table";
        if (meeting.Held)
            yield break; // what took place took place
        foreach (var rule in OfPlace(given, meeting, place))
            yield return rule;
        if (meeting.After.Any(e => slots[e] is { } earlier && earlier.Round >= place.Round))
            yield return "is not after another";
    }

    static IEnumerable<string> OfPlace(MeetingEvent given, Meeting meeting, Slot place)
    {
        if (!meeting.Rounds.IsDefault && meeting.Round is null && !meeting.Rounds.Contains(place.Round))
            yield return "is in a round that is not allowed";
        var where = meeting.People.Select(p => given.People[p].Presence[place.Round]).ToList();
        if (where.Contains(Presence.Absent))
            yield return "someone is not there";
        if (given.Apart.Any(a => meeting.People.Contains(a.One) && meeting.People.Contains(a.Other)))
            yield return "two are never to meet";
        if (place.Table < 0 || place.Table >= given.Tables.Length)
        {
            yield return "has no table";
            yield break;
        }
        var table = given.Tables[place.Table];
        if (!table.Closed.IsDefault && table.Closed.Contains(place.Round))
            yield return "its table can't be used";
        var (hall, remote) = (where.Count(w => w == Presence.Hall), where.Count(w => w == Presence.Remote));
        if (hall == 0 ? table.Kind != TableKind.Virtual : remote == 0 ? table.Kind == TableKind.Virtual : table.Kind != TableKind.Hybrid)
            yield return "its table is of the wrong kind";
        if (table.Kind != TableKind.Virtual && table.Places < hall)
            yield return "its table has not enough places";
        if (meeting.People.Any(p => given.People[p].Table is { } own && own != place.Table))
            yield return "a host is not at their table";
        if (given.People.Any(p => p.Table == place.Table) && !meeting.People.Any(p => given.People[p].Table == place.Table))
            yield return "is at the table of a host who is not part of it";
    }
}
