using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Which story of the panel decides what; each is told in a file of its own.</summary>
public sealed class PanelDecisions : IDecider<Panel, PanelCommand, PanelEvent>
{
    public static string Kind => "panel";

    public static int Shape => 2;

    public static Panel Initial => Panel.Empty;

    public static Panel Evolve(Panel state, PanelEvent happened) => PanelEvolution.Evolve(state, happened);

    public static Decision<PanelEvent> Decide(Panel state, PanelCommand command, Act act) => command switch
    {
        AskQuestion ask => Asking.Ask(state, ask, act),
        ChooseNext choice => Moderating.Choose(state, choice),
        ChangeSettings change => Settling.Change(state, change),
        QuestionCommand about => !state.Questions.TryGetValue(about.Question, out var question) || question.Status == QuestionStatus.Withdrawn && about is not WithdrawQuestion
            ? UnknownQuestion : DecideOn(state, question, about, act),
        _ => throw Unknown(command),
    };

    static Decision<PanelEvent> DecideOn(Panel panel, Question question, QuestionCommand command, Act act) => command switch
    {
        EditQuestion edit => Asking.Edit(panel, question, edit, act),
        WithdrawQuestion => Asking.Withdraw(panel, question, command.Question, act),
        CastVote => Voting.Cast(panel, command.Question, act),
        WithdrawVote => Voting.TakeBack(panel, command.Question, act),
        ReportQuestion => Reporting.Report(panel, question, command.Question, act),
        GiveReply reply => Replying.Give(panel, question, reply, act),
        HideReply hide => Replying.Hide(panel, hide),
        MoveQuestion move => Moderating.Move(panel, question, move, act),
        UndoMove undo => Moderating.TakeBack(panel, question, undo, act),
        LabelQuestion label => Moderating.Label(panel, label),
        MergeQuestion merge => Merging.Merge(panel, question, merge, act),
        UnmergeQuestion unmerge => Merging.Unmerge(panel, question, unmerge, act),
        _ => throw Unknown(command),
    };

    static InvalidOperationException Unknown(PanelCommand command) => new($"No panel command: {command.GetType().Name}");

    public static readonly Refusal UnknownQuestion = new("unknown-question", "There is no such question here; it may have been withdrawn.", Because.Unknown);
    public static readonly Refusal NotYours = new("not-yours", "Only the person who asked a question can do this.", Because.Forbidden);
    public static readonly Refusal NotOnThePanel = new("not-on-the-panel", "This is for those on the panel of this session.", Because.Forbidden);

    public static Refusal Stale(QuestionStatus now) => new("stale-state", $"Someone moved this question meanwhile: it is {Words(now)} now.", Because.Conflict, Now: Json.Name(now));

    public static Refusal StaleOther(QuestionStatus now) => new("stale-other", $"Someone moved the other question meanwhile: it is {Words(now)} now.", Because.Conflict, Now: Json.Name(now));

    static string Words(QuestionStatus status) => status == QuestionStatus.OnStage ? "on stage" : status.ToString().ToLowerInvariant();
}
