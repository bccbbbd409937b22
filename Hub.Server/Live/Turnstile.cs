using System.Collections.Concurrent;
using Hub.Grains.Live;

namespace Hub.Server.Live;

/// <summary>Where the audience's commands to one live thing wait their turn, first come, first served: so many are under way to its grain, the
/// others wait here. The staff's go past: before them in the grain's queue are never more than <see cref="Width"/>.</summary>
public sealed class Turnstile
{
    /// <summary>Enough to fill an append while the one before it takes its time, and to keep a grain on another node busy; to decide so many takes some 20 ms.</summary>
    public const int Width = 1024;

    readonly ConcurrentDictionary<LiveKey, Gate> gates = [];

    public async Task<T> Pass<T>(LiveKey key, Func<Task<T>> through)
    {
        var gate = Enter(key);
        try
        {
            await gate.Places.WaitAsync();
            try
            {
                return await through();
            }
            finally
            {
                gate.Places.Release();
            }
        }
        finally
        {
            Leave(key, gate);
        }
    }

    /// <summary>How many gates there are: one for each thing that somebody is on the way to.</summary>
    public int Gates => gates.Count;

    Gate Enter(LiveKey key)
    {
        while (true)
        {
            var gate = gates.GetOrAdd(key, static _ => new());
            lock (gate)
            {
                if (gate.Gone)
                    continue; // the last one left in this very moment
                gate.Within++;
                return gate;
            }
        }
    }

    void Leave(LiveKey key, Gate gate)
    {
        lock (gate)
        {
            if (--gate.Within > 0)
                return;
            gate.Gone = true;
            gates.TryRemove(key, out _);
        }
    }

    sealed class Gate
    {
        public SemaphoreSlim Places { get; } = new(Width);

        public int Within { get; set; }

        public bool Gone { get; set; }
    }
}
