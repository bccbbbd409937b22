using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>A person as others in matchmaking see them.</summary>
public sealed record PersonAnswer(
    PersonId Person, string Name, string? Organisation = null, OrganisationKind? Kind = null, string? Position = null, string? Country = null, string? Region = null,
    IReadOnlyList<string>? Topics = null, IReadOnlyList<string>? Languages = null)
{
    public static PersonAnswer Of(Person p) => new(p.Id, p.Name, p.Organisation, p.Kind, p.Position, p.Country, p.Region, p.Topics, p.Languages);
}

/// <param name="Reasons">The strongest first.</param>
public sealed record SuggestionAnswer(PersonAnswer Person, int Score, IReadOnlyList<SuggestionReason> Reasons);

/// <param name="Count">How many there are on all pages.</param>
public sealed record SuggestionsAnswer(int Count, IReadOnlyList<SuggestionAnswer> Suggestions);

/// <param name="Count">How many there are on all pages.</param>
public sealed record PeopleFoundAnswer(int Count, IReadOnlyList<PersonAnswer> People);

/// <param name="Offer">False: it is sought.</param>
public sealed record MarketEntry(PersonId Person, string Name, bool Offer, string What, string? Organisation = null, string? Country = null);

public sealed record MarketAnswer(int Count, IReadOnlyList<MarketEntry> Entries);

/// <summary>Whom one could meet: suggestions, the marketplace of offers and needs, and who they are.</summary>
public static class AcquaintanceEndpoints
{
    const int MostOnAPage = 50, MostNames = 100;

    public static void MapAcquaintances(this RouteGroupBuilder attending)
    {
        attending.MapGet("/me/profile", ProfileEndpoints.Get);
        attending.MapPut("/me/profile", ProfileEndpoints.Put);
        attending.MapGet("/me/colleagues", Colleagues);
        attending.MapGet("/suggestions", Suggestions);
        attending.MapGet("/marketplace", Marketplace);
        attending.MapGet("/people", People);
        attending.MapGet("/people/search", Search);
    }

    static async Task<Results<Ok<SuggestionsAnswer>, ProblemHttpResult>> Suggestions(
        string? q, string? kind, string? topic, string? country, string? language, string? place, int? skip, int? most, [AsParameters] MatchDoor door, Acquaintances acquaintances)
    {
        if (!MatchDoor.IsNamed<OrganisationKind>(kind, out var ofKind) || !MatchDoor.IsNamed<Place>(place, out var at))
            return Problems.Of(Problems.MalformedRequest, StatusCodes.Status400BadRequest);
        var known = await acquaintances.Of(door.Conference);
        var relations = await door.Grain.RelationsOf(door.Me.Person);
        var excluded = relations.Excluded.ToHashSet();
        var (sought, wanted) = (Terms.Words(q).ToList(), Terms.Fold(topic));
        var people = known.People.ToDictionary(p => p.Id);
        var found = known.Suggesting.For(door.Me.Person, p => !excluded.Contains(p.Id) && (ofKind is null || p.Kind == ofKind) && (country is null || p.Country == country)
            && (at is null || p.Place == at) && (language is null || p.Languages?.Contains(language) == true)
            && (wanted == "" || p.Topics?.Any(t => Terms.Fold(t) == wanted) == true)
            && Has(sought, [p.Name, p.Organisation, p.OffersText, p.SeeksText, .. known.Taxonomy.NamesOf(p), .. p.Offers ?? [], .. p.Seeks ?? []])).ToList();
        return TypedResults.Ok(new SuggestionsAnswer(found.Count,
            [.. Page(found, skip, most).Select(s => new SuggestionAnswer(PersonAnswer.Of(people[s.Person]), s.Score, s.Reasons))]));
    }

    static async Task<Ok<MarketAnswer>> Marketplace(string? q, bool? offers, int? skip, int? most, [AsParameters] MatchDoor door, Acquaintances acquaintances)
    {
        var apart = (await door.Grain.RelationsOf(door.Me.Person)).Excluded.ToHashSet();
        var (sought, known) = (Terms.Words(q).ToList(), await acquaintances.Of(door.Conference));
        var found = (
            from p in known.People
            where p.Id != door.Me.Person && !apart.Contains(p.Id)
            from entry in Entries(p, true).Concat(Entries(p, false))
            where (offers is null || entry.Offer == offers) && Has(sought, [entry.What, p.Organisation, .. known.Taxonomy.NamesOf(p)])
            select entry).ToList();
        return TypedResults.Ok(new MarketAnswer(found.Count, [.. Page(found, skip, most)]));
    }

    static IEnumerable<MarketEntry> Entries(Person p, bool offer) => ((offer ? p.Offers : p.Seeks) ?? []).Append(offer ? p.OffersText : p.SeeksText)
        .OfType<string>().Select(what => new MarketEntry(p.Id, p.Name, offer, what, p.Organisation, p.Country));

    /// <summary>Anyone who takes part, by name: also those who are not suggested, offer nothing and seek nothing. Nobody without a word: it is no list of everyone.</summary>
    static async Task<Ok<PeopleFoundAnswer>> Search(string? q, int? skip, int? most, [AsParameters] MatchDoor door, Acquaintances acquaintances)
    {
        var sought = Terms.Words(q).ToList();
        var found = (await acquaintances.Of(door.Conference)).People.Where(p => sought.Count > 0 && p.Id != door.Me.Person && Has(sought, [p.Name, p.Organisation])).ToList();
        return TypedResults.Ok(new PeopleFoundAnswer(found.Count, [.. Page(found, skip, most).Select(PersonAnswer.Of)]));
    }

    /// <summary>For those who have to do with them, or could come to: the staff reads all.</summary>
    static async Task<Ok<Dictionary<string, PersonAnswer>>> People(string? ids, [AsParameters] MatchDoor door, Acquaintances acquaintances)
    {
        var wanted = (ids ?? "").Split(',', MostNames + 1).Take(MostNames)
            .Select(id => PersonId.TryParse(id, null, out var person) ? person : default).Where(id => id != default).ToHashSet();
        if (!door.Me.IsStaff)
        {
            var known = (await door.Grain.RelationsOf(door.Me.Person)).Known.Append(door.Me.Person).ToHashSet();
            var taking = (await acquaintances.Of(door.Conference)).People.Select(p => p.Id).ToHashSet();
            wanted.RemoveWhere(p => !known.Contains(p) && !taking.Contains(p));
        }
        var (found, taxonomy) = (await door.People.FindSome(door.Conference, [.. wanted]), Taxonomy.Of((await door.Grain.Circle()).Settings));
        return TypedResults.Ok(found.Where(p => p.Name.Length > 0).ToDictionary(p => p.Id.ToString(), p => PersonAnswer.Of(taxonomy.Of(p))));
    }

    /// <summary>To whom a meeting can pass.</summary>
    static async Task<Ok<PersonAnswer[]>> Colleagues([AsParameters] MatchDoor door)
    {
        var people = await door.People.All(door.Conference);
        var mine = people.FirstOrDefault(p => p.Id == door.Me.Person)?.Organisation;
        return TypedResults.Ok(MatchDoor.ColleaguesIn(people, mine, door.Me.Person).Take(MostNames).Select(PersonAnswer.Of).ToArray());
    }

    /// <summary>Whether every word that is sought begins a word of it.</summary>
    static bool Has(List<string> sought, IEnumerable<string?> texts) =>
        sought.Count == 0 || texts.SelectMany(Terms.Words).ToList() is var words && sought.All(s => words.Any(w => w.StartsWith(s, StringComparison.Ordinal)));

    static IEnumerable<T> Page<T>(IEnumerable<T> all, int? skip, int? most) => all.Skip(Math.Max(0, skip ?? 0)).Take(Math.Clamp(most ?? MostOnAPage, 1, MostOnAPage));
}
