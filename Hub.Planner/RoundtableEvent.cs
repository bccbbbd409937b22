using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>A table of a roundtable session.</summary>
/// <param name="Kind">A physical one takes people in the hall, a virtual one people elsewhere, a hybrid one both.</param>
/// <param name="Seats">At most.</param>
/// <param name="Topic">What it is about, in every round; null: nothing in particular.</param>
/// <param name="Host">Who sits there in every round.</param>
public sealed record Roundtable(TableKind Kind, int Seats, int? Topic = null, int? Host = null);

/// <summary>Everyone sits at a table in every round; as few as possible meet twice, then as many as possible sit at a topic they like.</summary>
/// <param name="Remote">For each person.</param>
/// <param name="Likes">For each person, the topics they like, the best one first; none at all: nobody says.</param>
public sealed record RoundtableEvent(ImmutableArray<bool> Remote, ImmutableArray<Roundtable> Tables, int Rounds, ImmutableArray<ImmutableArray<int>> Likes = default)
{
    /// <summary>The social golfer problem: so many tables of so many seats in the hall, all taken.</summary>
    public static RoundtableEvent Golfers(int tables, int seats, int rounds) =>
        new([.. Enumerable.Repeat(false, tables * seats)], [.. Enumerable.Repeat(new Roundtable(TableKind.Physical, seats), tables)], rounds);
}

/// <summary>Who sits where.</summary>
/// <param name="Rounds">For each round and person, the table.</param>
/// <param name="Repeats">How often two sit together who did before.</param>
/// <param name="Met">Pairs that sit together at least once.</param>
/// <param name="Liked">How often someone sits at a topic they like, hosts aside.</param>
/// <param name="Took">Steps of the search.</param>
public sealed record Seating(ImmutableArray<ImmutableArray<int>> Rounds, int Repeats, int Met, int Liked, int Took);

/// <summary>The best so far, while it is searched for.</summary>
public sealed record SeatingProgress(int Repeats, int Met, int Steps);

/// <summary>Why there is no seating.</summary>
/// <param name="Tables">The hosts' tables that it is about.</param>
/// <param name="Missing">Seats.</param>
public sealed record SeatingFault(SeatingReason Reason, ImmutableArray<int> Tables, int Missing);

public enum SeatingReason
{
    TooFewSeats,

    /// <summary>In all there would be enough.</summary>
    TooFewHallSeats,
    TooFewRemoteSeats,

    /// <summary>A table of another kind than its host needs, without a seat, or of nobody.</summary>
    HostCannotSit,
    HostTwice,
}
