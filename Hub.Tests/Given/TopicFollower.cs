using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Hub.Grains.Live;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Hub.Tests.Given;

/// <summary>Follows one topic as a page does: watch, then the snapshot, then pushes that chain; when in doubt, the snapshot again.
/// What arrives is worked off in order, so that pushes wait while a snapshot is read.</summary>
public sealed class TopicFollower : IAsyncDisposable
{
    readonly Attendee attendee;
    readonly string topic;
    readonly HubConnection connection;
    readonly Channel<object> arrivals = Channel.CreateUnbounded<object>();
    readonly CancellationTokenSource ended = new();
    readonly Lock gate = new();
    JsonObject view = [];
    Position position = Position.Start;

    TopicFollower(Attendee attendee, string topic)
    {
        (this.attendee, this.topic) = (attendee, topic);
        connection = new HubConnectionBuilder()
            .WithUrl($"{attendee.BaseUrl}/live", options =>
            {
                options.Headers["Cookie"] = attendee.Cookie;
                // As the pages do: without sticky sessions, negotiation and connection may meet two nodes.
                (options.SkipNegotiation, options.Transports) = (true, HttpTransportType.WebSockets);
            })
            .WithAutomaticReconnect(new Often()).Build();
        connection.On<PushMessage>(nameof(ILiveClient.Push), push => Arrived(push));
        connection.On<Dictionary<string, Head>>(nameof(ILiveClient.Heads), heads => Arrived(heads));
        connection.On<string>(nameof(ILiveClient.Closed), Reasons.Enqueue);
        connection.Reconnected += _ => Arrived(new Connected());
        connection.Closed += _ => Again();
    }

    public ConcurrentQueue<PushMessage> Pushes { get; } = [];

    /// <summary>Why the server said that it closed, or had closed, a connection.</summary>
    public ConcurrentQueue<string> Reasons { get; } = [];

    public int Reconnections { get; private set; }

    public Position Position
    {
        get
        {
            lock (gate)
                return position;
        }
    }

    public JsonObject View
    {
        get
        {
            lock (gate)
                return (JsonObject)view.DeepClone();
        }
    }

    public static async Task<TopicFollower> Start(Attendee attendee, string topic)
    {
        var follower = new TopicFollower(attendee, topic);
        await follower.connection.StartAsync();
        await follower.Begin();
        _ = follower.WorkOff();
        return follower;
    }

    public Task Until(Func<JsonObject, bool> condition, string expected, double seconds = 10) =>
        Wait.Until(() => condition(View), $"{topic} shows {expected}", seconds, () => View.ToJsonString());

    /// <summary>Until it has exactly what a fresh snapshot gives.</summary>
    public Task UntilCurrent(double seconds = 20) => Wait.Until(async () =>
    {
        var (at, whole) = await attendee.SnapshotWhenWell(topic);
        return at == Position && JsonNode.DeepEquals(whole, View);
    }, $"{topic} converges to the snapshot", seconds, () => $"{Position}");

    /// <summary>A hub that ends aborts whoever comes in meanwhile, and SignalR's own reconnecting takes that for the end. Pages begin anew; so does this.</summary>
    async Task Again()
    {
        if (ended.IsCancellationRequested)
            return;
        await Try(() => connection.StartAsync(ended.Token));
        await Arrived(new Connected());
    }

    Task Arrived(object arrival)
    {
        if (arrival is PushMessage push)
            Pushes.Enqueue(push);
        arrivals.Writer.TryWrite(arrival);
        return Task.CompletedTask;
    }

    async Task WorkOff()
    {
        await foreach (var arrival in arrivals.Reader.ReadAllAsync(ended.Token))
        {
            switch (arrival)
            {
                case PushMessage push when Takes(push): break;
                case PushMessage: await Load(); break;
                case Dictionary<string, Head> heads when heads.TryGetValue(topic, out var head) && (head.Epoch != Position.Epoch || head.Revision > Position.Revision): await Load(); break;
                case Connected: Reconnections++; await Try(Begin); break;
            }
        }
    }

    bool Takes(PushMessage push)
    {
        lock (gate)
        {
            if (push.Epoch == position.Epoch && push.To <= position.Revision)
                return true;
            if ((push.Epoch != position.Epoch && position.Epoch != "") || push.From != position.Revision)
                return false;
            MergePatch.Apply(view, push.Patch);
            position = new(push.Epoch, push.To);
            return true;
        }
    }

    async Task Begin()
    {
        await connection.InvokeAsync<Head>("Watch", topic, ended.Token);
        await Load();
    }

    Task Load() => Try(async () =>
    {
        var (at, whole) = await attendee.Snapshot(topic);
        lock (gate)
            (position, view) = (at, whole);
    });

    /// <summary>While the server is away this fails, and is done again; with a new connection it begins anew anyway.</summary>
    async Task Try(Func<Task> what)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await what();
                return;
            }
            catch (Exception) when (!ended.IsCancellationRequested)
            {
                await Task.Delay(50, ended.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await connection.DisposeAsync();
    }

    sealed record Connected;

    sealed class Often : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) => TimeSpan.FromMilliseconds(50 + (retryContext.PreviousRetryCount % 10 * 20));
    }
}
