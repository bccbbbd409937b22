using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <param name="Before">The pitch before which it goes; none: to the end.</param>
/// <param name="Seen">The version of the order that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record MovePitch(PitchId Pitch, PitchId? Before, int Seen) : OfPitch(Pitch);

/// <summary>A late arrival takes the place of another, who takes theirs. Who was absent or skipped is there again.</summary>
[GenerateSerializer, Immutable]
public sealed record SwapPitches(PitchId Pitch, PitchId With, int Seen) : OfPitch(Pitch);

/// <summary>Skips a pitch, notes that nobody is there to give it, brings it back with fresh clocks, or ends it.</summary>
/// <param name="From">The state that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record MarkPitch(PitchId Pitch, PitchState From, PitchState To) : OfPitch(Pitch);

/// <summary>The running order: whatever is done to it, every pitch stands in it once.</summary>
public static class RunningOrder
{
    public static Decision<PitchRoundEvent> Decide(PitchRound round, PitchRoundCommand command, Act act) => command switch
    {
        MovePitch move => Move(round, move),
        SwapPitches swap => Swap(round, swap),
        MarkPitch mark => Mark(round, mark, act),
        _ => throw new InvalidOperationException($"Nothing that changes the order: {command.GetType().Name}"),
    };

    static Decision<PitchRoundEvent> Move(PitchRound round, MovePitch move)
    {
        if (move.Before is { } next && !round.Has(next))
            return PitchRoundDecisions.UnknownPitch;
        if (Moved(round.Show.Order, move.Pitch, move.Before).SequenceEqual(round.Show.Order))
            return Decision<PitchRoundEvent>.Nothing;
        return move.Seen != round.OrderVersion ? StaleOrder : new PitchMoved(move.Pitch, move.Before);
    }

    static Decision<PitchRoundEvent> Swap(PitchRound round, SwapPitches swap)
    {
        if (!round.Has(swap.With))
            return PitchRoundDecisions.UnknownPitch;
        if (swap.Pitch == swap.With || (round.Swapped == new Swap(swap.Pitch, swap.With, swap.Seen) && round.OrderVersion == swap.Seen + 1))
            return Decision<PitchRoundEvent>.Nothing;
        if (swap.Seen != round.OrderVersion)
            return StaleOrder;
        return round.RunOf(swap.Pitch).HasBegun || round.RunOf(swap.With).HasBegun ? PitchOver : new PitchesSwapped(swap.Pitch, swap.With, swap.Seen);
    }

    static Decision<PitchRoundEvent> Mark(PitchRound round, MarkPitch mark, Act act)
    {
        var now = round.RunOf(mark.Pitch).State;
        if (mark.To is PitchState.Pitching or PitchState.Questions)
            return StartsByClock;
        return now == mark.To ? Decision<PitchRoundEvent>.Nothing
            : now != mark.From ? PitchRoundDecisions.StalePitch(now)
            : new PitchMarked(mark.Pitch, now, mark.To, act.Now);
    }

    public static ImmutableList<PitchId> Moved(ImmutableList<PitchId> order, PitchId pitch, PitchId? before)
    {
        if (before == pitch)
            return order;
        var others = order.Remove(pitch);
        return before is { } next ? others.Insert(others.IndexOf(next), pitch) : others.Add(pitch);
    }

    public static Show Swapped(Show show, PitchId pitch, PitchId with)
    {
        var (a, b) = (show.Order.IndexOf(pitch), show.Order.IndexOf(with));
        return show with
        {
            Order = show.Order.SetItem(a, with).SetItem(b, pitch),
            Runs = show.Runs.SetItem(pitch, Run.NotYet),
        };
    }

    public static readonly Refusal StaleOrder = new("stale-order", "Someone changed the running order meanwhile. Look at it again.", Because.Conflict);
    public static readonly Refusal PitchOver = new("pitch-over", "This pitch has been on the stage already. Bring it back first.", Because.Conflict);
    public static readonly Refusal StartsByClock = new("starts-by-clock", "A pitch comes to the stage by starting its clock.", Because.Invalid);
}
