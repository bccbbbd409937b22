namespace Hub.Grains.Live;

/// <summary>Events that share one append, and those who wait for it.</summary>
sealed class Batch<TState, TEvent>
{
    readonly TaskCompletionSource<long?> landed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<TEvent> Events { get; } = [];

    public Touches Touched { get; } = new();

    public TState After { get; private set; } = default!;

    /// <summary>The version after the batch, or null: it is not known to be in the journal.</summary>
    public Task<long?> Landed => landed.Task;

    /// <param name="after">The state right after it. What it touches is found by that one: a later event of the batch may take away what tells whom it concerned.</param>
    public void Add(TEvent happened, TState after, IEnumerable<Touch> touched)
    {
        Events.Add(happened);
        After = after;
        Touched.Add(touched);
    }

    public void Land(long? version) => landed.TrySetResult(version);
}
