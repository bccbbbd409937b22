using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Planning;

/// <summary>The planner's work. Key: conference/planning for the meetings of a conference, conference/session for the roundtables of a session.</summary>
public interface IPlanJobGrain : ILive<PlanJobCommand>
{
    /// <summary>The last job: over, or under way somewhere.</summary>
    Task<PlanJobState?> Last();
}

/// <param name="Stopping">Its best so far is asked for.</param>
[GenerateSerializer, Immutable]
public sealed record PlanJobState(Matchmaking.RunId Run, bool Runs, bool Stopping);

[Reentrant]
public sealed class PlanJobGrain : LiveGrain<PlanJobDecisions, PlanJobViews, PlanJobs, PlanJobCommand, PlanJobEvent>, IPlanJobGrain
{
    /// <summary>What follows the conference's id in the key of the grain for its meetings.</summary>
    public const string Id = "planning";

    public Task<PlanJobState?> Last() => Task.FromResult(Committed.Last is { } job ? new PlanJobState(job.Run, job.Runs, job.Stopping) : null);
}
