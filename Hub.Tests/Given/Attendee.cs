using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Tests.Given;

/// <summary>Someone with a browser: a session of their own, commands, snapshots, topics to follow. Thousands share one pool of connections.</summary>
public sealed class Attendee(string baseUrl)
{
    static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256, PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    public string BaseUrl { get; } = baseUrl;

    public string Cookie { get; private set; } = "";

    public PersonId Person { get; private set; } = new(Guid.CreateVersion7());

    public static async Task<Attendee> Joined(string baseUrl, string code, PersonId? person = null, string place = "hall")
    {
        var guest = new Attendee(baseUrl);
        guest.Person = person ?? guest.Person;
        (await guest.Join(code, place)).Accepted();
        return guest;
    }

    public static async Task<Attendee> Entered(string baseUrl, string token)
    {
        var someone = new Attendee(baseUrl);
        (await someone.Enter(token)).Accepted();
        return someone;
    }

    /// <summary>The same session by another way to the hub.</summary>
    public Attendee Via(string otherUrl) => new(otherUrl) { Cookie = Cookie, Person = Person };

    public Task<Reply> Join(string code, string place = "hall") => Send(HttpMethod.Post, "/api/join", new { code, place, person = Person.ToString() });

    public async Task<Reply> Enter(string token)
    {
        var reply = await Send(HttpMethod.Post, "/api/enter", new { token });
        if (reply.IsOk)
            Person = PersonId.Parse((string)reply.Body["person"]!);
        return reply;
    }

    public async Task<string> JoinCode() => (string)(await Get($"/api/conferences/{SmallEvent.Conference}/join")).Accepted()["code"]!;

    public Task<Reply> Ask(string panel, QuestionId question, string text = "Why?", bool named = false) => Send(HttpMethod.Put, Of(panel, question), new { text, named });

    public Task<Reply> Withdraw(string panel, QuestionId question) => Send(HttpMethod.Delete, Of(panel, question));

    public Task<Reply> Vote(string panel, QuestionId question) => Send(HttpMethod.Put, $"{Of(panel, question)}/vote");

    public Task<Reply> TakeVoteBack(string panel, QuestionId question) => Send(HttpMethod.Delete, $"{Of(panel, question)}/vote");

    public Task<Reply> Move(string panel, QuestionId question, string from, string to) => Send(HttpMethod.Post, $"{Of(panel, question)}/move", new { from, to });

    /// <summary>Something about a panel, such as "PUT next".</summary>
    public Task<Reply> AtPanel(string panel, string what, object? body = null) =>
        what.Split(' ') is [var method, var path] ? Send(new(method), $"/api/conferences/{SmallEvent.Conference}/panels/{panel}/{path}", body) : throw new ArgumentException(what);

    /// <summary>Something about the stage of a panel, such as "PUT hand".</summary>
    public Task<Reply> AtStage(string panel, string what, object? body = null) =>
        what.Split(' ') is [var method, var path] ? Send(new(method), $"/api/conferences/{SmallEvent.Conference}/stages/{panel}/{path}", body) : throw new ArgumentException(what);

    /// <summary>Something about a poll, such as "POST open"; "PUT" alone writes it.</summary>
    public Task<Reply> AtPoll(PollId poll, string what, object? body = null)
    {
        var (method, path) = what.Split(' ') is [var verb, var more] ? (verb, $"/{more}") : (what, "");
        return Send(new(method), $"/api/conferences/{SmallEvent.Conference}/polls/{poll}{path}", body);
    }

    public Task<Reply> Import(JsonNode bundle) => Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/import?format=bundle",
        new ByteArrayContent(Encoding.UTF8.GetBytes(bundle.ToJsonString())) { Headers = { ContentType = new("application/octet-stream") } });

    public async Task<(Position Position, JsonObject View)> Snapshot(string topic)
    {
        var body = (await Get($"/api/live/{topic}")).Accepted();
        return (new((string)body["epoch"]!, (long)body["revision"]!), body["view"]!.AsObject());
    }

    /// <summary>The snapshot as soon as the hub can give it: after a disaster it asks to try again for a moment.</summary>
    public async Task<(Position Position, JsonObject View)> SnapshotWhenWell(string topic)
    {
        var reply = await Get($"/api/live/{topic}");
        await Wait.Until(async () => reply.IsOk || !reply.Retryable || (reply = await Get($"/api/live/{topic}")).IsOk, $"{topic} can be read", 15, () => reply.Body.ToJsonString());
        var body = reply.Accepted();
        return (new((string)body["epoch"]!, (long)body["revision"]!), body["view"]!.AsObject());
    }

    public Task<TopicFollower> Follow(string topic) => TopicFollower.Start(this, topic);

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>What is no object: a list, a file.</summary>
    public async Task<string> Text(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, BaseUrl + path) { Headers = { { "Cookie", Cookie } } };
        using var response = await Http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async Task<Reply> Send(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, BaseUrl + path);
        request.Headers.Add("X-Hub", "1");
        if (Cookie != "")
            request.Headers.Add("Cookie", Cookie);
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        using var response = await Http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.FirstOrDefault(c => c.StartsWith("hub=", StringComparison.Ordinal)) is { } cookie)
            Cookie = cookie.Split(';')[0];
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    /// <summary>As pages do: sent again while the hub asks for that because it is busy, or is asked too fast. Nothing is done twice.</summary>
    public async Task<JsonObject> Insist(HttpMethod method, string path, object? body = null)
    {
        var reply = await Send(method, path, body);
        for (var again = 0; !reply.IsOk && reply.Retryable && again < 60; again++)
        {
            await Task.Delay(300);
            reply = await Send(method, path, body);
        }
        return reply.Accepted();
    }

    static string Of(string panel, QuestionId question) => $"/api/conferences/{SmallEvent.Conference}/panels/{panel}/questions/{question}";
}

public sealed record Reply(HttpStatusCode Status, JsonObject Body)
{
    public bool IsOk => (int)Status is >= 200 and < 300;

    public string? Code => (string?)Body["code"];

    public bool Retryable => (bool?)Body["retryable"] ?? (int)Status >= 500;

    /// <summary>That of the way in which the answer gives.</summary>
    public string Token => ((string)Accepted()["url"]!).Split("/enter#")[1];

    public JsonObject Accepted()
    {
        Assert.True(IsOk, $"{Status} {Body.ToJsonString()}");
        return Body;
    }
}
