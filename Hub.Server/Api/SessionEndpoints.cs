using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Server.Api;

/// <param name="Person">Made by the client (UUIDv7), so that joining can be repeated.</param>
public sealed record JoinRequest(string? Code, Place Place, PersonId Person, string? Name = null);

public sealed record EnterRequest(string? Token);

/// <param name="Pace">1, 1.5 or 10; left as it is if absent.</param>
public sealed record MeRequest(Place Place, string? Name = null, double? Pace = null);

/// <param name="Conference">Absent for a screen that is not paired.</param>
/// <param name="Rehearsal">True: the event is a copy that is played; absent: a real one.</param>
public sealed record MeAnswer(
    PersonId Person, Role Role, Place Place, ConferenceId? Conference = null, string? Name = null, ScreenId? Screen = null, string? Title = null, double Pace = 1, bool? Rehearsal = null);

/// <summary>Coming in, and being known.</summary>
public static class SessionEndpoints
{
    const int LongestName = 120;

    public static void MapSession(this IEndpointRouteBuilder api)
    {
        api.MapPost("/join", Join).AllowAnonymous();
        api.MapPost("/enter", Enter).AllowAnonymous();
        api.MapGet("/me", Get).RequireAuthorization(Policies.Joined);
        api.MapPut("/me", Change).RequireAuthorization(Policies.Joined);
        api.MapDelete("/me", Leave).RequireAuthorization(Policies.Joined);
    }

    static async Task<Results<Ok<MeAnswer>, ProblemHttpResult>> Join(
        JoinRequest request, HttpContext http, JoinCodes codes, JoinRate rate, WrongCodes wrongCodes, PeopleRecords people, Programmes programmes, ConferenceTimes times)
    {
        if (await codes.Find(request.Code) is not { } conference)
            return Problems.Of(await wrongCodes.Answer(http.Connection.RemoteIpAddress, UnknownCode, http.RequestAborted));
        if (request.Person == default)
            return Problems.Of(Problems.MalformedRequest, StatusCodes.Status400BadRequest);
        var (name, refusal) = OptionalName(request.Name);
        if (refusal is not null)
            return Problems.Of(refusal);
        if (!rate.Allows(JoinCodes.Normal(request.Code)!))
            return Problems.Of(TooManyAtOnce);
        // Whoever knows another's id does not become them: only a new guest, or this very session again, gets in by it.
        var mine = Me.Of(http.User)?.Person == request.Person;
        if (!mine && await people.Find(conference, request.Person) is not null)
            return Problems.Of(IdTaken);
        var guest = new Person(request.Person, name ?? "", Place: request.Place, Role: Role.Guest);
        var me = new Me(guest.Id, conference, Role.Guest, Place: guest.Place);
        if (mine && await people.Find(conference, request.Person) is { } known)
        {
            guest = known with { Name = name ?? known.Name, Place = request.Place };
            me = me with { Role = guest.Role, Pace = guest.Pace ?? 1 };
        }
        await people.Put(conference, guest);
        await SignIn(http, me);
        return TypedResults.Ok(await Describe(me, guest, programmes, times));
    }

    static async Task<Results<Ok<MeAnswer>, ProblemHttpResult>> Enter(
        EnterRequest request, HttpContext http, Links links, WrongCodes wrongCodes, PeopleRecords people, Programmes programmes, ConferenceTimes times)
    {
        if (await links.Find(request.Token ?? "") is not { } link || await people.Find(link.Conference, link.Person) is not { } person)
            return Problems.Of(await wrongCodes.Answer(http.Connection.RemoteIpAddress, UnknownLink, http.RequestAborted));
        var me = new Me(link.Person, link.Conference, link.Role, Place: person.Place, Pace: person.Pace ?? 1);
        await SignIn(http, me);
        return TypedResults.Ok(await Describe(me, person, programmes, times));
    }

    static async Task<Ok<MeAnswer>> Get(Me me, HttpContext http, LiveGrains grains, PeopleRecords people, Programmes programmes, ConferenceTimes times)
    {
        if (me.Screen is { } screen)
            me = await RefreshScreen(http, me, screen, grains);
        var person = me.Conference is { } conference ? await people.Find(conference, me.Person) : null;
        return TypedResults.Ok(await Describe(me, person, programmes, times));
    }

    static async Task<Results<Ok<MeAnswer>, ProblemHttpResult>> Change(
        MeRequest request, Me me, HttpContext http, PeopleRecords people, Programmes programmes, ConferenceTimes times, IHubContext<LiveHub, ILiveClient> live)
    {
        if (me.Conference is not { } conference || await people.Find(conference, me.Person) is not { } person)
            return Problems.Of(NoRecord);
        var (name, refusal) = OptionalName(request.Name);
        if (refusal is not null)
            return Problems.Of(refusal);
        if (request.Pace is not (null or 1 or 1.5 or 10))
            return Problems.Of(NoSuchPace);
        person = person with { Name = name ?? person.Name, Place = request.Place, Pace = request.Pace ?? person.Pace };
        await people.Put(conference, person);
        var moved = me.Place != person.Place;
        me = me with { Place = person.Place, Pace = person.Pace ?? 1 };
        await SignIn(http, me);
        if (moved) // pages that come back must have the new cookie, which stands in this answer
            http.Response.OnCompleted(() => live.Clients.Group(LiveHub.GroupOf(me.Person)).Closed("moved"));
        return TypedResults.Ok(await Describe(me, person, programmes, times));
    }

    static async Task<NoContent> Leave(Me me, HttpContext http, IHubContext<LiveHub, ILiveClient> live)
    {
        await http.SignOutAsync(Me.Scheme);
        await live.Clients.Group(LiveHub.GroupOf(me.Person)).Closed("forbidden");
        return TypedResults.NoContent();
    }

    public static Task SignIn(HttpContext http, Me me) =>
        http.SignInAsync(Me.Scheme, me.ToPrincipal(), new() { IsPersistent = true });

    /// <summary>A screen's cookie follows what it is paired with.</summary>
    static async Task<Me> RefreshScreen(HttpContext http, Me me, ScreenId screen, LiveGrains grains)
    {
        var conference = await grains.Screen(screen).Conference();
        if (conference == me.Conference)
            return me;
        me = me with { Conference = conference };
        await SignIn(http, me);
        return me;
    }

    static async Task<MeAnswer> Describe(Me me, Person? person, Programmes programmes, ConferenceTimes times) => new(
        me.Person, me.Role, person?.Place ?? Place.Hall, me.Conference, person?.Name is { Length: > 0 } name ? name : null, me.Screen,
        me.Conference is { } conference ? await programmes.TitleOf(conference) : null, person?.Pace ?? 1,
        me.Conference is { } copy && (await times.Of(copy)).Rehearsal is not null ? true : null);

    static (string? Name, Refusal? Refusal) OptionalName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? (null, null) : Wording.Clean(name, LongestName, lines: false);

    public static readonly Refusal UnknownCode = new("unknown-code", "No event has this code. Check it on the screen in the hall.", Because.Unknown);
    static readonly Refusal UnknownLink = new("unknown-link", "This link leads nowhere. Ask the organisers for a new one.", Because.Unknown);
    static readonly Refusal IdTaken = new("id-taken", "Someone has joined under this id already. Load the page again.", Because.Conflict);
    static readonly Refusal NoRecord = new("no-record", "There is no record of you at this event. Join again.", Because.Unknown);
    static readonly Refusal NoSuchPace = new("no-such-pace", "Time to answer is the usual, 1.5 times or 10 times as much.", Because.Invalid);
    static readonly Refusal TooManyAtOnce = new("too-many-joins", "Many people are joining this second. Try again in a moment.", Because.TooMany);
}
