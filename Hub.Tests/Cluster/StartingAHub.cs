using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;
using StackExchange.Redis;

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
        await using var redis = await RedisServer.Start();
        await using var store = await redis.Connect();
        await using var hub = HubProcess.RestingOn(redis, $"--Hub:Sample={Sample}");
        var starting = hub.Restart();
        await ProgrammeIsWritten(store);

        await store.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", "4000", "WRITE");

        await starting;
        await HasAllThatIsPlanned(hub, store, hub.OrganiserToken);
    }

    [Fact]
    public async Task A_first_start_that_is_killed_half_way_begins_anew_and_has_all_of_the_event_in_the_end()
    {
        await using var redis = await RedisServer.Start();
        await using var store = await redis.Connect();
        await using var hub = HubProcess.RestingOn(redis, $"--Hub:Sample={Sample}");

        await KilledHalfWay(hub, store);
        await hub.Restart();

        await HasAllThatIsPlanned(hub, store, hub.OrganiserToken);
    }

    [Fact]
    public async Task A_first_start_on_the_embedded_store_that_is_killed_begins_anew_at_once()
    {
        await using var hub = HubProcess.Resting($"--Hub:Sample={Sample}");
        using var browser = new HttpClient();

        await KilledOnce(hub, () => Wait.Until(async () =>
        {
            try
            {
                return (await browser.GetAsync($"{hub.BaseUrl}/health")).StatusCode != 0; // it listens, so it loads
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, "the hub listens", 60));
        await hub.Restart();

        Assert.DoesNotContain("another node", hub.Output);
        Assert.NotNull(hub.OrganiserToken);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_is_made_good_by_sending_it_again_though_people_came_in_between()
    {
        await using var redis = await RedisServer.Start();
        await using var store = await redis.Connect();
        await using var hub = HubProcess.RestingOn(redis, $"--Hub:Sample={Sample}");
        await KilledHalfWay(hub, store);

        var people = await hub.Run("import", InSamples("people.csv"), Sample);
        var programme = await hub.Run("import", InSamples($"{Sample}.json"));

        Assert.Equal((0, 0), (people.ExitCode, programme.ExitCode));
        Assert.Contains($"{Sample}: 0 sessions added, 0 changed, 0 removed; ", people.Said);
        var (_, link) = await hub.Run("link");
        await hub.Restart();
        await HasAllThatIsPlanned(hub, store, HubProcess.TokenIn(link));
    }

    [Fact]
    public async Task Two_hubs_do_not_share_a_folder()
    {
        var (hub, _) = await shared.Started();

        var second = await Assert.ThrowsAsync<InvalidOperationException>(() => HubProcess.Start($"--Hub:Data={hub.Data}"));

        Assert.Contains("Another hub is using the folder", second.Message);
    }

    const string Sample = "clusters-meet-regions";

    static string InSamples(string file) => Path.Combine(Repository.Root, "samples", file);

    static async Task KilledHalfWay(HubProcess hub, IConnectionMultiplexer store)
    {
        await KilledOnce(hub, () => ProgrammeIsWritten(store));
        Assert.True(IsCutOff(store), "It came to its end before the kill.");
    }

    /// <summary>While it starts.</summary>
    static async Task KilledOnce(HubProcess hub, Func<Task> far)
    {
        var starting = hub.Restart();
        await far();
        hub.Kill9();
        await Assert.ThrowsAsync<InvalidOperationException>(() => starting);
    }

    /// <summary>What it plans for stages and tables comes after it.</summary>
    static Task ProgrammeIsWritten(IConnectionMultiplexer store) =>
        Wait.Until(() => store.GetServers()[0].Keys(pattern: "journal:{conference/*").Any(), "the programme is written", 60);

    static bool IsCutOff(IConnectionMultiplexer store) => store.GetServers()[0].Keys(pattern: "import-before:*").Any();

    static async Task HasAllThatIsPlanned(HubProcess hub, IConnectionMultiplexer store, string? organisersToken)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(InSamples($"{Sample}.json")))!["programme"]!["sessions"]!.AsArray();
        var organiser = await Attendee.Entered(hub.BaseUrl, organisersToken!);
        var sessions = (await organiser.Get($"/api/conferences/{Sample}/export")).Accepted()["programme"]!["sessions"]!.AsArray();
        Assert.NotEqual(0, file.Sum(Polls));
        Assert.Equal(file.ToDictionary(Id, Polls), sessions.ToDictionary(Id, Polls));
        Assert.False(IsCutOff(store));

        static string Id(JsonNode? session) => (string)session!["id"]!;
        static int Polls(JsonNode? session) => session!["stage"]?["polls"]?.AsArray().Count ?? 0;
    }
}
