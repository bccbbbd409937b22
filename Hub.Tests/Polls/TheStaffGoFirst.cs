using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Server.Live;
using Hub.Tests.Given;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

/// <summary>However many ballots wait, a command of the staff's has never more than a few of them before it.</summary>
public sealed class TheStaffGoFirst(GarnetStore store) : IClassFixture<GarnetStore>, IAsyncLifetime
{
    const int Ballots = 5000;

    static readonly LiveKey Key = new("poll", new("test"), "storm");

    readonly Turnstile turnstile = new();
    TestGrains grains = null!;

    public async ValueTask InitializeAsync() => grains = await TestGrains.Start(store);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return grains.DisposeAsync();
    }

    [Fact]
    public async Task Of_five_thousand_ballots_so_many_are_on_their_way_and_the_others_wait_their_turn()
    {
        var (entered, door) = (new ConcurrentQueue<int>(), new TaskCompletionSource());
        var ballots = Enumerable.Range(0, Ballots).Select(i => turnstile.Pass(Key, async () =>
        {
            entered.Enqueue(i);
            await door.Task;
            return i;
        })).ToList();

        Assert.Equal(Enumerable.Range(0, Turnstile.Width), entered);
        Assert.Equal(1, turnstile.Gates);
        door.SetResult();
        Assert.Equal(Enumerable.Range(0, Ballots), await Task.WhenAll(ballots));
        Assert.Equal(0, turnstile.Gates);
    }

    [Fact]
    public async Task One_poll_does_not_wait_for_another()
    {
        var door = new TaskCompletionSource<int>();
        var full = Enumerable.Range(0, Turnstile.Width + 1).Select(_ => turnstile.Pass(Key, () => door.Task)).ToList();

        Assert.Equal(7, await turnstile.Pass(Key with { Id = "another" }, () => Task.FromResult(7)));
        door.SetResult(0);
        await Task.WhenAll(full);
    }

    [Fact]
    public async Task A_ballot_that_fails_lets_the_next_one_through()
    {
        var failing = Enumerable.Range(0, Turnstile.Width * 2).Select(_ => turnstile.Pass<int>(Key, () => throw new TimeoutException())).ToList();
        foreach (var ballot in failing)
            await Assert.ThrowsAsync<TimeoutException>(() => ballot);

        Assert.Equal(1, await turnstile.Pass(Key, () => Task.FromResult(1)));
    }

    [Fact]
    public async Task The_close_is_decided_before_the_last_of_the_ballots_that_came_before_it()
    {
        var poll = grains.Poll(Names.Poll("storm"));
        (await poll.Do(PollStory.Staff, new PutPoll(Names.Poll("storm"), Of(Single(First, "yes", "no")), 0))).Accepted();
        (await poll.Do(PollStory.Staff, new OpenPoll(PollPhase.Draft, 1, 0))).Accepted();
        // All ballots are there, and none has come to the grain: so it is when a hall votes in the same moment.
        var door = new TaskCompletionSource();
        var ballots = Enumerable.Range(0, Ballots).Select(i => turnstile.Pass(Key, async () =>
        {
            await door.Task;
            return await poll.Do(PollStory.Someone(i), new CastBallot(First, new Dictionary<string, int> { ["yes"] = 1 }, null, null, null, null));
        })).ToList();

        var close = poll.Do(PollStory.Staff, new ClosePoll(PollPhase.Open, Force: true));
        door.SetResult();
        var closed = await close;
        var answers = await Task.WhenAll(ballots);

        closed.Accepted();
        Assert.True(answers.Count(answer => answer.Refusal is null) <= Turnstile.Width, "more ballots went before the close than fit in at once");
        Assert.All(answers.Skip(Turnstile.Width), answer => answer.IsRefused("poll-closed"));
    }
}
