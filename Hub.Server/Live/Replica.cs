using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Server.Identity;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Server.Live;

/// <summary>This node's copy of one topic: the view, its position, who watches it here, and what they have not been sent yet.
/// Snapshots are served from it, rendered once per revision. Its own lock guards all of it; nothing waits inside.</summary>
public sealed class Replica(Topic topic)
{
    /// <summary>So many of the last pushes are kept for those who had no room for them, where so many watch that it saves reading the view again.</summary>
    const int MostKept = 8, WorthKeeping = 8;

    readonly Lock gate = new();
    readonly List<Push> held = [];
    readonly HashSet<LiveConnection> first = [];
    readonly HashSet<LiveConnection> others = [];
    JsonObject view = [];
    Rendered? rendered;
    PushMessage? unsent;
    volatile Sent[] lastSent = [];
    volatile Head told = new("", 0);
    Task? firstLoad;
    bool loading = true;
    bool everLoaded;

    public Topic Topic { get; } = topic;

    public Position Position { get; private set; } = Position.Start;

    /// <summary>Where those who watch stand by what has been handed to them: what is still unsent reaches them without being told of.</summary>
    public Head Told => told;

    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Done when the replica may be read; the first caller starts the load, all wait for it.</summary>
    public Task LoadOnce(Func<Task> load)
    {
        lock (gate)
            return firstLoad ??= load();
    }

    public bool HasWatchers
    {
        get
        {
            lock (gate)
                return first.Count + others.Count > 0;
        }
    }

    /// <summary>Who watches here; whoever has two pages open is named twice.</summary>
    public Me[] Watchers()
    {
        lock (gate)
            return [.. first.Concat(others).Select(connection => connection.Me)];
    }

    /// <summary>Takes a push in. False: it does not follow on what is here, take the snapshot.</summary>
    public bool Take(Push push)
    {
        lock (gate)
        {
            if (loading)
            {
                held.Add(push);
                return true;
            }
            if (push.Epoch == Position.Epoch && push.To <= Position.Revision)
                return true;
            if ((push.Epoch != Position.Epoch && Position != Position.Start) || push.From != Position.Revision)
                return false; // a journal not begun is the beginning of whichever begins
            Advance(push.Patch, new(push.Epoch, push.To));
            return true;
        }
    }

    /// <summary>From now on pushes are held, until the snapshot that is being read is there.</summary>
    /// <returns>False if one is being read already.</returns>
    public bool BeginLoading()
    {
        lock (gate)
        {
            if (loading)
                return false;
            return loading = true;
        }
    }

    public void StopLoading()
    {
        lock (gate)
        {
            loading = false;
            held.Clear();
        }
    }

    /// <summary>Puts a snapshot in place. Those who watch get the difference; or, where this is no continuation, the word to take the snapshot.</summary>
    public bool Load(Snapshot snapshot)
    {
        var now = (JsonObject)JsonNode.Parse(snapshot.View)!;
        lock (gate)
        {
            if (!everLoaded)
            {
                (view, Position, everLoaded) = (now, snapshot.Position, true);
                told = new(Position.Epoch, Position.Revision);
            }
            else if (IsNoContinuation(snapshot.Position))
            {
                (view, Position, rendered) = (now, snapshot.Position, null);
                unsent = new(Topic.ToString(), Position.Epoch, null, Position.Revision, []);
            }
            else if (snapshot.Position.Revision > Position.Revision)
            {
                Advance(MergePatch.Diff(view, now), snapshot.Position);
            }
            loading = false;
            var waiting = held.ToArray();
            held.Clear();
            return waiting.All(Take);
        }
    }

    /// <summary>Another journal; or this one as it was before, for the store was restored from a copy.</summary>
    bool IsNoContinuation(Position found) => Position != Position.Start
        && (found.Epoch != Position.Epoch || found.Revision < Position.Revision);

    void Advance(JsonObject patch, Position to)
    {
        if (unsent is null)
            unsent = new(Topic.ToString(), to.Epoch, Position.Revision, to.Revision, (JsonObject)patch.DeepClone());
        else if (unsent.From is not null && MergePatch.Compose(unsent.Patch, patch) is { } both)
            unsent = unsent with { Epoch = to.Epoch, To = to.Revision, Patch = both };
        else
            unsent = unsent with { Epoch = to.Epoch, From = null, To = to.Revision, Patch = [] };
        MergePatch.Apply(view, patch);
        Position = to;
        rendered = null;
    }

    /// <summary>Reads something from the view.</summary>
    public T Look<T>(Func<JsonObject, T> look)
    {
        lock (gate)
            return look(view);
    }

    public Rendered Render()
    {
        lock (gate)
        {
            return rendered ??= new(Position, JsonSerializer.SerializeToUtf8Bytes(
                new TopicSnapshot(Topic.ToString(), Position.Epoch, Position.Revision, view), EventCodec.Options));
        }
    }

    public Position Watch(LiveConnection connection)
    {
        lock (gate)
        {
            (connection.First ? first : others).Add(connection);
            return Position;
        }
    }

    public void Unwatch(LiveConnection connection)
    {
        lock (gate)
            (connection.First ? first : others).Remove(connection);
    }

    /// <summary>Hands a push to every connection that watches: staff and screens, or all the others.</summary>
    /// <returns>To how many.</returns>
    public int Send(Sent push, bool toFirst)
    {
        lock (gate)
        {
            var watching = toFirst ? first : others;
            foreach (var connection in watching)
                connection.TrySend(this, push);
            return watching.Count;
        }
    }

    /// <summary>The next push, as it goes out now.</summary>
    public Sent Number(SerializedHubMessage message)
    {
        lock (gate)
        {
            var push = new Sent(lastSent is [.., var last] ? last.Number + 1 : 1, message);
            lastSent = first.Count + others.Count < WorthKeeping ? [push] : [.. lastSent.TakeLast(MostKept - 1), push];
            return push;
        }
    }

    /// <summary>The push with this number and whether it is the last one; null if it is too long ago.</summary>
    public (SerializedHubMessage Message, bool IsLast)? Find(long number)
    {
        var kept = lastSent;
        return Array.Find(kept, push => push.Number == number) is { } found ? (found.Message, found == kept[^1]) : null;
    }

    public PushMessage? TakeUnsent()
    {
        lock (gate)
        {
            var taken = unsent;
            unsent = null;
            told = new(Position.Epoch, Position.Revision);
            return taken;
        }
    }

    public sealed record Rendered(Position Position, byte[] Json);

    /// <param name="Number">From 1 on; pushes follow on each other in this order.</param>
    public sealed record Sent(long Number, SerializedHubMessage Message);
}

public sealed record TopicSnapshot(string Topic, string Epoch, long Revision, JsonObject View);
