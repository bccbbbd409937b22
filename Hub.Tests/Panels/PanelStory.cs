using System.Collections.Immutable;
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
            story.Passes(60);
            story.Moves(question, QuestionStatus.Pending, QuestionStatus.Approved);
        }
        return story;
    }

    /// <summary>A panel that is set up in a way of its own.</summary>
    public static PanelStory With(Func<PanelSettings, PanelSettings> change)
    {
        var story = new PanelStory();
        story.Sets(change);
        return story;
    }

    public Question this[QuestionId question] => State.Questions[question];

    public Decision<PanelEvent> Asks(PersonId who, QuestionId question, string? text = "Why?", bool named = false) => Do(who, new AskQuestion(question, text, named));

    public Decision<PanelEvent> Edits(PersonId who, QuestionId question, string? text, int edits = 0, bool staff = false) =>
        Do(who, new EditQuestion(question, text, edits), staff);

    public Decision<PanelEvent> Withdraws(PersonId who, QuestionId question) => Do(who, new WithdrawQuestion(question));

    public Decision<PanelEvent> VotesFor(PersonId who, QuestionId question) => Do(who, new CastVote(question));

    public Decision<PanelEvent> TakesVoteBack(PersonId who, QuestionId question) => Do(who, new WithdrawVote(question));

    public Decision<PanelEvent> Reports(PersonId who, QuestionId question) => Do(who, new ReportQuestion(question));

    public Decision<PanelEvent> RepliesFromThePanel(PersonId who, QuestionId question, ReplyId reply, string? text = "Because.", QuestionStatus? answers = null) =>
        Do(new Caller(who, Staff: false, Speaker: true), new GiveReply(question, reply, text, answers));

    public Decision<PanelEvent> AnswersInWriting(QuestionId question, QuestionStatus seen, ReplyId reply, string text = "Because.") => Moderates(new GiveReply(question, reply, text, seen));

    public Decision<PanelEvent> Moves(QuestionId question, QuestionStatus from, QuestionStatus to, string? reason = null, SeenOnStage? stage = null) =>
        Moderates(new MoveQuestion(question, from, to, reason, stage));

    public Decision<PanelEvent> Undoes(QuestionId question, QuestionStatus from, QuestionStatus to) => Moderates(new UndoMove(question, from, to));

    public Decision<PanelEvent> Merges(QuestionId question, QuestionId into) => Moderates(new MergeQuestion(question, into, this[question].Status, State.Questions.GetValueOrDefault(into)?.Status ?? QuestionStatus.Approved));

    public Decision<PanelEvent> Unmerges(QuestionId question, QuestionId into) => Moderates(new UnmergeQuestion(question, into));

    public Decision<PanelEvent> Sets(Func<PanelSettings, PanelSettings> change) => Moderates(new ChangeSettings(change(State.Settings)));

    public Decision<PanelEvent> Moderates(PanelCommand command) => Do(Names.Moderator, command, staff: true);
}

static class Settings
{
    /// <summary>The blocked words with those of a language.</summary>
    public static ImmutableDictionary<string, string> Blocked(this PanelSettings settings, string language, params string[] words) =>
        (settings.Blocked ?? []).SetItem(language, string.Join('\n', words));

    public static ImmutableDictionary<LabelId, string> Labels(this PanelSettings settings, params string[] labels) =>
        (settings.Labels ?? []).SetItems(labels.Select(label => KeyValuePair.Create(new LabelId(label), label.ToUpperInvariant())));
}
