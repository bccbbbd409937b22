using System.Collections.Immutable;
using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Stages;

/// <summary>The stage of one panel. Key: conference/session.</summary>
public interface IStageGrain : ILive<StageCommand>
{
    /// <summary>Who watches on a node, those in the hall and those far away. Sent again every <see cref="StageDecisions.PresenceEvery"/>:
    /// the people of a node that has gone quiet are forgotten.</summary>
    Task NotePresence(string node, PersonId[] hall, PersonId[] remote);

    /// <summary>The streams in their order, and the polls of the session in theirs.</summary>
    Task<PreparedStage> Prepared();
}

[GenerateSerializer, Immutable]
public sealed record PreparedStage(ImmutableArray<PreparedStream> Streams, ImmutableArray<PollId> Polls);

[GenerateSerializer, Immutable]
public sealed record PreparedStream(BroadcastId Id, Broadcast Stream);

[Reentrant]
public sealed class StageGrain : LiveGrain<StageDecisions, StageViews, Stage, StageCommand, StageEvent>, IStageGrain
{
    readonly Watchers watchers = new();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        // The first count only when every node has had the time to report: an activation that moved here must not show an empty hall.
        this.RegisterGrainTimer(Count, StageDecisions.PresenceEvery * 2, StageDecisions.PresenceEvery);
    }

    public Task NotePresence(string node, PersonId[] hall, PersonId[] remote)
    {
        watchers.Note(node, hall, remote, RealNow);
        return Task.CompletedTask;
    }

    public Task<PreparedStage> Prepared() => Task.FromResult(new PreparedStage(
        [.. Committed.Streams.OrderBy(s => (s.Value.Order, s.Key.Value)).Select(s => new PreparedStream(s.Key, s.Value))],
        [.. Committed.Polls.Where(p => !p.Value.Gone).OrderBy(p => (p.Value.Order, p.Key.Value)).Select(p => p.Key)]));

    Task Count(CancellationToken cancellationToken)
    {
        var (hall, remote) = watchers.Count(RealNow);
        return (hall, remote) == (Committed.Presence.Hall, Committed.Presence.Remote) ? Task.CompletedTask : Do(Caller.Clock, new CountPresence(hall, remote));
    }
}
