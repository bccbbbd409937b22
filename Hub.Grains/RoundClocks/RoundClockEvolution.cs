namespace Hub.Grains.RoundClocks;

/// <summary>What each event makes of the round clock.</summary>
public static class RoundClockEvolution
{
    public static RoundClock Evolve(RoundClock clock, RoundClockEvent happened) => happened switch
    {
        TimetableBrought e => Bring(clock, e),
        RoundTurned e => clock.With(e.Round, e.To) with
        {
            Late = e.Late,
            Turns = clock.Turns + 1,
            Undo = e.ByHand ? new(e.Round, clock.Find(e.Round)!.Phase, clock.Late) : null,
        },
        TurnUndone e => clock.With(e.Round, e.To) with { Late = e.Late, Turns = clock.Turns + 1, Undo = null, UndoneAt = clock.Turns },
        ClockLeft e => clock with { ByItself = e.ToItself, Late = e.Late, Turns = clock.Turns + 1, Undo = null },
        _ => throw new InvalidOperationException($"No event of a round clock: {happened.GetType().Name}"),
    };

    /// <summary>What has begun stays, also where the timetable has it no more.</summary>
    static RoundClock Bring(RoundClock clock, TimetableBrought e)
    {
        var begun = clock.Rounds.FindAll(round => round.Phase is not Planned);
        var planned = e.Rounds.Where(round => begun.TrueForAll(other => other.Id != round.Id)).Select(round => new TimedRound(round.Id, round.Start, round.Minutes, new Planned(), round.Patience));
        return clock with
        {
            Rounds = [.. begun.Concat(planned).OrderBy(round => round.Start).ThenBy(round => round.Id.Value, StringComparer.Ordinal)],
            Turns = clock.Turns + 1,
            Undo = clock.Undo is { } undo && !e.Gone.Contains(undo.Round) ? undo : null,
        };
    }
}
