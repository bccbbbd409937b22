using Hub.Grains.Live;
using Hub.Grains.Storage;

namespace Hub.Grains.People;

/// <summary>The people of each conference. Erasing one here erases all that the hub knows of them by name.</summary>
public sealed class PeopleRecords(Records records)
{
    static string Key(ConferenceId conference) => $"people:{conference}";

    public Task<Person?> Find(ConferenceId conference, PersonId person) => records.GetOne<Person>(Key(conference), person.ToString());

    public async Task<IReadOnlyList<Person>> FindSome(ConferenceId conference, IReadOnlyList<PersonId> ids) =>
        [.. (await records.GetSome<Person>(Key(conference), [.. ids.Select(id => id.ToString())])).OfType<Person>()];

    public async Task<IReadOnlyList<Person>> All(ConferenceId conference) =>
        [.. (await records.GetAll<Person>(Key(conference))).Values.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value)];

    public Task Put(ConferenceId conference, params IReadOnlyList<Person> people) =>
        records.SetSome(Key(conference), people.Select(p => KeyValuePair.Create(p.Id.ToString(), p)));

    /// <summary>Changes a person's record as it is by then: of two who write at once, the second is asked anew.</summary>
    public Task<Person?> Change(ConferenceId conference, PersonId person, Func<Person, Person?> change) => records.Change(Key(conference), person.ToString(), change);

    public Task Erase(ConferenceId conference, PersonId person) => records.RemoveOne(Key(conference), person.ToString());
}
