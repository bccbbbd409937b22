using System.Collections.Concurrent;
using Hub.Grains.Storage;

namespace Hub.Tests.Given;

/// <summary>A real journal that fails when told to, and counts.</summary>
public sealed class TestJournal(IJournal real) : IJournal
{
    readonly TaskCompletionSource never = new();

    public Trouble Trouble { get; set; }

    public int Appends { get; private set; }

    public int AppendsSeen => appendsSeen;

    public ConcurrentQueue<Loaded> Loads { get; } = [];

    public ConcurrentQueue<long> Snapshots { get; } = [];

    int appendsSeen;

    public async Task<Loaded> Read(string key, int shape)
    {
        var loaded = await real.Read(key, shape);
        Loads.Enqueue(loaded);
        return loaded;
    }

    public Task ForgetAfter(string key, TimeSpan time) => real.ForgetAfter(key, time);

    public async Task Append(string key, string epoch, long expected, int count, ReadOnlyMemory<byte> batch)
    {
        Interlocked.Increment(ref appendsSeen);
        switch (Trouble)
        {
            case Trouble.Refuses:
                await Task.Yield();
                throw new TimeoutException("The store refuses.");
            case Trouble.Hangs:
                await never.Task;
                return;
            case Trouble.LosesTheAnswer:
                await real.Append(key, epoch, expected, count, batch);
                throw new TimeoutException("The answer was lost.");
            default:
                await real.Append(key, epoch, expected, count, batch);
                Appends++;
                return;
        }
    }

    public async Task Snapshot(string key, string epoch, long version, long batches, int shape, ReadOnlyMemory<byte> state)
    {
        await real.Snapshot(key, epoch, version, batches, shape, state);
        Snapshots.Enqueue(version);
    }
}

public enum Trouble { None, Refuses, Hangs, LosesTheAnswer }
