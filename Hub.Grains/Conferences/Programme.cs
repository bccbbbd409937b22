using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Roundtables;

namespace Hub.Grains.Conferences;

/// <summary>What a conference is made of, as it is imported and exported: no personal data, people are ids only.</summary>
/// <param name="TimeZone">IANA name; session times are absolute, this is where they are read.</param>
/// <param name="Languages">The languages of the event, BCP 47, the first is the main one.</param>
public sealed record Programme(
    string Title,
    string? Place,
    string TimeZone,
    IReadOnlyList<string> Languages,
    DateOnly FirstDay,
    DateOnly LastDay,
    IReadOnlyList<Room> Rooms,
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<KindRule> KindRules);

/// <param name="Id">A slug, unique within the programme.</param>
public sealed record Room(string Id, string Name, int? Capacity = null, string? Description = null);

/// <param name="RoomId">The room's <see cref="Room.Id"/>; null where a session has none (a visit).</param>
/// <param name="PitchRound">As the last import planned it; what became of it is in its own journal.</param>
/// <param name="Stage">As the last import planned it, like the pitch round and the roundtables.</param>
/// <param name="Speakers">In the order of the programme; their names are in the people's records.</param>
public sealed record Session(
    SessionId Id,
    SessionKind Kind,
    string Title,
    DateTimeOffset Start,
    DateTimeOffset End,
    string? RoomId = null,
    string? Track = null,
    string? Abstract = null,
    string? Language = null,
    SessionState State = SessionState.Scheduled,
    IReadOnlyList<PersonId>? Speakers = null,
    string? SourceType = null,
    PitchRoundPlan? PitchRound = null,
    StagePlan? Stage = null,
    RoundtableSettings? Roundtables = null);

[JsonConverter(typeof(JsonStringEnumConverter<SessionKind>))]
public enum SessionKind
{
    [JsonStringEnumMemberName("panel")] Panel,
    [JsonStringEnumMemberName("pitch-round")] PitchRound,
    [JsonStringEnumMemberName("matchmaking")] Matchmaking,
    [JsonStringEnumMemberName("visit")] Visit,
}

[JsonConverter(typeof(JsonStringEnumConverter<SessionState>))]
public enum SessionState
{
    [JsonStringEnumMemberName("scheduled")] Scheduled,
    [JsonStringEnumMemberName("delayed")] Delayed,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>How an imported session finds its kind: the first rule whose words occur in the field decides, else it is a panel.</summary>
/// <param name="Field">title, track, type or room.</param>
/// <param name="Contains">Compared without regard to case; any of the words, separated by '|'.</param>
public sealed record KindRule(string Field, string Contains, SessionKind Kind);
