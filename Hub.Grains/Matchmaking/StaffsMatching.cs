using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Grains.Matchmaking;

/// <summary>The parts of matchmaking that only the staff sees. Whom people avoid is in none of them.</summary>
static class StaffsMatching
{
    const int MostConflicts = 200;

    public static JsonNode? Render(Matching matching, Part part) => part.Facet switch
    {
        "settings" => SettingsOf(matching.Settings),
        "states" => StatesOf(matching),
        "plan" => PlanOf(matching),
        "orphans" => Json.Set(matching.Rounds.Where(r => !matching.Facts.Sessions.ContainsKey(r.Value.Session)).Select(r => r.Key.ToString())),
        "conflicts" => ConflictsOf(matching),
        "results" => ResultsOf(matching),
        "recent" => RecentOf(matching),
        "runs" => matching.Runs.TryGetValue(RunId.Parse(part.Key), out var run) ? RunOf(run) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of matchmaking's view."),
    };

    static JsonObject SettingsOf(MatchingSettings settings) => Json.Without(new()
    {
        ["expireHours"] = settings.ExpireHours,
        ["expireAt"] = settings.ExpireAt,
        ["blocked"] = Json.Set((settings.Blocked ?? []).Select(b => $"{KindOf(b.From)}>{KindOf(b.To)}")),
        ["meetingLink"] = settings.MeetingLink,
        ["noShowMinutes"] = settings.Patience,
        ["version"] = settings.Version,
    });

    static string KindOf(OrganisationKind? kind) => kind is { } known ? Json.Name(known) : "none";

    static JsonObject StatesOf(Matching matching)
    {
        var view = new JsonObject();
        foreach (var (state, count) in matching.Requests.Values.CountBy(r => r.State).OrderBy(c => c.Key))
            view[Json.Name(state)] = count;
        view["forced"] = matching.Requests.Values.Count(r => r.Forced && r.IsOpen);
        view["forbidden"] = matching.Forbidden.Count;
        view["locked"] = matching.Locks.Count;
        return view;
    }

    /// <summary>Which plans people see, and what they say to the provisional one.</summary>
    static JsonObject PlanOf(Matching matching)
    {
        var view = new JsonObject();
        if (matching.Provisional is { } shown)
        {
            var feedback = matching.Feedback.Values.SelectMany(f => f.Values).ToList();
            view["provisional"] = new JsonObject { ["run"] = shown.ToString(), ["fine"] = feedback.Count(f => f.Fine), ["unsuited"] = feedback.Count(f => !f.Fine) };
        }
        if (matching.Published is { } published)
            view["published"] = new JsonObject { ["run"] = published.Run.ToString(), ["number"] = published.Number, ["at"] = published.At };
        return view;
    }

    /// <summary>Published meetings that cannot be where they are any more, since the world went on: a session moved, a person speaks elsewhere by now.</summary>
    static JsonObject ConflictsOf(Matching matching) => new((
        from m in matching.Meetings
        where !m.Value.Cancelled
        orderby m.Key.Value
        let why = HardRules.Problem(matching, matching.Requests[m.Key], m.Value.Slot.Round, m.Value.Slot.Table)
        where why is not null
        select KeyValuePair.Create(m.Key.ToString(), (JsonNode?)JsonValue.Create(why))).Take(MostConflicts));

    /// <summary>How many there are. Of which nothing is known yet, they may still be to come.</summary>
    static JsonObject ResultsOf(Matching matching)
    {
        var meetings = matching.Meetings.Where(m => !m.Value.Cancelled).Select(m => m.Key).ToList();
        var states = meetings.CountBy(id => Afterwards.StatusOf(matching, id)).ToDictionary();
        return new()
        {
            ["planned"] = meetings.Count,
            ["held"] = states.GetValueOrDefault(MeetingStatus.Held),
            ["missed"] = states.GetValueOrDefault(MeetingStatus.Missed),
            ["unknown"] = states.GetValueOrDefault(MeetingStatus.Unknown),
            ["followUps"] = meetings.Count(id => Afterwards.Agreed(matching, id) == Outcome.FollowUp),
            ["told"] = matching.Told,
        };
    }

    static JsonObject RecentOf(Matching matching) => new(matching.Recent.Select((id, i) =>
    {
        var request = matching.Requests[id];
        return KeyValuePair.Create(id.ToString(), (JsonNode?)new JsonObject
        {
            ["order"] = i,
            ["from"] = request.From.ToString(),
            ["to"] = Json.Set(request.Seats.SelectMany(s => s.Who is { } who ? [who] : s.Candidates.Take(3)).Select(p => p.ToString())),
            ["state"] = Json.Name(request.State),
            ["at"] = request.At,
        });
    }));

    static JsonObject RunOf(Run run) => Json.Without(new()
    {
        ["at"] = run.At,
        ["by"] = run.By.ToString(),
        ["status"] = run.Summary.Status,
        ["seed"] = run.Summary.Seed,
        ["milliseconds"] = run.Summary.Milliseconds,
        ["levels"] = new JsonObject(run.Summary.Levels.Select((l, i) => KeyValuePair.Create(l.Name, (JsonNode?)new JsonObject { ["order"] = i, ["value"] = l.Value, ["bound"] = l.Bound }))),
        ["meetings"] = run.Slots.Count,
        ["leftOut"] = run.LeftOut.Count,
        ["basis"] = run.Basis?.ToString(),
        ["measured"] = run.Measured,
    });
}
