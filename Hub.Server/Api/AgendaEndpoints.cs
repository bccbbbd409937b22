using System.Globalization;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Path">Whoever has it can read the agenda: it is a secret like a link.</param>
public sealed record CalendarAnswer(string Path);

/// <param name="Name">Empty where nobody knows it any more.</param>
/// <param name="Revision">The publication with which their sheet changed last, also by losing a meeting; one more than the number: since that.</param>
public sealed record ScheduledPerson(PersonId Person, string Name, string? Organisation, int Revision);

/// <param name="Revision">As that of a person.</param>
public sealed record ScheduledTable(TableId Table, string? Name, string? Location, int Revision);

/// <summary>One meeting on a printed schedule.</summary>
public sealed record ScheduledMeeting(RequestId Request, RoundId Round, TableId Table, string? TableName, string? Location, DateTimeOffset Start, int Minutes, IReadOnlyList<PersonId> People, int Revision);

/// <param name="Number">The revision that stands on every sheet; 0: nothing is published.</param>
public sealed record ScheduleAnswer(int Number, DateTimeOffset? At, IReadOnlyList<ScheduledMeeting> Meetings, IReadOnlyList<ScheduledPerson> People, IReadOnlyList<ScheduledTable> Tables);

/// <summary>Agendas that leave the hub: into calendars, and onto paper.</summary>
public static class AgendaEndpoints
{
    public static void MapAgendas(this IEndpointRouteBuilder api)
    {
        var matchmaking = api.MapGroup("/conferences/{conference}/matchmaking");
        matchmaking.MapGet("/me/agenda.ics", async (string? lang, [AsParameters] MatchDoor door) => await File(door.Conference, door.Me.Person, lang, door.Grains, door.People))
            .RequireAuthorization(Policies.Attendee).Produces<string>(contentType: "text/calendar");
        matchmaking.MapPost("/me/calendar", async ([AsParameters] MatchDoor door, CalendarLinks links) =>
            TypedResults.Ok(new CalendarAnswer($"/calendar/{await links.Of(door.Conference, door.Me.Person)}.ics"))).RequireAuthorization(Policies.Attendee);
        matchmaking.MapGet("/schedule", Schedule).RequireAuthorization(Policies.Moderator);
    }

    /// <summary>The address that calendars ask now and then. They cannot sign in: it is the secret itself.</summary>
    public static void MapCalendars(this IEndpointRouteBuilder app) => app.MapGet("/calendar/{token}.ics", async Task<Results<FileContentHttpResult, ProblemHttpResult>> (
        string token, string? lang, CalendarLinks links, LiveGrains grains, PeopleRecords people) =>
        await links.Find(token) is { } link ? await File(link.Conference, link.Person, lang, grains, people) : Problems.Of(UnknownCalendar)).AllowAnonymous().ExcludeFromDescription();

    static async Task<FileContentHttpResult> File(ConferenceId conference, PersonId person, string? lang, LiveGrains grains, PeopleRecords records)
    {
        var agenda = await grains.Matching(conference).Agenda(person);
        var programme = await grains.Conference(conference).Programme();
        var seats = await RoundtablePlans.SeatsOf(grains, conference, programme, person);
        var people = (await records.FindSome(conference, [.. agenda.Entries.SelectMany(e => e.Meeting.People).Concat(seats.SelectMany(s => s.With)).Distinct()])).ToDictionary(p => p.Id);
        var text = AgendaCalendar.Of(programme?.Title ?? conference.ToString(), agenda, seats, person, people, german: lang is { } asked && asked.StartsWith("de", true, CultureInfo.InvariantCulture));
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{conference}.ics");
    }

    /// <summary>Everything on the printed sheets, for the day the Wi-Fi fails.</summary>
    static async Task<Ok<ScheduleAnswer>> Schedule([AsParameters] MatchDoor door)
    {
        var agenda = await door.Grain.Agenda(null);
        var meetings = agenda.Entries.Where(e => !e.Meeting.Cancelled).ToList();
        var sheets = agenda.Sheets ?? Sheets.None;
        var people = await door.People.FindSome(door.Conference, [.. meetings.SelectMany(m => m.Meeting.People).Concat(sheets.People.Keys).Distinct()]);
        return TypedResults.Ok(new ScheduleAnswer(agenda.Number, agenda.At,
            [.. meetings.Select(m => new ScheduledMeeting(m.Request, m.Meeting.Slot.Round, m.Meeting.Slot.Table, m.Table?.Name, m.Table?.Location, m.Meeting.Start, m.Meeting.Minutes, m.Meeting.People, m.Meeting.Number))],
            [.. people.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new ScheduledPerson(p.Id, p.Name, p.Organisation, sheets.People.GetValueOrDefault(p.Id)))],
            [.. sheets.Tables.OrderBy(t => t.Key.Value, StringComparer.Ordinal).Select(t => new ScheduledTable(t.Key, agenda.Tables?.GetValueOrDefault(t.Key)?.Name, agenda.Tables?.GetValueOrDefault(t.Key)?.Location, t.Value))]));
    }

    static readonly Refusal UnknownCalendar = new("unknown-calendar", "There is no such calendar. Ask for its address once more on your agenda.", Because.Unknown);
}
