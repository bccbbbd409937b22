using System.Collections.Concurrent;
using System.Net.WebSockets;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Bench;

/// <summary>One person's connection for pushes. It never gives up: it comes back with a growing, jittered delay and follows its topics anew.</summary>
sealed class LiveLine(HubApi api, Random random, Tally tally) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, TopicFollower> followers = [];
    readonly CancellationTokenSource ended = new();
    ClientWebSocket? socket;
    HubConnection? now;
    Task running = Task.CompletedTask;
    TimeSpan stayAway;

    public IEnumerable<TopicFollower> Followers => followers.Values;

    public void Start(params IEnumerable<TopicFollower> topics)
    {
        foreach (var follower in topics)
            followers[follower.Topic] = follower;
        running = Run();
    }

    /// <summary>One more topic, from now on and after each return.</summary>
    public async Task Follow(TopicFollower follower)
    {
        followers[follower.Topic] = follower;
        try
        {
            if (now is { State: HubConnectionState.Connected } connection)
                await follower.Begin(topic => connection.InvokeAsync<Head>(nameof(LiveHub.Watch), topic, ended.Token));
        }
        catch (Exception e)
        {
            tally.Error($"watch: {e.GetType().Name}"); // with the next connection it is followed again
        }
    }

    public async Task Unfollow(TopicFollower follower)
    {
        followers.TryRemove(follower.Topic, out _);
        follower.Interrupt();
        try
        {
            if (now is { State: HubConnectionState.Connected } connection)
                await connection.SendAsync(nameof(LiveHub.Unwatch), follower.Topic, ended.Token);
        }
        catch (Exception e)
        {
            tally.Error($"unwatch: {e.GetType().Name}");
        }
    }

    /// <summary>The phone sleeps, the lift closes: the connection breaks without a word, and comes back after a while.</summary>
    public void DropOff(TimeSpan away)
    {
        tally.DroppedOff.Add();
        stayAway = away;
        socket?.Abort();
    }

    async Task Run()
    {
        for (var failures = 0; !ended.IsCancellationRequested;)
        {
            failures = await StayOn() ? 0 : failures + 1;
            if (ended.IsCancellationRequested)
                return;
            foreach (var follower in Followers)
                follower.Interrupt();
            await Task.Delay(stayAway + TimeSpan.FromMilliseconds(Math.Min(10_000, 500 << Math.Min(failures, 5))) * random.NextDouble());
            stayAway = TimeSpan.Zero;
            tally.Reconnects.Add();
        }
    }

    /// <returns>Whether the connection came about; it is gone now.</returns>
    async Task<bool> StayOn()
    {
        var on = false;
        try
        {
            await using var connection = Connect(out var closed);
            await connection.StartAsync(ended.Token);
            on = true;
            now = connection;
            tally.Online.Add();
            foreach (var follower in Followers)
                await follower.Begin(topic => connection.InvokeAsync<Head>(nameof(LiveHub.Watch), topic, ended.Token));
            await closed.WaitAsync(ended.Token);
        }
        catch (Exception) when (ended.IsCancellationRequested)
        {
            // Left for good.
        }
        catch (Exception e)
        {
            tally.Error($"connection: {e.GetType().Name}");
        }
        now = null;
        if (on)
            tally.Online.Add(-1);
        return on;
    }

    HubConnection Connect(out Task closed)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(api.Hub, "live"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.WebSocketFactory = async (context, cancel) =>
            {
                socket = new ClientWebSocket();
                socket.Options.Cookies = api.Cookies;
                await socket.ConnectAsync(context.Uri, cancel);
                return socket;
            };
        }).AddJsonProtocol().Build();
        connection.ServerTimeout = TimeSpan.FromSeconds(25);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Closed += _ =>
        {
            done.TrySetResult();
            return Task.CompletedTask;
        };
        connection.On<PushMessage>(nameof(ILiveClient.Push), push => followers.GetValueOrDefault(push.Topic)?.OnPush(push));
        connection.On<Dictionary<string, Head>>(nameof(ILiveClient.Heads), heads =>
        {
            foreach (var (topic, head) in heads)
                followers.GetValueOrDefault(topic)?.OnHead(head);
        });
        connection.On<string>(nameof(ILiveClient.Closed), reason => tally.Error($"closed: {reason}"));
        closed = done.Task;
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await running;
        ended.Dispose();
    }
}
