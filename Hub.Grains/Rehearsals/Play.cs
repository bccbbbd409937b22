using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Rehearsals;

/// <summary>The simulated crowd of a rehearsal: how it was played last, or not yet.</summary>
public sealed record Plays(Play? Last)
{
    public static Plays None { get; } = new((Play?)null);
}

/// <param name="Id">Made by the organiser's page.</param>
/// <param name="Heard">When there was the last sign of life, by the real clock.</param>
/// <param name="Stopping">It is to end.</param>
/// <param name="Outcome">Null while it is played.</param>
public sealed record Play(
    Guid Id, DateTimeOffset At, PersonId By, CrowdWish Wish, DateTimeOffset Heard, PlayProgress? Progress = null, ImmutableList<Jam>? Jams = null, bool Stopping = false, string? Outcome = null)
{
    [JsonIgnore]
    public bool Runs => Outcome is null;
}

/// <summary>How people take the day. Shares in percent, 0 to 100; the same seed gives the same people.</summary>
/// <param name="Late">Come some minutes late to their meetings.</param>
/// <param name="Absent">Do not show.</param>
/// <param name="Leaving">Leave in the middle of the day.</param>
/// <param name="Overrunning">Meetings that go on after the end of their round.</param>
/// <param name="TakingOffers">Say yes to an offer.</param>
/// <param name="Accepting">Accept a request.</param>
/// <param name="Asking">Ask somebody to meet, in each round.</param>
[GenerateSerializer, Immutable]
public sealed record CrowdWish(int Seed = 1, int Late = 15, int Absent = 5, int Leaving = 3, int Overrunning = 10, int TakingOffers = 80, int Accepting = 85, int Asking = 2)
{
    [JsonIgnore]
    public bool IsFaulty => new[] { Late, Absent, Leaving, Overrunning, TakingOffers, Accepting, Asking }.Any(share => share is < 0 or > 100);
}

/// <param name="Now">What time it is at the rehearsal.</param>
/// <param name="Factor">How fast it goes.</param>
/// <param name="Begins">When the first round is planned to begin.</param>
/// <param name="Ends">When the last round is planned to end.</param>
/// <param name="Over">Rounds that are over.</param>
/// <param name="Held">Meetings that took place.</param>
/// <param name="Commands">How many the crowd has sent.</param>
/// <param name="P50">Milliseconds that half of the last answers took at most; <paramref name="P99"/>: 99 of 100.</param>
[GenerateSerializer, Immutable]
public sealed record PlayProgress(
    DateTimeOffset Now, double Factor, DateTimeOffset Begins, DateTimeOffset Ends, int Over, int Rounds, int Held, int Meetings, int Commands, int Refused, int P50, int P99);

/// <summary>Something at which the day jams.</summary>
/// <param name="Kind">A code of <see cref="JamKind"/>.</param>
/// <param name="Count">How many: tables, meetings, people, rounds, as the kind says.</param>
/// <param name="Minutes">In sum.</param>
/// <param name="Round">Where it is worst, or where all of it is.</param>
/// <param name="Table">The table where it is worst.</param>
[GenerateSerializer, Immutable]
public sealed record Jam(string Kind, int Count, int? Minutes = null, RoundId? Round = null, TableId? Table = null);

public static class PlayOutcome
{
    /// <summary>The day is over.</summary>
    public const string Finished = "finished";
    public const string Stopped = "stopped";

    /// <summary>The node that played it ended.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>The crowd itself failed; the log says more.</summary>
    public const string Failed = "failed";

    public static bool Is(string outcome) => outcome is Finished or Stopped or Interrupted or Failed;
}

/// <summary>What happened to the play. Storage format: names and fields stay for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlayBegun), "play-begun")]
[JsonDerivedType(typeof(PlayAdvanced), "play-advanced")]
[JsonDerivedType(typeof(PlayStopAsked), "play-stop-asked")]
[JsonDerivedType(typeof(PlayEnded), "play-ended")]
public abstract record PlayEvent;

public sealed record PlayBegun(Guid Play, DateTimeOffset At, PersonId By, CrowdWish Wish) : PlayEvent;

/// <param name="Jams">Null: as they were.</param>
public sealed record PlayAdvanced(DateTimeOffset At, PlayProgress Progress, ImmutableList<Jam>? Jams = null) : PlayEvent;

public sealed record PlayStopAsked : PlayEvent;

public sealed record PlayEnded(string Outcome) : PlayEvent;
