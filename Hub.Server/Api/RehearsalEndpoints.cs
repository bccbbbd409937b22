using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Rehearsals;
using Hub.Server.Exchange;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Hub.Server.Live;
using Hub.Server.Rehearsals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Now">What time it is there.</param>
/// <param name="Factor">0: the time stands.</param>
public sealed record RehearsalAnswer(ConferenceId Copy, DateTimeOffset MadeAt, DateTimeOffset Now, double Factor);

/// <param name="Factor">So many times as fast as it really does time passes there: 1 to 60; 0: it stands.</param>
public sealed record PaceRequest(double Factor);

/// <param name="Factor">1 to 60.</param>
public sealed record PlayRequest(double Factor = 60, CrowdWish? Crowd = null);

/// <summary>The organiser plays the day on a copy of the event, sees where it jams, and throws the copy away.</summary>
public static class RehearsalEndpoints
{
    public static void MapRehearsals(this IEndpointRouteBuilder api)
    {
        var rehearsals = api.MapGroup("/conferences/{conference}/rehearsals").RequireAuthorization(Policies.Organiser);
        rehearsals.MapGet("", List);
        var one = rehearsals.MapGroup("/{copy}");
        one.MapPut("", Make);
        one.MapDelete("", ThrowAway);
        one.MapPut("/pace", SetPace);
        one.MapPost("/link", Link);
        one.MapPut("/plays/{play}", Begin);
        one.MapPost("/stop", Stop);
    }

    static async Task<Ok<RehearsalAnswer[]>> List(ConferenceId conference, ConferenceTimes times, TimeProvider real) => TypedResults.Ok(
        (await times.RehearsalsOf(conference)).Select(r => new RehearsalAnswer(r.Copy, r.Rehearsal.MadeAt, r.Rehearsal.TimeAt(real.GetUtcNow()), r.Rehearsal.Paces[^1].Factor)).ToArray());

    static async Task<Results<Ok<CopyAnswer>, ProblemHttpResult>> Make(
        ConferenceId conference, ConferenceId copy, Me me, LiveGrains grains, PeopleRecords people, Copies copies, Importer importer, PublicAddress address, HttpContext http)
    {
        if (await ConferenceEndpoints.BundleOf(conference, grains, people) is not { } bundle)
            return Problems.Of(ConferenceDecisions.NoProgramme);
        if (await copies.Make(conference, copy, bundle, me.Caller) is { } refusal)
            return Problems.Of(refusal);
        return TypedResults.Ok(new CopyAnswer(copy, Links.Address(address.Base(http), await importer.StaffLink(copy, Role.Organiser, null))));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> ThrowAway(ConferenceId conference, ConferenceId copy, Me me, Copies copies)
    {
        if (await copies.Missing(conference, copy) is { } refusal)
            return Problems.Of(refusal);
        await copies.ThrowAway(conference, copy, me.Caller);
        return TypedResults.NoContent();
    }

    static async Task<Results<NoContent, ProblemHttpResult>> SetPace(PaceRequest body, ConferenceId conference, ConferenceId copy, Copies copies, ConferenceTimes times)
    {
        if (await copies.Missing(conference, copy) is { } refusal)
            return Problems.Of(refusal);
        if (body.Factor != 0 && !IsPace(body.Factor))
            return Problems.Of(FaultyPace);
        await times.SetPace(copy, body.Factor);
        return TypedResults.NoContent();
    }

    /// <summary>A way in for whoever wants to look at its pages, best in a window of their own.</summary>
    static async Task<Results<Ok<LinkAnswer>, ProblemHttpResult>> Link(ConferenceId conference, ConferenceId copy, Copies copies, Importer importer, PublicAddress address, HttpContext http) =>
        await copies.Missing(conference, copy) is { } refusal ? Problems.Of(refusal)
            : TypedResults.Ok(new LinkAnswer(Links.Address(address.Base(http), await importer.StaffLink(copy, Role.Organiser, null))));

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Begin(PlayRequest body, ConferenceId conference, ConferenceId copy, Guid play, Me me, Copies copies, PlayWork work)
    {
        if (await copies.Missing(conference, copy) is { } refusal)
            return Problems.Of(refusal);
        return IsPace(body.Factor) ? (await work.Begin(conference, copy, me.Caller, new(play, body.Crowd ?? new()), body.Factor)).ToHttp() : Problems.Of(FaultyPace);
    }

    /// <summary>The crowd goes, and time stands.</summary>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> Stop(ConferenceId conference, ConferenceId copy, Me me, Copies copies, LiveGrains grains, ConferenceTimes times)
    {
        if (await copies.Missing(conference, copy) is { } refusal)
            return Problems.Of(refusal);
        await times.SetPace(copy, 0);
        return (await grains.Play(conference, copy).Do(me.Caller, new StopPlay())).ToHttp();
    }

    static bool IsPace(double factor) => factor is >= Rehearsal.Slowest and <= Rehearsal.Fastest;

    static readonly Refusal FaultyPace = new("faulty-pace", "Time passes 1 to 60 times as fast as it really does.", Because.Invalid);
}
