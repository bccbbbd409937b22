using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;

namespace Hub.Tests.Panels;

/// <summary>A panel told as a story: who does what.</summary>
public sealed class PanelStory : Story<PanelDecisions, PanelViews, Panel, PanelCommand, PanelEvent>
{
    /// <summary>A panel with this question of Ana's, approved.</summary>
    public static PanelStory WithApproved(params QuestionId[] questions)
    {
        var story = new PanelStory();
        foreach (var question in questions)
        {
            story.Asks(Names.Ana, question, $"What of {question}?");
            story.Moves(question, QuestionStatus.Pending, QuestionStatus.Approved);
        }
        return story;
    }

    public Question this[QuestionId question] => State.Questions[question];

    public Decision<PanelEvent> Asks(PersonId who, QuestionId question, string? text = "Why?", bool named = false) => Do(who, new AskQuestion(question, text, named));

    public Decision<PanelEvent> Withdraws(PersonId who, QuestionId question) => Do(who, new WithdrawQuestion(question));

    public Decision<PanelEvent> VotesFor(PersonId who, QuestionId question) => Do(who, new CastVote(question));

    public Decision<PanelEvent> TakesVoteBack(PersonId who, QuestionId question) => Do(who, new WithdrawVote(question));

    public Decision<PanelEvent> Moves(QuestionId question, QuestionStatus from, QuestionStatus to) => Do(Names.Moderator, new MoveQuestion(question, from, to), staff: true);

    public Decision<PanelEvent> Undoes(QuestionId question, QuestionStatus from, QuestionStatus to) => Do(Names.Moderator, new UndoMove(question, from, to), staff: true);
}
