using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Server.Hosting;
using Hub.Server.Live;

namespace Hub.Bench;

/// <summary>One person's browser, as far as HTTP goes: their cookies and connections are theirs alone.</summary>
sealed class HubApi : IDisposable
{
    const int Tries = 4;

    readonly HttpClient http;
    readonly Tally tally;
    readonly Random random;

    public HubApi(Uri hub, Random random, Tally tally)
    {
        (this.random, this.tally, Hub) = (random, tally, hub);
        http = new(new SocketsHttpHandler { CookieContainer = Cookies, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) })
        {
            BaseAddress = hub,
            Timeout = TimeSpan.FromSeconds(15),
        };
        http.DefaultRequestHeaders.Add(Guards.Header, "1");
    }

    public Uri Hub { get; }

    public CookieContainer Cookies { get; } = new();

    /// <returns>Null after a refusal, which is counted.</returns>
    public Task<T?> Get<T>(string path) where T : class => Send<T>(HttpMethod.Get, path, null);

    public Task<T?> Post<T>(string path, object body) where T : class => Send<T>(HttpMethod.Post, path, body);

    public Task<TopicSnapshot?> Snapshot(string topic) => Get<TopicSnapshot>($"api/live/{topic}");

    /// <summary>Sends a command, and again where the hub says that this may help, as pages do.</summary>
    /// <returns>Where its outcome is visible and when it was sent; null after a refusal.</returns>
    public async Task<(Position At, long Sent)?> Command(HttpMethod method, string path, object? body = null)
    {
        var sent = Stopwatch.GetTimestamp();
        if (await Send<Done>(method, path, body) is not { } done)
            return null;
        tally.Commands.Since(sent);
        return (new(done.Epoch, done.Revision), sent);
    }

    /// <summary>Sends it once.</summary>
    /// <returns>The answer, or the code of the refusal, and whether the same may be taken later.</returns>
    public Task<(T? Answer, bool Again, string? Code)> Once<T>(HttpMethod method, string path, object? body = null) where T : class => Try<T>(method, path, body);

    async Task<T?> Send<T>(HttpMethod method, string path, object? body) where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, again, _) = await Try<T>(method, path, body);
            if (answer is not null || !again || attempt == Tries)
                return answer;
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200, 400) << attempt));
        }
    }

    async Task<(T? Answer, bool Again, string? Code)> Try<T>(HttpMethod method, string path, object? body) where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, path);
            if (body is not null)
                request.Content = JsonContent.Create(body, options: EventCodec.Options);
            using var response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode)
                return (await response.Content.ReadFromJsonAsync<T>(EventCodec.Options), false, null);
            var problem = await response.Content.ReadFromJsonAsync<JsonObject>();
            var code = problem?["code"]?.ToString() ?? $"status-{(int)response.StatusCode}";
            tally.Error(code);
            return (null, problem?["retryable"]?.GetValueKind() == JsonValueKind.True, code);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            tally.Error(e.GetType().Name);
            return (null, e is not JsonException, e.GetType().Name);
        }
    }

    public void Dispose() => http.Dispose();

    sealed record Done(string Epoch, long Revision);
}
