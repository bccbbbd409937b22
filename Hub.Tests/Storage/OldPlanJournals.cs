using Hub.Grains.Live;
using Hub.Grains.Planning;

namespace Hub.Tests.Storage;

/// <summary>The first journal of the planner's jobs.</summary>
public sealed class OldPlanJournals() : OldJournal<PlanJobEvent>("planning-1.jsonl")
{
    [Fact]
    public void The_first_journal_of_planning_still_tells_the_same_story()
    {
        var job = Events.Aggregate(PlanJobDecisions.Initial, PlanJobDecisions.Evolve).Last!;

        Assert.Equal((PlanOutcome.Contradictory, 2400L, true), (job.Outcome, job.Milliseconds, job.Stopping));
        Assert.Equal(new PlanStep(0, 40, 44), job.Levels["meetings"]);
        Assert.Equal((7, 20), (job.Wish.Seed, job.Wish.Effort));
        Assert.Equal([PersonId.Parse("00000000-0000-7000-8000-0000000000b1")], Assert.Single(job.Faults).People);
    }
}
