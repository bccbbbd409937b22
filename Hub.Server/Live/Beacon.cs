using Hub.Grains.Live;
using StackExchange.Redis;

namespace Hub.Server.Live;

/// <summary>Heals what a lost push left behind: every 13 s this node asks the grains where they stand, and tells its watchers where their
/// topics stand, spread over the period. It also ends connections that are stuck.</summary>
public sealed partial class Beacon(
    Replicas replicas, LiveConnections connections, ConferenceTimes times, IConnectionMultiplexer redis, IHostApplicationLifetime lifetime, ILogger<Beacon> logger) : BackgroundService
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    static readonly int Steps = (int)Liveness.HeadsEvery.TotalSeconds;

    static readonly TimeSpan GoodbyeTakes = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        redis.ConnectionRestored += (_, _) => _ = replicas.Refresh(); // what was published meanwhile has been missed
        using var goodbye = lifetime.ApplicationStopping.Register(SayGoodbye);
        using var timer = new PeriodicTimer(Step);
        for (var step = 0; await timer.WaitForNextTickAsync(stoppingToken); step = (step + 1) % Steps)
        {
            try
            {
                connections.CutOffLaggards();
                TellWhoIsNowhere();
                if (step == 0)
                    await replicas.Refresh();
                foreach (var connection in connections.All.Where(c => (uint)c.Id.GetHashCode() % Steps == step))
                    connection.SendHeads([.. connection.Watched.Values]);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Stumbled(e);
            }
        }
    }

    /// <summary>Pages of a rehearsal that was thrown away: they ask who they are, and learn it.</summary>
    void TellWhoIsNowhere()
    {
        var gone = times.Gone.ToHashSet();
        foreach (var connection in gone.Count == 0 ? [] : connections.All.Where(c => c.Me.Conference is { } conference && gone.Contains(conference)))
            connection.SendClosed("forbidden");
    }

    /// <summary>Before SignalR closes the connections: both hear of the end of the application, the last to ask hears it first.</summary>
    void SayGoodbye()
    {
        foreach (var connection in connections.All)
            connection.SendClosed("going-away");
        Thread.Sleep(GoodbyeTakes);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The beacon stumbled; it goes on")]
    partial void Stumbled(Exception e);
}
