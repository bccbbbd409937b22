using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Votes for questions. What was merged is voted for together.</summary>
public static class Voting
{
    public static Decision<PanelEvent> Cast(Panel panel, QuestionId id, Act act)
    {
        var root = panel.RootOf(id);
        if (panel.HasVotedIn(act.Who, root))
            return Decision<PanelEvent>.Nothing;
        return panel.Questions[root].Status switch
        {
            QuestionStatus.Approved or QuestionStatus.OnStage => new VoteCast(root, act.Who),
            QuestionStatus.Answered => QuestionClosed,
            _ => PanelDecisions.UnknownQuestion, // Not public: its existence is nobody's business.
        };
    }

    public static Decision<PanelEvent> TakeBack(Panel panel, QuestionId id, Act act) =>
        Decision<PanelEvent>.Of([.. panel.VotesIn(act.Who, panel.RootOf(id)).Select(voted => new VoteWithdrawn(voted, act.Who))]);

    public static readonly Refusal QuestionClosed = new("question-closed", "This question has been answered; votes are closed.", Because.Conflict);
}
