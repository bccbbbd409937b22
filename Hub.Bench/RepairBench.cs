using System.Collections.Immutable;
using System.Diagnostics;
using Hub.Planner;

namespace Hub.Bench;

sealed record RepairOptions(int Times, int Steps, double Seconds, int Workers, int Seed)
{
    public static RepairOptions Read(Arguments arguments)
    {
        var options = new RepairOptions(arguments.Whole("times", 200, 1, 100_000), arguments.Whole("steps", Repair.Steps, 0, int.MaxValue), arguments.Number("seconds", 20, 0, 3600), arguments.Whole("workers", 2, 1, 64), arguments.Whole("seed", 1, 0, int.MaxValue));
        arguments.NothingElse();
        return options;
    }
}

/// <summary>Plans an event, lets the day disturb it, and mends it: how long that takes, how many announced meetings change, and how much a planner with the same locks would find.</summary>
static class RepairBench
{
    const double MostBehind = 0.01;

    /// <summary>Events of the sizes that the aims are about, with their limits in milliseconds.</summary>
    static readonly (int People, int Requests, int Rounds, double Limit)[] Sizes = [(300, 1200, 12, 50), (1000, 5000, 20, 250)];

    /// <returns>The exit code: 1 if an aim is missed.</returns>
    public static int Run(RepairOptions options)
    {
        Console.WriteLine($"{options.Times} repairs each, of an event in its third round; seed {options.Seed}");
        Console.WriteLine($"{"people/requests",-18}{"p50 ms",9}{"p99 ms",9}{"worth",9}{"planner",9}{"behind",9}{"placed",8}{"moved",7}{"cancelled",11}{"planner moves",15}");
        return Sizes.Count(size => !Reaches(size.People, size.Requests, size.Rounds, size.Limit, options)) == 0 ? 0 : 1;
    }

    static bool Reaches(int people, int requests, int rounds, double limit, RepairOptions options)
    {
        var dice = new Random(options.Seed);
        var given = GeneratedEvent.Of(people, requests, options.Seed, rounds);
        // The last requests come on the day.
        var before = given with { Meetings = given.Meetings[..(requests * 98 / 100)] };
        if (MeetingPlanner.Plan(before, Limits(options)) is not Planned plan)
            throw new InvalidOperationException("The event has no plan.");
        ImmutableArray<Slot?> announced = [.. plan.Slots, .. Enumerable.Repeat((Slot?)null, requests - before.Meetings.Length)];
        var times = new List<double>();
        var (task, repaired) = (Disturbed(given, announced, dice), (Repaired?)null);
        Repair.Of(task, options.Steps); // so that compiling is not measured
        for (var i = 0; i < options.Times; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            repaired = Repair.Of(task, options.Steps);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            if (i < options.Times - 1)
                task = Disturbed(given, announced, dice);
        }
        var planned = options.Seconds > 0 ? MeetingPlanner.Plan(task.Locked(), Limits(options) with { Earlier = announced }) as Planned : null;
        return Print($"{people}/{requests}", times, limit, task, repaired!, planned);
    }

    static bool Print(string name, List<double> times, double limit, RepairTask task, Repaired repaired, Planned? planned)
    {
        times.Sort();
        var (p50, p99) = (times[times.Count / 2], times[times.Count * 99 / 100]);
        var worth = Worth(task.Event, repaired.Slots);
        var most = planned is null ? worth : Worth(task.Event, planned.Slots);
        var behind = Math.Max(0, (most - worth) / (double)most);
        var moves = planned is null ? 0 : Enumerable.Range(0, planned.Slots.Length).Count(m => task.Announced[m] is { } was && planned.Slots[m] != was);
        Console.WriteLine($"{name,-18}{p50,9:0.0}{p99,9:0.0}{worth,9}{most,9}{behind,9:0.00%}{repaired.Placed,8}{repaired.Moved,7}{repaired.Cancelled,11}{moves,15}");
        return p99 <= limit && behind <= MostBehind;
    }

    static PlanLimits Limits(RepairOptions options) => new(Effort: Math.Max(1, options.Seconds), Seconds: Math.Max(1, options.Seconds), options.Workers, options.Seed, Until: Aim.Meetings);

    static long Worth(MeetingEvent given, ImmutableArray<Slot?> slots) => given.Meetings.Where((_, m) => slots[m] is not null).Sum(m => (long)m.Weight);

    /// <summary>In the third round: 3 % are gone, 15 % of the rest are not there yet for another round or two, and a table is broken.</summary>
    static RepairTask Disturbed(MeetingEvent given, ImmutableArray<Slot?> announced, Random dice)
    {
        const int Now = 2;
        var people = given.People.Select(p =>
        {
            var (luck, late) = (dice.Next(100), dice.Next(1, 3));
            return luck >= 18 ? p : p with { Presence = [.. p.Presence.Select((there, r) => luck < 3 ? r > Now ? Presence.Absent : there : r > Now && r <= Now + late ? Presence.Absent : there)] };
        });
        var broken = dice.Next(given.Tables.Length);
        var tables = given.Tables.SetItem(broken, given.Tables[broken] with { Closed = [.. Enumerable.Range(Now + 1, given.Rounds - Now - 1)] });
        return new(given with { People = [.. people], Tables = tables }, announced, [.. Enumerable.Range(0, Now + 1)], []);
    }
}
