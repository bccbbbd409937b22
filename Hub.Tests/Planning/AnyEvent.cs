using CsCheck;
using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>What holds for every event.</summary>
public sealed class AnyEvent
{
    static readonly PlanLimits Short = new(Effort: 1, Seconds: 20, Workers: 1);

    [Fact]
    public void No_plan_breaks_a_hard_rule() => SomeEvent.Small.Sample(given =>
    {
        var result = MeetingPlanner.Plan(given, Short);
        if (result is Planned plan)
            Assert.Empty(PlanChecker.Broken(given, plan.Slots));
    }, iter: 40, threads: 1);

    [Fact]
    public void A_plan_is_worth_what_it_says_and_never_more_than_its_bounds() => SomeEvent.Small.Sample(given =>
    {
        if (MeetingPlanner.Plan(given, Short) is not Planned plan)
            return;
        Assert.Equal(PlanValues.Of(given, plan.Slots), plan.Levels.Select(l => l.Value), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal(PlanValues.Of(given, plan.Slots), MeetingPlanner.Values(given, plan.Slots), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.All(plan.Levels, level => Assert.True(Level.MoreIsBetter(level.Aim) ? level.Value <= level.Bound + 1e-9 : level.Value >= level.Bound - 1e-9, $"{level}"));
    }, iter: 40, threads: 1);

    [Fact]
    public void The_plan_of_a_tiny_event_is_the_best_of_all_plans_at_every_aim() => SomeEvent.Tiny.Sample(given =>
    {
        var best = BruteForce.Best(given);
        var result = MeetingPlanner.Plan(given, Short with { Effort = 10 });

        if (best is null)
        {
            Assert.IsType<Contradictory>(result);
            return;
        }
        var plan = Assert.IsType<Planned>(result);
        Assert.Equal(best, plan.Levels.Select(l => l.Value), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.All(plan.Levels, level => Assert.True(level.IsBest, $"{level}"));
    }, iter: 40, threads: 1);

    [Fact]
    public void The_same_seed_gives_the_same_plan() => SomeEvent.Small.Sample(given =>
    {
        var (one, other) = (MeetingPlanner.Plan(given, Short with { Workers = 2 }), MeetingPlanner.Plan(given, Short with { Workers = 2 }));
        Assert.Equal((one as Planned)?.Slots, (other as Planned)?.Slots);
    }, iter: 15, threads: 1);

    [Fact]
    public void Every_meeting_is_in_the_plan_or_has_a_reason_that_holds() => SomeEvent.Small.Sample(given =>
    {
        if (MeetingPlanner.Plan(given, Short) is not Planned plan)
            return;
        Assert.Equal(Enumerable.Range(0, plan.Slots.Length).Where(m => plan.Slots[m] is null), plan.Unmet.Select(u => u.Meeting));
        Assert.All(plan.Unmet, unmet => ReasonChecker.Holds(given, plan.Slots, unmet));
    }, iter: 40, threads: 1);

    [Fact]
    public void A_contradiction_is_one() => SomeEvent.Small.Sample(given =>
    {
        if (MeetingPlanner.Plan(given, Short) is not Contradictory { Contradictions: var found })
            return;
        Assert.NotEmpty(found);
        foreach (var contradiction in found.Where(c => c.Meetings.Length > 0))
        {
            Assert.All(contradiction.Meetings, m => Assert.True(given.Meetings[m].IsBound));
            Assert.IsType<Contradictory>(MeetingPlanner.Plan(given with { Meetings = [.. contradiction.Meetings.Select(m => given.Meetings[m])] }, Short));
        }
    }, iter: 40, threads: 1);
}
