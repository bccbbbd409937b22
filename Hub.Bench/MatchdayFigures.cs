using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hub.Bench;

/// <summary>What a matchmaking day came to.</summary>
sealed class MatchdayFigures(double speed)
{
    readonly ConcurrentDictionary<(string Request, string Person), long> waiting = [];
    readonly ConcurrentDictionary<string, byte> offers = [];
    long vain;

    public int Planned { get; set; }

    /// <summary>Meetings that were in the plan when their round was over.</summary>
    public int Scheduled { get; set; }

    public int Held { get; set; }

    /// <summary>Meetings for which both were at the event in the round in which they were to be.</summary>
    public int Possible { get; set; }

    public int Moved { get; set; }

    public int Placed { get; set; }

    public int Unplaced { get; set; }

    public int OffersMade => offers.Count;

    public int OffersTaken { get; set; }

    public Counter SaidYes { get; } = new();

    public Counter Asked { get; } = new();

    public Counter Accepted { get; } = new();

    public Counter CameIn { get; } = new();

    public Counter SaidCannot { get; } = new();

    public Counter SaidLate { get; } = new();

    public Counter Left { get; } = new();

    public Counter SentOnByRefusal { get; } = new();

    /// <summary>Of the day itself, but for those that are timed by themselves.</summary>
    public Latencies Commands { get; set; } = new();

    /// <summary>All that were answered from the kill until everyone was back.</summary>
    public Latencies CommandsRecovering { get; } = new();

    public Latencies Repairs { get; } = new();

    public Latencies Publications { get; } = new();

    public Latencies Leaving { get; } = new();

    public double MinutesInVain => Interlocked.Read(ref vain) / 60.0;

    public void Offer(string request, string round) => offers.TryAdd($"{request} {round}", 0);

    public bool IsOffered(string request, string round) => offers.ContainsKey($"{request} {round}");

    public void Waits(string request, string person) => waiting.TryAdd((request, person), Stopwatch.GetTimestamp());

    /// <summary>When the round that runs began; null: none does, and who waits is early.</summary>
    public long? RunsSince { get; set; }

    public void WaitsNoMore(string request, string person, bool inVain)
    {
        if (waiting.TryRemove((request, person), out var since) && inVain && RunsSince is { } began)
            Interlocked.Add(ref vain, (long)(Stopwatch.GetElapsedTime(Math.Max(since, began)).TotalSeconds * speed));
    }

    public IReadOnlyList<string> WaitsOf(string person) => [.. waiting.Keys.Where(w => w.Person == person).Select(w => w.Request)];

    public string Summary(MatchdayChecks checks, Tally tally, Outage? outage) => $"""

        meetings            {Planned:N0} in the first plan, {Scheduled:N0} in the plan of the day as it came; {Held:N0} held of {Possible:N0} that were possible, as both were there in their round{(Possible == 0 ? "" : $": {100.0 * Held / Possible:0.0} %")}
        waited in vain      {MinutesInVain:N0} minutes of the day: nobody is marked by the clock at this speed, so only who says that they cannot ends a wait
        announced meetings  {Moved:N0} moved, {Unplaced:N0} lost their place, {Placed:N0} got one during the day
        offers              {OffersMade:N0} made, {OffersTaken:N0} taken, {SaidYes} times yes
        people              {CameIn} check-ins, {SaidLate} late, {SaidCannot} cannot, {Left} left for good, {SentOnByRefusal} were first refused at a table; {Asked} asked, {Accepted} accepted
        repair              {Repairs}
        its publication     {Publications}
        leaving             {Leaving}
        commands            {Commands}
        the same everywhere {checks.Agreement}
        check-in at console {checks.CheckIns}
        turns on pages      {checks.Turns}
        over a second       {checks.Agreement.Over(MatchdayChecks.Second):N0}, {checks.CheckIns.Over(MatchdayChecks.Second):N0}, {checks.Turns.Over(MatchdayChecks.Second):N0}
        {(outage is null ? "no kill" : $"kill -9             ready after {outage.Ready.TotalSeconds:0.0} s, everyone back after {outage.Everyone.TotalSeconds:0.0} s; until then and 3 s on: {checks.Recovering}, {checks.Recovering.Over(MatchdayChecks.Second):N0} over a second; commands {CommandsRecovering}")}
        pushes {tally.Pushes}, snapshots {tally.Snapshots}, gaps healed {tally.Gaps}, behind the heads {tally.Behind}, dropped off {tally.DroppedOff}, reconnects {tally.Reconnects}
        refusals and errors {tally.Errors}
        """;
}

/// <summary>From the kill on.</summary>
sealed record Outage(TimeSpan Ready, TimeSpan Everyone);
