using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

public sealed record AskRequest(string? Text, bool Named);

public sealed record MoveRequest(QuestionStatus From, QuestionStatus To);

/// <summary>Questions: asking and voting for attendees, moving for moderators.</summary>
public static class PanelEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder api)
    {
        var questions = api.MapGroup("/conferences/{conference}/panels/{panel}/questions/{question}");
        var asking = questions.MapGroup("").RequireAuthorization(Policies.Attendee);
        asking.MapPut("", (AskRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new AskQuestion(question, body.Text, body.Named)));
        asking.MapDelete("", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new WithdrawQuestion(question)));
        asking.MapPut("/vote", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new CastVote(question)));
        asking.MapDelete("/vote", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new WithdrawVote(question)));
        var moderating = questions.MapGroup("").RequireAuthorization(Policies.Moderator);
        moderating.MapPost("/move", (MoveRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new MoveQuestion(question, body.From, body.To)));
        moderating.MapPost("/undo", (MoveRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new UndoMove(question, body.From, body.To)));
    }
}

/// <summary>The way to the panel that the address names: that it is there, then the grain.</summary>
public readonly record struct PanelDoor(ConferenceId Conference, SessionId Panel, Me Me, LiveGrains Grains, Programmes Programmes)
{
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(PanelCommand command) =>
        await Programmes.KindOf(Conference, Panel) switch
        {
            var kind when Programmes.HasQuestions(kind) => (await Grains.Panel(Conference, Panel).Do(Me.Caller, command)).ToHttp(),
            null => Problems.Of(UnknownSession),
            _ => Problems.Of(NotAPanel),
        };

    public static readonly Refusal UnknownSession = new("unknown-session", "The programme has no such session; it may have been removed.", Because.Unknown);
    static readonly Refusal NotAPanel = new("not-a-panel", "This session is neither a panel nor a pitch round, so there are no questions in it.", Because.Conflict);
}
