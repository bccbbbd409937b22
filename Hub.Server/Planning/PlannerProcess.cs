using System.Diagnostics;
using System.Text.Json;
using Hub.Planner;

namespace Hub.Server.Planning;

/// <summary>The planner at work in a process of its own, at the lowest priority: it never takes processor time from what is live, and what goes wrong in the
/// solver's native code ends only itself. It is this very program, called "plan"; when its input ends, so does it.</summary>
public static class PlannerProcess
{
    /// <summary>The word on the command line that makes this program the planner.</summary>
    public const string Word = "plan";

    static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    /// <summary>Plans meetings.</summary>
    /// <param name="stop">Asks for the best so far.</param>
    /// <exception cref="InvalidOperationException">It ended without an answer.</exception>
    public static Task<PlanAnswer> Run(PlanOrder order, Action<PlanNews> heard, CancellationToken stop) => Run(new PlannerOrder(order), line =>
    {
        if (line.News is { } news)
            heard(news);
        return line.Answer;
    }, stop);

    /// <summary>Mixes people over roundtables; the rest as with meetings.</summary>
    public static Task<MixAnswer> Run(MixOrder order, Action<SeatingProgress> heard, CancellationToken stop) => Run(new PlannerOrder(Mix: order), line =>
    {
        if (line.Mixing is { } news)
            heard(news);
        return line.Mixed;
    }, stop);

    /// <param name="read">Takes a line; gives the answer if it is in it.</param>
    static async Task<TAnswer> Run<TAnswer>(PlannerOrder order, Func<PlanLine, TAnswer?> read, CancellationToken stop) where TAnswer : class
    {
        using var process = Process.Start(Self())!;
        try
        {
            process.PriorityClass = ProcessPriorityClass.Idle;
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await Write(process, JsonSerializer.Serialize(order, PlanWire.Json));
            await using var stopping = stop.Register(() => Write(process, PlanWire.Stop).Ignore());
            TAnswer? answer = null;
            while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
                answer = read(JsonSerializer.Deserialize<PlanLine>(line, PlanWire.Json)!) ?? answer;
            return answer ?? throw new InvalidOperationException($"The planner ended without an answer: {await errors}");
        }
        finally
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(EndsWithin))
                process.Kill();
        }
    }

    static async Task Write(Process process, string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    static ProcessStartInfo Self()
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(PlannerProcess).Assembly.Location);
        start.ArgumentList.Add(Word);
        return start;
    }

    /// <summary>The other end: reads an order, plans, and writes what comes of it.</summary>
    /// <returns>The exit code.</returns>
    public static int Serve(TextReader input, TextWriter output)
    {
        if (input.ReadLine() is not { } line || JsonSerializer.Deserialize<PlannerOrder>(line, PlanWire.Json) is not { } order)
            return 2;
        using var stop = new CancellationTokenSource();
        new Thread(() => WaitForStop(input, stop)) { IsBackground = true }.Start();
        if (order.Plan is { } plan)
            Write(output, new(Answer: PlanAnswer.Of(MeetingPlanner.Plan(plan.Event, new(plan.Effort, plan.Seconds, Math.Min(2, Environment.ProcessorCount), plan.Seed, plan.Earlier), new News(output), stop.Token))));
        else if (order.Mix is { } mix)
            Write(output, new(Mixed: Mix(mix, output, stop)));
        else
            return 2;
        return 0;
    }

    static MixAnswer Mix(MixOrder mix, TextWriter output, CancellationTokenSource stop)
    {
        var since = Stopwatch.StartNew();
        stop.CancelAfter(TimeSpan.FromSeconds(mix.Seconds));
        var seating = RoundtablePlanner.Mix(mix.Event, mix.Steps, mix.Seed, news => Write(output, new(Mixing: news)), stop.Token);
        return new(seating, seating is null ? RoundtablePlanner.Fault(mix.Event) : null, since.ElapsedMilliseconds);
    }

    static void Write(TextWriter output, PlanLine line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, PlanWire.Json));
        output.Flush();
    }

    /// <summary>A line or the end of the input: the hub that wanted the plan has gone.</summary>
    static void WaitForStop(TextReader input, CancellationTokenSource stop)
    {
        input.ReadLine();
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Done already.
        }
    }

    sealed class News(TextWriter output) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => Write(output, new(News: new(value.Aim, Finite(value.Best), Finite(value.Bound), (long)value.Elapsed.TotalMilliseconds)));

        static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
    }
}
