using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>The parts of matchmaking that everyone sees.</summary>
static class ShownMatching
{
    public static JsonNode? Render(Matching matching, Part part) => part.Facet switch
    {
        "about" => AboutOf(matching.Settings),
        "topics" => matching.Settings.Topics is { Count: > 0 } topics ? new JsonObject(topics.Select((t, i) => KeyValuePair.Create(t.Id.ToString(), (JsonNode?)TopicOf(t, i)))) : null,
        "counts" => new JsonObject
        {
            ["accepted"] = matching.Requests.Values.Count(r => r.State == RequestState.Accepted),
            ["meetings"] = matching.Meetings.Values.Count(m => !m.Cancelled),
            ["published"] = matching.Published?.Number ?? 0,
        },
        "rounds" => matching.Rounds.TryGetValue(RoundId.Parse(part.Key), out var round) ? RoundOf(round) : null,
        "tables" => matching.Tables.TryGetValue(TableId.Parse(part.Key), out var table) ? TableOf(table) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of matchmaking's view."),
    };

    static JsonObject AboutOf(MatchingSettings settings) => Json.Without(new()
    {
        ["open"] = settings.Open,
        ["closesAt"] = settings.ClosesAt,
        ["acceptance"] = Json.Name(settings.Acceptance),
        ["time"] = Json.Name(settings.Time),
        ["budget"] = settings.Budget,
    });

    static JsonObject TopicOf(EventTopic topic, int order) => Json.Without(new() { ["name"] = topic.Name, ["german"] = topic.German, ["order"] = order });

    static JsonObject RoundOf(Round round) => new()
    {
        ["session"] = round.Session.ToString(),
        ["day"] = Json.Day(round.Day),
        ["start"] = round.Start,
        ["minutes"] = round.Minutes,
        ["gap"] = round.Gap,
        ["version"] = round.Version,
    };

    static JsonObject TableOf(Table table) => Json.Without(new()
    {
        ["name"] = table.Name,
        ["kind"] = Json.Name(table.Kind),
        ["places"] = table.Places,
        ["location"] = table.Location,
        ["x"] = table.X,
        ["y"] = table.Y,
        ["features"] = table.Features is null ? null : Json.Set(table.Features),
        ["away"] = table.Away is null ? null : Json.Set(table.Away.Select(r => r.ToString())),
        ["host"] = table.Host?.ToString(),
        ["version"] = table.Version,
    });
}
