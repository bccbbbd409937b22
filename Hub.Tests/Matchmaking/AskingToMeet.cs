using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>Asking to meet, and what becomes of it.</summary>
public sealed class AskingToMeet
{
    [Fact]
    public void A_request_that_is_accepted_is_a_meeting_and_both_know()
    {
        var story = Open();

        story.Asks(Ana, "a", Ben, "Steel?").Happened();
        Assert.Null(story.Accepts(Ben, "a").Refusal);

        Assert.Equal(RequestState.Accepted, story.StateOf("a"));
        Assert.Equal(["request-accepted"], story.NoticesOf(Ana));
        story.Accepts(Ben, "a").DecidesNothing();
    }

    [Fact]
    public void Nobody_but_who_is_asked_can_accept()
    {
        var story = Open();
        story.Asks(Ana, "a", Ben);

        story.Accepts(Chi, "a").IsRefused("unknown-request");
        story.Accepts(Ana, "a").IsRefused("taken-already");
    }

    [Fact]
    public void Who_asks_somebody_that_asked_them_accepts()
    {
        var story = Open();
        story.Asks(Ana, "a", Ben);

        Assert.Null(story.Asks(Ben, "b", Ana).Refusal);

        Assert.Equal(RequestState.Accepted, story.StateOf("a"));
        Assert.False(story.State.Requests.ContainsKey(Request("b")));
        story.Asks(Ben, "b", Ana).DecidesNothing();
        story.Asks(Ben, "c", Ana).IsRefused("already-asked");
    }

    [Fact]
    public void A_request_that_was_withdrawn_or_declined_gives_the_budget_back()
    {
        var story = Open(new(Open: true, Budget: 1));
        story.Asks(Ana, "a", Ben);
        story.Asks(Ana, "b", Chi).IsRefused("no-budget");

        story.Withdraws(Ana, "a").Happened();
        story.Asks(Ana, "b", Chi).Happened();
        story.Declines(Chi, "b", "No time");

        Assert.Equal(0, story.State.Spent(Ana));
        Assert.Equal("No time", (string?)story.View(Audience.Person(Ana))["requests"]![Request("b").ToString()]!["seats"]!["0"]!["word"]);
    }

    [Fact]
    public void A_meeting_of_three_is_one_when_both_others_accept()
    {
        var story = Open();
        story.Do(Ana, Asking("a", [[Ben], [Chi]])).Happened();

        story.Accepts(Ben, "a").Happened();
        Assert.Equal(RequestState.Pending, story.StateOf("a"));
        story.Accepts(Chi, "a");

        Assert.Equal([Ana, Ben, Chi], story.State.Requests[Request("a")].People);
        Assert.Equal(RequestState.Accepted, story.StateOf("a"));
    }

    [Fact]
    public void Of_several_of_an_organisation_one_comes_and_who_declines_leaves_it_to_the_others()
    {
        var story = Open();
        story.Do(Ana, Asking("a", [[Ben, Chi]])).Happened();

        story.Declines(Ben, "a").Happened();
        Assert.Equal(RequestState.Pending, story.StateOf("a"));
        story.Accepts(Chi, "a");

        Assert.Equal([Ana, Chi], story.State.Requests[Request("a")].People);
        story.Accepts(Ben, "a").IsRefused("unknown-request");
    }

    [Fact]
    public void Those_kept_apart_get_one_sentence_whoever_wanted_it()
    {
        var story = Open();
        story.Do(Ana, new Avoid(Ben)).Happened();
        story.Staff(new ForbidPair(Ana, Chi)).Happened();
        story.Do(Eve, new SetAttendance(Eve, new(ImmutableDictionary<DateOnly, Presence>.Empty, [], Off: true), 0)).Happened();

        var refusals = new[] { story.Asks(Ben, "a", Ana), story.Asks(Ana, "b", Ben), story.Asks(Ana, "c", Chi), story.Asks(Ana, "d", Eve) }.Select(d => d.Refusal).Distinct();

        Assert.Equal("pair-not-possible", Assert.Single(refusals)!.Code);
    }

    [Fact]
    public void A_kind_may_be_kept_from_asking_and_still_be_asked()
    {
        var story = Open(new(Open: true, Blocked: [new(OrganisationKind.Company, OrganisationKind.Cluster)]));

        story.Asks(Ben, "a", Ana).IsRefused("kind-not-allowed");
        story.Asks(Ana, "b", Ben).Happened();
        story.Accepts(Ben, "b");
        Assert.Equal(RequestState.Accepted, story.StateOf("b"));
    }

    [Fact]
    public void The_mode_changes_and_no_request_is_lost()
    {
        var story = Open();
        story.Asks(Ana, "a", Ben);
        story.Do(Chi, Asking("b", [[Ben, Dan]]));

        Assert.Null(story.Staff(new SetMatching(new(Open: true, Acceptance: Acceptance.AtOnce, Version: 1))).Refusal);
        Assert.Equal((RequestState.Accepted, RequestState.Accepted), (story.StateOf("a"), story.StateOf("b")));
        Assert.Equal([Chi, Dan], story.State.Requests[Request("b")].People); // Ben has a meeting already
        story.Staff(new SetMatching(new(Open: true, Version: 2))).Happened();

        Assert.Equal(RequestState.Accepted, story.StateOf("a"));
        story.Asks(Eve, "c", Ben).Happened();
        Assert.Equal(RequestState.Pending, story.StateOf("c"));
    }

    [Fact]
    public void Where_who_accepts_sets_the_time_only_a_round_that_is_free_for_both_will_do()
    {
        var story = Open(new(Open: true, Time: TimeMode.Accepter));
        story.Asks(Ana, "a", Ben);
        story.Asks(Eve, "b", Ben);

        story.Accepts(Ben, "a").IsRefused("round-needed");
        Assert.Null(story.Accepts(Ben, "a", Second).Refusal);
        story.Accepts(Ben, "b", First).IsRefused("round-not-free"); // Eve speaks elsewhere
        story.Accepts(Ben, "b", Second).IsRefused("round-not-free"); // Ben meets Ana
        Assert.Null(story.Accepts(Ben, "b", Third).Refusal);

        Assert.Equal(new Hub.Grains.Matchmaking.Lock(Third, null, Staff: false), story.State.Locks[Request("b")]);
    }

    [Fact]
    public void A_round_without_a_table_left_is_not_free()
    {
        var story = Open(new(Open: true, Time: TimeMode.Accepter));
        story.Asks(Ana, "a", Dan);
        story.Asks(Chi, "b", Eve);
        Assert.Null(story.Accepts(Dan, "a", Second).Refusal); // hall and remote: it takes the only table with a screen
        story.Staff(new RemoveTable(Foyer));

        story.Accepts(Eve, "b", Second).IsRefused("round-not-free");
        Assert.Null(story.Accepts(Eve, "b", Third).Refusal);
    }

    [Fact]
    public void A_request_without_an_answer_expires()
    {
        var story = Open(new(Open: true, ExpireHours: 2));
        story.Asks(Ana, "a", Ben);
        Assert.Equal(story.Now.AddHours(2), MatchingDecisions.Due(story.State));

        story.Passes(TimeSpan.FromHours(2));
        story.Accepts(Ben, "a").IsRefused("request-over");
        story.Do(Caller.Clock, MatchingDecisions.WhenDue(story.State)).Happened();

        Assert.Equal(RequestState.Expired, story.StateOf("a"));
        Assert.Null(MatchingDecisions.Due(story.State));
    }

    [Fact]
    public void One_s_part_does_not_pass_to_somebody_who_is_asked_in_another_seat()
    {
        var story = Open();
        story.Do(Ana, Asking("a", [[Ben, Chi]]));

        story.Do(Ana, new PassMeeting(Request("a"), Chi, new(Chi))).IsRefused("faulty-request");
        Assert.Null(story.Do(Ben, new PassMeeting(Request("a"), Chi, new(Chi))).Refusal);
    }

    [Fact]
    public void What_the_staff_sets_takes_place_and_is_lifted()
    {
        var story = Open();
        Assert.Null(story.Staff(new ForceMeeting(Request("a"), [Ana, Ben], [])).Refusal);

        story.Declines(Ben, "a").IsRefused("meeting-forced");
        story.Withdraws(Ana, "a").IsRefused("meeting-forced");
        story.Staff(new ForbidPair(Ana, Chi));
        story.Staff(new ForceMeeting(Request("b"), [Ana, Chi], [])).IsRefused("pair-not-possible");
        Assert.Null(story.Staff(new LiftForce(Request("a"))).Refusal);

        Assert.Equal(RequestState.Cancelled, story.StateOf("a"));
    }

    [Fact]
    public void A_reminder_comes_once_a_day_to_those_who_need_it()
    {
        var story = Open();
        story.Asks(Ana, "a", Ben);

        story.Staff(new RemindPeople([Chi])).Happened();
        story.Staff(new RemindPeople([Chi])).DecidesNothing();
        story.Passes(TimeSpan.FromDays(1));
        story.Staff(new RemindPeople([Chi])).Happened();

        Assert.Equal((2, 2, 0), (story.NoticesOf(Ben).Count(), story.NoticesOf(Chi).Count(), story.NoticesOf(Ana).Count()));
        Assert.Equal("1", story.State.Inboxes[Ben].Notices[0].Data["unanswered"]);
    }
}
