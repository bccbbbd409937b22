using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Pitches;

namespace Hub.Grains.Matchmaking;

/// <summary>One asks another, or two or three others, to meet. Accepted by all it is a meeting.</summary>
/// <param name="From">Who asks; after they passed it on, their colleague.</param>
/// <param name="By">Who made it: of whose budget it is.</param>
/// <param name="Seats">Those who are asked, 1 to 3.</param>
/// <param name="Priority">1 to 3; 3 is the most wanted.</param>
/// <param name="Message">For those asked: up to 300 characters.</param>
/// <param name="Counts">Whether it is of a budget: what the staff forces or a pitch brings is not.</param>
/// <param name="Forced">By the staff: it takes place.</param>
/// <param name="Passes">Who handed their part to which colleague, in this order.</param>
public sealed record MeetingRequest(
    PersonId From, PersonId By, ImmutableList<Seat> Seats, int Priority, DateTimeOffset At, RequestState State = RequestState.Pending,
    string? Message = null, RequestReason? Reason = null, bool Counts = true, bool Forced = false, ImmutableList<Pass>? Passes = null, DateTimeOffset? EndedAt = null)
{
    [JsonIgnore]
    public bool IsOpen => State is RequestState.Pending or RequestState.Accepted;

    /// <summary>Who would sit at the table: whoever asks, and who has a seat for sure.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> People => Seats.Select(s => s.Who).OfType<PersonId>().Prepend(From);

    /// <summary>Everyone who has a part in it, also as one of several candidates.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> Everyone => Seats.SelectMany(s => s.Candidates).Concat(People).Distinct();

    /// <summary>The seat that a person has, or could take.</summary>
    public int SeatOf(PersonId person) => Seats.FindIndex(s => s.Who is { } who ? who == person : s.Candidates.Contains(person));
}

/// <summary>A seat for one who is asked.</summary>
/// <param name="Candidates">One person, or those of an organisation of whom any can take it.</param>
/// <param name="Who">Null as long as none of several has taken it.</param>
/// <param name="Word">With a no.</param>
/// <param name="Declined">Those of several candidates who do not take it.</param>
/// <param name="Mirror">The request of the one who was asked that this one met, and that was never made.</param>
[GenerateSerializer, Immutable]
public sealed record Seat(
    ImmutableList<PersonId> Candidates, PersonId? Who = null, SeatAnswer Answer = SeatAnswer.Pending, string? Word = null, ImmutableList<PersonId>? Declined = null, RequestId? Mirror = null);

[JsonConverter(typeof(JsonStringEnumConverter<SeatAnswer>))]
public enum SeatAnswer
{
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("declined")] Declined,
}

[JsonConverter(typeof(JsonStringEnumConverter<RequestState>))]
public enum RequestState
{
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("declined")] Declined,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
    [JsonStringEnumMemberName("expired")] Expired,

    /// <summary>By the staff, or since two people do not meet.</summary>
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>From where one asks.</summary>
/// <param name="Session">Of a pitch.</param>
[GenerateSerializer, Immutable]
public sealed record RequestReason(ReasonKind Kind, SessionId? Session = null, PitchId? Pitch = null);

[JsonConverter(typeof(JsonStringEnumConverter<ReasonKind>))]
public enum ReasonKind
{
    [JsonStringEnumMemberName("suggestion")] Suggestion,
    [JsonStringEnumMemberName("pitch")] Pitch,
    [JsonStringEnumMemberName("marketplace")] Marketplace,
}

[GenerateSerializer, Immutable]
public sealed record Pass(PersonId From, PersonId To);
