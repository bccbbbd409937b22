using System.Text.Json.Nodes;

namespace Hub.Bench;

/// <summary>What somebody's page shows of the day.</summary>
/// <param name="Agenda">Where their meetings are.</param>
/// <param name="Held">Those of which the page says that they were held.</param>
/// <param name="Unanswered">Requests to them.</param>
/// <param name="Now">The round that is called, or runs.</param>
/// <param name="Next">The one after it.</param>
sealed record MatchdayPage(
    IReadOnlyDictionary<string, Spot> Agenda, IReadOnlySet<string> Held, IReadOnlyList<string> Unanswered, PageOffer? Offer, string? Now, string? Next)
{
    public static MatchdayPage Empty { get; } = new(new Dictionary<string, Spot>(), new HashSet<string>(), [], null, null, null);

    public (string Request, Spot At)? MeetingIn(string round) => Agenda.Where(m => m.Value.Round == round).Select(m => ((string, Spot)?)(m.Key, m.Value)).FirstOrDefault();

    /// <summary>In the round that is on, else the earliest to come.</summary>
    public (string Request, Spot At)? NextMeeting => (Now ?? Next) is not { } from ? null
        : Agenda.Where(m => string.CompareOrdinal(m.Value.Round, from) >= 0).OrderBy(m => m.Value.Round, StringComparer.Ordinal).Select(m => ((string, Spot)?)(m.Key, m.Value)).FirstOrDefault();

    public MatchdayPage WithMatchmaking(JsonObject view)
    {
        var agenda = (view["agenda"] as JsonObject ?? []).Where(m => m.Value is not null).ToList();
        return this with
        {
            Agenda = agenda.Where(m => (bool?)m.Value!["cancelled"] != true).ToDictionary(m => m.Key, m => new Spot((string)m.Value!["round"]!, (string)m.Value["table"]!)),
            Held = agenda.Where(m => (bool?)m.Value!["held"] == true).Select(m => m.Key).ToHashSet(),
            Unanswered = [.. (view["requests"] as JsonObject ?? []).Where(r => (string?)r.Value?["direction"] == "in" && (string?)r.Value["state"] == "pending" && (string?)r.Value["mine"] == "pending").Select(r => r.Key)],
            Offer = view["offer"] is JsonObject offer ? new((string)offer["request"]!, (string)offer["round"]!, (offer["yes"] as JsonObject ?? []).Select(p => p.Key).ToHashSet()) : null,
        };
    }

    public MatchdayPage WithFloor(JsonObject view) => this with { Now = (string?)view["clock"]?["now"], Next = (string?)view["clock"]?["next"] };
}

/// <param name="Yes">Those who want to.</param>
sealed record PageOffer(string Request, string Round, IReadOnlySet<string> Yes);
