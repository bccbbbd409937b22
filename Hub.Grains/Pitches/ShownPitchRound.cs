using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>The parts of a pitch round that everyone sees. Nothing of what a jury does is in them but the places that were revealed.</summary>
static class ShownPitchRound
{
    public static JsonNode? Render(PitchRound round, Part part, bool staff) => part.Facet switch
    {
        "round" => RoundOf(round, staff),
        "session" => round.Session.StartedAt is null ? null : Json.Without(new()
        {
            ["startedAt"] = round.Session.StartedAt,
            ["endsAt"] = round.Session.EndsAt,
            ["stoppedAt"] = round.Session.StoppedAt,
        }),
        "order" => Json.Ordered(round.Show.Order.Select(id => id.ToString())),
        "next" => Json.Ordered(round.Coming.Take(2).Select(id => id.ToString()), from: 1),
        "monitor" => BackstageDecisions.Last(round, Backstage.Monitor) is var (id, message) ? MessageOf(id, message) : null,
        "pitches" => PitchId.Parse(part.Key) is var pitch && round.Has(pitch) ? DetailsOf(round.Pitches[pitch]) : null,
        "runs" => PitchId.Parse(part.Key) is var pitch && round.Has(pitch) ? RunOf(round, pitch, staff) : null,
        "places" => round.Reveal?.Shown().FirstOrDefault(p => p.Pitch.ToString() == part.Key) is { } placing ? JsonValue.Create(placing.Place) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a pitch round's view."),
    };

    static JsonObject RoundOf(PitchRound round, bool staff)
    {
        var view = Json.Without(new()
        {
            ["running"] = round.Show.Running?.ToString(),
            ["orderVersion"] = round.OrderVersion,
            ["favoursOpen"] = round.Favours.Open && !round.Jury.Locked,
            ["points"] = round.Settings.Points > 0 ? round.Settings.Points : null,
            ["revealed"] = round.Reveal?.Count,
            ["toReveal"] = round.Reveal is { } reveal ? Reveal.Steps(reveal.Places).Count : null,
        });
        if (round.Jury.Locked)
            view["locked"] = true;
        if (staff && round.Undo is { } undo)
            view["undo"] = new JsonObject { ["step"] = undo.Number, ["what"] = undo.What, ["pitch"] = undo.Pitch.ToString() };
        return view;
    }

    static JsonObject DetailsOf(Pitch pitch)
    {
        var details = pitch.Details;
        var view = Json.Without(new()
        {
            ["title"] = details.Title,
            ["organisation"] = details.Organisation,
            ["speaker"] = details.Speaker?.ToString(),
            ["topic"] = details.Topic,
            ["country"] = details.Country,
            ["slides"] = details.Slides is { } slides ? SlidesOf(slides) : null,
            ["seconds"] = details.Seconds,
            ["questionSeconds"] = details.QuestionSeconds,
            ["version"] = pitch.Version,
        });
        if (details.Remote)
            view["remote"] = true;
        return view;
    }

    static JsonObject SlidesOf(Slides slides) => Json.Without(new()
    {
        ["url"] = slides.Url,
        ["file"] = slides.File?.ToString(),
        ["pages"] = slides.Pages,
    });

    static JsonObject RunOf(PitchRound round, PitchId id, bool staff)
    {
        var (run, pitch) = (round.RunOf(id), round.Pitches[id]);
        return Json.Without(new()
        {
            ["state"] = Json.Name(run.State),
            ["clock"] = run.Speech is { } speech ? ClockOf(speech) : null,
            ["questions"] = run.Questions is { } questions ? ClockOf(questions) : null,
            ["page"] = pitch.Details.Slides is null ? null : pitch.Page,
            ["readyAt"] = staff ? pitch.ReadyAt : null,
        });
    }

    /// <summary>Milliseconds that ran before, the instant since which it runs, and the limit in seconds.</summary>
    static JsonObject ClockOf(PitchClock clock) => Json.Without(new()
    {
        ["ran"] = (long)clock.Ran.TotalMilliseconds,
        ["since"] = clock.Since,
        ["limit"] = clock.Limit,
    });

    public static JsonObject MessageOf(MessageId id, Message message) => Json.Without(new()
    {
        ["id"] = id.ToString(),
        ["text"] = message.Text,
        ["at"] = message.At,
        ["readAt"] = message.ReadAt,
    });
}
