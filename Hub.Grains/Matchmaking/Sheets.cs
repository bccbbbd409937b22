using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>The number of the publication with which the sheet of each person and table changed last, also by losing a meeting. What changes after a
/// publication has the number of the next: it is on no paper yet.</summary>
[GenerateSerializer, Immutable]
public sealed record Sheets(ImmutableDictionary<PersonId, int> People, ImmutableDictionary<TableId, int> Tables)
{
    public static Sheets None { get; } = new(ImmutableDictionary<PersonId, int>.Empty, ImmutableDictionary<TableId, int>.Empty);

    /// <summary>The meetings as they are now, and the sheets on which they stand or stood.</summary>
    public static Matching With(Matching matching, IEnumerable<KeyValuePair<RequestId, Meeting>> changed)
    {
        var (number, sheets, meetings) = ((matching.Published?.Number ?? 0) + 1, matching.Sheets ?? None, matching.Meetings.ToBuilder());
        var (people, tables) = (sheets.People.ToBuilder(), sheets.Tables.ToBuilder());
        foreach (var (id, now) in changed)
        {
            var was = meetings.GetValueOrDefault(id);
            meetings[id] = now;
            if (was is { Cancelled: true } or null && now.Cancelled)
                continue;
            foreach (var person in now.People.Concat(was?.People ?? []))
                people[person] = number;
            tables[now.Slot.Table] = number;
            tables[was?.Slot.Table ?? now.Slot.Table] = number;
        }
        return matching with { Meetings = meetings.ToImmutable(), Sheets = new(people.ToImmutable(), tables.ToImmutable()) };
    }
}
