using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Storage;
using Hub.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Hub.Bench;

/// <summary>The grains as the server has them, without the web: the journal is counted on its way, pushes are counted and dropped.</summary>
sealed class PanelSilo : IAsyncDisposable
{
    readonly IHost host;

    PanelSilo(IHost host, CountingJournal journal, CountingPushOut pushes)
    {
        this.host = host;
        (Journal, Pushes) = (journal, pushes);
    }

    public CountingJournal Journal { get; }

    public CountingPushOut Pushes { get; }

    public IPanelGrain Panel(string key) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<IPanelGrain>(key);

    public static async Task<PanelSilo> Start(string store)
    {
        var redis = await ConnectionMultiplexer.ConnectAsync(EmbeddedStore.Options(store));
        var (journal, pushes) = (new CountingJournal(new RedisJournal(redis)), new CountingPushOut());
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ => redis);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(Ports.Free(), Ports.Free());
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5));
            Cluster.AddGrains(silo);
            silo.Services.AddSingleton<IJournal>(journal);
            silo.Services.AddSingleton<IPushOut>(pushes);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new(host, journal, pushes);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}

sealed class CountingPushOut : IPushOut
{
    long count;

    public long Count => Interlocked.Read(ref count);

    public void Reset() => Interlocked.Exchange(ref count, 0);

    public void Publish(LiveKey key, IReadOnlyList<Push> pushes) => Interlocked.Increment(ref count);
}
