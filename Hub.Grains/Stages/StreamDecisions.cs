using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>The streams of a panel. The address is kept as it was given; the page makes the player of it.</summary>
public static partial class StreamDecisions
{
    public const double LongestDelay = 120;
    public const int MostStreams = 10;
    public const int LongestTitle = 80;

    public static Decision<StageEvent> Decide(ImmutableDictionary<BroadcastId, Broadcast> streams, StageCommand command) => command switch
    {
        SetStream set => Set(streams, set),
        RemoveStream remove => streams.ContainsKey(remove.Stream) ? new StreamRemoved(remove.Stream) : Decision<StageEvent>.Nothing,
        _ => throw new InvalidOperationException($"Nothing for streams: {command.GetType().Name}"),
    };

    static Decision<StageEvent> Set(ImmutableDictionary<BroadcastId, Broadcast> streams, SetStream set)
    {
        var (stream, refusal) = Read(set);
        if (stream is null)
            return refusal!;
        var there = streams.GetValueOrDefault(set.Stream);
        if (there == stream)
            return Decision<StageEvent>.Nothing;
        if (there != set.Was)
            return StaleStream;
        return there is null && streams.Count >= MostStreams ? TooManyStreams : new StreamSet(set.Stream, stream);
    }

    /// <summary>The stream as it would be kept, or what is wrong with it.</summary>
    public static (Broadcast? Stream, Refusal? Refusal) Read(SetStream set)
    {
        string? title = null;
        if (!string.IsNullOrWhiteSpace(set.Title))
        {
            (title, var refusal) = Wording.Clean(set.Title, LongestTitle, lines: false);
            if (refusal is not null)
                return (null, refusal);
        }
        if (!StreamAddresses.Plays(set.Kind, set.Url))
            return (null, FaultyAddress);
        if (set.Captions is not null && !StreamAddresses.IsSafe(set.Captions))
            return (null, FaultyCaptions);
        if (set.Language is not null && !LanguageTag().IsMatch(set.Language))
            return (null, FaultyLanguage);
        if (set.Delay is not (>= 0 and <= LongestDelay))
            return (null, FaultyDelay);
        if (set.Order is < 0 or > 1000)
            return (null, SpeakerDecisions.FaultyOrder);
        return (new(set.Order, set.Kind, set.Url!, title, set.Language, set.Captions, Math.Round(set.Delay, 1)), null);
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();

    public static readonly Refusal StaleStream = new("stale-stream", "Someone changed or removed this stream meanwhile. Look at it again, then change it.", Because.Conflict);
    public static readonly Refusal TooManyStreams = new("too-many-streams", "A panel has at most ten streams. Remove one first.", Because.Conflict);
    public static readonly Refusal FaultyAddress = new("faulty-address",
        "This is not the address of such a stream. Copy it from the page that plays it; it begins with https://.", Because.Invalid);
    public static readonly Refusal FaultyCaptions = new("faulty-captions", "The address of the captions begins with https://.", Because.Invalid);
    public static readonly Refusal FaultyLanguage = new("faulty-language", "A language is written like en or pt-BR.", Because.Invalid);
    public static readonly Refusal FaultyDelay = new("faulty-delay", "A stream is 0 to 120 seconds behind.", Because.Invalid);
}
