using System.Collections.Immutable;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;

namespace Hub.Tests.Panels;

/// <param name="Informed">Sent by someone who sees what is there: most that is sent blindly is refused.</param>
public readonly record struct Step(Caller By, PanelCommand Command, bool Informed);

/// <summary>Whatever people, speakers and moderators may do on a day.</summary>
public static class PanelDays
{
    public static readonly PersonId[] People = [Names.Ana, Names.Ben, Names.Chi, Names.Person("dee")];
    public static readonly PersonId Speaker = Names.Person("speaker");
    public static readonly QuestionId[] Questions = [.. Enumerable.Range(0, 6).Select(i => Names.Question($"{i}"))];

    public static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, .. People.Select(Audience.Person)];

    static readonly Gen<QuestionId> SomeQuestion = Gen.OneOf(Questions);
    static readonly Gen<QuestionStatus> SomeStatus = Gen.Enum<QuestionStatus>();
    static readonly Gen<ReplyId> SomeReply = Gen.OneOf(Names.Reply("1"), Names.Reply("2"), Names.Reply("3"));
    static readonly Gen<string> SomeText = Gen.OneOf("Why?", "Ωραία", "What the drat?", "", "x\0");
    static readonly Gen<LabelId[]> SomeLabels = Gen.OneOf(new LabelId("grid"), new LabelId("money")).Array[0, 2];
    static readonly Gen<Caller> SomeCaller = Gen.Frequency(
        (5, Gen.Select(Gen.OneOf(People), Gen.Bool, (who, remote) => new Caller(who, Staff: false, Remote: remote))),
        (1, Gen.Const(new Caller(Speaker, Staff: false, Speaker: true))),
        (3, Gen.Const(new Caller(Names.Moderator, Staff: true))));

    static readonly Gen<PanelSettings> SomeSettings = Gen.Select(Gen.Bool, Gen.Frequency((4, false), (1, true)), Gen.Enum<AskingAs>(), Gen.Int[2, 3], Gen.Bool, Gen.Bool,
        (moderated, paused, names, reports, labels, blocked) => PanelSettings.Default with
        {
            Moderated = moderated,
            Paused = paused,
            Names = names,
            ReportsToHold = reports,
            PerMinute = 30,
            Labels = labels ? PanelSettings.Default.Labels("grid", "money") : ImmutableDictionary<LabelId, string>.Empty,
            Blocked = blocked ? PanelSettings.Default.Blocked("en", "drat") : null,
        });

    static readonly Gen<PanelCommand> SomeCommand = Gen.Frequency<PanelCommand>(
        (8, Gen.Select(SomeQuestion, SomeText, Gen.Bool, Gen.OneOf("en", "de", null), (q, text, named, language) =>
            (PanelCommand)new AskQuestion(q, text, named, language, language == "de" ? Speaker : null))),
        (3, Gen.Select(SomeQuestion, SomeText, Gen.Int[0, 2], (q, text, edits) => (PanelCommand)new EditQuestion(q, text, edits))),
        (1, SomeQuestion.Select(q => (PanelCommand)new WithdrawQuestion(q))),
        (10, SomeQuestion.Select(q => (PanelCommand)new CastVote(q))),
        (3, SomeQuestion.Select(q => (PanelCommand)new WithdrawVote(q))),
        (6, SomeQuestion.Select(q => (PanelCommand)new ReportQuestion(q))),
        (12, Gen.Select(SomeQuestion, SomeStatus, SomeStatus, Gen.OneOf("Off topic", "", null), (q, from, to, reason) => (PanelCommand)new MoveQuestion(q, from, to, reason))),
        (4, Gen.Select(SomeQuestion, SomeStatus, SomeStatus, (q, from, to) => (PanelCommand)new UndoMove(q, from, to))),
        (6, Gen.Select(SomeQuestion, SomeQuestion, SomeStatus, SomeStatus, (q, into, from, intoFrom) => (PanelCommand)new MergeQuestion(q, into, from, intoFrom))),
        (3, Gen.Select(SomeQuestion, SomeQuestion, (q, into) => (PanelCommand)new UnmergeQuestion(q, into))),
        (2, Gen.Select(SomeQuestion, SomeReply, SomeText, Gen.Bool, SomeStatus, (q, reply, text, answers, seen) => (PanelCommand)new GiveReply(q, reply, text, answers ? seen : null))),
        (1, Gen.Select(SomeQuestion, SomeReply, Gen.Bool, (q, reply, hidden) => (PanelCommand)new HideReply(q, reply, hidden))),
        (2, Gen.Select(SomeQuestion, SomeLabels, SomeLabels, (q, labels, was) => (PanelCommand)new LabelQuestion(q, labels, was))),
        (3, Gen.Select(SomeQuestion, Gen.Frequency((4, true), (1, false)), (q, some) => (PanelCommand)new ChooseNext(some ? q : null, null))),
        (2, SomeSettings.Select(settings => (PanelCommand)new ChangeSettings(settings))));

    public static readonly Gen<Step[]> SomeDay =
        Gen.Select(SomeCaller, SomeCommand, Gen.Frequency((3, true), (1, false)), (by, command, informed) => new Step(by, command, informed)).Array[0, 80];

    public static PanelStory After(Step[] day) => new PanelStory().Play(day);

    public static PanelStory Play(this PanelStory panel, Step[] day)
    {
        foreach (var step in day)
            panel.Do(step);
        return panel;
    }

    public static Decision<PanelEvent> Do(this PanelStory panel, Step step) => panel.Do(step.By, Informed(panel.State, step));

    /// <summary>The command as its sender gives it, who mostly sees what is there.</summary>
    public static PanelCommand Informed(Panel panel, Step step) => !step.Informed ? step.Command : step.Command switch
    {
        ChooseNext choice => choice with { Was = panel.Next },
        ChangeSettings change => new ChangeSettings(change.Settings with { Version = panel.Settings.Version }),
        QuestionCommand about when panel.Questions.TryGetValue(about.Question, out var question) => Informed(panel, question, about),
        var other => other,
    };

    static QuestionCommand Informed(Panel panel, Question question, QuestionCommand command) => command switch
    {
        EditQuestion edit => edit with { Edits = question.Edits },
        MoveQuestion move => move with { From = question.Status, Stage = new(panel.OnStage) },
        UndoMove undo when question.Undo is { } last => undo with { From = question.Status, To = last.To },
        MergeQuestion merge => merge with { From = question.Status, IntoFrom = panel.Questions.TryGetValue(merge.Into, out var into) ? into.Status : merge.IntoFrom },
        GiveReply { Answers: not null } reply => reply with { Answers = question.Status },
        UnmergeQuestion unmerge => unmerge with { Into = RootOf(panel, unmerge.Question) },
        LabelQuestion label => label with { Was = [.. panel.Labels.GetValueOrDefault(label.Question, [])] },
        _ => command,
    };

    public static QuestionId RootOf(Panel panel, QuestionId id) => panel.Questions[id].MergedInto is { } into ? RootOf(panel, into) : id;
}
