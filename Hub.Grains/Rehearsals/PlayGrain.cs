using Hub.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
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
    /// <summary>When who played it is lost, its time stands: nobody would come to the tables.</summary>
    protected override void OnCommitted(Plays before, IReadOnlyList<PlayEvent> happened)
    {
        if (Committed.Last is { Outcome: PlayOutcome.Interrupted })
            ServiceProvider.GetRequiredService<IConferenceTimes>().Stand(new(LiveKey.OfGrain(PlayDecisions.Kind, this.GetPrimaryKeyString()).Id)).Ignore();
    }

    public Task<PlayState?> Current() => Task.FromResult(Committed.Last is { Runs: true } play ? new PlayState(play.Id, play.Stopping) : null);
}
