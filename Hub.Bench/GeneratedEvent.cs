using System.Collections.Immutable;
using Hub.Planner;

namespace Hub.Bench;

/// <summary>A two-day event that could be: a fifth of the people are remote, some are wanted by many, some come late or want little; tables
/// of the kinds that are needed, for about as many meetings as there are requests.</summary>
static class GeneratedEvent
{
    /// <param name="inRounds">Null: as many as such an event has.</param>
    public static MeetingEvent Of(int people, int requests, int seed, int? inRounds = null)
    {
        var random = new Random(seed);
        var rounds = inRounds ?? (people < 200 ? 12 : people < 600 ? 16 : 20);
        var remote = Enumerable.Range(0, people).Select(_ => random.Next(5) == 0).ToArray();
        var meetings = new Dictionary<(int, int), Meeting>();
        while (meetings.Count < requests)
        {
            // The square makes a few people popular: the first tenth is asked for by a third of all.
            var (one, other) = ((int)(people * Math.Pow(random.NextDouble(), 2)), random.Next(people));
            if (one != other)
                meetings.TryAdd((Math.Min(one, other), Math.Max(one, other)), new([one, other], 1 + random.Next(3)));
        }
        return new([.. Enumerable.Range(0, rounds).Select(r => r < rounds / 2 ? 0 : 1)], Tables(requests / rounds + 1),
            [.. remote.Select(r => PersonOf(r, rounds, random))], [.. meetings.Values]);
    }

    static ImmutableArray<Table> Tables(int count) => [.. Enumerable.Range(0, count).Select(t => new Table(
        t % 20 == 0 ? TableKind.Virtual : t % 5 < 2 ? TableKind.Hybrid : TableKind.Physical, 4, t % 12 * 3, t / 12 * 4))];

    static Person PersonOf(bool remote, int rounds, Random random)
    {
        var (from, to) = (random.Next(10) == 0 ? rounds / 3 : 0, random.Next(10) == 0 ? rounds * 2 / 3 : rounds);
        return new([.. Enumerable.Range(0, rounds).Select(r => r < from || r >= to ? Presence.Absent : remote ? Presence.Remote : Presence.Hall)],
            random.Next(8) == 0 ? 4 : null);
    }
}
