using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What one may ask of a panel. Who may send which is settled at the door, except that one's own is one's own
/// and that staff and speakers may more (<see cref="Act.By"/>). A command that is repeated decides nothing again.</summary>
[GenerateSerializer]
public abstract record PanelCommand;

[GenerateSerializer]
public abstract record QuestionCommand(QuestionId Question) : PanelCommand;

/// <param name="Text">1 to <see cref="PanelSettings.LongestText"/> characters.</param>
/// <param name="Language">BCP 47, if the asker says.</param>
/// <param name="To">The speaker whom it is for. That they are on the panel is settled at the door.</param>
[GenerateSerializer, Immutable]
public sealed record AskQuestion(QuestionId Question, string? Text, bool Named, string? Language = null, PersonId? To = null) : QuestionCommand(Question);

/// <summary>New words: of one's own question, until it comes to the stage; by the staff at any time.</summary>
/// <param name="Edits">How often it had been edited when its text was read.</param>
[GenerateSerializer, Immutable]
public sealed record EditQuestion(QuestionId Question, string? Text, int Edits) : QuestionCommand(Question);

/// <summary>Takes back one's own question, as long as it was not on the stage. What was merged into it stands by itself again.</summary>
[GenerateSerializer, Immutable]
public sealed record WithdrawQuestion(QuestionId Question) : QuestionCommand(Question);

/// <summary>A vote for what was merged is one for what it was merged into.</summary>
[GenerateSerializer, Immutable]
public sealed record CastVote(QuestionId Question) : QuestionCommand(Question);

[GenerateSerializer, Immutable]
public sealed record WithdrawVote(QuestionId Question) : QuestionCommand(Question);

/// <summary>Says that a question should not stand here. <see cref="PanelSettings.ReportsToHold"/> people send an approved one back to the moderators.</summary>
[GenerateSerializer, Immutable]
public sealed record ReportQuestion(QuestionId Question) : QuestionCommand(Question);

/// <summary>By those on the panel and the staff.</summary>
/// <param name="Answers">From the staff: with this the question, which they saw in this status, is answered in writing.</param>
[GenerateSerializer, Immutable]
public sealed record GiveReply(QuestionId Question, ReplyId Reply, string? Text, QuestionStatus? Answers) : QuestionCommand(Question);

[GenerateSerializer, Immutable]
public sealed record HideReply(QuestionId Question, ReplyId Reply, bool Hidden) : QuestionCommand(Question);

/// <param name="From">The status that the moderator saw: a move made on an old picture is refused, with what is true now.</param>
/// <param name="Reason">For the asker, where it is declined: up to <see cref="PanelSettings.LongestReason"/> characters.</param>
/// <param name="Stage">What the moderator saw on stage, if the move rests on it.</param>
[GenerateSerializer, Immutable]
public sealed record MoveQuestion(QuestionId Question, QuestionStatus From, QuestionStatus To, string? Reason = null, SeenOnStage? Stage = null) : QuestionCommand(Question);

/// <param name="Question">Null: nothing was on stage.</param>
[GenerateSerializer, Immutable]
public sealed record SeenOnStage(QuestionId? Question);

/// <summary>Takes back the last move of a question, and with it what that move did to another.</summary>
/// <param name="To">Where it goes back to, so that the command can be repeated.</param>
[GenerateSerializer, Immutable]
public sealed record UndoMove(QuestionId Question, QuestionStatus From, QuestionStatus To) : QuestionCommand(Question);

/// <summary>Makes one of two questions that ask the same: their votes unite, a person counts once.</summary>
/// <param name="From">The status that the moderator saw.</param>
/// <param name="IntoFrom">That of the other one: what is merged into a question goes where that one is.</param>
[GenerateSerializer, Immutable]
public sealed record MergeQuestion(QuestionId Question, QuestionId Into, QuestionStatus From, QuestionStatus IntoFrom) : QuestionCommand(Question);

/// <param name="Into">What the moderator saw it merged into.</param>
[GenerateSerializer, Immutable]
public sealed record UnmergeQuestion(QuestionId Question, QuestionId Into) : QuestionCommand(Question);

/// <param name="Was">The labels that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record LabelQuestion(QuestionId Question, LabelId[] Labels, LabelId[] Was) : QuestionCommand(Question);

/// <summary>What comes after the question on stage.</summary>
/// <param name="Was">The one that the moderator saw there.</param>
[GenerateSerializer, Immutable]
public sealed record ChooseNext(QuestionId? Question, QuestionId? Was) : PanelCommand;

/// <param name="Settings">With the version that was changed.</param>
[GenerateSerializer, Immutable]
public sealed record ChangeSettings(PanelSettings Settings) : PanelCommand;
