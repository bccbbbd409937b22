using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Questions that ask the same become one, and can be taken apart again.</summary>
public static class Merging
{
    public static Decision<PanelEvent> Merge(Panel panel, Question question, MergeQuestion merge, Act act)
    {
        if (question.Status == QuestionStatus.Merged)
            return question.MergedInto == merge.Into || panel.RootOf(merge.Question) == merge.Into ? Decision<PanelEvent>.Nothing : MergedAlready;
        if (question.Status != merge.From)
            return PanelDecisions.Stale(question.Status);
        if (merge.Into == merge.Question)
            return MergedIntoItself;
        if (!panel.Questions.TryGetValue(merge.Into, out var into) || into.Status == QuestionStatus.Withdrawn)
            return PanelDecisions.UnknownQuestion;
        if (into.Status == QuestionStatus.Merged)
            return MergedAlready;
        if (into.Status != merge.IntoFrom)
            return PanelDecisions.StaleOther(into.Status);
        if (question.Status == QuestionStatus.OnStage)
            return IsOnStage;
        return new QuestionMerged(merge.Question, merge.Into, act.Now);
    }

    public static Decision<PanelEvent> Unmerge(Panel panel, Question question, UnmergeQuestion unmerge, Act act)
    {
        if (question.Status != QuestionStatus.Merged)
            return Decision<PanelEvent>.Nothing;
        var root = panel.RootOf(unmerge.Question);
        return root == unmerge.Into ? new QuestionUnmerged(unmerge.Question, root, act.Now) : MergedAlready;
    }

    /// <summary>A root that goes takes nobody else's question with it: each that was merged into it stands again as it did.</summary>
    public static IEnumerable<PanelEvent> LetGo(Panel panel, QuestionId root, Act act)
    {
        var left = new Stack<QuestionId>(panel.Merged.Of(root));
        while (left.TryPop(out var member))
        {
            if (panel.Questions[member].Status == QuestionStatus.Merged)
            {
                yield return new QuestionUnmerged(member, root, act.Now);
                continue;
            }
            foreach (var below in panel.Merged.Of(member))
                left.Push(below); // the member itself was withdrawn
        }
    }

    public static readonly Refusal MergedAlready = new("merged-already",
        "This question has been merged into another one. Take them apart first, or go on with the other.", Because.Conflict);
    public static readonly Refusal MergedIntoItself = new("merged-into-itself", "A question is not merged into itself. Choose another.", Because.Invalid);
    public static readonly Refusal IsOnStage = new("is-on-stage", "This question is on stage. Merge the other one into it instead.", Because.Conflict);
}
