using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Grains.Matchmaking;

/// <param name="Reasons">The strongest first.</param>
public sealed record Suggestion(PersonId Person, int Score, IReadOnlyList<SuggestionReason> Reasons);

/// <summary>Why somebody is suggested; the browser makes the sentence.</summary>
/// <param name="Code">you-wished, they-wished, they-offer, they-seek, good-for-both, shared-topic, other-country, other-region, common-language or no-common-language.</param>
/// <param name="What">The phrase, topic, country, region or language.</param>
public sealed record SuggestionReason(string Code, string? What = null);

/// <summary>People one should meet. The score of another person, in points:
/// they offer what I seek 30, each further match 10 (at most 50); they seek what I offer 20, each further 5 (at most 30); both of these 25 more;
/// a shared topic, by its id where the event has topics, 6 (at most 18); a wish to talk of either after a pitch 40; and if there is any of these: another country 10 or another region 6, a common language 4, none 25 less.
/// A seek matches an offer if they share two terms, or all terms of the shorter.
/// Exposure is equal: the best pairs of all are taken first, and nobody stands at the top (the first ten) of more than fifteen lists; then follow the others by score.
/// The same people give the same lists, in whatever order they come.</summary>
public sealed class Suggesting
{
    public const int Top = 10, MostTops = 15;

    readonly Profile[] profiles;
    readonly Dictionary<PersonId, int> indices;
    readonly HashSet<(int From, int To)> wishes;
    readonly int[][] order;

    Suggesting(Profile[] profiles, HashSet<(int, int)> wishes, int[][] order)
    {
        (this.profiles, this.wishes, this.order) = (profiles, wishes, order);
        indices = profiles.Select((p, i) => (p.Person.Id, i)).ToDictionary(p => p.Id, p => p.i);
    }

    /// <param name="people">Those who take part.</param>
    /// <param name="wished">Who wants to talk to whom, after a pitch.</param>
    public static Suggesting Of(IEnumerable<Person> people, MatchingSettings settings, IEnumerable<(PersonId From, PersonId To)> wished)
    {
        var taxonomy = Taxonomy.Of(settings);
        Profile[] profiles = [.. people.OrderBy(p => p.Id.Value).Select(p => new Profile(taxonomy.Of(p), taxonomy.IsFree))];
        var index = profiles.Select((p, i) => (p.Person.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var wishes = wished.Where(w => index.ContainsKey(w.From) && index.ContainsKey(w.To)).Select(w => (index[w.From], index[w.To])).ToHashSet();
        var (offered, topics) = (Matches(profiles), SharedTopics(profiles));
        var lists = new List<(int Score, int Other)>[profiles.Length];
        for (var i = 0; i < profiles.Length; i++)
        {
            lists[i] = [];
            for (var j = 0; j < profiles.Length; j++)
            {
                var score = i == j ? 0 : Score(profiles[i], profiles[j], offered[i, j], offered[j, i], topics[i, j], wishes.Contains((i, j)) || wishes.Contains((j, i)));
                if (score > 0 && settings.Allows(profiles[i].Person.Kind, profiles[j].Person.Kind))
                    lists[i].Add((score, j));
            }
        }
        return new(profiles, wishes, Exposed(lists));
    }

    /// <summary>The list of one person; empty for who takes no part.</summary>
    public IEnumerable<Suggestion> For(PersonId person, Func<Person, bool> wanted)
    {
        if (!indices.TryGetValue(person, out var i))
            yield break;
        foreach (var j in order[i].Where(j => wanted(profiles[j].Person)))
        {
            var (they, we) = (Common(profiles[j].Offers, profiles[i].Seeks), Common(profiles[i].Offers, profiles[j].Seeks));
            var topics = profiles[i].Topics.Keys.Intersect(profiles[j].Topics.Keys).Order(StringComparer.Ordinal).ToList();
            yield return new(profiles[j].Person.Id, Score(profiles[i], profiles[j], they.Count, we.Count, topics.Count, wishes.Contains((i, j)) || wishes.Contains((j, i))),
                [.. Reasons(i, j, they, we, topics)]);
        }
    }

    static int Score(Profile mine, Profile theirs, int theyOffer, int theySeek, int topics, bool wished)
    {
        var score = (theyOffer == 0 ? 0 : Math.Min(50, 20 + 10 * theyOffer)) + (theySeek == 0 ? 0 : Math.Min(30, 15 + 5 * theySeek))
            + (theyOffer > 0 && theySeek > 0 ? 25 : 0) + Math.Min(18, 6 * topics) + (wished ? 40 : 0);
        return score == 0 ? 0 : score + mine.Distance(theirs) switch { 2 => 10, 1 => 6, _ => 0 } + mine.Language(theirs) switch { true => 4, false => -25, _ => 0 };
    }

    IEnumerable<SuggestionReason> Reasons(int i, int j, IReadOnlyList<(string Offer, string Seek)> they, IReadOnlyList<(string Offer, string Seek)> we, List<string> topics)
    {
        var (mine, theirs) = (profiles[i], profiles[j]);
        if (wishes.Contains((i, j)))
            yield return new("you-wished");
        if (wishes.Contains((j, i)))
            yield return new("they-wished");
        if (they.Count > 0 && we.Count > 0)
            yield return new("good-for-both");
        foreach (var (offer, _) in they.Take(2))
            yield return new("they-offer", offer);
        foreach (var (_, seek) in we.Take(2))
            yield return new("they-seek", seek);
        foreach (var topic in topics.Take(3))
            yield return new("shared-topic", theirs.Topics[topic]);
        if (mine.Distance(theirs) is var distance and > 0)
            yield return distance == 2 ? new("other-country", theirs.Person.Country) : new("other-region", theirs.Person.Region);
        if (mine.Language(theirs) is { } common)
            yield return common ? new("common-language", mine.Person.Languages!.First(theirs.Person.Languages!.Contains)) : new("no-common-language");
    }

    /// <summary>How many of one's needs (the row) another's offers (the column) match.</summary>
    static byte[,] Matches(Profile[] profiles)
    {
        var offers = profiles.SelectMany((p, i) => p.Offers.Select(o => (Owner: i, o.Terms))).ToArray();
        var byTerm = new Dictionary<string, List<int>>();
        for (var o = 0; o < offers.Length; o++)
        {
            foreach (var term in offers[o].Terms)
            {
                if (!byTerm.TryGetValue(term, out var list))
                    byTerm[term] = list = [];
                list.Add(o);
            }
        }
        var (matches, shared, touched) = (new byte[profiles.Length, profiles.Length], new int[offers.Length], new List<int>());
        for (var i = 0; i < profiles.Length; i++)
        {
            foreach (var seek in profiles[i].Seeks)
            {
                foreach (var o in seek.Terms.Where(byTerm.ContainsKey).SelectMany(term => byTerm[term]))
                {
                    if (shared[o]++ == 0)
                        touched.Add(o);
                }
                // Of several offers of one person that match a need, one counts.
                foreach (var owner in touched.Where(o => IsMatch(shared[o], seek.Terms.Count, offers[o].Terms.Count)).Select(o => offers[o].Owner).Distinct())
                    matches[i, owner] = (byte)Math.Min(255, matches[i, owner] + 1);
                foreach (var o in touched)
                    shared[o] = 0;
                touched.Clear();
            }
        }
        return matches;
    }

    static bool IsMatch(int shared, int ofSeek, int ofOffer) => shared >= 2 || (shared > 0 && shared == Math.Min(ofSeek, ofOffer));

    /// <summary>Each need with the first offer that matches it.</summary>
    static List<(string Offer, string Seek)> Common(IReadOnlyList<Phrase> offers, IReadOnlyList<Phrase> seeks) =>
    [
        .. from seek in seeks
           let offer = offers.FirstOrDefault(o => IsMatch(o.Terms.Intersect(seek.Terms).Count(), seek.Terms.Count, o.Terms.Count))
           where offer is not null
           select (offer.Text, seek.Text),
    ];

    static byte[,] SharedTopics(Profile[] profiles)
    {
        var shared = new byte[profiles.Length, profiles.Length];
        foreach (var topic in profiles.SelectMany((p, i) => p.Topics.Keys.Select(t => (Topic: t, i))).GroupBy(t => t.Topic, t => t.i))
        {
            int[] people = [.. topic];
            foreach (var i in people)
            {
                foreach (var j in people)
                    shared[i, j] = (byte)Math.Min(255, shared[i, j] + 1);
            }
        }
        return shared;
    }

    /// <summary>The best pairs of all first; equals are spread, so that no id is better than another.</summary>
    static int[][] Exposed(List<(int Score, int Other)>[] lists)
    {
        var n = lists.Length;
        long[] pairs = [.. lists.SelectMany((list, i) => list.Select(o => ((long)(1000 - o.Score) << 48) | ((long)((o.Other - i + n) % n) << 24) | (long)i))];
        Array.Sort(pairs);
        var (tops, taken, rest) = (lists.Select(_ => new List<int>()).ToArray(), new int[n], lists.Select(_ => new List<int>()).ToArray());
        foreach (var pair in pairs)
        {
            var i = (int)(pair & 0xFFFFFF);
            var other = (int)(((pair >> 24) & 0xFFFFFF) + i) % n;
            var top = tops[i].Count < Top && taken[other] < MostTops;
            taken[other] += top ? 1 : 0;
            (top ? tops : rest)[i].Add(other);
        }
        return [.. tops.Select((top, i) => (int[])[.. top, .. rest[i]])];
    }
}
