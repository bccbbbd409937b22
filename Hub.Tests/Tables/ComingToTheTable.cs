using Hub.Grains.Live;
using Hub.Grains.Tables;
using Hub.Tests.Given;
using static Hub.Tests.Tables.TableStory;

namespace Hub.Tests.Tables;

public sealed class ComingToTheTable
{
    [Fact]
    public void When_both_have_come_the_meeting_runs()
    {
        var table = Running();

        table.Comes(Ana, Two).Happened();
        Assert.False(table.State.Meetings[Two].IsHeld);
        table.Comes(Ben, Two).Happened();

        Assert.True(table.State.Meetings[Two].IsHeld);
        Assert.Null(TableDecisions.Due(table.State));
        table.Comes(Ben, Two).DecidesNothing();
    }

    [Fact]
    public void Who_is_waited_for_is_asked_after_a_minute_and_missed_after_three()
    {
        var table = Running();
        table.Comes(Ana, Two);

        table.ItIs(0.9).DecidesNothing();
        Assert.Equal([Ben], Assert.IsType<PeopleAsked>(table.ItIs(1).Happened()).People);
        table.ItIs(2.9).DecidesNothing();
        Assert.Equal([Ben], Assert.IsType<PeopleMissed>(table.ItIs(3).Happened()).People);
    }

    [Fact]
    public void Where_one_waits_for_a_minute_who_is_waited_for_is_asked_before_it_is_over()
    {
        var table = Running();
        table.Clock(new SetTable(Session, [SlotOf(Two, SlotPhase.Running) with { Patience = 1 }]));
        table.Comes(Ana, Two);

        table.ItIs(0.4).DecidesNothing();
        Assert.IsType<PeopleAsked>(table.ItIs(0.5).Happened());
        Assert.IsType<PeopleMissed>(table.ItIs(1.1).Happened());
    }

    [Fact]
    public void While_nobody_has_come_nobody_is_missed()
    {
        var table = Running();

        Assert.Null(TableDecisions.Due(table.State));
        table.ItIs(19).DecidesNothing();
    }

    [Fact]
    public void Whoever_comes_late_has_a_minute_before_the_other_is_missed()
    {
        var table = Running();
        table.ItIs(6);
        table.Comes(Ana, Two);

        Assert.IsType<PeopleAsked>(table.ItIs(6.2).Happened());
        table.ItIs(6.9).DecidesNothing();
        Assert.IsType<PeopleMissed>(table.ItIs(7.1).Happened());
    }

    [Fact]
    public void Five_minutes_late_gives_five_minutes_more()
    {
        var table = Running();
        table.Comes(Ana, Two);
        table.Says(Ben, Two, TableWord.Late).Happened();

        table.ItIs(1);
        table.ItIs(7.9).DecidesNothing();
        Assert.IsType<PeopleMissed>(table.ItIs(8).Happened());
    }

    [Fact]
    public void Who_cannot_come_is_missed_at_once_and_who_comes_after_all_is_not()
    {
        var table = Running();

        Assert.Equal(2, table.Says(Ben, Two, TableWord.Cannot).Events.Length);
        Assert.True(table.State.Meetings[Two].Of(Ben).Missing);
        table.Comes(Ben, Two).Happened();
        Assert.False(table.State.Meetings[Two].Of(Ben).Missing);
    }

    [Fact]
    public void Two_of_three_are_enough_to_meet()
    {
        var table = Running();
        table.Stand(SlotPhase.Over, SlotPhase.Running);
        table.Comes(Chi, Three);
        table.Comes(Dan, Three);

        Assert.True(table.State.Meetings[Three].IsHeld);
        table.ItIs(26);
        Assert.Equal([Eve], Assert.IsType<PeopleMissed>(table.ItIs(28).Happened()).People);
    }

    [Fact]
    public void A_check_in_from_a_phone_without_wifi_counts_when_it_arrives_at_last()
    {
        var table = Running();
        table.Comes(Ana, Two);
        table.Stand(SlotPhase.Over, SlotPhase.Running);

        table.Comes(Ben, Two).Happened();
        Assert.True(table.State.Meetings[Two].IsHeld);
    }

    [Fact]
    public void The_next_pair_waits_until_it_is_called()
    {
        var table = Running();

        table.Comes(Chi, Three).IsRefused("not-yet");
        table.Comes(Chi, Two).IsRefused("unknown-meeting");
        table.Stand(SlotPhase.Over, SlotPhase.Called);
        table.Comes(Chi, Three).Happened();
    }

    [Fact]
    public void A_table_that_is_still_taken_is_free_when_somebody_sits_down()
    {
        var table = Running();
        table.Stand(SlotPhase.Over, SlotPhase.Called);

        table.Do(Chi, new SayTaken(Three, true)).Happened();
        Assert.Equal(Three, table.State.Taken);
        table.Do(Ana, new SayTaken(Three, true)).IsRefused("unknown-meeting");
        Assert.Equal(2, table.Comes(Dan, Three).Events.Length);
        Assert.Null(table.State.Taken);
    }

    [Fact]
    public void Help_is_called_by_those_who_sit_there_and_answered_by_the_staff()
    {
        var table = Running();

        table.Do(Names.Moderator, new CallHelp(true)).IsRefused("unknown-meeting");
        table.Do(Ana, new CallHelp(true)).Happened();
        Assert.NotNull(table.View(Audience.Public)["table"]!["helpSince"]);
        table.Do(Names.Moderator, new CallHelp(false), staff: true).Happened();
    }

    [Fact]
    public void A_meeting_that_moves_to_another_round_begins_anew_and_one_that_is_only_later_does_not()
    {
        var table = Running();
        table.Comes(Ana, Two);

        table.Stand(SlotPhase.Running, SlotPhase.Coming, late: 4);
        Assert.NotNull(table.State.Meetings[Two].Of(Ana).There);
        table.Clock(new SetTable(Session, [SlotOf(Two, SlotPhase.Coming) with { Round = Second }]));
        Assert.Null(table.State.Meetings[Two].Of(Ana).There);
        Assert.DoesNotContain(Three, table.State.Meetings.Keys);
    }

    [Fact]
    public void The_sign_shows_who_is_there_and_who_comes_next()
    {
        var table = Running();
        table.Comes(Ana, Two);

        var sign = table.View(Audience.Public);
        Assert.Equal((Two.ToString(), Three.ToString()), ((string?)sign["table"]!["now"], (string?)sign["table"]!["next"]));
        Assert.NotNull(sign["meetings"]![Two.ToString()]!["people"]![Ana.ToString()]!["there"]);
        table.Stand(SlotPhase.Over, SlotPhase.Over);
        Assert.Null(table.View(Audience.Public)["meetings"]);
        Assert.Equal(2, table.View(Audience.Staff)["meetings"]!.AsObject().Count);
    }
}
