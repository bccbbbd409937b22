using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>After a meeting: what its people say of it, contacts, and a new time for those who missed each other.</summary>
public sealed class WhatCameOfIt
{
    static readonly TimeSpan UntilTheFirst = TimeSpan.FromHours(4);

    /// <summary>Ana and Ben meet in the first round, which has begun; so do Chi, Dan and Eve in the second, which has not.</summary>
    static MatchingStory Given(MatchingSettings? settings = null)
    {
        var story = Open(settings);
        story.Meets(Ana, "a", Ben);
        Assert.Null(story.Do(Chi, Asking("b", [[Dan], [Eve]])).Refusal);
        story.Accepts(Dan, "b").Happened();
        Assert.Null(story.Accepts(Eve, "b").Refusal);
        story.Staff(new PutTable(WithScreen, new("With a screen", TableKind.Hybrid, 4, Version: 1))).Happened();
        story.Keeps("x", ("a", First, Foyer), ("b", Second, WithScreen)).Happened();
        Assert.Null(story.Publishes("x").Refusal);
        story.Passes(UntilTheFirst);
        return story;
    }

    static Decision<MatchingEvent> Says(MatchingStory story, PersonId who, string request = "a", Outcome? outcome = null, string? topic = null, string? note = null, bool exchange = false, Took? took = null) =>
        story.Do(who, new TellOutcome(Request(request), outcome, topic, note, exchange, took));

    static Decision<MatchingEvent> Wants(MatchingStory story, PersonId who, bool on = true, string request = "a") => story.Do(who, new WantNewTime(Request(request), on));

    static void Noted(MatchingStory story, string request, RoundId round, bool held, params PersonId[] missing) =>
        story.Staff(new NoteMeetings(round, ImmutableDictionary<RequestId, MeetingNote>.Empty.Add(Request(request), new(round, held, missing)), null)).Happened();

    static JsonNode AgendaOf(MatchingStory story, PersonId who, string request = "a") => story.View(Audience.Person(who))["agenda"]![Request(request).ToString()]!;

    static JsonNode? OutcomeOf(MatchingStory story, PersonId who, string request = "a") => story.View(Audience.Person(who))["outcomes"]?[Request(request).ToString()];

    static (int Held, int Missed, int Unknown, int FollowUps) Counts(MatchingStory story) =>
        story.View(Audience.Staff)["results"]! is var r ? ((int)r["held"]!, (int)r["missed"]!, (int)r["unknown"]!, (int)r["followUps"]!) : default;

    [Fact]
    public void What_one_says_is_ones_own_and_the_staff_sees_how_many()
    {
        var story = Given(new(Open: true, Topics: [new(new("steel"), "Steel", "Stahl")]));

        Says(story, Ana, outcome: Outcome.FollowUp, topic: " stahl ", note: " Ask for the price.\r\nTwice. ").Happened();
        Says(story, Ana, outcome: Outcome.FollowUp, topic: "Steel", note: "Ask for the price.\nTwice.").DecidesNothing();
        Says(story, Ben, outcome: Outcome.FollowUp, topic: "Rails 🚆 over Ω").Happened();

        var mine = OutcomeOf(story, Ana)!;
        Assert.Equal(("follow-up", "steel", "Ask for the price.\nTwice."), ((string?)mine["outcome"], (string?)mine["topic"], (string?)mine["note"]));
        Assert.Equal("Rails 🚆 over Ω", (string?)OutcomeOf(story, Ben)!["topic"]);
        Assert.DoesNotContain("price", story.View(Audience.Staff).ToJsonString() + story.View(Audience.Person(Ben)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((0, 0, 2, 1), Counts(story));
        Says(story, Ben, outcome: Outcome.Maybe).Happened(); // now they differ
        Assert.Equal(0, Counts(story).FollowUps);
    }

    [Fact]
    public void Only_of_ones_own_meeting_that_has_begun()
    {
        var story = Given();

        Says(story, Chi, outcome: Outcome.None).IsRefused("unknown-meeting");
        Says(story, Chi, "b", Outcome.None).IsRefused("meeting-not-begun");
        Says(story, Ana, note: new('x', 2001)).IsRefused("text-too-long");
        Says(story, Ana, topic: new('x', 81)).IsRefused("text-too-long");
        Says(story, Ana, topic: "two\nlines").IsRefused("text-not-allowed");
        Says(story, Ana, note: "turned \u202e around").IsRefused("text-not-allowed");
        Noted(story, "b", Second, true); // begun early, by hand
        Says(story, Chi, "b", Outcome.None).Happened();
    }

    [Fact]
    public void Contacts_are_exchanged_when_both_agree_each_pair_on_its_own_and_can_be_taken_back()
    {
        var story = Given();
        story.Passes(TimeSpan.FromHours(1));

        Says(story, Chi, "b", exchange: true).Happened();
        Assert.Null(OutcomeOf(story, Chi, "b")!["exchanged"]);
        Assert.Null(OutcomeOf(story, Dan, "b"));
        Says(story, Dan, "b", exchange: true).Happened();
        Assert.Equal([Dan.ToString()], OutcomeOf(story, Chi, "b")!["exchanged"]!.AsObject().Select(p => p.Key));
        Assert.Equal([Dan], ExchangedContact.Of(story.State, Chi).Select(c => c.Person));
        Assert.Empty(ExchangedContact.Of(story.State, Eve));

        story.Withdraws(Chi, "b");
        Says(story, Dan, "b", exchange: false).Happened();
        Assert.Empty(ExchangedContact.Of(story.State, Chi));
        Assert.Null(OutcomeOf(story, Chi, "b")!["exchanged"]);
        Says(story, Eve, "b", exchange: true).IsRefused("meeting-off");
    }

    [Fact]
    public void Without_a_table_that_tells_it_the_people_say_whether_it_took_place()
    {
        var story = Given();

        Says(story, Ana, took: Took.Held).Happened();
        Assert.Equal((1, 0, 1, 0), Counts(story));
        Assert.True((bool?)AgendaOf(story, Ben)["held"]);
        Says(story, Ben, took: Took.Missed).Happened();
        Assert.Equal((0, 0, 2, 0), Counts(story)); // they differ
        Noted(story, "a", First, true);
        Assert.Equal((1, 0, 1, 0), Counts(story));
        Noted(story, "a", First, false, Ben);
        Assert.Equal((0, 1, 1, 0), Counts(story));
        Assert.Equal([Ben.ToString()], AgendaOf(story, Ana)["missing"]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Those_who_missed_each_other_have_a_new_time_when_both_want_it()
    {
        var story = Given();
        Wants(story, Ana).IsRefused("meeting-not-missed");
        Noted(story, "a", First, false, Ben);

        Assert.Null(Wants(story, Ana).Refusal);
        Wants(story, Ana).DecidesNothing();
        Assert.Equal("new-time-wanted", story.NoticesOf(Ben).Last());
        Assert.Equal([Ana.ToString()], AgendaOf(story, Ben)["newTime"]!.AsObject().Select(p => p.Key));
        Assert.Null(Wants(story, Ben).Refusal);
        Wants(story, Ben).DecidesNothing();

        Assert.True((bool?)AgendaOf(story, Ana)["cancelled"]);
        Assert.Equal(("meeting-to-replan", RequestState.Accepted), (story.NoticesOf(Ana).Last(), story.StateOf("a")));
        Wants(story, Ben, on: false).IsRefused("meeting-off");
        Assert.Equal(1, MeetingResults.Of(story.State, story.Now).NewTimes);
        story.Keeps("y", ("a", Third, Foyer), ("b", Second, WithScreen)).Happened();
        Assert.Null(story.Publishes("y").Refusal);
        Assert.Equal((0, 0, 2, 0), Counts(story)); // what was noted is of a time that it no longer has
        Assert.Equal(1, MeetingResults.Of(story.State, story.Now).NewTimes);
        Wants(story, Ana).IsRefused("meeting-not-begun");
    }

    [Fact]
    public void One_can_think_better_of_a_new_time_and_after_the_last_round_there_is_none()
    {
        var story = Given();
        Says(story, Ana, took: Took.Missed).Happened();
        Assert.Null(Wants(story, Ana).Refusal);
        Wants(story, Ana, on: false).Happened();
        Assert.Null(Wants(story, Ben).Refusal);
        Assert.False(story.MeetingOf("a").Cancelled);

        story.Passes(TimeSpan.FromHours(3));
        Wants(story, Ana).IsRefused("no-later-round");
    }

    [Fact]
    public void What_people_made_of_their_requests_is_counted_without_what_the_staff_set()
    {
        var story = Given();
        story.Asks(Ana, "c", Chi).Happened();
        story.Asks(Ben, "d", Chi).Happened();
        Assert.Null(story.Declines(Chi, "d").Refusal);
        Assert.Null(story.Staff(new ForceMeeting(Request("e"), [Ana, Eve], [])).Refusal);

        Assert.Equal(new(4, 2, 1, 0, 1, 0), MeetingResults.Of(story.State, story.Now).Requests);
    }
}
