using System.Text.Json;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>An attendee who asks and votes by the API: these tests look at what a moderator makes of it.</summary>
public sealed class Questioner(IPage page, string session)
{
    string Panel => $"/api/conferences/{Visitors.Conference}/panels/{session}";

    public async Task<string> Asks(string text, bool named = false)
    {
        var id = Guid.CreateVersion7().ToString();
        await Send("PUT", $"/questions/{id}", new { text, named });
        return id;
    }

    public Task VotesFor(string question) => Send("PUT", $"/questions/{question}/vote");

    /// <summary>What the asker sees of it.</summary>
    public async Task<JsonElement> StandingOf(string question)
    {
        var me = await StageDirector.PersonOf(page);
        var answer = await page.APIRequest.GetAsync($"/api/live/panel/{Visitors.Conference}/{session}/person-{me}");
        return (await answer.JsonAsync())!.Value.GetProperty("view").GetProperty("standing").GetProperty(question);
    }

    public Task Raises(string? about = null) => Send("PUT", $"/api/conferences/{Visitors.Conference}/stages/{session}/hand", new { about });

    /// <summary>As a moderator: moves the question from one status to the next, and on.</summary>
    public async Task Moves(string question, params string[] path)
    {
        for (var i = 1; i < path.Length; i++)
            await Send("POST", $"/questions/{question}/move", new { from = path[i - 1], to = path[i] });
    }

    public async Task Send(string method, string path, object? body = null)
    {
        var address = path.StartsWith("/api/", StringComparison.Ordinal) ? path : Panel + path;
        var answer = await page.APIRequest.FetchAsync(address, new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
        Assert.True(answer.Ok, $"{method} {address}: {answer.Status} {await answer.TextAsync()}");
    }
}
