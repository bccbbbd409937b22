using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Rehearsals;

/// <summary>The staff of the event sees how far the rehearsal is and where it jams.</summary>
public sealed class PlayViews : IViews<Plays, PlayEvent>
{
    static readonly Part About = new("play"), Progress = new("progress"), Jams = new("jams");

    public static IEnumerable<Touch> Touched(Plays after, PlayEvent happened) => happened switch
    {
        PlayAdvanced { Jams: null } => ForStaff(Progress),
        PlayAdvanced => ForStaff(Progress, Jams),
        PlayBegun => ForStaff(About, Progress, Jams),
        _ => ForStaff(About),
    };

    static IEnumerable<Touch> ForStaff(params IEnumerable<Part> parts) => parts.Select(part => new Touch(Audience.Staff, part));

    public static IEnumerable<Part> Parts(Plays state, Audience audience) => audience.IsStaff ? [About, Progress, Jams] : [];

    public static JsonNode? Render(Plays state, Audience audience, Part part) =>
        !audience.IsStaff || state.Last is not { } play ? null
        : part == About ? new JsonObject { ["id"] = play.Id.ToString(), ["state"] = play.Outcome ?? (play.Stopping ? "stopping" : "running"), ["at"] = play.At }
        : part == Progress ? play.Progress is { } progress ? ProgressOf(progress) : null
        : new JsonObject((play.Jams ?? []).Select((jam, i) => KeyValuePair.Create($"{i}", (JsonNode?)JamOf(jam, i))));

    static JsonObject ProgressOf(PlayProgress progress) => new()
    {
        ["now"] = progress.Now,
        ["factor"] = progress.Factor,
        ["begins"] = progress.Begins,
        ["ends"] = progress.Ends,
        ["over"] = progress.Over,
        ["rounds"] = progress.Rounds,
        ["held"] = progress.Held,
        ["meetings"] = progress.Meetings,
        ["commands"] = progress.Commands,
        ["refused"] = progress.Refused,
        ["p50"] = progress.P50,
        ["p99"] = progress.P99,
    };

    static JsonObject JamOf(Jam jam, int order) => Json.Without(new()
    {
        ["order"] = order,
        ["kind"] = jam.Kind,
        ["count"] = jam.Count,
        ["minutes"] = jam.Minutes,
        ["round"] = jam.Round?.ToString(),
        ["table"] = jam.Table?.ToString(),
    });
}
