using Hub.Planner;
using static Hub.Tests.Planning.SomeEvent;

namespace Hub.Tests.Planning;

/// <summary>What can't be planned is explained.</summary>
public sealed class Contradictions
{
    static readonly PlanLimits Short = new(Effort: 3, Seconds: 20, Workers: 1);

    static Meeting Forced(params int[] people) => Of(people) with { Forced = true };

    static Contradiction Only(MeetingEvent given) => Assert.Single(Assert.IsType<Contradictory>(MeetingPlanner.Plan(given, Short)).Contradictions);

    [Fact]
    public void Forced_meetings_that_have_no_plan_together_are_named_and_no_others()
    {
        // Three meet each other in two rounds; the two others have nothing to do with it.
        var given = Plain(people: 6, rounds: 2, tables: 3, Forced(3, 4), Forced(0, 1), Of(0, 5), Forced(1, 2), Forced(0, 2), Forced(4, 5));

        var why = Only(given);

        Assert.Equal((ContradictionReason.Together, true), (why.Reason, why.Smallest));
        Assert.Equal([1, 3, 4], why.Meetings);
        Assert.Equal([0, 1, 2], why.People);
    }

    [Fact]
    public void More_forced_meetings_than_tables_in_all_rounds_are_a_contradiction_of_all_of_them()
    {
        var why = Only(Plain(people: 6, rounds: 2, tables: 1, Forced(0, 1), Forced(2, 3), Forced(4, 5)));

        Assert.Equal((ContradictionReason.Together, 3), (why.Reason, why.Meetings.Length));
    }

    [Fact]
    public void Two_locked_to_one_round_share_a_person()
    {
        var why = Only(Plain(4, 3, 3, Of(0, 1) with { Round = 1 }, Of(2, 3) with { Round = 1 }, Of(1, 2) with { Round = 2 }, Of(1, 3) with { Round = 2 }));

        Assert.Equal(ContradictionReason.SameRound, why.Reason);
        Assert.Equal([2, 3], why.Meetings);
        Assert.Equal([1], why.People);
    }

    [Fact]
    public void Two_locked_to_one_table_in_one_round()
    {
        var why = Only(Plain(4, 2, 2, Of(0, 1) with { Round = 1, Table = 0 }, Of(2, 3) with { Round = 1, Table = 0 }));

        Assert.Equal(ContradictionReason.SameRound, why.Reason);
        Assert.Equal([0], why.Tables);
    }

    [Fact]
    public void People_who_are_never_to_meet_are_forced_to()
    {
        var why = Only(Plain(3, 2, 2, Forced(0, 1, 2)) with { Apart = [new(2, 0)] });

        Assert.Equal(ContradictionReason.KeptApart, why.Reason);
        Assert.Equal([0, 2], why.People);
    }

    [Fact]
    public void Someone_is_never_there()
    {
        var given = Plain(2, 2, 2, Forced(0, 1));

        var why = Only(given with { People = given.People.SetItem(1, Always(Presence.Absent, 2)) });

        Assert.Equal(ContradictionReason.NeverThere, why.Reason);
        Assert.Equal([1], why.People);
    }

    [Fact]
    public void They_are_never_there_together()
    {
        var given = Plain(2, 2, 2, Forced(0, 1)) with { People = [new([Presence.Hall, Presence.Absent]), new([Presence.Absent, Presence.Hall])] };

        Assert.Equal(ContradictionReason.NoCommonRound, Only(given).Reason);
    }

    [Fact]
    public void There_is_no_table_for_someone_remote()
    {
        var given = Plain(2, 2, 2, Forced(0, 1));

        Assert.Equal(ContradictionReason.NoTable, Only(given with { People = given.People.SetItem(1, Always(Presence.Remote, 2)) }).Reason);
    }

    [Fact]
    public void Someone_is_forced_to_more_than_they_want()
    {
        var given = Plain(3, 3, 2, Forced(0, 1), Forced(0, 2));

        var why = Only(given with { People = given.People.SetItem(0, given.People[0] with { MaxMeetings = 1 }) });

        Assert.Equal(ContradictionReason.OverMaximum, why.Reason);
        Assert.Equal([0], why.People);
    }

    [Fact]
    public void Without_rounds_or_tables_there_is_nothing_to_plan()
    {
        Assert.Equal(ContradictionReason.NoRounds, Only(Plain(2, 0, 2, Of(0, 1))).Reason);
        Assert.Equal(ContradictionReason.NoTables, Only(Plain(2, 2, 0, Of(0, 1))).Reason);
    }

    [Fact]
    public void Nonsense_is_named_not_thrown()
    {
        Assert.Equal([0], Only(Plain(2, 2, 2, Of(0, 7))).Meetings);
        Assert.Equal(ContradictionReason.Malformed, Only(Plain(2, 2, 2, Of(0, 1) with { Held = true })).Reason);
    }

    [Fact]
    public void An_event_without_meetings_has_an_empty_plan() =>
        Assert.All(Assert.IsType<Planned>(MeetingPlanner.Plan(Plain(2, 2, 2), Short)).Levels, level => Assert.True(level.IsBest));
}
