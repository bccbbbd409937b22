using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What each event makes of a panel.</summary>
public static class PanelEvolution
{
    public static Panel Evolve(Panel panel, PanelEvent happened) => happened switch
    {
        QuestionAsked e => Ask(panel, e),
        QuestionMoved e => Move(panel, e),
        MoveUndone e => TakeBack(panel, e),
        QuestionWithdrawn e => Change(panel, e.Question, question => question with { Status = QuestionStatus.Withdrawn, Since = e.At, Undo = null }),
        VoteCast e => Count(panel with { VotesOf = panel.VotesOf.With(e.Voter, e.Question) }, e.Question, e.Voter, +1),
        VoteWithdrawn e => Count(panel with { VotesOf = panel.VotesOf.Without(e.Voter, e.Question) }, e.Question, e.Voter, -1),
        QuestionEdited e => Change(panel, e.Question, question => question with { Text = e.Text, Edits = question.Edits + 1 }),
        QuestionHeld e => Hold(panel, e),
        QuestionReported e => Change(panel with { ReportsOf = panel.ReportsOf.With(e.Reporter, e.Question) }, e.Question,
            question => question with { Reports = question.Reports + 1 }),
        QuestionMerged e => Merge(panel, e),
        QuestionUnmerged e => Unmerge(panel, e),
        QuestionLabelled e => panel with { Labels = panel.Labels.SetItem(e.Question, [.. e.Labels]) },
        ReplyGiven e => panel with
        {
            Replies = panel.Replies.Add(e.Reply, new(e.Question, e.Text, e.Author, e.Speaker, e.At)),
            RepliesTo = panel.RepliesTo.With(e.Question, e.Reply),
        },
        ReplyHidden e => panel with { Replies = panel.Replies.SetItem(e.Reply, panel.Replies[e.Reply] with { Hidden = e.Hidden }) },
        NextChosen e => panel with { Next = e.Question },
        SettingsChanged e => panel with { Settings = e.Settings },
        _ => throw new InvalidOperationException($"No panel event: {happened.GetType().Name}"),
    };

    static Panel Ask(Panel panel, QuestionAsked e) => panel with
    {
        Questions = panel.Questions.Add(e.Question, new(e.Author, e.Text, e.Named, e.At, e.Approved ? QuestionStatus.Approved : QuestionStatus.Pending, e.At)
        {
            Remote = e.Remote,
            Language = e.Language,
            To = e.To,
            Held = e.Held,
        }),
        AskedBy = panel.AskedBy.With(e.Author, e.Question),
    };

    static Panel Move(Panel panel, QuestionMoved e)
    {
        var question = panel.Questions[e.Question];
        var cleared = e.To == QuestionStatus.Approved ? question.Reports : 0; // approved anew, it is reported anew
        panel = Set(panel, e.Question, Stand(question, e.To, e.At) with
        {
            Reason = e.Reason,
            InWriting = e.InWriting,
            Reports = question.Reports - cleared,
            Undo = Remember(panel, e.Question) with { Displaced = e.Displaces, Reports = cleared },
        });
        return e.Displaces is { } other ? Change(panel, other, second => Stand(second, QuestionStatus.Answered, e.At)) : panel;
    }

    static Panel TakeBack(Panel panel, MoveUndone e)
    {
        panel = Restore(panel, e.Question, e.To, e.At);
        return e.Restores is { } other ? Change(panel, other, second => Stand(second, QuestionStatus.OnStage, e.At)) : panel;
    }

    static Panel Hold(Panel panel, QuestionHeld e) => Change(panel, e.Question, question => question.Status == QuestionStatus.Pending
        ? question with { Held = e.Why }
        : Stand(question, QuestionStatus.Pending, e.At) with { Held = e.Why, Undo = Remember(panel, e.Question) });

    static Panel Merge(Panel panel, QuestionMerged e)
    {
        panel = Change(panel, e.Question, question =>
            Stand(question, QuestionStatus.Merged, e.At) with { MergedInto = e.Into, Undo = Remember(panel, e.Question) });
        return Recount(panel with { Merged = panel.Merged.With(e.Into, e.Question) }, e.Into);
    }

    static Panel Unmerge(Panel panel, QuestionUnmerged e)
    {
        var question = panel.Questions[e.Question];
        panel = panel with { Merged = panel.Merged.Without(question.MergedInto!.Value, e.Question) };
        panel = Restore(panel, e.Question, question.Undo!.To, e.At);
        return Recount(Recount(panel, e.Question), e.From);
    }

    /// <summary>A status that is its own beginning: nothing of the one before clings to it.</summary>
    static Question Stand(Question question, QuestionStatus status, DateTimeOffset at) =>
        question with { Status = status, Since = at, Undo = null, Held = null, Reason = null, InWriting = false, MergedInto = null };

    static Undo Remember(Panel panel, QuestionId id)
    {
        var question = panel.Questions[id];
        return new(question.Status, null, question.Held, question.Reason, question.InWriting, WasNext: panel.Next == id);
    }

    /// <summary>The question as it stood before its last move. What people reported is settled when a question is let back among the approved.</summary>
    static Panel Restore(Panel panel, QuestionId id, QuestionStatus to, DateTimeOffset at)
    {
        var question = panel.Questions[id];
        var undo = question.Undo ?? new(to);
        panel = Set(panel, id, Stand(question, to, at) with
        {
            Held = undo.Held,
            Reason = undo.Reason,
            InWriting = undo.InWriting,
            Reports = question.Held == Held.Reports && to == QuestionStatus.Approved ? 0 : question.Reports + undo.Reports,
        });
        return undo.WasNext && panel.Next is null ? panel with { Next = id } : panel;
    }

    static Panel Change(Panel panel, QuestionId id, Func<Question, Question> change) => Set(panel, id, change(panel.Questions[id]));

    /// <summary>Keeps who is on the stage, and that what is next is approved.</summary>
    static Panel Set(Panel panel, QuestionId id, Question question) => panel with
    {
        Questions = panel.Questions.SetItem(id, question),
        OnStage = question.Status == QuestionStatus.OnStage ? id : panel.OnStage == id ? null : panel.OnStage,
        Next = question.Status != QuestionStatus.Approved && panel.Next == id ? null : panel.Next,
    };

    /// <summary>A person counts once in a family, for whatever of it they voted.</summary>
    static Panel Count(Panel panel, QuestionId id, PersonId voter, int more)
    {
        var root = panel.RootOf(id);
        if (panel.Merged.ContainsKey(root) && panel.VotesIn(voter, root).Any(other => other != id))
            return panel;
        var question = panel.Questions[root];
        return panel with { Questions = panel.Questions.SetItem(root, question with { Votes = question.Votes + more }) };
    }

    static Panel Recount(Panel panel, QuestionId root) =>
        panel with { Questions = panel.Questions.SetItem(root, panel.Questions[root] with { Votes = panel.VotersOf(root).Count() }) };
}
