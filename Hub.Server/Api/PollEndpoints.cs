using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>A poll as it is written. What a field is for stands at <see cref="PollSheet"/>.</summary>
/// <param name="Version">That of the sheet which was edited; 0 for a new one.</param>
public sealed record PollRequest(
    SessionId Session, string? Title, IReadOnlyList<ItemRequest>? Items,
    PollPace Pace = PollPace.Self, PollResults Results = PollResults.AfterClose, bool Changeable = false, int? Seconds = null, int Version = 0);

public sealed record ItemRequest(
    ItemId Id, ItemKind Kind, string? Text, IReadOnlyList<OptionRequest>? Options, int? Min, int? Max, int? From, int? To, string? FromLabel, string? ToLabel, int? Seconds);

public sealed record OptionRequest(OptionId Id, string? Text, bool Right = false);

/// <param name="Phase">The phase that the mover saw.</param>
public sealed record PollMoveRequest(PollPhase Phase, bool Force = false);

public sealed record OpenPollRequest(PollPhase Phase, int Version);

public sealed record UndoPollRequest(PollPhase Phase, PollPhase? To = null);

public sealed record PutItemRequest(ItemId Item, ItemId? Was = null);

public sealed record StrikeRequest(bool Struck);

public sealed record BallotRequest(Dictionary<string, int>? Options, int? Step, Dictionary<string, string>? Words, string? Text, Guid? Nonce);

public sealed record LeaderRequest(bool Named);

/// <summary>Polls: voting for attendees, all else for moderators.</summary>
public static class PollEndpoints
{
    public static void MapPolls(this IEndpointRouteBuilder api)
    {
        var poll = api.MapGroup("/conferences/{conference}/polls/{poll}");
        var voting = poll.MapGroup("").RequireAuthorization(Policies.Attendee);
        voting.MapPut("/ballots/{item}", (BallotRequest body, ItemId item, [AsParameters] PollDoor door) =>
            door.Vote(new CastBallot(item, body.Options, body.Step, body.Words, body.Text, body.Nonce)));
        voting.MapPut("/window", ([AsParameters] PollDoor door) => door.Vote(new RegisterWindow()));
        voting.MapPut("/leaders", (LeaderRequest body, [AsParameters] PollDoor door) => door.Vote(new NameLeader(body.Named)));
        voting.MapGet("/receipts/{code}", FindReceipt);
        poll.MapGet("/receipts", Receipts).RequireAuthorization(Policies.Present);

        var running = poll.MapGroup("").RequireAuthorization(Policies.Moderator);
        running.MapPut("", Put);
        running.MapPost("/open", async (OpenPollRequest body, [AsParameters] PollDoor door) => await door.Do(new OpenPoll(body.Phase, body.Version, await door.Delay())));
        running.MapPost("/item", (PutItemRequest body, [AsParameters] PollDoor door) => door.Do(new PutItem(body.Item, body.Was)));
        running.MapPost("/close", (PollMoveRequest body, [AsParameters] PollDoor door) => door.Do(new ClosePoll(body.Phase, body.Force)));
        running.MapPost("/show", (PollMoveRequest body, [AsParameters] PollDoor door) => door.Do(new ShowPoll(body.Phase, body.Force)));
        running.MapPost("/hide", (PollMoveRequest body, [AsParameters] PollDoor door) => door.Do(new HidePoll(body.Phase)));
        running.MapPost("/reset", (PollMoveRequest body, [AsParameters] PollDoor door) => door.Do(new ResetPoll(body.Phase)));
        running.MapPost("/rerun", (PollMoveRequest body, [AsParameters] PollDoor door) => door.Do(new RerunPoll(body.Phase)));
        running.MapPost("/remove", (PollMoveRequest body, [AsParameters] PollDoor door) => door.Do(new RemovePoll(body.Phase)));
        running.MapPost("/undo", (UndoPollRequest body, [AsParameters] PollDoor door) => door.Do(new UndoPollMove(body.Phase, body.To)));
        running.MapPut("/struck/{item}/{word}", (StrikeRequest body, ItemId item, string word, [AsParameters] PollDoor door) => door.Do(new StrikeWord(item, word, body.Struck)));
        running.MapGet("/export.csv", Export).Produces<string>(contentType: "text/csv");
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Put(PollRequest body, [AsParameters] PollDoor door)
    {
        var kind = await door.Programmes.KindOf(door.Conference, body.Session);
        if (!Live.Programmes.HasStage(kind))
            return Problems.Of(kind is null ? PanelDoor.UnknownSession : NotAPanel);
        // The rules for what a sheet may hold are the grain's; here it only takes their shape.
        var items = (body.Items ?? []).Select(item => item is null ? null! : new Item(
            item.Id, item.Kind, item.Text ?? "", item.Options?.Select(option => option is null ? null! : new Option(option.Id, option.Text ?? "", option.Right)).ToArray(),
            item.Min, item.Max, item.From, item.To, item.FromLabel, item.ToLabel, item.Seconds)).ToArray();
        return await door.Do(new PutPoll(door.Poll, new(body.Session, body.Title ?? "", body.Pace, body.Results, body.Changeable, body.Seconds, items), body.Version));
    }

    static async Task<Results<Ok<ReceiptCodes>, ProblemHttpResult>> Receipts([AsParameters] PollDoor door) =>
        await door.Grain.Receipts() is { } codes ? TypedResults.Ok(codes) : Problems.Of(NotClosed);

    static async Task<Results<Ok<ReceiptFound>, ProblemHttpResult>> FindReceipt(string code, [AsParameters] PollDoor door) =>
        await door.Grain.FindReceipt(code) is { } found ? TypedResults.Ok(found) : Problems.Of(NotClosed);

    static async Task<FileContentHttpResult> Export([AsParameters] PollDoor door, HttpContext http)
    {
        var csv = new StringBuilder("round;question;kind;answer;people;hall;remote;percent;score\r\n");
        foreach (var row in await door.Grain.Results())
            csv.Append(string.Join(';', row.Round, CsvCell.Of(row.Question), row.Kind, CsvCell.Of(row.Answer), row.N, row.Hall, row.Remote, row.Percent, row.Score)).Append("\r\n");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"{door.Conference}-poll.csv");
    }

    static readonly Refusal NotAPanel = new("not-a-panel", "This session is not a panel, so there are no polls in it.", Because.Conflict);
    static readonly Refusal NotClosed = new("poll-not-closed", "This poll has not been closed yet. Receipts can be checked after that.", Because.Conflict);
}
