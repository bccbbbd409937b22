using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Tests.Given;

namespace Hub.Tests.RoundClocks;

/// <summary>Three rounds of ten minutes from noon on, five minutes apart, told as a story; every command takes a second.</summary>
public sealed class RoundClockStory : Story<RoundClockDecisions, RoundClockViews, RoundClock, RoundClockCommand, RoundClockEvent>
{
    public static readonly RoundId First = RoundId.Parse("first"), Second = RoundId.Parse("second"), Third = RoundId.Parse("third");

    public static readonly RoundTime[] Timetable = [new(First, Noon, 10), new(Second, Noon.AddMinutes(15), 10), new(Third, Noon.AddMinutes(30), 10)];

    public static RoundClockStory Brought(bool byItself = true)
    {
        var story = new RoundClockStory();
        story.Passes(TimeSpan.FromHours(-1));
        story.Does(new BringTimetable(Timetable));
        if (!byItself)
            story.Does(new LeaveClock(false));
        return story;
    }

    public TimedRound this[RoundId round] => State.Find(round)!;

    public Decision<RoundClockEvent> Does(RoundClockCommand command) => Do(Names.Moderator, command, staff: true);

    /// <summary>It is this many minutes after noon, and the clock did what was due.</summary>
    public Decision<RoundClockEvent> ItIs(double minutes)
    {
        Passes(Noon.AddMinutes(minutes) - Now - TimeSpan.FromSeconds(1)); // a command takes one
        return Do(Caller.Clock, new ClockRang());
    }

    public Decision<RoundClockEvent> Calls(RoundId round) => Does(new CallRound(round, State.Turns));

    public Decision<RoundClockEvent> Starts(RoundId round) => Does(new StartRound(round, State.Turns));

    public Decision<RoundClockEvent> Ends(RoundId round) => Does(new EndRound(round, State.Turns));

    public Decision<RoundClockEvent> Skips(RoundId round) => Does(new SkipRound(round, State.Turns));

    public Decision<RoundClockEvent> Pauses(RoundId round, bool on = true) => Does(new PauseRound(round, on, State.Turns));

    public Decision<RoundClockEvent> Undoes() => Does(new UndoTurn(State.Turns));

    public Decision<RoundClockEvent> MovesEnd(RoundId round, int seconds) => Does(new MoveEnd(round, seconds, ((Running)this[round].Phase).EndsAt));

    public Decision<RoundClockEvent> MovesStart(RoundId round, int seconds) => Does(new MoveStart(round, seconds, State.StartOf(this[round])));

    /// <summary>Minutes after noon.</summary>
    public double Start(RoundId round) => Minutes(State.StartOf(this[round]));

    public static double Minutes(DateTimeOffset at) => (at - Noon).TotalMinutes;
}
