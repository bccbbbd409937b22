using System.Diagnostics;
using System.Net.Sockets;
using Hub.Server.Hosting;
using StackExchange.Redis;

namespace Hub.Tests.Given;

/// <summary>Debian's redis-server, durable, in a folder of its own. It can be killed and come back with what it had.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hub-redis-").FullName;
    Process process = null!;

    public int Port { get; } = Ports.Free();

    public string Configuration => $"127.0.0.1:{Port}";

    public static async Task<RedisServer> Start()
    {
        var server = new RedisServer();
        await server.Restart();
        return server;
    }

    public void Kill9()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async Task Restart()
    {
        var start = new ProcessStartInfo("redis-server",
            ["--bind", "127.0.0.1", "--port", $"{Port}", "--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--logfile", Path.Combine(folder, "log")]);
        process = Process.Start(start)!;
        await Wait.Until(Answers, $"redis-server answers on port {Port}", actual: () => File.Exists(Path.Combine(folder, "log")) ? File.ReadAllText(Path.Combine(folder, "log")) : "no log");
    }

    /// <summary>A connection as the hub makes it.</summary>
    public async Task<IConnectionMultiplexer> Connect() => await ConnectionMultiplexer.ConnectAsync(EmbeddedStore.Options(Configuration));

    async Task<bool> Answers()
    {
        if (process.HasExited)
            throw new InvalidOperationException($"redis-server ended: {await File.ReadAllTextAsync(Path.Combine(folder, "log"))}");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[7];
            return await stream.ReadAsync(answer) == 7 && answer.AsSpan().SequenceEqual("+PONG\r\n"u8);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Kill9();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
        return default;
    }
}
