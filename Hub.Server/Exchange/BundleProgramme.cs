using System.Text.Json;
using Hub.Grains.Conferences;
using Hub.Grains.Live;

namespace Hub.Server.Exchange;

/// <summary>The programme of a bundle: every field by itself, and that what refers to something finds it.</summary>
static class BundleProgramme
{
    public static Programme? Read(JsonCursor? found, HashSet<PersonId> people)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        var faults = entry.Faults;
        entry.Only("title", "place", "timeZone", "languages", "firstDay", "lastDay", "rooms", "sessions", "kindRules");
        var title = entry.Need("title")?.Text(Fields.MaxTitle);
        var place = entry.Find("place")?.Text(Fields.MaxOrganisation);
        var zoneName = entry.Need("timeZone")?.String();
        var zone = zoneName is null ? null : Fields.TimeZone(zoneName, entry.At("timeZone"), faults);
        var languages = BundlePeople.Words(entry.Need("languages"),
            item => item.String() is { } text ? Fields.Language(text, item.Path, faults) : null);
        if (entry.Find("languages") is { Value.ValueKind: JsonValueKind.Array } list && list.Value.GetArrayLength() == 0)
            faults.Add(entry.At("languages"), "An event has at least one language. Add one, such as \"en\".");
        var (first, last) = Days(entry);
        var rooms = Rooms(entry.Find("rooms"));
        var days = zone is not null && first is { } from && last is { } to ? new EventDays(zone, from, to) : null;
        var sessions = Sessions(entry.Find("sessions"), days, [.. rooms.Select(r => r.Id)], people);
        var rules = entry.Find("kindRules") is { } given ? Rules(given) : KindRules.Default;
        return title is null || zoneName is null || languages is null || first is null || last is null ? null
            : new(title, place, zoneName, languages, first.Value, last.Value, rooms, sessions, rules);
    }

    /// <summary>The days of the event, as its time zone counts them.</summary>
    sealed record EventDays(TimeZoneInfo Zone, DateOnly First, DateOnly Last)
    {
        public bool Has(DateTimeOffset start) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, Zone).DateTime) is var day && day >= First && day <= Last;
    }

    static (DateOnly? First, DateOnly? Last) Days(JsonCursor entry)
    {
        DateOnly? Day(string name) => entry.Need(name) is { } day && day.String() is { } text ? Fields.Date(text, day.Path, entry.Faults) : null;
        var (first, last) = (Day("firstDay"), Day("lastDay"));
        if (first > last)
            entry.Faults.Add(entry.At("lastDay"), "The last day is before the first.");
        else if (first is { } from && last is { } to && to.DayNumber - from.DayNumber >= Fields.MaxDays)
            entry.Faults.Add(entry.At("lastDay"), $"The event is longer than {Fields.MaxDays} days.");
        return (first, last);
    }

    static List<Room> Rooms(JsonCursor? list)
    {
        var rooms = new List<Room>();
        foreach (var entry in list?.Items(Fields.MaxRooms) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "name", "capacity", "description");
            // A room's id has the shape of a session's.
            var id = entry.Need("id")?.Id<SessionId>()?.Value;
            var room = new Room(id ?? "", entry.Need("name")?.Text(Fields.MaxName) ?? "",
                entry.Find("capacity")?.Number(1, 1_000_000), entry.Find("description")?.Text(Fields.MaxDescription, lines: true));
            if (id is not null && rooms.Any(r => r.Id == id))
                entry.Faults.Add(entry.At("id"), $"Another room has the id \"{id}\" already. Choose another.");
            else if (id is not null)
                rooms.Add(room);
        }
        return rooms;
    }

    static List<Session> Sessions(JsonCursor? list, EventDays? days, HashSet<string> rooms, HashSet<PersonId> people)
    {
        var seen = new Dictionary<SessionId, string>();
        var polls = new HashSet<PollId>();
        var sessions = new List<Session>();
        foreach (var entry in list?.Items(Fields.MaxSessions) ?? [])
        {
            if (!entry.IsObject())
                continue;
            var session = ReadSession(entry, rooms, people, polls);
            if (days is not null && session.Start != default && !days.Has(session.Start))
                entry.Faults.Add(entry.At("start"), $"This is outside of the event's days ({days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}).");
            if (session.Id != default && !seen.TryAdd(session.Id, entry.Path))
                entry.Faults.Add(entry.At("id"), $"This id is already that of {seen[session.Id]}. Give every session an id of its own.");
            sessions.Add(session);
        }
        return sessions;
    }

    static Session ReadSession(JsonCursor entry, HashSet<string> rooms, HashSet<PersonId> people, HashSet<PollId> polls)
    {
        var faults = entry.Faults;
        entry.Only("id", "kind", "title", "start", "end", "roomId", "track", "abstract", "language", "state", "speakers", "sourceType", "pitchRound", "stage", "roundtables");
        DateTimeOffset? Time(string name) => entry.Need(name) is { } time && time.String() is { } text ? Fields.Instant(text, time.Path, faults) : null;
        var (start, end) = (Time("start"), Time("end"));
        if (start is { } from && end is { } to)
            Fields.Span(from, to, entry.At("end"), faults);
        var room = entry.Find("roomId")?.String();
        if (room is not null && !rooms.Contains(room))
            faults.Add(entry.At("roomId"), $"There is no room \"{Fields.Shown(room)}\". Add it to the rooms, or correct the id.");
        var kind = entry.Need("kind")?.OneOf<SessionKind>();
        return new(
            entry.Need("id")?.Id<SessionId>() ?? default,
            kind ?? default,
            entry.Need("title")?.Text(Fields.MaxTitle) ?? "",
            start ?? default,
            end ?? default,
            room,
            entry.Find("track")?.Text(Fields.MaxName),
            entry.Find("abstract")?.Text(Fields.MaxAbstract, lines: true),
            entry.Find("language") is { } l && l.String() is { } language ? Fields.Language(language, l.Path, faults) : null,
            entry.Find("state")?.OneOf<SessionState>() ?? SessionState.Scheduled,
            Speakers(entry.Find("speakers"), people),
            entry.Find("sourceType")?.Text(Fields.MaxName),
            BundlePitches.Read(entry.Find("pitchRound"), kind, people),
            BundleStage.Read(entry.Find("stage"), kind, polls),
            BundleRoundtables.Read(entry.Find("roundtables"), kind, end - start, people));
    }

    static List<PersonId>? Speakers(JsonCursor? list, HashSet<PersonId> people)
    {
        if (list is null)
            return null;
        var speakers = new List<PersonId>();
        foreach (var item in list.Value.Items(Fields.MaxSpeakers))
        {
            if (item.Id<PersonId>() is not { } id)
                continue;
            if (!people.Contains(id))
                item.Faults.Add(item.Path, "No person of this file has this id. Add the person, or remove the speaker.");
            if (speakers.Contains(id))
                item.Faults.Add(item.Path, "This speaker is listed twice. Remove one.");
            speakers.Add(id);
        }
        return speakers;
    }

    static List<KindRule> Rules(JsonCursor list)
    {
        var rules = new List<KindRule>();
        foreach (var entry in list.Items(Fields.MaxKindRules))
        {
            if (!entry.IsObject())
                continue;
            entry.Only("field", "contains", "kind");
            var field = entry.Need("field")?.String();
            if (field is not null && !KindRules.Fields.Contains(field))
                entry.Faults.Add(entry.At("field"), $"\"{Fields.Shown(field)}\" is not one of: {string.Join(", ", KindRules.Fields)}.");
            rules.Add(new(field ?? "", entry.Need("contains")?.Text(Fields.MaxTitle) ?? "", entry.Need("kind")?.OneOf<SessionKind>() ?? default));
        }
        return rules;
    }
}
