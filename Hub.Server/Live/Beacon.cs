using Hub.Grains.Live;

namespace Hub.Server.Live;

/// <summary>Heals what a lost push left behind: every 13 s this node asks the grains where they stand, and tells its watchers where their
/// topics stand, spread over the period. It also ends connections that are stuck.</summary>
public sealed partial class Beacon(Replicas replicas, LiveConnections connections, ILogger<Beacon> logger) : BackgroundService
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    static readonly int Steps = (int)Liveness.HeadsEvery.TotalSeconds;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step);
        for (var step = 0; await timer.WaitForNextTickAsync(stoppingToken); step = (step + 1) % Steps)
        {
            try
            {
                connections.CutOffLaggards();
                if (step == 0)
                    await replicas.Refresh();
                foreach (var connection in connections.All.Where(c => (uint)c.Id.GetHashCode() % Steps == step))
                    connection.SendHeads(connection.Watched.Values);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Stumbled(e);
            }
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in connections.All)
            connection.SendClosed("going-away");
        return base.StopAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The beacon stumbled; it goes on")]
    partial void Stumbled(Exception e);
}
