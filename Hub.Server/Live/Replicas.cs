using System.Collections.Concurrent;
using Hub.Grains.Live;
using StackExchange.Redis;

namespace Hub.Server.Live;

/// <summary>The topics that somebody on this node watches or reads. Watch first, then read: a node subscribes to a live thing's pushes,
/// then asks it for the view, and chains what arrived meanwhile. A gap makes it read again; its watchers get the difference.</summary>
public sealed partial class Replicas(IConnectionMultiplexer redis, LiveGrains grains, Fanout fanout, TimeProvider time, ILogger<Replicas> logger)
{
    static readonly TimeSpan KeepUnwatched = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<LiveKey, Feed> feeds = [];

    /// <summary>The topic's copy, up to date with what was published before the call.</summary>
    public async Task<Replica> Open(Topic topic)
    {
        while (true)
        {
            var feed = feeds.GetOrAdd(topic.Key, key => new(key));
            await feed.Subscribed(() => Subscribe(feed));
            var replica = feed.Get(topic);
            if (replica is null)
                continue; // closed in this very moment
            replica.LastUsed = time.GetUtcNow();
            try
            {
                await replica.LoadOnce(() => Load(replica));
                return replica;
            }
            catch
            {
                feed.Remove(replica);
                throw;
            }
        }
    }

    /// <summary>The copies that are kept here of what everyone sees of live things of a kind.</summary>
    public IEnumerable<Replica> Public(string kind) =>
        feeds.Values.Where(feed => feed.Key.Kind == kind).Select(feed => feed.Find(Audience.Public)).OfType<Replica>();

    /// <summary>Asks every live thing that is watched here where it stands, heals what is behind, and forgets what nobody uses.</summary>
    public async Task Refresh()
    {
        foreach (var feed in feeds.Values)
        {
            try
            {
                await Refresh(feed);
            }
            catch (Exception e)
            {
                NotRefreshed(e, feed.Key);
            }
        }
    }

    async Task Refresh(Feed feed)
    {
        var now = time.GetUtcNow();
        foreach (var unused in feed.All.Where(r => !r.HasWatchers && now - r.LastUsed > KeepUnwatched))
            feed.Remove(unused);
        if (feed.CloseIfEmpty())
        {
            feeds.TryRemove(KeyValuePair.Create(feed.Key, feed));
            await redis.GetSubscriber().UnsubscribeAsync(PushOut.Channel(feed.Key), feed.OnMessage);
            return;
        }
        var replicas = feed.All;
        if (replicas.Length == 0)
            return;
        var heads = await grains.Get(feed.Key).Heads(Array.ConvertAll(replicas, r => r.Topic.Audience));
        foreach (var (replica, head) in replicas.Zip(heads))
        {
            if (head != replica.Position)
                await Reload(replica);
        }
    }

    Task Subscribe(Feed feed)
    {
        feed.OnMessage = (channel, message) =>
        {
            foreach (var (push, replica) in PushOut.Read(message, feed.Find))
            {
                if (!replica.Take(push))
                    Reload(replica).Ignore();
                fanout.Signal(replica);
            }
        };
        return redis.GetSubscriber().SubscribeAsync(PushOut.Channel(feed.Key), feed.OnMessage);
    }

    async Task Reload(Replica replica)
    {
        if (!replica.BeginLoading())
            return;
        try
        {
            await Load(replica);
        }
        catch (Exception e)
        {
            replica.StopLoading();
            NotRefreshed(e, replica.Topic.Key);
        }
    }

    async Task Load(Replica replica)
    {
        while (!replica.Load(await grains.Get(replica.Topic.Key).Read(replica.Topic.Audience)))
            replica.BeginLoading();
        fanout.Signal(replica);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not be read; it will be tried again with the next heads")]
    partial void NotRefreshed(Exception e, LiveKey key);

    /// <summary>One live thing's pushes as they come to this node, and the audiences that are followed here.</summary>
    sealed class Feed(LiveKey key)
    {
        readonly Lock gate = new();
        readonly Dictionary<Audience, Replica> replicas = [];
        Task? subscribed;
        bool closed;

        public LiveKey Key { get; } = key;

        public Action<RedisChannel, RedisValue>? OnMessage { get; set; }

        public Replica[] All
        {
            get
            {
                lock (gate)
                    return [.. replicas.Values];
            }
        }

        public Task Subscribed(Func<Task> subscribe)
        {
            lock (gate)
                return subscribed is null or { IsFaulted: true } ? subscribed = subscribe() : subscribed;
        }

        public Replica? Find(Audience audience)
        {
            lock (gate)
                return replicas.GetValueOrDefault(audience);
        }

        public Replica? Get(Topic topic)
        {
            lock (gate)
            {
                if (closed)
                    return null;
                if (replicas.TryGetValue(topic.Audience, out var there))
                    return there;
                return replicas[topic.Audience] = new(topic);
            }
        }

        public void Remove(Replica replica)
        {
            lock (gate)
            {
                if (replicas.TryGetValue(replica.Topic.Audience, out var there) && there == replica)
                    replicas.Remove(replica.Topic.Audience);
            }
        }

        public bool CloseIfEmpty()
        {
            lock (gate)
                return closed = replicas.Count == 0;
        }
    }
}
