using System.Diagnostics;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;
using Microsoft.Extensions.Time.Testing;

namespace Hub.Tests.Live;

public sealed class Conflation(GarnetStore store) : IClassFixture<GarnetStore>
{
    readonly FakeTimeProvider time = new();
    readonly List<int> seen = [];
    int state;

    Conflator New() => new(time, Liveness.PushEvery, () => seen.Add(state), (delay, run) => time.CreateTimer(_ => run(), null, delay, Timeout.InfiniteTimeSpan));

    [Fact]
    public void The_first_change_goes_at_once()
    {
        state = 1;
        New().Signal();

        Assert.Equal([1], seen);
    }

    [Fact]
    public void A_thousand_changes_in_a_second_go_out_at_most_eleven_times_and_the_last_arrives()
    {
        var conflator = New();
        for (var change = 1; change <= 1_000; change++)
        {
            state = change;
            conflator.Signal();
            time.Advance(TimeSpan.FromMilliseconds(1));
        }
        Assert.InRange(seen.Count, 10, 11);

        time.Advance(Liveness.PushEvery);

        Assert.Equal(1_000, seen[^1]);
        Assert.InRange(seen.Count, 10, 11);
    }

    [Fact]
    public void After_a_pause_the_next_change_goes_at_once_again()
    {
        var conflator = New();
        conflator.Signal();
        time.Advance(Liveness.PushEvery);
        conflator.Signal();

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void Nothing_goes_out_when_nothing_changes()
    {
        New().Signal();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(seen);
    }

    [Fact]
    public async Task A_panel_is_pushed_at_most_eleven_times_a_second_however_many_vote()
    {
        await using var grains = await TestGrains.Start(store);
        var panel = grains.Panel("busy");
        var first = Names.Question("first");
        (await panel.Asks(Names.Ana, first)).Accepted();
        (await panel.Approves(first)).Accepted();
        grains.Pushes.Clear();

        var since = Stopwatch.StartNew();
        var voter = 0;
        while (since.ElapsedMilliseconds < 1_500)
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => panel.VotesFor(Names.Person($"{voter++}"), first)));
        await Wait.Until(() => LastVotes(grains) == voter, $"the last of {voter} votes is pushed", 2, () => $"{LastVotes(grains)}");

        var seconds = since.Elapsed.TotalSeconds;
        Assert.InRange(grains.Pushes.Count(p => p.Audience == Audience.Public), 5, 2 + (int)(seconds * 10));
    }

    static int LastVotes(TestGrains grains) =>
        grains.Pushes.LastOrDefault(p => p.Audience == Audience.Public)?.Patch["standing"] is JsonObject standing ? (int?)standing.First().Value!["votes"] ?? 0 : 0;
}
