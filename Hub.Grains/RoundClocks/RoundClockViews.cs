using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.RoundClocks;

/// <summary>Everyone sees the rounds and their times; the staff also, what can be taken back. Pages count from the instants.</summary>
public sealed class RoundClockViews : IViews<RoundClock, RoundClockEvent>
{
    static readonly Part Clock = new("clock");

    static Part RoundPart(RoundId id) => new("rounds", id.ToString());

    /// <summary>A delay moves all that are to come.</summary>
    public static IEnumerable<Touch> Touched(RoundClock after, RoundClockEvent happened) => Parts(after, Audience.Public)
        .Concat(happened is TimetableBrought brought ? brought.Gone.Select(RoundPart) : [])
        .SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);

    public static IEnumerable<Part> Parts(RoundClock state, Audience audience) =>
        audience == Audience.Public || audience.IsStaff ? [Clock, .. state.Rounds.Select(round => RoundPart(round.Id))] : [];

    public static JsonNode? Render(RoundClock state, Audience audience, Part part) => part.Facet switch
    {
        "clock" => ClockOf(state, audience),
        _ => state.Find(RoundId.Parse(part.Key)) is { } round ? RoundOf(state, round) : null,
    };

    static JsonObject ClockOf(RoundClock state, Audience audience) => Json.Without(new()
    {
        ["byItself"] = state.ByItself,
        ["turns"] = state.Turns,
        ["lateSeconds"] = (int)state.Late.TotalSeconds,
        ["now"] = state.Current?.Id.ToString(),
        ["next"] = state.Next?.Id.ToString(),
        ["undo"] = audience.IsStaff ? state.Undo?.Round.ToString() : null,
    });

    static JsonObject RoundOf(RoundClock state, TimedRound round) => Json.Without(round.Phase switch
    {
        Called called => new() { ["phase"] = "called", ["start"] = state.StartOf(round), ["minutes"] = round.Minutes, ["calledAt"] = called.At },
        Running running => new()
        {
            ["phase"] = "running",
            ["start"] = running.Since,
            ["minutes"] = round.Minutes,
            ["endsAt"] = running.PausedAt is null ? running.EndsAt : null,
            ["leftSeconds"] = running.PausedAt is { } at ? (int)Math.Ceiling((running.EndsAt - at).TotalSeconds) : null,
        },
        Ended ended => new() { ["phase"] = "ended", ["start"] = ended.Since, ["minutes"] = round.Minutes, ["endedAt"] = ended.At },
        Skipped => new() { ["phase"] = "skipped", ["start"] = round.Start, ["minutes"] = round.Minutes },
        _ => new JsonObject { ["phase"] = "planned", ["start"] = state.StartOf(round), ["minutes"] = round.Minutes },
    });
}
