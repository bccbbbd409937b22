using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class CountingBallots
{
    [Fact]
    public void Shares_of_one_whole_add_up_to_100() => Gen.Int[0, 2000].Array[1, 21].Sample(counts =>
    {
        var shares = Percents.OfOneWhole(counts);

        Assert.Equal(counts.Sum() == 0 ? 0 : 100, shares.Sum());
        if (counts.Sum() > 0)
            Assert.All(counts.Zip(shares), one => Assert.InRange(one.Second - one.First * 100.0 / counts.Sum(), -1, 1));
        Assert.All(counts.Zip(shares).OrderBy(one => one.First).ThenBy(one => one.Second).Select(one => one.Second).Pairs(), pair => Assert.True(pair.First <= pair.Second));
    });

    [Theory]
    [InlineData("1,1,1", "34,33,33")]
    [InlineData("1,2", "33,67")]
    [InlineData("0,0", "0,0")]
    [InlineData("1,1,1,1,1,1", "17,17,17,17,16,16")]
    [InlineData("999,1", "100,0")]
    public void The_largest_remainders_get_what_is_missing(string counts, string shares) =>
        Assert.Equal(shares, string.Join(',', Percents.OfOneWhole([.. counts.Split(',').Select(int.Parse)])));

    [Fact]
    public void With_several_choices_each_share_is_of_the_voters()
    {
        var poll = Opened(Of(Multiple(First, 1, 3, "a", "b", "c")));
        poll.Chooses(Ana, First, "a", "b", "c");
        poll.Chooses(Someone(1), First, "a");
        poll.Chooses(Someone(2), First, "a", "b");

        Assert.Equal([100, 67, 33], ((string[])["a", "b", "c"]).Select(o => (int)poll.Tally(First)["options"]![o]!["percent"]!));
    }

    [Fact]
    public void A_scale_has_a_histogram_and_a_mean()
    {
        var poll = Opened(Of(Scale(First, -1, 2)));
        foreach (var (i, step) in ((int[])[-1, 2, 2, 1]).Index())
            poll.Steps(Someone(i), First, step);

        Assert.Equal([1, 0, 1, 2], ((int[])[-1, 0, 1, 2]).Select(s => (int)poll.Tally(First)["steps"]![$"{s}"]!["n"]!));
        Assert.Equal(100, poll.Tally(First)["steps"]!.AsObject().Sum(s => (int)s.Value!["percent"]!));
        Assert.Equal(1, (double)poll.Tally(First)["mean"]!);
    }

    [Fact]
    public void A_ranking_is_counted_by_places()
    {
        var poll = Opened(Of(Ranking(First, null, "a", "b", "c")));
        poll.Ranks(Ana, First, "a", "b", "c");
        poll.Ranks(Ben with { Remote = false }, First, "b", "a", "c");
        poll.Ranks(Someone(1), First, "b", "c", "a");

        Assert.Equal([3 + 2 + 1, 2 + 3 + 3, 1 + 1 + 2], ((string[])["a", "b", "c"]).Select(o => (int)poll.Tally(First)["options"]![o]!["score"]!));
    }

    [Fact]
    public void Of_the_first_places_only_those_count()
    {
        var poll = Opened(Of(Ranking(First, 1, "a", "b", "c")));
        poll.Ranks(Ana, First, "b");

        Assert.Equal([0, 3, 0], ((string[])["a", "b", "c"]).Select(o => (int)poll.Tally(First)["options"]![o]!["score"]!));
    }

    [Fact]
    public void Open_texts_stand_there_without_a_name_and_in_their_place_when_edited()
    {
        var poll = Opened(Of(OpenText(First)) with { Changeable = true });
        poll.Writes(Ana, First, "First!");
        poll.Writes(Someone(1), First, "Second.");
        poll.Writes(Ana, First, "At first");

        Assert.Equal("""{"1":{"text":"Second."},"0":{"text":"At first"}}""", poll.Tally(First)["entries"]!.ToJsonString());
        Assert.Equal(2, (int)poll.Tally(First)["n"]!);
    }

    [Fact]
    public void The_view_holds_the_newest_texts_and_the_export_all()
    {
        var poll = Opened(Of(OpenText(First)));
        for (var i = 0; i < 310; i++)
            poll.Writes(Someone(i), First, $"Text {i}");

        Assert.Equal(300, poll.Tally(First)["entries"]!.AsObject().Count);
        Assert.NotNull(poll.Tally(First)["entries"]!["309"]);
        Assert.Null(poll.Tally(First)["entries"]!["9"]);
        Assert.Equal(310, Results.Rows(poll.State).Count());
    }

    [Fact]
    public void A_text_that_was_struck_is_seen_by_the_staff_alone()
    {
        var poll = Opened(Of(OpenText(First)) with { Results = PollResults.Always });
        poll.Writes(Ana, First, "Rude");
        poll.Strikes(First, "0");

        Assert.True((bool?)poll.Tally(First)["entries"]!["0"]!["struck"]);
        Assert.Empty(poll.Tally(First, Audience.Public)!["entries"]!.AsObject());
        Assert.Equal(1, (int)poll.Tally(First, Audience.Public)!["n"]!);
        poll.Strikes(First, "0", struck: false);
        Assert.NotEmpty(poll.Tally(First, Audience.Public)!["entries"]!.AsObject());
    }

    [Fact]
    public void The_export_tells_rounds_hall_and_remote_and_no_persons()
    {
        var poll = Opened(Of(Single(First, "yes", "no"), WordCloud(Second)));
        poll.Chooses(Ana, First, "yes");
        poll.Chooses(Ben, First, "no");
        poll.Says(Ben, Second, "steel");
        poll.IsClosed();
        poll.Reruns();
        poll.Opens();

        var rows = Results.Rows(poll.State).ToList();

        Assert.Equal(new(1, "Which?", "single", "yes", 1, 1, 0, 50), rows[0]);
        Assert.Equal(new(1, "Which?", "single", "no", 1, 0, 1, 50), rows[1]);
        Assert.Equal(new(1, "In a word?", "cloud", "steel", 1), rows[2]);
        Assert.Equal(new(2, "Which?", "single", "yes", 0, 0, 0, 0), rows[3]);
    }
}

static class InPairs
{
    public static IEnumerable<(T First, T Second)> Pairs<T>(this IEnumerable<T> items) => items.Zip(items.Skip(1));
}
