using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Server.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hub.Server.Live;

/// <summary>One page's connection. Nothing is ever queued for it here: while a write has not gone through, it misses pushes, and is told
/// where its topics stand as soon as it can read again. So a sleeping phone costs one pending write, and nobody waits for it.</summary>
public sealed class LiveConnection(HubConnectionContext context, Me me, TimeProvider time)
{
    readonly ConcurrentDictionary<Replica, byte> missed = [];
    long busySince;

    public string Id => context.ConnectionId;

    public Me Me { get; } = me;

    /// <summary>Staff and screens are served before the audience.</summary>
    public bool First { get; } = me.IsStaff || me.Role == Grains.People.Role.Screen;

    public ConcurrentDictionary<Topic, Replica> Watched { get; } = [];

    public void TrySend(SerializedHubMessage message, Replica about)
    {
        if (TryWrite(message))
            return;
        missed.TryAdd(about, 0);
        TellMissed(); // the write that was in the way may have ended between the two lines above
    }

    /// <returns>False if another write is under way.</returns>
    public bool SendHeads(IReadOnlyCollection<Replica> replicas) =>
        replicas.Count == 0
        || TryWrite(Message(nameof(ILiveClient.Heads), replicas.ToDictionary(r => r.Topic.ToString(), r => new Head(r.Position.Epoch, r.Position.Revision))));

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
        TellMissed();
        return true;
    }

    /// <summary>Says where the topics stand of which a push was missed. Whoever finds a write in the way leaves it to that one's end.</summary>
    void TellMissed()
    {
        while (!missed.IsEmpty && Interlocked.Read(ref busySince) == 0)
        {
            Replica[] taken = [.. missed.Keys.Where(replica => missed.TryRemove(replica, out _))];
            if (SendHeads(taken))
                continue;
            foreach (var replica in taken)
                missed.TryAdd(replica, 0);
        }
    }

    async Task Finish(ValueTask write)
    {
        try
        {
            await write;
        }
        finally
        {
            Interlocked.Exchange(ref busySince, 0);
        }
        TellMissed();
    }
}
