using Hub.Grains.Live;
using Hub.Grains.Planning;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.PlanJobs;

/// <summary>A job of the planner: one at a time, watched over, and never running for ever.</summary>
public sealed class MakingAPlan
{
    readonly Story<PlanJobDecisions, PlanJobViews, Hub.Grains.Planning.PlanJobs, PlanJobCommand, PlanJobEvent> story = new();

    [Fact]
    public void The_staff_sees_how_far_it_is_and_how_it_ended()
    {
        Begins("a").Happened();
        Reports("a", "meetings", new(0, 40, 44)).Happened();
        Reports("a", "gaps", new(3, null, 2)).Happened();

        var view = story.View(Audience.Staff);
        Assert.Equal(("running", "gaps", 40L, 44L), ((string?)view["job"]!["state"], (string?)view["job"]!["aim"], (long)view["levels"]!["meetings"]!["value"]!, (long)view["levels"]!["meetings"]!["bound"]!));
        Assert.Empty(story.View(Audience.Public));
        Assert.Empty(story.View(Audience.Person(Ana)));

        Clock(new EndPlan(Run("a"), PlanOutcome.Contradictory, 900, [new("over-maximum", [Request("x"), Request("y")], [Ana], [])])).Happened();
        view = story.View(Audience.Staff);
        Assert.Equal(("contradictory", 900L), ((string?)view["job"]!["state"], (long)view["job"]!["milliseconds"]!));
        Assert.Equal([Ana.ToString()], view["faults"]!["0"]!["people"]!.AsObject().Select(p => p.Key));
        Assert.Equal(2, view["faults"]!["0"]!["requests"]!.AsObject().Count);
    }

    [Fact]
    public void Only_one_is_made_at_a_time()
    {
        Begins("a").Happened();
        Begins("a").DecidesNothing();
        Begins("b").IsRefused("planning-already");
        Clock(new EndPlan(Run("a"), PlanOutcome.Kept, 5, [])).Happened();
        Clock(new EndPlan(Run("a"), PlanOutcome.Failed, 5, [])).DecidesNothing();
        Begins("b").Happened();
        Reports("a", "meetings", new(0, 1, 1)).IsRefused("plan-over");
    }

    [Fact]
    public void It_is_stopped_once_and_only_while_it_runs()
    {
        story.Do(Moderator, new StopPlan(Run("a")), staff: true).IsRefused("plan-over");
        Begins("a").Happened();
        story.Do(Moderator, new StopPlan(Run("a")), staff: true).Happened();
        story.Do(Moderator, new StopPlan(Run("a")), staff: true).DecidesNothing();
        Assert.Equal("stopping", (string?)story.View(Audience.Staff)["job"]!["state"]);
    }

    [Fact]
    public void Whoever_works_on_it_and_falls_silent_is_missed()
    {
        Assert.Null(PlanJobDecisions.Due(story.State));
        Begins("a").Happened();
        story.Passes(PlanJobDecisions.Silence - TimeSpan.FromSeconds(2));
        Clock(new MissPlan()).DecidesNothing();
        Reports("a", "meetings", new(0, 1, 1)).Happened();
        Assert.Equal(story.Now + PlanJobDecisions.Silence, PlanJobDecisions.Due(story.State));
        story.Passes(PlanJobDecisions.Silence);
        Clock(new MissPlan()).Happened();
        Assert.Equal("interrupted", (string?)story.View(Audience.Staff)["job"]!["state"]);
        Assert.Null(PlanJobDecisions.Due(story.State));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    public void An_effort_beyond_reason_is_refused(int effort) =>
        story.Do(Moderator, new BeginPlan(Run("a"), new(1, effort)), staff: true).IsRefused("faulty-plan-wish");

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone()
    {
        Begins("a");
        Reports("a", "meetings", new(0, 1, 2));
        Reports("a", "meetings", new(0, 2, 2));
        story.Do(Moderator, new StopPlan(Run("a")), staff: true);
        Clock(new EndPlan(Run("a"), PlanOutcome.Contradictory, 900, [new("no-table", [Request("x")], [], [])]));
        Begins("b");
        foreach (var perPush in (int[])[1, 2, 6])
        {
            ViewRules.PatchesFoldToTheWhole<PlanJobDecisions, PlanJobViews, Hub.Grains.Planning.PlanJobs, PlanJobCommand, PlanJobEvent>(
                story.Events, [Audience.Public, Audience.Staff, Audience.Person(Ana)], perPush);
        }
    }

    Decision<PlanJobEvent> Begins(string run) => story.Do(Moderator, new BeginPlan(Run(run), new(1, 20)), staff: true);

    Decision<PlanJobEvent> Reports(string run, string aim, PlanStep step) => Clock(new ReportPlan(Run(run), aim, step, 100));

    Decision<PlanJobEvent> Clock(PlanJobCommand command) => story.Do(Caller.Clock, command);
}
