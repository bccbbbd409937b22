using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Server.Planning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="From">What begins by then is not touched; absent: now.</param>
public sealed record RepairRequest(DateTimeOffset? From = null);

/// <param name="From">Absent: from now on.</param>
/// <param name="Until">When they are there again; absent: not on that day.</param>
public sealed record LeavingRequest(DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <param name="Yes">They want to meet now.</param>
public sealed record OfferAnswerRequest(bool Yes);

/// <summary>What came of it for the published meetings, those of others included.</summary>
public sealed record LeavingAnswer(int Placed, int Moved, int Cancelled);

/// <summary>The published plan on the day: mended when it is asked for, and at once when somebody leaves or is back.</summary>
static class RepairEndpoints
{
    public static void MapRepairs(this RouteGroupBuilder staff)
    {
        staff.MapPut("/repairs/{run}", Put);
        staff.MapPut("/people/{person}/leaving", (LeavingRequest? body, PersonId person, [AsParameters] MatchDoor door) => Leaves(person, body, door));
        staff.MapDelete("/people/{person}/leaving", (PersonId person, [AsParameters] MatchDoor door) => About(person, new ComeBack(person), door));
    }

    public static void MapLeaving(this RouteGroupBuilder attending)
    {
        attending.MapPut("/me/offers/{request}", (OfferAnswerRequest body, RequestId request, [AsParameters] MatchDoor door) => door.Do(new AnswerOffer(request, body.Yes)));
        attending.MapPut("/me/leaving", (LeavingRequest? body, [AsParameters] MatchDoor door) => Leaves(door.Me.Person, body, door));
        attending.MapDelete("/me/leaving", ([AsParameters] MatchDoor door) => About(door.Me.Person, new ComeBack(door.Me.Person), door));
    }

    /// <summary>Keeps the mended plan as a run, which is published like any other. Said again, it tells what this run would change by now.</summary>
    static async Task<Results<Ok<RepairAnswer>, ProblemHttpResult>> Put(RepairRequest? body, RunId run, [AsParameters] MatchDoor door)
    {
        if (await door.Grain.Run(run) is { } there)
            return TypedResults.Ok(PlanRepair.Answer(await door.Grain.Facts(), run, there.Run.Slots, there.Run.Summary.Milliseconds));
        await door.Bring();
        var facts = await door.Grain.Facts();
        if (facts.Number == 0)
            return Problems.Of(NothingPublished);
        var (keep, answer) = await PlanRepair.Of(facts, run, body?.From ?? await door.Now());
        var kept = await door.Grain.Do(door.Me.Caller, keep);
        return kept.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(answer);
    }

    static Task<Results<Ok<LeavingAnswer>, ProblemHttpResult>> Leaves(PersonId person, LeavingRequest? body, MatchDoor door) =>
        About(person, new Leave(person, body?.From, body?.Until), door);

    static async Task<Results<Ok<LeavingAnswer>, ProblemHttpResult>> About(PersonId person, MatchingCommand command, MatchDoor door)
    {
        if (await door.People.Find(door.Conference, person) is null)
            return Problems.Of(MatchDoor.UnknownPerson);
        var before = await door.Grain.Facts();
        var said = await door.Grain.Do(door.Me.Caller, command);
        if (said.Refusal is { } refusal)
            return Problems.Of(refusal);
        var after = await PlanRepair.Publish(door.Grain, door.Me.Caller, await door.Times.Of(door.Conference));
        var changes = PlanRepair.Answer(before, default, after.Published, 0);
        return TypedResults.Ok(new LeavingAnswer(changes.Placed, changes.Moved, changes.Cancelled));
    }

    static readonly Refusal NothingPublished = new("nothing-published", "No plan is published yet: there is nothing to repair.", Because.Conflict);
}
