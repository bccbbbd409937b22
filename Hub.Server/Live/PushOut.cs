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
            pushes.Select(p => new Wire(p.Audience.ToString(), p.Epoch, p.From, p.To, p.Patch)), JsonSerializerOptions.Web);
        _ = Send(key, message);
    }

    public static IEnumerable<Push> Read(ReadOnlyMemory<byte> message) =>
        JsonSerializer.Deserialize<Wire[]>(message.Span, JsonSerializerOptions.Web)!
            .Select(w => new Push(Audience.TryParse(w.A, out var audience) ? audience : throw new FormatException(w.A), w.E, w.F, w.T, w.P));

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

    sealed record Wire(string A, string E, long? F, long T, JsonObject P);
}
