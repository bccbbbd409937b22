using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class WordClouds
{
    [Theory]
    [InlineData("steel Steel STEEL", "Steel 3")]
    [InlineData("Steel Steel steel", "Steel 3")]
    [InlineData("«Stahl» Stahl! (Stahl) #Stahl", "Stahl 4")]
    [InlineData("region regions", "region 2")]
    [InlineData("regions regions region", "regions 3")]
    [InlineData("regions", "regions 1")]
    [InlineData("company companies", "company 2")]
    [InlineData("steel STEEL", "steel 2")]
    [InlineData("box boxes", "box 2")]
    [InlineData("glass glas", "glas 1,glass 1")]
    [InlineData("Region Regionen Regionen", "Regionen 3")]
    [InlineData("Netzwerk Netzwerke", "Netzwerk 2")]
    [InlineData("Kind Kinder Kindern", "Kind 3")]
    [InlineData("Stelle Stellen", "Stelle 2")]
    [InlineData("Cluster Clusters Clustern", "Cluster 3")]
    [InlineData("research researcher", "research 1,researcher 1")]
    [InlineData("car care", "car 1,care 1")]
    [InlineData("Ω ω Ω", "Ω 3")] // the sign for ohm is the letter
    [InlineData("🚆 🚆 👩🏽‍🔬", "🚆 2,👩🏽‍🔬 1")]
    [InlineData("C C# C++ R&D", "C 1,C# 1,C++ 1,R&D 1")]
    [InlineData("ΑΘΗΝΑ Αθηνα", "Αθηνα 2")]
    [InlineData("?! ?!", "?! 2")]
    [InlineData("be bee is his", "be 1,bee 1,his 1,is 1")]
    public void Obvious_duplicates_are_one_word_in_its_most_frequent_form(string words, string cloud)
    {
        var made = words.Split(' ').Aggregate(Cloud.Empty, (c, word) => c.Plus(word));

        Assert.Equal(cloud, Text(made));
    }

    [Fact]
    public void Composed_or_not_a_letter_is_a_letter() => Assert.Equal("Zoë 2", Text(Cloud.Empty.Plus("Zoe\u0308".Normalize()).Plus("Zoë")));

    [Fact]
    public void Words_of_several_words_stay_together() => Assert.Equal("Green Hydrogen 2", Text(Cloud.Empty.Plus("green hydrogen").Plus("Green  Hydrogen")));

    [Fact]
    public void What_one_person_says_twice_counts_once()
    {
        var poll = Opened(Of(WordCloud(First)));
        poll.Says(Ana, First, "Steel", "steel!", "steels");

        Assert.Equal((1, 1), (poll.State.Box.Of(First).N, Assert.Single(poll.State.Box.Of(First).Cloud.Groups).N));
    }

    [Fact]
    public void The_most_frequent_sixty_are_shown()
    {
        var poll = Opened(Of(WordCloud(First)));
        for (var i = 0; i < 100; i++)
            poll.Says(Someone(i), First, $"word{i % 70}x");

        var words = poll.Tally(First)["words"]!.AsObject();

        Assert.Equal(60, words.Count);
        Assert.Equal(30, words.Count(w => (int)w.Value!["n"]! == 2));
    }

    [Fact]
    public void A_word_that_was_struck_is_seen_by_the_staff_alone_with_all_its_forms()
    {
        var poll = Opened(Of(WordCloud(First)) with { Results = PollResults.Always });
        poll.Says(Ana, First, "idiots");
        poll.Strikes(First, Cloud.IdOf("idiots")).Happened();
        poll.Strikes(First, Cloud.IdOf("idiots")).DecidesNothing();
        poll.Says(Ben, First, "idiot", "steel");

        Assert.Equal(["steel"], Shown(poll, Audience.Public));
        Assert.Equal(["idiot", "steel"], Shown(poll, Audience.Staff).Order());
        poll.IsClosed();
        poll.Reruns();
        poll.Opens();
        poll.Says(Ana, First, "Idiots");
        Assert.Empty(Shown(poll, Audience.Public));
    }

    [Fact]
    public void A_cloud_is_what_its_words_are_in_whatever_order_they_came_and_went() =>
        Gen.Select(Gen.OneOf("Kind", "kind", "Kinder", "Kindern", "region", "Regions", "Ω", "ω!", "🚆").Array[0, 30], Gen.Int[0, 1000]).Sample((words, seed) =>
        {
            var some = words.Aggregate(Cloud.Empty, (cloud, word) => cloud.Plus(word));
            var mixed = words.ToArray();
            new Random(seed).Shuffle(mixed);
            var others = mixed.Concat(["passing", "Kinder"]).Aggregate(Cloud.Empty, (cloud, word) => cloud.Plus(word)).Minus("passing").Minus("Kinder");

            Assert.Equal(Text(some), Text(others));
            Assert.Equal(Text(some), Text(EventCodec.DecodeState<Cloud>(EventCodec.EncodeState(some))));
            Assert.Equal(words.Length, some.Groups.Sum(group => group.N));
        });

    /// <summary>A ballot costs the same in a cloud of many words as in a small one: only what it touches is made anew.</summary>
    [Fact]
    public void A_word_more_makes_no_other_word_anew()
    {
        var many = Enumerable.Range(0, 5000).Aggregate(Cloud.Empty, (cloud, i) => cloud.Plus($"word{i}"));

        var more = many.Plus("another");

        Assert.Equal(5000, more.Words.Count(word => many.Words.TryGetValue(word.Key, out var same) && ReferenceEquals(same, word.Value)));
    }

    static string Text(Cloud cloud) => string.Join(',', cloud.Groups.OrderByDescending(group => group.N).ThenBy(group => group.Text, StringComparer.Ordinal).Select(group => $"{group.Text} {group.N}"));

    static IEnumerable<string> Shown(PollStory poll, Audience audience) => poll.Tally(First, audience)!["words"]!.AsObject().Select(word => (string)word.Value!["text"]!);
}
