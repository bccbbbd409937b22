using System.Diagnostics;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Bench;

sealed record SuggestOptions(int People, int Seed)
{
    public static SuggestOptions Read(Arguments arguments)
    {
        var options = new SuggestOptions(arguments.Whole("people", 1000, 2, 5000), arguments.Whole("seed", 1, 0, int.MaxValue));
        arguments.NothingElse();
        return options;
    }
}

/// <summary>How long it takes to make everybody's list of people to meet.</summary>
static class SuggestBench
{
    const int Runs = 5;

    static readonly string[] Things = ["hydrogen", "steel", "battery", "heat pump", "quantum", "carbon", "semiconductor", "logistics", "paper", "glass", "biogas", "wind", "drone", "robot", "sensor"];
    static readonly string[] Doings = ["storage", "recycling", "testing", "simulation", "training", "certification", "financing", "maintenance", "design", "supply"];
    static readonly string[] Languages = ["de", "en", "fr", "pl", "nl", "it"];

    public static int Run(SuggestOptions options)
    {
        var random = new Random(options.Seed);
        string[] Phrases() => [.. Enumerable.Range(0, 4).Select(_ => $"{Pick(Things)} {Pick(Doings)} for {Pick(Things)}").Distinct()];
        string Pick(string[] from) => from[random.Next(from.Length)];
        List<Person> people = [.. Enumerable.Range(0, options.People).Select(i => new Person(new(Guid.CreateVersion7()), $"Person {i}", $"Organisation {i % 300}",
            Region: $"Region {i % 40}", Country: Pick(["DE", "FR", "NL", "PL", "AT"]), Languages: [Pick(Languages), "en"], Topics: [.. new[] { Pick(Things), Pick(Things) }.Distinct()], Offers: Phrases(), Seeks: Phrases()))];
        var milliseconds = new double[Runs];
        var (made, lists) = (Suggesting.Of(people, MatchingSettings.Default, []), 0);
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            made = Suggesting.Of(people, MatchingSettings.Default, []);
            milliseconds[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        var reading = Stopwatch.GetTimestamp();
        foreach (var person in people)
            lists += made.For(person.Id, _ => true).Take(50).Count();
        Array.Sort(milliseconds);
        Console.WriteLine($"{options.People:N0} people: all lists in {milliseconds[Runs / 2]:0} ms (p50 of {Runs}; {milliseconds[0]:0} to {milliseconds[^1]:0})");
        Console.WriteLine($"a page of 50 with its reasons in {Stopwatch.GetElapsedTime(reading).TotalMilliseconds / options.People:0.00} ms ({lists:N0} suggestions read)");
        return 0;
    }
}
