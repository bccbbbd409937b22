using System.Text.Json;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>A poll as a moderator runs it by the API: these tests look at what the others see of it.</summary>
public sealed class PollDirector(IPage staff, string session)
{
    public string Id { get; } = Guid.CreateVersion7().ToString();

    public static object Single(string text = "Which region will have hydrogen first?") => new
    {
        id = "which", kind = "single", text, options = Options("North Rhine-Westphalia", "Lower Austria", "Nordjylland"),
    };

    /// <summary>Options a, b, c and so on.</summary>
    public static object[] Options(params string[] texts) => [.. texts.Select((text, i) => new { id = ((char)('a' + i)).ToString(), text })];

    /// <summary>A question of each kind.</summary>
    public static object[] EveryKind { get; } =
    [
        Single(),
        new { id = "some", kind = "multiple", text = "What do you need most?", min = 1, max = 2, options = Options("People", "Money", "Permits that take weeks and not years") },
        new { id = "ready", kind = "scale", text = "How ready is your region?", from = 0, to = 10, fromLabel = "not at all", toLabel = "completely" },
        new { id = "order", kind = "ranking", text = "What comes first?", options = Options("Pipelines", "Electrolysis", "Storage") },
        new { id = "word", kind = "cloud", text = "One word for today?", max = 3 },
        new { id = "wish", kind = "open", text = "What should we talk about next time?" },
        new { id = "quiz", kind = "quiz", text = "How much of Europe’s steel comes from Duisburg?", options = (object[])[new { id = "a", text = "A tenth", right = true }, new { id = "b", text = "A third" }] },
    ];

    public async Task<PollDirector> Draft(string title, object[] items, string results = "after-close", bool changeable = true, int? seconds = null, string pace = "self")
    {
        await Send("PUT", "", new { session, title, pace, results, changeable, seconds, version = 0, items });
        return this;
    }

    public async Task<PollDirector> Open(string title, object[] items, string results = "after-close", bool changeable = true, int? seconds = null, string pace = "self")
    {
        await Draft(title, items, results, changeable, seconds, pace);
        return await Open();
    }

    public async Task<PollDirector> Open()
    {
        await Send("POST", "/open", new { phase = "draft", version = (await Poll()).GetProperty("version").GetInt32() });
        return this;
    }

    public Task Close(bool force = false) => Send("POST", "/close", new { phase = "open", force });

    public Task Show() => Send("POST", "/show", new { phase = "closed" });

    public Task Ask(string item, string was) => Send("POST", "/item", new { item, was });

    public Task RunAgain(string phase) => Send("POST", "/rerun", new { phase });

    /// <summary>The code of the refusal.</summary>
    public async Task<string> IsRefused(string path, object body)
    {
        var answer = await Answer("POST", path, body);
        Assert.False(answer.Ok, $"{path} was not refused.");
        return (await answer.JsonAsync())!.Value.GetProperty("code").GetString()!;
    }

    public async Task IsClosed() => await Wait.Until(async () => (await Poll()).GetProperty("phase").GetString() == "closed", "the poll is closed for everyone", 30);

    public async Task HasPeople(int people) => await Wait.Until(async () => (await Poll()).GetProperty("people").GetInt32() == people, $"{people} people have voted", 30);

    public async Task<JsonElement> Poll() => (await View()).GetProperty("poll");

    /// <summary>The staff's view of it.</summary>
    public async Task<JsonElement> View()
    {
        var answer = await staff.APIRequest.GetAsync($"/api/live/poll/{Visitors.Conference}/{Id}/staff");
        return (await answer.JsonAsync())!.Value.GetProperty("view");
    }

    async Task Send(string method, string path, object body)
    {
        var answer = await Answer(method, path, body);
        Assert.True(answer.Ok, $"{method} {path}: {answer.Status} {await answer.TextAsync()}");
    }

    Task<IAPIResponse> Answer(string method, string path, object body) => staff.APIRequest.FetchAsync(
        $"/api/conferences/{Visitors.Conference}/polls/{Id}{path}", new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
}
