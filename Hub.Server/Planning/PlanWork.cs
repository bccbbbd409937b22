using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Planning;
using Hub.Planner;
using Hub.Server.Exchange;
using Hub.Server.Live;

namespace Hub.Server.Planning;

/// <summary>The plans that this node works on.</summary>
public sealed partial class PlanWork(LiveGrains grains, PeopleRecords people, IHostApplicationLifetime lifetime, ILogger<PlanWork> logger)
{
    /// <summary>Begins a plan; it is worked on after this has returned.</summary>
    public async Task<Answer> Begin(ConferenceId conference, Caller caller, BeginPlan begin)
    {
        var grain = grains.PlanJob(conference);
        if (await grain.Last() is { } last && last.Run == begin.Run)
            return await grain.Do(caller, begin); // said again
        await MatchingPlans.Bring(grains, people, conference, caller);
        var answer = await grain.Do(caller, begin);
        if (!answer.IsRefused)
            _ = Work(conference, caller, begin);
        return answer;
    }

    Task Work(ConferenceId conference, Caller caller, BeginPlan begin)
    {
        var grain = grains.PlanJob(conference);
        return PlannerJob.Work(grain, begin.Run, lifetime.ApplicationStopping, () => Plan(conference, caller, begin, grain), outcome => Ended(begin.Run, outcome), e => Failed(e, begin.Run));
    }

    async Task<EndPlan> Plan(ConferenceId conference, Caller caller, BeginPlan begin, IPlanJobGrain grain)
    {
        var matching = grains.Matching(conference);
        var facts = await matching.Facts();
        var from = begin.Wish.From is { } run && await matching.Run(run) is { } earlier ? earlier.Run.Slots : facts.Published;
        var task = new PlanTask(facts, from);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        var news = new Latest();
        var planning = PlannerProcess.Run(new(task.Event, task.Earlier, begin.Wish.Seed, begin.Wish.Effort, begin.Wish.Effort * PlannerJob.Patience), news.Hear, stop.Token);
        await PlannerJob.Report(grain, begin.Run, planning, PlannerJob.SignOfLife / 4, () => news.Take(PlannerJob.SignOfLife).Select(heard =>
            new ReportPlan(begin.Run, PlanAims.NameOf(heard.Aim), Step(heard), heard.Milliseconds)), stop);
        var answer = await planning;
        if (answer.Kind == PlanAnswer.Contradictory)
            return new(begin.Run, PlanOutcome.Contradictory, answer.Milliseconds, task.Faults(answer));
        if (answer.Kind == PlanAnswer.Undecided)
            return new(begin.Run, PlanOutcome.Undecided, answer.Milliseconds, []);
        var kept = await matching.Do(caller, task.Keep(begin.Run, begin.Wish.Seed, answer));
        return new(begin.Run, kept.Refusal is null ? PlanOutcome.Kept : PlanOutcome.Overtaken, answer.Milliseconds, []);
    }

    static PlanStep Step(PlanNews news) => new((int)news.Aim,
        news.Best is { } best ? PlanAims.Whole(news.Aim, best) : null, news.Bound is { } bound ? PlanAims.Bound(news.Aim, bound) : null);

    /// <summary>The latest news of each aim that were not told yet; the last ones once more as a sign of life.</summary>
    sealed class Latest
    {
        readonly System.Threading.Lock gate = new();
        readonly SortedDictionary<Aim, PlanNews> untold = [];
        readonly System.Diagnostics.Stopwatch since = System.Diagnostics.Stopwatch.StartNew();
        PlanNews last = new(Aim.Meetings, null, null, 0);
        TimeSpan told;

        public void Hear(PlanNews news)
        {
            lock (gate)
                untold[news.Aim] = last = news;
        }

        public ImmutableArray<PlanNews> Take(TimeSpan atLeastEvery)
        {
            lock (gate)
            {
                if (untold.Count == 0 && since.Elapsed - told < atLeastEvery)
                    return [];
                ImmutableArray<PlanNews> taken = untold.Count > 0 ? [.. untold.Values] : [last with { Milliseconds = (long)since.Elapsed.TotalMilliseconds }];
                untold.Clear();
                told = since.Elapsed;
                return taken;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plan {Run}: {Outcome}")]
    partial void Ended(RunId run, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Plan {Run} failed")]
    partial void Failed(Exception e, RunId run);
}
