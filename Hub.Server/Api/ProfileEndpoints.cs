using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Offers">At most 30 phrases of 200 characters, like topics and seeks.</param>
/// <param name="OffersText">In their own words, up to 1,000 characters, like what they seek.</param>
/// <param name="Version">Of the profile that was read.</param>
public sealed record ProfileRequest(
    string? Name, string? Organisation = null, OrganisationKind? Kind = null, string? Position = null, string? Region = null, string? Country = null,
    IReadOnlyList<string>? Languages = null, IReadOnlyList<string>? Topics = null, IReadOnlyList<string>? Offers = null, IReadOnlyList<string>? Seeks = null,
    string? OffersText = null, string? SeeksText = null, int Version = 0);

public sealed record ProfileAnswer(
    int Version, Completeness Completeness, string? Name = null, string? Organisation = null, OrganisationKind? Kind = null, string? Position = null, string? Region = null, string? Country = null,
    IReadOnlyList<string>? Languages = null, IReadOnlyList<string>? Topics = null, IReadOnlyList<string>? Offers = null, IReadOnlyList<string>? Seeks = null,
    string? OffersText = null, string? SeeksText = null);

/// <summary>A person's own profile, which stands in their record.</summary>
static class ProfileEndpoints
{
    public static async Task<Results<Ok<ProfileAnswer>, ProblemHttpResult>> Get([AsParameters] MatchDoor door) =>
        await door.People.Find(door.Conference, door.Me.Person) is { } me ? TypedResults.Ok(Answer((await TopicsOf(door)).Of(me))) : Problems.Of(MatchDoor.UnknownPerson);

    static async Task<Taxonomy> TopicsOf(MatchDoor door) => Taxonomy.Of((await door.Grain.Circle()).Settings);

    public static async Task<Results<Ok<ProfileAnswer>, ProblemHttpResult>> Put(ProfileRequest body, [AsParameters] MatchDoor door)
    {
        var taxonomy = await TopicsOf(door);
        var no = Problems.Of(MatchDoor.UnknownPerson);
        Person? there = null;
        var changed = await door.People.Change(door.Conference, door.Me.Person, me =>
        {
            var faults = new Faults();
            var to = Read(body, there = me, taxonomy, faults);
            var same = Grains.Conferences.ConferenceDecisions.Same(me, to);
            no = faults.Any ? Problems.Of(FaultyProfile, more: new Dictionary<string, object?> { ["faults"] = faults.First })
                : !same && body.Version != (me.Profile ?? 0) ? Problems.Of(StaleProfile) : null;
            return no is not null || same ? null : to with { Profile = (me.Profile ?? 0) + 1 };
        });
        if (no is not null)
            return no;
        if (changed is null)
            return TypedResults.Ok(Answer(taxonomy.Of(there!)));
        // The grain has only to know that there is something new to suggest.
        var told = await door.Grain.Do(door.Me.Caller, new BringFacts(null, [MatchingPlans.CardOf(changed)]));
        return told.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(Answer(changed));
    }

    static Person Read(ProfileRequest body, Person me, Taxonomy taxonomy, Faults faults)
    {
        string? Line(string? text, int longest, string where, bool lines = false) => string.IsNullOrWhiteSpace(text) ? null : Fields.Text(text, longest, lines, where, faults);
        IReadOnlyList<string>? Words(IReadOnlyList<string>? list, string where)
        {
            if (list is { Count: > Fields.MaxWords })
                faults.Add(where, $"There are {list.Count} entries; at most {Fields.MaxWords} fit.");
            return (list ?? []).Take(Fields.MaxWords).Select((w, i) => Fields.Text(w ?? "", Fields.MaxTitle, lines: false, $"{where}[{i}]", faults)).OfType<string>().Distinct().ToList() is { Count: > 0 } words ? words : null;
        }
        return me with
        {
            Name = Line(body.Name, Fields.MaxName, "name") ?? "",
            Organisation = Line(body.Organisation, Fields.MaxOrganisation, "organisation"),
            Kind = body.Kind,
            Position = Line(body.Position, Fields.MaxName, "position"),
            Region = Line(body.Region, Fields.MaxName, "region"),
            Country = string.IsNullOrEmpty(body.Country) ? null : Fields.Country(body.Country, "country", faults),
            Languages = (body.Languages ?? []).Take(Fields.MaxWords).Select((l, i) => Fields.Language(l ?? "", $"languages[{i}]", faults)).OfType<string>().Distinct().ToList() is { Count: > 0 } spoken ? spoken : null,
            Topics = Fields.Topics(Words(body.Topics, "topics"), taxonomy, i => $"topics[{i}]", faults),
            Offers = Words(body.Offers, "offers"),
            Seeks = Words(body.Seeks, "seeks"),
            OffersText = Line(body.OffersText, Fields.MaxDescription, "offersText", lines: true),
            SeeksText = Line(body.SeeksText, Fields.MaxDescription, "seeksText", lines: true),
        };
    }

    static ProfileAnswer Answer(Person p) => new(p.Profile ?? 0, Completeness.Of(p), p.Name.Length > 0 ? p.Name : null, p.Organisation, p.Kind, p.Position, p.Region, p.Country,
        p.Languages, p.Topics, p.Offers, p.Seeks, p.OffersText, p.SeeksText);

    static readonly Refusal FaultyProfile = new("faulty-profile", "Some of the profile cannot be kept as it is; nothing was changed. Mend what is listed.", Because.Invalid);
    static readonly Refusal StaleProfile = new("stale-profile", "This profile was changed meanwhile, perhaps on another device. Look at it again.", Because.Conflict);
}
