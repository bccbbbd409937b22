using System.Text.Json;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>The people of a bundle. Two may share a name or a mailbox; nobody shares an id.</summary>
static class BundlePeople
{
    /// <summary>Those with a readable id, even where the rest is faulty: sessions refer to them.</summary>
    public static IReadOnlyList<Person> Read(JsonCursor? people, IReadOnlyList<EventTopic>? topics)
    {
        var taxonomy = Taxonomy.Of(new(Topics: topics));
        var seen = new Dictionary<PersonId, string>();
        var read = new List<Person>();
        foreach (var entry in people?.Items(Fields.MaxPeople) ?? [])
        {
            if (!entry.IsObject() || ReadOne(entry, taxonomy) is not { } person)
                continue;
            if (seen.TryAdd(person.Id, entry.Path))
                read.Add(person);
            else
                entry.Faults.Add(entry.At("id"), $"This id is already that of {seen[person.Id]}. Give every person an id of their own.");
        }
        return read;
    }

    static Person? ReadOne(JsonCursor entry, Taxonomy taxonomy)
    {
        var faults = entry.Faults;
        entry.Only("id", "name", "organisation", "email", "place", "role", "kind", "region", "country",
            "languages", "topics", "offers", "seeks", "position", "pace", "offersText", "seeksText");
        var id = entry.Need("id")?.Id<PersonId>();
        var person = new Person(
            id ?? default,
            entry.Need("name")?.Text(Fields.MaxName) ?? "",
            entry.Find("organisation")?.Text(Fields.MaxOrganisation),
            entry.Find("email") is { } email && email.String() is { } address ? Fields.Email(address, email.Path, faults) : null,
            entry.Find("place")?.OneOf<Place>() ?? Place.Hall,
            ReadRole(entry) ?? Role.Participant,
            entry.Find("kind")?.OneOf<OrganisationKind>(),
            entry.Find("region")?.Text(Fields.MaxName),
            entry.Find("country") is { } country && country.String() is { } code ? Fields.Country(code, country.Path, faults) : null,
            Words(entry.Find("languages"), language => language.String() is { } text ? Fields.Language(text, language.Path, faults) : null),
            Fields.Topics(Words(entry.Find("topics"), Word), taxonomy, i => $"{entry.At("topics")}[{i}]", faults),
            Words(entry.Find("offers"), Word),
            Words(entry.Find("seeks"), Word),
            entry.Find("position")?.Text(Fields.MaxName),
            ReadPace(entry.Find("pace")),
            entry.Find("offersText")?.Text(Fields.MaxDescription, lines: true),
            entry.Find("seeksText")?.Text(Fields.MaxDescription, lines: true));
        return id is null ? null : person;
    }

    static Role? ReadRole(JsonCursor entry)
    {
        var role = entry.Find("role")?.OneOf<Role>();
        if (role == Role.Screen)
            entry.Faults.Add(entry.At("role"), "A screen is not a person. Pair it in the hub instead.");
        return role;
    }

    static double? ReadPace(JsonCursor? found)
    {
        if (found is not { } pace)
            return null;
        if (pace.Value.ValueKind == JsonValueKind.Number && pace.Value.GetDouble() is var times and (1 or 1.5 or 10))
            return times;
        pace.Faults.Add(pace.Path, "Time to answer is 1, 1.5 or 10 times the usual.");
        return null;
    }

    static string? Word(JsonCursor item) => item.Text(Fields.MaxTitle);

    /// <summary>A list without repetitions; null where there is none, which an export leaves out again.</summary>
    public static IReadOnlyList<string>? Words(JsonCursor? list, Func<JsonCursor, string?> read)
    {
        if (list is not { } cursor)
            return null;
        var words = new List<string>();
        foreach (var item in cursor.Items(Fields.MaxWords))
        {
            if (read(item) is not { } word)
                continue;
            if (words.Contains(word))
                cursor.Faults.Add(item.Path, $"\"{Fields.Shown(word)}\" stands in this list twice. Remove one.");
            words.Add(word);
        }
        return words;
    }
}
