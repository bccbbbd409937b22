using System.Diagnostics;

namespace Hub.Bench;

sealed record CrowdOptions(Uri Hub, string? Code, string? Link, int People, TimeSpan Duration, int Seed)
{
    public static CrowdOptions Read(Arguments arguments)
    {
        var url = arguments.Text("url") ?? "http://localhost:5000";
        var options = new CrowdOptions(
            Uri.TryCreate(url, UriKind.Absolute, out var hub) && hub.Scheme is "http" or "https" ? hub : throw new UsageException("--url is the address of a hub."),
            arguments.Text("code"), arguments.Text("link"),
            arguments.Whole("people", 200, 1, 5000),
            TimeSpan.FromMinutes(arguments.Number("minutes", 2, 0.05, 240)),
            arguments.Whole("seed", 1, 0, int.MaxValue));
        arguments.NothingElse();
        return options.Code is null && options.Link is null ? throw new UsageException("Give --code, or --link to find it out.") : options;
    }
}

/// <summary>A hall full of attendees over real connections: they come in, follow a panel and a pitch round, ask, vote,
/// favour pitches, want to talk, lose their connection and come back.
/// At the end everyone must see what a fresh snapshot says.</summary>
static class Crowd
{
    static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);
    const int ComeInAtOnce = 32;

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(CrowdOptions options)
    {
        var (tally, echoes) = (new Tally(), new Echoes(options.People));
        var moderator = options.Link is { } link ? await Moderator.Enter(options.Hub, link, new(options.Seed), tally, echoes) : null;
        var code = options.Code ?? (moderator is null ? null : await moderator.JoinCode());
        if (code is null || options.Link is not null && moderator is null)
        {
            await Console.Error.WriteLineAsync($"No way in: {tally.Errors}");
            return 1;
        }
        using var leaving = new CancellationTokenSource();
        var progress = Report(tally, echoes, leaving.Token);
        var (attendees, playing) = await ComeIn(options, code, tally, echoes, leaving.Token);
        Console.WriteLine($"{attendees.Count:N0} of {options.People:N0} people are in{(moderator is null ? "" : ", and a moderator")}; the event runs for {options.Duration.TotalSeconds:0} s.");
        if (attendees.Count == 0)
        {
            await Console.Error.WriteLineAsync($"Nobody came in: {tally.Errors}");
            return 1;
        }
        if (moderator is not null)
            playing.Add(moderator.Play(attendees[0].Panel, attendees[0].Round, leaving.Token));

        await Task.Delay(options.Duration);
        await leaving.CancelAsync(); // from the acts, not from the connections: those are needed for the verdict
        await Task.WhenAll([.. playing, progress]);
        List<Member> members = moderator is null ? [.. attendees] : [.. attendees, moderator];
        var verdict = await Convergence.Reached(members);
        Console.WriteLine(tally.Summary(echoes));
        Console.WriteLine(verdict);
        await Parallel.ForEachAsync(members, async (member, _) => await member.DisposeAsync());
        return verdict.Faultless && attendees.Count == options.People ? 0 : 1;
    }

    /// <summary>The doors open: many at once, each acting from the moment that they are in.</summary>
    static async Task<(List<Attendee> Attendees, List<Task> Playing)> ComeIn(
        CrowdOptions options, string code, Tally tally, Echoes echoes, CancellationToken leaving)
    {
        var (attendees, playing, gate) = (new List<Attendee>(), new List<Task>(), new Lock());
        // Whatever the size of the crowd, the moderator gets at most two questions a second.
        var between = TimeSpan.FromSeconds(Math.Max(180, options.People / 2.0));
        await Parallel.ForEachAsync(Enumerable.Range(0, options.People), new ParallelOptions { MaxDegreeOfParallelism = ComeInAtOnce }, async (i, _) =>
        {
            var attendee = new Attendee(options.Hub, new(options.Seed * 1_000_003 + i), tally, echoes) { AsksEvery = between };
            if (!await attendee.Join(code))
                return;
            lock (gate)
            {
                attendees.Add(attendee);
                playing.Add(attendee.Play(leaving));
            }
        });
        return (attendees, playing);
    }

    static async Task Report(Tally tally, Echoes echoes, CancellationToken leaving)
    {
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(ProgressEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving))
                Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalSeconds,5:0} s  {tally.Line()}  {echoes.Everyone.Short}");
        }
        catch (OperationCanceledException)
        {
            // The event is over.
        }
    }
}
