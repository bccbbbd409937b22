using Hub.Grains.Chats;
using Hub.Grains.Doors;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Rehearsals;
using Hub.Grains.RoundClocks;
using Hub.Grains.Tables;

namespace Hub.Tests.Storage;

/// <summary>The first journal of a table.</summary>
public sealed class OldTableJournals() : OldJournal<TableEvent>("table-1.jsonl")
{
    [Fact]
    public void The_first_journal_of_a_table_still_tells_the_same_story()
    {
        var before = Events.SkipLast(1).Aggregate(TableDecisions.Initial, TableDecisions.Evolve);
        var (held, next) = (RequestId.Parse("00000000-0000-7000-8000-0000000000a1"), RequestId.Parse("00000000-0000-7000-8000-0000000000a2"));

        Assert.True(before.Meetings[held].IsHeld);
        Assert.Equal((next, next), (before.Now!.Value, before.Taken!.Value));
        Assert.Equal(TableWord.Late, before.Meetings[held].Of(PersonId.Parse("00000000-0000-7000-8000-0000000000b2")).Word);
        Assert.NotNull(before.HelpSince);
        Assert.DoesNotContain(held, Events.Aggregate(TableDecisions.Initial, TableDecisions.Evolve).Meetings.Keys);
    }
}

/// <summary>The first journal of a floor.</summary>
public sealed class OldFloorJournals() : OldJournal<FloorEvent>("floor-1.jsonl")
{
    [Fact]
    public void The_first_journal_of_a_floor_still_tells_the_same_story()
    {
        var floor = Events.Aggregate(FloorDecisions.Initial, FloorDecisions.Evolve);

        Assert.IsType<Ended>(floor.Clock.Find(new("first"))!.Phase);
        Assert.IsType<Skipped>(floor.Clock.Find(new("second"))!.Phase);
        Assert.False(floor.Clock.ByItself);
        var meeting = RequestId.Parse("00000000-0000-7000-8000-0000000000a1");
        Assert.Equal(TableWord.OnMyWay, floor.HeardOf(meeting)!.Standings.Values.Single().Word);
        Assert.Equal(meeting, floor.Tables[new("foyer")].Taken);
    }

    [Fact]
    public void Every_turn_of_its_clock_is_in_it() => Assert.Empty(typeof(RoundClockEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(RoundClockEvent))
        .Except(Events.OfType<ClockTurned>().Select(e => e.What.GetType())));
}

/// <summary>The first journal of what people wrote to each other.</summary>
public sealed class OldChatJournals() : OldJournal<ChatEvent>("chat-1.jsonl")
{
    [Fact]
    public void The_first_chat_still_reads_the_same() =>
        Assert.Equal("Wo bist du? 😀", Assert.Single(Events.Aggregate(ChatDecisions.Initial, ChatDecisions.Evolve).Lines).Text);
}

/// <summary>The first journal of the door.</summary>
public sealed class OldDoorJournals() : OldJournal<DoorEvent>("door-1.jsonl")
{
    [Fact]
    public void Who_had_come_has_come()
    {
        var came = Events.Aggregate(DoorDecisions.Initial, DoorDecisions.Evolve).Came;

        Assert.Equal(new(2026, 3, 14, 8, 2, 0, TimeSpan.Zero), Assert.Single(Assert.Single(came).Value).Value);
    }
}

/// <summary>The first journal of a crowd that rehearsed.</summary>
public sealed class OldPlayJournals() : OldJournal<PlayEvent>("play-1.jsonl")
{
    [Fact]
    public void The_first_play_still_reads_the_same()
    {
        var play = Events.Aggregate(PlayDecisions.Initial, PlayDecisions.Evolve).Last!;

        Assert.Equal((PlayOutcome.Stopped, true, 111, 7), (play.Outcome, play.Stopping, play.Progress?.Held, play.Wish.Late));
        Assert.Equal(new(JamKind.Overran, 3, 12, new("round-2"), new("table-03")), Assert.Single(play.Jams!));
    }
}
