using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>Requests close by themselves.</summary>
public sealed class ClosingTime
{
    [Fact]
    public void At_its_time_it_closes_and_everyone_sees_it()
    {
        var story = Open(new(Open: true, ClosesAt: MatchingStory.Noon.AddHours(1), ExpireHours: 24));
        story.Asks(Ana, "a", Ben);
        Assert.Equal(MatchingStory.Noon.AddHours(1), MatchingDecisions.Due(story.State));
        story.Do(Caller.Clock, MatchingDecisions.WhenDue(story.State)).DecidesNothing();

        story.Passes(TimeSpan.FromHours(1));
        story.Do(Caller.Clock, MatchingDecisions.WhenDue(story.State)).Happened();

        Assert.False((bool)story.View(Audience.Public)["about"]!["open"]!);
        Assert.Equal(2, story.State.Settings.Version);
        Assert.Equal(story.State.Settings.ExpiryOf(story.State.Requests[Request("a")].At), MatchingDecisions.Due(story.State));
        Assert.Equal(RequestState.Pending, story.StateOf("a"));
        story.Do(Caller.Clock, MatchingDecisions.WhenDue(story.State)).DecidesNothing();
        story.Asks(Ana, "b", Chi).IsRefused("matchmaking-closed");
    }

    [Fact]
    public void It_is_not_opened_until_an_instant_that_is_over()
    {
        var story = Open(new(Open: true, ClosesAt: MatchingStory.Noon.AddHours(1)));
        story.Passes(TimeSpan.FromHours(2));

        story.Staff(new SetMatching(story.State.Settings with { Budget = 3 })).IsRefused("closes-in-the-past");
        story.Staff(new SetMatching(story.State.Settings with { Budget = 3, ClosesAt = null })).Happened();
    }
}
