using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Planning;
using Hub.Grains.Storage;

namespace Hub.Tests.Storage;

/// <summary>The journal of the planner's jobs as an older hub wrote it, with every event that there is. It is never changed: today's code has to read it.</summary>
public sealed class OldPlanJournals
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

    /// <summary>Written today, every event reads as in the file: a field that was renamed would show here.</summary>
    [Fact]
    public void What_is_written_today_is_what_was_written_then()
    {
        foreach (var line in Lines)
            Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<PlanJobEvent>(Encoding.UTF8.GetBytes(line)))));
    }

    [Fact]
    public void Every_event_is_in_it() =>
        Assert.Empty(typeof(PlanJobEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(PlanJobEvent)).Except(Events.Select(e => e.GetType())));

    static IEnumerable<PlanJobEvent> Events => Lines.SelectMany(line => EventCodec.Decode<PlanJobEvent>(Encoding.UTF8.GetBytes(line)));

    static string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", "planning-1.jsonl"));
}
