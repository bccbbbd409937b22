using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Planning;
using Hub.Grains.Roundtables;
using Hub.Planner;
using Hub.Server.Exchange;
using Hub.Server.Live;

namespace Hub.Server.Planning;

/// <summary>The roundtables that this node mixes, each as a job of its session: told of, stopped and missed like a plan.</summary>
public sealed partial class MixWork(LiveGrains grains, PeopleRecords people, IHostApplicationLifetime lifetime, ILogger<MixWork> logger)
{
    /// <summary>The names of what is told of the best so far, and their order.</summary>
    public const string Repeats = "repeats", Met = "met";

    const int StepsOfASecond = 1_000_000;

    /// <summary>Begins mixing; it is worked on after this has returned.</summary>
    public async Task<Answer> Begin(ConferenceId conference, SessionId session, Caller caller, BeginPlan begin)
    {
        var grain = grains.MixJob(conference, session);
        if (await grain.Last() is { } last && last.Run == begin.Run)
            return await grain.Do(caller, begin); // said again
        await RoundtablePlans.Bring(grains, people, conference, session, caller);
        if (await grains.Roundtables(conference, session).Facts() is not { } facts)
            return new(default, RoundtableDecisions.NotSetUp);
        if (facts.People.Count < 2)
            return new(default, TooFewPeople);
        var answer = await grain.Do(caller, begin);
        if (!answer.IsRefused)
            _ = Work(conference, session, caller, begin, facts);
        return answer;
    }

    Task Work(ConferenceId conference, SessionId session, Caller caller, BeginPlan begin, RoundtableFacts facts)
    {
        var grain = grains.MixJob(conference, session);
        return PlannerJob.Work(grain, begin.Run, lifetime.ApplicationStopping, () => Mix(grains.Roundtables(conference, session), caller, begin, facts, grain),
            outcome => Ended(begin.Run, session, outcome), e => Failed(e, begin.Run, session));
    }

    async Task<EndPlan> Mix(IRoundtableGrain tables, Caller caller, BeginPlan begin, RoundtableFacts facts, IPlanJobGrain grain)
    {
        var task = new MixTask(facts);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        var (since, told) = (System.Diagnostics.Stopwatch.StartNew(), TimeSpan.Zero);
        SeatingProgress? latest = null;
        var mixing = PlannerProcess.Run(new MixOrder(task.Event, begin.Wish.Effort * StepsOfASecond, begin.Wish.Seed, begin.Wish.Effort * PlannerJob.Patience), news => Volatile.Write(ref latest, news), stop.Token);
        await PlannerJob.Report(grain, begin.Run, mixing, PlannerJob.SignOfLife / 8, News, stop);
        var answer = await mixing;
        if (answer.Seating is not { } seating)
            return new(begin.Run, PlanOutcome.Contradictory, answer.Milliseconds, answer.Fault is { } fault ? [task.FaultOf(fault)] : []);
        var kept = await tables.Do(caller, task.Keep(begin.Run, begin.Wish.Seed, seating));
        return kept.Refusal is null ? new(begin.Run, PlanOutcome.Kept, answer.Milliseconds, [])
            : new(begin.Run, PlanOutcome.Overtaken, answer.Milliseconds, await tables.Changed(facts.Version, facts.People) is { } changed ? [.. FaultsOf(changed)] : []);

        // The best so far every second, also as a sign of life.
        IEnumerable<ReportPlan> News()
        {
            if (since.Elapsed - told < PlannerJob.SignOfLife / 2 || mixing.IsCompleted)
                return [];
            told = since.Elapsed;
            var (best, milliseconds) = (Volatile.Read(ref latest), (long)told.TotalMilliseconds);
            return [new(begin.Run, Met, new(1, best?.Met, null), milliseconds), new(begin.Run, Repeats, new(0, best?.Repeats, 0), milliseconds)];
        }
    }

    static IEnumerable<PlanFault> FaultsOf(Picture changed)
    {
        if (changed.Settings)
            yield return new("settings-changed", [], [], []);
        foreach (var (reason, who) in ((string, IReadOnlyList<PersonId>)[])[("people-joined", changed.Joined), ("people-left", changed.Left), ("people-moved", changed.Moved)])
        {
            if (who.Count > 0)
                yield return new(reason, [], [.. who.Take(PlanJobDecisions.MostFaults)], []);
        }
    }

    static readonly Refusal TooFewPeople = new("too-few-people", "Fewer than two people take part. Let some sign up, or mix everyone who attends that day.", Because.Conflict);

    [LoggerMessage(Level = LogLevel.Information, Message = "Roundtables {Run} of {Session}: {Outcome}")]
    partial void Ended(RunId run, SessionId session, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mixing roundtables {Run} of {Session} failed")]
    partial void Failed(Exception e, RunId run, SessionId session);
}
