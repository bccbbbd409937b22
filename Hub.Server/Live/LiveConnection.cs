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
        if (!TryWrite(message))
            missed.TryAdd(about, 0);
    }

    public void SendHeads(IEnumerable<Replica> replicas)
    {
        var heads = replicas.ToDictionary(r => r.Topic.ToString(), r => new Head(r.Position.Epoch, r.Position.Revision));
        if (heads.Count > 0)
            TryWrite(Message(nameof(ILiveClient.Heads), heads));
    }

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
        if (write.IsCompleted)
            Interlocked.Exchange(ref busySince, 0);
        else
            _ = Finish(write);
        return true;
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
        SendHeads([.. missed.Keys.Where(replica => missed.TryRemove(replica, out _))]);
    }
}
