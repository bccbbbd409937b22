using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>Turns a schedule of any format into a programme and its speakers, and notes what is missing or faulty.</summary>
sealed partial class ScheduleReading(ConferenceId conference, IReadOnlyList<KindRule> rules, Faults faults)
{
    public (Programme? Programme, IReadOnlyList<Person> People) Read(SourceSchedule source)
    {
        var title = Needed(source.Title, Fields.MaxTitle);
        var zone = ReadZone(source.TimeZone);
        if (source.Events.Count > Fields.MaxSessions)
            faults.Add("the file", $"The schedule has {source.Events.Count} sessions; at most {Fields.MaxSessions} fit.");
        if (source.Rooms.Count > Fields.MaxRooms)
            faults.Add("the file", $"The schedule has {source.Rooms.Count} rooms; at most {Fields.MaxRooms} fit.");
        if (source.Events.Count > Fields.MaxSessions || source.Rooms.Count > Fields.MaxRooms)
            return (null, []);
        var rooms = ReadRooms(source.Rooms);
        var speakers = new ScheduleSpeakers(conference, source.Events, faults);
        var ids = new ScheduleIds(source.Events, faults);
        var sessions = source.Events.Select(e => ReadSession(e, ids.Of(e), zone, rooms, speakers)).ToList();
        if (speakers.All.Count > Fields.MaxPeople)
            faults.Add("the file", $"The schedule names {speakers.All.Count} people; at most {Fields.MaxPeople} fit.");
        if (sessions.Count == 0)
            faults.Add("the file", "The schedule has no sessions yet. Release it in pretalx or frab, and export it again.");
        if (faults.Any || title is null || zone is null)
            return (null, []);
        var (first, last) = Days(source, sessions, zone);
        if (last.DayNumber - first.DayNumber >= Fields.MaxDays)
            faults.Add("the file", $"The event is from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, longer than {Fields.MaxDays} days. Correct its start, its end or the sessions far away.");
        return (new(title, null, zone.Id, ReadLanguages(source, sessions), first, last, [.. rooms.Values], sessions, rules), speakers.All);
    }

    TimeZoneInfo? ReadZone(Found zone)
    {
        if (zone.Text is { } name)
            return Fields.TimeZone(name, zone.Where, faults);
        faults.Add(zone.Where, "The schedule does not say its time zone. Add time_zone_name, such as Europe/Berlin.");
        return null;
    }

    string? Needed(Found found, int longest)
    {
        if (PlainText.Line(found.Text) is { } text)
            return Fields.Text(text, longest, lines: false, found.Where, faults);
        faults.Add(found.Where, "This is missing.");
        return null;
    }

    /// <summary>By the key of the file. A room's id is its name as a slug: guids of rooms are shared by mistake.</summary>
    Dictionary<string, Room> ReadRooms(IReadOnlyList<SourceRoom> source)
    {
        var rooms = new Dictionary<string, Room>();
        var ids = new HashSet<string>();
        foreach (var room in source)
        {
            if (Needed(room.Name, Fields.MaxName) is not { } name)
                continue;
            var slug = NameBasedIds.Slug(name, 50) is { Length: > 0 } some ? some : $"room-{NameBasedIds.Hash(name)}";
            var id = slug;
            for (var n = 2; !ids.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
            rooms[room.Key] = new(id, name, room.Capacity, PlainText.Of(room.Description, Fields.MaxDescription));
        }
        return rooms;
    }

    Session ReadSession(SourceEvent source, SessionId id, TimeZoneInfo? zone, Dictionary<string, Room> rooms, ScheduleSpeakers speakers)
    {
        var title = Needed(source.Title, Fields.MaxTitle) ?? "";
        var (start, end) = Times(source, zone);
        var room = source.RoomKey is null ? null : rooms.GetValueOrDefault(source.RoomKey);
        var track = Optional(source.Track, $"{source.Where}: track");
        // A session with a source type takes new kind rules when they change; one without would not.
        var type = Optional(source.Type, $"{source.Where}: type") ?? "session";
        return new(id, KindRules.KindOf(rules, title, track, type, room?.Name), title, start, end, room?.Id, track,
            Abstract(source), ReadLanguage(source.Language), State(source.State), speakers.Of(source), type);
    }

    string? Optional(string? text, string where) =>
        PlainText.Line(text) is { } line ? Fields.Text(line, Fields.MaxName, lines: false, where, faults) : null;

    string? Abstract(SourceEvent source)
    {
        string?[] parts = [source.Subtitle, source.Abstract, source.Description == source.Abstract ? null : source.Description];
        var text = PlainText.Of(string.Join("\n\n", parts.Where(p => !string.IsNullOrWhiteSpace(p))), Fields.MaxAbstract);
        return text is null ? null : Fields.Text(text, Fields.MaxAbstract, lines: true, $"{source.Where}: abstract", faults);
    }

    string? ReadLanguage(Found language)
    {
        if (language.Text is not { } text)
            return null;
        if (Languages.CodeOf(text) is { } code)
            return code;
        faults.Add(language.Where, $"\"{Fields.Shown(text)}\" is not a language. Use a code, such as en or de.");
        return null;
    }

    SessionState State(Found state)
    {
        switch (state.Text?.ToUpperInvariant())
        {
            case null or "CONFIRMED" or "ACCEPTED" or "SCHEDULED":
                return SessionState.Scheduled;
            case "DELAYED":
                return SessionState.Delayed;
            case "CANCELED" or "CANCELLED":
                return SessionState.Cancelled;
            default:
                faults.Add(state.Where, $"\"{Fields.Shown(state.Text)}\" is not a state. Known are: CONFIRMED, ACCEPTED, DELAYED, CANCELED.");
                return SessionState.Scheduled;
        }
    }

    (DateTimeOffset Start, DateTimeOffset End) Times(SourceEvent source, TimeZoneInfo? zone)
    {
        if (source.Start.Text is null)
            faults.Add(source.Start.Where, "The session has no start. Give it one, with its offset, such as 2026-11-24T09:30:00+01:00.");
        var start = source.Start.Text is { } from ? Fields.Instant(from, source.Start.Where, faults) : null;
        var end = source.End.Text is { } to ? Fields.Instant(to, source.End.Where, faults) : start + Length(source.Duration);
        if (start is null || end is null)
            return default;
        Fields.Span(start.Value, end.Value, source.End.Text is null ? source.Duration.Where : source.End.Where, faults);
        // Shown as the event's clocks show it, whatever offset the file was written with.
        return zone is null ? (start.Value, end.Value) : (TimeZoneInfo.ConvertTime(start.Value, zone), TimeZoneInfo.ConvertTime(end.Value, zone));
    }

    /// <summary>"01:30", "1:30:00" or "PT1H30M".</summary>
    TimeSpan? Length(Found duration)
    {
        if (duration.Text is not { } text)
        {
            faults.Add(duration.Where, "The session has neither an end nor a duration. Give it one of them, such as a duration of 01:30.");
            return null;
        }
        var parts = DurationShape().Match(text) is { Success: true } clock ? clock : IsoDurationShape().Match(text);
        if (parts.Success)
            return new TimeSpan(Part("d"), Part("h"), Part("m"), Part("s"));
        faults.Add(duration.Where, $"\"{Fields.Shown(text)}\" is not a duration. Write it as 01:30 (hours and minutes).");
        return null;

        int Part(string name) => parts.Groups[name] is { Success: true } part ? int.Parse(part.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>As the conference says, and wide enough for all sessions: a night session may end the event.</summary>
    static (DateOnly First, DateOnly Last) Days(SourceSchedule source, List<Session> sessions, TimeZoneInfo zone)
    {
        DateOnly? Said(Found day) => day.Text is { Length: >= 10 } text
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        var days = sessions.Select(s => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(s.Start, zone).DateTime)).ToList();
        var (first, last) = (days.Min(), days.Max());
        return (Said(source.Start) is { } from && from < first ? from : first, Said(source.End) is { } to && to > last ? to : last);
    }

    /// <summary>Those that the conference names; else those of its sessions, the most frequent first.</summary>
    static IReadOnlyList<string> ReadLanguages(SourceSchedule source, List<Session> sessions)
    {
        var named = source.Languages.Select(l => l.Text is null ? null : Languages.CodeOf(l.Text)).OfType<string>().Distinct().ToList();
        if (named.Count == 0)
            named = [.. sessions.Select(s => s.Language).OfType<string>().GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key)];
        return named.Count == 0 ? ["en"] : named;
    }

    [GeneratedRegex(@"^(?<h>\d{1,3}):(?<m>[0-5]?\d)(:(?<s>[0-5]?\d))?\z")]
    private static partial Regex DurationShape();

    [GeneratedRegex(@"^P(?=.)((?<d>\d{1,3})D)?(T(?=.)((?<h>\d{1,3})H)?((?<m>\d{1,4})M)?((?<s>\d{1,5})(\.\d+)?S)?)?\z")]
    private static partial Regex IsoDurationShape();
}
