using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Server.Planning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Slots">The round and table of each meeting.</param>
/// <param name="LeftOut">Why there is no place for others, as codes.</param>
/// <param name="InTheWay">What stands in their way.</param>
public sealed record RunRequest(Dictionary<RequestId, Slot>? Slots, Dictionary<RequestId, string>? LeftOut, RunSummary? Summary, Dictionary<RequestId, Hindrance>? InTheWay = null);

/// <param name="As">The id of the new run.</param>
/// <param name="To">Absent: out of the plan.</param>
public sealed record MoveMeetingRequest(RunId As, RequestId Request, Slot? To = null);

public sealed record MeetingLockRequest(RoundId Round, TableId? Table = null);

/// <param name="Run">Absent: no plan is shown any more.</param>
public sealed record ShowRunRequest(RunId? Run = null);

/// <param name="Number">Of the last publication that the organiser saw; 0: none.</param>
public sealed record PublishRequest(RunId Run, int Number);

/// <summary>Plans for the staff: kept, moved by hand, locked, shown and published; and the requests that they are made of.</summary>
public static class PlanningEndpoints
{
    const int MostOnAPage = 200, MostUnavailable = 500;

    public static void MapPlanning(this RouteGroupBuilder staff)
    {
        staff.MapGet("/requests", Requests);
        staff.MapGet("/unavailable", async (int? skip, int? most, [AsParameters] MatchDoor door) =>
            TypedResults.Ok(await door.Grain.Unavailable(Math.Max(0, skip ?? 0), Math.Clamp(most ?? MostUnavailable, 1, MostUnavailable))));
        staff.MapPut("/locks/{request}", (MeetingLockRequest body, RequestId request, [AsParameters] MatchDoor door) => door.Do(new LockMeeting(request, body.Round, body.Table)));
        staff.MapDelete("/locks/{request}", (RequestId request, [AsParameters] MatchDoor door) => door.Do(new UnlockMeeting(request)));
        staff.MapGet("/runs/{run}", Get);
        staff.MapPut("/runs/{run}", (RunRequest body, RunId run, [AsParameters] MatchDoor door) => door.Do(new KeepRun(run, (body.Slots ?? []).ToImmutableDictionary(),
            (body.LeftOut ?? []).ToImmutableDictionary(), new(body.Summary?.Status ?? "by-hand", body.Summary?.Seed ?? 0, body.Summary?.Milliseconds ?? 0, body.Summary?.Levels ?? []), body.InTheWay?.ToImmutableDictionary())));
        staff.MapDelete("/runs/{run}", (RunId run, [AsParameters] MatchDoor door) => door.Do(new DropRun(run)));
        staff.MapPost("/runs/{run}/move", Move);
        staff.MapRepairs();
        staff.MapPut("/provisional", (ShowRunRequest body, [AsParameters] MatchDoor door) => door.Do(new ShowRun(body.Run)));
        staff.MapPost("/publish", (PublishRequest body, [AsParameters] MatchDoor door) => door.Do(new PublishRun(body.Run, body.Number)));
    }

    static async Task<Results<Ok<RequestPage>, ProblemHttpResult>> Requests(string? state, PersonId? person, bool? forced, int? skip, int? most, [AsParameters] MatchDoor door) =>
        !MatchDoor.IsNamed<RequestState>(state, out var named) ? Problems.Of(Problems.MalformedRequest, StatusCodes.Status400BadRequest)
            : TypedResults.Ok(await door.Grain.Requests(new(named, person, forced == true), Math.Max(0, skip ?? 0), Math.Clamp(most ?? MostOnAPage, 1, MostOnAPage)));

    static async Task<Results<Ok<RunInFull>, ProblemHttpResult>> Get(RunId run, [AsParameters] MatchDoor door) =>
        await door.Grain.Run(run) is { } full ? TypedResults.Ok(full) : Problems.Of(UnknownRun);

    /// <summary>What the moved plan comes to is counted here: the grain does not know the planner's aims.</summary>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> Move(MoveMeetingRequest body, RunId run, [AsParameters] MatchDoor door)
    {
        if (await door.Grain.Run(run) is not { Run.Slots: var slots })
            return Problems.Of(UnknownRun);
        slots = body.To is { } to ? slots.SetItem(body.Request, to) : slots.Remove(body.Request);
        return await door.Do(new MoveMeeting(run, body.As, body.Request, body.To, new PlanTask(await door.Grain.Facts(), slots).Values()));
    }

    static readonly Refusal UnknownRun = new("unknown-run", "There is no such plan; it may have been dropped.", Because.Unknown);
}
