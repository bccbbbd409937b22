using System.Collections.Immutable;
using System.Text.Json;
using Hub.Planner;

namespace Hub.Server.Planning;

/// <summary>What the hub writes to the planner's process: one line of JSON. "stop" in a line of its own asks for the best so far.</summary>
public sealed record PlanOrder(MeetingEvent Event, ImmutableArray<Slot?> Earlier, int Seed, double Effort, double Seconds);

/// <summary>A line that the planner's process writes: how far it is, or what came of it.</summary>
public sealed record PlanLine(PlanNews? News = null, PlanAnswer? Answer = null);

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
