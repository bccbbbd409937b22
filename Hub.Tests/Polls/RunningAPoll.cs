using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class RunningAPoll
{
    static readonly PollSheet Sheet = Of(Single(First, "yes", "no"));
    static readonly PollSheet Three = Of(Single(First, "a", "b"), Single(Second, "c", "d"), Single(Third, "e", "f")).OneByOne();

    [Fact]
    public void A_poll_goes_from_draft_to_open_to_closed_to_shown()
    {
        var poll = Drafted(Sheet);

        Assert.IsType<PollOpened>(poll.Opens().Happened());
        Assert.IsType<PollClosing>(poll.Closes().Happened());
        Assert.IsType<PollClosed>(poll.TimeComes().Happened());
        Assert.IsType<PollShown>(poll.Shows().Happened());
        Assert.IsType<PollHidden>(poll.Hides().Happened());
        Assert.Equal(PollPhase.Closed, poll.Phase);
    }

    [Fact]
    public void What_was_not_seen_is_not_opened()
    {
        var poll = Drafted(Sheet);
        poll.Writes(Sheet with { Title = "Another" }, 1);

        poll.Do(Staff, new OpenPoll(PollPhase.Draft, 1, 0)).IsRefused("poll-edited");
    }

    [Fact]
    public void A_move_made_on_an_old_picture_is_refused_and_says_what_is_true()
    {
        var poll = Opened(Sheet).IsClosed();
        poll.Shows();

        poll.Do(Staff, new ResetPoll(PollPhase.Closed)).IsRefused("stale-poll");
        var refused = poll.Do(Staff, new RerunPoll(PollPhase.Closed));
        refused.IsRefused("stale-poll", now: "shown");
        Assert.Contains("shown", refused.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_clock_did_meanwhile_makes_no_picture_old()
    {
        var poll = Opened(Sheet).IsClosed();

        poll.Do(Staff, new ShowPoll(PollPhase.Closing, false)).Happened();
    }

    [Fact]
    public void Results_wait_for_the_last_window_and_say_until_when()
    {
        var poll = Opened(Sheet, delay: 20);
        poll.Closes();

        var refused = poll.Shows();

        refused.IsRefused("windows-open");
        Assert.Contains(PollDecisions.At(PollDecisions.Due(poll.State)!.Value), refused.Refusal!.Sentence, StringComparison.Ordinal);
        poll.TimeComes();
        poll.Shows().Happened();
    }

    [Fact]
    public void A_poll_that_is_open_is_not_shown() => Opened(Sheet).Shows().IsRefused("windows-open");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_staff_may_cut_all_windows_short(bool whileClosing)
    {
        var poll = Opened(Sheet, delay: 20);
        if (whileClosing)
            poll.Closes();

        poll.Closes(force: true);

        Assert.Equal(PollPhase.Closed, poll.Phase);
        poll.Chooses(Ben, First, "yes").IsRefused("poll-closed");
        poll.Closes(force: true).DecidesNothing();
    }

    [Fact]
    public void Shown_by_force_it_is_closed_for_all()
    {
        var poll = Opened(Sheet, delay: 20);

        Assert.Equal(["PollClosing", "PollClosed", "PollShown"], poll.Shows(force: true).Events.Select(e => e.GetType().Name));
        Assert.Equal(PollPhase.Shown, poll.Phase);
    }

    [Fact]
    public void With_a_time_limit_it_closes_by_itself()
    {
        var poll = Opened(Sheet with { Seconds = 30 }, delay: 10);
        var opened = poll.State.Course.Runs[First].OpenedAt;

        var closing = Assert.IsType<PollClosing>(poll.TimeComes().Happened());
        Assert.Equal(opened.AddSeconds(30), closing.At);
        Assert.Equal(opened.AddSeconds(41.5), PollDecisions.Due(poll.State));
        poll.TimeComes();
        Assert.Equal(PollPhase.Closed, poll.Phase);
        Assert.Null(PollDecisions.Due(poll.State));
    }

    [Fact]
    public void A_node_that_slept_through_both_instants_closes_at_once()
    {
        var poll = Opened(Sheet with { Seconds = 30 });
        poll.Passes(3600);

        poll.TimeComes().Happened();
        poll.TimeComes().Happened();

        Assert.Equal(PollPhase.Closed, poll.Phase);
    }

    [Fact]
    public void An_alarm_that_rings_too_early_decides_nothing() => Opened(Sheet with { Seconds = 30 }).Do(Caller.Clock, new TimeIsUp()).DecidesNothing();

    [Fact]
    public void Reset_discards_the_ballots_and_undo_brings_them_back()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.IsClosed();
        var before = poll.View(Audience.Staff);

        poll.Resets().Happened();
        Assert.Equal((PollPhase.Draft, 0), (poll.Phase, poll.State.Box.People));
        Assert.Empty(poll.Mine(Ana));
        poll.Undoes().Happened();

        Assert.Equal(PollPhase.Closed, poll.Phase);
        Assert.NotEmpty(poll.Mine(Ana)["ballots"]!.AsObject());
        Assert.Equal(before["tally"]!.ToJsonString(), poll.View(Audience.Staff)["tally"]!.ToJsonString());
    }

    [Fact]
    public void Once_it_is_opened_again_what_was_discarded_is_gone()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.Resets();
        poll.Opens();

        poll.Undoes().IsRefused("nothing-to-undo");
    }

    [Fact]
    public void Undo_of_a_close_opens_it_as_if_nothing_had_been()
    {
        var poll = Opened(Sheet, delay: 20);
        poll.Closes();
        poll.Chooses(Ben, First, "yes").IsRefused("poll-not-open-yet");

        poll.Undoes().Happened();
        poll.Passes(60);

        poll.Chooses(Ben, First, "yes").Happened();
        poll.Chooses(Ana, First, "no").Happened();
    }

    [Fact]
    public void Ballots_that_came_while_it_closed_stay_when_it_is_opened_again()
    {
        var poll = Opened(Sheet);
        poll.Closes();
        poll.Chooses(Ana, First, "yes").Happened(); // in the grace of the network

        poll.Undoes();

        Assert.Equal(1, poll.State.Box.People);
    }

    [Fact]
    public void Undo_of_showing_hides_and_of_hiding_shows()
    {
        var poll = Opened(Sheet).IsClosed();
        poll.Shows();
        poll.Undoes().Happened();
        Assert.Equal(PollPhase.Closed, poll.Phase);

        poll.Shows();
        poll.Hides();
        poll.Undoes().Happened();
        Assert.Equal(PollPhase.Shown, poll.Phase);
    }

    [Fact]
    public void What_the_clock_closed_has_no_undo()
    {
        var poll = Opened(Sheet with { Seconds = 30 });
        poll.TimeComes();
        poll.TimeComes();

        poll.Undoes().IsRefused("nothing-to-undo");
    }

    [Fact]
    public void Run_again_the_round_before_stays_for_comparison()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.IsClosed();

        poll.Reruns().Happened();
        poll.Reruns().DecidesNothing();
        poll.Opens();
        poll.Chooses(Ana, First, "no").Happened();
        poll.IsClosed();

        Assert.Equal(2, (int)poll.Public["poll"]!["round"]!);
        Assert.Equal(1, (int)poll.Public["rounds"]!["1"]!["first"]!["options"]!["yes"]!["n"]!);
        Assert.Equal(1, (int)poll.Public["tally"]!["first"]!["options"]!["no"]!["n"]!);
    }

    [Fact]
    public void Undo_of_running_again_is_the_round_before()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.IsClosed();
        poll.Shows();
        var before = poll.Public.ToJsonString();
        poll.Reruns();

        poll.Undoes().Happened();

        Assert.Equal(before, poll.Public.ToJsonString());
        Assert.Empty(poll.State.Rounds);
    }

    [Fact]
    public void An_open_poll_is_not_run_again() => Opened(Sheet).Reruns().IsRefused("windows-open");

    [Fact]
    public void Ten_rounds_are_enough()
    {
        var poll = Drafted(Sheet);
        for (var round = 1; round < 10; round++)
        {
            poll.Opens();
            poll.IsClosed();
            poll.Reruns().Happened();
        }
        poll.Opens();

        poll.IsClosed().Reruns().IsRefused("too-many-rounds");
    }

    [Fact]
    public void With_the_moderators_pace_one_question_is_asked_after_the_other()
    {
        var poll = Opened(Three);
        Assert.Equal(["first"], poll.Public["items"]!.AsObject().Select(i => i.Key));
        poll.Chooses(Ana, Second, "c").IsRefused("poll-not-open-yet");

        poll.Asks(Second).Happened();
        poll.Asks(Second).DecidesNothing();
        poll.Passes(2);

        Assert.Equal("second", (string?)poll.Public["poll"]!["item"]);
        poll.Chooses(Ana, First, "a").IsRefused("poll-closed");
        poll.Chooses(Ana, Second, "c").Happened();
    }

    [Fact]
    public void Who_saw_another_question_than_is_asked_now_is_told()
    {
        var poll = Opened(Three);
        poll.Asks(Second);

        poll.Do(Staff, new PutItem(Third, First)).IsRefused("another-item");
    }

    [Fact]
    public void A_question_put_by_mistake_is_taken_back_while_nobody_has_answered()
    {
        var poll = Opened(Three);
        poll.Chooses(Ana, First, "a");
        poll.Asks(Second);

        Assert.IsType<ItemTakenBack>(poll.Asks(First).Happened());
        poll.Passes(60);
        poll.Chooses(Someone(1), First, "b").Happened();
        Assert.Equal(["first"], poll.Public["items"]!.AsObject().Select(i => i.Key));

        poll.Asks(Second);
        poll.Chooses(Ana, Second, "c");
        poll.Asks(First).IsRefused("item-asked");
    }

    [Fact]
    public void A_question_with_a_time_ends_while_the_poll_goes_on()
    {
        var poll = Opened(Three with { Seconds = 20 });
        poll.Chooses(Ana, First, "a");
        Assert.Null(poll.Tally(First, Audience.Public));

        Assert.Equal(First, Assert.IsType<ItemEnded>(poll.TimeComes().Happened()).Item);

        Assert.Equal(PollPhase.Open, poll.Phase);
        Assert.Equal(1, (int)poll.Tally(First, Audience.Public)!["n"]!);
        Assert.Null(PollDecisions.Due(poll.State));
        poll.Asks(Second).Happened();
        Assert.Equal(PollPhase.Open, poll.Phase);
    }

    [Fact]
    public void When_all_questions_are_over_it_closes_at_once()
    {
        var poll = Opened(Three with { Seconds = 20 });
        poll.TimeComes();

        poll.Closes();

        Assert.Equal(PollPhase.Closed, poll.Phase);
    }

    [Fact]
    public void At_ones_own_pace_nobody_puts_questions() => Opened(Three with { Pace = PollPace.Self }).Asks(Second).IsRefused("not-one-by-one");

    [Fact]
    public void A_single_question_closes_by_itself_whoever_sets_the_pace()
    {
        var poll = Opened(Sheet.OneByOne() with { Items = [Single(First, "a", "b") with { Seconds = 15 }] });

        poll.TimeComes();
        poll.TimeComes();

        Assert.Equal(PollPhase.Closed, poll.Phase);
    }
}
