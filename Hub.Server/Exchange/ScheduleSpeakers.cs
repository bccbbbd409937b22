using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>The people of a schedule: found again by guid, code or number as long as each stands for one name only, else by the name.</summary>
sealed class ScheduleSpeakers
{
    static readonly (string Label, Func<SourcePerson, string?> Of)[] Keys = [("guid", p => p.Guid), ("code", p => p.Code), ("id", p => p.Id)];

    readonly ConferenceId conference;
    readonly Faults faults;
    readonly HashSet<string>[] own;
    readonly Dictionary<PersonId, Person> people = [];

    public ScheduleSpeakers(ConferenceId conference, IReadOnlyList<SourceEvent> events, Faults faults)
    {
        (this.conference, this.faults) = (conference, faults);
        var persons = events.SelectMany(e => e.Persons).ToList();
        own = [.. Keys.Select(key => persons.Where(p => key.Of(p) is not null).GroupBy(p => key.Of(p)!)
            .Where(g => g.Select(p => PlainText.Line(p.Name)).Distinct().Count() == 1).Select(g => g.Key).ToHashSet())];
    }

    public IReadOnlyList<Person> All => [.. people.Values];

    public IReadOnlyList<PersonId>? Of(SourceEvent entry)
    {
        var speakers = new List<PersonId>();
        foreach (var source in entry.Persons)
        {
            if (PlainText.Line(source.Name) is not { } raw)
                faults.Add(source.Where, "The person has no name.");
            else if (Fields.Text(raw, Fields.MaxName, lines: false, source.Where, faults) is { } name)
                speakers.Add(Find(source, name));
        }
        if (speakers.Count > Fields.MaxSpeakers)
            faults.Add(entry.Where, $"The session has {speakers.Count} people; at most {Fields.MaxSpeakers} fit.");
        return speakers.Count == 0 ? null : [.. speakers.Distinct()];
    }

    PersonId Find(SourcePerson source, string name)
    {
        var key = Keys.Select((k, i) => k.Of(source) is { } value && own[i].Contains(value) ? (string[])[k.Label, value] : null)
            .FirstOrDefault(found => found is not null) ?? ["name", name];
        var id = NameBasedIds.Person(conference, key);
        people.TryAdd(id, new(id, name));
        return id;
    }
}
