using System.Collections.Immutable;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Tables;
using Hub.Tests.Given;

namespace Hub.Tests.Floors;

/// <summary>Two rounds at two tables: Ana meets Ben at one, then Chi at two.</summary>
public sealed class OnTheFloor : Story<FloorDecisions, FloorViews, Floor, FloorCommand, FloorEvent>
{
    static readonly RoundId First = new("first"), Second = new("second");
    static readonly TableId One = new("one"), Two = new("two");
    static readonly RequestId WithBen = Names.Request("with ben"), WithChi = Names.Request("with chi");
    static readonly RoundTime[] Rounds = [new(First, Noon, 20), new(Second, Noon.AddMinutes(25), 20)];

    static readonly ImmutableDictionary<RequestId, Sitting> Sittings = ImmutableDictionary<RequestId, Sitting>.Empty
        .Add(WithBen, new(First, One, [Names.Ana, Names.Ben])).Add(WithChi, new(Second, Two, [Names.Ana, Names.Chi]));

    public OnTheFloor()
    {
        Passes(TimeSpan.FromMinutes(-30));
        Clock(new BringPlan(Rounds, Sittings));
    }

    Decision<FloorEvent> Clock(FloorCommand command) => Do(Caller.Clock, command);

    Decision<FloorEvent> Turns(RoundClockCommand turn) => Do(Names.Moderator, new TurnClock(turn), staff: true);

    Decision<FloorEvent> Hears(int changes, RequestId request, TableId table, RoundId round, Standing standing, DateTimeOffset? help = null) =>
        Clock(new HearTable(table, changes, ImmutableDictionary<RequestId, HeardMeeting>.Empty.Add(request,
            new(table, round, ImmutableDictionary<PersonId, Standing>.Empty.Add(Names.Ana, standing))), help, null));

    [Fact]
    public void The_same_plan_again_decides_nothing()
    {
        Clock(new BringPlan(Rounds, Sittings)).DecidesNothing();
        Clock(new BringPlan(Rounds, Sittings.SetItem(WithChi, new(Second, Two, [Names.Ana, Names.Chi])))).DecidesNothing();
    }

    [Fact]
    public void A_round_that_starts_late_moves_what_the_tables_expect()
    {
        Turns(new MoveStart(First, 300, Noon)).Happened();

        Assert.Equal(Noon.AddMinutes(5), State.SlotOf(WithBen, State.Sittings[WithBen])!.Start);
        Assert.Equal(Noon.AddMinutes(50), State.SlotOf(WithChi, State.Sittings[WithChi])!.End);
        Turns(new CallRound(First, State.Clock.Turns)).Happened();
        Assert.Equal(SlotPhase.Called, State.SlotOf(WithBen, State.Sittings[WithBen])!.Phase);
    }

    [Fact]
    public void A_board_shows_the_round_that_is_on_and_the_next_and_no_more_than_who_meets_where()
    {
        Turns(new CallRound(First, State.Clock.Turns));
        Hears(1, WithBen, One, First, new(There: Noon));

        var board = View(Audience.Board);
        Assert.Equal([WithBen.ToString(), WithChi.ToString()], board["meetings"]!.AsObject().Select(m => m.Key).OrderBy(k => k == WithChi.ToString()));
        Assert.Equal("true", board["meetings"]![WithBen.ToString()]!["people"]![Names.Ana.ToString()]!.ToJsonString());
        Assert.NotNull(View(Audience.Staff)["meetings"]![WithBen.ToString()]!["people"]![Names.Ana.ToString()]!["there"]);
        Assert.Null(View(Audience.Public)["meetings"]);

        Turns(new StartRound(First, State.Clock.Turns));
        Turns(new EndRound(First, State.Clock.Turns));
        Assert.Equal([WithChi.ToString()], View(Audience.Board)["meetings"]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public void What_is_heard_late_or_twice_changes_nothing()
    {
        Hears(3, WithBen, One, First, new(There: Noon)).Happened();

        Hears(3, WithBen, One, First, new(There: Noon)).DecidesNothing();
        Hears(2, WithBen, One, First, Standing.Unknown).DecidesNothing();
        Hears(5, WithBen, One, First, new(There: Noon)).DecidesNothing();
    }

    [Fact]
    public void What_was_heard_of_a_meeting_that_has_moved_is_of_another_time()
    {
        Hears(1, WithBen, One, First, new(Missing: true));
        Assert.Equal([Names.Ana], State.HeardOf(WithBen)!.Note.Missing);

        Clock(new BringPlan(Rounds, Sittings.SetItem(WithBen, new(Second, One, [Names.Ana, Names.Ben])))).Happened();

        Assert.Null(State.HeardOf(WithBen));
    }

    [Fact]
    public void Help_is_for_the_staff_to_see()
    {
        Hears(1, WithBen, One, First, Standing.Unknown, help: Noon);

        Assert.NotNull(View(Audience.Staff)["tables"]![One.ToString()]!["helpSince"]);
        Assert.Null(View(Audience.Board)["tables"]);
    }

    [Fact]
    public void A_clock_that_says_no_changes_nothing() => Turns(new EndRound(First, State.Clock.Turns)).IsRefused("round-not-running");
}
