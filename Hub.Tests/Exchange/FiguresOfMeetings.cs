using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Exchange;

/// <summary>What the staff is told of the meetings, counted.</summary>
public sealed class FiguresOfMeetings
{
    static readonly PersonId Dan = Person("dan");
    static readonly RoundId First = new("first"), Second = new("second");

    static readonly Dictionary<PersonId, Person> People = new()
    {
        [Ana] = new(Ana, "Ana", Region: "Bayern", Country: "DE", Kind: OrganisationKind.Company), [Ben] = new(Ben, "Ben", Country: "AT", Kind: OrganisationKind.Cluster),
        [Chi] = new(Chi, "Chi", Region: "Bayern", Country: "DE"),
    };

    static MeetingResult Meeting(RoundId round, MeetingStatus status, PersonId[] people, params (PersonId Who, Outcome? Outcome, string? Topic)[] said) => new(
        Request(Guid.NewGuid().ToString()[..8]), new(round, new("t")), DateTimeOffset.UnixEpoch, 20, people, Begun: status != MeetingStatus.Unknown, status, status == MeetingStatus.Missed ? [people[1]] : [],
        said.ToImmutableDictionary(s => s.Who, s => new SaidOutcome(s.Outcome, s.Topic)));

    static ResultsAnswer Of(params MeetingResult[] meetings) => ResultsAnswer.Of(new(meetings, new(12, 6, 2, 0, 2, 2), 1,
        ImmutableDictionary<RoundId, Round>.Empty.Add(First, new(new("s"), default, DateTimeOffset.UnixEpoch, 20)).Add(Second, new(new("s"), default, DateTimeOffset.UnixEpoch.AddHours(1), 20)),
        ImmutableDictionary<TableId, Table>.Empty, []), People);

    [Fact]
    public void Shares_are_of_what_has_begun_and_of_requests_that_did_not_end_otherwise()
    {
        var figures = Of(Meeting(First, MeetingStatus.Held, [Ana, Ben]), Meeting(First, MeetingStatus.Missed, [Chi, Dan]), Meeting(Second, MeetingStatus.Unknown, [Ana, Chi]));

        Assert.Equal((3, 2, 1, 1, 0, 1), (figures.Planned, figures.Begun, figures.Held, figures.Missed, figures.Unknown, figures.NoShows));
        Assert.Equal((0.5, 0.6), (figures.Kept, figures.Acceptance));
        Assert.Equal([("first", 2, 1, 1), ("second", 1, 0, 0)], figures.Rounds.Select(r => (r.Of[0], r.Meetings, r.Held, r.Missed)));
        Assert.Null(Of().Kept);
    }

    [Fact]
    public void A_follow_up_is_one_that_nobody_contradicts_and_a_topic_counts_once_however_it_is_written()
    {
        var figures = Of(Meeting(First, MeetingStatus.Held, [Ana, Ben], (Ana, Outcome.FollowUp, "Steel"), (Ben, null, "steel")),
            Meeting(Second, MeetingStatus.Held, [Ana, Ben], (Ana, Outcome.FollowUp, "Steel"), (Ben, Outcome.Maybe, "Rails")));

        Assert.Equal((1, 0, 1), (figures.FollowUps, figures.Maybes, figures.SecondMeetings));
        Assert.Equal(["Steel 2 1", "Rails 1 0"], figures.Topics.Select(r => $"{r.Of[0]} {r.Held} {r.FollowUps}"));
        Assert.Equal(["Steel AT Bayern 2 1", "Rails AT Bayern 1 0"], figures.TopicRegions.Select(r => $"{string.Join(' ', r.Of)} {r.Held} {r.FollowUps}"));
    }

    [Fact]
    public void A_meeting_of_four_counts_once_for_each_pair_that_differs()
    {
        var figures = Of(Meeting(First, MeetingStatus.Held, [Ana, Ben, Chi, Dan]));

        Assert.Equal([("", "AT"), ("", "Bayern"), ("AT", "Bayern"), ("Bayern", "Bayern")], figures.Regions.Select(r => (r.Of[0], r.Of[1])).Order());
        Assert.Contains(figures.Kinds, r => r.Of.SequenceEqual(["cluster", "company"]));
        Assert.Equal(0, figures.SecondMeetings);
    }
}
