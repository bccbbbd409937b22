using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Stages;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

[JsonConverter(typeof(JsonStringEnumConverter<ClockAction>))]
public enum ClockAction
{
    [JsonStringEnumMemberName("start")] Start,
    [JsonStringEnumMemberName("stop")] Stop,
    [JsonStringEnumMemberName("add")] Add,
    [JsonStringEnumMemberName("reset")] Reset,
}

/// <param name="Seconds">To add; less than 0 takes time away.</param>
/// <param name="Was">The end that was seen, when adding.</param>
public sealed record ClockRequest(ClockAction Action, int? Seconds = null, DateTimeOffset? Was = null);

/// <param name="Was">The message that was seen.</param>
public sealed record MessageRequest(string? Text = null, string? Was = null);

public sealed record SpeakerRequest(int? Order = null);

public sealed record SpeakingRequest(PersonId? Person = null, PersonId? Was = null);

public sealed record HandRequest(string? About = null);

public sealed record HandsRequest(bool Open);

public sealed record HandsBackRequest(PersonId[]? People);

/// <summary>The taps of a second or so.</summary>
public sealed record ReactionsRequest(int Applause = 0, int Agree = 0, int Laughter = 0, int Heart = 0);

/// <param name="Delay">Seconds, 0 to 120.</param>
/// <param name="Was">The stream as it was seen; none for a new one.</param>
public sealed record StreamRequest(
    StreamKind Kind, string? Url, string? Title = null, string? Language = null, string? Captions = null, double Delay = 0, int Order = 0, Broadcast? Was = null);

/// <param name="Streams">Whose delay the median becomes; all of them, if none are named.</param>
public sealed record UseClapRequest(BroadcastId[]? Streams = null);

/// <summary>The stage of a panel: clock, speakers, hands, reactions, streams.</summary>
public static class StageEndpoints
{
    /// <summary>Thirty in ten seconds is a hearty applause. Counted here and not in the journal, which then need not know whose they were.</summary>
    static readonly PartitionedRateLimiter<PersonId> ReactionsOfAPerson = PartitionedRateLimiter.Create<PersonId, PersonId>(person =>
        RateLimitPartition.GetSlidingWindowLimiter(person, _ => new()
        {
            PermitLimit = MostReactions,
            Window = TimeSpan.FromSeconds(10),
            SegmentsPerWindow = 10,
            QueueLimit = 0,
        }));

    const int MostReactions = 30;

    public static void MapStages(this IEndpointRouteBuilder api)
    {
        var stage = api.MapGroup("/conferences/{conference}/stages/{session}");
        var attending = stage.MapGroup("").RequireAuthorization(Policies.Attendee);
        attending.MapPut("/hand", (HandRequest? body, [AsParameters] StageDoor door) => door.Do(new RaiseHand(body?.About)));
        attending.MapDelete("/hand", ([AsParameters] StageDoor door) => door.Do(new LowerHand(door.Me.Person)));
        attending.MapPost("/reactions", GiveReactions);
        attending.MapPost("/clap/{clap}/tap", (ClapId clap, [AsParameters] StageDoor door) => door.Do(new TapClap(clap)));
        var moderating = stage.MapGroup("").RequireAuthorization(Policies.Moderator);
        MapClockAndSpeakers(moderating);
        MapHands(moderating);
        MapStreams(moderating);
    }

    static void MapClockAndSpeakers(RouteGroupBuilder moderating)
    {
        moderating.MapPost("/clock", (ClockRequest body, [AsParameters] StageDoor door) => door.Direct(session => body.Action switch
        {
            ClockAction.Start => new StartClock(session.Length),
            ClockAction.Stop => new StopClock(),
            ClockAction.Reset => new ResetClock(),
            _ => new AddTime(body.Seconds ?? 0, body.Was),
        }));
        moderating.MapPut("/message", (MessageRequest body, [AsParameters] StageDoor door) => door.Direct(new SetMessage(body.Text, body.Was)));
        moderating.MapPut("/speakers/{person}", PlaceSpeakerOn);
        moderating.MapDelete("/speakers/{person}", (PersonId person, [AsParameters] StageDoor door) => door.Direct(new RemoveSpeaker(person)));
        moderating.MapPut("/speaking", (SpeakingRequest body, [AsParameters] StageDoor door) => door.Direct(new SetSpeaking(body.Person, body.Was)));
    }

    static void MapHands(RouteGroupBuilder moderating)
    {
        moderating.MapPut("/hands", (HandsRequest body, [AsParameters] StageDoor door) => door.Direct(new SetHands(body.Open)));
        moderating.MapDelete("/hands", ([AsParameters] StageDoor door) => door.Direct(new LowerHand(null)));
        moderating.MapPost("/hands/back", (HandsBackRequest body, [AsParameters] StageDoor door) => door.Direct(new PutHandsBack(body.People ?? [])));
        moderating.MapDelete("/hands/{person}", (PersonId person, [AsParameters] StageDoor door) => door.Direct(new LowerHand(person)));
        moderating.MapPost("/hands/{person}/call", (PersonId person, [AsParameters] StageDoor door) => door.Direct(new CallHand(person, Called: true)));
        moderating.MapDelete("/hands/{person}/call", (PersonId person, [AsParameters] StageDoor door) => door.Direct(new CallHand(person, Called: false)));
    }

    static void MapStreams(RouteGroupBuilder moderating)
    {
        moderating.MapPut("/streams/{stream}", (StreamRequest body, BroadcastId stream, [AsParameters] StageDoor door) =>
            door.Direct(new SetStream(stream, body.Kind, body.Url, body.Title, body.Language, body.Captions, body.Delay, body.Order, body.Was)));
        moderating.MapDelete("/streams/{stream}", (BroadcastId stream, [AsParameters] StageDoor door) => door.Direct(new RemoveStream(stream)));
        moderating.MapPut("/clap/{clap}", (ClapId clap, [AsParameters] StageDoor door) => door.Direct(new StartClap(clap)));
        moderating.MapPost("/clap/{clap}", (ClapId clap, [AsParameters] StageDoor door) => door.Direct(new MarkClap(clap)));
        moderating.MapPost("/clap/{clap}/use", (UseClapRequest? body, ClapId clap, [AsParameters] StageDoor door) => door.Direct(new UseClap(clap, body?.Streams)));
        moderating.MapDelete("/clap/{clap}", (ClapId clap, [AsParameters] StageDoor door) => door.Direct(new EndClap(clap)));
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> GiveReactions(ReactionsRequest body, [AsParameters] StageDoor door)
    {
        var taps = Math.Clamp(body.Applause + body.Agree + body.Laughter + body.Heart, 0, MostReactions);
        using var lease = ReactionsOfAPerson.AttemptAcquire(door.Me.Person, taps);
        return lease.IsAcquired ? await door.Do(new React(body.Applause, body.Agree, body.Laughter, body.Heart)) : Problems.Of(TooManyReactions);
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> PlaceSpeakerOn(
        SpeakerRequest body, PersonId person, PeopleRecords people, [AsParameters] StageDoor door) =>
        await people.Find(door.Conference, person) is null ? Problems.Of(UnknownPerson) : await door.Direct(new PlaceSpeaker(person, body.Order));

    static readonly Refusal TooManyReactions = new("too-many-reactions", "That is more applause than two hands can give. Wait a moment.", Because.TooMany);
    static readonly Refusal UnknownPerson = new("unknown-person", "There is no such person at this event.", Because.Unknown);
}

/// <summary>The way to the stage of the panel that the address names: that it is there, then the grain.</summary>
public readonly record struct StageDoor(ConferenceId Conference, SessionId Session, Me Me, LiveGrains Grains, Programmes Programmes)
{
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(StageCommand command) => await Programmes.KindOf(Conference, Session) is var kind && !Programmes.HasStage(kind)
        ? Problems.Of(kind is null ? PanelDoor.UnknownSession : NoStage)
        : (await Grains.Stage(Conference, Session).Do(await Programmes.CallerIn(Conference, Session, Me), command)).ToHttp();

    public Task<Results<Ok<Position>, ProblemHttpResult>> Direct(StageCommand command) => Direct(_ => command);

    /// <summary>What a moderator does rests on who is on the panel: a stage learns first what the programme says now.</summary>
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Direct(Func<PlannedSession, StageCommand> command)
    {
        if (await Programmes.Session(Conference, Session) is not { } session)
            return Problems.Of(PanelDoor.UnknownSession);
        var noted = await Do(new NoteSpeakers(session.Speakers));
        return noted.Result is ProblemHttpResult ? noted : await Do(command(session));
    }

    static readonly Refusal NoStage = new("no-stage", "This session is neither a panel nor a pitch round, so it has no stage.", Because.Conflict);
}
