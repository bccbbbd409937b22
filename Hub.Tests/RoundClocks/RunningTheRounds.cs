using Hub.Grains.Live;
using Hub.Grains.RoundClocks;
using Hub.Tests.Given;
using static Hub.Tests.RoundClocks.RoundClockStory;

namespace Hub.Tests.RoundClocks;

public sealed class RunningTheRounds
{
    [Fact]
    public void The_clock_calls_starts_and_ends_them_by_the_timetable()
    {
        var clock = Brought();

        clock.ItIs(-2.1).DecidesNothing();
        Assert.IsType<Called>(Assert.IsType<RoundTurned>(clock.ItIs(-2).Happened()).To);
        Assert.IsType<Running>(Assert.IsType<RoundTurned>(clock.ItIs(0).Happened()).To);
        clock.ItIs(9.9).DecidesNothing();
        Assert.Equal(new Ended(RoundClockStory.Noon, RoundClockStory.Noon.AddMinutes(10)), Assert.IsType<RoundTurned>(clock.ItIs(10).Happened()).To);
        Assert.Equal(Second, clock.State.Next!.Id);
        Assert.Equal(TimeSpan.Zero, clock.State.Late);
    }

    [Fact]
    public void What_a_node_slept_through_counts_as_if_it_had_been_awake()
    {
        var clock = Brought();

        var made = clock.ItIs(20);

        Assert.Equal(5, made.Events.Length); // first: called, started, ended; second: called, started
        Assert.Equal(new Running(RoundClockStory.Noon.AddMinutes(15), RoundClockStory.Noon.AddMinutes(25)), clock[Second].Phase);
        Assert.Null(RoundClockDecisions.Due(clock.State) <= clock.Now ? "due" : null);
    }

    [Fact]
    public void By_hand_nothing_happens_by_itself()
    {
        var clock = Brought(byItself: false);

        Assert.Null(RoundClockDecisions.Due(clock.State));
        clock.ItIs(50).DecidesNothing();
        clock.Calls(First).Happened();
        clock.Starts(First).Happened();
        clock.ItIs(70).DecidesNothing();
        Assert.True(((Running)clock[First].Phase).Left(clock.Now) < TimeSpan.Zero);
    }

    [Fact]
    public void Started_late_all_that_follow_move_along()
    {
        var clock = Brought(byItself: false);
        clock.ItIs(4);

        clock.Starts(First).Happened();

        var late = clock.Now - RoundClockStory.Noon;
        Assert.Equal(late, clock.State.Late);
        Assert.Equal(15 + late.TotalMinutes, clock.Start(Second), 6);
        Assert.Equal(30 + late.TotalMinutes, clock.Start(Third), 6);
    }

    [Fact]
    public void Nothing_is_ever_earlier_than_the_timetable_says()
    {
        var clock = Brought(byItself: false);
        clock.ItIs(-5);
        clock.Starts(First).Happened();
        clock.Ends(First).Happened();

        Assert.Equal(15, clock.Start(Second));
        clock.MovesStart(Second, -60).IsRefused("faulty-seconds");
    }

    [Fact]
    public void Longer_or_shorter_it_ends_then_and_the_others_follow()
    {
        var clock = Brought();
        clock.ItIs(0);

        clock.MovesEnd(First, +180).Happened();
        Assert.Equal(18, clock.Start(Second));
        clock.ItIs(10).DecidesNothing();
        clock.MovesEnd(First, -60).Happened();
        Assert.Equal(17, clock.Start(Second));
        Assert.IsType<RoundTurned>(clock.ItIs(12).Happened());
        clock.ItIs(14.9).DecidesNothing();
        clock.ItIs(15).Happened(); // called two minutes before
    }

    [Fact]
    public void A_pause_takes_no_time_from_the_round()
    {
        var clock = Brought();
        clock.ItIs(0);
        clock.ItIs(4);
        clock.Pauses(First).Happened();
        var left = ((Running)clock[First].Phase).Left(clock.Now);

        clock.ItIs(30).DecidesNothing();
        clock.Pauses(First, on: false).Happened();

        Assert.Equal(left, ((Running)clock[First].Phase).Left(clock.Now));
        Assert.Equal(left, ((Running)clock[First].Phase).EndsAt - clock.Now);
        Assert.True(clock.Start(Second) > 40);
    }

    [Fact]
    public void The_next_one_waits_if_it_is_told_to()
    {
        var clock = Brought();
        clock.ItIs(-2);

        clock.MovesStart(First, 300).Happened();

        clock.ItIs(4.9).DecidesNothing();
        Assert.IsType<Running>(Assert.IsType<RoundTurned>(clock.ItIs(5).Happened()).To);
        Assert.Equal(20, clock.Start(Second));
    }

    [Fact]
    public void Skipping_one_makes_up_for_a_delay()
    {
        var clock = Brought(byItself: false);
        clock.ItIs(12);
        clock.Starts(First);
        clock.Ends(First).Happened();
        var late = clock.Start(Second);

        clock.Skips(Second).Happened();

        Assert.True(late > 15);
        Assert.Equal(Math.Max(30, late), clock.Start(Third));
    }

    [Fact]
    public void The_last_turn_by_hand_can_be_taken_back()
    {
        var clock = Brought();
        clock.ItIs(0);
        var before = (clock[First].Phase, clock.State.Late);
        clock.Ends(First).Happened();

        clock.Undoes().Happened();

        Assert.Equal(before, (clock[First].Phase, clock.State.Late));
        Assert.Null(clock.State.Undo);
        clock.Undoes().IsRefused("nothing-to-undo");
    }

    [Fact]
    public void What_the_clock_did_is_not_taken_back()
    {
        var clock = Brought();
        clock.ItIs(-3);
        clock.Calls(First).Happened();
        Assert.Equal("first", (string?)clock.View(Audience.Staff)["clock"]!["undo"]);
        Assert.Null(clock.View(Audience.Public)["clock"]!["undo"]);

        clock.ItIs(0).Happened();

        clock.Undoes().IsRefused("nothing-to-undo");
    }

    [Fact]
    public void Made_twice_it_is_made_once_and_on_an_old_picture_it_is_refused()
    {
        var clock = Brought(byItself: false);
        var turns = clock.State.Turns;
        clock.Does(new StartRound(First, turns)).Happened();

        clock.Does(new StartRound(First, turns)).DecidesNothing();
        clock.Does(new EndRound(First, turns)).IsRefused("stale-clock");
        clock.Does(new UndoTurn(clock.State.Turns)).Happened();
        clock.Does(new UndoTurn(clock.State.Turns - 1)).DecidesNothing();
    }

    [Fact]
    public void One_after_the_other()
    {
        var clock = Brought(byItself: false);
        clock.Starts(Second).IsRefused("not-its-turn");
        clock.Ends(First).IsRefused("round-not-running");
        clock.Starts(First).Happened();
        clock.Calls(Second).IsRefused("another-round");
        clock.Skips(First).IsRefused("round-running");
        clock.Ends(First).Happened();
        clock.Starts(First).IsRefused("round-over");
        clock.Does(new CallRound(Hub.Grains.Matchmaking.RoundId.Parse("other"), 9)).IsRefused("unknown-round");
    }

    [Fact]
    public void Left_to_itself_again_it_goes_on_from_now_on()
    {
        var clock = Brought(byItself: false);
        clock.ItIs(20);

        clock.Does(new LeaveClock(true)).Happened();
        clock.Does(new LeaveClock(true)).DecidesNothing();

        Assert.IsType<Called>(Assert.IsType<RoundTurned>(clock.ItIs(20.1).Happened()).To);
        Assert.InRange(clock.Start(First), 22, 22.1);
    }

    [Fact]
    public void What_is_over_its_time_ends_when_the_clock_is_left_to_itself()
    {
        var clock = Brought(byItself: false);
        clock.ItIs(0);
        clock.Starts(First);
        clock.ItIs(13);

        Assert.Equal(2, clock.Does(new LeaveClock(true)).Events.Length);

        Assert.IsType<Ended>(clock[First].Phase);
        Assert.InRange(clock.Start(Second), 18, 18.1);
    }

    [Fact]
    public void Another_timetable_changes_what_has_not_begun()
    {
        var clock = Brought();
        clock.ItIs(1);

        clock.Does(new BringTimetable([new(First, RoundClockStory.Noon.AddMinutes(3), 20), new(Third, RoundClockStory.Noon.AddMinutes(40), 15)])).Happened();
        clock.Does(new BringTimetable([new(Third, RoundClockStory.Noon.AddMinutes(40), 15)])).DecidesNothing();

        Assert.Equal(RoundClockStory.Noon.AddMinutes(10), ((Running)clock[First].Phase).EndsAt);
        Assert.Null(clock.State.Find(Second));
        Assert.Equal(40, clock.Start(Third));
    }

    [Fact]
    public void Faulty_times_are_refused()
    {
        var clock = Brought();
        clock.Does(new BringTimetable([new(First, RoundClockStory.Noon, 10), new(First, RoundClockStory.Noon, 10)])).IsRefused("faulty-timetable");
        clock.Does(new BringTimetable([new(First, RoundClockStory.Noon, 0)])).IsRefused("faulty-timetable");
        clock.ItIs(0);
        clock.MovesEnd(First, 0).IsRefused("faulty-seconds");
        clock.MovesEnd(First, 4000).IsRefused("faulty-seconds");
        clock.MovesEnd(First, -3000).IsRefused("faulty-seconds");
    }
}
