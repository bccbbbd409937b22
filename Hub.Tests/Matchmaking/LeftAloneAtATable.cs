using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>Somebody does not come; whoever waits is offered something else. The first round is from 16:00 to 16:25.</summary>
public sealed class LeftAloneAtATable
{
    static readonly DateTimeOffset End = MatchingStory.Noon.AddHours(4).AddMinutes(25);

    /// <summary>Ana and Ben in the first round, which has begun; other meetings where they are said to be, or nowhere.</summary>
    static MatchingStory Running(params (string Request, PersonId Who, PersonId Whom, RoundId? Round, int Priority)[] others)
    {
        var story = Open();
        story.Meets(Ana, "a", Ben);
        foreach (var (request, who, whom, _, priority) in others)
        {
            Assert.Null(story.Asks(who, request, whom, priority: priority).Refusal);
            Assert.Null(story.Accepts(whom, request).Refusal);
        }
        Assert.Null(story.Keeps("x", [("a", First, Foyer), .. others.Where(o => o.Round is not null).Select(o => (o.Request, o.Round!.Value, o.Whom == Dan ? WithScreen : Foyer))]).Refusal);
        Assert.Null(story.Publishes("x").Refusal);
        story.Passes(MatchingStory.Noon.AddHours(4).AddMinutes(5) - story.Now);
        return story;
    }

    static Decision<MatchingEvent> DoesNotCome(MatchingStory story, PersonId who, string request = "a", DateTimeOffset? end = null) => story.Do(Caller.Clock,
        new NoteMeetings(First, ImmutableDictionary<RequestId, MeetingNote>.Empty.Add(Request(request), new(First, false, [who])), end ?? End));

    static string? OfferTo(MatchingStory story, PersonId who) => (string?)story.View(Audience.Person(who))["offer"]?["request"];

    [Fact]
    public void A_request_without_a_place_goes_first_and_takes_place_when_both_want_it()
    {
        var story = Running(("later", Ana, Dan, Second, 3), ("free", Ana, Chi, null, 1));

        DoesNotCome(story, Ben);
        Assert.Equal((Request("free").ToString(), Request("free").ToString(), null), (OfferTo(story, Ana), OfferTo(story, Chi), OfferTo(story, Ben)));
        DoesNotCome(story, Ben).DecidesNothing();
        story.Do(Ben, new AnswerOffer(Request("free"), true)).IsRefused("unknown-offer");
        story.Do(Ana, new AnswerOffer(Request("free"), true)).Happened();
        story.Do(Ana, new AnswerOffer(Request("free"), true)).DecidesNothing();
        Assert.Equal(Ana.ToString(), Assert.Single(story.View(Audience.Person(Chi))["offer"]!["yes"]!.AsObject()).Key);
        Assert.Null(story.Do(Chi, new AnswerOffer(Request("free"), true)).Refusal);

        Assert.Equal((First, Foyer), (story.MeetingOf("free").Slot.Round, story.MeetingOf("free").Slot.Table));
        Assert.Equal((true, RequestState.Accepted), (story.MeetingOf("a").Cancelled, story.StateOf("a")));
        Assert.Equal("meeting-brought-forward", story.NoticesOf(Chi).Last());
        Assert.Null(OfferTo(story, Ana));
        Assert.Equal(0, story.MeetingOf("later").Sequence);
    }

    [Fact]
    public void Nobody_is_offered_what_they_passed_on_to_a_colleague()
    {
        var story = Running(("free", Ana, Chi, null, 1));
        Assert.Null(story.Do(Ana, new PassMeeting(Request("free"), Dan, new(Dan))).Refusal);

        DoesNotCome(story, Ben);

        Assert.Equal((null, null, null), (OfferTo(story, Ana), OfferTo(story, Chi), OfferTo(story, Dan)));
    }

    [Fact]
    public void Otherwise_a_later_meeting_is_brought_forward_and_only_that_moves()
    {
        var story = Running(("third", Ana, Chi, Third, 2), ("second", Ana, Eve, Second, 2));

        // Eve speaks until a quarter past; Chi has nothing to do.
        DoesNotCome(story, Ben);
        Assert.Equal("meetings-3", (string?)story.View(Audience.Person(Ana))["offer"]!["instead"]);
        story.Do(Chi, new AnswerOffer(Request("third"), true));
        Assert.Null(story.Do(Ana, new AnswerOffer(Request("third"), true)).Refusal);

        Assert.Equal((First, 1), (story.MeetingOf("third").Slot.Round, story.MeetingOf("third").Sequence));
        Assert.Equal(0, story.MeetingOf("second").Sequence);
        Assert.Contains(Chi, story.State.Sheets!.People.Keys);
    }

    [Fact]
    public void After_a_no_there_is_one_more_offer()
    {
        var story = Running(("one", Ana, Chi, null, 3), ("two", Ana, Dan, Second, 2));

        DoesNotCome(story, Ben);
        Assert.Equal(Request("one").ToString(), OfferTo(story, Ana));
        Assert.Null(story.Do(Chi, new AnswerOffer(Request("one"), false)).Refusal);
        story.Do(Chi, new AnswerOffer(Request("one"), false)).DecidesNothing();
        story.Do(Ana, new AnswerOffer(Request("one"), true)).IsRefused("offer-over");
        Assert.Equal(Request("two").ToString(), OfferTo(story, Ana));
        Assert.Null(story.Do(Ana, new AnswerOffer(Request("two"), false)).Refusal);
        Assert.Null(OfferTo(story, Ana));
    }

    [Fact]
    public void The_time_ends_an_offer_and_too_little_of_it_brings_none()
    {
        var story = Running(("free", Ana, Chi, null, 1));
        DoesNotCome(story, Ben);
        Assert.Equal(End.AddMinutes(-3), MatchingDecisions.Due(story.State));

        story.Passes(TimeSpan.FromMinutes(17.1));
        story.Do(Ana, new AnswerOffer(Request("free"), true)).IsRefused("offer-over");
        story.Do(Caller.Clock, MatchingDecisions.WhenDue(story.State)).Happened();
        Assert.Null(OfferTo(story, Ana));
        Assert.Null(MatchingDecisions.Due(story.State));

        var late = Running(("free", Ana, Chi, null, 1));
        late.Passes(TimeSpan.FromMinutes(16));
        DoesNotCome(late, Ben).Happened();
        Assert.Null(OfferTo(late, Ana));
    }

    [Fact]
    public void Whoever_comes_after_all_ends_the_offer()
    {
        var story = Running(("free", Ana, Chi, null, 1));
        DoesNotCome(story, Ben);

        story.Do(Caller.Clock, new NoteMeetings(First, ImmutableDictionary<RequestId, MeetingNote>.Empty.Add(Request("a"), new(First, true, [])), End));

        Assert.Null(OfferTo(story, Chi));
        story.Do(Chi, new AnswerOffer(Request("free"), true)).IsRefused("offer-over");
    }

    [Fact]
    public void Two_who_are_left_alone_are_offered_each_other()
    {
        var story = Open();
        story.Meets(Ana, "a", Ben);
        story.Meets(Chi, "b", Eve);
        story.Meets(Ana, "c", Chi);
        story.Staff(new BringFacts(Programme with { Engagements = [] }, Cards));
        Assert.Null(story.Keeps("x", ("a", First, Foyer), ("b", First, WithScreen), ("c", Third, Foyer)).Refusal);
        story.Publishes("x");
        story.Passes(MatchingStory.Noon.AddHours(4).AddMinutes(5) - story.Now);

        DoesNotCome(story, Ben);
        Assert.Null(OfferTo(story, Ana));
        DoesNotCome(story, Eve, "b");
        Assert.Equal(Request("c").ToString(), OfferTo(story, Ana));
        story.Do(Ana, new AnswerOffer(Request("c"), true));
        story.Do(Chi, new AnswerOffer(Request("c"), true));

        Assert.Equal(First, story.MeetingOf("c").Slot.Round);
        Assert.True(story.MeetingOf("a").Cancelled && story.MeetingOf("b").Cancelled);
    }
}
