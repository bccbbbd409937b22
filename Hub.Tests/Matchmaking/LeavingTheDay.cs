using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Matchmaking.MatchingStory;
using Hub.Tests.Given;

namespace Hub.Tests.Matchmaking;

/// <summary>People who leave, come late, and are back. The rounds are at 16:00, 16:30, 17:00 and 17:30.</summary>
public sealed class LeavingTheDay
{
    static readonly RoundId Fourth = new("meetings-4");

    static MatchingStory Published()
    {
        var story = Open();
        story.Meets(Ana, "a", Ben);
        story.Meets(Chi, "b", Dan);
        story.Keeps("x", ("a", Third, Foyer), ("b", First, WithScreen));
        Assert.Null(story.Publishes("x").Refusal);
        return story;
    }

    [Fact]
    public void Whoever_leaves_is_away_in_what_has_not_begun_and_their_meetings_are_to_be_planned_anew()
    {
        var story = Published();
        story.Passes(TimeSpan.FromHours(4.1)); // the first round runs

        Assert.Null(story.Do(Ana, new Leave(Ana)).Refusal);
        Assert.Null(story.Do(Dan, new Leave(Dan)).Refusal);

        Assert.Equal([Second, Third, Fourth], story.State.AttendanceOf(Ana).Away.OrderBy(r => r.Value));
        Assert.Equal((true, RequestState.Accepted), (story.MeetingOf("a").Cancelled, story.StateOf("a")));
        Assert.Equal("meeting-to-replan", story.NoticesOf(Ben).Last());
        Assert.False(story.MeetingOf("b").Cancelled);
        story.Do(Ana, new Leave(Ana)).DecidesNothing();
    }

    [Fact]
    public void Back_again_they_can_be_met_but_for_the_rounds_in_which_they_could_not_before()
    {
        var story = Published();
        story.Do(Ana, new SetAttendance(Ana, new([], [Second]), 0)).Happened();
        Assert.Null(story.Do(Moderator, new Leave(Ana, From: MatchingStory.Noon.AddHours(4), Until: MatchingStory.Noon.AddHours(5.5)), staff: true).Refusal);
        Assert.Equal([First, Second, Third], story.State.AttendanceOf(Ana).Away.OrderBy(r => r.Value));
        Assert.Equal([First.ToString(), Third.ToString()], story.View(Audience.Person(Ana))["me"]!["left"]!.AsObject().Select(r => r.Key).Order());

        story.Passes(TimeSpan.FromHours(4.1));
        story.Do(Ana, new ComeBack(Ana)).Happened();

        Assert.Equal([First, Second], story.State.AttendanceOf(Ana).Away.OrderBy(r => r.Value));
        story.Do(Ana, new ComeBack(Ana)).DecidesNothing();
    }

    [Fact]
    public void It_is_theirs_to_say_and_has_to_make_sense()
    {
        var story = Published();
        story.Do(Ben, new Leave(Ana)).IsRefused("not-yours");
        story.Do(Ben, new ComeBack(Ana)).IsRefused("not-yours");
        story.Do(Ana, new Leave(Ana, From: MatchingStory.Noon.AddHours(4), Until: MatchingStory.Noon.AddHours(3))).IsRefused("faulty-leaving");
        story.Passes(TimeSpan.FromHours(-20)); // the evening before
        story.Do(Ana, new Leave(Ana)).DecidesNothing();
    }

    [Fact]
    public void What_was_published_and_has_begun_stays_in_a_plan_whatever_the_rules_say_since()
    {
        var story = Published();
        story.Passes(TimeSpan.FromHours(4.1));
        story.Staff(new BringFacts(Programme with { Engagements = [new(Chi, MatchingStory.Noon.AddHours(4), MatchingStory.Noon.AddHours(4.5))] }, Cards)).Happened();

        Assert.Null(story.Keeps("y", ("a", Second, Foyer), ("b", First, WithScreen)).Refusal);
        Assert.Null(story.Publishes("y").Refusal);
        story.Keeps("z", ("a", Second, Foyer), ("b", First, new("elsewhere"))).IsRefused("rules-broken");
    }

    [Fact]
    public void In_a_hall_that_is_late_a_round_has_not_begun_before_its_floor_says_so()
    {
        var story = Published();
        story.Staff(Seen((First, 4.5, false), (Second, 5, false), (Third, 5.5, false), (Fourth, 6, false))).Happened();
        story.Staff(Seen((First, 4.5, false))).DecidesNothing();
        story.Passes(TimeSpan.FromHours(4.1)); // by the timetable the first round runs

        Assert.Null(story.Do(Dan, new Leave(Dan)).Refusal);

        Assert.Contains(First, story.State.AttendanceOf(Dan).Away);
        Assert.True(story.MeetingOf("b").Cancelled);
    }

    [Fact]
    public void In_a_hall_that_is_early_nobody_is_sent_into_a_round_that_is_over()
    {
        var story = Published();
        story.Staff(Seen((First, 3, true), (Second, 3.5, true), (Third, 4, true))).Happened();

        Assert.Null(story.Do(Ana, new Leave(Ana)).Refusal);

        Assert.Equal([Fourth], story.State.AttendanceOf(Ana).Away);
        Assert.False(story.MeetingOf("a").Cancelled);
    }

    static NoteRounds Seen(params (RoundId Round, double Hours, bool Begun)[] rounds) =>
        new(rounds.ToImmutableDictionary(r => r.Round, r => new RoundNow(MatchingStory.Noon.AddHours(r.Hours), r.Begun)));
}
