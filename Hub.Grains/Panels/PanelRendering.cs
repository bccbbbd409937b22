using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>The parts of a panel's view as JSON. Who may see them is settled in <see cref="PanelViews"/>.</summary>
static class PanelRendering
{
    public static JsonObject Panel(Panel panel) => new JsonObject
    {
        ["longestText"] = panel.Settings.LongestText,
        ["names"] = Name(panel.Settings.Names),
        ["moderated"] = panel.Settings.Moderated,
    }
    .And("onStage", panel.OnStage?.ToString())
    .And("next", panel.Next?.ToString())
    .And("paused", panel.Settings.Paused ? true : null)
    .And("pausedBecause", panel.Settings.Paused ? panel.Settings.PausedBecause : null)
    .And("labels", Dictionary(panel.Settings.Labels));

    public static JsonObject Settings(PanelSettings settings) => new JsonObject
    {
        ["version"] = settings.Version,
        ["moderated"] = settings.Moderated,
        ["paused"] = settings.Paused,
        ["names"] = Name(settings.Names),
        ["longestText"] = settings.LongestText,
        ["perMinute"] = settings.PerMinute,
        ["reportsToHold"] = settings.ReportsToHold,
    }
    .And("pausedBecause", settings.PausedBecause)
    .And("labels", Dictionary(settings.Labels))
    .And("blocked", Dictionary(settings.Blocked));

    public static JsonObject Words(Panel panel, QuestionId id, Question question) => new JsonObject
    {
        ["text"] = question.Text,
        ["askedAt"] = question.AskedAt,
        ["from"] = question.Remote ? "remote" : "hall",
    }
    .And("author", question.Named ? question.Author.ToString() : null)
    .And("language", question.Language)
    .And("to", question.To?.ToString())
    .And("labels", Set(panel.Labels.Of(id)))
    .And("edits", More(question.Edits));

    /// <summary>Reports are a number for the staff: who they were, nobody learns. That the word filter holds a question is told to the staff alone,
    /// so that nobody can try it out.</summary>
    public static JsonObject Standing(Panel panel, QuestionId id, Question question, Audience audience)
    {
        var view = new JsonObject { ["status"] = Name(question.Status), ["since"] = question.Since }.And("inWriting", question.InWriting ? true : null);
        if (!audience.IsPerson && question.Status != QuestionStatus.Merged)
            view["votes"] = question.Votes;
        if (audience.IsPerson || audience.IsStaff)
            view.And("reason", question.Reason).And("mergedInto", question.Status == QuestionStatus.Merged ? panel.RootOf(id).ToString() : null);
        if (question.Held is { } held && (audience.IsStaff || (audience.IsPerson && held != Held.Words)))
            view["held"] = Name(held);
        return audience.IsStaff ? view.And("undo", question.Undo is { } undo ? Name(undo.To) : null).And("reports", More(question.Reports)) : view;
    }

    public static JsonObject Mine(Question question) => new JsonObject { ["text"] = question.Text, ["askedAt"] = question.AskedAt, ["named"] = question.Named }
        .And("edits", More(question.Edits))
        .And("to", question.To?.ToString());

    public static JsonObject Reply(Reply reply) => new JsonObject
    {
        ["question"] = reply.Question.ToString(),
        ["text"] = reply.Text,
        ["author"] = reply.Author.ToString(),
        ["role"] = reply.Speaker ? "speaker" : "staff",
        ["at"] = reply.At,
    }
    .And("hidden", reply.Hidden ? true : null);

    /// <summary>Ids as the members of an object, or null if there are none.</summary>
    public static JsonObject? Set<TId>(IEnumerable<TId> ids) where TId : struct =>
        new JsonObject(ids.Select(id => KeyValuePair.Create(id.ToString()!, (JsonNode?)JsonValue.Create(true)))) is { Count: > 0 } set ? set : null;

    static JsonObject? Dictionary<TKey>(ImmutableDictionary<TKey, string>? names) where TKey : notnull => names is null or { Count: 0 } ? null
        : new JsonObject(names.Select(name => KeyValuePair.Create(name.Key.ToString()!, (JsonNode?)JsonValue.Create(name.Value))));

    static int? More(int count) => count > 0 ? count : null;

    static string Name(QuestionStatus status) => status == QuestionStatus.OnStage ? "on-stage" : Name<QuestionStatus>(status);

    static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Views hold no nulls: what is not there is left out.</summary>
    static JsonObject And(this JsonObject view, string name, JsonNode? value)
    {
        if (value is not null)
            view[name] = value;
        return view;
    }
}
