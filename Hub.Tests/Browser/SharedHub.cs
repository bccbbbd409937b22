using System.Text.Json.Nodes;
using Hub.Tests.Browser;
using Hub.Tests.Given;

[assembly: AssemblyFixture(typeof(SharedHub))]

namespace Hub.Tests.Browser;

/// <summary>One hub for all browser tests, over the embedded store: each class has a copy of the sample event to itself. To start a hub costs more than most tests.</summary>
public sealed class SharedHub : IAsyncDisposable
{
    const string Sample = "clusters-meet-regions";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("visitors-");
    readonly Lazy<Task<(HubProcess Hub, Attendee Organiser)>> started;
    int events;

    public SharedHub() => started = new(Start);

    /// <summary>The hub, and an event in which nothing has happened yet, with the way in for its organiser.</summary>
    public async Task<(HubProcess Hub, string Conference, string Token)> NewEvent()
    {
        var (hub, organiser) = await started.Value;
        var id = $"{Sample}-{Interlocked.Increment(ref events)}";
        return (hub, id, (await organiser.Send(HttpMethod.Post, $"/api/conferences/{Sample}/copies", new { id })).Token);
    }

    async Task<(HubProcess, Attendee)> Start()
    {
        var hub = await HubProcess.Start($"--Hub:Sample={QuietSample()}");
        return (hub, await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken ?? throw new InvalidOperationException("The hub printed no organiser link.")));
    }

    /// <summary>
    /// Polls are prepared by those tests that are about them, and so are rounds of today: those of the sample would begin by themselves, and be
    /// in the way of others, if this runs in the afternoon. They are tomorrow, and the visit of that day ends before them.
    /// </summary>
    string QuietSample()
    {
        var bundle = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", $"{Sample}.json")))!;
        foreach (var session in bundle["programme"]!["sessions"]!.AsArray())
        {
            session!.AsObject().Remove("stage");
            if ((string)session["kind"]! == "visit")
                session["end"] = DateTimeOffset.Parse((string)session["start"]!, null).AddHours(2).ToString("O");
        }
        foreach (var round in bundle["matchmaking"]!["rounds"]!.AsArray().Where(r => (string)r!["session"]! == "matchmaking-day-1"))
            round!["start"] = DateTimeOffset.Parse((string)round["start"]!, null).AddDays(1).ToString("O");
        var path = Path.Combine(folder.FullName, "event.json");
        File.WriteAllText(path, bundle.ToJsonString());
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
            await (await started.Value).Hub.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
