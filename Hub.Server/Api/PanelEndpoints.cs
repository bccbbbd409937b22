using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Server.Identity;

namespace Hub.Server.Api;

/// <param name="To">A speaker of the session.</param>
public sealed record AskRequest(string? Text, bool Named, string? Language = null, PersonId? To = null);

/// <param name="Edits">How often the text had been edited when it was read.</param>
public sealed record TextRequest(string? Text, int Edits);

/// <param name="Answers">From the staff: with this the question, seen in this status, is answered in writing.</param>
public sealed record ReplyRequest(string? Text, QuestionStatus? Answers = null);

public sealed record HiddenRequest(bool Hidden);

/// <param name="Reason">Where it is declined, for the asker.</param>
/// <param name="Stage">The question that was seen on stage, or "" for none; the move is refused if that is not so any more.</param>
public sealed record MoveRequest(QuestionStatus From, QuestionStatus To, string? Reason = null, string? Stage = null);

public sealed record UndoRequest(QuestionStatus From, QuestionStatus To);

/// <param name="IntoFrom">The status in which the other question was seen.</param>
public sealed record MergeRequest(QuestionId Into, QuestionStatus From, QuestionStatus IntoFrom);

public sealed record UnmergeRequest(QuestionId Into);

public sealed record LabelsRequest(LabelId[]? Labels, LabelId[]? Was);

public sealed record NextRequest(QuestionId? Question = null, QuestionId? Was = null);

/// <summary>Questions: asking, voting and reporting for attendees, replies for those on the panel, everything else for moderators.</summary>
public static class PanelEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder api)
    {
        var panel = api.MapGroup("/conferences/{conference}/panels/{panel}");
        MapAsking(panel.MapGroup("/questions/{question}").RequireAuthorization(Policies.Attendee));
        MapModerating(panel.MapGroup("/questions/{question}").RequireAuthorization(Policies.Moderator));
        var staff = panel.MapGroup("").RequireAuthorization(Policies.Moderator);
        staff.MapPut("/next", (NextRequest body, [AsParameters] PanelDoor door) => door.Do(new ChooseNext(body.Question, body.Was)));
        staff.MapPut("/settings", (PanelSettings body, [AsParameters] PanelDoor door) => door.Do(new ChangeSettings(body)));
        staff.MapGet("/export.csv", PanelExport.Export).Produces<string>(contentType: "text/csv");
    }

    static void MapAsking(RouteGroupBuilder question)
    {
        question.MapPut("", (AskRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Ask(question, body));
        question.MapDelete("", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new WithdrawQuestion(question)));
        question.MapPut("/text", (TextRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new EditQuestion(question, body.Text, body.Edits)));
        question.MapPut("/vote", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new CastVote(question)));
        question.MapDelete("/vote", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new WithdrawVote(question)));
        question.MapPut("/report", (QuestionId question, [AsParameters] PanelDoor door) => door.Do(new ReportQuestion(question)));
        question.MapPut("/replies/{reply}", (ReplyRequest body, QuestionId question, ReplyId reply, [AsParameters] PanelDoor door) =>
            door.DoFromThePanel(new GiveReply(question, reply, body.Text, body.Answers)));
    }

    static void MapModerating(RouteGroupBuilder question)
    {
        question.MapPost("/move", (MoveRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Move(question, body));
        question.MapPost("/undo", (UndoRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new UndoMove(question, body.From, body.To)));
        question.MapPost("/merge", (MergeRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new MergeQuestion(question, body.Into, body.From, body.IntoFrom)));
        question.MapPost("/unmerge", (UnmergeRequest body, QuestionId question, [AsParameters] PanelDoor door) => door.Do(new UnmergeQuestion(question, body.Into)));
        question.MapPut("/labels", (LabelsRequest body, QuestionId question, [AsParameters] PanelDoor door) =>
            door.Do(new LabelQuestion(question, body.Labels ?? [], body.Was ?? [])));
        question.MapPut("/replies/{reply}/hidden", (HiddenRequest body, QuestionId question, ReplyId reply, [AsParameters] PanelDoor door) =>
            door.Do(new HideReply(question, reply, body.Hidden)));
    }
}
