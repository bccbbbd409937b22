using CsCheck;
using Hub.Planner;
using static Hub.Tests.Planning.SomeEvent;

namespace Hub.Tests.Planning;

/// <summary>What the days of people say of gaps before any meeting has a round.</summary>
public sealed class CountingDays
{
    static double Bound(MeetingEvent given)
    {
        using var search = new Search(new(Effort: 3, Seconds: 20, Workers: 1), null, TestContext.Current.CancellationToken);
        return search.Run(new DaysModel(new(given)).Model, 3, Strategies.Any).Bound;
    }

    static MeetingEvent Event(params Meeting[] meetings) => Plain(people: 8, rounds: 3, tables: 1, [.. meetings.Select(m => m with { Forced = true })]);

    [Fact]
    public void Someone_wanted_at_both_ends_has_a_gap() =>
        Assert.Equal(1, Bound(Event(Of(0, 1) with { Round = 0 }, Of(0, 2) with { Round = 2 })));

    [Fact]
    public void What_the_middle_cannot_take_is_a_gap() => // two meetings each without a gap: all three are busy in the middle, and one table takes two
        Assert.Equal(1, Bound(Event(Of(0, 1), Of(1, 2), Of(2, 0))));

    [Fact]
    public void Nothing_is_said_of_meetings_that_need_not_be() =>
        Assert.False(new DaysModel(new(Plain(people: 3, rounds: 3, tables: 1, Of(0, 1) with { Rounds = [0] }, Of(0, 2) with { Rounds = [2] }))).MayHaveGaps);

    [Fact]
    public void It_never_says_more_than_the_best_plan_has() =>
        Tiny.Select(given => given with { Meetings = [.. given.Meetings.Select(m => m with { Forced = true })] }).Sample(given =>
        {
            if (Malformed.In(given).Any() || BruteForce.Best(given) is not { } best)
                return;
            var days = new DaysModel(new(given));
            Assert.True(!days.MayHaveGaps || Bound(given) <= best[(int)Aim.Gaps]);
        }, iter: 100);
}
