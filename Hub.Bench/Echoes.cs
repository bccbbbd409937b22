using System.Diagnostics;
using Hub.Grains.Live;

namespace Hub.Bench;

/// <summary>How long a change takes from the sending of its command to the view of each who watches. With many watchers each change is
/// timed at every n-th of them: timing must not cost more than following.</summary>
sealed class Echoes(int people)
{
    readonly int stride = Math.Max(1, people / 200);
    readonly Lock gate = new();
    readonly Dictionary<string, List<Arrivals>> watchers = [];
    int changes;

    public Latencies Everyone { get; } = new();

    public Latencies Own { get; } = new();

    public void Join(TopicFollower watcher)
    {
        lock (gate)
        {
            if (!watchers.TryGetValue(watcher.Thing, out var others))
                watchers[watcher.Thing] = others = [];
            others.Add(watcher.Arrivals);
        }
    }

    /// <summary>A change of a thing that all can see who watch it.</summary>
    public void Expect(string thing, Position at, long sent)
    {
        lock (gate)
        {
            var those = watchers.GetValueOrDefault(thing, []);
            for (var i = changes++ % stride; i < those.Count; i += stride)
                those[i].Expect(at, sent, Everyone);
        }
    }
}

/// <summary>When one follower's view came to which position. The answer to a command often comes after the push.</summary>
sealed class Arrivals
{
    const int Remembered = 128;

    readonly Lock gate = new();
    readonly Queue<(Position At, long When)> came = [];
    readonly List<(Position At, long Sent, Latencies Into)> expected = [];
    long since = long.MaxValue;

    public void Came(Position at)
    {
        var now = Stopwatch.GetTimestamp();
        lock (gate)
        {
            since = Math.Min(since, now);
            came.Enqueue((at, now));
            if (came.Count > Remembered)
                came.Dequeue();
            foreach (var (_, sent, into) in expected.Where(e => Covers(at, e.At)))
                into.Between(sent, now);
            expected.RemoveAll(e => Covers(at, e.At));
        }
    }

    public void Expect(Position at, long sent, Latencies into)
    {
        lock (gate)
        {
            if (sent < since)
                return; // was away
            foreach (var (there, when) in came)
            {
                if (Covers(there, at))
                {
                    into.Between(sent, when);
                    return;
                }
            }
            expected.Add((at, sent, into));
        }
    }

    /// <summary>Who is away is not late.</summary>
    public void Forget()
    {
        lock (gate)
        {
            since = long.MaxValue;
            came.Clear();
            expected.Clear();
        }
    }

    static bool Covers(Position there, Position at) => there.Epoch == at.Epoch && there.Revision >= at.Revision;
}
