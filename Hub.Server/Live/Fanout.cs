using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hub.Server.Live;

/// <summary>From this node's replicas to its connections: all that changed goes out in one tick, each push serialised once, staff and
/// screens first. The first change goes at once; after a fan-out that took long there is a pause of four times that.</summary>
public sealed class Fanout : BackgroundService
{
    static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    readonly ConcurrentDictionary<Replica, byte> changed = [];
    readonly SemaphoreSlim wake = new(0, 1);

    public void Signal(Replica replica)
    {
        changed.TryAdd(replica, 0);
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await wake.WaitAsync(stoppingToken);
            var started = Stopwatch.GetTimestamp();
            SendAll();
            var pause = Stopwatch.GetElapsedTime(started) * 4;
            if (pause > TimeSpan.FromMilliseconds(20))
                await Task.Delay(pause < LongestPause ? pause : LongestPause, stoppingToken);
        }
    }

    void SendAll()
    {
        var pushes = new List<(Replica Replica, Replica.Sent Push)>();
        foreach (var replica in changed.Keys)
        {
            changed.TryRemove(replica, out _);
            if (replica.TakeUnsent() is { } push)
                pushes.Add((replica, replica.Number(LiveConnection.Message(nameof(ILiveClient.Push), push))));
        }
        foreach (var toFirst in (bool[])[true, false])
        {
            foreach (var (replica, push) in pushes)
                replica.Send(push, toFirst);
        }
    }
}
