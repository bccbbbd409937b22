using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Storage;
using Hub.Tests.Given;

namespace Hub.Tests.Panels;

/// <summary>What holds whatever people and moderators do.</summary>
public sealed class AnyPanel
{
    static readonly PersonId[] People = [Names.Ana, Names.Ben, Names.Chi, Names.Person("dee")];
    static readonly QuestionId[] Questions = [.. Enumerable.Range(0, 6).Select(i => Names.Question($"{i}"))];

    static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, .. People.Select(Audience.Person)];

    static readonly Gen<QuestionId> SomeQuestion = Gen.OneOf(Questions);
    static readonly Gen<QuestionStatus> SomeStatus = Gen.Enum<QuestionStatus>();

    static readonly Gen<PanelCommand> SomeCommand = Gen.Frequency<PanelCommand>(
        (4, Gen.Select(SomeQuestion, Gen.OneOf("Why?", "Ωραία", "", "x\0"), Gen.Bool, (q, text, named) => (PanelCommand)new AskQuestion(q, text, named))),
        (1, SomeQuestion.Select(q => (PanelCommand)new WithdrawQuestion(q))),
        (6, SomeQuestion.Select(q => (PanelCommand)new CastVote(q))),
        (2, SomeQuestion.Select(q => (PanelCommand)new WithdrawVote(q))),
        (8, Gen.Select(SomeQuestion, SomeStatus, SomeStatus, (q, from, to) => (PanelCommand)new MoveQuestion(q, from, to))),
        (4, Gen.Select(SomeQuestion, SomeStatus, SomeStatus, (q, from, to) => (PanelCommand)new UndoMove(q, from, to))));

    static readonly Gen<(PersonId Who, PanelCommand Command, bool Informed)[]> SomeDay =
        Gen.Select(Gen.OneOf(People), SomeCommand, Gen.Frequency((3, true), (1, false))).Array[0, 60];

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => SomeDay.Sample(day =>
    {
        var panel = new PanelStory();
        foreach (var (who, command) in Commands(panel, day))
        {
            if (panel.Do(who, command).Refusal is null)
                panel.Do(who, command).DecidesNothing();
        }
    });

    [Fact]
    public void A_refusal_changes_nothing() => SomeDay.Sample(day =>
    {
        var panel = new PanelStory();
        foreach (var (who, command) in Commands(panel, day))
        {
            var decision = panel.Do(who, command);
            Assert.True(decision.Refusal is null || decision.Events.IsEmpty);
        }
    });

    [Fact]
    public void The_events_from_the_journal_give_the_same_panel() => SomeDay.Sample(day =>
    {
        var panel = After(day);
        var journal = EventCodec.Encode(panel.Events);

        var replayed = EventCodec.Decode<PanelEvent>(journal).Aggregate(PanelDecisions.Initial, PanelDecisions.Evolve);

        Assert.Equal(panel.Events, EventCodec.Decode<PanelEvent>(journal));
        Assert.Equal(Text(panel.State), Text(replayed));
    });

    [Fact]
    public void A_snapshot_gives_the_same_panel_and_goes_on_the_same() => Gen.Select(SomeDay, SomeDay).Sample((before, after) =>
    {
        var panel = After(before);
        var restored = EventCodec.DecodeState<Panel>(EventCodec.EncodeState(panel.State));
        Assert.Equal(Text(panel.State), Text(restored));

        var soFar = panel.Events.Count;
        Play(panel, after);
        restored = panel.Events.Skip(soFar).Aggregate(restored, PanelDecisions.Evolve);
        Assert.Equal(Text(panel.State), Text(restored));
    });

    [Fact]
    public void At_most_one_question_is_on_stage_and_the_panel_knows_which() => SomeDay.Sample(day =>
    {
        var panel = After(day);

        var onStage = panel.State.Questions.Where(q => q.Value.Status == QuestionStatus.OnStage).Select(q => (QuestionId?)q.Key).ToList();

        Assert.True(onStage.Count <= 1);
        Assert.Equal(panel.State.OnStage, onStage.SingleOrDefault());
    });

    [Fact]
    public void A_question_has_as_many_votes_as_voters() => SomeDay.Sample(day =>
    {
        var panel = After(day);
        foreach (var (id, question) in panel.State.Questions)
            Assert.Equal(panel.State.VotesOf.Count(v => v.Value.Contains(id)), question.Votes);
    });

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(SomeDay, Gen.Int[1, 7]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<PanelDecisions, PanelViews, Panel, PanelCommand, PanelEvent>(After(day).Events, Audiences, perPush));

    [Fact]
    public void The_public_sees_only_what_was_approved() => SomeDay.Sample(day =>
    {
        var panel = After(day);
        var seen = panel.State.Questions.Where(q => q.Value.Status is QuestionStatus.Approved or QuestionStatus.OnStage or QuestionStatus.Answered)
            .Select(q => q.Key.ToString()).Order().ToList();
        var view = panel.View(Audience.Public);

        Assert.Equal(seen, Keys(view["questions"]));
        Assert.Equal(seen, Keys(view["standing"]));
    });

    [Fact]
    public void Nobody_but_the_asker_learns_who_asked_an_unnamed_question() => SomeDay.Sample(day =>
    {
        var panel = After(day);
        var named = panel.State.Questions.Values.Where(q => q.Named).Select(q => q.Author).ToHashSet();
        foreach (var audience in Audiences)
        {
            var view = panel.View(audience).ToJsonString();
            foreach (var person in People.Where(p => !named.Contains(p)))
                Assert.DoesNotContain(person.ToString(), view);
        }
        foreach (var (id, words) in panel.View(Audience.Staff)["questions"]?.AsObject() ?? [])
            Assert.Equal(panel[QuestionId.Parse(id)].Named ? panel[QuestionId.Parse(id)].Author.ToString() : null, (string?)words!["author"]);
    });

    static IEnumerable<(PersonId, PanelCommand)> Commands(PanelStory panel, IEnumerable<(PersonId Who, PanelCommand Command, bool Informed)> day) =>
        day.Select(step => (step.Who, step.Informed ? Informed(panel.State, step.Command) : step.Command));

    /// <summary>A moderator mostly knows what is there: moves made blindly would nearly all be refused.</summary>
    static PanelCommand Informed(Panel panel, PanelCommand command) => command switch
    {
        MoveQuestion move when panel.Questions.TryGetValue(move.Question, out var question) => move with { From = question.Status },
        UndoMove undo when panel.Questions.TryGetValue(undo.Question, out var question) && question.Undo is { } last => undo with { From = question.Status, To = last.To },
        _ => command,
    };

    static PanelStory After((PersonId, PanelCommand, bool)[] day) => Play(new(), day);

    static PanelStory Play(PanelStory panel, (PersonId, PanelCommand, bool)[] day)
    {
        foreach (var (who, command) in Commands(panel, day))
            panel.Do(who, command);
        return panel;
    }

    static List<string> Keys(System.Text.Json.Nodes.JsonNode? facet) => [.. (facet?.AsObject() ?? []).Select(member => member.Key).Order()];

    /// <summary>Dictionaries and sets have no order of their own: the text of one state is sorted.</summary>
    static string Text(Panel panel) => string.Join("\n",
    [
        $"on stage {panel.OnStage}",
        .. panel.Questions.Select(q => $"{q.Key}: {q.Value}").Order(),
        .. panel.AskedBy.Select(a => $"{a.Key} asked {string.Join(",", a.Value.Select(q => q.ToString()).Order())}").Order(),
        .. panel.VotesOf.Select(v => $"{v.Key} voted {string.Join(",", v.Value.Select(q => q.ToString()).Order())}").Order(),
    ]);
}
