using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>What a moderator does on a stage, by the API: these tests look at what the others see of it.</summary>
public sealed class StageDirector(IPage staff, string session)
{
    public string Session => session;

    /// <summary>On a stage that has no stream of another test, or of its other run.</summary>
    public static async Task<StageDirector> WithoutStreams(IPage staff, string session)
    {
        var stage = new StageDirector(staff, session);
        if ((await stage.View()).TryGetProperty("streams", out var streams))
            foreach (var stream in streams.EnumerateObject())
                await stage.RemoveStream(stream.Name);
        return stage;
    }

    public Task OpenHands(bool open = true) => Send("PUT", "/hands", new { open });

    public Task Call(string person) => Send("POST", $"/hands/{person}/call");

    public async Task Say(string text) =>
        await Send("PUT", "/message", new { text, was = (await View()).TryGetProperty("stage", out var stage) && stage.TryGetProperty("message", out var message) ? message.GetString() : null });

    public Task StartClock() => Send("POST", "/clock", new { action = "start" });

    public Task ResetClock() => Send("POST", "/clock", new { action = "reset" });

    public Task StopClock() => Send("POST", "/clock", new { action = "stop" });

    /// <summary>Moves the planned end to so many seconds from now.</summary>
    public async Task EndIn(int seconds)
    {
        var was = (await View()).GetProperty("stage").GetProperty("endsAt").GetString()!;
        var end = DateTimeOffset.Parse(was, CultureInfo.InvariantCulture);
        await Send("POST", "/clock", new { action = "add", seconds = (int)Math.Round((DateTimeOffset.UtcNow.AddSeconds(seconds) - end).TotalSeconds), was });
    }

    public Task PutOnThePanel(string person) => Send("PUT", $"/speakers/{person}", new { });

    public Task LetSpeak(string? person, string? was = null) => Send("PUT", "/speaking", new { person, was });

    public async Task<string> AddStream(string kind, string url, string? title = null, string? language = null, string? captions = null, int order = 0, double delay = 0)
    {
        var id = Guid.CreateVersion7().ToString();
        await Send("PUT", $"/streams/{id}", new { kind, url, title, language, captions, delay, order });
        return id;
    }

    /// <summary>As a clap test does.</summary>
    public async Task SetDelay(string id, double delay)
    {
        var was = JsonNode.Parse((await View()).GetProperty("streams").GetProperty(id).GetRawText())!.AsObject();
        var changed = was.DeepClone().AsObject();
        (changed["delay"], changed["was"]) = (delay, was);
        await Send("PUT", $"/streams/{id}", changed);
    }

    public Task RemoveStream(string id) => Send("DELETE", $"/streams/{id}");

    public async Task<string> StartClap()
    {
        var id = Guid.CreateVersion7().ToString();
        await Send("PUT", $"/clap/{id}");
        return id;
    }

    public Task Clap(string id) => Send("POST", $"/clap/{id}");

    public Task EndClap(string id) => Send("DELETE", $"/clap/{id}");

    /// <summary>Approves the question with this text, or also takes it to the stage.</summary>
    public async Task Take(string text, params string[] to)
    {
        var panel = await Read("panel");
        var question = panel.GetProperty("questions").EnumerateObject().Single(q => q.Value.GetProperty("text").GetString() == text).Name;
        var from = panel.GetProperty("standing").GetProperty(question).GetProperty("status").GetString();
        foreach (var status in to)
        {
            await Send("POST", $"/api/conferences/{Visitors.Conference}/panels/{session}/questions/{question}/move", new { from, to = status });
            from = status;
        }
    }

    /// <summary>The staff's view of the stage.</summary>
    public Task<JsonElement> View() => Read("stage");

    async Task<JsonElement> Read(string kind)
    {
        var answer = await staff.APIRequest.GetAsync($"/api/live/{kind}/{Visitors.Conference}/{session}/staff");
        return (await answer.JsonAsync())!.Value.GetProperty("view");
    }

    async Task Send(string method, string path, object? body = null)
    {
        var address = path.StartsWith("/api/", StringComparison.Ordinal) ? path : $"/api/conferences/{Visitors.Conference}/stages/{session}{path}";
        var answer = await staff.APIRequest.FetchAsync(address, new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
        Assert.True(answer.Ok, $"{method} {address}: {answer.Status} {await answer.TextAsync()}");
    }

    /// <summary>The id of whoever has this page.</summary>
    public static async Task<string> PersonOf(IPage page) =>
        (await (await page.APIRequest.GetAsync("/api/me")).JsonAsync())!.Value.GetProperty("person").GetString()!;
}
