using Hub.Planner;
using static Hub.Tests.Planning.SomeEvent;

namespace Hub.Tests.Planning;

/// <summary>What a plan looks like, by example.</summary>
public sealed class PlansOfAnEvent
{
    static readonly PlanLimits Short = new(Effort: 3, Seconds: 20, Workers: 1);

    static Planned Plan(MeetingEvent given) => Assert.IsType<Planned>(MeetingPlanner.Plan(given, Short));

    [Fact]
    public void Nobody_goes_without_although_another_choice_of_meetings_weighs_as_much()
    {
        // Two rounds at one table. Ana and Ben could have both rounds; then Cleo and Dan would have none.
        var plan = Plan(Plain(people: 6, rounds: 2, tables: 1, Of(0, 1), Of(0, 4), Of(1, 5), Of(2, 3)));

        Assert.Equal(2, plan.At(Aim.Meetings).Value);
        Assert.Equal(2, plan.At(Aim.WithoutAny).Value);
    }

    [Fact]
    public void People_stay_at_a_table_if_they_can()
    {
        var plan = Plan(Plain(people: 3, rounds: 2, tables: 2, Of(0, 1), Of(0, 2)));

        Assert.Equal(0, plan.At(Aim.TableChanges).Value);
        Assert.Equal(plan.Slots[0]!.Value.Table, plan.Slots[1]!.Value.Table);
    }

    [Fact]
    public void A_host_is_visited()
    {
        var given = Plain(people: 4, rounds: 3, tables: 3, Of(0, 1), Of(0, 2), Of(0, 3), Of(1, 2));

        var plan = Plan(given with { People = given.People.SetItem(0, given.People[0] with { Table = 2 }) });

        Assert.Equal([2, 2, 2], plan.Slots.Take(3).Select(s => s!.Value.Table));
        Assert.NotEqual(2, plan.Slots[3]!.Value.Table);
    }

    [Fact]
    public void What_was_held_stays_and_keeps_its_people_busy()
    {
        var plan = Plan(Plain(people: 3, rounds: 2, tables: 1, Of(0, 1) with { Held = true, Round = 0 }, Of(0, 2), Of(1, 2)));

        Assert.Equal(new Slot(0, -1), plan.Slots[0]);
        Assert.Equal(2, plan.At(Aim.Meetings).Value);
        Assert.Equal(UnmetReason.OthersPreferred, Assert.Single(plan.Unmet).Reason);
    }

    [Fact]
    public void Someone_at_their_maximum_is_told_with_what_fills_it()
    {
        var given = Plain(people: 3, rounds: 3, tables: 2, Of(0, 1) with { Weight = 2 }, Of(0, 2));

        var unmet = Assert.Single(Plan(given with { People = given.People.SetItem(0, given.People[0] with { MaxMeetings = 1 }) }).Unmet);

        Assert.Equal((1, UnmetReason.AtMaximum), (unmet.Meeting, unmet.Reason));
        Assert.Equal([0], unmet.People);
        Assert.Equal([0], unmet.Instead);
    }

    [Fact]
    public void It_begins_with_an_earlier_plan_and_lets_go_what_is_no_longer_allowed()
    {
        var given = Plain(people: 4, rounds: 3, tables: 2, Of(0, 1), Of(2, 3) with { Rounds = [0, 1] });

        var plan = Assert.IsType<Planned>(MeetingPlanner.Plan(given, Short with { Earlier = [new Slot(2, 1), new Slot(2, 0)] }));

        Assert.Equal(2, plan.Slots[0]!.Value.Round);
        Assert.True(plan.Slots[1]!.Value.Round < 2);
    }

    [Fact]
    public void It_tells_how_it_goes()
    {
        var told = new List<PlanProgress>();

        MeetingPlanner.Plan(Plain(people: 3, rounds: 2, tables: 1, Of(0, 1), Of(0, 2), Of(1, 2)), Short, new Told(told));

        Assert.Equal(Enum.GetValues<Aim>(), told.Select(p => p.Aim).Distinct());
        Assert.Equal(told.OrderBy(p => p.Elapsed), told);
    }

    [Fact]
    public void Stopped_at_once_it_still_gives_a_plan()
    {
        var given = Plain(people: 8, rounds: 4, tables: 2, [.. Enumerable.Range(0, 7).Select(p => Of(p, p + 1))]);

        var plan = Assert.IsType<Planned>(MeetingPlanner.Plan(given, Short, null, new CancellationToken(true)));

        Assert.True(plan.Stopped);
        Assert.Empty(PlanChecker.Broken(given, plan.Slots));
        Assert.NotEqual(0, plan.At(Aim.Meetings).Value);
    }

    [Fact]
    public void Of_ten_thousand_requests_it_plans_what_the_tables_take_and_says_of_each_other_why_not()
    {
        var pairs = Enumerable.Range(0, 10_000).Select(i => Of(i / 50, (i / 50 + 1 + i % 50) % 200)).ToArray();
        var given = Plain(people: 200, rounds: 6, tables: 40, pairs);

        var plan = Plan(given);

        Assert.Empty(PlanChecker.Broken(given, plan.Slots));
        Assert.Equal((6 * 40, 10_000 - 6 * 40), (plan.Slots.Count(s => s is not null), plan.Unmet.Length));
    }

    [Theory]
    [InlineData("tic-12.original", 0)]
    [InlineData("tic-12.forb0007", null)]
    public void A_published_instance_has_its_published_value(string name, int? breaks)
    {
        var given = HubMatch.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Planning", "Instances", name + ".json")));

        var result = MeetingPlanner.Plan(given, new(Effort: 8, Seconds: 60));

        if (breaks is null)
        {
            Assert.Equal(ContradictionReason.Together, Assert.Single(Assert.IsType<Contradictory>(result).Contradictions).Reason);
            return;
        }
        var plan = Assert.IsType<Planned>(result);
        Assert.Empty(PlanChecker.Broken(given, plan.Slots));
        Assert.Equal((breaks.Value, breaks.Value), (plan.At(Aim.Gaps).Value, plan.At(Aim.Gaps).Bound));
    }

    sealed class Told(List<PlanProgress> all) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => all.Add(value);
    }
}
