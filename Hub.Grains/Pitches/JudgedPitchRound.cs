using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>The parts of a pitch round that only the staff sees: the rules, every juror's scores and what is missing of them, and the result.</summary>
static class JudgedPitchRound
{
    public static JsonNode? Render(PitchRound round, Part part) => part.Facet switch
    {
        "settings" => SettingsOf(round.Settings),
        "results" => new JsonObject(Scoring.Results(round).Select(r => KeyValuePair.Create(r.Pitch.ToString(), (JsonNode?)ResultOf(r)))),
        "messages" => new JsonObject(round.Messages.Select(m => KeyValuePair.Create(m.Key.ToString(), (JsonNode?)MessageOf(m.Value)))),
        "interest" => PitchId.Parse(part.Key) is var pitch && round.Has(pitch) ? InterestIn(round, pitch) : null,
        "scores" => PitchId.Parse(part.Key) is var pitch && round.Has(pitch) ? ScoresOf(round, pitch) : null,
        "jurors" => PersonId.Parse(part.Key) is var juror && round.Jury.Jurors.Contains(juror) ? JurorOf(round, juror) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a pitch round's view."),
    };

    static JsonObject SettingsOf(RoundSettings settings) => new()
    {
        ["criteria"] = CriteriaOf(settings),
        ["from"] = settings.From,
        ["to"] = settings.To,
        ["points"] = settings.Points,
        ["normalise"] = settings.Normalise,
        ["juryWeight"] = settings.JuryWeight,
        ["ties"] = settings.Ties.ToString().ToLower(CultureInfo.InvariantCulture),
        ["places"] = settings.Places,
        ["version"] = settings.Version,
    };

    public static JsonObject CriteriaOf(RoundSettings settings) => new(settings.Criteria.Select((c, i) => KeyValuePair.Create(c.Id.ToString(),
        (JsonNode?)new JsonObject { ["order"] = i, ["name"] = c.Name, ["weight"] = c.Weight })));

    static JsonObject ResultOf(Result result) => Json.Without(new()
    {
        ["place"] = result.Place,
        ["total"] = result.Total,
        ["jury"] = result.Jury,
        ["jurors"] = result.Jurors,
        ["favours"] = result.Favours,
    });

    static JsonObject MessageOf(Message message) => Json.Without(new()
    {
        ["to"] = message.To == Backstage.Monitor ? "monitor" : "green-room",
        ["text"] = message.Text,
        ["at"] = message.At,
        ["readAt"] = message.ReadAt,
    });

    /// <summary>How many, not who: wishes to talk are between two parties.</summary>
    static JsonObject InterestIn(PitchRound round, PitchId pitch)
    {
        var tally = round.Favours.Tallies.GetValueOrDefault(pitch, new(0, 0));
        return new()
        {
            ["people"] = tally.People,
            ["points"] = tally.Points,
            ["wishes"] = round.Wishes.TryGetValue(pitch, out var wishes) ? wishes.Count : 0,
        };
    }

    /// <summary>By juror, those of the jury only.</summary>
    static JsonObject ScoresOf(PitchRound round, PitchId pitch)
    {
        var view = new JsonObject();
        foreach (var juror in round.Jury.Jurors)
        {
            var (score, abstention) = (round.Jury.ScoreOf(pitch, juror), round.Jury.AbstentionOf(pitch, juror));
            if (score is null && abstention is null)
                continue;
            view[juror.ToString()] = Json.Without(new()
            {
                ["values"] = score is null ? null : ValuesOf(score.Values),
                ["note"] = score?.Note,
                ["mean"] = Scoring.MeanOf(round, pitch, juror),
                ["abstains"] = abstention is null ? null : AbstentionOf(abstention),
            });
        }
        return view;
    }

    public static JsonObject ValuesOf(ImmutableDictionary<CriterionId, int> values) =>
        new(values.OrderBy(v => v.Key.Value).Select(v => KeyValuePair.Create(v.Key.ToString(), (JsonNode?)JsonValue.Create(v.Value))));

    public static JsonObject AbstentionOf(Abstention abstention) => Json.Without(new() { ["at"] = abstention.At, ["reason"] = abstention.Reason });

    /// <summary>Which pitches that were given the juror still has to score.</summary>
    static JsonObject JurorOf(PitchRound round, PersonId juror)
    {
        var given = round.Show.Order.Where(id => round.RunOf(id).HasBegun).ToList();
        return new()
        {
            ["scored"] = given.Count(id => Scoring.MeanOf(round, id, juror) is not null),
            ["missing"] = new JsonObject(given.Where(id => round.Settings.Criteria.Count > 0 && !Scoring.IsComplete(round, id, juror))
                .Select(id => KeyValuePair.Create(id.ToString(), (JsonNode?)JsonValue.Create(true)))),
        };
    }
}
