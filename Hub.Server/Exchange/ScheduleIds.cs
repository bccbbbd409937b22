using Hub.Grains.Live;

namespace Hub.Server.Exchange;

/// <summary>Ids of sessions that stay the same from one export of a schedule to the next: the guid, unless several sessions share it
/// (one talk in two slots), then the code, the slug or the number, whichever is the session's own.</summary>
sealed class ScheduleIds
{
    static readonly Func<SourceEvent, string?>[] Candidates = [e => Guid(e.Guid.Text), e => e.Code, e => e.Slug, e => e.Id];

    readonly Dictionary<SourceEvent, SessionId> ids = new(ReferenceEqualityComparer.Instance);

    public ScheduleIds(IReadOnlyList<SourceEvent> events, Faults faults)
    {
        var own = Candidates.Select(of => events.Select(of).OfType<string>().CountBy(Slug).Where(c => c.Value == 1).Select(c => c.Key).ToHashSet()).ToArray();
        var taken = new Dictionary<string, string>();
        foreach (var entry in events)
        {
            var id = Candidates.Select((of, i) => of(entry) is { } text && own[i].Contains(Slug(text)) ? Slug(text) : null).FirstOrDefault(found => found is { Length: > 0 });
            if (id is null)
                faults.Add(entry.Where, "The session has no guid, code, slug or id of its own. Give it a guid that no other session has.");
            else if (!taken.TryAdd(id, entry.Where))
                faults.Add(entry.Where, $"The session has the same id as {taken[id]}. Give it a guid that no other session has.");
            else
                ids[entry] = new(id);
        }
    }

    public SessionId Of(SourceEvent entry) => ids.GetValueOrDefault(entry);

    static string? Guid(string? text) => System.Guid.TryParse(text, out var guid) && guid != System.Guid.Empty ? guid.ToString("D") : null;

    static string Slug(string text) => NameBasedIds.Slug(text);
}
