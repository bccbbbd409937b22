using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Grains.Pitches.PitchState;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

public sealed class KeepingTheOrder
{
    readonly PitchStory round = WithFour();

    [Fact]
    public void A_pitch_is_moved_before_another_or_to_the_end()
    {
        round.Moves(D, A).Happened();
        Assert.Equal("DABC", round.Order);

        round.Moves(A, null).Happened();
        Assert.Equal("DBCA", round.Order);
    }

    [Fact]
    public void A_move_made_twice_is_made_once()
    {
        var move = new MovePitch(D, A, round.State.OrderVersion);

        round.Staff(move).Happened();
        round.Staff(move).DecidesNothing();
    }

    [Fact]
    public void A_move_made_on_an_old_order_is_refused()
    {
        var seen = round.State.OrderVersion;
        round.Moves(D, A);

        round.Staff(new MovePitch(C, D, seen)).IsRefused("stale-order");
        round.Staff(new SwapPitches(C, D, seen)).IsRefused("stale-order");
    }

    [Fact]
    public void A_late_arrival_swaps_places_with_another_and_is_there_again()
    {
        round.Marks(B, Upcoming, Absent);
        var swap = new SwapPitches(B, D, round.State.OrderVersion);

        round.Staff(swap).Happened();
        round.Staff(swap).DecidesNothing();

        Assert.Equal("ADCB", round.Order);
        Assert.Equal(Upcoming, round.State.RunOf(B).State);
    }

    [Fact]
    public void Whoever_was_on_the_stage_swaps_with_nobody()
    {
        round.Starts(A);

        round.Staff(new SwapPitches(A, B, round.State.OrderVersion)).IsRefused("pitch-over");
        round.Staff(new SwapPitches(B, A, round.State.OrderVersion)).IsRefused("pitch-over");
    }

    [Fact]
    public void What_is_skipped_is_passed_over_and_can_be_brought_back()
    {
        round.Marks(A, Upcoming, Skipped).Happened();
        round.Marks(A, Upcoming, Skipped).DecidesNothing();
        Assert.Equal([B, C], round.State.Coming.Take(2));

        round.Marks(A, Skipped, Upcoming).Happened();
        Assert.Equal([A, B], round.State.Coming.Take(2));
    }

    [Fact]
    public void Who_is_absent_is_called_again_after_all_others()
    {
        round.Marks(A, Upcoming, Absent);

        Assert.Equal([B, C, D, A], round.State.Coming);
        Assert.Equal("ABCD", round.Order);
    }

    [Fact]
    public void Who_was_called_and_is_not_there_leaves_the_stage()
    {
        round.Starts(A);

        round.Marks(A, Pitching, Absent).Happened();

        Assert.Null(round.State.Show.Running);
        Assert.Null(round.State.RunOf(A).Speech);
    }

    [Fact]
    public void A_mark_on_an_old_picture_is_refused_and_says_what_is_true()
    {
        round.Starts(A);

        var refused = round.Marks(A, Upcoming, Skipped);

        refused.IsRefused("stale-pitch", now: "pitching");
        Assert.Contains("on the stage", refused.Refusal!.Sentence);
        round.Marks(B, Upcoming, Pitching).IsRefused("starts-by-clock");
    }

    [Fact]
    public void Undo_has_the_order_as_it_was()
    {
        round.Moves(D, A);
        var undo = new UndoStep(round.State.Undo!.Number);

        round.Staff(undo).Happened();
        round.Staff(undo).DecidesNothing();

        Assert.Equal("ABCD", round.Order);
        round.Undoes().IsRefused("stale-step");
    }

    [Fact]
    public void Undo_takes_back_only_what_the_moderator_saw()
    {
        round.Moves(D, A);
        var seen = round.State.Undo!.Number;
        round.Moves(C, A);

        round.Staff(new UndoStep(seen)).IsRefused("stale-step");
        round.Undoes().Happened();
        Assert.Equal("DABC", round.Order);
    }

    [Fact]
    public void Undo_brings_back_what_was_removed_and_takes_what_was_added()
    {
        round.Staff(new RemovePitch(B));
        round.Undoes().Happened();
        Assert.Equal("ABCD", round.Order);

        round.Puts(Pitch("x"), Details("X"));
        round.Undoes().Happened();
        Assert.Equal("ABCD", round.Order);
    }

    [Fact]
    public void An_order_that_was_undone_is_another_than_was_seen()
    {
        var seen = round.State.OrderVersion;
        round.Moves(D, A);
        round.Undoes();

        round.Staff(new MovePitch(C, A, seen)).IsRefused("stale-order");
    }

    [Fact]
    public void The_view_tells_the_order_and_the_next_two()
    {
        round.Starts(A);
        var view = round.View(Audience.Public);

        Assert.Equal([(A.ToString(), 0), (B.ToString(), 1), (C.ToString(), 2), (D.ToString(), 3)], view["order"]!.AsObject().Select(p => (p.Key, (int)p.Value!)).OrderBy(p => p.Item2));
        Assert.Equal([(B.ToString(), 1), (C.ToString(), 2)], view["next"]!.AsObject().Select(p => (p.Key, (int)p.Value!)).OrderBy(p => p.Item2));
        Assert.Equal(A.ToString(), (string?)view["round"]!["running"]);
    }
}
