using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class TheClapTest
{
    readonly StageStory stage = new();
    readonly PersonId dee = Person("dee");

    public TheClapTest()
    {
        stage.Streams("floor");
        stage.Streams("english");
        stage.Directs(new StartClap(Clap("first"))).Happened();
    }

    [Fact]
    public void The_median_of_the_taps_is_the_delay()
    {
        Claps();
        foreach (var (who, after) in ((PersonId, double)[])[(Ana, 9), (Ben, 2), (Chi, 1), (dee, 6)]) // 10 s, 13 s, 15 s and 22 s
        {
            stage.Passes(after);
            stage.Sees(who, "first").Happened();
        }

        Assert.Equal((4, 14), ((int)stage.Staff["clap"]!["taps"]!, (double)stage.Staff["clap"]!["median"]!));
        stage.Directs(new UseClap(Clap("first"), null)).Happened();
        stage.Directs(new UseClap(Clap("first"), null)).DecidesNothing();

        Assert.All(stage.State.Streams.Values, s => Assert.Equal(14, s.Delay));
        Assert.Null(stage.Staff["clap"]);
    }

    [Fact]
    public void It_may_be_the_delay_of_some_streams_only()
    {
        Claps();
        stage.Sees(Ana, "first");

        stage.Directs(new UseClap(Clap("first"), [Stream("gone")])).IsRefused("no-stream");
        stage.Directs(new UseClap(Clap("first"), [Stream("english")])).Happened();

        Assert.Equal((0, 1), (stage.State.Streams[Stream("floor")].Delay, stage.State.Streams[Stream("english")].Delay));
    }

    [Fact]
    public void Only_those_far_away_can_say_when_they_see_it()
    {
        Claps();

        stage.Sees(Ana, "first", remote: false).IsRefused("not-remote");
        stage.Sees(Ben, "first").Happened();
    }

    [Fact]
    public void A_persons_first_tap_counts()
    {
        Claps();
        stage.Sees(Ana, "first").Happened();
        stage.Passes(20);

        stage.Sees(Ana, "first").DecidesNothing();

        Assert.Equal([1.0], ClapDecisions.Delays(stage.State.Clap!));
    }

    [Fact]
    public void A_tap_before_anything_happened_can_be_made_good()
    {
        stage.Sees(Ana, "first").Happened();
        stage.Sees(Ana, "first").DecidesNothing();
        stage.Passes(30);
        Claps();
        Assert.Equal(0, (int)stage.Staff["clap"]!["taps"]!);
        stage.Directs(new UseClap(Clap("first"), null)).IsRefused("no-taps");

        stage.Passes(6);
        stage.Sees(Ana, "first").Happened();

        Assert.Equal([8.0], ClapDecisions.Delays(stage.State.Clap!));
    }

    [Fact]
    public void A_thumb_that_was_quicker_than_the_moderators_says_that_there_is_no_delay()
    {
        stage.Sees(Ana, "first");
        Claps();

        Assert.Equal([0.0], ClapDecisions.Delays(stage.State.Clap!));
    }

    [Fact]
    public void A_tap_after_two_minutes_means_something_else()
    {
        Claps();
        stage.Passes(120);

        stage.Sees(Ana, "first").IsRefused("clap-over");
    }

    [Fact]
    public void The_moderators_first_tap_counts()
    {
        Claps();
        var at = stage.State.Clap!.At;

        stage.Directs(new MarkClap(Clap("first"))).DecidesNothing();

        Assert.Equal(at, stage.State.Clap!.At);
    }

    [Fact]
    public void It_ends_after_three_minutes_by_itself()
    {
        Assert.Equal(stage.Now.AddMinutes(3), StageDecisions.Due(stage.State));

        stage.Do(Caller.Clock, StageDecisions.WhenDue(stage.State)).Happened();

        Assert.Null(StageDecisions.Due(stage.State));
        stage.Sees(Ana, "first").IsRefused("clap-over");
        stage.Directs(new StartClap(Clap("first"))).DecidesNothing();
    }

    [Fact]
    public void Another_test_ends_it()
    {
        stage.Directs(new StartClap(Clap("second"))).Happened();

        stage.Directs(new EndClap(Clap("first"))).DecidesNothing();
        stage.Directs(new MarkClap(Clap("third"))).IsRefused("clap-over");
        stage.Sees(Ana, "first").IsRefused("clap-over");
        Assert.Equal(Clap("second").ToString(), (string?)stage.Public["clap"]!["id"]);
    }

    [Fact]
    public void The_pages_of_those_far_away_learn_only_that_it_runs()
    {
        Claps();
        stage.Sees(Ana, "first");

        Assert.Equal($$"""{"id":"{{Clap("first")}}"}""", stage.Public["clap"]!.ToJsonString());
        Assert.DoesNotContain(Ana.ToString(), stage.Staff.ToJsonString());
    }

    [Fact]
    public void Without_a_stream_there_is_nothing_to_measure() => new StageStory().Directs(new StartClap(Clap("x"))).IsRefused("no-stream");

    void Claps() => stage.Directs(new MarkClap(Clap("first"))).Happened();
}
