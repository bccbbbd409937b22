using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Hub.Grains.Panels;

/// <summary>How a panel takes questions.</summary>
/// <param name="Version">Rises with every change; who changes them says which they saw.</param>
/// <param name="Moderated">False: a question is approved as it is asked, unless it holds a blocked word.</param>
/// <param name="LongestText">Of a question, in characters: 50 to 1000.</param>
/// <param name="PerMinute">Questions of one person: 1 to 30.</param>
/// <param name="ReportsToHold">So many people send a question back to the moderators: 2 to 100.</param>
/// <param name="PausedBecause">A sentence of the staff for those who would ask, up to 300 characters.</param>
/// <param name="Labels">By id, at most 20; names of 1 to 40 characters.</param>
/// <param name="Blocked">By language (BCP 47), words or phrases separated by line ends: in at most 10 languages at most 500 of at most 60 characters.</param>
[GenerateSerializer, Immutable]
public sealed record PanelSettings(
    int Version, bool Moderated, bool Paused, AskingAs Names, int LongestText, int PerMinute, int ReportsToHold,
    string? PausedBecause = null, ImmutableDictionary<LabelId, string>? Labels = null, ImmutableDictionary<string, string>? Blocked = null)
{
    public const int LongestReason = 300;
    public const int MostLabels = 20;

    public static PanelSettings Default { get; } = new(0, Moderated: true, Paused: false, AskingAs.Both, LongestText: 500, PerMinute: 5, ReportsToHold: 3);

    /// <summary>The same settings, whichever their version.</summary>
    public bool SaysTheSameAs(PanelSettings other) =>
        this with { Version = 0, Labels = null, Blocked = null } == other with { Version = 0, Labels = null, Blocked = null }
        && Same(Labels, other.Labels) && Same(Blocked, other.Blocked);

    static bool Same<TKey>(ImmutableDictionary<TKey, string>? one, ImmutableDictionary<TKey, string>? other) where TKey : notnull =>
        (one?.Count ?? 0) == (other?.Count ?? 0) && (one is null || one.All(pair => other!.GetValueOrDefault(pair.Key) == pair.Value));
}

[JsonConverter(typeof(JsonStringEnumConverter<AskingAs>))]
public enum AskingAs
{
    [JsonStringEnumMemberName("both")] Both,
    [JsonStringEnumMemberName("named")] Named,
    [JsonStringEnumMemberName("anonymous")] Anonymous,
}
