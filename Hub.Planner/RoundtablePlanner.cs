using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Mixes people over rounds of tables (the social golfer problem with kinds of tables, hosts and topics).</summary>
public static class RoundtablePlanner
{
    /// <summary>The best seating found. It begins with rounds from algebra where the numbers fit, and swaps people until nobody meets twice and everyone
    /// likes their topic, or the steps are used up. The same seed gives the same seating, unless it was stopped.</summary>
    /// <param name="steps">Swaps that are tried; about a million a second.</param>
    /// <param name="heard">Is told of the best so far.</param>
    /// <returns>Null: there is none; <see cref="Fault"/> says why.</returns>
    public static Seating? Mix(RoundtableEvent given, int steps = 2_000_000, int seed = 1, Action<SeatingProgress>? heard = null, CancellationToken stop = default)
    {
        if (Seats.Of(given) is not { } taken)
            return null;
        if (given.Rounds == 0 || given.Remote.IsEmpty)
            return new([.. Enumerable.Repeat(ImmutableArray<int>.Empty, given.Rounds)], 0, 0, 0, 0);
        var random = new Random(seed);
        var start = Start(given, taken, random);
        var search = new SeatingSearch(given, start, random);
        var took = search.Run(steps, heard, stop);
        return new([.. search.Best.Select(r => r.ToImmutableArray())], search.BestRepeats, search.BestMet, search.BestLiked, took);
    }

    /// <summary>Why there is no seating: not enough seats, in all or of a kind, or a host can't sit at their own table. Null: there is one.</summary>
    public static SeatingFault? Fault(RoundtableEvent given) => Seats.Fault(given);

    static int[][] Start(RoundtableEvent given, int[] taken, Random random)
    {
        var plain = given.Tables.All(t => t.Kind == given.Tables[0].Kind && t.Host is null) && given.Tables.Length * given.Tables[0].Seats == given.Remote.Length
            && given.Tables.All(t => t.Seats == given.Tables[0].Seats);
        var algebra = plain ? Golfers.Rounds(given.Tables.Length, given.Tables[0].Seats) : [];
        return [.. algebra.Take(given.Rounds), .. Enumerable.Range(0, Math.Max(0, given.Rounds - algebra.Count)).Select(_ => Seats.AtRandom(given, taken, random))];
    }
}
