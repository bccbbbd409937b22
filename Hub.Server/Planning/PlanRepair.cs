using System.Diagnostics;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Planner;
using Slot = Hub.Grains.Matchmaking.Slot;

namespace Hub.Server.Planning;

/// <summary>A meeting that a repair touches.</summary>
/// <param name="From">Absent: it had no place.</param>
/// <param name="To">Absent: it has none any more.</param>
public sealed record RepairedMeeting(RequestId Request, IReadOnlyList<PersonId> People, Slot? From = null, Slot? To = null);

/// <summary>What a repair would change, counted against what is published.</summary>
/// <param name="Placed">Meetings that get a place.</param>
/// <param name="Moved">Announced ones that are in another round or at another table.</param>
/// <param name="Cancelled">Announced ones that lose their place.</param>
/// <param name="Number">Of the publication that it starts from: to be said again when it is published.</param>
public sealed record RepairAnswer(RunId Run, int Placed, int Moved, int Cancelled, int Number, long Milliseconds, IReadOnlyList<RepairedMeeting> Meetings);

/// <summary>The published plan as the day has left it, mended: a matter of milliseconds, so that it needs no planner's process.</summary>
static class PlanRepair
{
    /// <summary>Meetings that begin sooner stay where they are as long as they can.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public static Task<(KeepRun Keep, RepairAnswer Answer)> Of(MatchingFacts facts, RunId run, DateTimeOffset from) => Task.Run(() =>
    {
        var clock = Stopwatch.GetTimestamp();
        var plan = new PlanTask(facts, facts.Published);
        var task = plan.ToRepair(from, Soon);
        var slots = Repair.Of(task).Slots;
        var milliseconds = (long)Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        return (plan.Keep(run, milliseconds, task, slots), Answer(facts, run, plan.ByIds(slots), milliseconds));
    });

    /// <summary>Mends what is published and publishes it. Should someone publish meanwhile, that is mended; should they again, it is theirs to look at.</summary>
    public static async Task<MatchingFacts> Publish(IMatchingGrain grain, Caller caller, ConferenceTime time)
    {
        var facts = await grain.Facts();
        for (var again = 2; again > 0 && facts.Number > 0; again--)
        {
            var run = new RunId(Guid.CreateVersion7());
            var (keep, answer) = await Of(facts, run, time.Now);
            if (answer.Meetings.Count == 0)
                break;
            var isDone = !(await grain.Do(caller, keep)).IsRefused && !(await grain.Do(caller, new PublishRun(run, facts.Number))).IsRefused;
            facts = await grain.Facts();
            if (isDone)
                break;
        }
        return facts;
    }

    public static RepairAnswer Answer(MatchingFacts facts, RunId run, IReadOnlyDictionary<RequestId, Slot> slots, long milliseconds)
    {
        List<RepairedMeeting> meetings = [.. facts.Meetings.Select(m => new RepairedMeeting(m.Request, m.People, facts.Published.GetValueOrDefault(m.Request), slots.GetValueOrDefault(m.Request))).Where(m => m.From != m.To)];
        return new(run, meetings.Count(m => m.From is null), meetings.Count(m => m is { From: not null, To: not null }), meetings.Count(m => m.To is null), facts.Number, milliseconds, meetings);
    }
}
