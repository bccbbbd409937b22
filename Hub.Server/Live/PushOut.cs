using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using StackExchange.Redis;

namespace Hub.Server.Live;

/// <summary>Pushes from a grain to the nodes that have watchers, over publish/subscribe: one message for all audiences of a change.
/// At most once: what is lost here heals by the heads.</summary>
public sealed partial class PushOut(IConnectionMultiplexer redis, ILogger<PushOut> logger) : IPushOut
{
    public static RedisChannel Channel(LiveKey key) => RedisChannel.Literal($"push:{key}");

    public void Publish(LiveKey key, IReadOnlyList<Push> pushes)
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(
            pushes.Select(p => new Wire<JsonObject>(p.Audience.ToString(), p.Epoch, p.From, p.To, p.Patch)), JsonSerializerOptions.Web);
        _ = Send(key, message);
    }

    /// <summary>The pushes to the audiences that are wanted here.</summary>
    public static IEnumerable<(Push Push, T To)> Read<T>(ReadOnlyMemory<byte> message, Func<Audience, T?> wanted) where T : class
    {
        // The patches of all others stay unread text.
        foreach (var wire in JsonSerializer.Deserialize<Wire<JsonElement>[]>(message.Span, JsonSerializerOptions.Web)!)
        {
            var audience = Audience.TryParse(wire.A, out var parsed) ? parsed : throw new FormatException(wire.A);
            if (wanted(audience) is { } to)
                yield return (new(audience, wire.E, wire.F, wire.T, JsonObject.Create(wire.P)!), to);
        }
    }

    async Task Send(LiveKey key, byte[] message)
    {
        try
        {
            await redis.GetSubscriber().PublishAsync(Channel(key), message);
        }
        catch (Exception e)
        {
            NotPublished(e, key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push of {Key} was not published; its watchers will see it by the next heads")]
    partial void NotPublished(Exception e, LiveKey key);

    sealed record Wire<TPatch>(string A, string E, long? F, long T, TPatch P);
}
