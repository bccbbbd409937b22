using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Rehearsals;
using Hub.Server.Live;

namespace Hub.Server.Rehearsals;

/// <summary>The crowds that this node plays. When it ends, the play's grain misses that and says so; the organiser begins another, which goes on from there.</summary>
public sealed partial class PlayWork(LiveGrains grains, PeopleRecords people, ConferenceTimes times, TimeProvider real, IHostApplicationLifetime lifetime, ILogger<PlayWork> logger)
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200), Report = TimeSpan.FromSeconds(1), NumberEvery = TimeSpan.FromSeconds(3);

    /// <summary>Rounds and tables can change without a publication.</summary>
    static readonly TimeSpan FactsEvery = TimeSpan.FromSeconds(10);

    /// <summary>After the last round, by the rehearsal's time.</summary>
    static readonly TimeSpan After = TimeSpan.FromMinutes(6);

    /// <summary>Begins to play; it goes on after this has returned.</summary>
    public async Task<Answer> Begin(ConferenceId conference, ConferenceId copy, Caller caller, BeginPlay begin, double factor)
    {
        var grain = grains.Play(conference, copy);
        var isOn = (await grain.Current())?.Play == begin.Play;
        var answer = await grain.Do(caller, begin);
        if (!answer.IsRefused && !isOn && (await grain.Current())?.Play == begin.Play)
            _ = Work(grain, copy, caller, begin, factor);
        return answer;
    }

    async Task Work(IPlayGrain grain, ConferenceId copy, Caller caller, BeginPlay begin, double factor)
    {
        var outcome = PlayOutcome.Failed;
        try
        {
            outcome = await Play(grain, copy, caller, begin, factor);
            if ((await times.Of(copy)).IsGone)
                return;
            await times.SetPace(copy, 0);
        }
        catch (Exception e)
        {
            outcome = lifetime.ApplicationStopping.IsCancellationRequested ? PlayOutcome.Interrupted : PlayOutcome.Failed;
            Failed(e, begin.Play);
        }
        Ended(begin.Play, outcome);
        if (!(await times.Of(copy)).IsGone)
            await grain.Do(Caller.Clock, new EndPlay(begin.Play, outcome));
    }

    async Task<string> Play(IPlayGrain grain, ConferenceId copy, Caller caller, BeginPlay begin, double factor)
    {
        var time = await times.Of(copy);
        var matching = grains.Matching(copy);
        var everyone = (await people.All(copy)).Where(p => p.Name.Length > 0 && p.Role is Role.Participant or Role.Guest).ToList();
        var crowd = new Crowd(copy, begin.Wish, everyone, grains, time, caller);
        await crowd.Prepare();
        var facts = await matching.Facts();
        await times.SetPace(copy, factor, await NextDay(copy, facts, time));
        var (published, repairs, moved) = (facts.Published, 0, 0);
        var (reported, asked, read) = (DateTimeOffset.MinValue, real.GetUtcNow(), real.GetUtcNow());
        while (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            if (time.IsGone)
                return PlayOutcome.Stopped;
            var now = real.GetUtcNow();
            var floors = await Floors(copy, facts);
            await crowd.Look(floors, facts);
            var isAsked = now - asked > NumberEvery;
            if (isAsked)
                asked = now;
            if (now - read > FactsEvery || (isAsked && await matching.Number() != facts.Number))
            {
                read = now;
                var fresh = await matching.Facts();
                if (fresh.Number > facts.Number)
                {
                    repairs += fresh.Number - facts.Number;
                    moved += Jams.Moves(published, fresh.Published, floors.SelectMany(f => f.Floor.Rounds).Where(r => r.Phase is not (FloorPhase.Planned or FloorPhase.Called)).Select(r => r.Id).ToHashSet());
                    published = fresh.Published;
                }
                facts = fresh;
            }
            var day = TheDay([.. floors.Select(f => f.Floor)], time.Now);
            var isOver = day.TrueForAll(IsOver) && time.Now > day.Select(r => r.End).DefaultIfEmpty().Max() + After;
            if (now - reported > Report || isOver)
            {
                reported = now;
                var (p50, p99) = crowd.Answers();
                var floorsNow = floors.Select(f => f.Floor).ToList();
                var told = await grain.Do(Caller.Clock, new ReportPlay(begin.Play, Progress(floorsNow, day, time, crowd, p50, p99), Jams.Of(new(floorsNow, facts, repairs, moved, p99), time.Now)));
                if (told.IsRefused && !told.Refusal.Retryable)
                    return PlayOutcome.Stopped;
                if (await grain.Current() is not { Stopping: false } current || current.Play != begin.Play)
                    return PlayOutcome.Stopped;
            }
            if (isOver)
                return PlayOutcome.Finished;
            await Task.Delay(Look, lifetime.ApplicationStopping);
        }
        return PlayOutcome.Interrupted;
    }

    /// <summary>If the day is over, shortly before the first round of the next one.</summary>
    async Task<DateTimeOffset?> NextDay(ConferenceId copy, MatchingFacts facts, ConferenceTime time)
    {
        var floors = await Floors(copy, facts);
        var day = TheDay([.. floors.Select(f => f.Floor)], time.Now);
        var later = floors.SelectMany(f => f.Floor.Rounds).Where(r => r.Phase == FloorPhase.Planned && day.TrueForAll(other => other.Id != r.Id)).Select(r => (DateTimeOffset?)r.Planned).Min();
        return day.TrueForAll(IsOver) ? later - Copies.Before : null;
    }

    static bool IsOver(FloorRound round) => round.Phase is FloorPhase.Ended or FloorPhase.Skipped;

    Task<(SessionId Session, FloorNow Floor)[]> Floors(ConferenceId copy, MatchingFacts facts) =>
        Task.WhenAll(facts.Rounds.Values.Select(r => r.Session).Distinct().Select(async s => (s, await grains.Floor(copy, s).Standing())));

    /// <summary>The rounds until the next night: what comes after it is another day.</summary>
    static List<FloorRound> TheDay(IReadOnlyList<FloorNow> floors, DateTimeOffset now)
    {
        var all = floors.SelectMany(f => f.Rounds).OrderBy(r => r.Planned).ToList();
        var day = new List<FloorRound>();
        foreach (var round in all)
        {
            if (day.Count > 0 && round.Planned - day[^1].Planned > TimeSpan.FromHours(8))
            {
                if (now < day[^1].End + TimeSpan.FromHours(8))
                    break;
                day.Clear();
            }
            day.Add(round);
        }
        return day;
    }

    PlayProgress Progress(List<FloorNow> floors, List<FloorRound> day, ConferenceTime time, Crowd crowd, int p50, int p99)
    {
        var ids = day.Select(r => r.Id).ToHashSet();
        var meetings = floors.SelectMany(f => f.Sittings.Where(s => ids.Contains(s.Value.Round)).Select(s => f.Heard.GetValueOrDefault(s.Key))).ToList();
        return new(time.Now, time.Rehearsal?.PaceAt(real.GetUtcNow()).Factor ?? 1, day.Select(r => r.Planned).DefaultIfEmpty(time.Now).Min(), day.Select(r => r.End).DefaultIfEmpty(time.Now).Max(),
            day.Count(IsOver), day.Count, meetings.Count(m => m?.Note.Held == true), meetings.Count, crowd.Commands, crowd.Refused, p50, p99);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Play {Play}: {Outcome}")]
    partial void Ended(Guid play, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Play {Play} failed")]
    partial void Failed(Exception e, Guid play);
}
