using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>Plans, what they may not break, and the agendas that come of them.</summary>
public sealed class PublishingAPlan
{
    static MatchingStory Given()
    {
        var story = Open();
        story.Meets(Ana, "a", Ben);
        story.Meets(Chi, "b", Dan);
        return story;
    }

    [Fact]
    public void A_session_is_cut_into_rounds_with_the_way_between() =>
        Assert.Equal(["16:00", "16:30", "17:00", "17:30"], Open().State.InOrder.Select(r => r.Value.Start.ToString("HH:mm", null)));

    [Theory]
    [InlineData("a", "meetings-1", "online", "table-kind")]
    [InlineData("b", "meetings-1", "foyer", "table-kind")]
    [InlineData("b", "meetings-1", "online", "table-kind")]
    [InlineData("a", "nowhere", "foyer", "unknown-round")]
    [InlineData("a", "meetings-1", "nowhere", "unknown-table")]
    public void A_meeting_is_at_a_table_of_its_kind(string request, string round, string table, string code)
    {
        var story = Given();
        story.Keeps("x", (request, new(round), new(table))).IsRefused("rules-broken");

        Assert.Equal(code, HardRules.Problem(story.State, story.State.Requests[Request(request)], new(round), new TableId(table)));
    }

    [Fact]
    public void Nobody_and_no_table_is_twice_in_a_round_or_where_they_cannot_be()
    {
        var story = Given();
        story.Meets(Ana, "c", Chi);
        story.Meets(Eve, "d", Ben);
        story.Do(Ben, new SetAttendance(Ben, new(ImmutableDictionary<DateOnly, Presence>.Empty, [Second], Most: 1), 0));

        string[] Broken(params (string Request, RoundId Round, TableId Table)[] slots) => [.. HardRules.Broken(story.State,
            slots.ToImmutableDictionary(s => Request(s.Request), s => new Slot(s.Round, s.Table)), ImmutableDictionary<RequestId, string>.Empty).Select(b => b.Code).Order()];

        Assert.Equal(["person-twice"], Broken(("a", First, Foyer), ("c", First, WithScreen)));
        Assert.Equal(["table-twice"], Broken(("a", First, WithScreen), ("b", First, WithScreen)));
        Assert.Equal(["round-away"], Broken(("a", Second, Foyer)));
        Assert.Equal(["engaged-elsewhere"], Broken(("d", First, Foyer)));
        Assert.Equal(["too-many-meetings"], Broken(("a", First, Foyer), ("d", Third, Foyer)));
        Assert.Empty(Broken(("a", First, Foyer), ("b", First, WithScreen), ("c", Second, Foyer)));
    }

    [Fact]
    public void Others_come_to_a_booth_and_its_host_stays_there()
    {
        var story = Given();
        story.Staff(new PutTable(new("booth"), new("Booth", TableKind.Physical, Host: Ana, Version: 0))).Happened();

        story.Keeps("x", ("a", First, Foyer)).IsRefused("rules-broken");
        story.Keeps("x", ("b", First, new("booth"))).IsRefused("rules-broken");
        story.Keeps("x", ("a", First, new("booth"))).Happened();
    }

    [Fact]
    public void Published_everyone_has_their_agenda_and_a_second_plan_tells_only_those_it_changes()
    {
        var story = Given();
        story.Keeps("x", ("a", First, Foyer), ("b", First, WithScreen));
        Assert.Null(story.Publishes("x").Refusal);
        Assert.Equal("foyer", (string?)story.View(Audience.Person(Ben))["agenda"]![Request("a").ToString()]!["table"]);
        story.Publishes("x").DecidesNothing();

        story.Keeps("y", ("a", Second, Foyer), ("b", First, WithScreen));
        Assert.Null(story.Publishes("y").Refusal);

        Assert.Equal((1, 0), (story.MeetingOf("a").Sequence, story.MeetingOf("b").Sequence));
        Assert.Equal("agenda-changed", story.NoticesOf(Ana).Last());
        Assert.Equal("agenda-published", story.NoticesOf(Dan).Last());
        Assert.Null(story.Publishes("x").Refusal); // rolled back
        Assert.Equal((First, 2, 3), (story.MeetingOf("a").Slot.Round, story.MeetingOf("a").Sequence, story.State.Published!.Number));
    }

    [Fact]
    public void A_meeting_that_is_off_stays_cancelled_in_calendars_and_comes_back_with_a_higher_sequence()
    {
        var story = Given();
        story.Keeps("x", ("a", First, Foyer));
        story.Publishes("x");

        story.Withdraws(Ana, "a");
        Assert.True(story.MeetingOf("a") is { Cancelled: true, Sequence: 1 });
        Assert.Equal("meeting-cancelled", story.NoticesOf(Ben).Last());
        story.Keeps("y", ("a", First, Foyer)).IsRefused("rules-broken");
    }

    [Fact]
    public void What_touches_a_meeting_says_what_becomes_of_it()
    {
        var story = Given();
        story.Keeps("x", ("a", First, Foyer), ("b", First, WithScreen));
        story.Publishes("x");

        story.Staff(new RemoveTable(Foyer)).IsRefused("meetings-touched");
        story.Staff(new RemoveTable(Foyer, new(CareOf.Replan, 2))).IsRefused("touched-changed");
        Assert.Equal(Request("a"), Assert.Single(Changes.Preview(story.State, new RemoveTable(Foyer), new(new(Moderator, true), MatchingStory.Noon)).Meetings).Request);
        Assert.Null(story.Staff(new RemoveTable(Foyer, new(CareOf.Replan, 1))).Refusal);

        Assert.Equal((RequestState.Accepted, true), (story.StateOf("a"), story.MeetingOf("a").Cancelled));
        Assert.Equal("meeting-to-replan", story.NoticesOf(Ana).Last());
        Assert.False(story.MeetingOf("b").Cancelled);
    }

    [Fact]
    public void A_round_that_moves_takes_its_meetings_along_and_they_are_told()
    {
        var story = Given();
        story.Keeps("x", ("a", Second, Foyer));
        story.Publishes("x");

        Assert.Null(story.Staff(new PutRound(Second, Session, MatchingStory.Noon.AddHours(4.5).AddMinutes(2), 25, 5, 1)).Refusal);

        Assert.Equal((MatchingStory.Noon.AddHours(4.5).AddMinutes(2), 1), (story.MeetingOf("a").Start, story.MeetingOf("a").Sequence));
        Assert.Equal("meeting-moved", story.NoticesOf(Ben).Last());
    }

    [Fact]
    public void A_pending_request_never_keeps_a_round()
    {
        var story = Open();
        story.Asks(Ana, "a", Ben);

        story.Staff(new RemoveRound(First)).Happened();
    }

    [Fact]
    public void A_colleague_takes_over_and_the_calendar_of_who_passed_it_on_learns_of_it()
    {
        var story = Given();
        story.Keeps("x", ("a", First, Foyer));
        story.Publishes("x");

        story.Do(Ben, new PassMeeting(Request("a"), Eve, new(Eve))).IsRefused("colleague-busy"); // Eve speaks then
        Assert.Null(story.Do(Ben, new PassMeeting(Request("a"), Chi, new(Chi))).Refusal);

        Assert.Equal([Ana, Chi], story.MeetingOf("a").People);
        Assert.Equal([Ben], story.MeetingOf("a").Gone);
        Assert.True((bool)story.View(Audience.Person(Ben))["agenda"]![Request("a").ToString()]!["cancelled"]!);
    }

    [Fact]
    public void A_provisional_plan_gathers_what_people_say()
    {
        var story = Given();
        story.Keeps("x", ("a", First, Foyer));
        Assert.Null(story.Staff(new ShowRun(Run("x"))).Refusal);

        story.Do(Ben, new GiveFeedback(Run("x"), Request("a"), false, "Later, please")).Happened();
        story.Do(Chi, new GiveFeedback(Run("x"), Request("a"), true, null)).IsRefused("unknown-request");

        Assert.Equal((0, 1), ((int)story.View(Audience.Staff)["plan"]!["provisional"]!["fine"]!, (int)story.View(Audience.Staff)["plan"]!["provisional"]!["unsuited"]!));
        Assert.Equal(1, MatchingFacts.Of(story.State).Meetings.Single(m => m.Request == Request("a")).Unsuited);
    }

    [Fact]
    public void Moved_by_hand_it_is_another_run_that_keeps_the_rules_and_the_locks()
    {
        var story = Given();
        story.Keeps("x", ("a", First, Foyer), ("b", First, WithScreen));
        story.Staff(new LockMeeting(Request("b"), First, null)).Happened();

        story.Staff(new MoveMeeting(Run("x"), Run("y"), Request("a"), new(First, WithScreen))).IsRefused("rules-broken");
        story.Staff(new MoveMeeting(Run("x"), Run("y"), Request("b"), new(Second, WithScreen))).IsRefused("rules-broken");
        story.Staff(new MoveMeeting(Run("x"), Run("y"), Request("a"), new(Second, WithScreen))).Happened();

        Assert.Equal((Run("x"), "by-hand"), (story.State.Runs[Run("y")].Basis, story.State.Runs[Run("y")].Summary.Status));
    }

    [Fact]
    public void An_import_changes_nothing_that_was_changed_here_and_brings_back_nothing_that_was_removed()
    {
        var story = new MatchingStory();
        story.Staff(new BringFacts(Programme, Cards));
        var plan = new MatchingPlan(null, [new(new("r1"), Session, MatchingStory.Noon.AddHours(4), 20), new(new("r2"), Session, MatchingStory.Noon.AddHours(5), 20)], [new(Foyer, "Foyer", TableKind.Physical), new(WithScreen, "Screen", TableKind.Hybrid)], []);
        story.Staff(new PlanMatching(plan));
        story.Staff(new PutTable(Foyer, new("The foyer", TableKind.Physical, Version: 1))).Happened();
        story.Staff(new RemoveRound(new("r1"))).Happened();

        story.Staff(new PlanMatching(plan)).DecidesNothing();
        story.Staff(new PlanMatching(plan with { Tables = [new(Foyer, "Hall", TableKind.Physical), new(WithScreen, "Big screen", TableKind.Hybrid)] })).Happened();

        Assert.Equal(("The foyer", "Big screen"), (story.State.Tables[Foyer].Name, story.State.Tables[WithScreen].Name));
        Assert.Equal(["r2"], PlannedRounds(story));

        static IEnumerable<string> PlannedRounds(MatchingStory story) => story.State.Rounds.Keys.Select(r => r.Value);
    }
}
