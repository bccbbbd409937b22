using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Grains.Panels.QuestionStatus;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class ModeratingQuestions
{
    readonly QuestionId first = Question("first"), second = Question("second");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"), Question("second"));

    [Fact]
    public void A_move_made_twice_is_made_once()
    {
        panel.Moves(first, Approved, Declined).Happened();

        panel.Moves(first, Approved, Declined).DecidesNothing();
    }

    [Fact]
    public void A_move_made_on_an_old_picture_is_refused_and_says_what_is_true()
    {
        panel.Moves(first, Approved, OnStage);

        var refused = panel.Moves(first, Pending, Declined);

        refused.IsRefused("stale-state", now: "on-stage");
        Assert.Contains("on stage", refused.Refusal!.Sentence);
    }

    [Fact]
    public void A_moderator_withdraws_nothing_in_the_name_of_the_asker() => panel.Moves(first, Approved, Withdrawn).IsRefused("not-yours");

    [Fact]
    public void What_comes_on_stage_sends_what_was_there_to_the_answered()
    {
        panel.Moves(first, Approved, OnStage);

        var moved = Assert.IsType<QuestionMoved>(panel.Moves(second, Approved, OnStage).Happened());

        Assert.Equal(first, moved.Displaces);
        Assert.Equal(second, panel.State.OnStage);
        Assert.Equal(Answered, panel[first].Status);
    }

    [Fact]
    public void Undo_takes_a_move_back()
    {
        panel.Moves(first, Approved, Declined);

        panel.Undoes(first, Declined, Approved).Happened();
        panel.Undoes(first, Declined, Approved).DecidesNothing();

        Assert.Equal(Approved, panel[first].Status);
    }

    [Fact]
    public void Undo_brings_back_the_question_that_had_to_leave_the_stage()
    {
        panel.Moves(first, Approved, OnStage);
        panel.Moves(second, Approved, OnStage);

        panel.Undoes(second, OnStage, Approved).Happened();

        Assert.Equal(first, panel.State.OnStage);
        Assert.Equal(OnStage, panel[first].Status);
        Assert.Equal(Approved, panel[second].Status);
    }

    [Fact]
    public void Undo_leaves_alone_the_question_that_someone_moved_since()
    {
        panel.Moves(first, Approved, OnStage);
        panel.Moves(second, Approved, OnStage);
        panel.Moves(first, Answered, Approved);

        panel.Undoes(second, OnStage, Approved).Happened();

        Assert.Null(panel.State.OnStage);
        Assert.Equal(Approved, panel[first].Status);
    }

    [Fact]
    public void Undo_does_not_push_another_off_the_stage()
    {
        panel.Moves(first, Approved, OnStage);
        panel.Moves(first, OnStage, Answered);
        panel.Moves(second, Approved, OnStage);

        panel.Undoes(first, Answered, OnStage).IsRefused("stage-taken");
    }

    [Fact]
    public void Only_the_last_move_is_undone()
    {
        panel.Undoes(first, Approved, Declined).IsRefused("stale-state");
        panel.Moves(first, Approved, Answered);
        panel.Undoes(first, Answered, Pending).IsRefused("stale-state");
        panel.Undoes(first, Answered, Approved).Happened();
        panel.Undoes(first, Approved, Pending).IsRefused("stale-state");
    }

    [Fact]
    public void What_was_withdrawn_is_gone_for_the_moderator()
    {
        panel.Withdraws(Ana, first);

        panel.Moves(first, Approved, OnStage).IsRefused("unknown-question");
        panel.Undoes(first, Withdrawn, Approved).IsRefused("unknown-question");
    }
}
