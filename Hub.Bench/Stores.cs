using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Hub.Server.Hosting;

namespace Hub.Bench;

interface IStore : IDisposable
{
    string Name { get; }

    string Address { get; }

    /// <summary>What the store has used in a process of its own.</summary>
    TimeSpan CpuTime { get; }
}

sealed class Embedded(EmbeddedStore store) : IStore
{
    public static IStore? Start(string folder) => new Embedded(EmbeddedStore.Start(folder, 0));

    public string Name => "embedded";

    public string Address => $"127.0.0.1:{store.Port}";

    public TimeSpan CpuTime => TimeSpan.Zero;

    public void Dispose() => store.Dispose();
}

/// <summary>A Redis of our own that syncs every write before it answers, as the embedded store does.</summary>
sealed class RedisProcess(Process process, int port) : IStore
{
    /// <returns>Null where there is no redis-server.</returns>
    public static IStore? Start(string folder)
    {
        var port = Ports.Free();
        try
        {
            var process = Process.Start(new ProcessStartInfo("redis-server",
                ["--port", $"{port}", "--bind", "127.0.0.1", "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--dir", folder, "--loglevel", "warning"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = folder,
            });
            WaitUntilOpen(port);
            return new RedisProcess(process!, port);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public string Name => "redis";

    public string Address => $"127.0.0.1:{port}";

    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    static void WaitUntilOpen(int port)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                using var probe = new TcpClient();
                probe.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10))
            {
                Thread.Sleep(10);
            }
        }
    }
}

static class Ports
{
    public static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hub-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
