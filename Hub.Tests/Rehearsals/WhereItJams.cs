using System.Collections.Immutable;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Rehearsals;
using Hub.Grains.Tables;

namespace Hub.Tests.Rehearsals;

/// <summary>What is said to jam is what the floors and the plan say, and nothing else.</summary>
public sealed class WhereItJams
{
    static readonly DateTimeOffset Nine = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);
    static readonly PersonId[] People = [.. Enumerable.Range(1, 9).Select(i => PersonId.Parse($"00000000-0000-7000-8000-00000000000{i}"))];
    static readonly TableId Near = new("near"), Far = new("far");

    readonly List<FloorRound> rounds = [];
    readonly Dictionary<RequestId, Sitting> sittings = [];
    readonly Dictionary<RequestId, HeardMeeting> heard = [];
    int repairs, moved, slowest;

    [Fact]
    public void A_day_that_goes_as_planned_does_not_jam()
    {
        Meets(Round(0), Near, 0, 1, there: [0, 0.5], done: 20);
        Meets(Round(1), Near, 2, 3, there: [-1, 0.9], done: 19);

        Assert.Empty(Found());
    }

    [Fact]
    public void Who_waits_a_minute_or_longer_is_counted_and_who_waits_in_vain_apart()
    {
        Meets(Round(0), Near, 0, 1, there: [0, 4]);
        Meets(Round(1), Far, 2, 3, there: [1]);
        Meets(Round(2), Near, 4, 5, there: []);

        Assert.Equal([new Jam(JamKind.Missed, 2, 19, new("r-1"), Far), new(JamKind.Waited, 1, 4, new("r-0"), Near)], Found());
    }

    [Fact]
    public void While_the_round_runs_the_wait_grows_and_nothing_is_missed_yet()
    {
        Meets(Round(0, FloorPhase.Running), Near, 0, 1, there: [0]);

        Assert.Equal([new Jam(JamKind.Waited, 1, 3, new("r-0"), Near)], Found(Nine.AddMinutes(3)));
        Assert.Empty(Found(Nine.AddSeconds(30)));
    }

    [Fact]
    public void A_meeting_that_goes_on_after_its_round_overran_and_a_round_that_begins_late_is_late()
    {
        var late = Round(0, late: 6);
        Meets(late, Near, 0, 1, there: [6, 6], done: 29);

        Assert.Equal([new Jam(JamKind.Overran, 1, 3, late, Near), new(JamKind.LateRound, 1, 6, late)], Found());
    }

    [Fact]
    public void A_way_that_is_longer_than_the_gap_is_told_with_the_table_it_leads_to()
    {
        Meets(Round(0), Near, 0, 1, there: [0, 0]);
        Meets(Round(1, gap: 1), Far, 0, 2, there: [0, 0]);

        Assert.Equal([new Jam(JamKind.LongWay, 1, 2, new("r-1"), Far)], Found());
    }

    [Fact]
    public void Five_meetings_one_after_the_other_are_no_break_and_a_round_between_them_is_one()
    {
        foreach (var i in Enumerable.Range(0, 5))
            Meets(Round(i), Near, 0, 1 + i, there: [0, 0]);
        Assert.Equal([new Jam(JamKind.NoBreak, 1)], Found());

        sittings.Remove(sittings.First(s => s.Value.Round == new RoundId("r-2")).Key);
        Assert.Empty(Found());
    }

    [Fact]
    public void Left_alone_without_a_free_table_nobody_can_meet_somebody_else()
    {
        var round = Round(0);
        Meets(round, Near, 0, 1, there: [0], missing: true);
        Assert.DoesNotContain(Found(), j => j.Kind == JamKind.NoFreeTable);

        Meets(round, Far, 2, 3, there: [0, 0]);
        Assert.Contains(new Jam(JamKind.NoFreeTable, 1, Round: round), Found());
    }

    [Fact]
    public void Repairs_moves_and_slow_answers_are_as_they_were_counted()
    {
        (repairs, moved, slowest) = (2, 5, 700);

        Assert.Equal([new Jam(JamKind.Moved, 5), new(JamKind.Repaired, 2), new(JamKind.SlowAnswers, 700)], Found());
    }

    [Fact]
    public void Only_announced_meetings_that_had_not_begun_have_moved()
    {
        Slot first = new(new("r-0"), Near), second = new(new("r-1"), Near), elsewhere = new(new("r-1"), Far);
        RequestId[] ids = [.. Enumerable.Range(0, 4).Select(_ => new RequestId(Guid.CreateVersion7()))];
        var before = new Dictionary<RequestId, Slot> { [ids[0]] = first, [ids[1]] = second, [ids[2]] = second };
        var after = new Dictionary<RequestId, Slot> { [ids[1]] = elsewhere, [ids[2]] = second, [ids[3]] = second };

        Assert.Equal(1, Jams.Moves(before, after, new HashSet<RoundId> { new("r-0") }));
        Assert.Equal(2, Jams.Moves(before, after, new HashSet<RoundId>()));
    }

    /// <summary>Whatever happens: counts are positive, no meeting is both held and missed, and what is over does not change with the time of asking.</summary>
    [Fact]
    public void Any_day_adds_up()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            rounds.Clear();
            sittings.Clear();
            heard.Clear();
            foreach (var i in Enumerable.Range(0, random.Next(1, 7)))
            {
                var round = Round(i, late: random.Next(3) == 0 ? random.Next(9) : 0);
                double[] there = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (random.NextDouble() * 24) - 2)];
                Meets(round, random.Next(2) == 0 ? Near : Far, 0, 1 + random.Next(8), there, random.Next(2) == 0 && there.Length == 2 ? 18 + random.Next(8) : null);
            }
            var jams = Found();

            Assert.All(jams, j => Assert.True(j.Count > 0 && j.Minutes is null or >= 0, $"seed {seed}: {j}"));
            Assert.Equal(jams.Count, jams.Select(j => j.Kind).Distinct().Count());
            int Count(string kind) => jams.Find(j => j.Kind == kind)?.Count ?? 0;
            Assert.Equal(sittings.Keys.Count(id => heard.GetValueOrDefault(id)?.Note.Held != true), Count(JamKind.Missed));
            Assert.True(Count(JamKind.Waited) + Count(JamKind.Missed) <= sittings.Count, $"seed {seed}");
            Assert.Equal(jams, Found(Nine.AddDays(3)));
        }
    }

    ImmutableList<Jam> Found(DateTimeOffset? now = null)
    {
        var tables = ImmutableDictionary<TableId, Table>.Empty.Add(Near, new("Near", TableKind.Physical, X: 0, Y: 0)).Add(Far, new("Far", TableKind.Physical, X: 1000, Y: 400));
        var facts = new MatchingFacts(ImmutableDictionary<RoundId, Round>.Empty, tables, [],
            [.. People.Select(p => new PersonFact(p, rounds.ToImmutableDictionary(r => r.Id, _ => true), null))], ImmutableDictionary<RequestId, Slot>.Empty);
        var floor = new FloorNow(true, 0, [.. rounds], sittings.ToImmutableDictionary(), heard.ToImmutableDictionary());
        return Jams.Of(new([floor], facts, repairs, moved, slowest), now ?? Nine.AddHours(9));
    }

    /// <summary>Twenty minutes each.</summary>
    RoundId Round(int number, FloorPhase phase = FloorPhase.Ended, double gap = 5, double late = 0)
    {
        var planned = rounds.Count == 0 ? Nine : rounds[^1].Planned.AddMinutes(20 + gap);
        rounds.Add(new(new($"r-{number}"), phase, planned, planned.AddMinutes(late), planned.AddMinutes(20 + late)));
        return rounds[^1].Id;
    }

    /// <param name="there">Minutes after the planned start of the round.</param>
    void Meets(RoundId round, TableId table, int one, int other, double[] there, double? done = null, bool missing = false)
    {
        var (id, planned) = (new RequestId(Guid.CreateVersion7()), rounds.First(r => r.Id == round).Planned);
        PersonId[] both = [People[one], People[other]];
        sittings[id] = new(round, table, both);
        var standings = both.Zip(there).ToImmutableDictionary(p => p.First, p => new Standing(planned.AddMinutes(p.Second)));
        if (missing)
            standings = standings.Add(both[1], new Standing(Missing: true));
        if (!standings.IsEmpty)
            heard[id] = new(table, round, standings, done is { } minutes ? planned.AddMinutes(minutes) : null);
    }
}
