using System.Globalization;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>All that one says of a meeting: what is absent is not said any more.</summary>
/// <param name="Topic">A topic of the event, or up to 80 characters of one's own.</param>
/// <param name="Note">Up to 2,000 characters, that nobody else sees.</param>
/// <param name="Exchange">One's contact is for those of the meeting who give theirs.</param>
/// <param name="Took">Whether it took place: "missed" where the other did not come.</param>
public sealed record OutcomeRequest(Outcome? Outcome = null, string? Topic = null, string? Note = null, bool Exchange = false, Took? Took = null);

/// <param name="Want">False: not any more.</param>
public sealed record NewTimeRequest(bool Want);

/// <summary>After the meetings: what people say of them and take home, and what the staff does.</summary>
public static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var matchmaking = api.MapGroup("/conferences/{conference}/matchmaking");
        var attending = matchmaking.MapGroup("/me").RequireAuthorization(Policies.Attendee);
        attending.MapPut("/meetings/{request}/outcome", (OutcomeRequest body, RequestId request, [AsParameters] MatchDoor door) =>
            door.Do(new TellOutcome(request, body.Outcome, body.Topic, body.Note, body.Exchange, body.Took)));
        attending.MapPut("/meetings/{request}/new-time", (NewTimeRequest body, RequestId request, [AsParameters] MatchDoor door) => door.Do(new WantNewTime(request, body.Want)));
        attending.MapGet("/contacts.vcf", async (string? lang, HttpContext http, [AsParameters] MatchDoor door) =>
        {
            var (title, zone) = await EventOf(door);
            return Taken(http, ContactFiles.VCards(await ContactsOf(door, lang), title, zone), "text/vcard; charset=utf-8", $"{door.Conference}-contacts.vcf");
        }).Produces<string>(contentType: "text/vcard");
        attending.MapGet("/contacts.csv", async (string? lang, HttpContext http, [AsParameters] MatchDoor door) =>
            Taken(http, ContactFiles.Csv(await ContactsOf(door, lang), (await EventOf(door)).Zone), "text/csv; charset=utf-8", $"{door.Conference}-contacts.csv")).Produces<string>(contentType: "text/csv");

        var staff = matchmaking.MapGroup("").RequireAuthorization(Policies.Moderator);
        staff.MapGet("/results", async ([AsParameters] MatchDoor door) =>
        {
            var (results, people) = await ResultsOf(door);
            return TypedResults.Ok(ResultsAnswer.Of(results, people));
        });
        staff.MapGet("/report.csv", async (HttpContext http, [AsParameters] MatchDoor door) =>
        {
            var (results, people) = await ResultsOf(door);
            return Taken(http, ResultsCsv.Of(results, people, (await EventOf(door)).Zone), "text/csv; charset=utf-8", $"{door.Conference}-meetings.csv");
        }).Produces<string>(contentType: "text/csv");
        staff.MapGet("/report", Report).Produces<string>(contentType: "text/html");
    }

    static async Task<ContentHttpResult> Report(string? lang, HttpContext http, [AsParameters] MatchDoor door)
    {
        var ((results, people), (title, zone)) = (await ResultsOf(door), await EventOf(door));
        http.Response.Headers.ContentSecurityPolicy = ResultsReport.ContentSecurityPolicy;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(new ResultsReport(title, zone, results, people, IsGerman(lang) ? ReportWords.German : ReportWords.English).Page(await door.Now()), "text/html", Encoding.UTF8);
    }

    static async Task<(MeetingResults Results, Dictionary<PersonId, Person> People)> ResultsOf(MatchDoor door)
    {
        var results = await door.Grain.Results();
        return (results, (await door.People.FindSome(door.Conference, [.. results.Meetings.SelectMany(m => m.People.Concat(m.Missing)).Distinct()])).ToDictionary(p => p.Id));
    }

    /// <summary>Who was erased since is in nobody's contacts.</summary>
    static async Task<IReadOnlyList<Contact>> ContactsOf(MatchDoor door, string? lang)
    {
        var exchanged = await door.Grain.ContactsOf(door.Me.Person);
        var people = (await door.People.FindSome(door.Conference, [.. exchanged.Select(c => c.Person)])).Where(p => p.Name.Length > 0).ToDictionary(p => p.Id);
        var topics = (await door.Grain.Circle()).Settings.Topics ?? [];
        return [.. exchanged.Where(c => people.ContainsKey(c.Person)).Select(c => new Contact(people[c.Person], c.Met, c.Topic is { } said ? TopicNames.Of(topics, said, IsGerman(lang)) : null))];
    }

    static async Task<(string Title, TimeZoneInfo Zone)> EventOf(MatchDoor door) =>
        await door.Grains.Conference(door.Conference).Programme() is { } programme ? (programme.Title, TimeZoneInfo.FindSystemTimeZoneById(programme.TimeZone)) : (door.Conference.ToString(), TimeZoneInfo.Utc);

    static FileContentHttpResult Taken(HttpContext http, byte[] bytes, string type, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bytes, type, name);
    }

    static bool IsGerman(string? lang) => lang?.StartsWith("de", true, CultureInfo.InvariantCulture) == true;
}
