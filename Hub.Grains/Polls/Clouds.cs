using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Hub.Grains.Polls;

/// <param name="Forms">How often it was written in which way.</param>
/// <param name="Best">The way in which it was written most often.</param>
public sealed record Word(int N, ImmutableDictionary<string, int> Forms, string Best);

/// <summary>A word and its plurals, as they are shown.</summary>
/// <param name="Ids">Those of all its members, the shown one first: each can be struck.</param>
public sealed record WordGroup(string Text, int N, ImmutableArray<string> Ids)
{
    public string Id => Ids[0];
}

/// <summary>The words of a cloud. A word more costs the same, however many there are; only the most frequent ones are put together for a
/// view, once a cloud however many views are made of it.</summary>
public sealed class Cloud
{
    /// <summary>So many words are looked at for a view, so that what is left shows enough when some of them are plurals or struck.</summary>
    const int LookedAt = 250;

    static readonly Comparer<(int MinusN, string Key)> Ranked = Comparer<(int MinusN, string Key)>.Create((a, b) =>
        a.MinusN != b.MinusN ? a.MinusN.CompareTo(b.MinusN) : string.CompareOrdinal(a.Key, b.Key));

    readonly ImmutableSortedSet<(int MinusN, string Key)> ranking;
    ImmutableArray<WordGroup>? groups;

    [JsonConstructor]
    public Cloud(ImmutableDictionary<string, Word> words) : this(words, words.Select(w => (-w.Value.N, w.Key)).ToImmutableSortedSet(Ranked))
    {
    }

    Cloud(ImmutableDictionary<string, Word> words, ImmutableSortedSet<(int, string)> ranking) =>
        (Words, this.ranking) = (words, ranking);

    public static Cloud Empty { get; } = new(ImmutableDictionary.Create<string, Word>(StringComparer.Ordinal));

    /// <summary>By the form in which they are counted.</summary>
    public ImmutableDictionary<string, Word> Words { get; }

    public Cloud Plus(string said)
    {
        var form = Folding.Bare(said);
        var key = Folding.Key(form);
        var word = Words.GetValueOrDefault(key) ?? new(0, ImmutableDictionary<string, int>.Empty, form);
        var forms = word.Forms.SetItem(form, word.Forms.GetValueOrDefault(form) + 1);
        return With(key, word, new(word.N + 1, forms, Better(forms, form, word.Best)));
    }

    public Cloud Minus(string said)
    {
        var form = Folding.Bare(said);
        var key = Folding.Key(form);
        var word = Words[key];
        var times = word.Forms[form] - 1;
        var forms = times == 0 ? word.Forms.Remove(form) : word.Forms.SetItem(form, times);
        var best = word.Best != form || forms.IsEmpty ? word.Best : forms.Keys.Aggregate((a, b) => Better(forms, a, b));
        return With(key, word, new(word.N - 1, forms, best));
    }

    /// <summary>The most frequent words, plurals with their singular, the first ones first.</summary>
    [JsonIgnore]
    public ImmutableArray<WordGroup> Groups => groups ??= Together();

    Cloud With(string key, Word was, Word now)
    {
        var without = ranking.Remove((-was.N, key));
        return now.N == 0 ? new(Words.Remove(key), without) : new(Words.SetItem(key, now), without.Add((-now.N, key)));
    }

    ImmutableArray<WordGroup> Together()
    {
        var (made, seen) = (new List<WordGroup>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (_, key) in ranking.Take(LookedAt))
        {
            if (seen.Contains(key))
                continue;
            var members = Family(Root(key));
            seen.UnionWith(members);
            var words = members.ConvertAll(member => Words[member]);
            var shown = words.Aggregate((a, b) => b.Forms[b.Best] > a.Forms[a.Best] ? b : a).Best;
            made.Add(new(shown, words.Sum(word => word.N), [.. members.Select(IdOf)]));
        }
        return [.. made.OrderByDescending(group => group.N)];
    }

    /// <summary>The singular of all: of Clusters and Clustern it is Cluster.</summary>
    string Root(string key)
    {
        while (Folding.Singulars(key).FirstOrDefault(singular => Words.ContainsKey(singular) && ArePair(singular, key)) is { } singular)
            key = singular;
        return key;
    }

    List<string> Family(string root)
    {
        List<string> members = [root];
        for (var i = 0; i < members.Count; i++)
            members.AddRange(Folding.Plurals(members[i]).Where(plural => Words.ContainsKey(plural) && ArePair(members[i], plural) && Root(plural) == root && !members.Contains(plural)));
        return members;
    }

    bool ArePair(string singular, string plural) => Folding.IsPlural(singular, plural, Words[singular].Best, Words[plural].Best);

    /// <summary>Fit for an address, and the same in every round.</summary>
    public static string IdOf(string key) => Base32.Hash(key, 13);

    static string Better(ImmutableDictionary<string, int> forms, string a, string b)
    {
        var (times, others) = (forms.GetValueOrDefault(a), forms.GetValueOrDefault(b));
        return times != others ? times > others ? a : b : Folding.ReadsBetter(a, b) ? a : b;
    }
}
