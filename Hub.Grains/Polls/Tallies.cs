using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Hub.Grains.Polls;

/// <summary>What the ballots for one item come to. It counts people, and is kept with each ballot: one more costs the same, however many there are.</summary>
/// <param name="Counts">By option, or by step of the scale.</param>
/// <param name="Entries">The open texts, in the order in which they came; who edits theirs keeps its place.</param>
/// <param name="Struck">Words and entries that the staff took out of sight, by their ids in the views.</param>
public sealed record Tally(
    int Hall, int Remote, ImmutableDictionary<string, Count> Counts, Cloud Cloud, ImmutableList<string> Entries, ImmutableHashSet<string> Struck)
{
    public static Tally Empty { get; } = new(0, 0, ImmutableDictionary<string, Count>.Empty, Cloud.Empty, [], []);

    [JsonIgnore]
    public int N => Hall + Remote;

    public Count Of(string key) => Counts.GetValueOrDefault(key, default);
}

/// <param name="Score">Of a ranking.</param>
public readonly record struct Count(int Hall, int Remote, int Score = 0)
{
    [JsonIgnore]
    public int N => Hall + Remote;
}

public static class Tallies
{
    public static Tally Plus(Tally tally, Item item, Ballot ballot) => Add(tally, item, ballot, +1) with
    {
        Cloud = (ballot.Marks.Words ?? []).Aggregate(tally.Cloud, (cloud, word) => cloud.Plus(word)),
        Entries = ballot.Entry is not { } entry ? tally.Entries
            : entry < tally.Entries.Count ? tally.Entries.SetItem(entry, ballot.Marks.Text!) : tally.Entries.Add(ballot.Marks.Text!),
    };

    /// <summary>Takes a ballot out that another replaces. Its entry stays in its place until then.</summary>
    public static Tally Minus(Tally tally, Item item, Ballot ballot) => Add(tally, item, ballot, -1) with
    {
        Cloud = (ballot.Marks.Words ?? []).Aggregate(tally.Cloud, (cloud, word) => cloud.Minus(word)),
    };

    /// <summary>A tally for another round: nothing counted, words that were struck stay so.</summary>
    public static Tally Afresh(Tally tally, Item item) => Tally.Empty with { Struck = item.Kind == ItemKind.Cloud ? tally.Struck : [] };

    static Tally Add(Tally tally, Item item, Ballot ballot, int one)
    {
        var (hall, remote) = ballot.Remote ? (0, one) : (one, 0);
        var counts = tally.Counts;
        void Count(string key, int score = 0)
        {
            var was = counts.GetValueOrDefault(key, default);
            counts = counts.SetItem(key, new(was.Hall + hall, was.Remote + remote, was.Score + one * score));
        }
        if (ballot.Marks.Step is { } step)
            Count(step.ToString(CultureInfo.InvariantCulture));
        foreach (var (place, option) in (ballot.Marks.Options ?? []).Index())
            Count(option.ToString(), item.Kind == ItemKind.Ranking ? BordaPoints(item, place) : 0);
        return tally with { Hall = tally.Hall + hall, Remote = tally.Remote + remote, Counts = counts };
    }

    /// <summary>Borda's count: the first of n options gets n points, the last one 1, an option without a place none.</summary>
    static int BordaPoints(Item item, int place) => item.Choices.Count - place;
}
