using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="To">One to three people; none if an organisation is asked.</param>
/// <param name="Organisation">"Anyone of": one of those who are of it.</param>
/// <param name="Round">To accept by it a request of the other, where who accepts sets the time.</param>
public sealed record MeetingAskRequest(
    IReadOnlyList<PersonId>? To, string? Organisation = null, int Priority = 2, string? Message = null, RequestReason? Reason = null, RoundId? Round = null);

public sealed record AcceptMeetingRequest(RoundId? Round = null);

public sealed record DeclineMeetingRequest(string? Word = null);

public sealed record PassMeetingRequest(PersonId To);

/// <param name="Version">Of the attendance that was seen.</param>
public sealed record AttendanceRequest(
    Dictionary<DateOnly, Presence>? Days, IReadOnlyList<RoundId>? Away = null, int? MaxMeetings = null, bool Off = false, int Version = 0, Care? Care = null)
{
    public SetAttendance For(PersonId person) => new(person, new((Days ?? []).ToImmutableDictionary(), Away ?? [], MaxMeetings, Off), Version, Care);
}

public sealed record NoticesRequest(int UpTo);

public sealed record PlanFeedbackRequest(bool Fine, string? Word = null);

public sealed record FreeRoundsAnswer(IReadOnlyList<RoundId> Rounds);

/// <summary>Matchmaking for those who take part: attendance, requests, and what they say to a plan.</summary>
public static class MatchmakingEndpoints
{
    public static void MapMatchmaking(this IEndpointRouteBuilder api)
    {
        var matchmaking = api.MapGroup("/conferences/{conference}/matchmaking");
        var attending = matchmaking.MapGroup("").RequireAuthorization(Policies.Attendee);
        attending.MapAcquaintances();
        attending.MapLeaving();
        attending.MapPut("/me/attendance", (AttendanceRequest body, [AsParameters] MatchDoor door) => door.About([door.Me.Person], _ => body.For(door.Me.Person)));
        attending.MapPost("/me/attendance/preview", (AttendanceRequest body, [AsParameters] MatchDoor door) => door.Preview(body.For(door.Me.Person)));
        attending.MapPut("/me/avoids/{person}", (PersonId person, [AsParameters] MatchDoor door) => door.About([person], _ => new Avoid(person)));
        attending.MapDelete("/me/avoids/{person}", (PersonId person, [AsParameters] MatchDoor door) => door.Do(new AvoidNoMore(person)));
        attending.MapPut("/me/notices", (NoticesRequest body, [AsParameters] MatchDoor door) => door.Do(new ReadNotices(body.UpTo)));
        attending.MapPut("/runs/{run}/feedback/{request}", (PlanFeedbackRequest body, RunId run, RequestId request, [AsParameters] MatchDoor door) => door.Do(new GiveFeedback(run, request, body.Fine, body.Word)));

        var request = attending.MapGroup("/requests/{request}");
        request.MapPut("", Ask);
        request.MapDelete("", (RequestId request, [AsParameters] MatchDoor door) => door.Do(new WithdrawRequest(request)));
        request.MapPost("/accept", (AcceptMeetingRequest? body, RequestId request, [AsParameters] MatchDoor door) => door.Do(new AcceptRequest(request, body?.Round)));
        request.MapPost("/decline", (DeclineMeetingRequest? body, RequestId request, [AsParameters] MatchDoor door) => door.Do(new DeclineRequest(request, body?.Word)));
        request.MapPost("/pass", Pass);
        request.MapGet("/rounds", FreeRounds);
        matchmaking.MapGroup("").RequireAuthorization(Policies.Moderator).MapRulings();
        matchmaking.MapGroup("").RequireAuthorization(Policies.Moderator).MapPlanning();
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Ask(MeetingAskRequest body, RequestId request, [AsParameters] MatchDoor door)
    {
        if (await door.People.Find(door.Conference, door.Me.Person) is not { Name.Length: > 0, Organisation: not null } me)
            return Problems.Of(NoProfile);
        List<IReadOnlyList<PersonId>> seats = [.. (body.To ?? []).Take(4).Select(p => (IReadOnlyList<PersonId>)[p])];
        if (!string.IsNullOrWhiteSpace(body.Organisation))
        {
            var anyone = MatchDoor.ColleaguesIn(await door.People.All(door.Conference), body.Organisation, me.Id).Select(p => p.Id).Except(seats.SelectMany(s => s)).Take(200).ToList();
            if (anyone.Count == 0)
                return Problems.Of(UnknownOrganisation);
            seats.Add(anyone);
        }
        return await door.About([.. seats.SelectMany(s => s), me.Id], cards => new AskMeeting(request, seats, body.Priority, body.Message, body.Reason, body.Round, cards));
    }

    /// <summary>Only to one of the same organisation.</summary>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> Pass(PassMeetingRequest body, RequestId request, [AsParameters] MatchDoor door)
    {
        var both = (await door.People.FindSome(door.Conference, [door.Me.Person, body.To])).ToDictionary(p => p.Id);
        if (!both.TryGetValue(body.To, out var colleague))
            return Problems.Of(MatchDoor.UnknownPerson);
        return MatchDoor.ColleaguesIn(both.Values, both.GetValueOrDefault(door.Me.Person)?.Organisation, door.Me.Person).All(p => p.Id != body.To)
            ? Problems.Of(NotAColleague) : await door.Do(new PassMeeting(request, body.To, MatchingPlans.CardOf(colleague)));
    }

    static async Task<Results<Ok<FreeRoundsAnswer>, ProblemHttpResult>> FreeRounds(RequestId request, [AsParameters] MatchDoor door) =>
        await door.Grain.FreeRounds(request, door.Me.Person) is { } rounds ? TypedResults.Ok(new FreeRoundsAnswer(rounds)) : Problems.Of(UnknownRequest);

    static readonly Refusal NoProfile = new("profile-incomplete", "Give your name and organisation first: those whom you ask want to know who you are.", Because.Conflict);
    static readonly Refusal UnknownOrganisation = new("unknown-organisation", "Nobody else of this organisation is at the event.", Because.Unknown);
    static readonly Refusal NotAColleague = new("not-a-colleague", "A meeting can only go to someone of the same organisation.", Because.Forbidden);
    static readonly Refusal UnknownRequest = new("unknown-request", "There is no such request of yours.", Because.Unknown);
}
