using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hub.Server.Live;

/// <summary>From this node's replicas to its connections: all that changed goes out in one tick, each push serialised once, staff and
/// screens first. The first change goes at once; after that there is a pause that grows with how many had to be sent to, so that a hall that follows
/// its own votes coming in leaves the processors to those votes. When they have come in, it is over.</summary>
public sealed class Fanout : BackgroundService
{
    /// <summary>What sending to one takes of a processor is about a third of it, most of it after the call: in the system, and for the socket's own thread.</summary>
    static readonly TimeSpan PauseForOne = TimeSpan.FromMicroseconds(80);
    static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(400);

    /// <summary>Somewhat longer than <see cref="Hub.Grains.Live.Liveness.PushEvery"/>: a grain that has more to tell has told it by then.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

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
            if (changed.IsEmpty)
                await wake.WaitAsync(stoppingToken);
            var pause = SendAll() * PauseForOne;
            if (pause > ShortestPause)
                await Pause(pause < LongestPause ? pause : LongestPause, stoppingToken);
        }
    }

    async Task Pause(TimeSpan pause, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        while (pause - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left)
        {
            var more = await wake.WaitAsync(left < Quiet ? left : Quiet, stop);
            if (!more && !changed.IsEmpty)
                return;
        }
    }

    /// <returns>To how many it was sent.</returns>
    int SendAll()
    {
        var pushes = new List<(Replica Replica, Replica.Sent Push)>();
        foreach (var replica in changed.Keys)
        {
            changed.TryRemove(replica, out _);
            if (replica.TakeUnsent() is { } push)
                pushes.Add((replica, replica.Number(LiveConnection.Message(nameof(ILiveClient.Push), push))));
        }
        var sent = 0;
        foreach (var toFirst in (bool[])[true, false])
        {
            foreach (var (replica, push) in pushes)
                sent += replica.Send(push, toFirst);
        }
        return sent;
    }
}
