using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Browser;

/// <summary>A pitch round of the sample event as the staff asks of it by the API, and sees it with all that was asked here.</summary>
public sealed class RoundByApi(Attendee staff, string session)
{
    long seen;

    public string Session => session;

    public string Address { get; } = $"/api/conferences/{Visitors.Conference}/pitches/{session}";

    public static async Task<RoundByApi> Of(Visitors visitors, string session) => new(await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken), session);

    public async Task<JsonObject> View()
    {
        JsonObject view = [];
        var wanted = Interlocked.Read(ref seen);
        await Wait.Until(async () =>
        {
            (var position, view) = await staff.SnapshotWhenWell($"pitches/{Visitors.Conference}/{session}/staff");
            return position.Revision >= wanted;
        }, $"the round is seen at revision {wanted}");
        return view;
    }

    public async Task<(JsonObject View, string Pitch)> OnStage()
    {
        var view = await View();
        return (view, (string?)view["round"]?["running"] ?? throw new InvalidOperationException("No pitch is on the stage."));
    }

    /// <summary>Brings it to the stage, after whatever is there.</summary>
    public async Task Start(string pitch)
    {
        var view = await View();
        await Clock(new { action = "start", pitch, was = StateOf(view, pitch), ends = (string?)view["round"]?["running"] });
    }

    /// <summary>Something with the clock of the pitch on the stage that needs no more than its state.</summary>
    public async Task Turn(string action)
    {
        var (view, pitch) = await OnStage();
        await Clock(new { action, pitch, was = StateOf(view, pitch) });
    }

    public Task Clock(object body) => Do(HttpMethod.Post, "/clock", body);

    public async Task Mark(string pitch, string to) => await Do(HttpMethod.Post, $"/{pitch}/mark", new { was = StateOf(await View(), pitch), to });

    public Task Lock(bool locked) => Do(HttpMethod.Post, "/lock", new { locked });

    public Task Reveal(int places, int was) => Do(HttpMethod.Post, "/reveal", new { places, was });

    public Task Upload(string pitch, byte[] pdf, int? pages) =>
        Do(HttpMethod.Put, $"/{pitch}/slides{(pages is null ? "" : $"?pages={pages}")}", new ByteArrayContent(pdf) { Headers = { ContentType = new("application/pdf") } });

    /// <summary>Sends a command under the round's address.</summary>
    public async Task Do(HttpMethod method, string path, object? body = null)
    {
        var reply = (await staff.Send(method, Address + path, body)).Accepted();
        if (reply["revision"] is { } revision)
            Interlocked.Exchange(ref seen, Math.Max(Interlocked.Read(ref seen), (long)revision));
    }

    public static string StateOf(JsonObject view, string pitch) => (string?)view["runs"]?[pitch]?["state"] ?? "upcoming";

    /// <summary>The clock that counts for a pitch on the stage.</summary>
    public static JsonNode ClockOf(JsonObject view, string pitch) => view["runs"]![pitch]![StateOf(view, pitch) == "questions" ? "questions" : "clock"]!;
}
