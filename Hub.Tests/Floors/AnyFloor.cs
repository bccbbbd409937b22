using System.Collections.Immutable;
using CsCheck;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Storage;
using Hub.Grains.Tables;
using Hub.Tests.Given;

namespace Hub.Tests.Floors;

/// <summary>What holds however the plan changes, the rounds are turned, and whatever tables say in whichever order.</summary>
public sealed class AnyFloor
{
    static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, Audience.Board, Audience.Person(Names.Ana)];
    static readonly RoundId[] Rounds = [new("first"), new("second"), new("third")];
    static readonly TableId[] Tables = [new("one"), new("two")];
    static readonly RequestId[] Requests = [.. Enumerable.Range(0, 5).Select(i => Names.Request($"{i}"))];
    static readonly PersonId[] People = [Names.Ana, Names.Ben, Names.Chi];

    sealed class FloorStory : Story<FloorDecisions, FloorViews, Floor, FloorCommand, FloorEvent>;

    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(Day, day => Play(day).Events);

    [Fact]
    public void The_events_from_the_journal_and_a_snapshot_give_the_same_views() => Day.Sample(day =>
    {
        var floor = Play(day).State;
        var replayed = EventCodec.Decode<FloorEvent>(EventCodec.Encode(Play(day).Events)).Aggregate(FloorDecisions.Initial, FloorDecisions.Evolve);
        var restored = EventCodec.DecodeState<Floor>(EventCodec.EncodeState(floor));

        foreach (var same in (Floor[])[replayed, restored])
        {
            Assert.All(Audiences, a => Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(Whole(floor, a), Whole(same, a))));
            Assert.Equal(floor.Used.OrderBy(t => t.Value), same.Used.OrderBy(t => t.Value));
        }
    });

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Day.Sample(day =>
    {
        var floor = new FloorStory();
        foreach (var (deed, of, seconds) in day)
        {
            floor.Passes(seconds);
            var command = Command(floor.State, deed, of);
            if (floor.Do(Caller.Clock, command).Refusal is null && command is not TurnClock { Turn: ClockRang })
                floor.Do(Caller.Clock, command).DecidesNothing();
        }
    });

    [Fact]
    public void Every_table_that_has_a_meeting_is_known_and_has_one_a_round_if_the_plan_has() => Day.Sample(day =>
    {
        var floor = Play(day).State;

        Assert.Empty(floor.Sittings.Values.Select(s => s.Table).Except(floor.Used));
        Assert.All(floor.Sittings, s => Assert.Equal(floor.Clock.Find(s.Value.Round) is null, floor.SlotOf(s.Key, s.Value) is null));
    });

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Day, Gen.Int[1, 5]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<FloorDecisions, FloorViews, Floor, FloorCommand, FloorEvent>(Play(day).Events, Audiences, perPush));

    static System.Text.Json.Nodes.JsonObject Whole(Floor floor, Audience audience) => LiveViews<FloorViews, Floor, FloorEvent>.Whole(floor, audience);

    static FloorStory Play((int Deed, int Of, int Seconds)[] day)
    {
        var floor = new FloorStory();
        foreach (var (deed, of, seconds) in day)
        {
            floor.Passes(seconds);
            floor.Do(Caller.Clock, Command(floor.State, deed, of));
        }
        return floor;
    }

    static FloorCommand Command(Floor now, int deed, int of)
    {
        var (round, turns) = (Rounds[of % 3], now.Clock.Turns);
        return deed switch
        {
            0 or 1 => new BringPlan([.. Rounds.Where((_, i) => i != of - 5).Select((r, i) => new RoundTime(r, FloorStory.Noon.AddMinutes((30 * i) + of), 20))], Sittings(of)),
            2 or 3 => new HearTable(Tables[of % 2], now.Tables.GetValueOrDefault(Tables[of % 2])?.Changes + 1 ?? 1,
                ImmutableDictionary<RequestId, HeardMeeting>.Empty.Add(Requests[of % 5], new(Tables[of % 2], round,
                    ImmutableDictionary<PersonId, Standing>.Empty.Add(People[of % 3], new(of % 4 == 0 ? FloorStory.Noon : null, Missing: of % 4 == 1)))), of > 6 ? FloorStory.Noon : null, of > 7 ? Requests[0] : null),
            4 => new TurnClock(new ClockRang()),
            5 => new TurnClock(new CallRound(now.Clock.Next?.Id ?? round, turns)),
            6 => new TurnClock(new StartRound((now.Clock.Current ?? now.Clock.Next)?.Id ?? round, turns)),
            7 => new TurnClock(new EndRound(now.Clock.Current?.Id ?? round, turns)),
            8 => new TurnClock(new UndoTurn(turns)),
            _ => new TurnClock(new SkipRound(now.Clock.Next?.Id ?? round, turns)),
        };
    }

    static ImmutableDictionary<RequestId, Sitting> Sittings(int of) => Requests.Where((_, i) => i != of).Select((r, i) => KeyValuePair.Create(r,
        new Sitting(Rounds[(i + of) % 3], Tables[(i * of) % 2], [People[i % 3], People[(i + 1) % 3]]))).ToImmutableDictionary();

    static readonly Gen<(int Deed, int Of, int Seconds)[]> Day = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 900]).Array[0, 30];
}
