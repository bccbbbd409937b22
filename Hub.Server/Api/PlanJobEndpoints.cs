using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Planning;
using Hub.Server.Identity;
using Hub.Server.Planning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Effort">Roughly seconds of one core.</param>
/// <param name="From">A run to improve; absent: the plan that is published, if there is one.</param>
public sealed record PlanRequest(int Seed = 1, int Effort = 20, RunId? From = null);

/// <summary>The planner at work, for the staff. How far it is stands in the topic of the plan job.</summary>
public static class PlanJobEndpoints
{
    public static void MapPlanJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/conferences/{conference}/matchmaking/plans/{run}").RequireAuthorization(Policies.Moderator);
        jobs.MapPut("", Begin);
        jobs.MapPost("/stop", async Task<Results<Ok<Position>, ProblemHttpResult>> (RunId run, [AsParameters] MatchDoor door) =>
            (await door.Grains.PlanJob(door.Conference).Do(door.Me.Caller, new StopPlan(run))).ToHttp());
    }

    /// <summary>Takes over what people wished at the pitch rounds, then plans all that is accepted; the plan is kept under the id.</summary>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> Begin(PlanRequest body, RunId run, [AsParameters] MatchDoor door, PlanWork work)
    {
        var wishes = await door.TakeOverWishes();
        return wishes.Result is ProblemHttpResult refused && refused.StatusCode >= StatusCodes.Status500InternalServerError ? refused
            : (await work.Begin(door.Conference, door.Me.Caller, new(run, new(body.Seed, body.Effort, body.From)))).ToHttp();
    }
}
