using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.RoundClocks;

[GenerateSerializer]
public abstract record RoundClockCommand;

/// <summary>The rounds of the session as the timetable has them now.</summary>
[GenerateSerializer, Immutable]
public sealed record BringTimetable(IReadOnlyList<RoundTime> Rounds) : RoundClockCommand;

/// <summary>Something that somebody turns by hand.</summary>
/// <param name="Turns">The number that they saw.</param>
[GenerateSerializer]
public abstract record TurnByHand(int Turns) : RoundClockCommand;

/// <summary>"Go to your tables."</summary>
[GenerateSerializer, Immutable]
public sealed record CallRound(RoundId Round, int Turns) : TurnByHand(Turns);

[GenerateSerializer, Immutable]
public sealed record StartRound(RoundId Round, int Turns) : TurnByHand(Turns);

[GenerateSerializer, Immutable]
public sealed record EndRound(RoundId Round, int Turns) : TurnByHand(Turns);

/// <summary>The round does not take place. Those after it make up for a delay with it, and are not earlier than the timetable says.</summary>
[GenerateSerializer, Immutable]
public sealed record SkipRound(RoundId Round, int Turns) : TurnByHand(Turns);

/// <param name="On">False: it goes on.</param>
[GenerateSerializer, Immutable]
public sealed record PauseRound(RoundId Round, bool On, int Turns) : TurnByHand(Turns);

[GenerateSerializer, Immutable]
public sealed record UndoTurn(int Turns) : TurnByHand(Turns);

/// <summary>Moves the end of the round that runs.</summary>
/// <param name="Seconds">Less than 0: it ends earlier. Up to an hour.</param>
/// <param name="Was">The end that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record MoveEnd(RoundId Round, int Seconds, DateTimeOffset Was) : RoundClockCommand;

/// <summary>Moves the start of the round that comes next, and with it all after it.</summary>
/// <param name="Seconds">Less than 0: earlier, though not than the timetable says. Up to an hour.</param>
/// <param name="Was">The start that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record MoveStart(RoundId Round, int Seconds, DateTimeOffset Was) : RoundClockCommand;

/// <param name="ToItself">It calls, starts and ends the rounds.</param>
[GenerateSerializer, Immutable]
public sealed record LeaveClock(bool ToItself) : RoundClockCommand;

/// <summary>It may be time for something.</summary>
[GenerateSerializer, Immutable]
public sealed record ClockRang : RoundClockCommand;

public sealed class RoundClockDecisions : IDecider<RoundClock, RoundClockCommand, RoundClockEvent>
{
    public const int MostSeconds = 60 * 60, MostRounds = 300;

    /// <summary>People are called to their tables so long before a round starts.</summary>
    public static readonly TimeSpan CallBefore = TimeSpan.FromMinutes(2);

    public static string Kind => "round-clock";

    public static int Shape => 1;

    public static RoundClock Initial => RoundClock.Empty;

    public static RoundClock Evolve(RoundClock state, RoundClockEvent happened) => RoundClockEvolution.Evolve(state, happened);

    public static DateTimeOffset? Due(RoundClock state) => ByTheClock.Next(state)?.At;

    public static RoundClockCommand WhenDue(RoundClock state) => new ClockRang();

    public static Decision<RoundClockEvent> Decide(RoundClock state, RoundClockCommand command, Act act) => command switch
    {
        BringTimetable bring => Bring(state, bring),
        LeaveClock leave => ByTheClock.Leave(state, leave.ToItself, act.Now),
        ClockRang => ByTheClock.CatchUp(state, act.Now),
        TurnByHand turn => ByHand.Decide(state, turn, act.Now),
        MoveEnd move => ByHand.Move(state, move, act.Now),
        MoveStart move => ByHand.Move(state, move, act.Now),
        _ => throw new InvalidOperationException($"No command of a round clock: {command.GetType().Name}"),
    };

    static Decision<RoundClockEvent> Bring(RoundClock clock, BringTimetable bring)
    {
        if (bring.Rounds.Count > MostRounds || bring.Rounds.Select(round => round.Id).Distinct().Count() < bring.Rounds.Count || bring.Rounds.Any(round => round.Minutes is < 1 or > 240))
            return FaultyTimetable;
        RoundTime[] rounds = [.. bring.Rounds.OrderBy(round => round.Start).ThenBy(round => round.Id.Value, StringComparer.Ordinal)];
        var brought = new TimetableBrought(rounds, [.. clock.Rounds.Where(round => round.Phase is Planned && !rounds.Any(other => other.Id == round.Id)).Select(round => round.Id)]);
        return Evolve(clock, brought).Rounds.SequenceEqual(clock.Rounds) ? Decision<RoundClockEvent>.Nothing : brought;
    }

    static readonly Refusal FaultyTimetable = new("faulty-timetable", "A session has at most 300 rounds of 1 to 240 minutes, each once.", Because.Invalid);
}

/// <summary>What the clock does by itself. An instant that it slept through counts as if it had been awake: people went by their schedules.</summary>
static class ByTheClock
{
    public static (DateTimeOffset At, RoundTurned Turn)? Next(RoundClock clock)
    {
        if (!clock.ByItself)
            return null;
        if (clock.Current is { } current)
        {
            return current.Phase switch
            {
                Running { PausedAt: null } running => (running.EndsAt, ByHand.End(current, running, running.EndsAt, byHand: false)),
                Called => (clock.StartOf(current), ByHand.Start(current, clock.StartOf(current), byHand: false)),
                _ => null,
            };
        }
        return clock.Next is { } next && clock.StartOf(next) - RoundClockDecisions.CallBefore is var at
            ? (at, new RoundTurned(next.Id, new Called(at), clock.Late, ByHand: false)) : null;
    }

    /// <summary>Left to itself again it goes on from now on: what people have not begun is not made up for, and what is over its time ends.</summary>
    public static Decision<RoundClockEvent> Leave(RoundClock clock, bool toItself, DateTimeOffset now)
    {
        if (clock.ByItself == toItself)
            return Decision<RoundClockEvent>.Nothing;
        var happened = ImmutableArray.CreateBuilder<RoundClockEvent>();
        if (toItself && clock.Current is { Phase: Running { PausedAt: null } running } current && running.EndsAt < now)
        {
            happened.Add(ByHand.End(current, running, now, byHand: false));
            clock = RoundClockEvolution.Evolve(clock, happened[0]);
        }
        var waits = toItself && clock.Current is not { Phase: Running } ? clock.Current ?? clock.Next : null;
        var late = waits is null ? clock.Late : now + (waits.Phase is Planned ? RoundClockDecisions.CallBefore : TimeSpan.Zero) - waits.Start;
        happened.Add(new ClockLeft(toItself, late > clock.Late ? late : clock.Late));
        return happened.ToImmutable();
    }

    public static Decision<RoundClockEvent> CatchUp(RoundClock clock, DateTimeOffset now)
    {
        var happened = ImmutableArray.CreateBuilder<RoundClockEvent>();
        while (Next(clock) is { } due && due.At <= now)
        {
            happened.Add(due.Turn);
            clock = RoundClockEvolution.Evolve(clock, due.Turn);
        }
        return happened.ToImmutable();
    }
}
