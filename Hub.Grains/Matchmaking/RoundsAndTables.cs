using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <param name="Day">Of the event, as its time zone counts: for who is there that day.</param>
/// <param name="Minutes">Its length, 5 to 240.</param>
/// <param name="Gap">Minutes after it for the way to the next table, 0 to 120.</param>
/// <param name="Planned">As a file brought it: another file may change it.</param>
[GenerateSerializer, Immutable]
public sealed record Round(SessionId Session, DateOnly Day, DateTimeOffset Start, int Minutes, int Gap = 0, int Version = 1, bool Planned = false)
{
    [JsonIgnore]
    public DateTimeOffset End => Start.AddMinutes(Minutes);
}

/// <param name="Places">Of those in the hall, 1 to 100. In a virtual room there is no end of them.</param>
/// <param name="Location">In words, such as "Foyer, by the window".</param>
/// <param name="X">On the plan of the hall, from the left, 0 to 1,000; like <paramref name="Y"/>, from the top.</param>
/// <param name="Features">Such as "quiet", "power", "step-free".</param>
/// <param name="Away">Rounds in which it cannot be used.</param>
/// <param name="Host">Whose booth it is: others come to them.</param>
/// <param name="Planned">As a file brought it, like a round.</param>
[GenerateSerializer, Immutable]
public sealed record Table(
    string Name, TableKind Kind, int Places = 2, string? Location = null, int? X = null, int? Y = null, IReadOnlyList<string>? Features = null,
    IReadOnlyList<RoundId>? Away = null, PersonId? Host = null, int Version = 1, bool Planned = false)
{
    public bool Same(Table other) =>
        this with { Features = null, Away = null, Version = 0, Planned = false } == other with { Features = null, Away = null, Version = 0, Planned = false }
        && (Features ?? []).SequenceEqual(other.Features ?? []) && (Away ?? []).SequenceEqual(other.Away ?? []);
}

[JsonConverter(typeof(JsonStringEnumConverter<TableKind>))]
public enum TableKind
{
    [JsonStringEnumMemberName("physical")] Physical,

    /// <summary>With a screen, for meetings with those who are elsewhere.</summary>
    [JsonStringEnumMemberName("hybrid")] Hybrid,
    [JsonStringEnumMemberName("virtual")] Virtual,
}
