using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What is known of a meeting from its table.</summary>
/// <param name="Round">In which it was to be. A note of another round than the meeting's is of a time that it no longer has.</param>
/// <param name="Held">All of its people, or at least two of them, were at the table.</param>
/// <param name="Missing">Those who were waited for and did not come.</param>
[GenerateSerializer, Immutable]
public sealed record MeetingNote(RoundId Round, bool Held, IReadOnlyList<PersonId> Missing)
{
    public bool Same(MeetingNote? other) => other is not null && (Round, Held) == (other.Round, other.Held) && Missing.ToHashSet().SetEquals(other.Missing);
}

/// <summary>What the tables say of meetings of a round: while it runs, and when it is over. Sent by the floor.</summary>
/// <param name="EndsAt">When the round ends, as it looks now; null: it is over.</param>
[GenerateSerializer, Immutable]
public sealed record NoteMeetings(RoundId Round, ImmutableDictionary<RequestId, MeetingNote> Meetings, DateTimeOffset? EndsAt) : MatchingCommand;

/// <summary>What came of the meetings.</summary>
static class Noting
{
    /// <summary>Who is left alone while the round runs gets an offer in the same breath.</summary>
    public static Decision<MatchingEvent> Note(Matching matching, NoteMeetings note, Act act)
    {
        var news = note.Meetings.Where(m => IsIn(matching, m.Key, note.Round) && m.Value.Round == note.Round && !m.Value.Same(matching.Noted?.GetValueOrDefault(m.Key) ?? Nothing(note.Round))).ToImmutableDictionary();
        MatchingEvent[] noted = news.IsEmpty ? [] : [new MeetingsNoted(note.Round, news)];
        return note.EndsAt is not { } end ? (ImmutableArray<MatchingEvent>)[.. noted]
            : (ImmutableArray<MatchingEvent>)[.. noted, .. Offers.AfterNotes(noted.Aggregate(matching, MatchingEvolution.Evolve), note.Round, end, act)];
    }

    static MeetingNote Nothing(RoundId round) => new(round, false, []);

    static bool IsIn(Matching matching, RequestId id, RoundId round) => matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting && meeting.Slot.Round == round;

    /// <summary>What is known of a meeting where and when it is to be; null: nothing yet.</summary>
    public static MeetingNote? Of(Matching matching, RequestId id) =>
        matching.Noted?.GetValueOrDefault(id) is { } note && matching.Meetings.GetValueOrDefault(id)?.Slot.Round == note.Round ? note : null;
}
