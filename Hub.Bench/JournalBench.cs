namespace Hub.Bench;

sealed record JournalOptions(double Seconds, int InFlight, string Store)
{
    public static JournalOptions Read(Arguments arguments)
    {
        var options = new JournalOptions(
            arguments.Number("seconds", 10, 0.5, 300), arguments.Whole("in-flight", 2000, 1, 100_000), arguments.Text("store") ?? "both");
        arguments.NothingElse();
        return options.Store is "embedded" or "redis" or "both" ? options : throw new UsageException("--store is embedded, redis or both.");
    }
}

/// <summary>How many votes a second become durable: real panels in a real silo, the two stores one after the other in the same run,
/// so that their ratio holds on whatever machine this is.</summary>
static class JournalBench
{
    static readonly int[] Panels = [1, 200];

    /// <returns>The exit code: 1 if a vote that was acknowledged is not in the journal exactly once.</returns>
    public static async Task<int> Run(JournalOptions options)
    {
        Console.WriteLine($"{options.InFlight:N0} votes in flight, {options.Seconds} s each, {Environment.ProcessorCount} processors, server GC {System.Runtime.GCSettings.IsServerGC}");
        Console.WriteLine($"{"store",-10}{"panels",8}{"votes/s",10}{"p50 ms",9}{"p99 ms",9}{"max ms",9}{"cpu µs/vote",13}{"appends",9}{"events/append",15}{"append p50",12}{"pushes",8}{"refused",9}  journal");
        var faultless = true;
        foreach (var open in Stores(options.Store))
        {
            using var folder = new TemporaryFolder();
            using var store = open(folder.Path);
            if (store is null)
            {
                Console.WriteLine("redis      (no redis-server on the path: left out)");
                continue;
            }
            await using var silo = await PanelSilo.Start(store.Address);
            foreach (var panels in Panels)
                faultless &= await Measure(silo, store, panels, options);
        }
        return faultless ? 0 : 1;
    }

    static IEnumerable<Func<string, IStore?>> Stores(string which)
    {
        if (which != "redis")
            yield return Embedded.Start;
        if (which != "embedded")
            yield return RedisProcess.Start;
    }

    static async Task<bool> Measure(PanelSilo silo, IStore store, int panels, JournalOptions options)
    {
        var warmUp = await VoteLoad.Prepare(silo, panels, "warm-up");
        await warmUp.Run(options.InFlight, TimeSpan.FromSeconds(Math.Min(5, options.Seconds)));

        var load = await VoteLoad.Prepare(silo, panels, "measured");
        silo.Journal.Reset();
        silo.Pushes.Reset();
        var cpuBefore = CpuTime(store);
        var took = await load.Run(options.InFlight, TimeSpan.FromSeconds(options.Seconds));
        var cpu = CpuTime(store) - cpuBefore;
        var (journal, pushes) = (silo.Journal, silo.Pushes.Count);
        Console.Write($"{store.Name,-10}{panels,8}{load.Acknowledged / took.TotalSeconds,10:N0}{load.Latencies.Milliseconds(0.5),9:0.0}{load.Latencies.Milliseconds(0.99),9:0.0}{load.Latencies.Max,9:0.0}{cpu.TotalMicroseconds / Math.Max(1, load.Acknowledged),13:0.0}");
        Console.Write($"{journal.Appends,9:N0}{(double)journal.Events / Math.Max(1, journal.Appends),15:0.0}{journal.Latencies.Milliseconds(0.5),9:0.0} ms{pushes,8:N0}{load.Refused,9:N0}  ");
        var found = await VoteCheck.Run(store.Address, load);
        Console.WriteLine(found);
        return found.Faultless && load.Refused == 0;
    }

    /// <summary>Of the grains, the callers and the store together: it holds up when the machine has other work too, which the rate does not.</summary>
    static TimeSpan CpuTime(IStore store) => Environment.CpuUsage.TotalTime + store.CpuTime;
}
