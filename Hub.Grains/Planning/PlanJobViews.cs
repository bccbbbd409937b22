using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Planning;

/// <summary>The staff sees how far the planner is.</summary>
public sealed class PlanJobViews : IViews<PlanJobs, PlanJobEvent>
{
    static readonly Part Job = new("job");
    static readonly Part Levels = new("levels");
    static readonly Part Faults = new("faults");

    public static IEnumerable<Touch> Touched(PlanJobs after, PlanJobEvent happened) => happened switch
    {
        PlanAdvanced => ForStaff(Job, Levels),
        PlanStopAsked => ForStaff(Job),
        _ => ForStaff(Job, Levels, Faults),
    };

    static IEnumerable<Touch> ForStaff(params IEnumerable<Part> parts) => parts.Select(part => new Touch(Audience.Staff, part));

    public static IEnumerable<Part> Parts(PlanJobs state, Audience audience) => audience.IsStaff ? [Job, Levels, Faults] : [];

    public static JsonNode? Render(PlanJobs state, Audience audience, Part part) =>
        !audience.IsStaff || state.Last is not { } job ? null
        : part == Job ? JobOf(job)
        : part == Levels ? new JsonObject(job.Levels.Select(l => KeyValuePair.Create(l.Key, (JsonNode?)StepOf(l.Value))))
        : new JsonObject((job.Faults.IsDefault ? [] : job.Faults).Select((f, i) => KeyValuePair.Create($"{i}", (JsonNode?)FaultOf(f))));

    static JsonObject JobOf(PlanJob job)
    {
        var view = new JsonObject
        {
            ["run"] = job.Run.ToString(),
            ["state"] = job.Outcome ?? (job.Stopping ? "stopping" : "running"),
            ["at"] = job.At,
            ["by"] = job.By.ToString(),
            ["seed"] = job.Wish.Seed,
            ["effort"] = job.Wish.Effort,
            ["milliseconds"] = job.Milliseconds,
        };
        if (job.Aim is { } aim)
            view["aim"] = aim;
        return view;
    }

    static JsonObject StepOf(PlanStep step)
    {
        var view = new JsonObject { ["order"] = step.Order };
        if (step.Best is { } best)
            view["value"] = best;
        if (step.Bound is { } bound)
            view["bound"] = bound;
        return view;
    }

    static JsonObject FaultOf(PlanFault fault) => new()
    {
        ["reason"] = fault.Reason,
        ["requests"] = Json.Set(fault.Requests.Select(r => r.ToString())),
        ["people"] = Json.Set(fault.People.Select(p => p.ToString())),
        ["tables"] = Json.Set(fault.Tables.Select(t => t.ToString())),
    };
}
