using Hub.Grains.Doors;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Organisation">Tells people of the same name apart.</param>
/// <param name="Gone">They have said that they are not there for the meetings that come next.</param>
public sealed record DoorPerson(PersonId Person, string Name, Place Place, string? Organisation = null, bool Gone = false);

/// <summary>The way through the entrance of the event.</summary>
public readonly record struct EventDoor(ConferenceId Conference, Me Me, LiveGrains Grains, Programmes Programmes, PeopleRecords People)
{
    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(DoorCommand command) =>
        !(await Programmes.DaysSoFar(Conference)).Contains(command.Day) ? Problems.Of(NoDayYet)
        : command.Person != Me.Person && await People.Find(Conference, command.Person) is null ? Problems.Of(MatchDoor.UnknownPerson)
        : (await Grains.Door(Conference).Do(Me.Caller, command)).ToHttp();

    /// <summary>All who can come, so that the desk finds them while it has no Wi-Fi.</summary>
    public async Task<DoorPerson[]> Everybody()
    {
        var gone = (await Grains.Matching(Conference).Gone()).ToHashSet();
        return [.. (await People.All(Conference)).Where(p => p.Name.Length > 0).Select(p => new DoorPerson(p.Id, p.Name, p.Place, p.Organisation, gone.Contains(p.Id)))];
    }

    static readonly Refusal NoDayYet = new("no-day-of-the-event", "That is no day of the event, or it has not begun yet.", Because.Invalid);
}

/// <summary>Who has come: people check in at the entrance with their phone, or the staff at the desk does it for them.</summary>
public static class DoorEndpoints
{
    public static void MapDoor(this IEndpointRouteBuilder api)
    {
        var door = api.MapGroup("/conferences/{conference}/door");
        door.MapPut("/people/{person}/{day}", (PersonId person, DateOnly day, [AsParameters] EventDoor to) => to.Do(new ComeIn(person, day))).RequireAuthorization(Policies.Attendee);
        door.MapDelete("/people/{person}/{day}", (PersonId person, DateOnly day, [AsParameters] EventDoor to) => to.Do(new NotCome(person, day))).RequireAuthorization(Policies.Attendee);
        door.MapGet("/qr.svg", (PublicAddress address, HttpContext http) => QrCode.Of(address.DoorUrl(http), http)).RequireAuthorization(Policies.Present);
        var staff = door.MapGroup("").RequireAuthorization(Policies.Moderator);
        staff.MapGet("/people", async ([AsParameters] EventDoor to) => TypedResults.Ok(await to.Everybody()));
        staff.MapGet("/arrivals.csv", async (HttpContext http, [AsParameters] EventDoor to) =>
        {
            var people = (await to.People.All(to.Conference)).ToDictionary(p => p.Id);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(await to.Programmes.TimeZoneOf(to.Conference) ?? "UTC");
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.File(Exchange.ArrivalsCsv.Of(await to.Grains.Door(to.Conference).Arrivals(), people, zone), "text/csv; charset=utf-8", $"{to.Conference}-arrivals.csv");
        }).Produces<string>(contentType: "text/csv");
    }
}
