using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using StackExchange.Redis;

namespace Hub.Server.Live;

/// <summary>The clocks of all conferences, as this node has them. A rehearsal's stands in a record, with a change of pace some time before it counts: each node hears of it
/// at once, and looks every second should it have missed that. So all of them agree, and none asks for the time of a real event.</summary>
public sealed partial class ConferenceTimes(Records records, IConnectionMultiplexer redis, TimeProvider real, ILogger<ConferenceTimes> logger) : IConferenceTimes, IDisposable
{
    const string Set = "rehearsals";

    /// <summary>Longer than a node takes to hear of a change.</summary>
    static readonly TimeSpan Ahead = TimeSpan.FromSeconds(1), LookEvery = TimeSpan.FromSeconds(1), NameKept = TimeSpan.FromDays(1);

    static readonly RedisChannel Changed = RedisChannel.Literal("rehearsals-changed");

    readonly ConcurrentDictionary<ConferenceId, ConferenceTime> times = [];
    readonly CancellationTokenSource over = new();
    readonly Lock gate = new();
    volatile IReadOnlyDictionary<string, Rehearsal> known = new Dictionary<string, Rehearsal>();
    Task? begun;

    /// <summary>The names of rehearsals that were thrown away not long ago.</summary>
    public IEnumerable<ConferenceId> Gone => known.Where(r => r.Value.IsGone).Select(r => new ConferenceId(r.Key));

    public async Task<IReadOnlyList<ConferenceId>> LookForGone()
    {
        await Look();
        return [.. Gone];
    }

    public ValueTask<ConferenceTime> Of(ConferenceId conference) =>
        times.TryGetValue(conference, out var there) ? ValueTask.FromResult(there) : new(First(conference));

    async Task<ConferenceTime> First(ConferenceId conference)
    {
        await Begun();
        return times.GetOrAdd(conference, id =>
        {
            var time = new ConferenceTime(real);
            time.Learn(known.GetValueOrDefault(id.ToString()));
            return time;
        });
    }

    /// <summary>The rehearsals of an event that are there, by their names.</summary>
    public async Task<IReadOnlyList<(ConferenceId Copy, Rehearsal Rehearsal)>> RehearsalsOf(ConferenceId conference)
    {
        await Look();
        return [.. known.Where(r => r.Value.Of == conference && !r.Value.IsGone).OrderBy(r => r.Value.MadeAt).Select(r => (new ConferenceId(r.Key), r.Value))];
    }

    /// <returns>False: there is, or was a short while ago, a rehearsal of this name.</returns>
    public async Task<bool> Add(ConferenceId copy, Rehearsal rehearsal)
    {
        await Forget();
        if (!await records.SetOneNew(Set, copy.ToString(), rehearsal))
            return false;
        await Tell();
        return true;
    }

    /// <returns>From when on it counts; null: it is no rehearsal that goes on.</returns>
    public async Task<Pace?> SetPace(ConferenceId copy, double factor, DateTimeOffset? ahead = null)
    {
        var changed = await records.Change<Rehearsal>(Set, copy.ToString(), r => r.IsGone ? null : r.With(factor, real.GetUtcNow() + Ahead, ahead));
        await Tell();
        return changed?.Paces[^1];
    }

    public Task Stand(ConferenceId copy) => SetPace(copy, 0);

    /// <summary>From now on its grains write nothing, and its address leads nowhere.</summary>
    public async Task End(ConferenceId copy)
    {
        await records.Change<Rehearsal>(Set, copy.ToString(), r => r.IsGone ? null : r with { GoneAt = real.GetUtcNow() });
        await Tell();
    }

    async Task Tell()
    {
        await Look();
        await redis.GetSubscriber().PublishAsync(Changed, RedisValue.EmptyString);
    }

    async Task Forget()
    {
        foreach (var (copy, rehearsal) in await records.GetAll<Rehearsal>(Set))
        {
            if (rehearsal.GoneAt < real.GetUtcNow() - NameKept)
                await records.RemoveOne(Set, copy);
        }
    }

    Task Begun()
    {
        lock (gate)
            return begun is null or { IsFaulted: true } or { IsCanceled: true } ? begun = Begin() : begun;
    }

    async Task Begin()
    {
        await redis.GetSubscriber().SubscribeAsync(Changed, (_, _) => LookAtOnce().Ignore());
        await Look();
        _ = KeepLooking();
    }

    async Task KeepLooking()
    {
        using var timer = new PeriodicTimer(LookEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
                await LookAtOnce();
        }
        catch (OperationCanceledException)
        {
            // the node ends
        }
    }

    async Task LookAtOnce()
    {
        try
        {
            await Look();
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            NotSeen(e);
        }
    }

    async Task Look()
    {
        var seen = await records.GetAll<Rehearsal>(Set);
        lock (gate)
        {
            known = seen;
            foreach (var (conference, time) in times)
            {
                // What was thrown away does not come back when its name is forgotten.
                if (!time.IsGone && (time.Rehearsal is not null || seen.ContainsKey(conference.ToString())))
                    time.Learn(seen.GetValueOrDefault(conference.ToString()) ?? time.Rehearsal);
            }
        }
    }

    public void Dispose() => over.Cancel();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rehearsals could not be read; they are looked at again in a second")]
    partial void NotSeen(Exception e);
}
