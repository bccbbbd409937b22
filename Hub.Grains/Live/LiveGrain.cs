using Hub.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hub.Grains.Live;

/// <summary>The shell of every live thing: decide → journal → evolve → view → push.
/// Commands are decided on committed + pending state and share the next append (group commit); one append is in flight. When an append
/// fails, those who wait are told at once and the activation retires: the next one reads the truth. Nothing is retried inside.</summary>
[Reentrant] // Decide and evolve have no await between them; only appends interleave.
public abstract partial class LiveGrain<TDecider, TViews, TState, TCommand, TEvent> : Grain, ILive<TCommand>
    where TDecider : IDecider<TState, TCommand, TEvent>
    where TViews : IViews<TState, TEvent>
{
    static readonly TimeSpan LongestStay = TimeSpan.FromHours(12);

    const long LeastBytesBetweenSnapshots = 256 * 1024;

    readonly Touches touched = new();
    readonly Dictionary<Audience, long> heads = [];
    readonly Dictionary<Audience, DateTimeOffset> interest = [];
    IJournal journal = null!;
    IPushOut pushOut = null!;
    IKnockOut knockOut = null!;
    TimeProvider time = null!;
    ConferenceTime hubTime = null!;
    ILogger logger = null!;
    Conflator conflator = null!;
    LiveKey key;

    /// <summary>What is true and in the journal.</summary>
    protected TState Committed => committed;

    /// <summary>By the clock of the conference: a rehearsal has its own.</summary>
    protected DateTimeOffset Now => hubTime.Now;

    /// <summary>By the clock on the wall, for what has to do with nodes and pages.</summary>
    protected DateTimeOffset RealNow => time.GetUtcNow();

    TState committed = TDecider.Initial;
    TState tentative = TDecider.Initial;
    TState published = TDecider.Initial;
    string epoch = "";
    long version, activatedAt;
    long batches, bytesSinceSnapshot, lastSnapshotBytes;
    DateTimeOffset activated;
    Alarm alarm = null!;
    Action? stopTelling;
    Batch<TState, TEvent>? inFlight;
    Batch<TState, TEvent> next = new();
    readonly CancellationTokenSource leaving = new();
    bool broken, gone;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        journal = ServiceProvider.GetRequiredService<IJournal>();
        pushOut = ServiceProvider.GetRequiredService<IPushOut>();
        knockOut = ServiceProvider.GetRequiredService<IKnockOut>();
        time = ServiceProvider.GetRequiredService<TimeProvider>();
        logger = ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(GetType());
        conflator = new(time, Liveness.PushEvery, Publish, Schedule);
        key = LiveKey.OfGrain(TDecider.Kind, this.GetPrimaryKeyString());
        var conference = await ServiceProvider.GetRequiredService<IConferenceTimes>().Of(key.Conference);
        hubTime = TDecider.KeepsRealTime ? new(time) : conference;
        alarm = new(hubTime, Ring, Schedule);
        activated = time.GetUtcNow();
        gone = broken = conference.IsGone;
        if (gone)
            return;
        if (conference.Rehearsal is not null)
            _ = EndWith(conference.Gone, leaving.Token);

        var loaded = await journal.Read(key.ToString(), TDecider.Shape).WaitAsync(Liveness.AppendWithin, cancellationToken);
        if (loaded.SnapshotState.Length > 0)
            committed = EventCodec.DecodeState<TState>(loaded.SnapshotState);
        foreach (var batch in loaded.Batches)
        {
            foreach (var happened in EventCodec.Decode<TEvent>(batch))
                committed = TDecider.Evolve(committed, happened);
            bytesSinceSnapshot += batch.Length;
        }
        (epoch, version, batches) = (loaded.Epoch, loaded.Version, loaded.BatchCount);
        lastSnapshotBytes = loaded.SnapshotState.Length;
        tentative = published = committed;
        activatedAt = version;
        alarm.Set(TDecider.Due(committed));
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        leaving.Cancel();
        stopTelling?.Invoke();
        Publish();
        return Task.CompletedTask;
    }

    public async Task<Answer> Do(Caller caller, TCommand command)
    {
        if (gone)
            return new(default, Refusal.ThrownAway);
        if (broken)
            return new(default, Refusal.StoreUnavailable);
        var decision = TDecider.Decide(tentative, command, new(caller, Now));
        foreach (var happened in decision.Events)
        {
            tentative = TDecider.Evolve(tentative, happened);
            next.Add(happened, tentative, TViews.Touched(tentative, happened));
        }

        // What decided nothing, or no, still rests on the events under way: they may fail.
        var rests = next.Events.Count > 0 ? next : inFlight;
        if (rests is null)
            return new(new(epoch, version), decision.Refusal);
        if (inFlight is null)
            _ = Fly();
        if (await rests.Landed is not { } landedAt)
            return new(default, Refusal.StoreUnavailable);
        return new(new(epoch, landedAt), decision.Refusal);
    }

    public Task<Snapshot> Read(Audience audience)
    {
        NoteInterest(audience);
        Publish(); // what is committed and not yet published would be a push behind
        var view = LiveViews<TViews, TState, TEvent>.Whole(published, audience).ToJsonString(EventCodec.Options);
        return Task.FromResult(new Snapshot(Head(audience), view));
    }

    public Task<Position[]> Heads(Audience[] audiences)
    {
        foreach (var audience in audiences)
            NoteInterest(audience);
        return Task.FromResult(Array.ConvertAll(audiences, Head));
    }

    async Task Fly()
    {
        while (next.Events.Count > 0)
        {
            (inFlight, next) = (next, new());
            var batch = inFlight;
            if (gone)
            {
                batch.Land(null);
                continue;
            }
            var writingAs = epoch == "" ? Guid.CreateVersion7().ToString("N") : epoch;
            try
            {
                var bytes = EventCodec.Encode(batch.Events);
                await journal.Append(key.ToString(), writingAs, version, batch.Events.Count, bytes).WaitAsync(Liveness.AppendWithin);
                bytesSinceSnapshot += bytes.Length;
            }
            catch (Exception e)
            {
                Break(e);
                return;
            }
            Commit(batch, writingAs);
            if (TDecider.KeptFor is { } time)
                journal.ForgetAfter(key.ToString(), time).Ignore(); // a later event tries again
            if (bytesSinceSnapshot > Math.Max(LeastBytesBetweenSnapshots, lastSnapshotBytes))
                _ = KeepSnapshot();
        }
        inFlight = null;
    }

    void Commit(Batch<TState, TEvent> batch, string writtenAs)
    {
        var begins = epoch == "";
        epoch = writtenAs;
        version += batch.Events.Count;
        batches++;
        (var before, committed) = (committed, batch.After);
        touched.Take(batch.Touched);
        if (begins)
            heads.Clear();
        batch.Land(version);
        conflator.Signal();
        alarm.Set(TDecider.Due(committed));
        OnCommitted(before, batch.Events);
    }

    /// <summary>Something is in the journal, by a command or by the alarm.</summary>
    protected virtual void OnCommitted(TState before, IReadOnlyList<TEvent> happened)
    {
    }

    /// <summary>What is to be heard also by those of whom no page is open.</summary>
    protected void Send(IEnumerable<Knock> knocks)
    {
        if (knocks.ToList() is { Count: > 0 } some)
            knockOut.Send(key.Conference, some);
    }

    /// <summary>What is due today must not be slept through while nobody looks: somebody may have to be told.</summary>
    protected void StayFor(DateTimeOffset? due)
    {
        if (due - Now is { } wait && wait > TimeSpan.Zero && wait < LongestStay)
            DelayDeactivation(wait + TimeSpan.FromMinutes(1));
    }

    /// <summary>One that stops with this activation.</summary>
    /// <param name="send">See <see cref="Teller{TTo, TNews}"/>.</param>
    protected Teller<TTo, TNews> NewTeller<TTo, TNews>(Func<TTo, TNews, Task<Answer>> send, Func<TNews, TNews, bool> same) where TTo : notnull
    {
        var teller = new Teller<TTo, TNews>(time, send, same);
        stopTelling += teller.Stop;
        return teller;
    }

    void Ring()
    {
        if (!broken)
            Do(Caller.Clock, TDecider.WhenDue(committed)).Ignore();
    }

    void Break(Exception e)
    {
        broken = true;
        if (!gone)
            AppendFailed(e, key);
        inFlight?.Land(null);
        next.Land(null);
        DeactivateOnIdle();
    }

    /// <summary>Over-notify is safe, under-notify is not: a person's view is pushed unless it is known that no node watches it.</summary>
    void Publish()
    {
        if (!touched.Any)
            return;
        var now = time.GetUtcNow();
        var interestUnknown = now - activated < Liveness.InterestLasts;
        var pushes = new List<Push>(touched.ByAudience.Count);
        foreach (var (audience, parts) in touched.ByAudience)
        {
            if (audience.IsPerson && !interestUnknown && !(interest.TryGetValue(audience, out var until) && until > now))
            {
                heads[audience] = version;
                continue;
            }
            var patch = LiveViews<TViews, TState, TEvent>.Between(published, committed, audience, parts);
            if (patch.Count == 0)
                continue;
            pushes.Add(new(audience, epoch, heads.GetValueOrDefault(audience, activatedAt), version, patch));
            heads[audience] = version;
        }
        touched.Clear();
        published = committed;
        if (pushes.Count > 0)
            pushOut.Publish(key, pushes);
    }

    Position Head(Audience audience) => epoch == "" ? Position.Start : new(epoch, heads.GetValueOrDefault(audience, activatedAt));

    void NoteInterest(Audience audience)
    {
        if (!audience.IsPerson)
            return;
        var now = time.GetUtcNow();
        interest[audience] = now + Liveness.InterestLasts;
        if (interest.Count % 1024 == 0)
        {
            foreach (var gone in interest.Where(i => i.Value < now).Select(i => i.Key).ToList())
                interest.Remove(gone);
        }
    }
}
