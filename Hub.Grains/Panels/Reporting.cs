using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>People say that a question should not stand here. Enough of them send it back to the moderators; who they were, nobody learns.</summary>
public static class Reporting
{
    public static Decision<PanelEvent> Report(Panel panel, Question question, QuestionId id, Act act)
    {
        if (panel.ReportsOf.Has(act.Who, id))
            return Decision<PanelEvent>.Nothing; // once a person, whatever became of it since
        if (!question.IsPublic)
            return PanelDecisions.UnknownQuestion;
        if (question.Author == act.Who)
            return OwnQuestion;
        var reported = new QuestionReported(id, act.Who);
        var enough = question.Status == QuestionStatus.Approved && question.Reports + 1 >= panel.Settings.ReportsToHold;
        return enough ? Decision<PanelEvent>.Of([reported, new QuestionHeld(id, Held.Reports, act.Now)]) : reported;
    }

    public static readonly Refusal OwnQuestion = new("own-question", "This is your own question. You can withdraw it.", Because.Conflict);
}
