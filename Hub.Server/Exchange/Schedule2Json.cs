using System.Text.Json;

namespace Hub.Server.Exchange;

/// <summary>The draft of version 2 of schedule.json (c3voc.de/schema/schedule2): a flat list of events, with states.</summary>
static class Schedule2Json
{
    /// <summary>Breaks and notes to the programme are no sessions.</summary>
    static readonly string[] NotSessions = ["BREAK", "META"];

    /// <summary>Proposals, and what was taken back: not of the programme.</summary>
    static readonly string[] NotInProgramme = ["DRAFT", "SUBMITTED", "REJECTED", "WITHDRAWN", "DELETED"];

    public static bool Is(JsonElement schedule) =>
        schedule.ValueKind == JsonValueKind.Object && schedule.TryGetProperty("events", out _);

    public static SourceSchedule Read(JsonCursor schedule)
    {
        var conference = schedule.Need("conference") ?? schedule;
        var roomEntries = (conference.Find("rooms")?.Items() ?? []).Where(r => r.IsObject()).ToList();
        var tracks = new Dictionary<string, string>();
        foreach (var track in conference.Find("tracks")?.Items() ?? [])
            if (track.LooseText("slug") is { } slug && track.LooseText("name") is { } name)
                tracks.TryAdd(slug, name);
        // A guid that several rooms share names none of them.
        var shared = roomEntries.GroupBy(r => r.LooseText("guid")).Where(g => g.Key is not null && g.Count() > 1).Select(g => g.Key).ToHashSet();
        string? Key(JsonCursor? room) => room?.LooseText("guid") is { } guid && !shared.Contains(guid) ? guid : room?.LooseText("name");
        var rooms = roomEntries
            .Select(r => new SourceRoom(Key(r) ?? r.Path, r.FoundText("name"), r.PositiveNumber("capacity"), r.LooseText("description")))
            .DistinctBy(r => r.Key).ToDictionary(r => r.Key);
        var events = new List<SourceEvent>();
        foreach (var entry in schedule.Need("events")?.Items() ?? [])
        {
            if (!entry.IsObject() || IsOneOf(entry.LooseText("type"), NotSessions) || IsOneOf(entry.LooseText("state"), NotInProgramme))
                continue;
            var room = entry.Find("room");
            var key = Key(room);
            if (room is { } named && key is not null)
                rooms.TryAdd(key, new(key, named.FoundText("name")));
            events.Add(ReadEvent(entry, key, tracks));
        }
        return new(conference.FoundText("title"), conference.FoundText("time_zone_name"), conference.FoundText("start"), conference.FoundText("end"),
            [.. (conference.Find("languages")?.Items() ?? []).Select(l => new Found(l.String(), l.Path))], [.. rooms.Values], events);
    }

    static SourceEvent ReadEvent(JsonCursor entry, string? room, Dictionary<string, string> tracks) => new(
        entry.Path,
        entry.FoundText("guid"),
        entry.LooseText("code"),
        entry.LooseText("slug"),
        null,
        entry.FoundText("title"),
        entry.LooseText("subtitle"),
        Track(entry, tracks),
        entry.LooseText("type"),
        entry.FoundText("language"),
        entry.LooseText("abstract"),
        entry.LooseText("description"),
        entry.FoundText("state"),
        entry.FoundText("start"),
        entry.FoundText("end"),
        entry.FoundText("duration"),
        room,
        [.. (entry.Find("participants")?.Items() ?? []).Select(ScheduleJson.ReadPerson)]);

    static string? Track(JsonCursor entry, Dictionary<string, string> tracks) =>
        entry.Find("track") is not { } track ? null
        : track.Value.ValueKind != JsonValueKind.Object ? entry.LooseText("track")
        : track.LooseText("slug") is { } slug ? tracks.GetValueOrDefault(slug, slug) : track.LooseText("name");

    static bool IsOneOf(string? text, string[] words) => words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
