using System.Text;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Hub.Server.Live;
using Hub.Server.Rehearsals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

public sealed record NameAnswer(string Name, string? Organisation = null);

/// <param name="Role">Tells people of the same name apart, with their organisation.</param>
public sealed record FoundPerson(PersonId Person, string Name, Role Role, string? Organisation = null);

public sealed record JoinAnswer(string Url, string? Code = null);

public sealed record LinkRequest(Role Role, string? Name = null);

public sealed record LinkAnswer(string Url);

/// <param name="Id">Of the new event: 1 to 40 of a-z, 0-9 and '-', as yet without an event.</param>
public sealed record CopyRequest(ConferenceId Id);

/// <param name="Url">The way in for its organiser.</param>
public sealed record CopyAnswer(ConferenceId Conference, string Url);

/// <summary>The programme, the people and the ways in: loading them, taking them home, handing out links.</summary>
public static class ConferenceEndpoints
{
    const int MostNames = 100, MostFound = 20;

    public static void MapConferences(this IEndpointRouteBuilder api)
    {
        var conference = api.MapGroup("/conferences/{conference}");
        conference.MapGet("/people/names", Names).RequireAuthorization(Policies.Present);
        conference.MapGet("/people/search", FindPeople).RequireAuthorization(Policies.Moderator);
        conference.MapGet("/join", JoinCode).RequireAuthorization(Policies.Present);
        conference.MapGet("/qr.svg", Qr).RequireAuthorization(Policies.Present);
        var organising = conference.MapGroup("").RequireAuthorization(Policies.Organiser);
        organising.MapPost("/import", Import).Accepts<byte[]>("application/octet-stream", "application/json", "application/xml", "text/xml", "text/csv", "text/plain");
        organising.MapGet("/export", Export);
        organising.MapPost("/copies", Copy);
        organising.MapPut("/kind-rules", (KindRule[] body, ConferenceId conference, Me me, LiveGrains grains) => SetRules(body, conference, me, grains));
        organising.MapPost("/join-code", RenewCode);
        organising.MapPost("/links", MakeLink);
        organising.MapPost("/links/personal", PersonalLinks).Produces<string>(contentType: "text/csv");
    }

    /// <summary>Names stand in no view and no journal; whoever is at the conference may ask for them by id.</summary>
    static async Task<Ok<Dictionary<string, NameAnswer>>> Names(ConferenceId conference, string? ids, PeopleRecords people)
    {
        var wanted = (ids ?? "").Split(',', MostNames + 1).Take(MostNames)
            .Select(id => PersonId.TryParse(id, null, out var person) ? person : default).Where(id => id != default).ToList();
        var found = await people.FindSome(conference, wanted);
        return TypedResults.Ok(found.Where(p => p.Name.Length > 0).ToDictionary(p => p.Id.ToString(), p => new NameAnswer(p.Name, p.Organisation)));
    }

    /// <summary>For those who put somebody on a stage or into a jury: by name or organisation, guests too.</summary>
    static async Task<Ok<FoundPerson[]>> FindPeople(ConferenceId conference, string? q, PeopleRecords people) =>
        TypedResults.Ok(NameSearch.Find(await people.All(conference), q, MostFound).Select(p => new FoundPerson(p.Id, p.Name, p.Role, p.Organisation)).ToArray());

    static async Task<Ok<JoinAnswer>> JoinCode(ConferenceId conference, LiveGrains grains, PublicAddress address, HttpContext http)
    {
        var code = await grains.Conference(conference).JoinCode();
        return TypedResults.Ok(new JoinAnswer(address.JoinUrl(http, code), code));
    }

    static async Task<FileContentHttpResult> Qr(ConferenceId conference, LiveGrains grains, PublicAddress address, HttpContext http) =>
        QrCode.Of(address.JoinUrl(http, await grains.Conference(conference).JoinCode()), http);

    static async Task<Results<Ok<ImportOutcome>, ProblemHttpResult>> Import(
        ConferenceId conference, string? format, Me me, HttpContext http, LiveGrains grains, Importer importer)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var rules = (await grains.Conference(conference).Programme())?.KindRules ?? KindRules.Default;
        var file = ImportFile.Read(format ?? "auto", body.ToArray(), conference, rules, await MatchingPlans.TopicsOf(grains, conference));
        if (file.Faults.Count > 0)
            return Problems.Of(FaultyFile(file.Faults.Count + file.MoreFaults), more: new Dictionary<string, object?> { ["faults"] = file.Faults });
        return TypedResults.Ok(await importer.Import(conference, file.Programme, file.People, me.Caller, file.Matchmaking));
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(ConferenceId conference, LiveGrains grains, PeopleRecords people) =>
        await BundleOf(conference, grains, people) is { } bundle ? TypedResults.File(BundleFile.Write(bundle), "application/json", $"{conference}.json") : Problems.Of(ConferenceDecisions.NoProgramme);

    /// <summary>Another event with all that was prepared for this one, to try things out: nothing of it reaches the event itself.</summary>
    static async Task<Results<Ok<CopyAnswer>, ProblemHttpResult>> Copy(
        CopyRequest body, ConferenceId conference, Me me, LiveGrains grains, PeopleRecords people, Importer importer, PublicAddress address, HttpContext http)
    {
        if (await BundleOf(conference, grains, people) is not { } bundle)
            return Problems.Of(ConferenceDecisions.NoProgramme);
        if (await grains.Conference(body.Id).Programme() is not null)
            return Problems.Of(Copies.NameUsed);
        await importer.Import(body.Id, bundle.Programme, bundle.People, me.Caller, bundle.Matchmaking);
        return TypedResults.Ok(new CopyAnswer(body.Id, Links.Address(address.Base(http), await importer.StaffLink(body.Id, Role.Organiser, null))));
    }

    /// <summary>All that an event was prepared with; null: there is no programme.</summary>
    public static async Task<Bundle?> BundleOf(ConferenceId conference, LiveGrains grains, PeopleRecords people)
    {
        if (await grains.Conference(conference).Programme() is not { } programme)
            return null;
        var topics = await MatchingPlans.TopicsOf(grains, conference);
        var imported = (await people.All(conference)).Where(IsOfTheEvent).Select(topics.Of).ToList();
        programme = await PitchPlans.Export(grains, conference, programme, imported.Select(p => p.Id).ToHashSet());
        programme = await StagePlans.Export(grains, conference, programme);
        programme = await RoundtablePlans.Export(grains, conference, programme, imported.Select(p => p.Id).ToHashSet());
        var matchmaking = await MatchingPlans.Export(grains, conference, imported.Select(p => p.Id).ToHashSet());
        return new Bundle(Bundle.CurrentFormat, conference, programme, [.. imported.Select(p => p with { Profile = null })], matchmaking);
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> SetRules(KindRule[] rules, ConferenceId conference, Me me, LiveGrains grains) =>
        (await grains.Conference(conference).Do(me.Caller, new SetKindRules(rules))).ToHttp();

    static async Task<Ok<JoinAnswer>> RenewCode(ConferenceId conference, Me me, JoinCodes codes, PublicAddress address, HttpContext http)
    {
        var code = await codes.Renew(conference, me.Caller);
        return TypedResults.Ok(new JoinAnswer(address.JoinUrl(http, code), code));
    }

    static async Task<Results<Ok<LinkAnswer>, ProblemHttpResult>> MakeLink(
        LinkRequest body, ConferenceId conference, Importer importer, PublicAddress address, HttpContext http)
    {
        if (body.Role is not (Role.Moderator or Role.Organiser))
            return Problems.Of(NotAStaffRole);
        var name = body.Name;
        if (!string.IsNullOrWhiteSpace(name))
        {
            (name, var refusal) = Wording.Clean(name, 120, lines: false);
            if (refusal is not null)
                return Problems.Of(refusal);
        }
        var token = await importer.StaffLink(conference, body.Role, name);
        return TypedResults.Ok(new LinkAnswer(Links.Address(address.Base(http), token)));
    }

    /// <summary>A fresh link for everyone who was imported, as CSV for a mail merge or a badge printer. Links made before stay good.</summary>
    static async Task<FileContentHttpResult> PersonalLinks(
        ConferenceId conference, PeopleRecords people, Links links, PublicAddress address, HttpContext http)
    {
        var csv = new StringBuilder("name;organisation;email;link\r\n");
        foreach (var person in (await people.All(conference)).Where(IsOfTheEvent))
        {
            var token = await links.Make(new(conference, person.Id, person.Role));
            csv.Append(CsvCell.Of(person.Name)).Append(';').Append(CsvCell.Of(person.Organisation)).Append(';').Append(CsvCell.Of(person.Email)).Append(';')
                .Append(Links.Address(address.Base(http), token)).Append("\r\n");
        }
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"{conference}-links.csv");
    }

    /// <summary>Guests are of the day, and nameless helpers came by a staff link; the others are whom the organisers brought.</summary>
    static bool IsOfTheEvent(Person person) => person.Role != Role.Guest && person.Name.Length > 0;

    static Refusal FaultyFile(int faults) => new("faulty-file",
        $"The file has {faults} {(faults == 1 ? "fault" : "faults")}; nothing was changed. Mend what is listed and import it again.", Because.Invalid);

    static readonly Refusal NotAStaffRole = new("not-a-staff-role", "Staff links are for moderators and organisers.", Because.Invalid);
}
