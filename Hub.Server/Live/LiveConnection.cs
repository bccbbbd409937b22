using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Server.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hub.Server.Live;

/// <summary>One page's connection. Nothing is ever queued for it here: while a write has not gone through, it misses pushes. As soon as it can
/// take more it gets them, where the replica still has them, or is told where its topics stand, and reads the view again. So a sleeping phone
/// costs one pending write, and nobody waits for it.</summary>
public sealed class LiveConnection(HubConnectionContext context, Me me, TimeProvider time)
{
    readonly Lock gate = new();

    /// <summary>The first push of each replica that is still to be written.</summary>
    readonly Dictionary<Replica, long> missed = [];
    long busySince;

    public string Id => context.ConnectionId;

    public Me Me { get; } = me;

    /// <summary>Staff and screens are served before the audience.</summary>
    public bool First { get; } = me.IsStaff || me.Role == Grains.People.Role.Screen;

    public ConcurrentDictionary<Topic, Replica> Watched { get; } = [];

    public void TrySend(Replica replica, Replica.Sent push)
    {
        lock (gate)
        {
            if (missed.Count == 0 && TryWrite(push.Message))
                return;
            missed.TryAdd(replica, push.Number);
            CatchUp(); // the write that was in the way may have ended meanwhile
        }
    }

    /// <returns>False if another write is under way.</returns>
    public bool SendHeads(IReadOnlyCollection<Replica> replicas) =>
        replicas.Count == 0
        || TryWrite(Message(nameof(ILiveClient.Heads), replicas.ToDictionary(r => r.Topic.ToString(), r => r.Told)));

    public void SendClosed(string reason) => TryWrite(Message(nameof(ILiveClient.Closed), reason));

    /// <summary>Whether a write has been waiting for longer than this.</summary>
    public bool IsStuck(TimeSpan limit)
    {
        var since = Interlocked.Read(ref busySince);
        return since != 0 && time.GetElapsedTime(since) > limit;
    }

    public void Abort() => context.Abort();

    public static SerializedHubMessage Message(string method, object argument) => new(new InvocationMessage(method, [argument]));

    bool TryWrite(SerializedHubMessage message)
    {
        if (Interlocked.CompareExchange(ref busySince, time.GetTimestamp(), 0) != 0)
            return false;
        var write = context.WriteAsync(message);
        if (!write.IsCompleted)
        {
            _ = Finish(write);
            return true;
        }
        Interlocked.Exchange(ref busySince, 0);
        return true;
    }

    /// <summary>Writes what was missed, one push after the other, until a write is under way again: its end goes on here.</summary>
    void CatchUp()
    {
        while (missed.Count > 0)
        {
            var (replica, number) = missed.First();
            var push = replica.Find(number);
            if (!(push is { } kept ? TryWrite(kept.Message) : SendHeads([replica])))
                return;
            if (push is { IsLast: false })
                missed[replica] = number + 1;
            else
                missed.Remove(replica);
        }
    }

    async Task Finish(ValueTask write)
    {
        try
        {
            await write.AsTask().ConfigureAwait(ConfigureAwaitOptions.ForceYielding); // never goes on within the loop that wrote
        }
        finally
        {
            Interlocked.Exchange(ref busySince, 0);
        }
        lock (gate)
            CatchUp();
    }
}
