using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;

namespace Hub.Grains.Tables;

/// <summary>What is true of a table on the day: whose meetings are there, who has come, and whether somebody needs help.</summary>
/// <param name="HelpSince">Somebody at the table asks for help.</param>
/// <param name="Taken">The meeting whose people found others still at the table.</param>
/// <param name="Changes">How often something changed: what is heard of it late changes nothing.</param>
public sealed record LiveTable(ImmutableDictionary<RequestId, TableMeeting> Meetings, DateTimeOffset? HelpSince = null, RequestId? Taken = null, int Changes = 0)
{
    public static LiveTable Empty { get; } = new(ImmutableDictionary<RequestId, TableMeeting>.Empty);

    /// <summary>In the order of time.</summary>
    [JsonIgnore]
    public IEnumerable<KeyValuePair<RequestId, TableMeeting>> InOrder => Meetings.OrderBy(m => m.Value.Slot.Start).ThenBy(m => m.Key.Value);

    /// <summary>The meeting whose people are called to the table, or are to be there.</summary>
    [JsonIgnore]
    public RequestId? Now => IdOf(InOrder.FirstOrDefault(m => m.Value.Slot.Phase is SlotPhase.Called or SlotPhase.Running));

    [JsonIgnore]
    public RequestId? Next => IdOf(InOrder.FirstOrDefault(m => m.Value.Slot.Phase == SlotPhase.Coming));

    static RequestId? IdOf(KeyValuePair<RequestId, TableMeeting> meeting) => meeting.Value is null ? null : meeting.Key;
}

/// <param name="Session">To whose floor it belongs.</param>
/// <param name="Standings">Of its people, as far as something is known of them.</param>
/// <param name="DoneAt">When its people said that they are finished.</param>
public sealed record TableMeeting(SessionId Session, TableSlot Slot, ImmutableDictionary<PersonId, Standing> Standings, DateTimeOffset? DoneAt = null)
{
    public Standing Of(PersonId person) => Standings.GetValueOrDefault(person, Standing.Unknown);

    [JsonIgnore]
    public bool IsHeld => Standing.AreEnough(Standings.Values);
}

/// <summary>A meeting at a table in a round, as the floor has it.</summary>
/// <param name="Start">When its round begins, or began, delays counted in.</param>
/// <param name="End">When it ends, or ended.</param>
/// <param name="Patience">So many minutes after the start whoever is waited for is missed.</param>
[GenerateSerializer, Immutable]
public sealed record TableSlot(RequestId Request, RoundId Round, IReadOnlyList<PersonId> People, DateTimeOffset Start, DateTimeOffset End, SlotPhase Phase, int Patience = RoundClock.UsualPatience)
{
    public bool Same(TableSlot other) => this with { People = other.People } == other && People.SequenceEqual(other.People);
}

[JsonConverter(typeof(JsonStringEnumConverter<SlotPhase>))]
public enum SlotPhase
{
    [JsonStringEnumMemberName("coming")] Coming,

    /// <summary>Its people go to the table.</summary>
    [JsonStringEnumMemberName("called")] Called,
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>Also: its round was skipped.</summary>
    [JsonStringEnumMemberName("over")] Over,
}

/// <summary>What is known of somebody who is to be at a meeting.</summary>
/// <param name="There">Since when they are at the table.</param>
/// <param name="AskedAt">Others wait for them, and they were asked whether they come.</param>
/// <param name="Missing">They were waited for in vain.</param>
[GenerateSerializer, Immutable]
public sealed record Standing(DateTimeOffset? There = null, TableWord? Word = null, DateTimeOffset? AskedAt = null, bool Missing = false)
{
    public static Standing Unknown { get; } = new();

    /// <summary>Two who are there are enough to meet, also where three or four were to.</summary>
    public static bool AreEnough(IEnumerable<Standing> standings) => standings.Count(s => s.There is not null) >= 2;
}

[JsonConverter(typeof(JsonStringEnumConverter<TableWord>))]
public enum TableWord
{
    [JsonStringEnumMemberName("on-my-way")] OnMyWay,

    /// <summary>By five minutes.</summary>
    [JsonStringEnumMemberName("late")] Late,
    [JsonStringEnumMemberName("cannot")] Cannot,
}
