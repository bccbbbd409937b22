using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class ThePanelsClock
{
    readonly StageStory stage = StageStory.With(Ana, Ben);

    [Fact]
    public void The_panel_has_the_length_of_the_programme_from_when_it_really_begins()
    {
        stage.Passes(600);

        var started = Assert.IsType<ClockStarted>(stage.Starts().Happened());

        Assert.Equal((stage.Now, stage.Now.AddHours(1)), (started.At, started.EndsAt));
        stage.Starts().DecidesNothing();
    }

    [Fact]
    public void The_moderator_gives_time_and_takes_it()
    {
        stage.Starts();
        var end = stage.State.Clock.EndsAt!.Value;

        stage.Adds(300).Happened();
        stage.Adds(-60).Happened();

        Assert.Equal(end.AddSeconds(240), stage.State.Clock.EndsAt);
    }

    [Fact]
    public void Time_that_two_moderators_give_at_once_is_given_once()
    {
        stage.Starts();
        var seen = stage.State.Clock.EndsAt!.Value;

        stage.Directs(new AddTime(300, seen)).Happened();
        stage.Directs(new AddTime(300, seen)).DecidesNothing();

        Assert.Equal(seen.AddSeconds(300), stage.State.Clock.EndsAt);
    }

    [Fact]
    public void Time_given_on_an_old_picture_is_refused_and_says_what_is_true()
    {
        stage.Starts();
        var seen = stage.State.Clock.EndsAt!.Value;
        stage.Adds(300);

        var refused = stage.Directs(new AddTime(60, seen));

        refused.IsRefused("stale-clock");
        Assert.Contains("13:05:02", refused.Refusal!.Sentence);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7201)]
    [InlineData(-3601)]
    [InlineData(int.MinValue)]
    public void The_end_is_moved_within_reason(int seconds)
    {
        stage.Starts();

        stage.Adds(seconds).IsRefused("faulty-seconds");
    }

    [Fact]
    public void A_clock_that_stands_is_given_no_time()
    {
        stage.Adds(60).IsRefused("clock-stands");
        stage.Starts();
        stage.Stops();
        stage.Adds(60).IsRefused("clock-stands");
    }

    [Fact]
    public void A_stop_is_taken_back_and_the_clock_goes_on_as_if_nothing_had_been()
    {
        stage.Starts();
        var before = stage.State.Clock;
        stage.Passes(100);

        stage.Stops().Happened();
        stage.Stops().DecidesNothing();
        Assert.Equal(stage.Now.AddSeconds(-1), stage.State.Clock.EndedAt);
        stage.Starts().Happened();

        Assert.Equal(before, stage.State.Clock);
    }

    [Fact]
    public void After_a_rehearsal_everything_is_as_if_it_had_not_been()
    {
        stage.Starts();
        stage.LetsSpeak(Ana);

        stage.Directs(new ResetClock()).IsRefused("clock-runs");
        stage.Stops();
        stage.Directs(new ResetClock()).Happened();
        stage.Directs(new ResetClock()).DecidesNothing();

        Assert.Equal(new(), stage.State.Clock);
        Assert.Empty(stage.State.Talk.Spoken);
        Assert.IsType<ClockStarted>(stage.Starts().Happened());
    }

    [Fact]
    public void A_word_to_the_stage_is_shown_until_it_is_taken_away()
    {
        stage.Says(" Two more questions ").Happened();
        stage.Says("Two more questions").DecidesNothing();
        Assert.Equal("Two more questions", (string?)stage.Public["stage"]!["message"]);

        stage.Says("").Happened();
        stage.Says(null).DecidesNothing();
        Assert.Null(stage.Public["stage"]!["message"]);
    }

    [Fact]
    public void A_word_of_another_moderator_is_not_overwritten_unseen()
    {
        stage.Says("Two more questions").Happened();

        stage.Directs(new SetMessage("Please finish", Was: null)).IsRefused("stale-message");
        stage.Directs(new SetMessage(null, Was: "Speak up")).IsRefused("stale-message");
        stage.Directs(new SetMessage("Two more questions", Was: null)).DecidesNothing();

        Assert.Equal("Two more questions", stage.State.Message);
    }

    [Fact]
    public void A_word_to_the_stage_can_be_read_from_afar()
    {
        stage.Says(new('x', 200)).Happened();
        stage.Says(new('x', 201)).IsRefused("text-too-long");
        stage.Says("two\nlines").IsRefused("text-not-allowed");
    }
}
