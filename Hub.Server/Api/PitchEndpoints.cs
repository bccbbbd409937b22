using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Pitches;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Version">Of the details that the moderator saw; 0 for a new pitch.</param>
/// <param name="Before">Where a new one is inserted; absent: last.</param>
public sealed record PitchRequest(
    string? Title, string? Organisation, PersonId? Speaker = null, bool Remote = false, string? Topic = null, string? Country = null, Slides? Slides = null,
    int Seconds = 240, int QuestionSeconds = 180, int Version = 0, PitchId? Before = null)
{
    public PitchDetails Details => new(Title ?? "", Organisation ?? "", Speaker, Remote, Topic, Country, Slides, Seconds, QuestionSeconds);
}

/// <param name="Order">The version of the order that the moderator saw.</param>
public sealed record OrderRequest(int Order, PitchId? Before = null);

public sealed record SwapRequest(PitchId With, int Order);

public sealed record MarkRequest(PitchState Was, PitchState To);

/// <param name="Was">The state of the pitch that the moderator saw.</param>
/// <param name="Ends">To start: the pitch on the stage that the moderator saw.</param>
/// <param name="Seconds">To add, or to take.</param>
/// <param name="Limit">To add: the limit that the moderator saw.</param>
public sealed record PitchClockRequest(PitchClockAction Action, PitchId Pitch, PitchState Was, PitchId? Ends = null, int Seconds = 0, int Limit = 0);

[JsonConverter(typeof(JsonStringEnumConverter<PitchClockAction>))]
public enum PitchClockAction
{
    [JsonStringEnumMemberName("start")] Start,

    /// <summary>Starts it if it is next in the order.</summary>
    [JsonStringEnumMemberName("next")] Next,
    [JsonStringEnumMemberName("questions")] Questions,
    [JsonStringEnumMemberName("pause")] Pause,
    [JsonStringEnumMemberName("resume")] Resume,
    [JsonStringEnumMemberName("add")] Add,
    [JsonStringEnumMemberName("done")] Done,
}

/// <param name="Was">To add: the end that the moderator saw.</param>
public sealed record SessionClockRequest(SessionAction Action, int Seconds = 0, DateTimeOffset? Was = null);

[JsonConverter(typeof(JsonStringEnumConverter<SessionAction>))]
public enum SessionAction
{
    [JsonStringEnumMemberName("start")] Start,
    [JsonStringEnumMemberName("add")] Add,
    [JsonStringEnumMemberName("stop")] Stop,
    [JsonStringEnumMemberName("reset")] Reset,
}

public sealed record UndoStepRequest(int Step);

public sealed record PageRequest(int Page);

public sealed record BackstageRequest(Backstage To, string? Text);

/// <summary>The show of a pitch round: running order, clocks and green room.</summary>
public static class PitchEndpoints
{
    public static void MapPitches(this IEndpointRouteBuilder api)
    {
        var round = api.MapGroup("/conferences/{conference}/pitches/{session}");
        MapShow(round.MapGroup("").RequireAuthorization(Policies.Moderator));
        var pitching = round.MapGroup("/{pitch}").RequireAuthorization(Policies.Attendee);
        pitching.MapPut("/ready", (PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new SayReady(pitch, true)));
        pitching.MapDelete("/ready", (PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new SayReady(pitch, false)));
        pitching.MapPut("/page", (PageRequest body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new TurnPage(pitch, body.Page)));
        round.MapPut("/messages/{message}/read", (MessageId message, [AsParameters] PitchDoor door) => door.Do(new ReadMessage(message, door.Me.Role == Role.Screen)))
            .RequireAuthorization(Policies.Present);
        round.MapJudging();
        round.MapSlides();
    }

    static void MapShow(RouteGroupBuilder staff)
    {
        staff.MapPut("/{pitch}", Put);
        staff.MapDelete("/{pitch}", (PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new RemovePitch(pitch)));
        staff.MapPost("/{pitch}/move", (OrderRequest body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new MovePitch(pitch, body.Before, body.Order)));
        staff.MapPost("/{pitch}/swap", (SwapRequest body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new SwapPitches(pitch, body.With, body.Order)));
        staff.MapPost("/{pitch}/mark", (MarkRequest body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new MarkPitch(pitch, body.Was, body.To)));
        staff.MapPost("/clock", Turn);
        staff.MapPost("/session-clock", TurnSession);
        staff.MapPost("/undo", (UndoStepRequest body, [AsParameters] PitchDoor door) => door.Do(new UndoStep(body.Step)));
        staff.MapPut("/messages/{message}", (BackstageRequest body, MessageId message, [AsParameters] PitchDoor door) => door.Do(new SendMessage(message, body.To, body.Text)));
        staff.MapDelete("/messages/{message}", (MessageId message, [AsParameters] PitchDoor door) => door.Do(new WithdrawMessage(message)));
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Put(PitchRequest body, PitchId pitch, [AsParameters] PitchDoor door, PeopleRecords people) =>
        body.Speaker is { } speaker && await people.Find(door.Conference, speaker) is null ? Problems.Of(PitchDoor.UnknownPerson)
            : await door.Do(new PutPitch(pitch, body.Details, body.Version, body.Before));

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Turn(PitchClockRequest body, [AsParameters] PitchDoor door) => await door.Do(body.Action switch
    {
        PitchClockAction.Start or PitchClockAction.Next => new StartPitch(body.Pitch, body.Was, body.Ends, body.Action == PitchClockAction.Next, await door.Length()),
        PitchClockAction.Questions => new BeginQuestions(body.Pitch, body.Was),
        PitchClockAction.Pause => new PauseClock(body.Pitch, body.Was),
        PitchClockAction.Resume => new ResumeClock(body.Pitch, body.Was),
        PitchClockAction.Add => new AddTime(body.Pitch, body.Was, body.Seconds, body.Limit),
        _ => new MarkPitch(body.Pitch, body.Was, PitchState.Done),
    });

    static async Task<Results<Ok<Position>, ProblemHttpResult>> TurnSession(SessionClockRequest body, [AsParameters] PitchDoor door) => body.Action switch
    {
        SessionAction.Start => await door.Length() is { } length ? await door.Do(new StartSession(length)) : Problems.Of(PanelDoor.UnknownSession),
        SessionAction.Add => await door.Do(new MoveSessionEnd(body.Seconds, body.Was)),
        SessionAction.Stop => await door.Do(new StopSession()),
        _ => await door.Do(new ResetSession()),
    };
}
