using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Grains.Panels.QuestionStatus;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class MergingQuestions
{
    readonly QuestionId first = Question("first"), second = Question("second"), third = Question("third");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"), Question("second"), Question("third"));

    [Fact]
    public void Votes_unite_and_a_person_counts_once()
    {
        Vote(first, Ben, Chi);
        Vote(second, Chi, Person("dee"));

        panel.Merges(first, second).Happened();
        panel.Merges(first, second).DecidesNothing();

        Assert.True(panel[first] is { Status: Merged } merged && merged.MergedInto == second);
        Assert.Equal(3, panel[second].Votes);
    }

    [Fact]
    public void Who_has_voted_for_one_of_them_has_voted_for_all()
    {
        Vote(first, Ben);
        panel.Merges(first, second);

        panel.VotesFor(Ben, second).DecidesNothing();

        Assert.Equal(1, panel[second].Votes);
        Assert.Equal([$"{second}"], panel.View(Audience.Person(Ben))["votes"]!.AsObject().Select(vote => vote.Key));
    }

    [Fact]
    public void A_vote_for_what_was_merged_counts_for_what_it_was_merged_into()
    {
        panel.Merges(first, second);

        Assert.Equal(new VoteCast(second, Ben), panel.VotesFor(Ben, first).Happened());
        Assert.Equal(1, panel[second].Votes);
    }

    [Fact]
    public void A_vote_that_is_taken_back_is_taken_back_from_all_of_them()
    {
        Vote(first, Ben);
        Vote(second, Ben, Chi);
        Vote(third, Ben);
        panel.Merges(first, second);

        Assert.Equal(2, panel.TakesVoteBack(Ben, second).Events.Length);
        panel.TakesVoteBack(Ben, second).DecidesNothing();

        Assert.Equal(1, panel[second].Votes);
        Assert.Equal([$"{third}"], panel.View(Audience.Person(Ben))["votes"]!.AsObject().Select(vote => vote.Key));
        panel.VotesFor(Ben, second).Happened();
        Assert.Equal(2, panel[second].Votes);
    }

    [Fact]
    public void Taken_apart_each_stands_as_it_did_with_its_own_votes()
    {
        Vote(first, Ben, Chi);
        Vote(second, Chi);
        panel.Moves(first, Approved, Answered);
        panel.Merges(first, second);
        Vote(second, Person("dee"));

        panel.Unmerges(first, second).Happened();
        panel.Unmerges(first, second).DecidesNothing();

        Assert.True(panel[first] is { Status: Answered, MergedInto: null, Votes: 2 });
        Assert.Equal(2, panel[second].Votes);
    }

    /// <summary>Also where one push tells of both: who took their vote back is no voter any more when the push is made.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void A_vote_taken_back_after_a_question_was_taken_apart_is_gone_from_what_the_voter_sees(int perPush)
    {
        Vote(first, Ben);
        panel.Merges(first, second).Happened();
        panel.Unmerges(first, second).Happened();
        panel.TakesVoteBack(Ben, first).Happened();

        ViewRules.PatchesFoldToTheWhole<PanelDecisions, PanelViews, Panel, PanelCommand, PanelEvent>(panel.Events, [Audience.Person(Ben), Audience.Public], perPush);
        Assert.Null(panel.View(Audience.Person(Ben))["votes"]);
    }

    [Fact]
    public void Undo_takes_them_apart_like_any_other_move()
    {
        panel.Merges(first, second);
        Assert.Equal("approved", (string?)panel.View(Audience.Staff)["standing"]![$"{first}"]!["undo"]);

        panel.Undoes(first, Merged, Approved).Happened();

        Assert.True(panel[first] is { Status: Approved, MergedInto: null });
    }

    [Fact]
    public void What_has_others_merged_into_it_may_be_merged_further_and_all_come_back()
    {
        Vote(first, Ben);
        Vote(second, Chi);
        Vote(third, Ben, Person("dee"));
        panel.Merges(first, second);
        panel.Merges(second, third);
        Assert.Equal(3, panel[third].Votes);
        Assert.Equal($"{third}", (string?)panel.View(Audience.Staff)["standing"]![$"{first}"]!["mergedInto"]);

        panel.Unmerges(second, third).Happened();

        Assert.Equal(2, panel[second].Votes);
        Assert.Equal(2, panel[third].Votes);
        Assert.Equal(Merged, panel[first].Status);
        panel.Unmerges(first, third).IsRefused("merged-already");
        panel.Unmerges(first, second).Happened();
        Assert.Equal((1, 1), (panel[first].Votes, panel[second].Votes));
    }

    [Fact]
    public void What_was_merged_is_not_merged_or_moved_again()
    {
        panel.Merges(first, second);

        panel.Merges(first, third).IsRefused("merged-already");
        panel.Merges(third, first).IsRefused("merged-already");
        panel.Moves(first, Merged, Approved).IsRefused("merged-already");
        panel.Moves(third, Approved, Merged).IsRefused("no-such-move");
    }

    [Fact]
    public void A_merge_needs_two_questions_that_are_there()
    {
        panel.Merges(first, first).IsRefused("merged-into-itself");
        panel.Merges(first, Question("unheard-of")).IsRefused("unknown-question");
        panel.Withdraws(Ana, second);
        panel.Merges(first, second).IsRefused("unknown-question");
    }

    [Fact]
    public void A_merge_made_on_an_old_picture_is_refused()
    {
        panel.Moves(first, Approved, Declined);

        panel.Moderates(new MergeQuestion(first, second, Approved, Approved)).IsRefused("stale-state");
    }

    [Fact]
    public void Nothing_is_merged_into_a_question_that_was_moved_meanwhile()
    {
        panel.Moves(second, Approved, Declined);

        panel.Moderates(new MergeQuestion(first, second, Approved, Approved)).IsRefused("stale-other", "declined");

        Assert.Equal(Approved, panel[first].Status);
    }

    [Fact]
    public void What_is_on_stage_takes_in_others_and_is_not_taken_in()
    {
        panel.Moves(first, Approved, OnStage);

        panel.Merges(first, second).IsRefused("is-on-stage");
        panel.Merges(second, first).Happened();
        Assert.Equal(first, panel.State.OnStage);
    }

    [Fact]
    public void A_merged_question_leaves_the_public_view_and_its_asker_sees_where_it_went()
    {
        panel.Merges(first, second);

        Assert.Equal(new[] { $"{second}", $"{third}" }.Order(), panel.View(Audience.Public)["questions"]!.AsObject().Select(q => q.Key).Order());
        var standing = panel.View(Audience.Person(Ana))["standing"]![$"{first}"]!;
        Assert.Equal(("merged", $"{second}"), ((string?)standing["status"], (string?)standing["mergedInto"]));
    }

    [Fact]
    public void Who_withdraws_a_question_takes_nobody_elses_with_it()
    {
        panel.Asks(Ben, Question("ben"));
        panel.Moves(Question("ben"), Pending, Approved);
        Vote(Question("ben"), Chi);
        panel.Merges(Question("ben"), first);

        panel.Withdraws(Ana, first);

        Assert.True(panel[Question("ben")] is { Status: Approved, MergedInto: null, Votes: 1 });
    }

    [Fact]
    public void Who_withdraws_a_merged_question_leaves_its_votes_where_they_count()
    {
        Vote(first, Ben);
        panel.Merges(first, second);

        panel.Withdraws(Ana, first).Happened();

        Assert.Equal(1, panel[second].Votes);
        panel.Unmerges(first, second).IsRefused("unknown-question");
        panel.TakesVoteBack(Ben, second).Happened();
        Assert.Equal(0, panel[second].Votes);
    }

    [Fact]
    public void What_hangs_on_a_withdrawn_one_is_let_go_with_the_rest()
    {
        panel.Merges(first, second);
        panel.Merges(second, third);
        panel.Withdraws(Ana, second);

        panel.Withdraws(Ana, third);

        Assert.True(panel[first] is { Status: Approved, MergedInto: null });
    }

    void Vote(QuestionId question, params PersonId[] people)
    {
        foreach (var person in people)
            panel.VotesFor(person, question).Happened();
    }
}
