using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Grains.Pitches.PitchState;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

public sealed class TheClockOfAPitch
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Second = TimeSpan.FromSeconds(1);

    readonly PitchStory round = WithFour();

    [Fact]
    public void It_runs_from_the_start_and_has_the_time_allotted()
    {
        var started = Assert.IsType<PitchStarted>(round.Starts(A).Happened());
        round.Passes(Minute);

        Assert.Equal(240, started.Limit);
        Assert.Equal(Minute, round.ClockOf(A));
        round.Starts(A).DecidesNothing();
    }

    [Fact]
    public void While_it_is_paused_no_time_passes_and_none_is_lost()
    {
        round.Starts(A);
        round.Passes(Minute);
        round.Pauses(A).Happened();
        round.Pauses(A).DecidesNothing();
        round.Passes(10 * Minute);
        Assert.Equal(Minute + Second, round.ClockOf(A));

        round.Resumes(A).Happened();
        round.Resumes(A).DecidesNothing();
        round.Passes(Minute);

        Assert.Equal(2 * Minute + 2 * Second, round.ClockOf(A)); // the second that a repeated command takes is one
    }

    [Fact]
    public void Thirty_seconds_are_added_once()
    {
        round.Starts(A);
        var add = new AddTime(A, Pitching, 30, 240);

        round.Staff(add).Happened();
        round.Staff(add).DecidesNothing();
        round.Staff(new AddTime(A, Pitching, 60, 240)).IsRefused("stale-limit");
        round.Staff(new AddTime(A, Pitching, -30, 270)).Happened();

        Assert.Equal(240, round.State.RunOf(A).Speech!.Limit);
        round.Staff(new AddTime(A, Pitching, -241, 240)).IsRefused("faulty-limit");
        round.Staff(new AddTime(A, Pitching, int.MaxValue, int.MaxValue)).IsRefused("faulty-limit");
        round.Staff(new AddTime(A, PitchState.Questions, 30, 240)).IsRefused("stale-pitch");
    }

    [Fact]
    public void Questions_have_a_clock_of_their_own()
    {
        round.Starts(A);
        round.Passes(4 * Minute);
        round.Asks(A).Happened();
        round.Asks(A).DecidesNothing();
        round.Passes(Minute);

        var run = round.State.RunOf(A);
        Assert.Equal((4 * Minute + Second, Minute + Second), (run.Speech!.Elapsed(round.Now), run.Questions!.Elapsed(round.Now)));
        Assert.Equal(180, run.Questions.Limit);
    }

    [Fact]
    public void Next_ends_one_and_starts_the_other_in_one_step()
    {
        round.Starts(A);

        var started = Assert.IsType<PitchStarted>(round.CallsNext(B, ends: A).Happened());

        Assert.Equal(A, started.Ends);
        Assert.Equal((Done, Pitching, B), (round.State.RunOf(A).State, round.State.RunOf(B).State, round.State.Show.Running));
        Assert.False(round.State.RunOf(A).Speech!.Runs);
    }

    [Fact]
    public void Next_is_who_is_next_now()
    {
        round.Starts(A);
        round.Moves(C, B);

        round.CallsNext(B, ends: A).IsRefused("stale-turn", now: $"{C}");
        round.Starts(B, ends: A).Happened();
    }

    [Fact]
    public void Nobody_is_sent_off_the_stage_unseen()
    {
        round.Starts(A);

        round.Starts(B).IsRefused("stale-running", now: $"{A}");
        round.Starts(B, ends: C).IsRefused("stale-running");
        round.Marks(A, Pitching, Done);
        round.Starts(B, ends: A).IsRefused("stale-running", now: "");
    }

    [Fact]
    public void What_was_given_is_not_started_again_unless_it_was_brought_back()
    {
        round.Starts(A);
        round.Marks(A, Pitching, Done);
        round.Starts(A).IsRefused("pitch-over");

        round.Marks(A, Done, Upcoming).Happened();
        round.Starts(A).Happened();
        Assert.Equal(TimeSpan.Zero, round.ClockOf(A));
    }

    [Fact]
    public void A_mistaken_next_is_taken_back_as_if_nothing_had_happened()
    {
        round.Starts(A);
        round.Passes(Minute);
        round.CallsNext(B, ends: A);
        round.Passes(5 * Second);

        round.Undoes().Happened();

        Assert.Equal((A, Upcoming), (round.State.Show.Running, round.State.RunOf(B).State));
        Assert.Equal(Minute + 7 * Second, round.ClockOf(A)); // whoever pitched has talked on
    }

    [Fact]
    public void A_pitch_that_was_ended_too_early_goes_on_where_it_was()
    {
        round.Starts(A);
        round.Passes(Minute);
        round.Marks(A, Pitching, Done);
        round.Moves(D, B); // so that undo would take back this
        round.Passes(Minute);

        round.Staff(new ResumeClock(A, Done)).Happened();
        round.Staff(new ResumeClock(A, Done)).DecidesNothing();

        Assert.Equal(Pitching, round.State.RunOf(A).State);
        Assert.Equal(Minute + 2 * Second, round.ClockOf(A));
    }

    [Fact]
    public void What_never_ran_does_not_go_on()
    {
        round.Marks(A, Upcoming, Done);
        round.Staff(new ResumeClock(A, Done)).IsRefused("not-begun");
        round.Resumes(B).IsRefused("stale-pitch");
        round.Pauses(B).IsRefused("stale-pitch");
        round.Asks(B).IsRefused("stale-pitch");

        round.Starts(B);
        round.Marks(C, Upcoming, Done);
        round.Marks(B, Pitching, Done);
        round.Starts(D);
        round.Staff(new ResumeClock(B, Done)).IsRefused("stale-running");
    }

    [Fact]
    public void A_node_whose_clock_is_behind_takes_nothing_away()
    {
        var clock = PitchClock.Starting(PitchStory.Noon, 240).Pause(PitchStory.Noon.AddMinutes(1)).Resume(PitchStory.Noon.AddMinutes(2));

        Assert.Equal(Minute, clock.Elapsed(PitchStory.Noon));
        Assert.Equal(Minute, clock.Pause(PitchStory.Noon).Ran);
    }

    [Fact]
    public void It_is_read_from_the_store_to_the_tick()
    {
        round.Starts(A);
        round.Passes(TimeSpan.FromTicks(1234567));
        round.Pauses(A);
        round.Resumes(A);
        round.Passes(TimeSpan.FromTicks(7654321));

        var restored = EventCodec.DecodeState<PitchRound>(EventCodec.EncodeState(round.State));

        Assert.Equal(round.ClockOf(A), restored.RunOf(A).Speech!.Elapsed(round.Now));
    }

    [Fact]
    public void Everyone_gets_the_instants_to_count_from()
    {
        round.Starts(A);
        round.Passes(Minute);
        var view = round.View(Audience.Public)["runs"]![A.ToString()]!;
        Assert.Equal(("pitching", 0, 240), ((string?)view["state"], (long)view["clock"]!["ran"]!, (int)view["clock"]!["limit"]!));
        Assert.Equal(round.State.RunOf(A).Speech!.Since, (DateTimeOffset)view["clock"]!["since"]!);

        round.Pauses(A);
        view = round.View(Audience.Public)["runs"]![A.ToString()]!;
        Assert.Equal(61_000, (long)view["clock"]!["ran"]!);
        Assert.Null(view["clock"]!["since"]);
    }

    [Fact]
    public void The_session_begins_with_its_first_pitch_and_its_end_can_be_moved()
    {
        round.Staff(new MoveSessionEnd(60, null)).IsRefused("session-stands");
        round.Staff(new StartPitch(A, Upcoming, null, true, TimeSpan.FromHours(1))).Happened();
        var end = round.Now.AddHours(1);
        Assert.Equal(end, round.State.Session.EndsAt);

        var later = new MoveSessionEnd(300, end);
        round.Staff(later).Happened();
        round.Staff(later).DecidesNothing();
        round.Staff(new MoveSessionEnd(60, end)).IsRefused("stale-end");
        round.Staff(new MoveSessionEnd(7201, end.AddMinutes(5))).IsRefused("faulty-move");

        round.Staff(new StopSession()).Happened();
        round.Staff(new StartSession(TimeSpan.FromHours(1))).Happened(); // it was stopped by mistake
        Assert.Equal((end.AddMinutes(5), null), (round.State.Session.EndsAt, round.State.Session.StoppedAt));
        round.Staff(new ResetSession()).Happened();
        Assert.Null(round.View(Audience.Public)["session"]);
    }
}
