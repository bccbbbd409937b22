using Hub.Grains.Live;

namespace Hub.Grains.RoundClocks;

/// <summary>What people do with the rounds: made on an old picture it is refused, made twice it is made once.</summary>
static class ByHand
{
    public static Decision<RoundClockEvent> Decide(RoundClock clock, TurnByHand turn, DateTimeOffset now)
    {
        if (turn is UndoTurn)
            return clock.UndoneAt == turn.Turns ? Decision<RoundClockEvent>.Nothing
                : turn.Turns != clock.Turns ? Stale
                : clock.Undo is { } undo ? new TurnUndone(undo.Round, undo.Was, undo.Late) : NothingToUndo;
        return clock.Find(IdOf(turn)) is not { } round ? UnknownRound
            : IsDone(turn, round.Phase) ? Decision<RoundClockEvent>.Nothing
            : turn.Turns != clock.Turns ? Stale
            : Turn(clock, round, turn, now);
    }

    static Matchmaking.RoundId IdOf(TurnByHand turn) => turn switch
    {
        CallRound e => e.Round,
        StartRound e => e.Round,
        EndRound e => e.Round,
        SkipRound e => e.Round,
        PauseRound e => e.Round,
        _ => throw new InvalidOperationException($"Nothing that is done to a round: {turn.GetType().Name}"),
    };

    /// <summary>A repeated tap, or two moderators at once: what they wanted is so already.</summary>
    static bool IsDone(TurnByHand turn, RoundPhase phase) => turn switch
    {
        CallRound => phase is Called,
        StartRound => phase is Running,
        EndRound => phase is Ended,
        SkipRound => phase is Skipped,
        PauseRound { On: true } => phase is Running { PausedAt: not null },
        PauseRound => phase is Running { PausedAt: null },
        _ => false,
    };

    static Decision<RoundClockEvent> Turn(RoundClock clock, TimedRound round, TurnByHand turn, DateTimeOffset now) => (turn, round.Phase) switch
    {
        (_, Ended or Skipped) => RoundOver,
        (EndRound, Running running) => End(round, running, now, byHand: true),
        (PauseRound { On: true }, Running running) => new RoundTurned(round.Id, running with { PausedAt = now }, clock.Late, ByHand: true),
        (PauseRound, Running { PausedAt: { } since } running) => Ends(round, running with { PausedAt = null, EndsAt = running.EndsAt + Later(now, since) }),
        (EndRound or PauseRound, _) => NotRunning,
        _ when Comes(clock, round) is { } no => no,
        (CallRound, Planned) => new RoundTurned(round.Id, new Called(now), clock.Late, ByHand: true),
        (StartRound, Planned or Called) => Start(round, now, byHand: true),
        (SkipRound, Planned or Called) => Skip(clock, round, now),
        _ => IsRunning,
    };

    public static RoundTurned Start(TimedRound round, DateTimeOffset at, bool byHand) =>
        Ends(round, new Running(at, at.AddMinutes(round.Minutes)), byHand);

    public static RoundTurned End(TimedRound round, Running running, DateTimeOffset at, bool byHand)
    {
        // A node whose clock is behind ends nothing before it began.
        var ended = at < running.Since ? running.Since : at;
        return new(round.Id, new Ended(running.Since, ended), LateAfter(round, ended), byHand);
    }

    public static Decision<RoundClockEvent> Move(RoundClock clock, MoveEnd move, DateTimeOffset now)
    {
        if (clock.Find(move.Round) is not { } round)
            return UnknownRound;
        if (round.Phase is not Running running)
            return round.Phase is Ended or Skipped ? RoundOver : NotRunning;
        var to = move.Was.AddSeconds(move.Seconds);
        return to == running.EndsAt && move.Seconds != 0 ? Decision<RoundClockEvent>.Nothing
            : move.Was != running.EndsAt ? Stale
            : IsFaulty(move.Seconds) || (move.Seconds < 0 && to < (running.PausedAt ?? now)) ? FaultySeconds
            : Ends(round, running with { EndsAt = to });
    }

    public static Decision<RoundClockEvent> Move(RoundClock clock, MoveStart move, DateTimeOffset now)
    {
        if (clock.Find(move.Round) is not { } round)
            return UnknownRound;
        if (round.Phase is not (Planned or Called))
            return round.Phase is Running ? IsRunning : RoundOver;
        var (start, to) = (clock.StartOf(round), move.Was.AddSeconds(move.Seconds));
        return to == start && move.Seconds != 0 ? Decision<RoundClockEvent>.Nothing
            : move.Was != start ? Stale
            : Comes(clock, round) is { } no ? no
            : IsFaulty(move.Seconds) || to < round.Start || (move.Seconds < 0 && to < now) ? FaultySeconds
            : new RoundTurned(round.Id, round.Phase, to - round.Start, ByHand: true);
    }

    static bool IsFaulty(int seconds) => seconds is 0 or < -RoundClockDecisions.MostSeconds or > RoundClockDecisions.MostSeconds;

    /// <summary>The round that comes after it can only be as late as this one would have made it.</summary>
    static RoundTurned Skip(RoundClock clock, TimedRound round, DateTimeOffset now)
    {
        var after = clock.Rounds.Find(other => other.Phase is Planned && other.Id != round.Id);
        var late = after is null ? TimeSpan.Zero : clock.StartOf(round) - after.Start;
        return new(round.Id, new Skipped(now), late > TimeSpan.Zero ? late : TimeSpan.Zero, ByHand: true);
    }

    static RoundTurned Ends(TimedRound round, Running running, bool byHand = true) => new(round.Id, running, LateAfter(round, running.EndsAt), byHand);

    static TimeSpan LateAfter(TimedRound round, DateTimeOffset end) => Later(end, round.End);

    static TimeSpan Later(DateTimeOffset at, DateTimeOffset than) => at > than ? at - than : TimeSpan.Zero;

    /// <summary>Why it is not this one's turn; null: it is.</summary>
    static Refusal? Comes(RoundClock clock, TimedRound round) =>
        clock.Current is { } current && current.Id != round.Id ? AnotherRuns : clock.Current is null && clock.Next?.Id != round.Id ? NotItsTurn : null;

    public static readonly Refusal UnknownRound = new("unknown-round", "There is no such round in this session; it may have been removed.", Because.Unknown);
    static readonly Refusal Stale = new("stale-clock", "Somebody, or the clock, turned the rounds meanwhile. Look at what is on now.", Because.Conflict);
    static readonly Refusal NothingToUndo = new("nothing-to-undo", "Nothing was done by hand since, so there is nothing to take back.", Because.Conflict);
    static readonly Refusal RoundOver = new("round-over", "This round is over.", Because.Conflict);
    static readonly Refusal NotRunning = new("round-not-running", "This round is not running. Start it first.", Because.Conflict);
    static readonly Refusal IsRunning = new("round-running", "This round is running. End it first.", Because.Conflict);
    static readonly Refusal AnotherRuns = new("another-round", "Another round is on. End it first.", Because.Conflict);
    static readonly Refusal NotItsTurn = new("not-its-turn", "Another round comes before this one. Skip it first.", Because.Conflict);
    static readonly Refusal FaultySeconds = new("faulty-seconds", "Start and end move by up to an hour, not into the past, and no start to before the timetable.", Because.Invalid);
}
