using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class WhoSpeaks
{
    readonly StageStory stage = StageStory.With(Ana, Ben);

    [Fact]
    public void Before_anyone_has_done_anything_the_stage_knows_nobody() => Assert.Null(new StageStory().Public["speakers"]);

    [Fact]
    public void On_the_panel_are_those_of_the_programme_in_its_order() => Assert.Equal([Ana, Ben], OnThePanel());

    [Fact]
    public void Another_programme_brings_other_speakers()
    {
        stage.Directs(new NoteSpeakers([Ana, Ben])).DecidesNothing();

        stage.Directs(new NoteSpeakers([Chi, Ana])).Happened();

        Assert.Equal([Chi, Ana], OnThePanel());
    }

    [Fact]
    public void Someone_may_be_called_onto_the_panel_and_leave_it()
    {
        stage.Directs(new PlaceSpeaker(Chi, null)).Happened();
        stage.Directs(new PlaceSpeaker(Chi, null)).DecidesNothing();
        Assert.Equal([Ana, Ben, Chi], OnThePanel());

        stage.Directs(new RemoveSpeaker(Chi)).Happened();
        stage.Directs(new RemoveSpeaker(Chi)).DecidesNothing();
        Assert.Equal([Ana, Ben], OnThePanel());
    }

    [Fact]
    public void Who_fell_ill_is_not_brought_back_by_the_programme()
    {
        stage.Directs(new RemoveSpeaker(Ana));
        stage.Directs(new NoteSpeakers([Ana, Ben, Chi]));
        Assert.Equal([Ben, Chi], OnThePanel());

        stage.Directs(new PlaceSpeaker(Ana, null)).Happened();
        Assert.Equal([Ana, Ben, Chi], OnThePanel());
    }

    [Fact]
    public void The_moderator_sets_the_order()
    {
        stage.Directs(new PlaceSpeaker(Ana, 5)).Happened();

        Assert.Equal([Ben, Ana], OnThePanel());
        stage.Directs(new PlaceSpeaker(Ana, -1)).IsRefused("faulty-order");
    }

    [Fact]
    public void Somebody_stays_on_the_panel()
    {
        stage.Directs(new RemoveSpeaker(Ana)).Happened();

        stage.Directs(new RemoveSpeaker(Ben)).IsRefused("last-speaker");
    }

    [Fact]
    public void A_panel_is_no_crowd()
    {
        for (var i = 2; i < SpeakerDecisions.MostSpeakers; i++)
            stage.Directs(new PlaceSpeaker(Person($"{i}"), null)).Happened();

        stage.Directs(new PlaceSpeaker(Chi, null)).IsRefused("stage-full");
    }

    [Fact]
    public void Speaking_time_adds_up_by_speaker()
    {
        stage.LetsSpeak(Ana).Happened();
        stage.Passes(59);
        stage.LetsSpeak(Ben).Happened();
        stage.Passes(29);
        stage.LetsSpeak(Ana).Happened();
        stage.Passes(9.5);
        stage.LetsSpeak(null).Happened();
        stage.Passes(100);

        Assert.Equal((70_500, 30_000), (Spoken(Ana), Spoken(Ben)));
    }

    [Fact]
    public void What_runs_now_is_shown_by_when_it_began()
    {
        stage.LetsSpeak(Ana);
        var since = stage.Now;
        stage.Passes(60);

        Assert.Equal(0, Spoken(Ana));
        Assert.Equal(Ana.ToString(), (string?)stage.Public["stage"]!["speaking"]);
        Assert.Equal(since, (DateTimeOffset)stage.Public["stage"]!["speakingSince"]!);
    }

    [Fact]
    public void Who_speaks_is_set_on_what_is_true_now()
    {
        stage.Directs(new SetSpeaking(Ana, null)).Happened();
        stage.Directs(new SetSpeaking(Ana, null)).DecidesNothing();

        stage.Directs(new SetSpeaking(Ben, null)).IsRefused("stale-speaker");
        stage.Directs(new SetSpeaking(null, Ben)).IsRefused("stale-speaker");
        stage.LetsSpeak(Chi).IsRefused("not-a-speaker");
    }

    [Fact]
    public void When_the_clock_is_stopped_nobody_speaks_on()
    {
        stage.Starts();
        stage.LetsSpeak(Ana);
        stage.Passes(9);

        stage.Stops();

        Assert.Equal(10_000, Spoken(Ana));
        Assert.Null(stage.State.Talk.Speaking);
        stage.Starts();
        Assert.Null(stage.State.Talk.Speaking);
    }

    [Fact]
    public void Who_leaves_the_panel_speaks_no_more_and_keeps_the_time_for_a_return()
    {
        stage.LetsSpeak(Ana);
        stage.Passes(9);
        stage.Directs(new RemoveSpeaker(Ana));
        stage.Passes(60);

        stage.Directs(new PlaceSpeaker(Ana, 0));

        Assert.Null(stage.State.Talk.Speaking);
        Assert.Equal(10_000, Spoken(Ana));
    }

    [Fact]
    public void Whom_the_programme_takes_away_in_mid_sentence_speaks_no_more()
    {
        stage.LetsSpeak(Ana);
        stage.Passes(9);

        var decision = stage.Directs(new NoteSpeakers([Ben]));

        Assert.Equal(2, decision.Events.Length);
        Assert.Null(stage.State.Talk.Speaking);
        Assert.Equal(TimeSpan.FromSeconds(10), stage.State.Talk.Spoken[Ana]);
    }

    [Fact]
    public void A_clock_that_goes_back_takes_no_time_away()
    {
        stage.LetsSpeak(Ana);
        stage.Passes(-30);

        stage.LetsSpeak(Ben);

        Assert.Equal(0, Spoken(Ana));
    }

    IEnumerable<PersonId> OnThePanel() =>
        stage.Public["speakers"]!.AsObject().OrderBy(s => (int)s.Value!["order"]!).ThenBy(s => s.Key == Chi.ToString()).Select(s => PersonId.Parse(s.Key));

    long Spoken(PersonId person) => (long)stage.Public["speakers"]![person.ToString()]!["spoken"]!;
}
