using System.Collections.Immutable;
using System.Text.Json;

namespace Hub.Planner;

/// <summary>Reads published instances of the business-to-business meeting scheduling problem in the format hub-match/1: every meeting is to be held, the whole
/// event is one day, and breaks are spread fairly.</summary>
public static class HubMatch
{
    public static MeetingEvent Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var (people, rounds, tables) = (root.GetProperty("participants").GetInt32(), root.GetProperty("rounds").GetInt32(), root.GetProperty("tables").GetInt32());
        var sessions = root.GetProperty("sessions").EnumerateArray().ToDictionary(
            s => s.GetProperty("name").GetString()!, s => Enumerable.Range(0, rounds).Where(r => r >= s.GetProperty("from").GetInt32() && r < s.GetProperty("to").GetInt32()).ToImmutableArray());
        var away = root.GetProperty("unavailable").EnumerateObject().ToDictionary(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture), p => Indices(p.Value));
        return new(
            [.. Enumerable.Repeat(0, rounds)],
            [.. Enumerable.Repeat(new Table(TableKind.Physical, 2), tables)],
            [.. Enumerable.Range(0, people).Select(p => new Person([.. Enumerable.Range(0, rounds).Select(r => away.TryGetValue(p, out var not) && not.Contains(r) ? Presence.Absent : Presence.Hall)]))],
            [.. root.GetProperty("meetings").EnumerateArray().Select(m => MeetingOf(m, sessions))])
        {
            GapSpread = root.GetProperty("fairness").GetInt32(),
        };
    }

    static Meeting MeetingOf(JsonElement meeting, Dictionary<string, ImmutableArray<int>> sessions) =>
        new([meeting.GetProperty("a").GetInt32(), meeting.GetProperty("b").GetInt32()])
        {
            Forced = true,
            Round = meeting.TryGetProperty("fixed", out var round) ? round.GetInt32() : null,
            Rounds = meeting.TryGetProperty("session", out var session) ? sessions[session.GetString()!] : default,
            After = meeting.TryGetProperty("after", out var after) ? Indices(after) : [],
        };

    static ImmutableArray<int> Indices(JsonElement array) => [.. array.EnumerateArray().Select(i => i.GetInt32())];
}
