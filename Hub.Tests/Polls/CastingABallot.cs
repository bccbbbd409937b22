using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class CastingABallot
{
    static readonly PollSheet Sheet = Of(Single(First, "yes", "no"), Multiple(Second, 2, 3, "a", "b", "c", "d"));

    [Fact]
    public void A_ballot_cast_twice_counts_once()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes").Happened();

        poll.Chooses(Ana, First, "yes").DecidesNothing();

        Assert.Equal(1, (int)poll.Tally(First)["n"]!);
    }

    [Fact]
    public void What_was_counted_is_so_also_when_the_answer_comes_late()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.IsClosed();

        poll.Chooses(Ana, First, "yes").DecidesNothing();
    }

    [Fact]
    public void Another_ballot_is_refused_where_it_may_not_be_changed()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");

        poll.Chooses(Ana, First, "no").IsRefused("already-voted");
    }

    [Fact]
    public void Where_it_may_be_changed_the_last_one_counts()
    {
        var poll = Opened(Sheet with { Changeable = true });
        poll.Chooses(Ana, First, "yes");

        poll.Chooses(Ana, First, "no").Happened();

        Assert.Equal((1, 0, 1), (N(poll, First), N(poll, First, "yes"), N(poll, First, "no")));
    }

    [Fact]
    public void People_are_counted_and_not_ticks()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.Chooses(Ana, Second, "a", "b", "c");
        poll.Chooses(Ben, Second, "a", "d");

        var facts = poll.Public["poll"]!;
        Assert.Equal((2, 1, 1), ((int)facts["people"]!, (int)facts["hall"]!, (int)facts["remote"]!));
        Assert.Equal((2, 1, 1), (N(poll, Second), (int)poll.Tally(Second)["hall"]!, (int)poll.Tally(Second)["remote"]!));
        Assert.Equal(2, N(poll, Second, "a"));
    }

    [Fact]
    public void Somebody_who_goes_home_in_between_stays_one_person()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "yes");
        poll.Chooses(Ana with { Remote = true }, Second, "a", "b");

        Assert.Equal((1, 1, 0), (poll.State.Box.People, poll.State.Box.Hall, poll.State.Box.Remote));
        Assert.Equal(1, (int)poll.Tally(Second)["remote"]!);
    }

    [Theory]
    [InlineData("wrong-number")]
    [InlineData("wrong-number", "a")]
    [InlineData("wrong-number", "a", "b", "c", "d")]
    [InlineData("no-such-option", "a", "x")]
    public void A_ballot_marks_as_many_as_were_asked_for(string code, params string[] options) => Opened(Sheet).Chooses(Ana, Second, options).IsRefused(code);

    [Fact]
    public void Only_what_is_there_can_be_chosen()
    {
        var poll = Opened(Sheet);
        poll.Chooses(Ana, First, "perhaps").IsRefused("no-such-option");
        poll.Chooses(Ana, First).IsRefused("wrong-number");
        poll.Chooses(Ana, Third, "yes").IsRefused("no-such-item");
        poll.Marks(Ana, new(First, null, 3, null, "yes", null)).IsRefused("wrong-number");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(null)]
    public void A_scale_has_ends(int? step) => Opened(Of(Scale(First))).Steps(Ana, First, step).IsRefused("no-such-step");

    [Fact]
    public void A_ranking_gives_every_place_once()
    {
        var poll = Opened(Of(Ranking(First, 2, "a", "b", "c")));
        poll.Ranks(Ana, First, "a").IsRefused("not-a-ranking");
        poll.Ranks(Ana, First, "a", "b", "c").IsRefused("not-a-ranking");
        poll.Marks(Ana, new(First, new Dictionary<string, int> { ["a"] = 1, ["b"] = 1 }, null, null, null, null)).IsRefused("not-a-ranking");
        poll.Marks(Ana, new(First, new Dictionary<string, int> { ["a"] = 2, ["b"] = 3 }, null, null, null, null)).IsRefused("not-a-ranking");

        poll.Ranks(Ana, First, "c", "a").Happened();

        Assert.Equal(2, (int)poll.Mine(Ana)["ballots"]!["first"]!["options"]!["a"]!);
    }

    [Fact]
    public void Words_are_few_and_short()
    {
        var poll = Opened(Of(WordCloud(First, 2)));
        poll.Says(Ana, First).IsRefused("wrong-number");
        poll.Says(Ana, First, "a", "b", "c").IsRefused("wrong-number");
        poll.Says(Ana, First, new string('x', 31)).IsRefused("text-too-long");
        poll.Says(Ana, First, new string('x', 5000)).IsRefused("text-too-long");
        poll.Says(Ana, First, " ").IsRefused("text-empty");

        poll.Says(Ana, First, "👩🏽‍🔬", "10 Ω").Happened();
    }

    [Fact]
    public void An_open_text_has_a_length()
    {
        var poll = Opened(Of(OpenText(First)));
        poll.Writes(Ana, First, new string('x', 301)).IsRefused("text-too-long");
        poll.Writes(Ana, First, null).IsRefused("text-empty");

        poll.Writes(Ana, First, new string('Ω', 300)).Happened();
    }

    [Fact]
    public void Nobody_but_the_voter_learns_who_chose_what()
    {
        var poll = Opened(Sheet with { Results = PollResults.Always });
        poll.Chooses(Ana, First, "yes");
        poll.Chooses(Ben, First, "no");

        foreach (var view in ((Audience[])[Audience.Public, Audience.Staff, Audience.Voters, Audience.Person(Ben.Person)]).Select(poll.View))
            Assert.DoesNotContain(Ana.Person.ToString(), view.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, (int)poll.Mine(Ana)["ballots"]!["first"]!["options"]!["yes"]!);
        Assert.Null(poll.Mine(Ana)["ballots"]!["first"]!["options"]!["no"]);
    }

    static int N(PollStory poll, ItemId item) => (int)poll.Tally(item)["n"]!;

    static int N(PollStory poll, ItemId item, string option) => (int)poll.Tally(item)["options"]![option]!["n"]!;
}
