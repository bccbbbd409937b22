using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Tests.Given;

namespace Hub.Tests.Matchmaking;

/// <summary>The topics that organisers set, and out of which people choose.</summary>
public sealed class TopicsOfAnEvent
{
    static readonly EventTopic Hydrogen = new(new("h2"), "Hydrogen", "Wasserstoff"), Ships = new(new("ships"), "Shipping");

    static Taxonomy Of(params EventTopic[] topics) => Taxonomy.Of(new(Topics: topics));

    static Person Someone(string name, params string[] topics) => new(Names.Person(name), name, Topics: topics);

    [Theory]
    [InlineData("h2")]
    [InlineData("HYDROGEN")]
    [InlineData(" wasserstoff ")]
    public void A_name_in_either_language_stands_for_its_topic(string word)
    {
        Assert.Equal("h2", Of(Hydrogen, Ships).Find(word));
        Assert.Null(Of(Ships).Find(word));
        Assert.Equal(word, Of().Find(word));
    }

    [Fact]
    public void Two_share_a_topic_whatever_they_call_it_and_words_of_their_own_do_not_count()
    {
        Person[] people = [Someone("ana", "Wasserstoff", "macramé"), Someone("ben", "h2", "macramé")];

        var list = Suggesting.Of(people, new(Topics: [Hydrogen, Ships]), []).For(Names.Ana, _ => true);

        Assert.Equal([new SuggestionReason("shared-topic", "h2")], Assert.Single(list).Reasons);
    }

    [Fact]
    public void Who_loses_a_topic_is_known_before_and_has_it_again_when_it_comes_back()
    {
        var ana = Someone("ana", "h2", "ships");

        Assert.Equal(["h2"], Of(Hydrogen, Ships).Lost(ana, Of(Ships)));
        Assert.Equal(["own words"], Of().Lost(Someone("ben", "own words", "shipping"), Of(Ships)));
        Assert.Empty(Of(Ships).Lost(ana, Of(Ships with { Name = "Ships and boats" })));
        Assert.Equal(["ships"], Of(Ships).Of(ana).Topics!);
        Assert.Equal(["h2", "ships"], Of(Hydrogen, Ships).Of(ana).Topics!);
    }

    [Fact]
    public void Topics_are_told_apart_by_their_names_in_both_languages()
    {
        var story = MatchingStory.Open(new(Open: true, Topics: [Hydrogen, Ships]));
        MatchingSettings With(params EventTopic[] topics) => story.State.Settings with { Topics = topics };

        Assert.Equal("topic-twice", story.Staff(new SetMatching(With(Hydrogen, new(new("other"), "wasserstoff")))).Refusal?.Code);
        Assert.Equal("topic-twice", story.Staff(new SetMatching(With(Ships, new(new("x"), "Ships")))).Refusal?.Code);
        Assert.Equal("faulty-topics", story.Staff(new SetMatching(With(Hydrogen with { Name = " " }))).Refusal?.Code);
        Assert.Equal("faulty-topics", story.Staff(new SetMatching(With(Hydrogen with { Id = new("No Slug") }))).Refusal?.Code);
        Assert.Null(story.Staff(new SetMatching(story.State.Settings with { Budget = 7, Topics = null })).Refusal);
        Assert.Equal([Hydrogen, Ships], story.State.Settings.Topics!);
        Assert.Equal("Wasserstoff", (string?)Hub.Grains.Live.LiveViews<MatchingViews, Matching, MatchingEvent>.Whole(story.State, Hub.Grains.Live.Audience.Public)["topics"]!["h2"]!["german"]);
        Assert.Null(story.Staff(new SetMatching(With())).Refusal);
        Assert.Empty(story.State.Settings.Topics!);
    }
}
