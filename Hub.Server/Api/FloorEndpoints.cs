using Hub.Grains.Chats;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Screens;
using Hub.Grains.Tables;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Turns">The number of turns that the moderator saw.</param>
public sealed record TurnRequest(int Turns);

/// <param name="Seconds">Less than 0: earlier. Up to an hour.</param>
/// <param name="Was">The end, or the start, that the moderator saw.</param>
public sealed record MoveTimeRequest(int Seconds, DateTimeOffset Was);

public sealed record SwitchRequest(bool On);

public sealed record WordRequest(TableWord Word);

/// <param name="Text">1 to 1,000 characters.</param>
public sealed record LineRequest(string? Text);

public sealed record RoomAnswer(string Url);

/// <summary>The way to the floor of a matchmaking session.</summary>
public readonly record struct FloorDoor(ConferenceId Conference, SessionId Session, Me Me, LiveGrains Grains, Programmes Programmes)
{
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Turn(RoundClockCommand turn) => await Programmes.KindOf(Conference, Session) switch
    {
        "matchmaking" => (await Grains.Floor(Conference, Session).Do(Me.Caller, new TurnClock(turn))).ToHttp(),
        null => Problems.Of(PanelDoor.UnknownSession),
        _ => Problems.Of(NotMatchmaking),
    };

    public static readonly Refusal NotMatchmaking = new("not-matchmaking", "This session is not for matchmaking, so nobody has a table in it.", Because.Conflict);
}

/// <summary>The way to a table. A tablet that is its sign speaks for whoever stands before it.</summary>
public readonly record struct TableDoor(ConferenceId Conference, TableId Table, Me Me, LiveGrains Grains, Programmes Programmes)
{
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(TableCommand command) => !await Programmes.HasTable(Conference, Table) ? Problems.Of(UnknownTable)
        : (await Grains.Table(Conference, Table).Do(Me.Caller with { Staff = await SpeaksForAll() }, command)).ToHttp();

    /// <summary>A command about one person: by themselves, the staff, or the tablet.</summary>
    public async Task<Results<Ok<Position>, ProblemHttpResult>> About(PersonId person, TableCommand command) =>
        person == Me.Person || await SpeaksForAll() ? await Do(command) : Problems.Of(NotYours);

    public async Task<Results<Ok<RoomAnswer>, ProblemHttpResult>> Room(RequestId request, MeetingRooms rooms) =>
        await Address(request, rooms) is var (url, refusal) && refusal is null ? TypedResults.Ok(new RoomAnswer(url!)) : Problems.Of(refusal!);

    /// <summary>For a phone that is held before the tablet.</summary>
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RoomQr(RequestId request, MeetingRooms rooms, HttpContext http) =>
        await Address(request, rooms) is var (url, refusal) && refusal is null ? QrCode.Of(url!, http) : Problems.Of(refusal!);

    /// <summary>The room of a meeting by video: for its people, the staff, and the tablet on the table.</summary>
    async Task<(string? Url, Refusal? Refusal)> Address(RequestId request, MeetingRooms rooms) =>
        await Slot(request) is not { } slot || !(slot.People.Contains(Me.Person) || await SpeaksForAll()) ? (null, TableDecisions.UnknownMeeting)
        : await Programmes.TableKind(Conference, Table) is "physical" || await Grains.Matching(Conference).MeetingLink() is not { } template ? (null, NoRoom)
        : (template.Replace("{room}", await rooms.NameOf(Conference, request, slot.Round), StringComparison.Ordinal), null);

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Write(RequestId request, Guid line, string? text) => await Slot(request) is not { } slot
        ? Problems.Of(TableDecisions.UnknownMeeting) : (await Grains.Chat(Conference, request).Do(Me.Caller, new WriteLine(line, text, slot.People))).ToHttp();

    async Task<TableSlot?> Slot(RequestId request) => await Programmes.HasTable(Conference, Table) ? await Grains.Table(Conference, Table).SlotOf(request) : null;

    async Task<bool> SpeaksForAll() => Me.IsStaff || (Me.Screen is { } screen && await Grains.Screen(screen).Scene() is Scene.TableSign sign && sign.Table == Table);

    public static readonly Refusal UnknownTable = new("unknown-table", "There is no such table (any more).", Because.Unknown);
    static readonly Refusal NoRoom = new("no-meeting-link", "This meeting has no video room: the table has no screen, or the organisers have set no address for such rooms.", Because.Conflict);
    static readonly Refusal NotYours = new("not-yours", "Check in only yourself. Others do it on their own phone, or on the tablet at the table.", Because.Forbidden);
}

/// <summary>Matchmaking on the day: the moderator turns the rounds, people come to their tables.</summary>
public static class FloorEndpoints
{
    public static void MapFloors(this IEndpointRouteBuilder api)
    {
        var floor = api.MapGroup("/conferences/{conference}/floors/{session}").RequireAuthorization(Policies.Moderator);
        var round = floor.MapGroup("/rounds/{round}");
        round.MapPost("/call", (TurnRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new CallRound(round, body.Turns)));
        round.MapPost("/start", (TurnRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new StartRound(round, body.Turns)));
        round.MapPost("/end", (TurnRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new EndRound(round, body.Turns)));
        round.MapPost("/skip", (TurnRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new SkipRound(round, body.Turns)));
        round.MapPost("/pause", (TurnRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new PauseRound(round, true, body.Turns)));
        round.MapPost("/go-on", (TurnRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new PauseRound(round, false, body.Turns)));
        round.MapPost("/move-end", (MoveTimeRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new MoveEnd(round, body.Seconds, body.Was)));
        round.MapPost("/move-start", (MoveTimeRequest body, RoundId round, [AsParameters] FloorDoor door) => door.Turn(new MoveStart(round, body.Seconds, body.Was)));
        floor.MapPost("/undo", (TurnRequest body, [AsParameters] FloorDoor door) => door.Turn(new UndoTurn(body.Turns)));
        floor.MapPut("/by-itself", (SwitchRequest body, [AsParameters] FloorDoor door) => door.Turn(new LeaveClock(body.On)));

        var table = api.MapGroup("/conferences/{conference}/tables/{table}").RequireAuthorization(Policies.Present);
        var meeting = table.MapGroup("/meetings/{request}");
        meeting.MapPut("/people/{person}", (RequestId request, PersonId person, [AsParameters] TableDoor door) => door.About(person, new CheckIn(request, person)));
        meeting.MapDelete("/people/{person}", (RequestId request, PersonId person, [AsParameters] TableDoor door) => door.About(person, new UndoCheckIn(request, person)));
        meeting.MapPut("/word", (WordRequest body, RequestId request, [AsParameters] TableDoor door) => door.Do(new SayWord(request, body.Word))).RequireAuthorization(Policies.Attendee);
        meeting.MapPut("/lines/{line}", (LineRequest body, RequestId request, Guid line, [AsParameters] TableDoor door) => door.Write(request, line, body.Text)).RequireAuthorization(Policies.Attendee);
        meeting.MapGet("/room.svg", (RequestId request, [AsParameters] TableDoor door, MeetingRooms rooms, HttpContext http) => door.RoomQr(request, rooms, http));
        meeting.MapGet("/room", (RequestId request, [AsParameters] TableDoor door, MeetingRooms rooms) => door.Room(request, rooms));
        meeting.MapPut("/done", (RequestId request, [AsParameters] TableDoor door) => door.Do(new FinishMeeting(request)));
        meeting.MapPut("/taken", (SwitchRequest body, RequestId request, [AsParameters] TableDoor door) => door.Do(new SayTaken(request, body.On)));
        table.MapGet("/qr.svg", (TableId table, PublicAddress address, HttpContext http) => QrCode.Of(address.TableUrl(http, table), http));
        table.MapPut("/help", (SwitchRequest body, [AsParameters] TableDoor door) => door.Do(new CallHelp(body.On)));
    }
}
