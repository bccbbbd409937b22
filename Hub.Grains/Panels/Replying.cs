using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Answers in writing, by those on the panel and the staff.</summary>
public static class Replying
{
    public const int LongestReply = 1000;
    public const int MostReplies = 20;

    public static Decision<PanelEvent> Give(Panel panel, Question question, GiveReply reply, Act act)
    {
        if (!act.Staff && !act.By.Speaker)
            return PanelDecisions.NotOnThePanel;
        if (panel.Replies.TryGetValue(reply.Reply, out var there))
            return there.Author == act.Who && there.Question == reply.Question ? Decision<PanelEvent>.Nothing : Asking.IdTaken;
        if (!act.Staff && !question.IsPublic)
            return PanelDecisions.UnknownQuestion;
        if (question.Status == QuestionStatus.Merged)
            return Merging.MergedAlready;
        var answers = act.Staff && question.Status != QuestionStatus.Answered ? reply.Answers : null;
        if (answers is { } seen && seen != question.Status)
            return PanelDecisions.Stale(question.Status);
        var (text, refusal) = Wording.Clean(reply.Text, LongestReply);
        if (refusal is not null)
            return refusal;
        if (panel.RepliesTo.Of(reply.Question).Count >= MostReplies)
            return TooManyReplies;
        var given = new ReplyGiven(reply.Question, reply.Reply, act.Who, text, act.By.Speaker, act.Now);
        return answers is { } from ? Decision<PanelEvent>.Of([given, new QuestionMoved(reply.Question, from, QuestionStatus.Answered, act.Now, InWriting: true)]) : given;
    }

    public static Decision<PanelEvent> Hide(Panel panel, HideReply hide)
    {
        if (!panel.Replies.TryGetValue(hide.Reply, out var reply) || reply.Question != hide.Question)
            return UnknownReply;
        return reply.Hidden == hide.Hidden ? Decision<PanelEvent>.Nothing : new ReplyHidden(hide.Question, hide.Reply, hide.Hidden);
    }

    public static readonly Refusal TooManyReplies = new("too-many-replies", "This question has all the replies it can hold.", Because.Conflict);
    public static readonly Refusal UnknownReply = new("unknown-reply", "There is no such reply to this question.", Because.Unknown);
}
