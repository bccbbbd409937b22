using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Bench;

/// <summary>A hub of our own, as a process: only then what it costs can be told from what asking it costs.</summary>
sealed partial class HubUnderTest : IDisposable
{
    static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);

    readonly string[] arguments;
    Process process = null!;

    HubUnderTest(string folder, string? redis, string? sample)
    {
        Url = new($"http://127.0.0.1:{Ports.Free()}");
        arguments = [Program, "--urls", Url.ToString().TrimEnd('/'), $"--Hub:Data={Path.Combine(folder, "data")}", "--Hub:JoinsAtOnce=100000", $"--Hub:SiloPort={Ports.Free()}",
            .. redis is null ? [] : (string[])[$"--Hub:Redis={redis}"], .. sample is null ? [] : (string[])[$"--Hub:Sample={sample}"]];
    }

    public Uri Url { get; }

    /// <summary>Of the organiser link that the first start prints.</summary>
    public string Token { get; private set; } = "";

    /// <param name="redis">Null: on its embedded store.</param>
    /// <param name="sample">The file of the event that it has; null: the hub's own.</param>
    public static async Task<HubUnderTest> Start(string folder, string? redis, string? sample = null)
    {
        var hub = new HubUnderTest(folder, redis, sample);
        await hub.Start();
        return hub;
    }

    /// <summary>Starts it, again, at the same address over the same store; back when it is ready.</summary>
    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Note(string? line)
        {
            Token = Link().Match(line ?? "") is { Success: true } link ? link.Groups[1].Value : Token;
            if (line?.Contains("Ready after", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => ready.TrySetException(new InvalidOperationException($"The hub did not start: {line.Data}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartsWithin);
    }

    public void Kill9()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>The processor time that it has used, from /proc: user and system, in hundredths of a second.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ');
            return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
        }
    }

    static string Program
    {
        get
        {
            var mine = new DirectoryInfo(AppContext.BaseDirectory); // Hub.Bench/bin/{configuration}/net10.0
            return Path.Combine(mine.Parent!.Parent!.Parent!.Parent!.FullName, "Hub.Server", "bin", mine.Parent.Name, mine.Name, "Hub.Server.dll");
        }
    }

    [GeneratedRegex("/enter#([A-Za-z0-9_-]+)")]
    private static partial Regex Link();

    public void Dispose() => Kill9();
}
