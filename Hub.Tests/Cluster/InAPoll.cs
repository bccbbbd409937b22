using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>kill -9 in a storm of ballots: none that was acknowledged is missing, none counts twice.</summary>
static class InAPoll
{
    public static async Task SurvivesAKill((HubProcess Hub, Attendee Moderator) at)
    {
        var (hub, moderator) = at;
        var voters = await Voters.Gather(hub.BaseUrl, moderator, people: 200);
        await using var everyone = await voters.People[0].Follow(voters.Topic());
        await using var staff = await moderator.Follow(voters.Topic("staff"));

        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var voting = voters.Vote(over.Task);
        await Wait.Until(() => voters.Acknowledged > voters.Wanted / 3, "a third of the ballots is acknowledged", 60, () => $"{voters.Acknowledged} of {voters.Wanted}");
        hub.Kill9();
        await hub.Restart();
        var taken = voters.Taken();
        Assert.True(taken.Count < voters.Wanted, "the storm was over before the kill");
        await voters.AreThere(taken);
        over.SetResult();
        await Wait.For(voting.ContinueWith(all => all.Status, TaskScheduler.Default), "everyone's retries are acknowledged", 60);

        Assert.Equal(voters.Wanted, voters.Acknowledged);
        await voters.AreThere(voters.Taken());
        await everyone.UntilCurrent();
        await staff.UntilCurrent();
        await voters.HaveReceipts();
    }
}
