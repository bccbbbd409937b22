using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.RoundClocks.RoundClockStory;

namespace Hub.Tests.RoundClocks;

/// <summary>What holds whatever moderators do, and whenever the clock rings.</summary>
public sealed class AnyRoundClock
{
    static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, Audience.Person(Names.Ana)];

    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(Day, day => After(day).Events);

    [Fact]
    public void The_events_from_the_journal_and_a_snapshot_give_the_same_clock() => Day.Sample(day =>
    {
        var clock = After(day);

        var replayed = EventCodec.Decode<RoundClockEvent>(EventCodec.Encode(clock.Events)).Aggregate(RoundClockDecisions.Initial, RoundClockDecisions.Evolve);
        var restored = EventCodec.DecodeState<RoundClock>(EventCodec.EncodeState(clock.State));

        Assert.Equal(Text(clock.State), Text(replayed));
        Assert.Equal(Text(clock.State), Text(restored));
    });

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Day.Sample(day => Play(day, (clock, command, decision) =>
    {
        if (decision.Refusal is null && command is not ClockRang)
            clock.Does(command).DecidesNothing();
    }));

    [Fact]
    public void At_most_one_round_is_on_and_what_is_over_is_over() => Day.Sample(day => Play(day, (clock, _, decision) =>
    {
        Assert.True(clock.State.Rounds.Count(round => round.Phase is Called or Running) <= 1);
        foreach (var (round, next) in clock.State.Rounds.Zip(clock.State.Rounds.Skip(1)))
            Assert.True(round.Phase is not Planned || next.Phase is Planned || clock.Events.OfType<TimetableBrought>().Count() > 1, "a round came before its turn");
    }));

    [Fact]
    public void No_round_to_come_is_earlier_than_the_timetable_or_before_the_one_that_runs_has_ended() => Day.Sample(day => Play(day, (clock, _, _) =>
    {
        Assert.True(clock.State.Late >= TimeSpan.Zero);
        if (clock.State is { Current.Phase: Running { PausedAt: null } running, Next: { } next } && next.Start >= clock.State.Current!.End)
            Assert.True(clock.State.StartOf(next) >= running.EndsAt);
    }));

    [Fact]
    public void A_round_that_is_left_alone_has_its_whole_time() => Day.Sample(day => Play(day, (clock, command, decision) =>
    {
        if (decision.Events is [RoundTurned { To: Running running } turned] && (command is StartRound || clock.State.Undo is null))
            Assert.Equal(running.Since.AddMinutes(clock[turned.Round].Minutes), running.EndsAt);
    }));

    [Fact]
    public void When_the_clock_has_rung_nothing_is_due_any_more() => Day.Sample(day => Play(day, (clock, command, _) =>
    {
        if (command is ClockRang)
            Assert.False(RoundClockDecisions.Due(clock.State) <= clock.Now);
    }));

    [Fact]
    public void Undo_has_everything_as_it_was() => Day.Sample(day =>
    {
        RoundClock? before = null;
        Play(day, (clock, command, decision) =>
        {
            if (before is not null && command is MoveEnd or MoveStart or (TurnByHand and not UndoTurn) && decision.Refusal is null && !decision.Events.IsEmpty)
            {
                clock.Undoes().Happened();
                Assert.Equal(before.Late, clock.State.Late);
                Assert.Equal(before.Rounds, clock.State.Rounds);
            }
            before = clock.State;
        });
    });

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Day, Gen.Int[1, 5]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<RoundClockDecisions, RoundClockViews, RoundClock, RoundClockCommand, RoundClockEvent>(After(day).Events, Audiences, perPush));

    static RoundClockStory After((int Deed, int Of, int Minutes)[] day) => Play(day, (_, _, _) => { });

    static RoundClockStory Play((int Deed, int Of, int Minutes)[] day, Action<RoundClockStory, RoundClockCommand, Decision<RoundClockEvent>> then)
    {
        var clock = Brought();
        foreach (var (deed, of, minutes) in day)
        {
            clock.Passes(minutes * 20);
            var command = Command(clock, deed, of);
            then(clock, command, clock.Does(command));
        }
        return clock;
    }

    static RoundClockCommand Command(RoundClockStory clock, int deed, int of)
    {
        var (ids, turns) = ((RoundId[])[First, Second, Third], clock.State.Turns - (of == 5 ? 1 : 0));
        var round = of < 3 ? ids[of] : (clock.State.Current ?? clock.State.Next)?.Id ?? First;
        var there = clock.State.Find(round);
        return deed switch
        {
            0 or 1 => new ClockRang(),
            2 => new CallRound(round, turns),
            3 or 4 => new StartRound(round, turns),
            5 => new EndRound(round, turns),
            6 => new SkipRound(round, turns),
            7 => new PauseRound(round, true, turns),
            8 => new PauseRound(round, false, turns),
            9 => new MoveEnd(round, (of - 2) * 90, there?.Phase is Running running ? running.EndsAt : RoundClockStory.Noon),
            10 => new MoveStart(round, (of - 2) * 90, there is null ? RoundClockStory.Noon : clock.State.StartOf(there)),
            11 => new UndoTurn(turns),
            12 => new LeaveClock(of % 2 == 0),
            _ => new BringTimetable([.. Timetable.Where((_, i) => i != of).Select(r => r with { Start = r.Start.AddMinutes(of), Minutes = 10 + of })]),
        };
    }

    static string Text(RoundClock clock) => System.Text.Encoding.UTF8.GetString(EventCodec.EncodeState(clock));

    static readonly Gen<(int Deed, int Of, int Minutes)[]> Day = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 6], Gen.Int[0, 30]).Array[0, 40];
}
