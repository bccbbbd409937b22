using System.Diagnostics;
using System.Net.Sockets;

namespace Hub.Tests.Given;

/// <summary>nginx in front of two nodes, by the very file that docker-compose uses, with ports of its own in place of the names.</summary>
public sealed class Nginx : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hub-nginx-").FullName;
    readonly int port = Ports.Free();
    Process process = null!;

    public string BaseUrl => $"http://127.0.0.1:{port}";

    public static async Task<Nginx> InFrontOf(HubProcess first, HubProcess second)
    {
        var nginx = new Nginx();
        var file = Path.Combine(nginx.folder, "nginx.conf");
        await File.WriteAllTextAsync(file, nginx.Configuration(first.Port, second.Port));
        nginx.process = Process.Start("nginx", ["-p", nginx.folder, "-c", file, "-e", nginx.Log, "-g", $"daemon off; pid {nginx.folder}/pid;{(Environment.UserName == "root" ? " user root;" : "")}"]);
        await Wait.Until(nginx.Listens, $"nginx listens on {nginx.port}", actual: () => File.Exists(nginx.Log) ? File.ReadAllText(nginx.Log) : "no log");
        return nginx;
    }

    string Log => Path.Combine(folder, "error.log");

    string Configuration(int first, int second)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "nginx.conf"));
        Assert.Contains("node1:8080", text);
        Assert.Contains("node2:8080", text);
        Assert.Contains("listen 80 ", text);
        var temporary = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"\n  {kind}_temp_path {folder}/{kind};"));
        return text.Replace("node1:8080", $"127.0.0.1:{first}").Replace("node2:8080", $"127.0.0.1:{second}")
            .Replace("listen 80 ", $"listen 127.0.0.1:{port} ").Replace("http {", $"http {{{temporary}");
    }

    bool Listens()
    {
        Assert.False(process.HasExited, File.Exists(Log) ? File.ReadAllText(Log) : "nginx ended");
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        process.Dispose();
        Directory.Delete(folder, recursive: true);
        return default;
    }
}
