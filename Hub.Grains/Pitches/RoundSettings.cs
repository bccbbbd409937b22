using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>By what rules a round is judged.</summary>
/// <param name="From">The least of the jury's scale.</param>
/// <param name="To">The most of the jury's scale.</param>
/// <param name="Points">How many points everyone may spread over the pitches; 0: one favour for each pitch that one likes.</param>
/// <param name="Normalise">Whether severe and mild jurors are made alike, by z-scores.</param>
/// <param name="JuryWeight">The part of the jury in the result, in percent; the audience has the rest.</param>
/// <param name="Places">How many places are revealed; 0: all.</param>
/// <param name="Version">How often they were changed.</param>
[GenerateSerializer, Immutable]
public sealed record RoundSettings(
    IReadOnlyList<Criterion> Criteria, int From = 1, int To = 5, int Points = 0, bool Normalise = false, int JuryWeight = 100,
    TieRule Ties = TieRule.Favour, int Places = 0, int Version = 0)
{
    public static RoundSettings Default { get; } = new([]);

    public bool Same(RoundSettings other) =>
        Criteria.SequenceEqual(other.Criteria) && this with { Criteria = other.Criteria, Version = other.Version } == other;
}

/// <param name="Weight">1 to 10.</param>
[GenerateSerializer, Immutable]
public sealed record Criterion(CriterionId Id, string Name, int Weight = 1);

/// <summary>Who comes first of those with the same result. Who is equal by that rule too shares the place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TieRule>))]
public enum TieRule
{
    /// <summary>Whom the audience favours more.</summary>
    [JsonStringEnumMemberName("favour")] Favour,

    /// <summary>Who has more by the criterion of the greatest weight, of several such the first; then whom the audience favours more.</summary>
    [JsonStringEnumMemberName("criterion")] Criterion,

    [JsonStringEnumMemberName("share")] Share,
}

/// <param name="Settings">With the version that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record SetSettings(RoundSettings Settings) : PitchRoundCommand;

public static class SettingDecisions
{
    public const int MostCriteria = 12, LongestName = 120, MostPoints = 100;

    public static Decision<PitchRoundEvent> Set(PitchRound round, SetSettings set)
    {
        var (settings, refusal) = Clean(set.Settings);
        if (refusal is not null)
            return refusal;
        if (settings.Same(round.Settings))
            return Decision<PitchRoundEvent>.Nothing;
        if (settings.Version != round.Settings.Version)
            return StaleSettings;
        return Unsettled(round, settings) is { } no ? no : new SettingsSet(settings with { Version = settings.Version + 1 });
    }

    /// <summary>Why these cannot become the settings any more, if so: what people gave under the old ones must keep its meaning.</summary>
    public static Refusal? Unsettled(PitchRound round, RoundSettings settings)
    {
        var now = round.Settings;
        if (round.Reveal is not null)
            return RevealDecisions.Revealed;
        var sameScale = (now.From, now.To) == (settings.From, settings.To)
            && now.Criteria.Select(c => c.Id).ToHashSet().SetEquals(settings.Criteria.Select(c => c.Id));
        if (!sameScale && round.Jury.Scores.Values.Any(scores => scores.Count > 0))
            return ScoresGiven;
        return now.Points != settings.Points && round.Favours.Of.Values.Any(given => given.Count > 0) ? FavoursGiven : null;
    }

    public static (RoundSettings Settings, Refusal? Refusal) Clean(RoundSettings raw)
    {
        if (raw.Criteria is not { Count: <= MostCriteria } || raw.Criteria.Any(c => c is null || c.Id == default || c.Weight is < 1 or > 10)
            || raw.Criteria.DistinctBy(c => c.Id).Count() != raw.Criteria.Count)
            return (raw, FaultyCriteria);
        if (raw.From is < 0 or > 99 || raw.To <= raw.From || raw.To > 100)
            return (raw, FaultyScale);
        if (raw.Points is < 0 or > MostPoints || raw.JuryWeight is < 0 or > 100 || raw.Places is < 0 or > PitchRoundDecisions.MostPitches || !Enum.IsDefined(raw.Ties))
            return (raw, FaultySettings);
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var criterion in raw.Criteria)
        {
            var (name, refusal) = Wording.Clean(criterion.Name, LongestName, lines: false);
            if (refusal is not null)
                return (raw, refusal);
            criteria.Add(criterion with { Name = name });
        }
        return (raw with { Criteria = [.. criteria] }, null);
    }

    public static readonly Refusal StaleSettings = new("stale-judging", "Someone changed the settings meanwhile. Look at them again.", Because.Conflict);
    public static readonly Refusal FaultyCriteria = new("faulty-criteria", "Up to 12 criteria, each with an id of its own and a weight of 1 to 10.", Because.Invalid);
    public static readonly Refusal FaultyScale = new("faulty-scale", "A scale goes from 0 or more to 100 at most, and its end is above its beginning.", Because.Invalid);
    public static readonly Refusal FaultySettings = new("faulty-judging",
        "Points are 0 to 100, the part of the jury is 0 to 100 percent, and 0 to 100 places are revealed.", Because.Invalid);
    public static readonly Refusal ScoresGiven = new("scores-given", "Jurors have scored already: criteria and scale stay. Names and weights may change.", Because.Conflict);
    public static readonly Refusal FavoursGiven = new("favours-given", "The audience has given favours already: how they are given stays.", Because.Conflict);
}
