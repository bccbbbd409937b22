using System.Collections.Immutable;
using CsCheck;
using Hub.Grains.Matchmaking;
using Hub.Planner;
using Hub.Server.Planning;
using Hub.Tests.Matchmaking;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.PlanJobs;

/// <summary>What matchmaking knows becomes the planner's task, and its answer a plan that matchmaking takes: both were written apart from each other.</summary>
public sealed class FromFactsToAPlan
{
    [Fact]
    public void Whatever_people_and_staff_did_the_plan_breaks_no_rule_of_matchmaking() => SomeMatching.Days.Sample(day =>
    {
        var matching = SomeMatching.After(day).State;
        var task = new PlanTask(MatchingFacts.Of(matching), ImmutableDictionary<RequestId, Hub.Grains.Matchmaking.Slot>.Empty);
        var answer = PlanAnswer.Of(MeetingPlanner.Plan(task.Event, new(Effort: 0.5, Seconds: 5, Workers: 1)));
        if (answer.Kind != PlanAnswer.Planned)
        {
            Assert.Equal(PlanAnswer.Contradictory, answer.Kind);
            Assert.NotEmpty(task.Faults(answer));
            return;
        }
        var kept = MatchingDecisions.Decide(matching, task.Keep(Run("new"), 1, answer), new(new(Moderator, Staff: true), DateTimeOffset.UnixEpoch));
        Assert.True(kept.Refusal is null, kept.Refusal?.Sentence);
    }, iter: 150, threads: 1);

    [Fact]
    public void The_process_gives_the_plan_that_the_planner_gives_here()
    {
        var story = MatchingStory.Open();
        story.Meets(Ana, "a", Ben);
        story.Meets(Ben, "b", Chi);
        story.Meets(Chi, "c", MatchingStory.Dan);
        var task = new PlanTask(MatchingFacts.Of(story.State), ImmutableDictionary<RequestId, Hub.Grains.Matchmaking.Slot>.Empty);
        var here = PlanAnswer.Of(MeetingPlanner.Plan(task.Event, new(Effort: 2, Seconds: 30, Workers: 2, Seed: 3)));

        var news = new List<PlanLine>();
        var order = System.Text.Json.JsonSerializer.Serialize(new PlannerOrder(new(task.Event, task.Earlier, 3, 2, 30)), PlanWire.Json);
        var output = new StringWriter();
        Assert.Equal(0, PlannerProcess.Serve(new Waiting(order), output));

        foreach (var line in output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            news.Add(System.Text.Json.JsonSerializer.Deserialize<PlanLine>(line, PlanWire.Json)!);
        var there = Assert.Single(news, n => n.Answer is not null).Answer!;
        Assert.Equal(here.Slots, there.Slots);
        Assert.Equal(here.Levels, there.Levels);
        Assert.Equal(3, there.Slots.Count(s => s is not null));
    }

    [Fact]
    public void The_process_mixes_as_the_planner_mixes_here_or_says_why_not()
    {
        MixAnswer Mixed(RoundtableEvent given)
        {
            var output = new StringWriter();
            Assert.Equal(0, PlannerProcess.Serve(new Waiting(System.Text.Json.JsonSerializer.Serialize(new PlannerOrder(Mix: new(given, 100_000, 3, 30)), PlanWire.Json)), output));
            var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonSerializer.Deserialize<PlanLine>(line, PlanWire.Json)!).ToList();
            return Assert.Single(lines, l => l.Mixed is not null).Mixed!;
        }
        var given = RoundtableEvent.Golfers(5, 4, 4) with { Remote = [.. Enumerable.Repeat(false, 18)], Likes = [.. Enumerable.Range(0, 18).Select(p => (ImmutableArray<int>)[p % 5])] };
        given = given with { Tables = [.. given.Tables.Select((t, i) => t with { Topic = i })] };

        var (here, there) = (RoundtablePlanner.Mix(given, 100_000, 3)!, Mixed(given).Seating!);

        Assert.Equal(here.Rounds.SelectMany(r => r), there.Rounds.SelectMany(r => r));
        Assert.Equal((here.Repeats, here.Met, here.Liked), (there.Repeats, there.Met, there.Liked));
        Assert.Equal(SeatingReason.TooFewSeats, Mixed(given with { Remote = [.. Enumerable.Repeat(false, 21)], Likes = [] }).Fault!.Reason);
    }

    /// <summary>An order, and then nothing for as long as the planner works.</summary>
    sealed class Waiting(string order) : TextReader
    {
        readonly ManualResetEventSlim never = new();
        bool given;

        public override string? ReadLine()
        {
            if (!given)
            {
                given = true;
                return order;
            }
            never.Wait(TimeSpan.FromSeconds(60));
            return null;
        }
    }
}
