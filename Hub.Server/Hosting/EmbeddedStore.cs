using System.Net;
using System.Net.Sockets;
using Garnet;
using StackExchange.Redis;

namespace Hub.Server.Hosting;

/// <summary>Garnet in this process: the Redis protocol without a Redis. Every write waits until it is in the append-only file,
/// so what was acknowledged survives kill -9. Only this machine can reach it.</summary>
public sealed class EmbeddedStore : IDisposable
{
    readonly GarnetServer server;
    readonly FileStream theOnlyOne;

    EmbeddedStore(GarnetServer server, FileStream theOnlyOne, int port)
    {
        this.server = server;
        this.theOnlyOne = theOnlyOne;
        Port = port;
    }

    public int Port { get; }

    /// <exception cref="CannotStartException">Another hub has this folder open.</exception>
    public static EmbeddedStore Start(string folder, int port)
    {
        Directory.CreateDirectory(folder);
        var theOnlyOne = OpenLock(folder);
        if (port == 0)
            port = FreePort();
        var server = new GarnetServer([
            "--bind", "127.0.0.1", "--port", $"{port}",
            "--checkpointdir", Path.GetFullPath(folder), "--recover",
            "--aof", "--aof-commit-wait", "--aof-memory", "64m", "--aof-page-size", "8m",
            // Tiered: what does not fit in memory goes to disk instead of being dropped.
            "--memory", "512m", "--page", "4m", "--index", "16m", "--storage-tier", "--logdir", Path.GetFullPath(folder),
            "--lua", "--lua-transaction-mode",
            "--device-type", "RandomAccess", // libaio is not everywhere
            "-q", "--logger-level", "Warning"]);
        server.Start();
        return new(server, theOnlyOne, port);
    }

    static FileStream OpenLock(string folder)
    {
        try
        {
            return new(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new CannotStartException($"Another hub is using the folder {Path.GetFullPath(folder)}. Stop it, or choose another folder with Hub:Data.", e);
        }
    }

    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        server.Dispose();
        theOnlyOne.Dispose();
    }

    /// <summary>How this hub talks to its store, whichever it is: a store that is away is an error at once, never a queue.</summary>
    public static ConfigurationOptions Options(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 2000;
        options.AsyncTimeout = 1500;
        options.SyncTimeout = 1500;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        return options;
    }
}
