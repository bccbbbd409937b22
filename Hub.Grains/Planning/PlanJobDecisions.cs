using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Planning;

[GenerateSerializer]
public abstract record PlanJobCommand;

/// <summary>The work begins. Only one job runs at a time.</summary>
[GenerateSerializer, Immutable]
public sealed record BeginPlan(RunId Run, PlanWish Wish) : PlanJobCommand;

/// <summary>The one who works on it says how far it is: also a sign of life.</summary>
/// <param name="Milliseconds">Since it began.</param>
[GenerateSerializer, Immutable]
public sealed record ReportPlan(RunId Run, string Aim, PlanStep Step, long Milliseconds) : PlanJobCommand;

/// <summary>Asks for the best so far.</summary>
[GenerateSerializer, Immutable]
public sealed record StopPlan(RunId Run) : PlanJobCommand;

[GenerateSerializer, Immutable]
public sealed record EndPlan(RunId Run, string Outcome, long Milliseconds, ImmutableArray<PlanFault> Faults) : PlanJobCommand;

/// <summary>There was no sign of life for long.</summary>
[GenerateSerializer, Immutable]
public sealed record MissPlan : PlanJobCommand;

public sealed class PlanJobDecisions : IDecider<PlanJobs, PlanJobCommand, PlanJobEvent>
{
    public const int MostFaults = 20;

    /// <summary>Who works on a job reports every two seconds or so.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static string Kind => "planning";

    public static bool KeepsRealTime => true;

    public static int Shape => 1;

    public static PlanJobs Initial => PlanJobs.None;

    public static DateTimeOffset? Due(PlanJobs state) => state.Last is { Runs: true } job ? job.Heard + Silence : null;

    public static PlanJobCommand WhenDue(PlanJobs state) => new MissPlan();

    public static Decision<PlanJobEvent> Decide(PlanJobs state, PlanJobCommand command, Act act) => command switch
    {
        BeginPlan begin => Begin(state.Last, begin, act),
        ReportPlan report => state.Last is { Runs: true } job && job.Run == report.Run ? new PlanAdvanced(report.Aim, report.Step, report.Milliseconds, act.Now) : Over,
        StopPlan stop => state.Last?.Run != stop.Run ? Over : state.Last is { Runs: true, Stopping: false } ? new PlanStopAsked() : Decision<PlanJobEvent>.Nothing,
        EndPlan end => End(state.Last, end),
        MissPlan => state.Last is { Runs: true } job && act.Now >= job.Heard + Silence ? new PlanEnded(PlanOutcome.Interrupted, job.Milliseconds, []) : Decision<PlanJobEvent>.Nothing,
        _ => throw new InvalidOperationException($"No command of planning: {command.GetType().Name}"),
    };

    static Decision<PlanJobEvent> Begin(PlanJob? last, BeginPlan begin, Act act)
    {
        if (last?.Run == begin.Run)
            return Decision<PlanJobEvent>.Nothing;
        if (begin.Run == default || begin.Wish.Effort is < 1 or > 600)
            return FaultyWish;
        return last is { Runs: true } ? Planning : new PlanBegun(begin.Run, act.Now, act.Who, begin.Wish);
    }

    static Decision<PlanJobEvent> End(PlanJob? last, EndPlan end)
    {
        if (!PlanOutcome.Is(end.Outcome))
            throw new ArgumentException($"No outcome: {end.Outcome}", nameof(end));
        return last?.Run != end.Run ? Over : last.Runs ? new PlanEnded(end.Outcome, end.Milliseconds, [.. end.Faults.Take(MostFaults)]) : Decision<PlanJobEvent>.Nothing;
    }

    public static PlanJobs Evolve(PlanJobs state, PlanJobEvent happened) => happened switch
    {
        PlanBegun e => new(new PlanJob(e.Run, e.At, e.By, e.Wish, ImmutableDictionary<string, PlanStep>.Empty, e.At)),
        PlanAdvanced e when state.Last is { } job => new(job with
        {
            Levels = job.Levels.SetItem(e.Aim, e.Step),
            Aim = e.Aim,
            Milliseconds = e.Milliseconds,
            Heard = e.At,
        }),
        PlanStopAsked when state.Last is { } job => new(job with { Stopping = true }),
        PlanEnded e when state.Last is { } job => new(job with { Outcome = e.Outcome, Milliseconds = e.Milliseconds, Faults = e.Faults, Aim = null }),
        _ => throw new InvalidOperationException($"No event of planning: {happened.GetType().Name}"),
    };

    static readonly Refusal Planning = new("planning-already", "A plan is being made already. Wait for it, or stop it.", Because.Conflict);
    static readonly Refusal Over = new("plan-over", "This plan is not being made any more.", Because.Conflict);
    static readonly Refusal FaultyWish = new("faulty-plan-wish", "A plan needs an id, and an effort of 1 to 600 seconds.", Because.Invalid);
}
