using System.Diagnostics;

namespace Hub.Bench;

/// <param name="Planning">A large event is planned meanwhile, on the same machine.</param>
sealed record VoteStormOptions(int People, double Within, string Store, int Seed, bool Planning)
{
    public static VoteStormOptions Read(Arguments arguments)
    {
        var options = new VoteStormOptions(
            arguments.Whole("people", 5000, 1, 9000), arguments.Number("within", 1, 0.1, 60), arguments.Text("store") ?? "both", arguments.Whole("seed", 1, 0, int.MaxValue), arguments.Text("planning") is "yes");
        arguments.NothingElse();
        return options.Store is "embedded" or "redis" or "both" ? options : throw new UsageException("--store is embedded, redis or both.");
    }
}

/// <summary>A hall votes in the same second: everyone follows one poll, the moderator opens it, and all ballots come at once.</summary>
static class VoteStorm
{
    static readonly TimeSpan ComeInWithin = TimeSpan.FromMinutes(5);
    static readonly TimeSpan AnsweredWithin = TimeSpan.FromSeconds(60);
    static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(30);
    static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    const int ComeInAtOnce = 32;
    const int MostRehearse = 500;

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(VoteStormOptions options)
    {
        Console.WriteLine($"{options.People:N0} people vote within {options.Within} s; {Environment.ProcessorCount} processors for the hub and for them");
        var faultless = true;
        foreach (var kind in options.Store == "both" ? ["embedded", "redis"] : (string[])[options.Store])
        {
            using var folder = new TemporaryFolder();
            using var redis = kind == "redis" ? RedisProcess.Start(folder.Path) : null;
            if (kind == "redis" && redis is null)
            {
                Console.WriteLine("redis      (no redis-server on the path: left out)");
                continue;
            }
            using var hub = await HubUnderTest.Start(folder.Path, redis?.Address);
            Console.WriteLine($"\n{kind}");
            faultless &= await Storm(hub, redis, options);
        }
        return faultless ? 0 : 1;
    }

    static async Task<bool> Storm(HubUnderTest hub, IStore? store, VoteStormOptions options)
    {
        using var poll = await StormPoll.Write(hub);
        var voters = Enumerable.Range(0, options.People).Select(_ => new StormVoter(hub.Url, poll.Topic)).ToArray();
        using var over = new CancellationTokenSource();
        var pinging = Ping(voters, over.Token);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await AtOnce(voters.Index(), voter => voter.Item.Join(poll, voter.Index)).WaitAsync(ComeInWithin);
            Console.WriteLine($"  all are in after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
            await Rehearse(poll, voters);
            if (options.Planning)
                await poll.Plan(voters, options.Seed);
            GC.Collect(); // the pause of 5,000 pages in one process is none of theirs
            await Task.Delay(Settle);
            return await Vote(hub, store, poll, voters, options);
        }
        finally
        {
            await over.CancelAsync();
            await pinging;
            await AtOnce(voters, async voter => await voter.DisposeAsync());
        }
    }

    /// <summary>Some vote in a round that is then discarded: a hub has answered ballots before the hall is full.</summary>
    static async Task Rehearse(StormPoll poll, StormVoter[] voters)
    {
        await poll.Open();
        await AtOnce(voters.Take(MostRehearse), voter => voter.Vote(new()));
        await poll.Reset();
        await poll.Open();
        foreach (var voter in voters)
            voter.Forget();
    }

    static async Task<bool> Vote(HubUnderTest hub, IStore? store, StormPoll poll, StormVoter[] voters, VoteStormOptions options)
    {
        new Random(options.Seed).Shuffle(voters);
        var latencies = new Latencies();
        var (pushesBefore, gapsBefore, cpuBefore, storeBefore) = (voters.Sum(voter => voter.Watch.Pushes), voters.Sum(voter => voter.Watch.Gaps), hub.CpuTime, store?.CpuTime ?? default);
        var started = Stopwatch.GetTimestamp();
        var voting = new List<Task>(voters.Length);
        foreach (var (i, voter) in voters.Index())
        {
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < options.Within * i / voters.Length)
                await Task.Delay(1);
            voting.Add(voter.Vote(latencies));
        }
        var sent = Stopwatch.GetElapsedTime(started);
        await Task.WhenAll(voting).WaitAsync(AnsweredWithin);
        var acknowledged = voters.Where(voter => voter.Acknowledged is not null).Select(voter => voter.Acknowledged!.Value).ToList();
        if (acknowledged.Count == 0)
        {
            Console.WriteLine($"  no ballot was acknowledged: {voters[0].Error}");
            return false;
        }
        var (final, last) = (acknowledged.Max(a => a.Revision), acknowledged.Max(a => a.At));
        var shown = await Shown(voters, final);
        var (cpu, storeCpu) = (hub.CpuTime - cpuBefore, (store?.CpuTime ?? default) - storeBefore);
        var counted = await poll.Counted();

        var took = Stopwatch.GetElapsedTime(started, last);
        var late = shown.ConvertAll(at => Stopwatch.GetElapsedTime(last, at).TotalMilliseconds);
        late.Sort();
        var pushes = voters.Sum(voter => voter.Watch.Pushes) - pushesBefore;
        Console.WriteLine($"""
              ballots sent within {sent.TotalSeconds:0.00} s, acknowledged {acknowledged.Count:N0} of {voters.Length:N0} after {took.TotalSeconds:0.00} s: {acknowledged.Count / took.TotalSeconds:N0} a second
              acknowledgement     {latencies}
              pushes received     {pushes:N0}: {(double)pushes / voters.Length:0.0} a person; gaps healed {voters.Sum(voter => voter.Watch.Gaps) - gapsBefore:N0}
              final tally         seen by {shown.Count:N0} of {voters.Length:N0}; after the last acknowledgement by half of them {At(late, 0.5):0} ms, by 99 % {At(late, 0.99):0} ms, by all {At(late, 1):0} ms
              processor time      {cpu.TotalMicroseconds / acknowledged.Count:0} µs of the hub's a ballot, pushes and all{(store is null ? "" : $"; {storeCpu.TotalMicroseconds / acknowledged.Count:0} µs of the store's")}
              counted             {counted:N0}{(counted == acknowledged.Count ? ", as acknowledged" : " and NOT what was acknowledged")}
            """);
        foreach (var error in voters.Select(voter => voter.Error).OfType<string>().GroupBy(error => error).OrderByDescending(error => error.Count()).Take(5))
            Console.WriteLine($"  {error.Count():N0} times {error.Key}");
        return counted == acknowledged.Count && acknowledged.Count == voters.Length && shown.Count == voters.Length;
    }

    /// <summary>When each of those who come to see it saw all ballots.</summary>
    static async Task<List<long>> Shown(StormVoter[] voters, long revision)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(20))
        {
            var shown = voters.Select(voter => voter.Watch.Shows(revision)).OfType<long>().ToList();
            if (shown.Count == voters.Length || Stopwatch.GetElapsedTime(since) > SeenWithin)
                return shown;
        }
    }

    static async Task Ping(StormVoter[] voters, CancellationToken over)
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
                await AtOnce(voters, voter => voter.Watch.Ping());
        }
        catch (OperationCanceledException)
        {
            // The storm is over.
        }
    }

    static Task AtOnce<T>(IEnumerable<T> items, Func<T, Task> body) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = ComeInAtOnce }, async (item, _) => await body(item));

    static double At(List<double> sorted, double quantile) => sorted.Count == 0 ? double.NaN : Math.Max(0, sorted[(int)Math.Ceiling(sorted.Count * quantile) - 1]);
}
