using System.Collections.Immutable;

namespace Hub.Grains.Live;

/// <summary>Events that share one append, and those who wait for it.</summary>
sealed class Batch<TState, TEvent>
{
    readonly TaskCompletionSource<long?> landed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<TEvent> Events { get; } = [];

    public TState After { get; private set; } = default!;

    /// <summary>The version after the batch, or null: it is not known to be in the journal.</summary>
    public Task<long?> Landed => landed.Task;

    public void Add(ImmutableArray<TEvent> events, TState after)
    {
        Events.AddRange(events);
        After = after;
    }

    public void Land(long? version) => landed.TrySetResult(version);
}
