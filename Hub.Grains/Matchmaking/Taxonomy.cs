using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Grains.Matchmaking;

/// <summary>A topic of the event, as the organisers name it.</summary>
/// <param name="Name">1 to 80 characters; no other topic has it, in either language.</param>
/// <param name="German">Null: as in English.</param>
[GenerateSerializer, Immutable]
public sealed record EventTopic(TopicId Id, string Name, string? German = null);

/// <summary>The topics out of which people choose. In their records are ids; a name in either language stands for its topic.
/// Without any, people say theirs in their own words, as they like.</summary>
public sealed class Taxonomy
{
    public const int Most = 100, LongestName = 80;

    readonly Dictionary<string, EventTopic> byWord = [];

    Taxonomy(IReadOnlyList<EventTopic> topics)
    {
        foreach (var topic in topics)
        {
            foreach (var word in Words(topic))
                byWord.TryAdd(Folded(word), topic);
        }
    }

    public static Taxonomy Of(MatchingSettings settings) => new(settings.Topics ?? []);

    public bool IsFree => byWord.Count == 0;

    /// <summary>What somebody means by a word: null if the event has no such topic.</summary>
    public string? Find(string word) => IsFree ? word : byWord.GetValueOrDefault(Folded(word))?.Id.ToString();

    /// <summary>The person with those of their topics that the event has. One that was removed stays in the record: set again, it is theirs again.</summary>
    public Person Of(Person person) => IsFree || person.Topics is not { } topics ? person
        : person with { Topics = topics.Select(Find).OfType<string>().Distinct().ToList() is { Count: > 0 } known ? known : null };

    /// <summary>The topics of a person under this taxonomy that another does not have.</summary>
    public IEnumerable<string> Lost(Person person, Taxonomy after) => (Of(person).Topics ?? []).Where(topic => after.Find(topic) is null);

    /// <summary>All names of a person's topics, to be searched.</summary>
    public IEnumerable<string> NamesOf(Person person) => (person.Topics ?? []).SelectMany(t => byWord.TryGetValue(Folded(t), out var topic) ? Words(topic) : [t]);

    public static Refusal? Faulty(IReadOnlyList<EventTopic> topics) =>
        topics.Count > Most || topics.Any(t => t is null || !IsName(t.Name) || (t.German is not null && !IsName(t.German)) || !TopicId.TryParse(t.Id.ToString(), null, out _)) ? FaultyTopics
        : topics.SelectMany(t => Words(t).Select(Folded).Distinct()).GroupBy(word => word).Any(same => same.Count() > 1) ? TopicTwice : null;

    static bool IsName(string? name) => name is { Length: > 0 and <= LongestName } && name.Trim() == name && Folded(name) != "" && !name.Any(char.IsControl);

    static IEnumerable<string> Words(EventTopic topic) => topic.German is { } german ? [topic.Id.ToString(), topic.Name, german] : [topic.Id.ToString(), topic.Name];

    static string Folded(string? word) => string.Join(' ', Terms.Words(word));

    static readonly Refusal FaultyTopics = new("faulty-topics", "There can be 100 topics, each with a name of 1 to 80 characters and an id of small letters, digits and hyphens.", Because.Invalid);
    static readonly Refusal TopicTwice = new("topic-twice", "Two topics have the same name or id. Remove one of them, or name it otherwise.", Because.Invalid);
}
