using Hub.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace Hub.Grains.Live;

/// <summary>What the shell does beside deciding: snapshots, waiting, and its end.</summary>
public abstract partial class LiveGrain<TDecider, TViews, TState, TCommand, TEvent>
{
    /// <summary>When the conference is thrown away, nothing of it is written, or begun, again.</summary>
    async Task EndWith(Task thrownAway, CancellationToken cancellationToken)
    {
        try
        {
            await thrownAway.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        gone = broken = true;
        DeactivateOnIdle();
    }

    async Task KeepSnapshot()
    {
        var (state, at, after, shape) = (committed, version, batches, TDecider.Shape);
        if (gone)
            return;
        bytesSinceSnapshot = 0;
        try
        {
            // The state is immutable: turning a large one into JSON must not hold up the grain.
            var bytes = await Task.Run(() => EventCodec.EncodeState(state));
            lastSnapshotBytes = bytes.Length;
            await journal.Snapshot(key.ToString(), epoch, at, after, shape, bytes);
        }
        catch (Exception e)
        {
            SnapshotFailed(e, key);
        }
    }

    void Schedule(TimeSpan delay, Action run) => _ = RunLater(delay, run);

    async Task RunLater(TimeSpan delay, Action run)
    {
        await Task.Delay(delay, time);
        run();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Appending to {Key} failed; this activation retires")]
    partial void AppendFailed(Exception e, LiveKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot of {Key} could not be kept; the journal is whole")]
    partial void SnapshotFailed(Exception e, LiveKey key);
}
