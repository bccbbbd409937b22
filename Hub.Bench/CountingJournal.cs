using System.Diagnostics;
using Hub.Grains.Storage;

namespace Hub.Bench;

/// <summary>Counts and times the appends on their way to the journal.</summary>
sealed class CountingJournal(IJournal inner) : IJournal
{
    long appends, events;

    public long Appends => Interlocked.Read(ref appends);

    public long Events => Interlocked.Read(ref events);

    public Latencies Latencies { get; private set; } = new();

    public void Reset() => (appends, events, Latencies) = (0, 0, new());

    public async Task Append(string key, string epoch, long expected, int count, ReadOnlyMemory<byte> batch)
    {
        var sent = Stopwatch.GetTimestamp();
        await inner.Append(key, epoch, expected, count, batch);
        Latencies.Since(sent);
        Interlocked.Increment(ref appends);
        Interlocked.Add(ref events, count);
    }

    public Task<Loaded> Read(string key, int shape) => inner.Read(key, shape);

    public Task Snapshot(string key, string epoch, long version, long batches, int shape, ReadOnlyMemory<byte> state) =>
        inner.Snapshot(key, epoch, version, batches, shape, state);

    public Task ForgetAfter(string key, TimeSpan time) => inner.ForgetAfter(key, time);
}
