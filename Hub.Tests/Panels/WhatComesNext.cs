using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Grains.Panels.QuestionStatus;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class WhatComesNext
{
    readonly QuestionId first = Question("first"), second = Question("second"), third = Question("third");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"), Question("second"), Question("third"));

    [Fact]
    public void The_moderator_says_what_comes_next_and_everyone_sees_it()
    {
        Chooses(first, was: null).Happened();
        Chooses(first, was: null).DecidesNothing();

        Assert.Equal($"{first}", (string?)panel.View(Audience.Public)["panel"]!["next"]);
        Chooses(null, was: first).Happened();
        Assert.Null(panel.View(Audience.Public)["panel"]!["next"]);
    }

    [Fact]
    public void A_choice_made_on_an_old_picture_is_refused()
    {
        Chooses(first, was: null);

        Chooses(second, was: null).IsRefused("stale-next");
        Chooses(second, was: first).Happened();
        Chooses(null, was: first).IsRefused("stale-next");
    }

    [Fact]
    public void Only_what_is_approved_comes_next()
    {
        panel.Moves(first, Approved, Declined);
        panel.Withdraws(Ana, second);

        Chooses(first, was: null).IsRefused("stale-state");
        Chooses(second, was: null).IsRefused("unknown-question");
        Chooses(Question("unheard-of"), was: null).IsRefused("unknown-question");
    }

    [Fact]
    public void What_is_moved_on_to_the_stage_is_not_next_any_more_until_that_is_undone()
    {
        panel.Moves(first, Approved, OnStage);
        Chooses(second, was: null);

        panel.Moves(second, Approved, OnStage, stage: new(first)).Happened();
        Assert.Equal((second, null, Answered), (panel.State.OnStage!.Value, panel.State.Next, panel[first].Status));

        panel.Undoes(second, OnStage, Approved).Happened();
        Assert.Equal((first, second), (panel.State.OnStage!.Value, panel.State.Next!.Value));
    }

    [Fact]
    public void Undo_does_not_push_out_what_was_chosen_since()
    {
        Chooses(first, was: null);
        panel.Moves(first, Approved, Declined);
        Chooses(second, was: null);

        panel.Undoes(first, Declined, Approved);

        Assert.Equal(second, panel.State.Next);
    }

    [Fact]
    public void It_is_not_next_any_more_once_it_waits_again_or_is_gone()
    {
        Chooses(first, was: null);
        panel.Edits(Ana, first, "Else?");
        Assert.Null(panel.State.Next);

        Chooses(second, was: null);
        panel.Merges(second, third);
        Assert.Null(panel.State.Next);

        Chooses(third, was: null);
        panel.Withdraws(Ana, third);
        Assert.Null(panel.State.Next);
    }

    [Fact]
    public void Who_moves_on_from_a_stage_that_has_changed_is_told_so()
    {
        panel.Moves(first, Approved, OnStage, stage: new(second)).IsRefused("stage-changed");
        panel.Moves(first, Approved, OnStage, stage: new(null)).Happened();
        panel.Moves(second, Approved, OnStage, stage: new(null)).IsRefused("stage-changed");
        panel.Moves(second, Approved, OnStage, stage: new(first)).Happened();
        panel.Moves(second, Approved, OnStage, stage: new(first)).DecidesNothing();
    }

    Decision<PanelEvent> Chooses(QuestionId? question, QuestionId? was) => panel.Moderates(new ChooseNext(question, was));
}
