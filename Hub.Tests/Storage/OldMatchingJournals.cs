using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Tests.Storage;

/// <summary>The first journal of matchmaking.</summary>
public sealed class OldMatchingJournals() : OldJournal<MatchingEvent>("matchmaking-1.jsonl")
{
    static readonly PersonId Ana = PersonId.Parse("00000000-0000-7000-8000-0000000000b1"), Ben = PersonId.Parse("00000000-0000-7000-8000-0000000000b2"),
        Cem = PersonId.Parse("00000000-0000-7000-8000-0000000000b3"), Colleague = PersonId.Parse("00000000-0000-7000-8000-0000000000b5");
    static readonly RequestId Asked = RequestId.Parse("00000000-0000-7000-8000-0000000000a1"), Forced = RequestId.Parse("00000000-0000-7000-8000-0000000000a3");

    [Fact]
    public void The_first_journal_of_matchmaking_still_tells_the_same_story()
    {
        var matching = Events.Aggregate(MatchingDecisions.Initial, MatchingDecisions.Evolve);

        Assert.Equal((true, 12, 1), (matching.Settings.Open, matching.Settings.Budget, matching.Settings.Version));
        Assert.Equal([new RoundId("meetings-1")], matching.Rounds.Keys);
        Assert.Equal(("Am Fenster", Ana), (matching.Tables[new("foyer")].Location, matching.Tables[new("foyer")].Host));
        Assert.Equal([Ana, Colleague], matching.Requests[Asked].People);
        Assert.Equal((RequestState.Accepted, "Wer wartet das?", 2), (matching.Requests[Asked].State, matching.Requests[Asked].Message, matching.Requests[Asked].Priority));
        Assert.Equal(RequestState.Cancelled, matching.Requests[Forced].State);
        Assert.Equal((true, 1, 1), (matching.Meetings[Asked].Cancelled, matching.Meetings[Asked].Sequence, matching.Published!.Number));
        Assert.True(matching.AreApart(Cem, Ben));
        Assert.Equal(2, matching.Inboxes[Ana].Read);
    }
}

/// <summary>The journal of matchmaking that has topics, says what stands in the way, and measures what was moved by hand.</summary>
public sealed class OldMatchingJournalsWithTopics() : OldJournal<MatchingEvent>("matchmaking-2.jsonl")
{
    [Fact]
    public void The_second_journal_of_matchmaking_still_tells_the_same_story()
    {
        var matching = Events.Aggregate(MatchingDecisions.Initial, MatchingDecisions.Evolve);
        var (planned, moved) = Events.OfType<RunKept>().Select(e => e.Run).ToList() is [var first, var second, ..] ? (first, second) : default;

        Assert.Equal([new EventTopic(new("h2"), "Hydrogen", "Wasserstoff"), new(new("steel"), "Steel")], matching.Settings.Topics!);
        Assert.Equal((new RoundId("meetings-1"), 1), (planned.InTheWay!.Values.Single().Round!.Value, planned.InTheWay.Values.Single().Rounds!.Value));
        Assert.Equal((null, true), (planned.Measured, moved.Measured!.Value));
        Assert.Equal(2, matching.Sheets!.Tables[new("foyer")]);
    }
}

/// <summary>The journal of matchmaking that knows what came of the meetings, and offers something else to who is left alone.</summary>
public sealed class OldMatchingJournalsOfTheDay() : OldJournal<MatchingEvent>("matchmaking-3.jsonl")
{
    [Fact]
    public void The_third_journal_of_matchmaking_still_tells_the_same_story()
    {
        var matching = Events.Aggregate(MatchingDecisions.Initial, MatchingDecisions.Evolve);
        var (asked, ana) = (RequestId.Parse("00000000-0000-7000-8000-0000000000a1"), PersonId.Parse("00000000-0000-7000-8000-0000000000b1"));

        Assert.Equal([PersonId.Parse("00000000-0000-7000-8000-0000000000b2")], matching.Noted![asked].Missing);
        Assert.Equal((OfferState.Taken, 2), (matching.Offers![asked].State, matching.Offers[asked].People.Count));
        Assert.False(matching.Meetings[asked].Cancelled);
        Assert.Equal((Outcome.FollowUp, "h2", "Nachfassen, Ω", true, Took.Held), (matching.Outcomes![asked][ana].Outcome, matching.Outcomes[asked][ana].Topic, matching.Outcomes[asked][ana].Note, matching.Outcomes[asked][ana].Exchange, matching.Outcomes[asked][ana].Took));
        Assert.Equal(new RoundId("meetings-1"), matching.Outcomes[asked][ana].Wants);
        Assert.True(matching.Now![new("meetings-1")].Begun);
    }
}
