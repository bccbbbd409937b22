using System.Text.Json.Serialization;

namespace Hub.Grains.Pitches;

/// <summary>A clock by the instants of the server: pages count from these, so that all show the same, and a node that
/// dies takes no time with it. What is over its limit goes on counting.</summary>
/// <param name="Ran">What ran before the last start, to the tick.</param>
/// <param name="Since">The last start; null while it stands.</param>
/// <param name="Limit">Seconds.</param>
public sealed record PitchClock(TimeSpan Ran, DateTimeOffset? Since, int Limit)
{
    public static PitchClock Starting(DateTimeOffset at, int limit) => new(TimeSpan.Zero, at, limit);

    [JsonIgnore]
    public bool Runs => Since is not null;

    /// <summary>Never less than what ran before: a node whose clock is behind takes nothing away.</summary>
    public TimeSpan Elapsed(DateTimeOffset now) => Since is { } since && now > since ? Ran + (now - since) : Ran;

    public PitchClock Pause(DateTimeOffset at) => Runs ? this with { Ran = Elapsed(at), Since = null } : this;

    public PitchClock Resume(DateTimeOffset at) => Runs ? this : this with { Since = at };
}

/// <summary>The clock of the whole session, beside that of each pitch.</summary>
public sealed record SessionClock(DateTimeOffset? StartedAt = null, DateTimeOffset? EndsAt = null, DateTimeOffset? StoppedAt = null);
