using CsCheck;
using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>Everyone mixed over tables.</summary>
public sealed class AtRoundtables
{
    static void Keeps(RoundtableEvent given, Seating seating)
    {
        foreach (var round in seating.Rounds)
        {
            var taken = given.Tables.Select((_, t) => round.Count(x => x == t)).ToList();
            Assert.All(round.Select((t, p) => (Table: given.Tables[t], Remote: given.Remote[p])),
                x => Assert.NotEqual(x.Remote ? TableKind.Physical : TableKind.Virtual, x.Table.Kind));
            for (var t = 0; t < taken.Count; t++)
            {
                Assert.True(taken[t] <= given.Tables[t].Seats);
                if (given.Tables[t].Host is { } host)
                    Assert.Equal(t, round[host]);
            }
        }
        var pairs = seating.Rounds.SelectMany(round => round.SelectMany((t, p) => Enumerable.Range(p + 1, round.Length - p - 1).Where(q => round[q] == t).Select(q => (p, q)))).ToList();
        Assert.Equal(pairs.Count - pairs.Distinct().Count(), seating.Repeats);
        Assert.Equal(pairs.Distinct().Count(), seating.Met);
    }

    [Theory]
    [InlineData(8, 4, 9)]
    [InlineData(4, 4, 5)]
    [InlineData(5, 5, 6)]
    [InlineData(7, 3, 7)]
    [InlineData(5, 3, 6)]
    public void Nobody_meets_twice(int tables, int seats, int rounds)
    {
        var given = RoundtableEvent.Golfers(tables, seats, rounds);

        var seating = RoundtablePlanner.Mix(given)!;

        Keeps(given, seating);
        Assert.Equal((rounds, 0), (seating.Rounds.Length, seating.Repeats));
    }

    [Fact]
    public void Uneven_numbers_leave_a_seat_free_here_and_there()
    {
        var given = RoundtableEvent.Golfers(5, 4, 4) with { Remote = [.. Enumerable.Repeat(false, 18)] };

        var seating = RoundtablePlanner.Mix(given)!;

        Keeps(given, seating);
        Assert.All(seating.Rounds, round => Assert.Equal([3, 3, 4, 4, 4], round.GroupBy(t => t).Select(t => t.Count()).Order()));
        Assert.Equal(0, seating.Repeats);
    }

    [Fact]
    public void Without_repeats_people_sit_at_topics_they_like()
    {
        RoundtableEvent given = new([.. Enumerable.Repeat(false, 8)],
            [.. Enumerable.Range(0, 4).Select(t => new Roundtable(TableKind.Physical, 2, Topic: t, Host: t))], 2, [.. Enumerable.Range(0, 8).Select(p => (System.Collections.Immutable.ImmutableArray<int>)[p % 4, (p + 1) % 4])]);

        var seating = RoundtablePlanner.Mix(given, steps: 100_000)!;

        Keeps(given, seating);
        Assert.Equal((0, 8), (seating.Repeats, seating.Liked));
    }

    [Fact]
    public void Whoever_is_remote_sits_where_there_is_a_screen_and_everyone_has_a_seat() => Some.Sample(given =>
    {
        if (RoundtablePlanner.Mix(given, steps: 3_000) is not { } seating)
            return;
        Keeps(given, seating);
        Assert.Equal(seating.Rounds.SelectMany(r => r), RoundtablePlanner.Mix(given, steps: 3_000)!.Rounds.SelectMany(r => r));
    }, iter: 100);

    [Fact]
    public void Where_there_are_not_enough_seats_there_is_no_seating()
    {
        Assert.Null(RoundtablePlanner.Mix(RoundtableEvent.Golfers(2, 3, 2) with { Remote = [.. Enumerable.Repeat(false, 7)] }));
        Assert.Null(RoundtablePlanner.Mix(RoundtableEvent.Golfers(2, 3, 2) with { Remote = [true, false, false] }));
    }

    [Fact]
    public void Why_there_is_no_seating_is_said()
    {
        var two = RoundtableEvent.Golfers(2, 3, 2);
        Roundtable call = new(TableKind.Virtual, 4);
        Assert.Null(RoundtablePlanner.Fault(two));
        Assert.Equal((SeatingReason.TooFewSeats, 1), About(two with { Remote = [.. Enumerable.Repeat(false, 7)] }));
        Assert.Equal((SeatingReason.TooFewRemoteSeats, 1), About(two with { Remote = [true, false, false] }));
        Assert.Equal((SeatingReason.TooFewHallSeats, 2), About(two with { Remote = [.. Enumerable.Repeat(false, 8)], Tables = [.. two.Tables, call] }));
        Assert.Equal(SeatingReason.HostCannotSit, RoundtablePlanner.Fault(two with { Tables = [call with { Host = 0 }, .. two.Tables] })!.Reason);
        Assert.Equal([0, 1], RoundtablePlanner.Fault(two with { Tables = [.. two.Tables.Select(t => t with { Host = 0 })] })!.Tables);
        static (SeatingReason, int) About(RoundtableEvent given) => (RoundtablePlanner.Fault(given)!.Reason, RoundtablePlanner.Fault(given)!.Missing);
    }

    [Fact]
    public void There_is_a_seating_or_a_fault() => Some.Sample(given => RoundtablePlanner.Mix(given, steps: 10) is null == RoundtablePlanner.Fault(given) is not null, iter: 500);

    [Fact]
    public void A_large_one_looks_at_the_stop_from_the_first_step_on()
    {
        RoundtableEvent given = new([.. Enumerable.Range(0, 1500).Select(p => p % 10 == 0)], [.. Enumerable.Range(0, 200).Select(t => new Roundtable(TableKind.Hybrid, 10, t))], 20,
            [.. Enumerable.Range(0, 1500).Select(p => (System.Collections.Immutable.ImmutableArray<int>)[p % 200])]);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var seating = RoundtablePlanner.Mix(given, steps: 600_000_000, stop: stop.Token)!;

        Assert.Equal(0, seating.Took);
        Assert.Equal(20, seating.Rounds.Length);
    }

    [Fact]
    public void Of_two_topics_the_better_liked_one_wins()
    {
        RoundtableEvent given = new([false, false, false, false], [.. Enumerable.Range(0, 2).Select(t => new Roundtable(TableKind.Physical, 2, t))], 1, [[0, 1], [0, 1], [1, 0], [1, 0]]);

        var seating = RoundtablePlanner.Mix(given, steps: 10_000)!;

        Assert.Equal([0, 0, 1, 1], seating.Rounds[0]);
        Assert.Equal(4, seating.Liked);
    }

    static readonly Gen<RoundtableEvent> Some =
        from kind in Gen.Int[0, 2].Array[1, 5]
        from seats in Gen.Int[2, 5]
        from remote in Gen.Bool.Array[2, 12]
        from rounds in Gen.Int[1, 4]
        from hosted in Gen.Bool
        select new RoundtableEvent([.. remote], [.. kind.Select((k, t) => new Roundtable((TableKind)k, seats, t, hosted && t == 0 ? 0 : null))], rounds);
}
