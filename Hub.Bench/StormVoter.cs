using System.Diagnostics;
using System.Text.Json;

namespace Hub.Bench;

/// <summary>One person in a storm of ballots: two connections, one that watches and one that votes.</summary>
sealed class StormVoter : IAsyncDisposable
{
    readonly LeanHttp reading, voting;
    byte[] ballot = [];

    public StormVoter(Uri hub, string topic)
    {
        (reading, voting) = (new(hub), new(hub));
        Watch = new(hub, topic, reading);
    }

    public LeanWatch Watch { get; }

    public Guid Person { get; } = Guid.CreateVersion7();

    /// <summary>The revision at which the ballot is visible, and when that was said; null: it was not acknowledged.</summary>
    public (long Revision, long At)? Acknowledged { get; private set; }

    public string? Error { get; private set; }

    public async Task Join(StormPoll poll, int number)
    {
        var body = JsonSerializer.Serialize(new { code = poll.Code, place = number % 3 == 0 ? "remote" : "hall", person = Person });
        await Must(reading.Send("POST", "/api/join", body));
        await Must(voting.Send(reading.Request("GET", "/api/me"))); // a page has asked for something before it watches, and keeps that connection
        await Watch.Begin();
        ballot = reading.Request("PUT", poll.BallotPath, JsonSerializer.Serialize(new { options = new Dictionary<string, int> { [$"{"abcd"[number % 4]}"] = 1 }, nonce = Guid.NewGuid() }));
    }

    /// <summary>Asks for something else; a no is fine.</summary>
    public Task Try(string method, string path, object body) => reading.Send(method, path, JsonSerializer.Serialize(body));

    public void Forget() => (Acknowledged, Error) = (null, null);

    public async Task Vote(Latencies latencies)
    {
        var sent = Stopwatch.GetTimestamp();
        try
        {
            var reply = await voting.Send(ballot);
            var now = Stopwatch.GetTimestamp();
            if (!reply.IsOk)
            {
                Error = $"{reply.Status} {reply.Body}";
                return;
            }
            latencies.Between(sent, now);
            using var done = JsonDocument.Parse(reply.Body);
            Acknowledged = (done.RootElement.GetProperty("revision").GetInt64(), now);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            Error = e.Message;
        }
    }

    static async Task Must(Task<LeanHttp.Reply> sent)
    {
        var reply = await sent;
        if (!reply.IsOk)
            throw new InvalidOperationException($"{reply.Status} {reply.Body}");
    }

    public async ValueTask DisposeAsync()
    {
        await Watch.DisposeAsync();
        reading.Dispose();
        voting.Dispose();
    }
}
