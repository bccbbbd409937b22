using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>Someone has to leave, or comes late: in the rounds that begin in this time of the day they cannot be met. Their meetings there are to be planned anew.</summary>
/// <param name="From">Null: now. What has begun is not touched.</param>
/// <param name="Until">Null: for the rest of that day.</param>
[GenerateSerializer, Immutable]
public sealed record Leave(PersonId Person, DateTimeOffset? From = null, DateTimeOffset? Until = null) : MatchingCommand;

/// <summary>They are there again, in all the rounds that have not begun.</summary>
[GenerateSerializer, Immutable]
public sealed record ComeBack(PersonId Person) : MatchingCommand;

/// <summary>Leaving in the course of a day. It is part of the attendance, without a version: who goes has not looked at a form.</summary>
static class Leaving
{
    /// <summary>Whoever leaves later than so long before a round does not mean that round's day.</summary>
    static readonly TimeSpan Night = TimeSpan.FromHours(12);

    public static Decision<MatchingEvent> Leave(Matching matching, Leave leave, Act act)
    {
        if (leave.Person != act.Who && !act.Staff)
            return Attending.NotYours;
        var from = leave.From > act.Now ? leave.From.Value : act.Now;
        if (leave.Until <= from)
            return FaultyLeaving;
        var mine = matching.AttendanceOf(leave.Person);
        var gone = RoundsOf(matching, from, leave.Until, act.Now).Where(r => !mine.Away.Contains(r)).ToList();
        return gone.Count == 0 ? Decision<MatchingEvent>.Nothing : Set(matching, leave.Person, mine.Away.Union(gone), (mine.Left ?? []).Union(gone), act);
    }

    public static Decision<MatchingEvent> ComeBack(Matching matching, ComeBack back, Act act)
    {
        if (back.Person != act.Who && !act.Staff)
            return Attending.NotYours;
        var mine = matching.AttendanceOf(back.Person);
        var again = (mine.Left ?? []).Where(r => matching.Rounds.TryGetValue(r, out var round) && !RoundsNow.HasBegun(matching, r, round.Start, act.Now)).ToList();
        return again.Count == 0 ? Decision<MatchingEvent>.Nothing : Set(matching, back.Person, mine.Away.Except(again), mine.Left!.Except(again), act);
    }

    /// <summary>Who has said that they are not there when it goes on.</summary>
    public static IReadOnlyList<PersonId> Gone(Matching matching, DateTimeOffset now)
    {
        var next = matching.InOrder.Where(r => !RoundsNow.HasBegun(matching, r.Key, r.Value.Start, now)).Select(r => (RoundId?)r.Key).FirstOrDefault();
        return next is not { } round ? [] : [.. matching.Attendances.Where(a => a.Value.Left?.Contains(round) == true).Select(a => a.Key)];
    }

    /// <summary>The rounds of the day that begin in the time. The day is that of the next round: only the rounds say how the event counts days.</summary>
    static IEnumerable<RoundId> RoundsOf(Matching matching, DateTimeOffset from, DateTimeOffset? until, DateTimeOffset now)
    {
        var later = matching.InOrder.Where(r => !RoundsNow.HasBegun(matching, r.Key, r.Value.Start, now))
            .Select(r => (r.Key, r.Value.Day, Start: RoundsNow.StartOf(matching, r.Key, r.Value.Start, now))).Where(r => r.Start >= from).ToList();
        return later is [var next, ..] && next.Start - from <= Night ? later.Where(r => r.Day == next.Day && !(r.Start >= until)).Select(r => r.Key) : [];
    }

    static Decision<MatchingEvent> Set(Matching matching, PersonId person, ImmutableHashSet<RoundId> away, ImmutableHashSet<RoundId> left, Act act)
    {
        var mine = matching.AttendanceOf(person);
        MatchingEvent change = new AttendanceSet(person, new(mine.Days, InOrder(away), mine.Most, mine.Off, left.IsEmpty ? null : InOrder(left)), mine.Version + 1);
        var touched = Changes.Touched(matching, MatchingEvolution.Evolve(matching, change)).Count(t => t.Broken is not null);
        return Changes.Careful(matching, change, new(CareOf.Replan, touched), act);
    }

    static ImmutableList<RoundId> InOrder(ImmutableHashSet<RoundId> rounds) => [.. rounds.OrderBy(r => r.Value, StringComparer.Ordinal)];

    static readonly Refusal FaultyLeaving = new("faulty-leaving", "Whoever leaves comes back later than that, and later than now.", Because.Invalid);
}
