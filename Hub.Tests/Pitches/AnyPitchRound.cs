using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Pitches.SomeRound;

namespace Hub.Tests.Pitches;

/// <summary>What holds whatever moderators, pitchers, jurors and the audience do.</summary>
public sealed class AnyPitchRound
{
    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(Day, day => After(day).Events);

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Day.Sample(day =>
    {
        var round = new PitchStory();
        foreach (var deed in day)
        {
            var (command, decision) = Does(round, deed);
            if (decision.Refusal is null && Does(round, deed.Who, command) is var again && (again.Refusal is not null || !again.Events.IsEmpty))
                Assert.Fail($"{command}, repeated: {again.Refusal?.Code} {string.Join(", ", again.Events)}");
        }
    });

    [Fact]
    public void The_events_from_the_journal_give_the_same_round() => Day.Sample(day =>
    {
        var round = After(day);

        var replayed = EventCodec.Decode<PitchRoundEvent>(EventCodec.Encode(round.Events)).Aggregate(PitchRoundDecisions.Initial, PitchRoundDecisions.Evolve);

        Assert.Equal(Text(round.State), Text(replayed));
    });

    [Fact]
    public void A_snapshot_gives_the_same_round_and_goes_on_the_same() => Gen.Select(Day, Day).Sample((before, after) =>
    {
        var round = After(before);
        var restored = EventCodec.DecodeState<PitchRound>(EventCodec.EncodeState(round.State));
        Assert.Equal(Text(round.State), Text(restored));

        var soFar = round.Events.Count;
        Play(round, after);
        restored = round.Events.Skip(soFar).Aggregate(restored, PitchRoundDecisions.Evolve);
        Assert.Equal(Text(round.State), Text(restored));
    });

    [Fact]
    public void Every_pitch_that_was_not_removed_stands_in_the_order_once() => Day.Sample(day =>
    {
        var round = new PitchStory();
        var expected = new HashSet<PitchId>();
        foreach (var deed in day)
        {
            var before = expected.ToHashSet();
            var (_, decision) = Does(round, deed);
            foreach (var happened in decision.Events)
            {
                if (happened is PitchAdded added)
                    expected.Add(added.Pitch);
                else if (happened is PitchRemoved removed)
                    expected.Remove(removed.Pitch);
                else if (happened is StepUndone)
                    expected = [.. round.State.Show.Order]; // what undo may do is told by the order before, below
            }
            Assert.Equal(round.State.Show.Order.Count, round.State.Show.Order.Distinct().Count());
            Assert.True(expected.SetEquals(round.State.Show.Order));
            Assert.True(expected.Except(before).Union(before.Except(expected)).Count() <= Math.Max(1, decision.Events.Length));
        }
    });

    [Fact]
    public void At_most_one_pitch_is_on_the_stage_and_the_round_knows_which() => Day.Sample(day =>
    {
        var round = After(day).State;

        var onStage = round.Show.Order.Where(id => round.RunOf(id).OnStage).Select(id => (PitchId?)id).ToList();

        Assert.True(onStage.Count <= 1);
        Assert.Equal(round.Show.Running, onStage.SingleOrDefault());
        Assert.All(round.Show.Runs.Values, run => Assert.True(run.OnStage || !(run.Speech?.Runs ?? false) && !(run.Questions?.Runs ?? false)));
        Assert.All(round.Show.Runs.Values.Where(run => run.State == PitchState.Questions), run => Assert.False(run.Speech!.Runs));
    });

    [Fact]
    public void A_clock_shows_the_sum_of_the_times_for_which_it_ran() => Day.Sample(day =>
    {
        var round = new PitchStory();
        var stopwatch = new Stopwatches();
        foreach (var deed in day)
        {
            var (before, since) = (round.State, round.Now);
            var (_, decision) = Does(round, deed);
            stopwatch.Passes(before, since, round.Now);
            foreach (var happened in decision.Events)
                stopwatch.Note(happened, before = Noted(before, happened), round.Now);
            stopwatch.Agrees(round.State, round.Now);
        }

        static PitchRound Noted(PitchRound before, PitchRoundEvent happened) => PitchRoundDecisions.Evolve(before, happened);
    });

    [Fact]
    public void Favours_are_those_of_distinct_people_and_nobody_spreads_more_than_they_have() => Day.Sample(day =>
    {
        var round = After(day).State;
        foreach (var pitch in AllPitches)
        {
            var given = People.Select(person => round.Favours.Given(person, pitch)).Where(points => points != 0).ToList();
            Assert.Equal(new(given.Count, given.Sum()), round.Favours.Tallies.GetValueOrDefault(pitch, new(0, 0)));
        }
        foreach (var given in round.Favours.Of.Values)
            Assert.True(round.Settings.Points == 0 ? given.Values.All(points => points == 1) : given.Values.All(points => points > 0) && given.Values.Sum() <= round.Settings.Points);
    });

    [Fact]
    public void No_score_is_outside_the_scale() => Day.Sample(day =>
    {
        var round = After(day).State;
        var values = round.Jury.Scores.Values.SelectMany(scores => scores.Values).SelectMany(score => score.Values);
        Assert.All(values, value => Assert.True(value.Value >= round.Settings.From && value.Value <= round.Settings.To && round.Settings.Criteria.Any(c => c.Id == value.Key)));
    });

    [Fact]
    public void The_result_does_not_depend_on_the_order_in_which_jurors_score()
    {
        var score = Gen.Select(Gen.OneOf(People), Gen.OneOf(PitchStory.A, PitchStory.B, PitchStory.C, PitchStory.D), Gen.Int[1, 5], Gen.Int[1, 5]);
        Gen.Select(score.Array[0, 20].Select(all => all.DistinctBy(s => (s.Item1, s.Item2)).ToArray()), Gen.Bool, Gen.Int[0, 1000]).Sample((scores, normalise, seed) =>
        {
            IReadOnlyList<Result> ResultOf(IEnumerable<(PersonId, PitchId, int, int)> inThisOrder)
            {
                var round = PitchStory.Given(People);
                round.Sets(round.State.Settings with { Normalise = normalise });
                foreach (var (juror, pitch, idea, speech) in inThisOrder)
                    round.Scores(juror, pitch, idea, speech);
                return Scoring.Results(round.State);
            }

            Assert.Equal(ResultOf(scores), ResultOf(scores.OrderBy(s => HashCode.Combine(s, seed))));
        }, iter: 300);
    }

    [Fact]
    public void Places_begin_with_the_first_and_equals_share_one() => Day.Sample(day =>
    {
        var results = Scoring.Results(After(day).State);
        foreach (var result in results)
            Assert.Equal(1 + results.Count(other => other.Place < result.Place), result.Place);
    });

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Day, Gen.Int[1, 7]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<PitchRoundDecisions, PitchRoundViews, PitchRound, PitchRoundCommand, PitchRoundEvent>(After(day).Events, Audiences, perPush));

    [Fact]
    public void The_public_sees_no_score_and_no_place_that_was_not_revealed() => Day.Sample(day =>
    {
        var round = After(day);
        var view = round.View(Audience.Public);

        string[] seen = ["round", "session", "order", "next", "monitor", "pitches", "runs", "places"];
        Assert.Empty(view.Select(facet => facet.Key).Except(seen));
        Assert.DoesNotContain("secret", view.ToJsonString());
        var revealed = (round.State.Reveal?.Shown() ?? []).ToDictionary(p => p.Pitch.ToString(), p => p.Place);
        var places = (view["places"]?.AsObject() ?? []).ToDictionary(p => p.Key, p => (int)p.Value!);
        Assert.Equal(revealed.OrderBy(p => p.Key), places.OrderBy(p => p.Key));
        if (round.State.Reveal is { } reveal)
            Assert.All(reveal.Places.Where(p => !revealed.ContainsKey(p.Pitch.ToString())), hidden => Assert.All(revealed.Values, told => Assert.True(hidden.Place < told)));
    });

    [Fact]
    public void A_juror_sees_the_scores_of_nobody_else_and_a_note_is_for_its_author() => Day.Sample(day =>
    {
        var round = After(day);
        foreach (var person in People)
        {
            var view = round.View(Audience.Person(person));
            foreach (var (id, score) in view["scores"]?.AsObject() ?? [])
                Assert.Equal(round.State.Jury.ScoreOf(PitchId.Parse(id), person)!.Version, (int)score!["version"]!);
            foreach (var (id, wish) in view["wishes"]?.AsObject() ?? [])
                Assert.Equal(round.State.Wishes[PitchId.Parse(id)][person].Note, (string?)wish!["note"]);
            if (!round.State.Jury.Jurors.Contains(person))
                Assert.False(view.ContainsKey("scores") || view.ContainsKey("jury"));
        }
        var staff = round.View(Audience.Staff);
        staff.Remove("scores");
        Assert.DoesNotContain("secret", staff.ToJsonString()); // wishes are between two parties
    });

    /// <summary>Dictionaries and sets have no order of their own: the text of one state is sorted, at any depth.</summary>
    static string Text(PitchRound round) => Sorted(JsonSerializer.SerializeToNode(round, EventCodec.Options))!.ToJsonString();

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items when items.GetPath().EndsWith("jurors", StringComparison.Ordinal) => new JsonArray([.. items.Select(i => (string)i!).Order().Select(i => (JsonNode)i)]),
        _ => node?.DeepClone(),
    };
}
