using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Stages;

/// <summary>The stage of one panel. Key: conference/session.</summary>
public interface IStageGrain : ILive<StageCommand>
{
    /// <summary>Who watches on a node, those in the hall and those far away. Sent again every <see cref="StageDecisions.PresenceEvery"/>:
    /// the people of a node that has gone quiet are forgotten.</summary>
    Task NotePresence(string node, PersonId[] hall, PersonId[] remote);
}

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
        watchers.Note(node, hall, remote, Now);
        return Task.CompletedTask;
    }

    Task Count(CancellationToken cancellationToken)
    {
        var (hall, remote) = watchers.Count(Now);
        return (hall, remote) == (Committed.Presence.Hall, Committed.Presence.Remote) ? Task.CompletedTask : Do(Caller.Clock, new CountPresence(hall, remote));
    }
}
