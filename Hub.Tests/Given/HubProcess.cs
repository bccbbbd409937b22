using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Tests.Given;

/// <summary>The real server as a process of its own, that can be killed and started again over the same store.</summary>
public sealed partial class HubProcess : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hub-").FullName;
    readonly StringBuilder output = new();
    readonly List<string> arguments;
    Process? process;

    HubProcess(IEnumerable<string> more)
    {
        File.WriteAllText(Sample, SmallEvent.Bundle);
        arguments = [Program, "--urls", BaseUrl, $"--Hub:Data={Data}", $"--Hub:Sample={Sample}", .. more];
    }

    public string BaseUrl { get; } = $"http://127.0.0.1:{Ports.Free()}";

    public int Port => new Uri(BaseUrl).Port;

    /// <summary>The folder of its embedded store.</summary>
    public string Data => Path.Combine(folder, "data");

    /// <summary>The file that it begins with, if nothing else is said.</summary>
    public string Sample => Path.Combine(folder, "event.json");

    /// <summary>All that it said on the console since the first start.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>The token of the organiser link that the first start printed; null if it printed none.</summary>
    public string? OrganiserToken => TokenIn(Output);

    public static string? TokenIn(string said) => TokenInLink().Match(said) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>On the embedded store.</summary>
    public static Task<HubProcess> Start(params string[] more) => Launch(Resting(more));

    /// <summary>One node on a Redis; nodes of the same cluster are one hub.</summary>
    public static Task<HubProcess> StartOn(RedisServer redis, params string[] more) => Launch(RestingOn(redis, more));

    /// <summary>Not started yet.</summary>
    public static HubProcess Resting(params string[] more) => new(more);

    public static HubProcess RestingOn(RedisServer redis, params string[] more) => new([$"--Hub:Redis={redis.Configuration}", $"--Hub:SiloPort={Ports.Free()}", .. more]);

    static async Task<HubProcess> Launch(HubProcess hub)
    {
        try
        {
            await hub.Restart();
            return hub;
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it, again, with the same address and store; back when it is ready.</summary>
    public async Task Restart()
    {
        var before = Output.Length;
        process = Process.Start(Command([]))!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Wait.Until(() => process.HasExited ? throw new InvalidOperationException($"The hub ended: {Output[before..]}") : Output[before..].Contains("Ready after"),
            "the hub says that it is ready", 60, () => Output[before..]);
    }

    /// <summary>What the command line does while the hub does not run, over the same store.</summary>
    public async Task<(int ExitCode, string Said)> Run(params string[] words)
    {
        using var command = Process.Start(Command(words))!;
        try
        {
            var said = Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
            var all = await Wait.For(said, $"{string.Join(' ', words)} comes to an end", 60);
            await command.WaitForExitAsync();
            return (command.ExitCode, string.Concat(all));
        }
        finally
        {
            if (!command.HasExited)
                command.Kill();
        }
    }

    ProcessStartInfo Command(string[] words) => new("dotnet", [arguments[0], .. words, .. arguments.Skip(1)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        // It lives for a minute: to compile anew what was called thirty times took a third of all that hubs cost the tests.
        Environment = { ["DOTNET_TC_CallCountThreshold"] = "2000" },
    };

    public bool Runs => process is { HasExited: false };

    public void Kill9()
    {
        process!.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task Stop()
    {
        Assert.Equal(0, kill(process!.Id, Sigterm));
        await Wait.Until(() => process.HasExited, "the hub ends when asked to", 45, () => Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (Runs)
            Kill9();
        process?.Dispose();
        await Task.CompletedTask;
        Directory.Delete(folder, recursive: true);
    }

    void Note(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    static string Program
    {
        get
        {
            var mine = new DirectoryInfo(AppContext.BaseDirectory); // Hub.Tests/bin/{configuration}/net10.0
            return Path.Combine(mine.Parent!.Parent!.Parent!.Parent!.FullName, "Hub.Server", "bin", mine.Parent.Name, mine.Name, "Hub.Server.dll");
        }
    }

    const int Sigterm = 15;

    [DllImport("libc", SetLastError = true)]
    static extern int kill(int pid, int signal);

    [GeneratedRegex(@"/enter#([A-Za-z0-9_-]+)")]
    private static partial Regex TokenInLink();
}
