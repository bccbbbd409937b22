using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>What moderators and guests do in a panel of the sample event, by the API: these tests look at what somebody sees of it in a browser.</summary>
public sealed class PanelDirector
{
    readonly string address, conference = Visitors.Conference;
    readonly string code;
    readonly Visitors visitors;
    readonly Attendee staff;
    long seen;

    PanelDirector(Visitors visitors, Attendee staff, string code, string session)
    {
        (this.visitors, this.staff, this.code, Session) = (visitors, staff, code, session);
        address = $"/api/conferences/{Visitors.Conference}/panels/{session}";
    }

    public string Session { get; }

    public static async Task<PanelDirector> Of(Visitors visitors, string session)
    {
        var staff = await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken);
        var join = (await staff.Get($"/api/conferences/{Visitors.Conference}/join")).Accepted();
        return new(visitors, staff, (string)join["code"]!, session);
    }

    public async Task<Attendee> Guest(string? name = null, bool remote = false)
    {
        var guest = new Attendee(visitors.Hub.BaseUrl);
        var join = new { code, name, place = remote ? "remote" : "hall", person = guest.Person.ToString() };
        await Wait.Until(async () => (await guest.Send(HttpMethod.Post, "/api/join", join)).IsOk, "the code lets a guest in", 30);
        return guest;
    }

    /// <summary>One of the people on the panel, by their personal link.</summary>
    public async Task<Attendee> Speaker(string name)
    {
        var page = await visitors.Staff();
        var answer = await page.APIRequest.PostAsync($"/api/conferences/{Visitors.Conference}/links/personal", new() { Headers = new Dictionary<string, string> { ["X-Hub"] = "1" } });
        var line = (await answer.TextAsync()).Split("\r\n").Single(l => l.StartsWith(name, StringComparison.Ordinal));
        return await Attendee.Entered(visitors.Hub.BaseUrl, line.Split("/enter#")[1].Trim('"'));
    }

    /// <summary>The panel as this guest sees it on a page.</summary>
    public async Task<IPage> Open(IPage page, Attendee guest)
    {
        await visitors.Has(page, guest);
        await page.GotoAsync($"/#/panel/{Session}");
        await page.Locator("#ask").WaitForAsync();
        return page;
    }

    /// <summary>Changes the settings that are named.</summary>
    public async Task Set(object changes)
    {
        var settings = JsonNode.Parse((await View()).GetProperty("settings").GetRawText())!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(changes)!.AsObject())
            settings[name] = value?.DeepClone();
        await Staff(HttpMethod.Put, "/settings", settings);
    }

    /// <summary>Asks, and gives back the id of the question.</summary>
    public async Task<string> Ask(Attendee who, string text, string? to = null, string? language = null, bool named = false)
    {
        var id = Guid.CreateVersion7().ToString();
        await Send(who, HttpMethod.Put, $"/questions/{id}", new { text, named, to, language });
        return id;
    }

    public Task Vote(Attendee who, string question) => Send(who, HttpMethod.Put, $"/questions/{question}/vote");

    public Task Report(Attendee who, string question) => Send(who, HttpMethod.Put, $"/questions/{question}/report");

    public async Task Move(string question, string to, string? reason = null) =>
        await Staff(HttpMethod.Post, $"/questions/{question}/move", new { from = await StatusOf(question), to, reason });

    public async Task Merge(string question, string into) =>
        await Staff(HttpMethod.Post, $"/questions/{question}/merge", new { into, from = await StatusOf(question), intoFrom = await StatusOf(into) });

    public Task Label(string question, params string[] labels) => Staff(HttpMethod.Put, $"/questions/{question}/labels", new { labels, was = Array.Empty<string>() });

    public Task ChooseNext(string? question, string? was = null) => Staff(HttpMethod.Put, "/next", new { question, was });

    public Task Reword(string question, string text, int edits) => Staff(HttpMethod.Put, $"/questions/{question}/text", new { text, edits });

    public async Task Reply(string question, string text, bool answers = false) =>
        await Staff(HttpMethod.Put, $"/questions/{question}/replies/{Guid.CreateVersion7()}", new { text, answers = answers ? await StatusOf(question) : null });

    /// <summary>The question with this text.</summary>
    public async Task<string> IdOf(string text)
    {
        string? id = null;
        await Wait.Until(async () => (id = (await View()).TryGetProperty("questions", out var questions)
            ? questions.EnumerateObject().Where(q => q.Value.GetProperty("text").GetString() == text).Select(q => q.Name).FirstOrDefault() : null) is not null, $"“{text}” has arrived");
        return id!;
    }

    /// <summary>What the staff sees of the panel, with all that was done here.</summary>
    public async Task<JsonElement> View()
    {
        JsonObject? view = null;
        var wanted = Interlocked.Read(ref seen);
        await Wait.Until(async () =>
        {
            (var position, view) = await staff.Snapshot($"panel/{conference}/{Session}/staff");
            return position.Revision >= wanted;
        }, $"the panel is seen at revision {wanted}");
        return JsonSerializer.SerializeToElement(view);
    }

    public async Task<string> StatusOf(string question) => (await View()).GetProperty("standing").GetProperty(question).GetProperty("status").GetString()!;

    Task Staff(HttpMethod method, string path, object body) => Send(staff, method, path, body);

    async Task Send(Attendee who, HttpMethod method, string path, object? body = null)
    {
        var revision = (long)(await who.Insist(method, address + path, body))["revision"]!;
        for (var before = Interlocked.Read(ref seen); before < revision; before = Interlocked.Read(ref seen))
            Interlocked.CompareExchange(ref seen, revision, before);
    }
}
