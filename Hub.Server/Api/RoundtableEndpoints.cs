using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Planning;
using Hub.Grains.Roundtables;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Hub.Server.Live;
using Hub.Server.Planning;
using Microsoft.AspNetCore.Http.HttpResults;
using Programmes = Hub.Server.Live.Programmes;

namespace Hub.Server.Api;

/// <param name="Id">1 to 40 of a-z, 0-9 and '-'.</param>
public sealed record RoundtableRequest(TableId Id, string? Name, TableKind Kind, int Seats, string? Topic = null, string? Location = null, PersonId? Host = null);

/// <param name="Version">Of the set-up that the organiser saw; 0: none.</param>
public sealed record RoundtablesRequest(int Rounds, int Minutes, int Gap, WhoTakesPart Who, IReadOnlyList<RoundtableRequest>? Tables, int Version = 0)
{
    public RoundtableSettings Settings => new(Rounds, Minutes, Gap, Who, [.. (Tables ?? []).Take(1000).OfType<RoundtableRequest>().Select(t => new Roundtable(t.Id, t.Name ?? "", t.Kind, t.Seats, t.Topic, t.Location, t.Host))]);
}

public sealed record VersionRequest(int Version);

/// <param name="Place">Absent: where they usually are.</param>
public sealed record SignUpRequest(Place? Place = null);

public sealed record PreferRequest(IReadOnlyList<TableId>? Tables);

/// <param name="Effort">Roughly seconds of one core, 1 to 600.</param>
public sealed record MixRequest(int Seed = 1, int Effort = 5);

/// <param name="Run">The id of the seating.</param>
/// <param name="OneAt">The table of the one, as it was seen.</param>
public sealed record SwapSeatsRequest(RunId Run, int Round, PersonId One, TableId OneAt, PersonId Other, TableId OtherAt);

public sealed record MoveSeatRequest(RunId Run, int Round, PersonId Person, TableId From, TableId To);

/// <param name="Moves">How many there are, as it was seen.</param>
public sealed record UndoSeatRequest(RunId Run, int Moves);

/// <param name="Number">Of the last publication that the organiser saw; 0: none.</param>
public sealed record SeatingRequest(int Number);

/// <summary>The way to a session's roundtables.</summary>
public readonly record struct RoundtableDoor(ConferenceId Conference, SessionId Session, Me Me, LiveGrains Grains, PeopleRecords People, Programmes Programmes)
{
    public IRoundtableGrain Grain => Grains.Roundtables(Conference, Session);

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(RoundtableCommand command) =>
        await Missing() is { } refusal ? Problems.Of(refusal) : (await Grain.Do(Me.Caller, command)).ToHttp();

    /// <summary>Why there can be no roundtables at this address, if there can be none.</summary>
    public async Task<Refusal?> Missing() => await Programmes.KindOf(Conference, Session) switch
    {
        null => PanelDoor.UnknownSession,
        "matchmaking" => null,
        _ => NotMatchmaking,
    };

    /// <summary>What changes who is at a table when: matchmaking learns it at once.</summary>
    public async Task<Results<Ok<Position>, ProblemHttpResult>> DoAndTell(RoundtableCommand command)
    {
        var done = await Do(command);
        if (done.Result is Ok<Position>)
            await MatchingPlans.Bring(Grains, People, Conference, Me.Caller);
        return done;
    }

    static readonly Refusal NotMatchmaking = new("not-matchmaking", "Roundtables take place in a matchmaking session. Correct the kind of this session, or choose another.", Because.Conflict);
}

/// <summary>Roundtables: who sits with whom in which round.</summary>
public static class RoundtableEndpoints
{
    public static void MapRoundtables(this IEndpointRouteBuilder api)
    {
        var tables = api.MapGroup("/conferences/{conference}/roundtables/{session}");
        var attending = tables.MapGroup("").RequireAuthorization(Policies.Attendee);
        attending.MapPut("/me", (SignUpRequest? body, [AsParameters] RoundtableDoor door) => door.Do(new SignUp(door.Me.Person, (body?.Place ?? door.Me.Place) == Place.Remote)));
        attending.MapDelete("/me", ([AsParameters] RoundtableDoor door) => door.DoAndTell(new StepOut(door.Me.Person)));
        attending.MapPut("/me/likes", (PreferRequest body, [AsParameters] RoundtableDoor door) => door.Do(new PreferTables([.. (body.Tables ?? []).Take(100)])));

        var staff = tables.MapGroup("").RequireAuthorization(Policies.Moderator);
        staff.MapPut("", SetUp);
        staff.MapPost("/call-off", (VersionRequest body, [AsParameters] RoundtableDoor door) => door.DoAndTell(new CallOffRoundtables(body.Version)));
        staff.MapPut("/people/{person}", SignUpOther);
        staff.MapDelete("/people/{person}", (PersonId person, [AsParameters] RoundtableDoor door) => door.DoAndTell(new StepOut(person)));
        staff.MapPut("/people/{person}/seat", (PersonId person, [AsParameters] RoundtableDoor door) => door.DoAndTell(new SeatLate(person)));
        staff.MapPut("/mixes/{run}", Mix);
        staff.MapPost("/mixes/{run}/stop", async Task<Results<Ok<Position>, ProblemHttpResult>> (RunId run, [AsParameters] RoundtableDoor door) =>
            (await door.Grains.MixJob(door.Conference, door.Session).Do(door.Me.Caller, new StopPlan(run))).ToHttp());
        staff.MapPost("/swap", (SwapSeatsRequest body, [AsParameters] RoundtableDoor door) => door.Do(new SwapSeats(body.Run, body.Round, body.One, body.OneAt, body.Other, body.OtherAt)));
        staff.MapPost("/move", (MoveSeatRequest body, [AsParameters] RoundtableDoor door) => door.Do(new MoveSeat(body.Run, body.Round, body.Person, body.From, body.To)));
        staff.MapPost("/undo", (UndoSeatRequest body, [AsParameters] RoundtableDoor door) => door.Do(new UndoMove(body.Run, body.Moves)));
        staff.MapPost("/publish", (SeatingRequest body, [AsParameters] RoundtableDoor door) => Publish(door, body.Number));
        staff.MapPost("/withdraw", (SeatingRequest body, [AsParameters] RoundtableDoor door) => door.DoAndTell(new WithdrawSeating(body.Number)));
    }

    /// <summary>Those who sit there have a notice; published again, who was told is not told twice.</summary>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> Publish(RoundtableDoor door, int number)
    {
        var done = await door.DoAndTell(new PublishSeating(number));
        if (done.Result is Ok<Position> && await door.Grain.Shown() is { } shown)
            RefusedException.ThrowIf((await door.Grains.Matching(door.Conference).Do(door.Me.Caller, new TellSeated(door.Session, shown.Number, [.. shown.Rounds.SelectMany(r => r.Seats.Keys).Distinct()]))).Refusal);
        return done;
    }

    /// <summary>Not where there are rounds for meetings: nobody could say which of the two a session is.</summary>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> SetUp(RoundtablesRequest body, [AsParameters] RoundtableDoor door)
    {
        if (await door.Missing() is { } refusal)
            return Problems.Of(refusal);
        if (await door.Grains.Matching(door.Conference).HasRounds(door.Session))
            return Problems.Of(RoundsThere);
        var settings = body.Settings;
        await RoundtablePlans.Bring(door.Grains, door.People, door.Conference, door.Session, door.Me.Caller, settings.Tables.Select(t => t.Host).OfType<PersonId>());
        return await door.DoAndTell(new SetUpRoundtables(settings, body.Version));
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> SignUpOther(SignUpRequest? body, PersonId person, [AsParameters] RoundtableDoor door) =>
        (await door.People.FindSome(door.Conference, [person])) is [var known] ? await door.Do(new SignUp(person, (body?.Place ?? known.Place) == Place.Remote)) : Problems.Of(MatchDoor.UnknownPerson);

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Mix(MixRequest body, RunId run, [AsParameters] RoundtableDoor door, MixWork work) =>
        await door.Missing() is { } refusal ? Problems.Of(refusal)
            : (await work.Begin(door.Conference, door.Session, door.Me.Caller, new(run, new(body.Seed, body.Effort)))).ToHttp();

    static readonly Refusal RoundsThere = new("rounds-there", "This session has rounds for meetings. Remove these first, or run another session as roundtables.", Because.Conflict);
}
