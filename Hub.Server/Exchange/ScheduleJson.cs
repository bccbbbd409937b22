using System.Globalization;
using System.Text.Json;

namespace Hub.Server.Exchange;

/// <summary>schedule.json as pretalx and frab write it: days, in them rooms by name, in them events.</summary>
static class ScheduleJson
{
    public static bool Is(JsonElement schedule) =>
        schedule.ValueKind == JsonValueKind.Object && schedule.TryGetProperty("conference", out var conference)
        && conference.ValueKind == JsonValueKind.Object && !schedule.TryGetProperty("events", out _);

    public static SourceSchedule Read(JsonCursor schedule)
    {
        var conference = schedule.Need("conference") ?? schedule;
        var rooms = new Dictionary<string, SourceRoom>();
        foreach (var room in conference.Find("rooms")?.Items() ?? [])
            if (room.FoundText("name") is { Text: { } name } found)
                rooms.TryAdd(name, new(name, found, room.PositiveNumber("capacity"), room.LooseText("description")));
        var events = new List<SourceEvent>();
        foreach (var day in conference.Need("days")?.Items() ?? [])
        {
            foreach (var (name, room) in day.Need("rooms")?.Properties() ?? [])
            {
                rooms.TryAdd(name, new(name, new(name, room.Path)));
                foreach (var entry in room.Items())
                    if (entry.IsObject())
                        events.Add(ReadEvent(entry, name));
            }
        }
        return new(conference.FoundText("title"), conference.FoundText("time_zone_name"), conference.FoundText("start"), conference.FoundText("end"),
            [], [.. rooms.Values], events);
    }

    static SourceEvent ReadEvent(JsonCursor entry, string room) => new(
        entry.Path,
        entry.FoundText("guid"),
        entry.LooseText("code"),
        entry.LooseText("slug"),
        entry.LooseText("id"),
        entry.FoundText("title"),
        entry.LooseText("subtitle"),
        entry.LooseText("track"),
        entry.LooseText("type"),
        entry.FoundText("language"),
        entry.LooseText("abstract"),
        entry.LooseText("description"),
        entry.FoundText("state"),
        entry.FoundText("date"),
        new(null, entry.At("end")),
        entry.FoundText("duration"),
        room,
        [.. (entry.Find("persons")?.Items() ?? []).Select(ReadPerson)]);

    public static SourcePerson ReadPerson(JsonCursor person) => new(
        person.Path,
        person.LooseText("guid"),
        person.LooseText("code"),
        person.LooseText("id"),
        person.LooseText("name") ?? person.LooseText("public_name") ?? person.LooseText("full_public_name"));

    public static Found FoundText(this JsonCursor entry, string name) => new(entry.LooseText(name), entry.At(name));

    /// <summary>A text, or a number as one (ids are either); in several languages, the first of them that is written.</summary>
    public static string? LooseText(this JsonCursor entry, string name) => entry.Find(name) is not { } found ? null : found.Value.ValueKind switch
    {
        JsonValueKind.Number => found.Value.GetRawText(),
        JsonValueKind.Object => found.Properties().Select(p => p.Value).FirstOrDefault(p => p.Value.ValueKind == JsonValueKind.String) is { Faults: not null } text
            ? text.String() : null,
        _ => found.String() is { } written && !string.IsNullOrWhiteSpace(written) ? written.Trim() : null,
    };

    public static int? PositiveNumber(this JsonCursor entry, string name) =>
        entry.Find(name) is { Value.ValueKind: JsonValueKind.Number } found && found.Value.TryGetDouble(out var number) && number is >= 1 and <= 1_000_000
            ? Convert.ToInt32(number, CultureInfo.InvariantCulture) : null;
}
