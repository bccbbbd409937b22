using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hub.Grains.Conferences;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Rehearsals;
using Hub.Grains.RoundClocks;
using Hub.Grains.Screens;
using Hub.Grains.Storage;
using Hub.Server.Exchange;
using Hub.Server.Live;

namespace Hub.Server.Rehearsals;

/// <summary>Copies of an event that are played: made with all that was prepared and published, and thrown away without a trace.</summary>
public sealed partial class Copies(LiveGrains grains, Importer importer, ConferenceTimes times, Erasure erasure, TimeProvider real, IHostApplicationLifetime lifetime, ILogger<Copies> logger)
{
    /// <summary>So long before the first round the day begins.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(4);

    public static readonly Refusal NameUsed = new("event-there", "There is an event of this name already. Name the copy differently.", Because.Conflict);

    /// <summary>By then every node has heard that it is gone, and what it was writing is written.</summary>
    static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    /// <summary>Makes the copy, with the time standing before its day. Said again, it goes on where it was interrupted.</summary>
    public async Task<Refusal?> Make(ConferenceId conference, ConferenceId copy, Bundle bundle, Caller caller)
    {
        if ((await times.Of(conference)).Rehearsal is not null)
            return OfARehearsal;
        if ((await times.Of(copy)).Rehearsal is { } there)
        {
            if (there.Of != conference || there.IsGone)
                return NameUsed;
        }
        else if (await grains.Conference(copy).Programme() is not null)
        {
            return NameUsed;
        }
        else if (BeginsAt(bundle) is not { } begins)
        {
            return NoRounds;
        }
        else if (!await times.Add(copy, Rehearsal.Standing(conference, real.GetUtcNow(), begins)))
        {
            return NameUsed;
        }
        await importer.Import(copy, bundle.Programme, bundle.People, caller, bundle.Matchmaking);
        await TakeOverPlan(conference, copy, caller);
        foreach (var session in (bundle.Matchmaking?.Rounds ?? []).Select(r => r.Session).Distinct())
        {
            if (await grains.Floor(conference, session).Standing() is { ByItself: false })
                await grains.Floor(copy, session).Do(caller, new TurnClock(new LeaveClock(false)));
        }
        return null;
    }

    static DateTimeOffset? BeginsAt(Bundle bundle) => bundle.Matchmaking?.Rounds.Select(r => (DateTimeOffset?)r.Start).Min() - Before;

    /// <summary>What is published of the event is published in the copy, as far as its people came along.</summary>
    async Task TakeOverPlan(ConferenceId conference, ConferenceId copy, Caller caller)
    {
        var (from, to) = (await grains.Matching(conference).Facts(), await grains.Matching(copy).Facts());
        if (from.Number == 0 || to.Number > 0)
            return;
        var copied = to.Meetings.Select(m => m.Request).ToHashSet();
        var run = new RunId(Guid.CreateVersion7());
        var slots = from.Published.Where(m => copied.Contains(m.Key) && to.Rounds.ContainsKey(m.Value.Round) && to.Tables.ContainsKey(m.Value.Table)).ToImmutableDictionary();
        var keep = new KeepRun(run, slots, ImmutableDictionary<RequestId, string>.Empty, new RunSummary("copied", 0, 0, []));
        if ((await grains.Matching(copy).Do(caller, keep)).IsRefused || (await grains.Matching(copy).Do(caller, new PublishRun(run, 0))).IsRefused)
            PlanNotCopied(copy);
    }

    /// <summary>A rehearsal of this event that is there, or why it is none.</summary>
    public async Task<Refusal?> Missing(ConferenceId conference, ConferenceId copy) => (await times.Of(copy)).Rehearsal switch
    {
        null => await grains.Conference(copy).Programme() is null ? UnknownRehearsal : NotARehearsal,
        { IsGone: true } => UnknownRehearsal,
        { Of: var of } => of == conference ? null : UnknownRehearsal,
    };

    /// <summary>Ends the crowd, lets go what was lent, and takes all of it out of the store; once more when nothing can be on its way any more.</summary>
    public async Task ThrowAway(ConferenceId conference, ConferenceId copy, Caller caller)
    {
        await grains.Play(conference, copy).Do(caller, new StopPlay());
        var view = JsonNode.Parse((await grains.Conference(copy).Read(Audience.Staff)).View);
        foreach (var screen in view?["screens"]?.AsObject().Select(s => ScreenId.Parse(s.Key)) ?? [])
            await grains.Screen(screen).Do(caller, new ReleaseScreen(copy));
        await times.End(copy);
        await erasure.Erase(copy.ToString());
        _ = EraseAgain(copy);
    }

    /// <summary>Those that were thrown away while their node ended.</summary>
    public async Task EraseAll()
    {
        try
        {
            foreach (var copy in await times.LookForGone())
                await erasure.Erase(copy.ToString());
        }
        catch (Exception e) when (Problems.IsStoreTrouble(e))
        {
            NotErased(e, default);
        }
    }

    async Task EraseAgain(ConferenceId copy)
    {
        try
        {
            await Task.Delay(Late, lifetime.ApplicationStopping);
            await erasure.Erase(copy.ToString());
        }
        catch (Exception e)
        {
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
                NotErased(e, copy);
        }
    }

    static readonly Refusal OfARehearsal = new("rehearsal-of-rehearsal", "This is a rehearsal itself. Rehearse the event that it is a copy of.", Because.Conflict);
    static readonly Refusal NoRounds = new("no-rounds", "There are no rounds to rehearse. Make rounds first.", Because.Conflict);
    static readonly Refusal UnknownRehearsal = new("unknown-rehearsal", "There is no such rehearsal of this event (any more).", Because.Unknown);
    static readonly Refusal NotARehearsal = new("not-a-rehearsal", "This is a real event: its time is not played with, and it is not thrown away.", Because.Conflict);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plan could not be published in {Copy}; the crowd plans its day anew")]
    partial void PlanNotCopied(ConferenceId copy);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was late of {Copy} could not be taken away; the next start of a node does it")]
    partial void NotErased(Exception e, ConferenceId copy);
}
