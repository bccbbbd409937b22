using System.Diagnostics;
using System.Net;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>A whole hall comes from one address, and somebody in it is guessing codes.</summary>
public sealed class OneAddress
{
    [Fact]
    public async Task Five_hundred_guests_come_in_ask_and_vote_unhindered_while_wrong_codes_wait()
    {
        await using var hub = await HubProcess.Start();
        var moderator = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken!);
        var code = await moderator.JoinCode();
        using var over = new CancellationTokenSource();
        var slowest = TimeSpan.Zero;
        var guessing = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                var since = Stopwatch.GetTimestamp();
                var reply = await new Attendee(hub.BaseUrl).Join("WRQNG2");
                Assert.Contains(reply.Code, (string[])["unknown-code", "too-many-wrong-codes"]);
                slowest = slowest > Stopwatch.GetElapsedTime(since) ? slowest : Stopwatch.GetElapsedTime(since);
            }
        })).ToList();
        await Wait.Until(() => slowest > TimeSpan.FromSeconds(0.4), "wrong codes are answered slowly", 20, () => $"{slowest}");

        var since = Stopwatch.StartNew();
        var crowd = await Crowd.Gather(_ => hub.BaseUrl, moderator, guests: 500, questionsEach: 1, votesEach: 2);
        await Wait.For(crowd.Perform(() => throw new InvalidOperationException("a guest was refused")).ContinueWith(all => { all.GetAwaiter().GetResult(); return true; }, TaskScheduler.Default), "all are heard", 60);
        TestContext.Current.SendDiagnosticMessage($"500 guests: {since.Elapsed.TotalSeconds:0.0} s; slowest guess: {slowest.TotalSeconds:0.0} s");

        Assert.All(guessing, guess => Assert.False(guess.IsFaulted, $"{guess.Exception}"));
        await crowd.AreThere(crowd.Taken(), moderator);
        await over.CancelAsync();
        Assert.Equal(crowd.Wanted, crowd.Acknowledged);
        Assert.Equal(HttpStatusCode.OK, (await new Attendee(hub.BaseUrl).Join(code)).Status);
    }
}

/// <summary>A hub that lets few in at once.</summary>
public sealed class NarrowHub : SmallHub
{
    protected override Task<HubProcess> Start() => HubProcess.Start("--Hub:JoinsAtOnce=3");
}

public sealed class TooFast(NarrowHub narrow) : IClassFixture<NarrowHub>
{
    [Fact]
    public async Task A_code_that_is_used_faster_than_a_hall_fills_is_refused_for_a_moment_and_good_again()
    {
        var (hub, organiser) = await narrow.Started();
        var code = await organiser.JoinCode();

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => new Attendee(hub.BaseUrl).Join(code)));

        Assert.Contains(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.Contains(replies, reply => reply is { Code: "too-many-joins", Status: HttpStatusCode.TooManyRequests });
        await Wait.Until(async () => (await new Attendee(hub.BaseUrl).Join(code)).Status == HttpStatusCode.OK, "the code is good again", 20);
    }

    [Fact]
    public async Task Who_guesses_on_and_on_is_told_to_wait()
    {
        var (hub, _) = await narrow.Started();

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => new Attendee(hub.BaseUrl).Join("WRQNG2")));

        Assert.Contains(replies, reply => reply is { Code: "too-many-wrong-codes", Status: HttpStatusCode.TooManyRequests });
        Assert.Contains(replies, reply => reply is { Code: "unknown-code", Status: HttpStatusCode.NotFound });
    }
}
