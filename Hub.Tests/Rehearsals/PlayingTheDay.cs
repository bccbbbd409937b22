using System.Net;
using System.Text.Json.Nodes;
using Hub.Tests.Given;
using StackExchange.Redis;

namespace Hub.Tests.Rehearsals;

/// <summary>A small event that is rehearsed over the real server: 8 people, three rounds, sixty times as fast; and thrown away without a trace.</summary>
public abstract class RehearsedSmall
{
    protected static readonly string Rehearsals = $"/api/conferences/{SmallEvent.Conference}/rehearsals";

    protected static async Task RefusesARealEvent(Attendee organiser)
    {
        Assert.Equal("not-a-rehearsal", (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{SmallEvent.Conference}/pace", new { factor = 2 })).Code);
        Assert.Equal("not-a-rehearsal", (await organiser.Send(HttpMethod.Delete, $"{Rehearsals}/{SmallEvent.Conference}")).Code);
        Assert.Equal("event-there", (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{SmallEvent.Conference}")).Code);
        Assert.Equal("unknown-rehearsal", (await organiser.Send(HttpMethod.Delete, $"{Rehearsals}/nothing")).Code);
        (await organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/copies", new { id = "plain" })).Accepted();
        Assert.Equal("not-a-rehearsal", (await organiser.Send(HttpMethod.Delete, $"{Rehearsals}/plain")).Code);
    }

    /// <summary>Plays to the end of the last round, and is stopped.</summary>
    protected static async Task Plays(Attendee organiser, string copy)
    {
        var play = Guid.CreateVersion7();
        Assert.Equal("faulty-pace", (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{copy}/plays/{play}", new { factor = 61 })).Code);
        Assert.Equal("faulty-crowd", (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{copy}/plays/{play}", new { factor = 60, crowd = new { late = 101 } })).Code);
        (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{copy}/plays/{play}", new { factor = 60 })).Accepted();
        Assert.Equal("playing-already", (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{copy}/plays/{Guid.CreateVersion7()}", new { factor = 60 })).Code);
        var view = await Sees(organiser, copy, v => (int?)v["progress"]?["over"] == 3, "the end of the last round", 60);
        var progress = view["progress"]!;
        Assert.Equal(3, (int)progress["rounds"]!);
        Assert.InRange((int)progress["held"]!, 1, (int)progress["meetings"]!);
        (await organiser.Send(HttpMethod.Post, $"{Rehearsals}/{copy}/stop")).Accepted();
        await Sees(organiser, copy, v => (string?)v["play"]?["state"] == "stopped", "that the crowd has gone");
    }

    protected static async Task ThrowsAway(Attendee organiser, Attendee inside, string copy, IConnectionMultiplexer store)
    {
        Assert.NotEmpty(Keys(store, copy));
        Assert.Equal(HttpStatusCode.NoContent, (await organiser.Send(HttpMethod.Delete, $"{Rehearsals}/{copy}")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await inside.Get($"/api/conferences/{copy}/export")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await inside.Send(HttpMethod.Post, $"/api/conferences/{copy}/join-code")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await inside.Get("/api/me")).Status);
        Assert.Equal("unknown-rehearsal", (await organiser.Send(HttpMethod.Delete, $"{Rehearsals}/{copy}")).Code);
        Assert.Equal("event-there", (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{copy}")).Code);
        await Wait.Until(() => !Keys(store, copy).Any(), "nothing is left in the store", actual: () => string.Join(' ', Keys(store, copy)));
        await store.DisposeAsync();
    }

    /// <summary>Whatever in the store has its name, in its key or in what is written there; but for the name itself, which is kept for a day.</summary>
    static List<string> Keys(IConnectionMultiplexer store, string copy) => [.. store.GetServers()[0].Keys(pattern: "*").Select(k => k.ToString()).Where(key =>
        key.Contains($"/{copy}/") || key.EndsWith($":{copy}", StringComparison.Ordinal) || key.Contains($":{copy}:") || key.Contains($"/{copy}}}")
        || ((key.StartsWith("link:", StringComparison.Ordinal) || key.StartsWith("join-code:", StringComparison.Ordinal)) && ((string?)store.GetDatabase().StringGet(key))?.Contains($"\"{copy}\"") == true))];

    protected static async Task<Attendee> Made(Attendee organiser, string copy) =>
        await Attendee.Entered(organiser.BaseUrl, (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/{copy}")).Token);

    /// <summary>Eight people with wishes to meet, and three short rounds; nothing is published yet.</summary>
    protected static async Task<Attendee> WithAnEvent(HubProcess hub)
    {
        var organiser = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken!);
        var bundle = (await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        foreach (var i in Enumerable.Range(4, 5))
            bundle["people"]!.AsArray().Add(new JsonObject { ["id"] = $"00000000-0000-7000-8000-0000000000c{i}", ["name"] = $"Person {i}", ["organisation"] = $"Firm {i}" });
        (await organiser.Import(bundle)).Accepted();
        await organiser.SetsUpMatchmaking(new { open = true, budget = 30 });
        foreach (var i in Enumerable.Range(0, 3))
        {
            (await organiser.AtTheTables($"PUT rounds/r-{i}", new { session = SmallEvent.Meetings, start = new DateTimeOffset(2026, 3, 14, 10, 5 * i, 0, TimeSpan.Zero), minutes = 5, gap = 0 })).Accepted();
            (await organiser.AtTheTables($"PUT tables/t-{i}", new { name = $"T{i}", kind = "physical", x = 100 * i, y = 0 })).Accepted();
        }
        return organiser;
    }

    protected static string Data(Reply export) => export.Accepted().ToJsonString();

    protected static async Task<JsonObject> Sees(Attendee who, string copy, Func<JsonObject, bool> condition, string expected, double seconds = 20)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await who.SnapshotWhenWell($"rehearsal/{SmallEvent.Conference}/{copy}/staff")).View), expected, seconds, () => view.ToJsonString());
        return view;
    }
}

public sealed class PlayingTheDay : RehearsedSmall
{
    [Fact]
    public async Task Sixty_times_as_fast_and_thrown_away_from_the_embedded_store()
    {
        var port = Ports.Free();
        await using var hub = await HubProcess.Start($"--Hub:StorePort={port}");
        var organiser = await WithAnEvent(hub);
        await RefusesARealEvent(organiser);
        var real = Data(await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export"));

        var inside = await Made(organiser, "trial");
        Assert.True((bool)(await inside.Get("/api/me")).Accepted()["rehearsal"]!);
        Assert.Null((await organiser.Get("/api/me")).Accepted()["rehearsal"]);
        Assert.Equal("rehearsal-of-rehearsal", (await inside.Send(HttpMethod.Put, "/api/conferences/trial/rehearsals/again")).Code);
        await Plays(organiser, "trial");
        await ThrowsAway(organiser, inside, "trial", await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port}"));

        Assert.Equal(real, Data(await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")));
    }
}

public sealed class WhenItsNodeEnds : RehearsedSmall
{
    [Fact]
    public async Task The_organiser_learns_it_time_stands_and_another_crowd_goes_on_until_it_is_thrown_away_from_Redis()
    {
        await using var redis = await RedisServer.Start();
        await using var hub = await HubProcess.StartOn(redis);
        var organiser = await WithAnEvent(hub);
        var inside = await Made(organiser, "trial");
        (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/trial/plays/{Guid.CreateVersion7()}", new { factor = 60 })).Accepted();
        await Sees(organiser, "trial", v => (int?)v["progress"]?["commands"] > 0, "that the crowd is there");

        hub.Kill9();
        await hub.Restart();
        await Sees(organiser, "trial", v => (string?)v["play"]?["state"] == "interrupted", "that the play was interrupted", 30);
        (await organiser.Send(HttpMethod.Put, $"{Rehearsals}/trial/plays/{Guid.CreateVersion7()}", new { factor = 30 })).Accepted();
        await Sees(organiser, "trial", v => (string?)v["play"]?["state"] == "running" && (double?)v["progress"]?["factor"] == 30, "that it goes on");

        await ThrowsAway(organiser, inside, "trial", await redis.Connect());
    }
}
