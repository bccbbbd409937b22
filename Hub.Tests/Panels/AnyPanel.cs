using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Panels.PanelDays;

namespace Hub.Tests.Panels;

/// <summary>What holds whatever people and moderators do.</summary>
public sealed class AnyPanel
{
    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(SomeDay, day => After(day).Events);

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => SomeDay.Sample(day =>
    {
        var panel = new PanelStory();
        foreach (var step in day)
        {
            var command = Informed(panel.State, step);
            if (panel.Do(step.By, command).Refusal is null)
                panel.Do(step.By, command).DecidesNothing();
        }
    });

    [Fact]
    public void A_refusal_changes_nothing() => SomeDay.Sample(day =>
    {
        var panel = new PanelStory();
        foreach (var step in day)
        {
            var decision = panel.Do(step);
            Assert.True(decision.Refusal is null || decision.Events.IsEmpty);
        }
    });

    [Fact]
    public void The_events_from_the_journal_give_the_same_panel() => SomeDay.Sample(day =>
    {
        var panel = After(day);
        var journal = EventCodec.Encode(panel.Events);

        var replayed = EventCodec.Decode<PanelEvent>(journal).Aggregate(PanelDecisions.Initial, PanelDecisions.Evolve);

        Assert.Equal(journal, EventCodec.Encode(EventCodec.Decode<PanelEvent>(journal)));
        Assert.Equal(Text(panel.State), Text(replayed));
    });

    [Fact]
    public void A_snapshot_gives_the_same_panel_and_goes_on_the_same() => Gen.Select(SomeDay, SomeDay).Sample((before, after) =>
    {
        var panel = After(before);
        var restored = EventCodec.DecodeState<Panel>(EventCodec.EncodeState(panel.State));
        Assert.Equal(Text(panel.State), Text(restored));

        var soFar = panel.Events.Count;
        panel.Play(after);
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
    public void What_is_next_is_approved() => SomeDay.Sample(day =>
    {
        var panel = After(day).State;

        Assert.True(panel.Next is null || panel.Questions[panel.Next.Value].Status == QuestionStatus.Approved);
    });

    [Fact]
    public void A_question_has_as_many_votes_as_people_have_voted_for_it_or_what_was_merged_into_it() => SomeDay.Sample(day =>
    {
        var panel = After(day).State;
        foreach (var (id, question) in panel.Questions.Where(q => q.Value.MergedInto is null))
            Assert.Equal(panel.VotesOf.Count(voter => voter.Value.Any(voted => RootOf(panel, voted) == id)), question.Votes);
    });

    [Fact]
    public void Merged_questions_unite_their_voters_and_taken_apart_have_their_own() => Gen.Select(SomeDay, Gen.OneOf(Questions), Gen.OneOf(Questions)).Sample((day, one, other) =>
    {
        var panel = After(day);
        if (!panel.State.Questions.ContainsKey(one) || !panel.State.Questions.ContainsKey(other))
            return;
        var before = panel.State;
        HashSet<PersonId> Voters(QuestionId root) => [.. before.VotesOf.Where(voter => voter.Value.Any(voted => RootOf(before, voted) == root)).Select(voter => voter.Key)];
        var together = Voters(one).Union(Voters(other)).Count();
        if (panel.Merges(one, other) is not { Refusal: null, Events.Length: 1 })
            return;

        Assert.Equal(together, panel[other].Votes);
        panel.Unmerges(one, other).Happened();
        Assert.Equal(Standing(before), Standing(panel.State));
    });

    [Fact]
    public void Undo_restores_how_everything_stood() => Gen.Select(SomeDay, SomeDay).Sample((day, moves) =>
    {
        var panel = After(day);
        foreach (var command in moves.Select(step => Informed(panel.State, step)).Where(c => c is MoveQuestion or MergeQuestion))
        {
            var (before, question) = (panel.State, ((QuestionCommand)command).Question);
            if (panel.Moderates(command).Events.IsEmpty)
                continue;
            panel.Undoes(question, panel[question].Status, before.Questions[question].Status).Happened();
            Assert.Equal(Standing(before), Standing(panel.State));
        }
    });

    [Fact]
    public void A_person_reports_a_question_once_and_it_waits_once_enough_have() => SomeDay.Sample(day =>
    {
        var panel = After(day).State;
        foreach (var (id, question) in panel.Questions)
            Assert.InRange(question.Reports, 0, panel.ReportsOf.Count(reporter => reporter.Value.Contains(id)));
    });

    [Fact]
    public void What_waits_or_was_declined_says_why_and_nothing_else_does() => SomeDay.Sample(day =>
    {
        foreach (var question in After(day).State.Questions.Values)
        {
            Assert.True(question.Held is null || question.Status is QuestionStatus.Pending or QuestionStatus.Withdrawn);
            Assert.True(question.Reason is null || question.Status is QuestionStatus.Declined or QuestionStatus.Withdrawn);
            Assert.True(!question.InWriting || question.Status is QuestionStatus.Answered);
            Assert.True(question.MergedInto is null == question.Status is not QuestionStatus.Merged || question.Status is QuestionStatus.Withdrawn);
        }
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
        Assert.All(view["replies"]?.AsObject() ?? [], reply => Assert.Contains((string?)reply.Value!["question"], seen));
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

    static List<string> Keys(JsonNode? facet) => [.. (facet?.AsObject() ?? []).Select(member => member.Key).Order()];

    /// <summary>All but when things came to stand so, and what can be undone.</summary>
    static string Standing(Panel panel) => Text(panel with
    {
        Questions = panel.Questions.ToImmutableDictionary(q => q.Key, q => q.Value with { Since = default, Undo = null }),
        Merged = panel.Merged.Where(family => !family.Value.IsEmpty).ToImmutableDictionary(),
    });

    /// <summary>Dictionaries and sets have no order of their own: the text of one state is sorted.</summary>
    static string Text(Panel panel) => Sorted(JsonNode.Parse(EventCodec.EncodeState(panel)))!.ToJsonString();

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
        _ => node?.DeepClone(),
    };
}
