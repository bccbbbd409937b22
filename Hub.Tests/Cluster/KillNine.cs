using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>kill -9 in the middle of 1,000 questions and 4,000 votes (of fewer on Redis): what was acknowledged is there, what was not is sent again, and nothing counts twice. The same in a
/// storm of ballots.</summary>
public sealed class KillNine(MortalHub mortal) : IClassFixture<MortalHub>
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_on_the_embedded_store() => await InAStorm.SurvivesAKill(await mortal.NewEvent());

    [Fact]
    public async Task No_ballot_is_lost_or_counted_twice_on_the_embedded_store() => await InAPoll.SurvivesAKill(await mortal.NewEvent());
}

public sealed class KillNineOnRedis(MortalHubOnRedis mortal) : IClassFixture<MortalHubOnRedis>
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_on_a_redis() => await InAStorm.SurvivesAKill(await mortal.NewEvent(), guests: 200);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_redis_itself_is_killed() => await InAStorm.Survives(await mortal.NewEvent(), async () =>
    {
        mortal.Redis.Kill9();
        await mortal.Redis.Restart();
    }, guests: 200);

    [Fact]
    public async Task No_ballot_is_lost_or_counted_twice_on_a_redis() => await InAPoll.SurvivesAKill(await mortal.NewEvent());
}

static class InAStorm
{
    public static Task SurvivesAKill((HubProcess Hub, Attendee Moderator) at, int guests = 500) => Survives(at, async () =>
    {
        at.Hub.Kill9();
        await at.Hub.Restart();
    }, guests);

    public static async Task Survives((HubProcess Hub, Attendee Moderator) at, Func<Task> disaster, int guests)
    {
        var (hub, moderator) = at;
        var crowd = await Crowd.Gather(_ => hub.BaseUrl, moderator, guests, questionsEach: 2, votesEach: 8);
        await using var everyone = await crowd.Guests[0].Follow(SmallEvent.Topic(SmallEvent.Opening));
        await using var staff = await moderator.Follow(SmallEvent.Topic(SmallEvent.Opening, "staff"));
        await using var one = await crowd.Guests[1].Follow(SmallEvent.Topic(SmallEvent.Opening, $"person-{crowd.Guests[1].Person}"));

        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var performance = crowd.Perform(() => over.Task);
        var approvals = Approve(moderator, staff, 60, over.Task);
        await Wait.Until(() => crowd.Acknowledged > crowd.Wanted / 2, "half of it is acknowledged", 60, () => $"{crowd.Acknowledged} of {crowd.Wanted}");
        await disaster();
        var taken = crowd.Taken();
        await Wait.Until(async () => (await moderator.Get($"/api/live/{SmallEvent.Topic(SmallEvent.Opening)}")).IsOk, "the panel can be read again");
        await crowd.AreThere(taken, moderator);
        over.SetResult();
        await Wait.For(Task.WhenAll(performance, approvals).ContinueWith(all => all.Status, TaskScheduler.Default), "everyone's retries are acknowledged", 60);

        Assert.Equal(crowd.Wanted, crowd.Acknowledged);
        await crowd.AreThere(crowd.Taken(), moderator);
        foreach (var watcher in (TopicFollower[])[everyone, staff, one])
            await watcher.UntilCurrent();
    }

    /// <summary>A moderator approves what comes in, through the disaster.</summary>
    static async Task Approve(Attendee moderator, TopicFollower staff, int howMany, Task over)
    {
        for (var approved = 0; approved < howMany;)
        {
            var pending = staff.View["standing"]!.AsObject().Where(q => (string?)q.Value!["status"] == "pending").Select(q => QuestionId.Parse(q.Key)).Take(5).ToList();
            foreach (var question in pending)
            {
                try
                {
                    approved += (await moderator.Move(SmallEvent.Opening, question, "pending", "approved")).IsOk ? 1 : 0;
                }
                catch (HttpRequestException)
                {
                    await over;
                }
            }
            await Task.Delay(50);
        }
    }
}
