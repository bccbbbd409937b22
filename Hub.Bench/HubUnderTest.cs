using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Bench;

/// <summary>A hub of our own, as a process: only then what it costs can be told from what asking it costs.</summary>
sealed partial class HubUnderTest(Process process, Uri url, string token) : IDisposable
{
    static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);

    public Uri Url => url;

    /// <summary>Of the organiser link that the first start prints.</summary>
    public string Token => token;

    /// <param name="redis">Null: on its embedded store.</param>
    public static async Task<HubUnderTest> Start(string folder, string? redis)
    {
        var url = $"http://127.0.0.1:{Ports.Free()}";
        var start = new ProcessStartInfo("dotnet",
            [Program, "--urls", url, $"--Hub:Data={Path.Combine(folder, "data")}", "--Hub:JoinsAtOnce=100000", $"--Hub:SiloPort={Ports.Free()}", .. redis is null ? [] : (string[])[$"--Hub:Redis={redis}"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var (ready, token) = (new TaskCompletionSource(), "");
        void Note(string? line)
        {
            token = Link().Match(line ?? "") is { Success: true } link ? link.Groups[1].Value : token;
            if (line?.Contains("Ready after", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => ready.TrySetException(new InvalidOperationException($"The hub did not start: {line.Data}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartsWithin);
        return new(process, new(url), token);
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

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
