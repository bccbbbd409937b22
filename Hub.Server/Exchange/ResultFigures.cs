using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>Meetings that have something in common, counted.</summary>
/// <param name="Of">What it is: ids or words, in a pair the first of the alphabet first; empty where it is not known.</param>
/// <param name="FollowUps">In which all who say something say that they go on.</param>
public sealed record ResultRow(IReadOnlyList<string> Of, int Meetings, int Held, int Missed, int FollowUps);

/// <summary>What matchmaking came to, in numbers.</summary>
/// <param name="Planned">Meetings that are published.</param>
/// <param name="Begun">Of these, those whose round has begun; held, missed and unknown are of these.</param>
/// <param name="NoShows">How often a table waited for somebody in vain.</param>
/// <param name="NewTimes">Meetings that got another time, since their people had missed each other.</param>
/// <param name="Kept">The share of the begun meetings that were held, 0 to 1; absent before the first.</param>
/// <param name="Acceptance">The share of requests that were accepted, without those that ended otherwise, 0 to 1; absent without any.</param>
/// <param name="SecondMeetings">Pairs that met more than once.</param>
/// <param name="Topics">Ids of topics of the event, or own words; by what people said they spoke about.</param>
/// <param name="Regions">Pairs of regions; of countries where a region is not known.</param>
/// <param name="Kinds">Pairs of kinds of organisations.</param>
/// <param name="TopicRegions">A topic and a pair of regions.</param>
public sealed record ResultsAnswer(
    int Planned, int Begun, int Held, int Missed, int Unknown, int NoShows, int NewTimes, int FollowUps, int Maybes, int SecondMeetings, double? Kept, double? Acceptance, RequestFigures Requests,
    IReadOnlyList<ResultRow> Rounds, IReadOnlyList<ResultRow> Topics, IReadOnlyList<ResultRow> Regions, IReadOnlyList<ResultRow> Countries, IReadOnlyList<ResultRow> Kinds,
    IReadOnlyList<ResultRow> TopicRegions)
{
    /// <summary>Of lists that could grow with the event, those rows that count most.</summary>
    const int MostRows = 200;

    public static ResultsAnswer Of(MeetingResults results, IReadOnlyDictionary<PersonId, Person> people)
    {
        var begun = results.Meetings.Where(m => m.Begun).ToList();
        int Are(MeetingStatus status) => begun.Count(m => m.Status == status);
        var held = Are(MeetingStatus.Held);
        var answered = results.Requests.Asked - results.Requests.Ended;
        Func<PersonId, string> region = p => people.GetValueOrDefault(p) is { } person ? person.Region ?? person.Country ?? "" : "";
        return new(results.Meetings.Count, begun.Count, held, Are(MeetingStatus.Missed), Are(MeetingStatus.Unknown), begun.Sum(m => m.Missing.Count), results.NewTimes,
            begun.Count(m => AgreedOn(m) == Outcome.FollowUp), begun.Count(m => AgreedOn(m) == Outcome.Maybe),
            begun.Where(m => m.Status == MeetingStatus.Held).SelectMany(m => Pairs(m.People, p => p.ToString())).CountBy(p => (p[0], p[1])).Count(p => p.Value > 1),
            begun.Count == 0 ? null : (double)held / begun.Count, answered == 0 ? null : (double)results.Requests.Accepted / answered, results.Requests,
            [.. Rows(results.Meetings, m => [[m.Slot.Round.ToString()]]).OrderBy(r => results.Rounds.TryGetValue(new(r.Of[0]), out var round) ? round.Start : DateTimeOffset.MaxValue).ThenBy(r => r.Of[0], StringComparer.Ordinal)],
            Most(Rows(begun, m => TopicsOf(m).Select(t => (string[])[t]))),
            Most(Rows(begun, m => Pairs(m.People, region))),
            Most(Rows(begun, m => Pairs(m.People, p => people.GetValueOrDefault(p)?.Country ?? ""))),
            Most(Rows(begun, m => Pairs(m.People, p => people.GetValueOrDefault(p)?.Kind is { } kind ? System.Text.Json.JsonSerializer.SerializeToElement(kind).GetString()! : ""))),
            Most(Rows(begun, m => TopicsOf(m).SelectMany(t => Pairs(m.People, region).Select(pair => (string[])[t, .. pair])))));
    }

    /// <summary>What all who say something of it agree on; null: they differ, or say nothing.</summary>
    public static Outcome? AgreedOn(MeetingResult meeting) => meeting.Said.Values.Select(s => s.Outcome).OfType<Outcome>().Distinct().ToList() is [var one] ? one : null;

    /// <summary>All that its people say they spoke about; nothing said is one topic, too.</summary>
    public static IReadOnlyList<string> TopicsOf(MeetingResult meeting) =>
        meeting.Said.OrderBy(s => s.Key.Value).Select(s => s.Value.Topic).OfType<string>().DistinctBy(t => t.ToUpperInvariant()).ToList() is { Count: > 0 } said ? said : [""];

    /// <summary>Of a meeting of four there are six pairs: what two of them have in common counts once.</summary>
    static IEnumerable<string[]> Pairs(IReadOnlyList<PersonId> people, Func<PersonId, string> what) =>
        people.SelectMany((a, i) => people.Skip(i + 1).Select(b => string.CompareOrdinal(what(a), what(b)) <= 0 ? (what(a), what(b)) : (what(b), what(a)))).Distinct().Select(p => (string[])[p.Item1, p.Item2]);

    static IEnumerable<ResultRow> Rows(IEnumerable<MeetingResult> meetings, Func<MeetingResult, IEnumerable<string[]>> of) =>
        from m in meetings
        from what in of(m)
        group m by string.Join('\u001f', what) into same
        select new ResultRow(same.Key.Split('\u001f'), same.Count(), same.Count(m => m.Status == MeetingStatus.Held), same.Count(m => m.Status == MeetingStatus.Missed),
            same.Count(m => AgreedOn(m) == Outcome.FollowUp));

    static IReadOnlyList<ResultRow> Most(IEnumerable<ResultRow> rows) =>
        [.. rows.OrderByDescending(r => r.FollowUps).ThenByDescending(r => r.Held).ThenByDescending(r => r.Meetings).ThenBy(r => string.Join(' ', r.Of), StringComparer.Ordinal).Take(MostRows)];
}
