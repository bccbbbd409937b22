using StackExchange.Redis;

namespace Hub.Grains.Storage;

/// <summary>Journals over the Redis protocol, embedded or not. Keys, with one hash tag so that a cluster keeps them together:
/// journal:{kind/conference/id}:log, …:meta, …:snapshot.</summary>
public sealed class RedisJournal(IConnectionMultiplexer redis) : IJournal
{
    static readonly string AppendScript = Script("append.lua");
    static readonly string ReadScript = Script("read.lua");

    public async Task<Loaded> Read(string key, int shape)
    {
        var answer = (RedisValue[])(await redis.GetDatabase().ScriptEvaluateAsync(
            ReadScript, [Log(key), Meta(key), SnapshotOf(key)], [shape]))!;
        var batches = new ReadOnlyMemory<byte>[answer.Length - 4];
        for (var i = 0; i < batches.Length; i++)
            batches[i] = answer[i + 4];
        return new(answer[0].ToString(), (long)answer[1], (long)answer[2], answer[3], batches);
    }

    public async Task Append(string key, string epoch, long expected, int count, ReadOnlyMemory<byte> batch)
    {
        var appended = await redis.GetDatabase().ScriptEvaluateAsync(
            AppendScript, [Log(key), Meta(key)], [epoch, expected, count, batch]);
        if ((int)appended != 1)
            throw new FencedException(key);
    }

    public Task Snapshot(string key, string epoch, long version, long batches, int shape, ReadOnlyMemory<byte> state) =>
        redis.GetDatabase().HashSetAsync(SnapshotOf(key),
            [new("epoch", epoch), new("version", version), new("batches", batches), new("shape", shape), new("state", state)]);

    public Task ForgetAfter(string key, TimeSpan time) => Task.WhenAll(
        new[] { Log(key), Meta(key), SnapshotOf(key) }.Select(k => redis.GetDatabase().KeyExpireAsync(k, time)));

    static RedisKey Log(string key) => $"journal:{{{key}}}:log";

    static RedisKey Meta(string key) => $"journal:{{{key}}}:meta";

    static RedisKey SnapshotOf(string key) => $"journal:{{{key}}}:snapshot";

    static string Script(string name)
    {
        using var stream = typeof(RedisJournal).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
