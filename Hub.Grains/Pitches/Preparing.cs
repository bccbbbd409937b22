using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>Adds a pitch, changes what is said of it, or brings back one that was removed.</summary>
/// <param name="Version">The version that the moderator saw; 0: none.</param>
/// <param name="Before">Where a new one is inserted; none: last.</param>
[GenerateSerializer, Immutable]
public sealed record PutPitch(PitchId Pitch, PitchDetails Details, int Version = 0, PitchId? Before = null) : OfPitch(Pitch);

/// <summary>Only before it has begun or was judged; after that it can be skipped.</summary>
[GenerateSerializer, Immutable]
public sealed record RemovePitch(PitchId Pitch) : OfPitch(Pitch);

/// <summary>A PDF that the hub has stored for it.</summary>
[GenerateSerializer, Immutable]
public sealed record SetSlides(PitchId Pitch, FileId File, int? Pages) : OfPitch(Pitch);

public static class Preparing
{
    public const int LongestTitle = 200, LongestTopic = 120, LongestAddress = 2000, MostSeconds = 3600, MostPages = 500;

    public static Decision<PitchRoundEvent> Put(PitchRound round, PutPitch put)
    {
        var (details, refusal) = Clean(put.Details);
        if (refusal is not null)
            return refusal;
        var there = round.Pitches.GetValueOrDefault(put.Pitch);
        if (details.Slides?.File is { } file && file != there?.Details.Slides?.File)
            return UnknownFile;
        if (round.Has(put.Pitch))
        {
            return there!.Details == details ? Decision<PitchRoundEvent>.Nothing
                : there.Version != put.Version ? StaleDetails
                : new PitchEdited(put.Pitch, details, there.Details.Speaker);
        }
        if (round.Show.Order.Count >= PitchRoundDecisions.MostPitches)
            return TooManyPitches;
        return put.Before is { } next && !round.Has(next) ? PitchRoundDecisions.UnknownPitch
            : new PitchAdded(put.Pitch, details, put.Before, SpeakerWas: there?.Details.Speaker);
    }

    public static Decision<PitchRoundEvent> Remove(PitchRound round, PitchId pitch) =>
        !round.Pitches.ContainsKey(pitch) ? PitchRoundDecisions.UnknownPitch
        : !round.Has(pitch) ? Decision<PitchRoundEvent>.Nothing
        : !IsFresh(round, pitch) ? HasBegun
        : new PitchRemoved(pitch);

    /// <summary>That it was neither given nor judged.</summary>
    public static bool IsFresh(PitchRound round, PitchId pitch) => !round.RunOf(pitch).HasBegun
        && round.Favours.Tallies.GetValueOrDefault(pitch, new(0, 0)).People == 0
        && (!round.Jury.Scores.TryGetValue(pitch, out var scores) || scores.IsEmpty);

    public static Decision<PitchRoundEvent> SetSlides(PitchRound round, SetSlides set)
    {
        var now = round.Pitches[set.Pitch].Details;
        var details = now with { Slides = new(File: set.File, Pages: set.Pages) };
        return set.Pages is < 1 or > MostPages ? FaultyPages
            : details == now ? Decision<PitchRoundEvent>.Nothing
            : new PitchEdited(set.Pitch, details, now.Speaker);
    }

    /// <summary>The details fit to keep, or what is wrong with them.</summary>
    public static (PitchDetails Details, Refusal? Refusal) Clean(PitchDetails raw)
    {
        var (title, wrong) = Wording.Clean(raw.Title, LongestTitle, lines: false);
        if (wrong is not null)
            return (raw, wrong);
        (var organisation, wrong) = Wording.Clean(raw.Organisation, LongestTitle, lines: false);
        if (wrong is not null)
            return (raw, wrong);
        string? topic = null;
        if (!string.IsNullOrWhiteSpace(raw.Topic))
            (topic, wrong) = Wording.Clean(raw.Topic, LongestTopic, lines: false);
        if (wrong is not null)
            return (raw, wrong);
        var country = string.IsNullOrEmpty(raw.Country) ? null : raw.Country;
        if (country is not null && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            return (raw, FaultyCountry);
        if (raw.Seconds is < 10 or > MostSeconds || raw.QuestionSeconds is < 0 or > MostSeconds)
            return (raw, FaultyTime);
        var slides = raw.Slides is { Url: null, File: null } ? null : raw.Slides;
        if (slides is { Url: not null, File: not null } || (slides?.Url is { } url && !IsAddress(url)))
            return (raw, FaultyAddress);
        if (slides?.Pages is < 1 or > MostPages)
            return (raw, FaultyPages);
        return (raw with { Title = title, Organisation = organisation, Topic = topic, Country = country, Slides = slides }, null);
    }

    /// <summary>Only what a browser opens as a page: never a script, never a file of the reader's own.</summary>
    static bool IsAddress(string url) =>
        url.Length <= LongestAddress && url.All(c => c is > ' ' and not '\u007f') && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    public static readonly Refusal StaleDetails = new("stale-details", "Someone changed this pitch meanwhile. Look at it again.", Because.Conflict);
    public static readonly Refusal TooManyPitches = new("too-many-pitches", "This round has all the pitches it can hold. Remove one first.", Because.Conflict);
    public static readonly Refusal HasBegun = new("pitch-begun", "This pitch has begun or was judged, and cannot be removed any more. Skip it instead.", Because.Conflict);
    public static readonly Refusal FaultyCountry = new("faulty-country", "This is not a country code. Use two capital letters, such as DE.", Because.Invalid);
    public static readonly Refusal FaultyTime = new("faulty-time", "A pitch takes 10 seconds to 60 minutes, its questions 0 to 60 minutes.", Because.Invalid);
    public static readonly Refusal FaultyAddress = new("faulty-slides", "Slides are a link that begins with https:// or http://, or a PDF that was uploaded.", Because.Invalid);
    public static readonly Refusal FaultyPages = new("faulty-pages", "Slides have 1 to 500 pages.", Because.Invalid);
    public static readonly Refusal UnknownFile = new("unknown-file", "There are no such slides here. Upload the PDF again.", Because.Unknown);
}
