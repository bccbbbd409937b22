using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.RoundClocks;

/// <summary>Where the rounds of a matchmaking session stand: planned → called → running → ended, or skipped. At most one is called or running, and they come in
/// the order of the timetable.</summary>
/// <param name="Rounds">In the order of time.</param>
/// <param name="ByItself">It calls, starts and ends the rounds when it is time; otherwise people do.</param>
/// <param name="Late">By how much the rounds to come are later than the timetable says. They are never earlier: whoever has a printed schedule is not missed.</param>
/// <param name="Turns">How often something was turned, by whomever: what was turned on an old picture is refused.</param>
/// <param name="Undo">The last turn by hand, as long as nothing came after it.</param>
/// <param name="UndoneAt">At which number the last turn was taken back.</param>
public sealed record RoundClock(ImmutableList<TimedRound> Rounds, bool ByItself, TimeSpan Late, int Turns, Turn? Undo = null, int? UndoneAt = null)
{
    /// <summary>So many minutes one waits for who does not come, unless the organisers say otherwise.</summary>
    public const int UsualPatience = 3;

    public static RoundClock Empty { get; } = new([], true, TimeSpan.Zero, 0);

    /// <summary>Called or running.</summary>
    [JsonIgnore]
    public TimedRound? Current => Rounds.Find(round => round.Phase is Called or Running);

    /// <summary>The next one to be called.</summary>
    [JsonIgnore]
    public TimedRound? Next => Rounds.Find(round => round.Phase is Planned);

    public TimedRound? Find(RoundId id) => Rounds.Find(round => round.Id == id);

    /// <summary>When a round that has not begun begins, unless the hall is later still.</summary>
    public DateTimeOffset StartOf(TimedRound round) => round.Start + Late;

    /// <summary>A round as matchmaking is to know it.</summary>
    public RoundNow Now(TimedRound round) => round.Phase switch
    {
        Running running => new(running.Since, true),
        Ended ended => new(ended.Since, true),
        Skipped skipped => new(skipped.At, true),
        _ => new(StartOf(round), false),
    };

    public RoundClock With(RoundId id, RoundPhase phase) => this with { Rounds = Rounds.ConvertAll(round => round.Id == id ? round with { Phase = phase } : round) };
}

/// <param name="Start">As the timetable says.</param>
/// <param name="Minutes">Likewise.</param>
public sealed record TimedRound(RoundId Id, DateTimeOffset Start, int Minutes, RoundPhase Phase, int Patience = RoundClock.UsualPatience)
{
    [JsonIgnore]
    public DateTimeOffset End => Start.AddMinutes(Minutes);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Called), "called")]
[JsonDerivedType(typeof(Running), "running")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Skipped), "skipped")]
public abstract record RoundPhase;

public sealed record Planned : RoundPhase;

/// <summary>People go to their tables.</summary>
public sealed record Called(DateTimeOffset At) : RoundPhase;

/// <param name="EndsAt">While it is paused, that moves along with the time.</param>
public sealed record Running(DateTimeOffset Since, DateTimeOffset EndsAt, DateTimeOffset? PausedAt = null) : RoundPhase
{
    /// <summary>What is left of it; less than nothing: it is over its time.</summary>
    public TimeSpan Left(DateTimeOffset now) => EndsAt - (PausedAt ?? now);
}

public sealed record Ended(DateTimeOffset Since, DateTimeOffset At) : RoundPhase;

public sealed record Skipped(DateTimeOffset At) : RoundPhase;

/// <summary>How a round stood, and the delay, before it was turned.</summary>
public sealed record Turn(RoundId Round, RoundPhase Was, TimeSpan Late);
