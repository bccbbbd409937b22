using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Slots">The round and table of each meeting.</param>
/// <param name="LeftOut">Why there is no place for others, as codes.</param>
public sealed record RunRequest(Dictionary<RequestId, Slot>? Slots, Dictionary<RequestId, string>? LeftOut, RunSummary? Summary);

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
    const int MostOnAPage = 200;

    public static void MapPlanning(this RouteGroupBuilder staff)
    {
        staff.MapGet("/requests", Requests);
        staff.MapPut("/locks/{request}", (MeetingLockRequest body, RequestId request, [AsParameters] MatchDoor door) => door.Do(new LockMeeting(request, body.Round, body.Table)));
        staff.MapDelete("/locks/{request}", (RequestId request, [AsParameters] MatchDoor door) => door.Do(new UnlockMeeting(request)));
        staff.MapGet("/runs/{run}", Get);
        staff.MapPut("/runs/{run}", (RunRequest body, RunId run, [AsParameters] MatchDoor door) => door.Do(new KeepRun(run, (body.Slots ?? []).ToImmutableDictionary(),
            (body.LeftOut ?? []).ToImmutableDictionary(), new(body.Summary?.Status ?? "by-hand", body.Summary?.Seed ?? 0, body.Summary?.Milliseconds ?? 0, body.Summary?.Levels ?? []))));
        staff.MapDelete("/runs/{run}", (RunId run, [AsParameters] MatchDoor door) => door.Do(new DropRun(run)));
        staff.MapPost("/runs/{run}/move", (MoveMeetingRequest body, RunId run, [AsParameters] MatchDoor door) => door.Do(new MoveMeeting(run, body.As, body.Request, body.To)));
        staff.MapPut("/provisional", (ShowRunRequest body, [AsParameters] MatchDoor door) => door.Do(new ShowRun(body.Run)));
        staff.MapPost("/publish", (PublishRequest body, [AsParameters] MatchDoor door) => door.Do(new PublishRun(body.Run, body.Number)));
    }

    static async Task<Results<Ok<RequestPage>, ProblemHttpResult>> Requests(string? state, PersonId? person, bool? forced, int? skip, int? most, [AsParameters] MatchDoor door) =>
        !MatchDoor.IsNamed<RequestState>(state, out var named) ? Problems.Of(Problems.MalformedRequest, StatusCodes.Status400BadRequest)
            : TypedResults.Ok(await door.Grain.Requests(new(named, person, forced == true), Math.Max(0, skip ?? 0), Math.Clamp(most ?? MostOnAPage, 1, MostOnAPage)));

    static async Task<Results<Ok<RunInFull>, ProblemHttpResult>> Get(RunId run, [AsParameters] MatchDoor door) =>
        await door.Grain.Run(run) is { } full ? TypedResults.Ok(full) : Problems.Of(UnknownRun);

    static readonly Refusal UnknownRun = new("unknown-run", "There is no such plan; it may have been dropped.", Because.Unknown);
}
