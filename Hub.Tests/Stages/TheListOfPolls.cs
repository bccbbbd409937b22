using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Grains.Stages.PollPhase;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class TheListOfPolls
{
    readonly StageStory stage = new();

    [Fact]
    public void Polls_stand_in_the_order_in_which_they_came()
    {
        stage.Notes("a", Open, 1);
        stage.Notes("b", Open, 1);
        stage.Notes("a", Closed, 5);

        Assert.Equal([("a", 0), ("b", 1)], new[] { "a", "b" }.Select(name => (name, stage.State.Polls[Poll(name)].Order)));
        stage.Notes("a", Closed, 6, order: 7).Happened();
        Assert.Equal(7, (int)stage.Public["polls"]![Poll("a").ToString()]!["order"]!);
    }

    [Fact]
    public void What_is_said_twice_is_noted_once()
    {
        stage.Notes("a", Open, 1).Happened();

        stage.Notes("a", Open, 1).DecidesNothing();
    }

    [Fact]
    public void What_comes_late_changes_nothing()
    {
        stage.Notes("a", Closed, 7);

        stage.Notes("a", Closing, 6).DecidesNothing();

        Assert.Equal(Closed, stage.State.Polls[Poll("a")].Phase);
    }

    [Fact]
    public void A_poll_in_preparation_is_for_the_staff()
    {
        stage.Notes("a", Draft, 1);
        Assert.Null(stage.Public["polls"]);
        Assert.Equal("draft", (string?)stage.Staff["polls"]![Poll("a").ToString()]!["phase"]);

        stage.Notes("a", Open, 2);
        Assert.Equal("Poll a", (string?)stage.Public["polls"]![Poll("a").ToString()]!["title"]);
    }

    [Fact]
    public void A_poll_that_was_deleted_is_gone_also_for_what_comes_late()
    {
        stage.Notes("a", Draft, 3);

        stage.Directs(new ForgetPoll(Poll("a"), 4)).Happened();
        stage.Directs(new ForgetPoll(Poll("a"), 4)).DecidesNothing();
        stage.Notes("a", Draft, 3).DecidesNothing();
        Assert.Null(stage.Staff["polls"]);

        stage.Notes("a", Draft, 5).Happened();
        Assert.NotNull(stage.Staff["polls"]);
        stage.Directs(new ForgetPoll(Poll("unheard of"), 1)).DecidesNothing();
    }

    [Fact]
    public void A_session_has_no_end_of_polls()
    {
        for (var i = 0; i < StageDecisions.MostPolls; i++)
            stage.Notes($"{i}", Draft, 1).Happened();

        stage.Notes("one more", Draft, 1).IsRefused("too-many-polls");
    }
}
