namespace Hub.Grains.Storage;

/// <summary>The memory of live things: one append-only list of events each, fenced by version.</summary>
public interface IJournal
{
    /// <summary>All that is needed to rebuild the state: the newest snapshot of this shape and what was appended since, or everything.</summary>
    Task<Loaded> Read(string key, int shape);

    /// <summary>Appends a batch of events, durably, if the journal stands at exactly (<paramref name="epoch"/>, <paramref name="expected"/>);
    /// begins it under that epoch if it is empty and 0 is expected.</summary>
    /// <param name="count">How many events the batch holds.</param>
    /// <param name="batch">A JSON array.</param>
    /// <exception cref="FencedException">Another writer was here.</exception>
    Task Append(string key, string epoch, long expected, int count, ReadOnlyMemory<byte> batch);

    /// <summary>Keeps a snapshot of the state after <paramref name="version"/> events. The events stay.</summary>
    Task Snapshot(string key, string epoch, long version, long batches, int shape, ReadOnlyMemory<byte> state);

    /// <summary>The journal and its snapshot are gone after this time, unless this is called again.</summary>
    Task ForgetAfter(string key, TimeSpan time);
}

/// <param name="Epoch">Empty: the journal has not begun.</param>
/// <param name="Version">How many events the journal holds.</param>
/// <param name="BatchCount">How many batches the journal holds, those before the snapshot too.</param>
/// <param name="SnapshotState">The state after the events before <paramref name="Batches"/>, or empty.</param>
public sealed record Loaded(string Epoch, long Version, long BatchCount, ReadOnlyMemory<byte> SnapshotState, IReadOnlyList<ReadOnlyMemory<byte>> Batches);

/// <summary>The journal has moved on under this writer: it must stop and read again.</summary>
public sealed class FencedException(string key) : Exception($"Another writer appended to {key}.");
