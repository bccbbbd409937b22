using System.Globalization;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>The matchmaking of a bundle. What a file leaves out is as a new event has it.</summary>
static class BundleMatching
{
    public static MatchingPlan? Read(JsonCursor? found, IReadOnlyList<EventTopic>? topics, Programme? programme, HashSet<PersonId> people)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        entry.Only("settings", "rounds", "tables", "attendance", "requests");
        HashSet<SessionId> without = [.. (programme?.Sessions ?? []).Where(s => s.Roundtables is not null).Select(s => s.Id)];
        HashSet<SessionId>? sessions = programme is null ? null : [.. programme.Sessions.Where(s => s.Kind == SessionKind.Matchmaking).Select(s => s.Id)];
        var rounds = Rounds(entry.Find("rounds"), sessions, without);
        HashSet<RoundId> known = [.. rounds.Select(r => r.Id)];
        return new(Settings(entry.Find("settings"), topics), rounds, Tables(entry.Find("tables"), known, people), Attendance(entry.Find("attendance"), known, people),
            BundleRequests.Read(entry.Find("requests"), known, people));
    }

    static MatchingSettings? Settings(JsonCursor? found, IReadOnlyList<EventTopic>? topics)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        entry.Only("open", "closesAt", "acceptance", "time", "budget", "expireHours", "expireAt", "blocked", "version", "topics", "meetingLink", "noShowMinutes");
        var (none, before) = (MatchingSettings.Default, entry.Faults.Count);
        DateTimeOffset? Time(string name) => entry.Find(name) is { } time && time.String() is { } text ? Fields.Instant(text, time.Path, entry.Faults) : null;
        var settings = new MatchingSettings(
            entry.Find("open")?.Bool() ?? none.Open, Time("closesAt"), entry.Find("acceptance")?.OneOf<Acceptance>() ?? none.Acceptance, entry.Find("time")?.OneOf<TimeMode>() ?? none.Time,
            entry.Find("budget")?.Number(1, 500) ?? none.Budget, entry.Find("expireHours")?.Number(1, 1000), Time("expireAt"), Blocked(entry.Find("blocked")), Topics: topics, MeetingLink: entry.Find("meetingLink")?.Text(300),
            NoShowMinutes: entry.Find("noShowMinutes")?.Number(1, 30));
        if (settings is { Acceptance: Acceptance.AtOnce, Time: TimeMode.Accepter } && entry.Faults.Count == before)
            entry.Faults.Add(entry.At("time"), "Where requests count at once nobody accepts them: the time is the planner's.");
        return settings;
    }

    public static IReadOnlyList<EventTopic>? Topics(JsonCursor? list)
    {
        if (list is null)
            return null;
        var topics = new List<EventTopic>();
        foreach (var entry in list.Value.Items(Taxonomy.Most))
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "name", "german");
            if (entry.Need("id")?.Id<TopicId>() is { } id && entry.Need("name")?.Text(Taxonomy.LongestName) is { } name)
                topics.Add(new(id, name, entry.Find("german")?.Text(Taxonomy.LongestName)));
        }
        if (Taxonomy.Faulty(topics) is { } refusal)
            list.Value.Faults.Add(list.Value.Path, refusal.Sentence);
        return topics;
    }

    static List<KindBlock>? Blocked(JsonCursor? list)
    {
        if (list is null)
            return null;
        var blocked = new List<KindBlock>();
        foreach (var entry in list.Value.Items(36))
        {
            if (!entry.IsObject())
                continue;
            entry.Only("from", "to");
            blocked.Add(new(entry.Find("from")?.OneOf<OrganisationKind>(), entry.Find("to")?.OneOf<OrganisationKind>()));
        }
        return blocked;
    }

    static List<PlannedMeetingRound> Rounds(JsonCursor? list, HashSet<SessionId>? sessions, HashSet<SessionId> without)
    {
        var rounds = new List<PlannedMeetingRound>();
        foreach (var entry in list?.Items(300) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "session", "start", "minutes", "gap");
            var session = entry.Need("session")?.Id<SessionId>();
            if (session is { } id && sessions?.Contains(id) == false)
                entry.Faults.Add(entry.At("session"), "The programme has no matchmaking session of this id. Correct it, or the kind of the session.");
            if (session is { } tables && without.Contains(tables))
                entry.Faults.Add(entry.At("session"), "This session is run as roundtables, so that it has no rounds for meetings. Leave one of the two out.");
            var round = new PlannedMeetingRound(entry.Need("id")?.Id<RoundId>() ?? default, session ?? default,
                entry.Need("start") is { } start && start.String() is { } text ? Fields.Instant(text, start.Path, entry.Faults) ?? default : default,
                entry.Need("minutes")?.Number(5, 240) ?? 5, entry.Find("gap")?.Number(0, 120) ?? 0);
            if (round.Id != default && rounds.Any(r => r.Id == round.Id))
                entry.Faults.Add(entry.At("id"), "Another round has this id already. Give each one of its own.");
            if (round.Start != default && rounds.Any(r => r.Start < round.Start.AddMinutes(round.Minutes) && round.Start < r.Start.AddMinutes(r.Minutes)))
                entry.Faults.Add(entry.At("start"), "At this time there is another round. Nobody can be at both.");
            rounds.Add(round);
        }
        return rounds;
    }

    static List<PlannedTable> Tables(JsonCursor? list, HashSet<RoundId> rounds, HashSet<PersonId> people)
    {
        var tables = new List<PlannedTable>();
        foreach (var entry in list?.Items(500) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "name", "kind", "places", "location", "x", "y", "features", "away", "host");
            var table = new PlannedTable(
                entry.Need("id")?.Id<TableId>() ?? default, entry.Need("name")?.Text(80) ?? "", entry.Need("kind")?.OneOf<TableKind>() ?? default, entry.Find("places")?.Number(1, 100) ?? 2,
                entry.Find("location")?.Text(200), entry.Find("x")?.Number(0, 1000), entry.Find("y")?.Number(0, 1000), Features(entry.Find("features")), Away(entry.Find("away"), rounds),
                entry.Find("host") is { } host ? Known(host, people) : null);
            if (table.Id != default && tables.Any(t => t.Id == table.Id))
                entry.Faults.Add(entry.At("id"), "Another table has this id already. Give each one of its own.");
            tables.Add(table);
        }
        return tables;
    }

    static IReadOnlyList<string>? Features(JsonCursor? list) => BundlePeople.Words(list, item => item.Text(80)) is { Count: > 0 } words ? [.. words.Take(20)] : null;

    public static PersonId? Known(JsonCursor item, HashSet<PersonId> people)
    {
        var id = item.Id<PersonId>();
        if (id is { } person && !people.Contains(person))
            item.Faults.Add(item.Path, "No person of this file has this id. Add the person, or correct the id.");
        return id;
    }

    static List<RoundId>? Away(JsonCursor? list, HashSet<RoundId> rounds)
    {
        var away = new List<RoundId>();
        foreach (var item in list?.Items(300) ?? [])
        {
            if (item.Id<RoundId>() is not { } id)
                continue;
            if (!rounds.Contains(id) || away.Contains(id))
                item.Faults.Add(item.Path, "No round of this file has this id, or it is listed twice. Correct it.");
            away.Add(id);
        }
        return away.Count == 0 ? null : [.. away.OrderBy(r => r.Value, StringComparer.Ordinal)];
    }

    static List<PlannedAttendance> Attendance(JsonCursor? list, HashSet<RoundId> rounds, HashSet<PersonId> people)
    {
        var all = new List<PlannedAttendance>();
        foreach (var entry in list?.Items(Fields.MaxPeople) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("person", "days", "away", "maxMeetings", "off");
            var person = entry.Need("person") is { } id ? Known(id, people) : null;
            if (person is { } named && all.Any(a => a.Person == named))
                entry.Faults.Add(entry.At("person"), "This person is listed twice. Remove one.");
            all.Add(new(person ?? default, Days(entry.Find("days")), Away(entry.Find("away"), rounds), entry.Find("maxMeetings")?.Number(1, 200), entry.Find("off")?.Bool() ?? false));
        }
        return all;
    }

    static SortedDictionary<DateOnly, Presence>? Days(JsonCursor? found)
    {
        var days = new SortedDictionary<DateOnly, Presence>();
        foreach (var (name, value) in found?.Properties() ?? [])
        {
            if (!DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                value.Faults.Add(value.Path, "This is not a date. Write it as 2026-11-24.");
            else if (value.OneOf<Presence>() is { } presence)
                days[day] = presence;
        }
        return days.Count == 0 ? null : days;
    }
}
