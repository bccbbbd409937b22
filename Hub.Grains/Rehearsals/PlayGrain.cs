using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Rehearsals;

/// <summary>The crowd of a rehearsal. Key: conference/copy, where the conference is the real event.</summary>
public interface IPlayGrain : ILive<PlayCommand>
{
    /// <summary>The play that goes on; null: none does.</summary>
    Task<PlayState?> Current();
}

/// <param name="Stopping">It is to end.</param>
[GenerateSerializer, Immutable]
public sealed record PlayState(Guid Play, bool Stopping);

[Reentrant]
public sealed class PlayGrain : LiveGrain<PlayDecisions, PlayViews, Plays, PlayCommand, PlayEvent>, IPlayGrain
{
    public Task<PlayState?> Current() => Task.FromResult(Committed.Last is { Runs: true } play ? new PlayState(play.Id, play.Stopping) : null);
}
