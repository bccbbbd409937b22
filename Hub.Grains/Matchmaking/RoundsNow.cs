using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>A round as its floor has it.</summary>
/// <param name="Start">When it began, or is to begin, delays counted in.</param>
/// <param name="Begun">It runs, or is over; also: it was skipped.</param>
[GenerateSerializer, Immutable]
public sealed record RoundNow(DateTimeOffset Start, bool Begun);

/// <summary>How the rounds of a session stand on the day. Sent by the floor whenever its clock was turned.</summary>
[GenerateSerializer, Immutable]
public sealed record NoteRounds(ImmutableDictionary<RoundId, RoundNow> Rounds) : MatchingCommand;

/// <summary>In the hall the clock of the floor counts, not the timetable: a round that is late has not begun, however late it is, and one that was skipped does not come any more.</summary>
static class RoundsNow
{
    public static Decision<MatchingEvent> Note(Matching matching, NoteRounds note)
    {
        var news = note.Rounds.Where(r => matching.Now?.GetValueOrDefault(r.Key) != r.Value).ToImmutableDictionary();
        return news.IsEmpty ? Decision<MatchingEvent>.Nothing : new RoundsSeen(news);
    }

    /// <summary>What no floor has told of goes by the timetable.</summary>
    public static bool HasBegun(Matching matching, RoundId id, DateTimeOffset planned, DateTimeOffset now) =>
        matching.Now?.GetValueOrDefault(id) is { } seen ? seen.Begun : planned <= now;

    /// <summary>When a round begins that has not begun: not before now.</summary>
    public static DateTimeOffset StartOf(Matching matching, RoundId id, DateTimeOffset planned, DateTimeOffset now)
    {
        var start = matching.Now?.GetValueOrDefault(id)?.Start ?? planned;
        return start > now ? start : now;
    }
}
