using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Server.Live;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Serialization;
using StackExchange.Redis;

namespace Hub.Server.Hosting;

/// <summary>The store, and Orleans upon it: membership, journals, reminders, data-protection keys. The same for one node and for many.</summary>
public static class Cluster
{
    public static void AddCluster(this WebApplicationBuilder builder, Settings settings)
    {
        var embedded = settings.Redis is null ? EmbeddedStore.Start(settings.Data, settings.StorePort) : null;
        var options = EmbeddedStore.Options(settings.Redis ?? $"127.0.0.1:{embedded!.Port}");
        var redis = ConnectionMultiplexer.Connect(options);
        builder.Services.AddSingleton<IConnectionMultiplexer>(redis);
        if (embedded is not null)
            builder.Services.AddSingleton(_ => embedded); // by a factory, so that the container disposes of it, and of it last

        builder.Services.AddDataProtection().SetApplicationName("hub").PersistKeysToStackExchangeRedis(redis, "data-protection-keys");
        builder.Services.AddSignalR().AddStackExchangeRedis(backplane =>
        {
            backplane.ConnectionFactory = _ => Task.FromResult<IConnectionMultiplexer>(redis);
            backplane.Configuration.ChannelPrefix = RedisChannel.Literal(settings.Cluster);
        });

        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster =>
            {
                cluster.ServiceId = settings.Cluster;
                // The embedded store has one node, this process: members of an earlier one that was killed must not count.
                cluster.ClusterId = embedded is null ? settings.Cluster : $"{settings.Cluster}-{Guid.CreateVersion7():N}";
            });
            silo.UseRedisClustering(clustering =>
            {
                clustering.ConfigurationOptions = options;
                clustering.EntryExpiry = embedded is null ? null : TimeSpan.FromDays(30);
            });
            silo.UseRedisReminderService(reminders => reminders.ConfigurationOptions = options);
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromSeconds(1.5);
                membership.NumVotesForDeathDeclaration = 1;
                membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
            });
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5));
            silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(5));
            silo.ConfigureEndpoints(settings.SiloIp, embedded is null ? settings.SiloPort : EmbeddedStore.FreePort(), gatewayPort: 0, listenOnAnyHostAddress: embedded is null && settings.SiloAddress is not null);
            AddGrains(silo);
        });
    }

    /// <summary>What the grains need, also in a test cluster.</summary>
    public static void AddGrains(ISiloBuilder silo)
    {
        silo.Services.AddSingleton(TimeProvider.System);
        silo.Services.AddSingleton<IJournal, RedisJournal>();
        silo.Services.AddSingleton<IPushOut, PushOut>();
        silo.Services.TryAddSingleton<Records>();
        silo.Services.TryAddSingleton<ConferenceTimes>();
        silo.Services.TryAddSingleton<IConferenceTimes>(provider => provider.GetRequiredService<ConferenceTimes>());
        silo.Services.TryAddSingleton<IKnockOut, NoKnocks>();
        // A programme is a document: it travels as the JSON that it is stored as.
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(type => type == typeof(Programme), EventCodec.Options));
    }

    /// <summary>Where there are no people, there are no devices.</summary>
    sealed class NoKnocks : IKnockOut
    {
        public void Send(ConferenceId conference, IReadOnlyList<Knock> knocks)
        {
        }
    }
}
