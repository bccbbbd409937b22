using Hub.Grains.People;

namespace Hub.Grains.Matchmaking;

/// <summary>A person as suggestions see them.</summary>
/// <param name="freeTopics">In their own words; else they are ids.</param>
sealed class Profile(Person person, bool freeTopics)
{
    const int MostPhrases = 40, LongestShown = 120;

    public Person Person { get; } = person;

    public IReadOnlyList<Phrase> Offers { get; } = Phrases(person.Offers, person.OffersText);

    public IReadOnlyList<Phrase> Seeks { get; } = Phrases(person.Seeks, person.SeeksText);

    /// <summary>As they are compared, and as they are written.</summary>
    public IReadOnlyDictionary<string, string> Topics { get; } = !freeTopics ? (person.Topics ?? []).ToDictionary(t => t)
        : (person.Topics ?? []).DistinctBy(t => string.Join(' ', Terms.Of(t))).Where(t => Terms.Of(t).Count > 0).ToDictionary(t => string.Join(' ', Terms.Of(t)));

    /// <summary>2: another country; 1: another region; 0: the same, or not known.</summary>
    public int Distance(Profile other) =>
        Person.Country is { } country && other.Person.Country is { } theirs && country != theirs ? 2
        : Person.Region is { } region && other.Person.Region is { } there && region != there ? 1 : 0;

    /// <summary>Null where one of them says no language.</summary>
    public bool? Language(Profile other) => Person.Languages is { Count: > 0 } mine && other.Person.Languages is { Count: > 0 } theirs ? mine.Any(theirs.Contains) : null;

    /// <summary>What stands in the list, and the sentences of the free text.</summary>
    static List<Phrase> Phrases(IReadOnlyList<string>? list, string? text) =>
    [
        .. (list ?? []).Concat((text ?? "").Split(['.', ';', ',', '\n', '!', '?'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(p => new Phrase(p.Length <= LongestShown ? p : $"{p[..(LongestShown - 1)].TrimEnd()}…", Terms.Of(p))).Where(p => p.Terms.Count > 0).Take(MostPhrases),
    ];
}

sealed record Phrase(string Text, IReadOnlyList<string> Terms);
