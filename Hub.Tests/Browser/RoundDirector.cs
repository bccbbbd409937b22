using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Browser;

/// <summary>What a moderator does in a pitch round of the sample event, by the API: these tests look at what the screens show of it.</summary>
public sealed class RoundDirector
{
    readonly string address;
    readonly Attendee staff;
    long seen;

    RoundDirector(Attendee staff, string session)
    {
        (this.staff, Session) = (staff, session);
        address = $"/api/conferences/{Visitors.Conference}/pitches/{session}";
    }

    public string Session { get; }

    public static async Task<RoundDirector> Of(Visitors visitors, string session) =>
        new(await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken), session);

    /// <summary>What the staff sees of the round, with all that was done here.</summary>
    public async Task<JsonObject> View()
    {
        JsonObject view = [];
        await Wait.Until(async () =>
        {
            (var position, view) = await staff.SnapshotWhenWell($"pitches/{Visitors.Conference}/{Session}/staff");
            return position.Revision >= seen;
        }, $"the round is seen at revision {seen}");
        return view;
    }

    /// <summary>The pitches in their order.</summary>
    public async Task<string[]> Order() => [.. (await View())["order"]!.AsObject().OrderBy(p => (int)p.Value!).Select(p => p.Key)];

    /// <summary>A pitch more, last or before another.</summary>
    public async Task<string> Add(string title, string organisation, int seconds = 240, int questionSeconds = 180, string? before = null, string? topic = null, string? country = null, string? speaker = null)
    {
        var id = Guid.CreateVersion7().ToString();
        await Send(HttpMethod.Put, $"/{id}", new { title, organisation, seconds, questionSeconds, before, topic, country, speaker });
        return id;
    }

    /// <summary>Brings it to the stage, after whatever is there.</summary>
    public async Task Start(string pitch)
    {
        var view = await View();
        await Clock(new { action = "start", pitch, was = StateOf(view, pitch), ends = (string?)view["round"]!["running"] });
    }

    public async Task Questions() => await OnStage((pitch, state) => new { action = "questions", pitch, was = state });

    public async Task Pause() => await OnStage((pitch, state) => new { action = "pause", pitch, was = state });

    public async Task Resume() => await OnStage((pitch, state) => new { action = "resume", pitch, was = state });

    public async Task End() => await OnStage((pitch, state) => new { action = "done", pitch, was = state });

    /// <summary>Sets the limit of the clock that runs so that it comes to it in so many seconds, 0 or more.</summary>
    public async Task EndIn(int seconds)
    {
        var view = await View();
        var (pitch, clock) = Current(view);
        var ran = (long)clock["ran"]! + (clock["since"] is { } since ? (long)(DateTimeOffset.UtcNow - (DateTimeOffset)since).TotalMilliseconds : 0);
        var limit = (int)clock["limit"]!;
        await Clock(new { action = "add", pitch, was = StateOf(view, pitch), seconds = (int)(ran / 1000) + seconds - limit, limit });
    }

    public async Task Mark(string pitch, string to) => await Send(HttpMethod.Post, $"/{pitch}/mark", new { was = StateOf(await View(), pitch), to });

    public Task TurnTo(string pitch, int page) => Send(HttpMethod.Put, $"/{pitch}/page", new { page });

    public Task Upload(string pitch, byte[] pdf, int? pages) =>
        Send(HttpMethod.Put, $"/{pitch}/slides{(pages is null ? "" : $"?pages={pages}")}", new ByteArrayContent(pdf) { Headers = { ContentType = new("application/pdf") } }, answers: false);

    public async Task<string> Tell(string text)
    {
        var id = Guid.CreateVersion7().ToString();
        await Send(HttpMethod.Put, $"/messages/{id}", new { to = "monitor", text });
        return id;
    }

    public Task Withdraw(string message) => Send(HttpMethod.Delete, $"/messages/{message}");

    public Task Lock() => Send(HttpMethod.Post, "/lock", new { locked = true });

    public Task Reveal(int places, int was) => Send(HttpMethod.Post, "/reveal", new { places, was });

    /// <summary>A juror, who gives each of the pitches these points for every criterion.</summary>
    public async Task Judge(Attendee juror, params (string Pitch, int Value)[] scores)
    {
        await Send(HttpMethod.Put, $"/jurors/{juror.Person}");
        var criteria = (await View())["settings"]!["criteria"]!.AsObject().Select(c => c.Key).ToArray();
        foreach (var (pitch, value) in scores)
            (await juror.Send(HttpMethod.Put, $"{address}/{pitch}/scores", new { criteria = criteria.ToDictionary(c => c, _ => value), version = 0 })).Accepted();
    }

    /// <summary>When nothing is left on the clock that runs, in ms since 1970.</summary>
    public async Task<double> Zero()
    {
        var (_, clock) = Current(await View());
        return ((DateTimeOffset)clock["since"]!).ToUnixTimeMilliseconds() - (long)clock["ran"]! + ((long)clock["limit"]! * 1000);
    }

    async Task OnStage(Func<string, string, object> command)
    {
        var view = await View();
        var pitch = (string)view["round"]!["running"]!;
        await Clock(command(pitch, StateOf(view, pitch)));
    }

    Task Clock(object body) => Send(HttpMethod.Post, "/clock", body);

    static (string Pitch, JsonNode Clock) Current(JsonObject view)
    {
        var pitch = (string)view["round"]!["running"]!;
        return (pitch, view["runs"]![pitch]![StateOf(view, pitch) == "questions" ? "questions" : "clock"]!);
    }

    static string StateOf(JsonObject view, string pitch) => (string?)view["runs"]?[pitch]?["state"] ?? "upcoming";

    async Task Send(HttpMethod method, string path, object? body = null, bool answers = true)
    {
        var reply = (await staff.Send(method, address + path, body)).Accepted();
        if (answers)
            seen = Math.Max(seen, (long)reply["revision"]!);
    }
}
