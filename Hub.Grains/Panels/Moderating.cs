using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What moderators do with questions. Each command says what its sender saw: made on an old picture, it is refused with what is true now.</summary>
public static class Moderating
{
    public static Decision<PanelEvent> Move(Panel panel, Question question, MoveQuestion move, Act act)
    {
        if (question.Status == move.To)
            return Decision<PanelEvent>.Nothing;
        if (question.Status != move.From)
            return PanelDecisions.Stale(question.Status);
        if (move.To == QuestionStatus.Withdrawn)
            return PanelDecisions.NotYours;
        if (move.To == QuestionStatus.Merged || !Enum.IsDefined(move.To))
            return NoSuchMove;
        if (question.Status == QuestionStatus.Merged)
            return Merging.MergedAlready;
        if (move.Stage is { } seen && seen.Question != panel.OnStage)
            return StageChanged(panel, seen);
        string? reason = null;
        if (move.To == QuestionStatus.Declined && !string.IsNullOrWhiteSpace(move.Reason))
        {
            (reason, var refusal) = Wording.Clean(move.Reason, PanelSettings.LongestReason);
            if (refusal is not null)
                return refusal;
        }
        var displaces = move.To == QuestionStatus.OnStage ? panel.OnStage : null;
        return new QuestionMoved(move.Question, move.From, move.To, act.Now, displaces, reason);
    }

    public static Decision<PanelEvent> TakeBack(Panel panel, Question question, UndoMove undo, Act act)
    {
        if (question.Status == undo.To)
            return Decision<PanelEvent>.Nothing;
        if (question.Status != undo.From || question.Undo is not { } last || last.To != undo.To)
            return PanelDecisions.Stale(question.Status);
        if (question.Status == QuestionStatus.Merged)
            return new QuestionUnmerged(undo.Question, panel.RootOf(undo.Question), act.Now);
        if (undo.To == QuestionStatus.OnStage && panel.OnStage is not null)
            return StageTaken;
        return new MoveUndone(undo.Question, undo.From, undo.To, act.Now, Restored(panel, question, last));
    }

    /// <summary>The one that left the stage comes back, unless somebody moved it since.</summary>
    static QuestionId? Restored(Panel panel, Question question, Undo last) =>
        last.Displaced is { } other && panel.Questions[other] is { Status: QuestionStatus.Answered } displaced && displaced.Since == question.Since ? other : null;

    public static Decision<PanelEvent> Choose(Panel panel, ChooseNext choice)
    {
        if (panel.Next == choice.Question)
            return Decision<PanelEvent>.Nothing;
        if (panel.Next != choice.Was)
            return StaleNext(panel.Next);
        if (choice.Question is not { } id)
            return new NextChosen(null);
        if (!panel.Questions.TryGetValue(id, out var question) || question.Status == QuestionStatus.Withdrawn)
            return PanelDecisions.UnknownQuestion;
        return question.Status == QuestionStatus.Approved ? new NextChosen(id) : PanelDecisions.Stale(question.Status);
    }

    public static Decision<PanelEvent> Label(Panel panel, LabelQuestion label)
    {
        var now = panel.Labels.Of(label.Question);
        if (now.SetEquals(label.Labels))
            return Decision<PanelEvent>.Nothing;
        if (!now.SetEquals(label.Was))
            return StaleLabels;
        if (!label.Labels.All(id => now.Contains(id) || panel.Settings.Labels?.ContainsKey(id) == true))
            return UnknownLabel;
        return new QuestionLabelled(label.Question, [.. label.Labels.Distinct().OrderBy(id => id.Value, StringComparer.Ordinal)]);
    }

    public static readonly Refusal StageTaken = new("stage-taken", "Another question is on the stage now. Move that one first.", Because.Conflict);
    public static readonly Refusal NoSuchMove = new("no-such-move", "A question is not moved there. Merge it into another, if that is what you mean.", Because.Invalid);
    public static readonly Refusal StaleLabels = new("stale-labels", "Someone labelled this question meanwhile. Look at its labels again.", Because.Conflict);
    public static readonly Refusal UnknownLabel = new("unknown-label", "This panel has no such label; it may have been removed.", Because.Unknown);

    static Refusal StageChanged(Panel panel, SeenOnStage seen) => new("stage-changed",
        panel.OnStage is null ? "The stage is empty now." : seen.Question is null ? "A question is on stage now." : "Another question is on stage now.", Because.Conflict);

    static Refusal StaleNext(QuestionId? next) => new("stale-next",
        next is null ? "Someone changed what comes next meanwhile: nothing does now." : "Someone changed what comes next meanwhile: it is another question now.", Because.Conflict);
}
