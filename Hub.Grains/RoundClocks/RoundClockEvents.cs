using System.Text.Json.Serialization;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.RoundClocks;

/// <summary>What happened to the rounds. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TimetableBrought), "timetable-brought")]
[JsonDerivedType(typeof(RoundTurned), "round-turned")]
[JsonDerivedType(typeof(TurnUndone), "turn-undone")]
[JsonDerivedType(typeof(ClockLeft), "clock-left")]
public abstract record RoundClockEvent;

/// <param name="Rounds">Those of the session, in the order of time. What has begun keeps its times.</param>
/// <param name="Gone">Those that had not begun and are in it no more.</param>
public sealed record TimetableBrought(IReadOnlyList<RoundTime> Rounds, IReadOnlyList<RoundId> Gone) : RoundClockEvent;

/// <param name="To">Its phase from now on, also where only its end has moved.</param>
/// <param name="Late">Of the rounds after it.</param>
/// <param name="ByHand">A turn by hand can be taken back.</param>
public sealed record RoundTurned(RoundId Round, RoundPhase To, TimeSpan Late, bool ByHand) : RoundClockEvent;

public sealed record TurnUndone(RoundId Round, RoundPhase To, TimeSpan Late) : RoundClockEvent;

/// <param name="ToItself">False: people call, start and end the rounds.</param>
/// <param name="Late">By then the next round is due at the earliest now.</param>
public sealed record ClockLeft(bool ToItself, TimeSpan Late) : RoundClockEvent;

/// <summary>A round as the timetable has it.</summary>
/// <param name="Minutes">5 to 240.</param>
/// <param name="Patience">So many minutes after its start whoever is waited for is missed.</param>
[GenerateSerializer, Immutable]
public sealed record RoundTime(RoundId Id, DateTimeOffset Start, int Minutes, int Patience = RoundClock.UsualPatience);
