using System.Collections.Immutable;
using System.Text.Json;
using Hub.Planner;

namespace Hub.Server.Planning;

/// <summary>What the hub writes to the planner's process, one of the two in one line of JSON. "stop" in a line of its own asks for the best so far.</summary>
public sealed record PlannerOrder(PlanOrder? Plan = null, MixOrder? Mix = null);

public sealed record PlanOrder(MeetingEvent Event, ImmutableArray<Slot?> Earlier, int Seed, double Effort, double Seconds);

/// <summary>A line that the planner's process writes: how far it is, or what came of it.</summary>
public sealed record PlanLine(PlanNews? News = null, PlanAnswer? Answer = null, SeatingProgress? Mixing = null, MixAnswer? Mixed = null);

/// <param name="Steps">Swaps that are tried.</param>
public sealed record MixOrder(RoundtableEvent Event, int Steps, int Seed, double Seconds);

/// <summary>A seating, or why there is none.</summary>
public sealed record MixAnswer(Seating? Seating, SeatingFault? Fault, long Milliseconds);

public sealed record PlanNews(Aim Aim, double? Best, double? Bound, long Milliseconds);

/// <param name="Kind">planned, contradictory or undecided.</param>
public sealed record PlanAnswer(
    string Kind, ImmutableArray<Slot?> Slots, ImmutableArray<Level> Levels, ImmutableArray<Unmet> Unmet, ImmutableArray<Contradiction> Contradictions, bool Stopped, long Milliseconds)
{
    public const string Planned = "planned", Contradictory = "contradictory", Undecided = "undecided";

    public static PlanAnswer Of(PlanResult result) => result switch
    {
        Planned p => new(Planned, p.Slots, p.Levels, p.Unmet, [], p.Stopped, (long)p.Took.TotalMilliseconds),
        Contradictory c => new(Contradictory, [], [], [], c.Contradictions, false, (long)c.Took.TotalMilliseconds),
        _ => new(Undecided, [], [], [], [], false, (long)result.Took.TotalMilliseconds),
    };
}

public static class PlanWire
{
    public const string Stop = "stop";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
}
