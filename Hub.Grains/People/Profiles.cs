namespace Hub.Grains.People;

/// <summary>How much of a profile is there.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Missing">What is missing, as codes: name, organisation, kind, country, languages, topics, offers, seeks.</param>
public sealed record Completeness(int Percent, IReadOnlyList<string> Missing)
{
    static readonly (string Part, int Weight, Func<Person, bool> Has)[] Parts =
    [
        ("name", 10, p => p.Name.Length > 0),
        ("organisation", 15, p => p.Organisation is not null),
        ("kind", 10, p => p.Kind is not null),
        ("country", 10, p => p.Country is not null),
        ("languages", 10, p => p.Languages is { Count: > 0 }),
        ("topics", 15, p => p.Topics is { Count: > 0 }),
        ("offers", 15, p => p.Offers is { Count: > 0 } || p.OffersText is not null),
        ("seeks", 15, p => p.Seeks is { Count: > 0 } || p.SeeksText is not null),
    ];

    public static Completeness Of(Person person) => new(
        Parts.Where(p => p.Has(person)).Sum(p => p.Weight), [.. Parts.Where(p => !p.Has(person)).Select(p => p.Part)]);

    /// <summary>Nothing by which somebody else could be found for them.</summary>
    public static bool IsEmpty(Person person) => Of(person).Missing is var missing && missing.Contains("topics") && missing.Contains("offers") && missing.Contains("seeks");
}
