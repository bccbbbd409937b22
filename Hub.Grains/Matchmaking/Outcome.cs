using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    [JsonStringEnumMemberName("follow-up")] FollowUp,
    [JsonStringEnumMemberName("maybe")] Maybe,
    [JsonStringEnumMemberName("none")] None,
}

/// <summary>Whether a meeting took place, as one of its people says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Took>))]
public enum Took
{
    [JsonStringEnumMemberName("held")] Held,

    /// <summary>"They did not come."</summary>
    [JsonStringEnumMemberName("missed")] Missed,
}

[JsonConverter(typeof(JsonStringEnumConverter<MeetingStatus>))]
public enum MeetingStatus
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("held")] Held,
    [JsonStringEnumMemberName("missed")] Missed,
}

/// <summary>What one person says of a meeting of theirs.</summary>
/// <param name="Round">In which the meeting was when they said whether it took place. Of another round, that counts no more.</param>
/// <param name="Topic">The id of a topic of the event, or up to 80 characters of their own.</param>
/// <param name="Note">Up to 2,000 characters, for nobody but its writer.</param>
/// <param name="Exchange">Their contact is for those of the meeting who give theirs.</param>
/// <param name="Wants">The round in which they missed each other, where they want a new time.</param>
public sealed record OwnOutcome(
    RoundId Round, Outcome? Outcome = null, string? Topic = null, string? Note = null, bool Exchange = false, Took? Took = null, RoundId? Wants = null);

/// <summary>All of it, again and again as they like: what is not said is taken back. The meanings stand at <see cref="OwnOutcome"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record TellOutcome(RequestId Request, Outcome? Outcome, string? Topic, string? Note, bool Exchange, Took? Took) : MatchingCommand;

/// <summary>Those who missed each other can have a new time, when all of them want it.</summary>
/// <param name="On">False: not any more.</param>
[GenerateSerializer, Immutable]
public sealed record WantNewTime(RequestId Request, bool On) : MatchingCommand;

/// <summary>What is known of a meeting afterwards, from its table and from its people.</summary>
static class Afterwards
{
    static readonly ImmutableDictionary<PersonId, OwnOutcome> Nothing = ImmutableDictionary<PersonId, OwnOutcome>.Empty;

    public static ImmutableDictionary<PersonId, OwnOutcome> Said(Matching matching, RequestId id) => matching.Outcomes?.GetValueOrDefault(id) ?? Nothing;

    /// <summary>The table goes first; without it the people, as long as they agree.</summary>
    public static MeetingStatus StatusOf(Matching matching, RequestId id) => Noting.Of(matching, id) switch
    {
        { Held: true } => MeetingStatus.Held,
        { Missing.Count: > 0 } => MeetingStatus.Missed,
        _ => TookOf(matching, id).Distinct().ToList() switch
        {
            [Took.Held] => MeetingStatus.Held,
            [Took.Missed] => MeetingStatus.Missed,
            _ => MeetingStatus.Unknown,
        },
    };

    /// <summary>Those of the meeting who want a new time instead of the one it has.</summary>
    public static IEnumerable<PersonId> Wanting(Matching matching, RequestId id) =>
        matching.Meetings[id] is var meeting ? meeting.People.Where(p => Said(matching, id).GetValueOrDefault(p)?.Wants == meeting.Slot.Round) : [];

    /// <summary>Whether the meeting lost a time since its people missed each other then.</summary>
    public static bool HadNewTime(Matching matching, RequestId id) =>
        matching.Meetings[id] is var meeting && Said(matching, id).Values.Any(s => s.Wants is { } then && (meeting.Cancelled || then != meeting.Slot.Round))
        && meeting.People.All(p => Said(matching, id).GetValueOrDefault(p)?.Wants is { } wanted && (meeting.Cancelled || wanted != meeting.Slot.Round));

    /// <summary>Those to whom a person gives their contact, and who give theirs.</summary>
    public static IEnumerable<PersonId> ExchangedWith(Matching matching, RequestId id, PersonId who) =>
        Said(matching, id) is var said && said.GetValueOrDefault(who) is { Exchange: true } ? said.Where(s => s.Key != who && s.Value.Exchange).Select(s => s.Key) : [];

    /// <summary>What all who say something of it agree on; null: they differ, or say nothing.</summary>
    public static Outcome? Agreed(Matching matching, RequestId id) =>
        Said(matching, id).Values.Select(s => s.Outcome).OfType<Outcome>().Distinct().ToList() is [var one] ? one : null;

    static IEnumerable<Took> TookOf(Matching matching, RequestId id) =>
        matching.Meetings[id].Slot.Round is var round ? Said(matching, id).Values.Where(s => s.Round == round).Select(s => s.Took).OfType<Took>() : [];
}
