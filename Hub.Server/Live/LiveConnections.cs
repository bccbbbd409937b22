using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.Options;

namespace Hub.Server.Live;

/// <summary>The connections of this node. SignalR's own lifetime manager keeps groups and the backplane; this one also keeps hold of each
/// connection, so that a push can be written to it without waiting for any other (an awaited group send waits for the slowest).</summary>
public sealed partial class LiveConnections(
    Settings settings, TimeProvider time, IHostApplicationLifetime lifetime, ILoggerFactory loggers,
    ILogger<RedisHubLifetimeManager<LiveHub>> logger,
    IHubProtocolResolver protocols, IOptions<RedisOptions> redis, IOptions<HubOptions>? hub = null, IOptions<HubOptions<LiveHub>>? liveHub = null)
    : RedisHubLifetimeManager<LiveHub>(logger, redis, protocols, hub, liveHub)
{
    readonly ILogger log = loggers.CreateLogger<LiveConnections>();
    static readonly TimeSpan ReasonKept = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<string, LiveConnection> connections = [];
    readonly ConcurrentDictionary<PersonId, DateTimeOffset> cutOff = [];

    long opened;

    public IEnumerable<LiveConnection> All => connections.Values;

    /// <summary>How many have been opened since the node began.</summary>
    public long Opened => Interlocked.Read(ref opened);

    public LiveConnection Get(string connectionId) => connections[connectionId];

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        Interlocked.Increment(ref opened);
        if (Me.Of(connection.User) is { } me)
            connections[connection.ConnectionId] = new(connection, me, time);
        await base.OnConnectedAsync(connection);
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            connection.Abort(); // SignalR closes only those that were there before, and Kestrel waits for all
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (connections.TryRemove(connection.ConnectionId, out var gone))
        {
            foreach (var replica in gone.Watched.Values)
                replica.Unwatch(gone);
        }
        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>Ends the connections that cannot keep up; they learn why when they come back.</summary>
    public void CutOffLaggards()
    {
        foreach (var connection in connections.Values.Where(c => c.IsStuck(TimeSpan.FromSeconds(settings.SlowAfter))))
        {
            CutOff(log, connection.Id);
            cutOff[connection.Me.Person] = time.GetUtcNow();
            connection.Abort();
        }
        foreach (var (person, at) in cutOff)
        {
            if (time.GetUtcNow() - at > ReasonKept)
                cutOff.TryRemove(person, out _);
        }
    }

    /// <summary>Whether the person's last connection was cut off as too slow; true once.</summary>
    public bool WasCutOff(PersonId person) => cutOff.TryRemove(person, out _);

    [LoggerMessage(Level = LogLevel.Information, Message = "Connection {Connection} was cut off: slow")]
    static partial void CutOff(ILogger logger, string connection);
}
