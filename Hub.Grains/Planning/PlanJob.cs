using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Planning;

/// <summary>The planner's work for a conference: the last job, or none yet.</summary>
public sealed record PlanJobs(PlanJob? Last)
{
    public static PlanJobs None { get; } = new((PlanJob?)null);
}

/// <param name="Run">The id that the plan is kept under when it is done.</param>
/// <param name="Levels">The best so far at each aim, as it was reported last.</param>
/// <param name="Aim">What is being improved.</param>
/// <param name="Heard">When there was the last sign of life.</param>
/// <param name="Stopping">The best so far is enough.</param>
/// <param name="Outcome">Null while it runs.</param>
public sealed record PlanJob(
    RunId Run, DateTimeOffset At, PersonId By, PlanWish Wish, ImmutableDictionary<string, PlanStep> Levels, DateTimeOffset Heard,
    string? Aim = null, long Milliseconds = 0, bool Stopping = false, string? Outcome = null, ImmutableArray<PlanFault> Faults = default)
{
    [JsonIgnore]
    public bool Runs => Outcome is null;
}

/// <param name="Effort">Roughly seconds of one core, 1 to 600: the same seed and effort give the same plan.</param>
/// <param name="From">A run to begin from and to improve; null: from nothing.</param>
[GenerateSerializer, Immutable]
public sealed record PlanWish(int Seed, int Effort, RunId? From = null);

/// <summary>How good the best plan so far is at an aim. Shares are in thousandths.</summary>
/// <param name="Order">Of the aim, from 0.</param>
/// <param name="Best">Null while there is no plan.</param>
/// <param name="Bound">No plan can be better.</param>
[GenerateSerializer, Immutable]
public sealed record PlanStep(int Order, long? Best, long? Bound);

/// <summary>Why there is no plan.</summary>
/// <param name="Reason">A code of the planner's, such as "over-maximum".</param>
[GenerateSerializer, Immutable]
public sealed record PlanFault(string Reason, ImmutableArray<RequestId> Requests, ImmutableArray<PersonId> People, ImmutableArray<TableId> Tables);

/// <summary>How a job ended.</summary>
public static class PlanOutcome
{
    /// <summary>There is a plan, and it is the best that there is, or that was found in the time.</summary>
    public const string Kept = "kept";

    /// <summary>What is forced and locked contradicts itself: see the faults.</summary>
    public const string Contradictory = "contradictory";

    /// <summary>Neither a plan with everything that is forced and locked, nor a proof that there is none, was found in time.</summary>
    public const string Undecided = "undecided";

    /// <summary>The world went on meanwhile: the plan would break a rule by now.</summary>
    public const string Overtaken = "overtaken";

    /// <summary>The node that worked on it ended.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>The planner itself failed; the log says more.</summary>
    public const string Failed = "failed";

    public static bool Is(string outcome) => outcome is Kept or Contradictory or Undecided or Overtaken or Interrupted or Failed;
}

/// <summary>What happened to the planner's work. Storage format: names and fields stay for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlanBegun), "plan-begun")]
[JsonDerivedType(typeof(PlanAdvanced), "plan-advanced")]
[JsonDerivedType(typeof(PlanStopAsked), "plan-stop-asked")]
[JsonDerivedType(typeof(PlanEnded), "plan-ended")]
public abstract record PlanJobEvent;

public sealed record PlanBegun(RunId Run, DateTimeOffset At, PersonId By, PlanWish Wish) : PlanJobEvent;

public sealed record PlanAdvanced(string Aim, PlanStep Step, long Milliseconds, DateTimeOffset At) : PlanJobEvent;

public sealed record PlanStopAsked : PlanJobEvent;

public sealed record PlanEnded(string Outcome, long Milliseconds, ImmutableArray<PlanFault> Faults) : PlanJobEvent;
