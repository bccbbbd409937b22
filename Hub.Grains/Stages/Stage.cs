using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>What is true of a panel's stage: all but its questions and its ballots.</summary>
/// <param name="Message">A word from the moderator to those on the stage.</param>
/// <param name="EndedClap">The clap test before, so that what was asked of it can be asked again.</param>
public sealed record Stage(
    Clock Clock, Talk Talk, Hands Hands, Reactions Reactions, Presence Presence,
    ImmutableDictionary<BroadcastId, Broadcast> Streams, ImmutableDictionary<PollId, PollEntry> Polls,
    string? Message = null, Clap? Clap = null, ClapId? EndedClap = null)
{
    public static Stage Empty { get; } = new(
        new(), Talk.None, Hands.None, new(), new(), ImmutableDictionary<BroadcastId, Broadcast>.Empty, ImmutableDictionary<PollId, PollEntry>.Empty);
}

/// <summary>The clock of the panel. What runs over is for the pages to see: the end moves only when the moderator moves it.</summary>
public sealed record Clock(DateTimeOffset? StartedAt = null, DateTimeOffset? EndsAt = null, DateTimeOffset? EndedAt = null)
{
    [JsonIgnore]
    public bool Runs => StartedAt is not null && EndedAt is null;
}

/// <summary>Who is on the panel, and for how long each has spoken.</summary>
/// <param name="Programme">The speakers of the session, as the programme was when the moderator last did something.</param>
/// <param name="Placed">The order of those whom the moderator added or moved.</param>
/// <param name="Removed">Those of the programme who are not here.</param>
/// <param name="Spoken">Without what runs now. Those who left the panel keep theirs, should they come back.</param>
public sealed record Talk(
    ImmutableList<PersonId> Programme, ImmutableDictionary<PersonId, int> Placed, ImmutableHashSet<PersonId> Removed,
    ImmutableDictionary<PersonId, TimeSpan> Spoken, PersonId? Speaking = null, DateTimeOffset? Since = null)
{
    public static Talk None { get; } = new([], ImmutableDictionary<PersonId, int>.Empty, [], ImmutableDictionary<PersonId, TimeSpan>.Empty);

    public IEnumerable<PersonId> OnThePanel() => Programme.Where(p => !Placed.ContainsKey(p) && !Removed.Contains(p)).Concat(Placed.Keys);

    public bool Has(PersonId person) => Placed.ContainsKey(person) || (Programme.Contains(person) && !Removed.Contains(person));

    public int OrderOf(PersonId person) => Placed.TryGetValue(person, out var order) ? order : Programme.IndexOf(person);
}

/// <param name="Last">The number of the last hand that went up: numbers keep the order, instants may be the same.</param>
/// <param name="Lowered">Those that the staff lowered and that have not gone up again since.</param>
public sealed record Hands(bool Open, long Last, ImmutableDictionary<PersonId, Hand> Up, ImmutableDictionary<PersonId, Hand> Lowered)
{
    public static Hands None { get; } = new(false, 0, ImmutableDictionary<PersonId, Hand>.Empty, ImmutableDictionary<PersonId, Hand>.Empty);

    /// <summary>Where a hand stands among those not yet called, from 1.</summary>
    public int PlaceOf(Hand hand) => 1 + Up.Values.Count(other => other.CalledAt is null && other.Number < hand.Number);
}

/// <param name="About">What the person wants to speak about, if they say so.</param>
public sealed record Hand(long Number, DateTimeOffset At, bool Remote, string? About = null, DateTimeOffset? CalledAt = null);

/// <summary>Nobody is named here: applause is of the hall.</summary>
public sealed record Reactions(long Applause = 0, long Agree = 0, long Laughter = 0, long Heart = 0);

/// <summary>How many people watch, not counting staff and screens.</summary>
public sealed record Presence(int Hall = 0, int Remote = 0, DateTimeOffset At = default);

/// <summary>A stream of the panel, in one language of the floor or of the interpreters.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Captions">The address of WebVTT captions beside the stream.</param>
/// <param name="Delay">Seconds, with one decimal, by which the stream is behind the hall.</param>
[GenerateSerializer, Immutable]
public sealed record Broadcast(
    int Order, StreamKind Kind, string Url, string? Title = null, string? Language = null, string? Captions = null, double Delay = 0);

[JsonConverter(typeof(JsonStringEnumConverter<StreamKind>))]
public enum StreamKind
{
    [JsonStringEnumMemberName("hls")] Hls,
    [JsonStringEnumMemberName("youtube")] Youtube,
    [JsonStringEnumMemberName("vimeo")] Vimeo,
    [JsonStringEnumMemberName("jitsi")] Jitsi,
    [JsonStringEnumMemberName("link")] Link,
}

/// <summary>A test of the stream's delay: the moderator taps when it happens in the hall, remote people tap when they see it.</summary>
/// <param name="At">The moderator's tap.</param>
/// <param name="Taps">When each remote person tapped.</param>
public sealed record Clap(ClapId Id, DateTimeOffset StartedAt, ImmutableDictionary<PersonId, DateTimeOffset> Taps, DateTimeOffset? At = null);

/// <summary>A line in the list of the session's polls. The poll itself is a live thing of its own.</summary>
/// <param name="Revision">The poll's own, when it said so: what it said before comes too late.</param>
public sealed record PollEntry(int Order, string Title, PollPhase Phase, long Revision, bool Gone = false);

/// <summary>Closing: closed in the hall, while the windows of those who see it later still run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PollPhase>))]
public enum PollPhase
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closing")] Closing,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("shown")] Shown,
}
