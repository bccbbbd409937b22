using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Planning;

namespace Hub.Server.Planning;

/// <summary>What this node does of a job, meetings or roundtables: it tells the job's grain how far it is, and what came of it. When the node ends, the grain misses that and says so.</summary>
static class PlannerJob
{
    public static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    /// <summary>More of wall time than of effort: others need the processors too.</summary>
    public const int Patience = 3;

    public static async Task Work(IPlanJobGrain grain, RunId run, CancellationToken nodeEnds, Func<Task<EndPlan>> work, Action<string> ended, Action<Exception> failed)
    {
        try
        {
            var end = await work();
            ended(end.Outcome);
            await grain.Do(Caller.Clock, end);
        }
        catch (Exception e)
        {
            failed(e);
            await grain.Do(Caller.Clock, new EndPlan(run, nodeEnds.IsCancellationRequested ? PlanOutcome.Interrupted : PlanOutcome.Failed, 0, []));
        }
    }

    /// <summary>Until the planner is done: how far it is; and whether its best so far is asked for.</summary>
    public static async Task Report(IPlanJobGrain grain, RunId run, Task planning, TimeSpan every, Func<IEnumerable<ReportPlan>> news, CancellationTokenSource stop)
    {
        while (!planning.IsCompleted)
        {
            await Task.WhenAny(planning, Task.Delay(every));
            foreach (var report in news())
                await grain.Do(Caller.Clock, report);
            if (await grain.Last() is not { Runs: true, Stopping: false } last || last.Run != run)
                await stop.CancelAsync();
        }
    }
}
