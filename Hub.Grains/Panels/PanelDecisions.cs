using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What one may ask of a panel. Who may send which is settled at the door, except that one's own is one's own.</summary>
[GenerateSerializer]
public abstract record PanelCommand(QuestionId Question);

/// <param name="Text">1 to <see cref="PanelDecisions.LongestText"/> characters.</param>
[GenerateSerializer, Immutable]
public sealed record AskQuestion(QuestionId Question, string? Text, bool Named) : PanelCommand(Question);

/// <summary>Takes back one's own question, as long as it was not on the stage.</summary>
[GenerateSerializer, Immutable]
public sealed record WithdrawQuestion(QuestionId Question) : PanelCommand(Question);

[GenerateSerializer, Immutable]
public sealed record CastVote(QuestionId Question) : PanelCommand(Question);

[GenerateSerializer, Immutable]
public sealed record WithdrawVote(QuestionId Question) : PanelCommand(Question);

/// <param name="From">The status that the moderator saw: a move made on an old picture is refused, with what is true now.</param>
[GenerateSerializer, Immutable]
public sealed record MoveQuestion(QuestionId Question, QuestionStatus From, QuestionStatus To) : PanelCommand(Question);

/// <summary>Takes back the last move of a question, and with it what that move did to another.</summary>
/// <param name="To">Where it goes back to, so that the command can be repeated.</param>
[GenerateSerializer, Immutable]
public sealed record UndoMove(QuestionId Question, QuestionStatus From, QuestionStatus To) : PanelCommand(Question);

public sealed class PanelDecisions : IDecider<Panel, PanelCommand, PanelEvent>
{
    public const int LongestText = 500;
    public const int MostPendingOfOne = 10;
    public const int MostQuestions = 3000;

    public static string Kind => "panel";

    public static int Shape => 1;

    public static Panel Initial => Panel.Empty;

    public static Panel Evolve(Panel state, PanelEvent happened) => PanelEvolution.Evolve(state, happened);

    public static Decision<PanelEvent> Decide(Panel state, PanelCommand command, Act act) => command switch
    {
        AskQuestion ask => Ask(state, ask, act),
        _ when !state.Questions.TryGetValue(command.Question, out var question) || question.Status == QuestionStatus.Withdrawn && command is not WithdrawQuestion
            => UnknownQuestion,
        WithdrawQuestion => Withdraw(command.Question, state.Questions[command.Question], act),
        CastVote => Vote(state, command.Question, act),
        WithdrawVote => Voted(state, command.Question, act) ? new VoteWithdrawn(command.Question, act.Who) : Decision<PanelEvent>.Nothing,
        MoveQuestion move => Move(state, move, act),
        UndoMove undo => TakeBack(state, undo, act),
        _ => throw new InvalidOperationException($"No panel command: {command.GetType().Name}"),
    };

    static Decision<PanelEvent> Ask(Panel panel, AskQuestion ask, Act act)
    {
        if (panel.Questions.TryGetValue(ask.Question, out var there))
            return there.Author == act.Who ? Decision<PanelEvent>.Nothing : IdTaken;
        var (text, refusal) = Wording.Clean(ask.Text, LongestText);
        if (refusal is not null)
            return refusal;
        if (panel.Questions.Count >= MostQuestions)
            return PanelFull;
        var pending = panel.AskedBy.GetValueOrDefault(act.Who, []).Count(id => panel.Questions[id].Status == QuestionStatus.Pending);
        if (pending >= MostPendingOfOne)
            return TooManyQuestions;
        return new QuestionAsked(ask.Question, act.Who, text, ask.Named, act.Now);
    }

    static Decision<PanelEvent> Withdraw(QuestionId id, Question question, Act act)
    {
        if (question.Author != act.Who)
            return NotYours;
        return question.Status switch
        {
            QuestionStatus.Withdrawn => Decision<PanelEvent>.Nothing,
            QuestionStatus.OnStage or QuestionStatus.Answered => AlreadyOnStage,
            _ => new QuestionWithdrawn(id, act.Now),
        };
    }

    static Decision<PanelEvent> Vote(Panel panel, QuestionId id, Act act)
    {
        if (Voted(panel, id, act))
            return Decision<PanelEvent>.Nothing;
        return panel.Questions[id].Status switch
        {
            QuestionStatus.Approved or QuestionStatus.OnStage => new VoteCast(id, act.Who),
            QuestionStatus.Answered => QuestionClosed,
            _ => UnknownQuestion, // Not public: its existence is nobody's business.
        };
    }

    static bool Voted(Panel panel, QuestionId id, Act act) => panel.VotesOf.TryGetValue(act.Who, out var voted) && voted.Contains(id);

    static Decision<PanelEvent> Move(Panel panel, MoveQuestion move, Act act)
    {
        var question = panel.Questions[move.Question];
        if (question.Status == move.To)
            return Decision<PanelEvent>.Nothing;
        if (question.Status != move.From)
            return Stale(question.Status);
        if (move.To == QuestionStatus.Withdrawn)
            return NotYours;
        var displaces = move.To == QuestionStatus.OnStage ? panel.OnStage : null;
        return new QuestionMoved(move.Question, move.From, move.To, act.Now, displaces);
    }

    static Decision<PanelEvent> TakeBack(Panel panel, UndoMove undo, Act act)
    {
        var question = panel.Questions[undo.Question];
        if (question.Status == undo.To)
            return Decision<PanelEvent>.Nothing;
        if (question.Status != undo.From || question.Undo is not { } last || last.To != undo.To)
            return Stale(question.Status);
        // The one that left the stage comes back, unless somebody moved it since.
        var restores = last.Displaced is { } other && panel.Questions[other].Status == QuestionStatus.Answered ? last.Displaced : null;
        if (undo.To == QuestionStatus.OnStage && panel.OnStage is not null)
            return StageTaken;
        return new MoveUndone(undo.Question, undo.From, undo.To, act.Now, restores);
    }

    public static readonly Refusal UnknownQuestion = new("unknown-question", "There is no such question here; it may have been withdrawn.", Because.Unknown);
    public static readonly Refusal IdTaken = new("id-taken", "Another question has this id already. Send it again under a new one.", Because.Conflict);
    public static readonly Refusal PanelFull = new("panel-full", "This panel has all the questions it can hold. Vote for one that is there.", Because.Conflict);
    public static readonly Refusal TooManyQuestions = new("too-many-questions", "Ten of your questions are waiting for the moderator. Wait for them, or withdraw one.", Because.TooMany);
    public static readonly Refusal NotYours = new("not-yours", "Only the person who asked a question can withdraw it.", Because.Forbidden);
    public static readonly Refusal AlreadyOnStage = new("already-on-stage", "This question has been taken to the stage and cannot be withdrawn any more.", Because.Conflict);
    public static readonly Refusal QuestionClosed = new("question-closed", "This question has been answered; votes are closed.", Because.Conflict);
    public static readonly Refusal StageTaken = new("stage-taken", "Another question is on the stage now. Move that one first.", Because.Conflict);

    static Refusal Stale(QuestionStatus now) => new("stale-state",
        $"Someone moved this question meanwhile: it is {Words(now)} now.", Because.Conflict);

    static string Words(QuestionStatus status) => status switch
    {
        QuestionStatus.OnStage => "on stage",
        _ => status.ToString().ToLowerInvariant(),
    };
}
