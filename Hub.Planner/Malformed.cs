using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>What can't be read as an event at all: it is told of, not thrown.</summary>
static class Malformed
{
    public static IEnumerable<Contradiction> In(MeetingEvent given)
    {
        var rounds = given.Rounds;
        if (Enumerable.Range(1, Math.Max(0, rounds - 1)).Any(r => given.Sessions[r] != given.Sessions[r - 1] && given.Sessions.AsSpan(0, r).Contains(given.Sessions[r])))
            yield return Of();
        var tables = Which(given.Tables, t => t.Places < 0 || Outside(t.Closed, rounds));
        if (tables.Length > 0)
            yield return Of(tables: tables);
        var people = Which(given.People, p => p.Presence.IsDefault || p.Presence.Length != rounds || p.MaxMeetings < 0 || !Within(p.Table, given.Tables.Length));
        people = [.. people.Union(given.Apart.SelectMany(a => new[] { a.One, a.Other }).Where(p => !Within(p, given.People.Length))).Order()];
        if (people.Length > 0)
            yield return Of(people: people);
        var meetings = Which(given.Meetings, m => IsMalformed(m, given));
        if (meetings.Length > 0)
            yield return Of(meetings: meetings);
    }

    static bool IsMalformed(Meeting meeting, MeetingEvent given) =>
        meeting.People.IsDefault || meeting.People.Length is < 2 or > 4 || meeting.People.Distinct().Count() != meeting.People.Length
        || Outside(meeting.People, given.People.Length) || meeting.Weight < 1
        || !Within(meeting.Round, given.Rounds) || !Within(meeting.Table, given.Tables.Length) || (meeting.Held && meeting.Round is null)
        || Outside(meeting.Rounds, given.Rounds) || Outside(meeting.After, given.Meetings.Length);

    static bool Within(int? index, int count) => index is not { } i || (i >= 0 && i < count);

    static bool Outside(ImmutableArray<int> indices, int count) => !indices.IsDefault && indices.Any(i => i < 0 || i >= count);

    static ImmutableArray<int> Which<T>(ImmutableArray<T> all, Func<T, bool> isSo) => [.. Enumerable.Range(0, all.Length).Where(i => isSo(all[i]))];

    static Contradiction Of(ImmutableArray<int>? meetings = null, ImmutableArray<int>? people = null, ImmutableArray<int>? tables = null) =>
        new(ContradictionReason.Malformed, meetings ?? [], people ?? [], tables ?? []);
}
