using Hub.Server.Hosting;
using StackExchange.Redis;

namespace Hub.Tests.Given;

/// <summary>A store for the tests of a class, with a connection as the hub makes it.</summary>
public abstract class Store : IAsyncLifetime
{
    public IConnectionMultiplexer Redis { get; protected set; } = null!;

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>Garnet in this process, as one node has it.</summary>
public sealed class GarnetStore : Store
{
    readonly string folder = Directory.CreateTempSubdirectory("hub-garnet-").FullName;
    EmbeddedStore store = null!;

    public override async ValueTask InitializeAsync()
    {
        store = EmbeddedStore.Start(folder, 0);
        Redis = await ConnectionMultiplexer.ConnectAsync(EmbeddedStore.Options($"127.0.0.1:{store.Port}"));
    }

    public override async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A Redis of its own process, as several nodes share it.</summary>
public sealed class RedisStore : Store
{
    public RedisServer Server { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Server = await RedisServer.Start();
        Redis = await Server.Connect();
    }

    public override async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
