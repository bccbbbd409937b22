using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Roundtables;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Hub.Server.Exchange;

/// <summary>A person's meetings as iCalendar (RFC 5545). An entry keeps its UID for ever, SEQUENCE rises with each change, and what is off stays as CANCELLED: so calendars follow.</summary>
public static class AgendaCalendar
{
    public static string Of(string title, PublishedAgenda agenda, IReadOnlyList<SeatEntry> seats, PersonId person, IReadOnlyDictionary<PersonId, Person> people, bool german)
    {
        var calendar = new Calendar { ProductId = "-//hub//matchmaking//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", title);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        foreach (var entry in agenda.Entries)
            calendar.Events.Add(EventOf(title, agenda, entry, person, people, german));
        foreach (var seat in seats)
            calendar.Events.Add(EventOf(title, seat, person, people, german));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar is never empty.");
    }

    static CalendarEvent EventOf(string title, PublishedAgenda agenda, AgendaEntry entry, PersonId person, IReadOnlyDictionary<PersonId, Person> people, bool german)
    {
        var (meeting, table) = (entry.Meeting, entry.Table);
        var off = meeting.Cancelled || !meeting.People.Contains(person);
        var others = Others(meeting.People, person, people, german);
        var start = new CalDateTime(meeting.Start.UtcDateTime, "UTC");
        return new()
        {
            Uid = $"{entry.Request}@hub",
            Sequence = meeting.Sequence,
            Status = off ? EventStatus.Cancelled : EventStatus.Confirmed,
            DtStamp = new CalDateTime((agenda.At ?? meeting.Start).UtcDateTime, "UTC"),
            Start = start,
            End = new CalDateTime(meeting.Start.UtcDateTime.AddMinutes(meeting.Minutes), "UTC"),
            Summary = $"{(german ? "Treffen mit" : "Meeting with")} {others}",
            Location = table is null ? null : string.Join(", ", new[] { table.Name, table.Location }.OfType<string>()),
            Description = title,
        };
    }

    static CalendarEvent EventOf(string title, SeatEntry seat, PersonId person, IReadOnlyDictionary<PersonId, Person> people, bool german) => new()
    {
        Uid = $"{seat.Session}.{seat.Round}.{person}@hub",
        Sequence = seat.Sequence,
        Status = EventStatus.Confirmed,
        DtStamp = new CalDateTime(seat.At.UtcDateTime, "UTC"),
        Start = new CalDateTime(seat.Start.UtcDateTime, "UTC"),
        End = new CalDateTime(seat.Start.UtcDateTime.AddMinutes(seat.Minutes), "UTC"),
        Summary = $"{(german ? "Tischrunde" : "Roundtable")} {seat.Round}: {seat.Table.Topic ?? seat.Table.Name}",
        Location = string.Join(", ", new[] { seat.Table.Name, seat.Table.Location }.OfType<string>()),
        Description = $"{title}\n{(german ? "Mit" : "With")} {Others(seat.With, person, people, german)}",
    };

    static string Others(IEnumerable<PersonId> all, PersonId person, IReadOnlyDictionary<PersonId, Person> people, bool german) =>
        string.Join(", ", all.Where(p => p != person).Select(p => people.TryGetValue(p, out var other) ? NameOf(other) : german ? "jemand" : "someone"));

    static string NameOf(Person person) => person.Organisation is { } organisation ? $"{person.Name} ({organisation})" : person.Name;
}

/// <summary>Where a person sits in a round of published roundtables.</summary>
public sealed record SeatEntry(SessionId Session, int Sequence, DateTimeOffset At, int Round, DateTimeOffset Start, int Minutes, Roundtable Table, IReadOnlyList<PersonId> With);
