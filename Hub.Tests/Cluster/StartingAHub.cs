using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

public sealed class StartingAHub(SmallHub shared)
{
    [Fact]
    public async Task A_hub_that_is_stopped_says_goodbye_to_those_who_watch_and_started_again_has_all_it_had()
    {
        await using var hub = await HubProcess.Start();
        var organiser = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken!);
        var guest = await Attendee.Joined(hub.BaseUrl, await organiser.JoinCode());
        var question = new QuestionId(Guid.CreateVersion7());
        await using var follower = await organiser.Follow(SmallEvent.Topic(SmallEvent.Opening, "staff"));
        (await guest.Ask(SmallEvent.Opening, question)).Accepted();
        await follower.Until(view => view["questions"]?[question.ToString()] is not null, "the question");

        await hub.Stop();
        Assert.Contains("going-away", follower.Reasons);
        await hub.Restart();

        (await organiser.Move(SmallEvent.Opening, question, "pending", "approved")).Accepted();
        await follower.Until(view => (string?)view["standing"]?[question.ToString()]?["status"] == "approved", "the question approved", 30);
    }

    [Fact]
    public async Task A_first_start_whose_store_is_away_half_way_has_all_of_the_event_in_the_end()
    {
        var planned = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "clusters-meet-regions.json")))!["programme"]!["sessions"]!.AsArray()
            .ToDictionary(s => (string)s!["id"]!, s => s!["stage"]?["polls"]?.AsArray().Count ?? 0);
        await using var redis = await RedisServer.Start();
        await using var store = await redis.Connect();
        var starting = HubProcess.StartOn(redis, "--Hub:Sample=clusters-meet-regions");
        await Wait.Until(() => store.GetServers()[0].Keys(pattern: "journal:{conference/*").Any(), "the programme is written", 60);

        await store.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", "4000", "WRITE");

        await using var hub = await starting;
        var organiser = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken!);
        var sessions = (await organiser.Get("/api/conferences/clusters-meet-regions/export")).Accepted()["programme"]!["sessions"]!.AsArray();
        Assert.NotEqual(0, planned.Values.Sum());
        Assert.All(sessions, s => Assert.Equal(planned[(string)s!["id"]!], s["stage"]?["polls"]?.AsArray().Count ?? 0));
        Assert.DoesNotContain(store.GetServers()[0].Keys(), key => key.ToString().StartsWith("import-before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hubs_do_not_share_a_folder()
    {
        var (hub, _) = await shared.Started();

        var second = await Assert.ThrowsAsync<InvalidOperationException>(() => HubProcess.Start($"--Hub:Data={hub.Data}"));

        Assert.Contains("Another hub is using the folder", second.Message);
    }
}
