using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Roundtables;

/// <summary>How good a seating is.</summary>
/// <param name="Met">Pairs that sit together at least once.</param>
/// <param name="Repeats">How often two sit together who did before.</param>
/// <param name="Liked">How often someone sits at a table that they like.</param>
/// <param name="Least">Of all who sit, the fewest others that one meets; <paramref name="Most"/>: the most.</param>
[GenerateSerializer, Immutable]
public sealed record SeatingNumbers(int People, int Met, int Repeats, int Liked, int Least, int Most);

/// <summary>What no seating may break, written apart from the planner; and a seat for who comes late.</summary>
public static class Seats
{
    public static SeatingNumbers NumbersOf(RoundtableSession session, Seating seating)
    {
        var met = Met(seating);
        var liked = seating.Rounds.Sum(round => round.Count(s => session.Likes.GetValueOrDefault(s.Key)?.Contains(s.Value) == true));
        var counts = seating.Rounds.SelectMany(r => r.Keys).Distinct().Select(p => met.GetValueOrDefault(p)?.Count ?? 0).ToList();
        var pairs = met.Values.SelectMany(m => m.Values).ToList();
        return new(counts.Count, pairs.Count / 2, pairs.Sum(times => times - 1) / 2, liked, counts.DefaultIfEmpty(0).Min(), counts.DefaultIfEmpty(0).Max());
    }

    /// <summary>For each person, how often they sit with each other one.</summary>
    static Dictionary<PersonId, Dictionary<PersonId, int>> Met(Seating seating)
    {
        var met = new Dictionary<PersonId, Dictionary<PersonId, int>>();
        foreach (var table in seating.Rounds.SelectMany(round => round.GroupBy(s => s.Value, s => s.Key)))
        {
            var people = table.ToList();
            foreach (var one in people)
            {
                if (!met.TryGetValue(one, out var others))
                    met[one] = others = [];
                foreach (var other in people.Where(p => p != one))
                    others[other] = others.GetValueOrDefault(other) + 1;
            }
        }
        return met;
    }

    /// <summary>Why this cannot be a seating for these people at these tables; null: it can.</summary>
    public static string? Problem(RoundtableSettings settings, ImmutableDictionary<PersonId, bool> people, ImmutableList<ImmutableDictionary<PersonId, TableId>> rounds)
    {
        if (rounds.Count != settings.Rounds)
            return $"It has {rounds.Count} rounds instead of {settings.Rounds}.";
        var tables = settings.Tables.ToDictionary(t => t.Id);
        foreach (var round in rounds)
        {
            if (round.Count != people.Count || !round.Keys.All(people.ContainsKey))
                return "Not everyone has a seat in every round.";
            if (round.Any(s => !tables.TryGetValue(s.Value, out var table) || !table.Takes(people[s.Key])))
                return "Someone sits at a table of another kind, or at none that there is.";
            if (round.GroupBy(s => s.Value).Any(t => t.Count() > tables[t.Key].Seats))
                return "A table has more people than seats.";
            if (settings.Tables.Any(t => t.Host is { } host && people.ContainsKey(host) && round[host] != t.Id))
                return "A host sits elsewhere than at their table.";
        }
        return null;
    }

    /// <summary>The seats, from a round on, of someone who has none there yet: round after round a table where somebody sits, there where they repeat the fewest
    /// encounters, then one that they like, then one that is not hybrid, then the emptiest. A host sits at their own table only. Rounds without a free seat are left out.</summary>
    public static ImmutableDictionary<int, TableId> Late(RoundtableSession session, Seating seating, PersonId person, bool remote, int fromRound)
    {
        var settings = session.Settings!;
        var own = settings.Tables.Where(t => t.Host == person).ToList();
        var likes = session.Likes.GetValueOrDefault(person, []);
        var met = seating.Rounds.SelectMany(round => round.TryGetValue(person, out var at) ? round.Where(s => s.Value == at && s.Key != person).Select(s => s.Key) : []).ToHashSet();
        var seats = ImmutableDictionary.CreateBuilder<int, TableId>();
        for (var round = fromRound; round <= settings.Rounds; round++)
        {
            if (seating.TableOf(round, person) is not null)
                continue;
            var at = seating.Rounds[round - 1].ToLookup(s => s.Value, s => s.Key);
            var best = (own.Count > 0 ? own : settings.Tables).Where(t => t.Takes(remote) && at[t.Id].Count() < t.Seats)
                .OrderBy(t => !at[t.Id].Any()).ThenBy(t => at[t.Id].Count(met.Contains)).ThenByDescending(t => likes.Contains(t.Id))
                .ThenBy(t => t.Kind == TableKind.Hybrid).ThenBy(t => at[t.Id].Count()).FirstOrDefault();
            if (best is null)
                continue;
            seats.Add(round, best.Id);
            met.UnionWith(at[best.Id]);
        }
        return seats.ToImmutable();
    }
}
