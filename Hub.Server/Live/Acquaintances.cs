using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;

namespace Hub.Server.Live;

/// <summary>Those who take part in a conference's matchmaking, and whom each should meet.</summary>
/// <param name="People">By name, those who have one and have not switched matchmaking off.</param>
/// <param name="Taxonomy">Of whose topics theirs are.</param>
public sealed record Acquaintance(Circle Circle, IReadOnlyList<Person> People, Suggesting Suggesting, Taxonomy Taxonomy);

/// <summary>This node's copy of what suggestions and marketplace rest on. The grain says whether it is still true, which costs nothing; it is made anew when a profile, who takes
/// part, or the matrix of kinds has changed. Requests change nothing in it: whom a person has asked already is left out when they look.</summary>
public sealed class Acquaintances(LiveGrains grains, PeopleRecords records)
{
    readonly ConcurrentDictionary<ConferenceId, Task<Acquaintance>> made = new();

    public async Task<Acquaintance> Of(ConferenceId conference)
    {
        var circle = await grains.Matching(conference).Circle();
        while (true)
        {
            var there = made.GetOrAdd(conference, _ => Task.Run(() => Make(conference, circle)));
            try
            {
                var acquaintance = await there;
                if (Same(acquaintance.Circle, circle))
                    return acquaintance;
            }
            catch
            {
                made.TryRemove(KeyValuePair.Create(conference, there)); // the next who asks tries again
                throw;
            }
            // Whoever comes first makes it anew; the others wait for that.
            made.TryUpdate(conference, Task.Run(() => Make(conference, circle)), there);
        }
    }

    async Task<Acquaintance> Make(ConferenceId conference, Circle circle)
    {
        var (off, taxonomy) = (circle.Off.ToHashSet(), Taxonomy.Of(circle.Settings));
        List<Person> people = [.. (await records.All(conference)).Where(p => p.Name.Length > 0 && !off.Contains(p.Id)).Select(taxonomy.Of)];
        var wishes = (await MatchingPlans.WishesOf(grains, conference)).Select(w => (w.From, w.To));
        return new(circle, people, Suggesting.Of(people, circle.Settings, wishes), taxonomy);
    }

    static bool Same(Circle one, Circle other) =>
        one.Profiles == other.Profiles && one.Settings.Version == other.Settings.Version && one.Settings.Same(other.Settings) && one.Off.ToHashSet().SetEquals(other.Off);
}
