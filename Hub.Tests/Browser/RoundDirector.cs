using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Browser;

/// <summary>What a moderator does in a pitch round of the sample event, by the API: these tests look at what the screens show of it.</summary>
public sealed class RoundDirector
{
    readonly RoundByApi round;

    RoundDirector(RoundByApi round) => this.round = round;

    public string Session => round.Session;

    public static async Task<RoundDirector> Of(Visitors visitors, string session) => new(await RoundByApi.Of(visitors, session));

    /// <summary>What the staff sees of the round, with all that was done here.</summary>
    public Task<JsonObject> View() => round.View();

    /// <summary>The pitches in their order.</summary>
    public async Task<string[]> Order() => [.. (await View())["order"]!.AsObject().OrderBy(p => (int)p.Value!).Select(p => p.Key)];

    /// <summary>A pitch more, last or before another.</summary>
    public async Task<string> Add(string title, string organisation, int seconds = 240, int questionSeconds = 180, string? before = null, string? topic = null, string? country = null, string? speaker = null)
    {
        var id = Guid.CreateVersion7().ToString();
        await round.Do(HttpMethod.Put, $"/{id}", new { title, organisation, seconds, questionSeconds, before, topic, country, speaker });
        return id;
    }

    /// <summary>Brings it to the stage, after whatever is there.</summary>
    public Task Start(string pitch) => round.Start(pitch);

    public Task Questions() => round.Turn("questions");

    public Task Pause() => round.Turn("pause");

    public Task Resume() => round.Turn("resume");

    public Task End() => round.Turn("done");

    /// <summary>Sets the limit of the clock that runs so that it comes to it in so many seconds, 0 or more.</summary>
    public async Task EndIn(int seconds)
    {
        var (view, pitch) = await round.OnStage();
        var clock = RoundByApi.ClockOf(view, pitch);
        var ran = (long)clock["ran"]! + (clock["since"] is { } since ? (long)(DateTimeOffset.UtcNow - (DateTimeOffset)since).TotalMilliseconds : 0);
        var limit = (int)clock["limit"]!;
        await round.Clock(new { action = "add", pitch, was = RoundByApi.StateOf(view, pitch), seconds = (int)(ran / 1000) + seconds - limit, limit });
    }

    public Task Mark(string pitch, string to) => round.Mark(pitch, to);

    public Task TurnTo(string pitch, int page) => round.Do(HttpMethod.Put, $"/{pitch}/page", new { page });

    public Task Upload(string pitch, byte[] pdf, int? pages) => round.Upload(pitch, pdf, pages);

    public async Task<string> Tell(string text)
    {
        var id = Guid.CreateVersion7().ToString();
        await round.Do(HttpMethod.Put, $"/messages/{id}", new { to = "monitor", text });
        return id;
    }

    public Task Withdraw(string message) => round.Do(HttpMethod.Delete, $"/messages/{message}");

    public Task Lock() => round.Lock(true);

    public Task Reveal(int places, int was) => round.Reveal(places, was);

    /// <summary>A juror, who gives each of the pitches these points for every criterion.</summary>
    public async Task Judge(Attendee juror, params (string Pitch, int Value)[] scores)
    {
        await round.Do(HttpMethod.Put, $"/jurors/{juror.Person}");
        var criteria = (await View())["settings"]!["criteria"]!.AsObject().Select(c => c.Key).ToArray();
        foreach (var (pitch, value) in scores)
            (await juror.Send(HttpMethod.Put, $"{round.Address}/{pitch}/scores", new { criteria = criteria.ToDictionary(c => c, _ => value), version = 0 })).Accepted();
    }

    /// <summary>When nothing is left on the clock that runs, in ms since 1970.</summary>
    public async Task<double> Zero()
    {
        var (view, pitch) = await round.OnStage();
        var clock = RoundByApi.ClockOf(view, pitch);
        return ((DateTimeOffset)clock["since"]!).ToUnixTimeMilliseconds() - (long)clock["ran"]! + ((long)clock["limit"]! * 1000);
    }
}
