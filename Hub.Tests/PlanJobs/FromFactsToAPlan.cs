using System.Collections.Immutable;
using CsCheck;
using Hub.Grains.Matchmaking;
using Hub.Planner;
using Hub.Server.Planning;
using Hub.Tests.Given;
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

    [Theory]
    [InlineData(1, 86)]
    [InlineData(2, 3)]
    public void The_smallest_share_that_is_as_large_as_can_be_is_told_so(int held, int wanted) =>
        Assert.Equal(PlanAims.Whole(Aim.SmallestShare, (double)held / wanted), PlanAims.Bound(Aim.SmallestShare, (double)held / wanted));

    [Fact]
    public void The_kept_plan_says_who_and_which_meetings_stand_in_the_way()
    {
        var story = MatchingStory.Open();
        story.Meets(Ana, "ab", Ben);
        story.Meets(Ana, "ac", Chi);
        void Attends(int? most, params RoundId[] away) => Assert.Null(story.Do(Ana, new SetAttendance(Ana, new(ImmutableDictionary<DateOnly, Hub.Grains.Matchmaking.Presence>.Empty, away, most), story.State.AttendanceOf(Ana).Version)).Refusal);

        Attends(null, MatchingStory.Second, MatchingStory.Third, new("meetings-4"));
        var (code, why, other) = LeftOut(MatchingFacts.Of(story.State));
        Assert.Equal(("others-preferred", MatchingStory.First, 1), (code, why!.Round, why.Rounds));
        Assert.Equal(Ana, Assert.Single(why.People));
        Assert.Equal(other, Assert.Single(why.Instead));

        Attends(1);
        (code, why, other) = LeftOut(MatchingFacts.Of(story.State));
        Assert.Equal(("at-maximum", null), (code, why!.Round));
        Assert.Equal(Ana, Assert.Single(why.People));
        Assert.Equal(other, Assert.Single(why.Instead));

        Attends(null);
        var facts = MatchingFacts.Of(story.State);
        (code, why, _) = LeftOut(facts with { Meetings = [facts.Meetings[0], facts.Meetings[1] with { Apart = true }] });
        Assert.Equal(("cannot-meet", null), (code, why));

        (string Code, Hindrance? Why, RequestId Other) LeftOut(MatchingFacts given)
        {
            var task = new PlanTask(given, ImmutableDictionary<RequestId, Hub.Grains.Matchmaking.Slot>.Empty);
            var keep = task.Keep(Run("kept"), 1, PlanAnswer.Of(MeetingPlanner.Plan(task.Event, new(Effort: 0.5, Seconds: 5, Workers: 1))));
            Assert.Null(MatchingDecisions.Decide(story.State, keep, new(new(Moderator, Staff: true), MatchingStory.Noon)).Refusal);
            var (left, why) = Assert.Single(keep.LeftOut);
            return (why, keep.InTheWay?.GetValueOrDefault(left), keep.Slots.Keys.Single());
        }
    }

    [Fact]
    public void A_move_by_hand_is_measured_and_keeps_the_bounds_of_what_it_was()
    {
        var story = MatchingStory.Open();
        story.Meets(Ana, "ab", Ben);
        story.Meets(Ana, "ac", Chi);
        story.Keeps("planned", ("ab", MatchingStory.First, MatchingStory.Foyer), ("ac", MatchingStory.Second, MatchingStory.Foyer)).Happened();
        var moved = story.State.Runs[Run("planned")].Slots.SetItem(Request("ac"), new(MatchingStory.Third, MatchingStory.WithScreen));

        var values = new PlanTask(MatchingFacts.Of(story.State), moved).Values();
        Assert.Equal((6L, 1L, 1L), (values["meetings"], values["gaps"], values["table-changes"]));
        story.Staff(new MoveMeeting(Run("planned"), Run("moved"), Request("ac"), moved[Request("ac")], values.SetItem("meetings", 1))).Happened();

        Assert.Equal(new RunLevel("meetings", 1, 2), Assert.Single(story.State.Runs[Run("moved")].Summary.Levels));
        Assert.True((bool)story.View(Hub.Grains.Live.Audience.Staff)["runs"]![Run("moved").ToString()]!["measured"]!);
        Assert.Null(story.State.Runs[Run("planned")].Measured);
    }

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
