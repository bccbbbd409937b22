using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>Two nodes of one hub on one Redis, nginx in front.</summary>
public sealed class NodesBehindNginx : IAsyncLifetime
{
    RedisServer redis = null!;

    public HubProcess A { get; private set; } = null!;

    public HubProcess B { get; private set; } = null!;

    public Nginx Nginx { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        redis = await RedisServer.Start();
        A = await HubProcess.StartOn(redis);
        B = await HubProcess.StartOn(redis);
        Nginx = await Nginx.InFrontOf(A, B);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in (IAsyncDisposable?[])[Nginx, B, A, redis]) // what came after one that did not start is not there
        {
            if (one is not null)
                await one.DisposeAsync();
        }
    }
}

[Collection(nameof(Alone))]
public sealed class TwoNodes(NodesBehindNginx nodes) : IClassFixture<NodesBehindNginx>, IAsyncLifetime
{
    const double ASecond = 1.5; // one on a quiet machine, with what a busy one adds

    const string Panel = SmallEvent.Closing; // the opening is the crowd's

    readonly HubProcess a = nodes.A, b = nodes.B;
    readonly Nginx nginx = nodes.Nginx;

    string organiserToken = "";

    /// <summary>The one may have been killed by the test before.</summary>
    public async ValueTask InitializeAsync()
    {
        organiserToken = a.OrganiserToken!;
        if (!a.Runs)
            await a.Restart();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_attendee_on_one_a_moderator_on_the_other_and_a_screen_through_nginx_see_the_same_within_a_second()
    {
        var moderator = await Attendee.Entered(b.BaseUrl, organiserToken);
        var attendee = await Attendee.Joined(a.BaseUrl, await moderator.JoinCode());
        var screen = await PairedScreen(moderator);
        await using var staff = await moderator.Follow(SmallEvent.Topic(Panel, "staff"));
        await using var everyone = await attendee.Follow(SmallEvent.Topic(Panel));
        await using var stage = await screen.Follow(SmallEvent.Topic(Panel));
        var question = new QuestionId(Guid.CreateVersion7());

        (await attendee.Ask(Panel, question)).Accepted();
        await staff.Until(view => Status(view, question) == "pending", "the question pending", ASecond);
        (await moderator.Move(Panel, question, "pending", "on-stage")).Accepted();
        await stage.Until(view => (string?)view["panel"]?["onStage"] == question.ToString(), "the question on stage", ASecond);
        await everyone.Until(view => Status(view, question) == "on-stage", "the question on stage", ASecond);
        (await attendee.Vote(Panel, question)).Accepted();
        foreach (var watcher in (TopicFollower[])[staff, everyone, stage])
            await watcher.Until(view => (int?)view["standing"]?[question.ToString()]?["votes"] == 1, "one vote", ASecond);
        foreach (var watcher in (TopicFollower[])[staff, everyone, stage])
            await watcher.UntilCurrent();
    }

    [Fact]
    public async Task When_a_node_is_killed_its_people_come_back_through_nginx_and_nothing_acknowledged_is_missing()
    {
        var moderator = await Attendee.Entered(nginx.BaseUrl, organiserToken);
        var crowd = await Crowd.Gather(_ => nginx.BaseUrl, moderator, guests: 150, questionsEach: 2, votesEach: 6, popular: 20);
        var watchers = new List<TopicFollower>();
        foreach (var guest in crowd.Guests.Take(6))
            watchers.Add(await guest.Follow(SmallEvent.Topic(SmallEvent.Opening)));
        watchers.Add(await moderator.Follow(SmallEvent.Topic(SmallEvent.Opening, "staff")));

        var performance = crowd.Perform(() => Task.CompletedTask);
        await Wait.Until(() => crowd.Acknowledged > crowd.Wanted / 3, "a third of it is acknowledged", 60);
        a.Kill9();
        var taken = crowd.Taken();
        await Wait.For(performance.ContinueWith(done => done.Status, TaskScheduler.Default), "everyone's retries are acknowledged by the other node", 60);

        Assert.Equal(crowd.Wanted, crowd.Acknowledged);
        Assert.Subset(crowd.Taken(), taken);
        await crowd.AreThere(crowd.Taken(), moderator);
        foreach (var watcher in watchers)
        {
            await watcher.UntilCurrent();
            await watcher.DisposeAsync();
        }
        Assert.Contains(watchers, watcher => watcher.Reconnections > 0);
    }

    [Fact]
    public async Task A_session_is_good_on_every_node()
    {
        var moderator = await Attendee.Entered(a.BaseUrl, organiserToken);

        foreach (var way in (string[])[a.BaseUrl, b.BaseUrl, nginx.BaseUrl])
            Assert.Equal("organiser", (string?)(await moderator.Via(way).Get("/api/me")).Accepted()["role"]);
    }

    async Task<Attendee> PairedScreen(Attendee moderator)
    {
        var screen = new Attendee(nginx.BaseUrl);
        var made = (await screen.Send(HttpMethod.Post, "/api/screens")).Accepted();
        await using var self = await screen.Follow($"screen/hub/{made["screen"]}/public");
        (await moderator.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/screens", new { code = (string)made["code"]!, name = "Foyer" })).Accepted();
        await self.Until(view => (bool?)view["screen"]?["paired"] == true, "that the screen is paired", ASecond);
        (await moderator.Send(HttpMethod.Put, $"/api/conferences/{SmallEvent.Conference}/screens/{made["screen"]}/scene", new { kind = "stage", session = Panel })).Accepted();
        await self.Until(view => (string?)view["scene"]?["session"] == Panel, "the stage", ASecond);
        Assert.Equal("screen", (string?)(await screen.Get("/api/me")).Accepted()["role"]);
        return screen;
    }

    static string? Status(JsonObject view, QuestionId question) => (string?)view["standing"]?[question.ToString()]?["status"];
}
