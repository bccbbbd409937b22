using System.Text.Json;
using Hub.Planner;

namespace Hub.Bench;

sealed record PlanOptions(string Only, double Seconds, string Data, int Workers, int Seed)
{
    public static PlanOptions Read(Arguments arguments)
    {
        var options = new PlanOptions(arguments.Text("only") ?? "", arguments.Number("seconds", 60, 1, 3600),
            arguments.Text("data") ?? DefaultData(), arguments.Whole("workers", 2, 1, 64), arguments.Whole("seed", 1, 0, int.MaxValue));
        arguments.NothingElse();
        return options;
    }

    /// <summary>Beside the repository, wherever in it one stands.</summary>
    static string DefaultData()
    {
        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hub.sln")))
            folder = folder.Parent;
        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", "matchmaking"));
    }
}

/// <summary>The planner on what others published and on events of three sizes: what it reaches, how near that is to what can be reached at most, and
/// what is the best that is known.</summary>
static class PlanBench
{
    /// <returns>The exit code: 1 if an aim is missed.</returns>
    public static int Run(PlanOptions options)
    {
        Console.WriteLine($"{options.Workers} threads of {Environment.ProcessorCount}, at most {options.Seconds} s each, seed {options.Seed}");
        Console.WriteLine($"{"instance",-30}{"meetings",12}{"idle periods",13}{"bound",7}{"gap",8}{"changes",9}{"time s",8}{"best known",16}");
        List<string> missed = [.. Published(options), .. Generated(options), .. Golfers(options)];
        foreach (var sentence in missed)
            Console.WriteLine($"missed: {sentence}");
        return missed.Count == 0 ? 0 : 1;
    }

    static List<string> Published(PlanOptions options)
    {
        var index = Path.Combine(options.Data, "best-known.json");
        if (!File.Exists(index))
        {
            Console.WriteLine($"(no published instances in {options.Data}: left out; --data names another folder)");
            return [];
        }
        var missed = new List<string>();
        using var known = JsonDocument.Parse(File.ReadAllText(index));
        foreach (var instance in known.RootElement.EnumerateObject().Where(i => i.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
        {
            var given = HubMatch.Read(File.ReadAllText(Path.Combine(options.Data, "b2bsp", instance.Name + ".json")));
            var result = MeetingPlanner.Plan(given, Limits(options, options.Seconds) with { Until = Aim.Gaps });
            var best = instance.Value.GetProperty("breaks").ToString();
            Print(instance.Name, given, result, best);
            var found = result switch
            {
                Contradictory => "unsatisfiable",
                Planned plan when plan.At(Aim.Gaps).IsBest => $"{plan.At(Aim.Gaps).Value}",
                _ => "not proven",
            };
            if (found != best)
                missed.Add($"{instance.Name} is {best}, here it is {found}.");
        }
        return missed;
    }

    static List<string> Generated(PlanOptions options)
    {
        var missed = new List<string>();
        foreach (var (people, requests, seconds) in ((int, int, double)[])[(80, 200, 1), (300, 1200, 5), (1000, 5000, 30)])
        {
            var name = $"generated {people}/{requests}";
            if (!name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
                continue;
            var given = GeneratedEvent.Of(people, requests, options.Seed);
            if (MeetingPlanner.Plan(GeneratedEvent.Of(20, 40, options.Seed), Limits(options, 1)) is not Planned) // so that loading the solver is not measured
                missed.Add("the warm-up has no plan.");
            var firstLevel = new FirstLevel();
            var result = MeetingPlanner.Plan(given, Limits(options, seconds), firstLevel);
            Print(name, given, result, $"{firstLevel.Done.TotalSeconds:0.0} s (aim {seconds})");
            if (result is not Planned plan || plan.At(Aim.Meetings).Distance > 0.01) // the search itself ends after so many seconds
                missed.Add($"{name} is not within 1 % of the bound of level 1 in {seconds} s.");
        }
        return missed;
    }

    /// <summary>Notes when the first level was done.</summary>
    sealed class FirstLevel : IProgress<PlanProgress>
    {
        public TimeSpan Done { get; private set; }

        public void Report(PlanProgress value)
        {
            if (value.Aim != Aim.Meetings && Done == default)
                Done = value.Elapsed;
        }
    }

    static List<string> Golfers(PlanOptions options)
    {
        const string Name = "social golfer 8-4";
        if (!Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
            return [];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var repeated = Enumerable.Range(1, 10).Select(rounds => (Rounds: rounds, RoundtablePlanner.Mix(RoundtableEvent.Golfers(8, 4, rounds), seed: options.Seed)?.Repeats)).ToList();
        var without = repeated.TakeWhile(r => r.Repeats == 0).Last().Rounds;
        Console.WriteLine($"{Name,-30}{$"{without} rounds without a repeated pair; {repeated[^1].Repeats} in {repeated[^1].Rounds}",49}{clock.Elapsed.TotalSeconds,16:0.0}{"10 rounds",16}");
        return without < 9 ? [$"{Name} has only {without} rounds without a repeated pair."] : [];
    }

    static PlanLimits Limits(PlanOptions options, double seconds) => new(Effort: seconds * options.Workers, Seconds: seconds, options.Workers, options.Seed);

    static void Print(string name, MeetingEvent given, PlanResult result, string best)
    {
        var what = result switch
        {
            Planned plan => Row(plan, given, Told(plan)),
            Contradictory c => $"{"no plan: " + c.Contradictions[0].Reason + " of " + c.Contradictions[0].Meetings.Length + " meetings",49}",
            _ => $"{"nothing found",49}",
        };
        Console.WriteLine($"{name,-30}{what}{result.Took.TotalSeconds,8:0.0}{best,16}");
    }

    /// <summary>Published instances are about gaps; in the others the meetings matter first.</summary>
    static Level Told(Planned plan) => plan.At(Aim.Meetings).IsBest && plan.Unmet.IsEmpty ? plan.At(Aim.Gaps) : plan.At(Aim.Meetings);

    static string Row(Planned plan, MeetingEvent given, Level told) =>
        $"{$"{given.Meetings.Length - plan.Unmet.Length}/{given.Meetings.Length}",12}{plan.At(Aim.Gaps).Value,13}{told.Bound,7:0.#}{told.Distance,8:0.0%}{plan.At(Aim.TableChanges).Value,9}";
}
