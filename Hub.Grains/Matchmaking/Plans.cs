using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>Where a meeting is.</summary>
[GenerateSerializer, Immutable]
public sealed record Slot(RoundId Round, TableId Table);

/// <summary>A meeting keeps its round, and its table if one is named.</summary>
/// <param name="Staff">False: the person who accepted chose the round.</param>
[GenerateSerializer, Immutable]
public sealed record Lock(RoundId Round, TableId? Table = null, bool Staff = true);

/// <summary>A plan that was kept.</summary>
/// <param name="Basis">The run that it was moved from by hand.</param>
/// <param name="LeftOut">Accepted requests that it has no place for, and why, as a code of the planner's.</param>
/// <param name="InTheWay">What stands in the way of those, as far as it is known.</param>
/// <param name="Measured">Moved by hand, it was measured anew: its values are its own, the bounds those of its basis.</param>
[GenerateSerializer, Immutable]
public sealed record Run(
    DateTimeOffset At, PersonId By, RunSummary Summary, ImmutableDictionary<RequestId, Slot> Slots, ImmutableDictionary<RequestId, string> LeftOut, RunId? Basis = null,
    ImmutableDictionary<RequestId, Hindrance>? InTheWay = null, bool? Measured = null);

/// <summary>What stands in the way of a meeting that has no place.</summary>
/// <param name="People">Whom it is about: who is never there, has enough meetings, or is busy in the round. At most four.</param>
/// <param name="Instead">Meetings that would have to go, at most <see cref="Most"/> of them.</param>
/// <param name="Round">In which the fewest would have to go.</param>
/// <param name="Rounds">In how many it could be held but for other meetings.</param>
[GenerateSerializer, Immutable]
public sealed record Hindrance(IReadOnlyList<PersonId> People, IReadOnlyList<RequestId> Instead, RoundId? Round = null, int? Rounds = null)
{
    public const int Most = 6, MostPeople = 4;

    [JsonIgnore]
    public bool IsFaulty => People is not { Count: <= MostPeople } || Instead is not { Count: <= Most };
}

/// <param name="Status">Such as "optimal", "optimal-but-ways", "feasible", "stopped", "by-hand", "repaired": 1 to 40 of a-z, 0-9 and '-'.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Levels">In their order: what is sought first comes first; at most 12.</param>
[GenerateSerializer, Immutable]
public sealed record RunSummary(string Status, int Seed, long Milliseconds, IReadOnlyList<RunLevel> Levels)
{
    /// <summary>The status of a published plan that was mended.</summary>
    public const string Repaired = "repaired";
}

/// <param name="Name">Such as "meetings": 1 to 40 of a-z, 0-9 and '-'.</param>
/// <param name="Bound">No plan has a better value than this.</param>
[GenerateSerializer, Immutable]
public sealed record RunLevel(string Name, long Value, long Bound);

/// <param name="Number">How often a plan was published: the revision on printed schedules.</param>
public sealed record Publication(RunId Run, int Number, DateTimeOffset At, PersonId By);

/// <summary>A meeting as it was published last, also when it does not take place any more: calendars have to learn that.</summary>
/// <param name="Gone">Those who are no longer of it, in whose calendars it is cancelled.</param>
/// <param name="Sequence">Rises whenever it changes: SEQUENCE of RFC 5545.</param>
/// <param name="Number">The publication with which it changed last.</param>
[GenerateSerializer, Immutable]
public sealed record Meeting(
    Slot Slot, DateTimeOffset Start, int Minutes, ImmutableList<PersonId> People, ImmutableList<PersonId> Gone, int Sequence, bool Cancelled, int Number)
{
    /// <summary>The same place, time and people, told of again or not.</summary>
    public bool Same(Meeting other) => (Slot, Start, Minutes, Cancelled) == (other.Slot, other.Start, other.Minutes, other.Cancelled) && People.SequenceEqual(other.People);

    public Meeting Cancel() => Cancelled ? this : this with { Cancelled = true, Sequence = Sequence + 1 };
}

/// <summary>What a person says to the meeting of a provisional plan.</summary>
/// <param name="Word">Up to 300 characters.</param>
public sealed record Feedback(bool Fine, string? Word = null);

/// <summary>Keeps a plan, if it breaks no hard rule.</summary>
[GenerateSerializer, Immutable]
public sealed record KeepRun(
    RunId Run, ImmutableDictionary<RequestId, Slot> Slots, ImmutableDictionary<RequestId, string> LeftOut, RunSummary Summary, ImmutableDictionary<RequestId, Hindrance>? InTheWay = null) : MatchingCommand;

/// <summary>Not the one that is published or shown.</summary>
[GenerateSerializer, Immutable]
public sealed record DropRun(RunId Run) : MatchingCommand;

/// <summary>Moves one meeting of a run by hand: that is another run.</summary>
/// <param name="As">The id of the new run.</param>
/// <param name="To">Null: out of the plan.</param>
/// <param name="Values">What the moved plan comes to, by the names of levels; null: not measured.</param>
[GenerateSerializer, Immutable]
public sealed record MoveMeeting(RunId Run, RunId As, RequestId Request, Slot? To, ImmutableDictionary<string, long>? Values = null) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record LockMeeting(RequestId Request, RoundId Round, TableId? Table) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record UnlockMeeting(RequestId Request) : MatchingCommand;

/// <summary>Shows a run to people before it is final.</summary>
/// <param name="Run">Null: none any more.</param>
[GenerateSerializer, Immutable]
public sealed record ShowRun(RunId? Run) : MatchingCommand;

/// <param name="Run">The provisional run that the person saw.</param>
[GenerateSerializer, Immutable]
public sealed record GiveFeedback(RunId Run, RequestId Request, bool Fine, string? Word) : MatchingCommand;

/// <summary>Publishes a run; an earlier one rolls the plan back.</summary>
/// <param name="Number">Of the last publication that the organiser saw; 0: none.</param>
[GenerateSerializer, Immutable]
public sealed record PublishRun(RunId Run, int Number) : MatchingCommand;
