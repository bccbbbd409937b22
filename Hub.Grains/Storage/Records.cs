using System.Text.Json;
using StackExchange.Redis;

namespace Hub.Grains.Storage;

/// <summary>Small JSON records that are replaced or erased as a whole, and have no history: people, links, codes.
/// Keys are the caller's, such as person:{conference}; what was written is as durable as a journal.</summary>
public sealed class Records(IConnectionMultiplexer redis)
{
    IDatabase Database => redis.GetDatabase();

    public async Task<T?> Get<T>(string key) where T : class => Read<T>(await Database.StringGetAsync(key));

    public Task Set<T>(string key, T record, TimeSpan? lasting = null) where T : class =>
        Database.StringSetAsync(key, Write(record), lasting is { } time ? new Expiration(time) : default);

    /// <summary>False if there is such a record already; then nothing is changed.</summary>
    public Task<bool> SetNew<T>(string key, T record, TimeSpan? lasting = null) where T : class =>
        Database.StringSetAsync(key, Write(record), lasting, When.NotExists);

    public Task Remove(string key) => Database.KeyDeleteAsync(key);

    /// <summary>Takes the record away and returns it: only one caller gets it.</summary>
    public async Task<T?> Take<T>(string key) where T : class => Read<T>(await Database.StringGetDeleteAsync(key));

    public async Task<T?> GetOne<T>(string set, string id) where T : class => Read<T>(await Database.HashGetAsync(set, id));

    public async Task<IReadOnlyList<T?>> GetSome<T>(string set, IReadOnlyList<string> ids) where T : class =>
        [.. (await Database.HashGetAsync(set, [.. ids.Select(id => (RedisValue)id)])).Select(Read<T>)];

    public async Task<IReadOnlyDictionary<string, T>> GetAll<T>(string set) where T : class =>
        (await Database.HashGetAllAsync(set)).ToDictionary(e => e.Name.ToString(), e => Read<T>(e.Value)!);

    /// <summary>False if the set has such a record already; then nothing is changed.</summary>
    public Task<bool> SetOneNew<T>(string set, string id, T record) where T : class => Database.HashSetAsync(set, id, Write(record), When.NotExists);

    /// <summary>Writes all of them in one step.</summary>
    public Task SetSome<T>(string set, IEnumerable<KeyValuePair<string, T>> records) where T : class =>
        records.Select(r => new HashEntry(r.Key, Write(r.Value))).ToArray() is { Length: > 0 } entries
            ? Database.HashSetAsync(set, entries) : Task.CompletedTask;

    /// <summary>Changes a record as it is; if somebody else wrote it meanwhile, it is looked at anew.</summary>
    /// <param name="change">Null: nothing is to change.</param>
    /// <returns>What was written; null: nothing.</returns>
    public async Task<T?> Change<T>(string set, string id, Func<T, T?> change) where T : class
    {
        while (true)
        {
            var there = await Database.HashGetAsync(set, id);
            if (Read<T>(there) is not { } record || change(record) is not { } changed)
                return null;
            if ((int)await Database.ScriptEvaluateAsync(ReplaceScript, [set], [id, there, Write(changed)]) == 1)
                return changed;
        }
    }

    const string ReplaceScript = "if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) return 1";

    public Task RemoveOne(string set, string id) => Database.HashDeleteAsync(set, id);

    static RedisValue Write<T>(T record) => JsonSerializer.SerializeToUtf8Bytes(record, EventCodec.Options);

    static T? Read<T>(RedisValue value) where T : class =>
        value.IsNull ? null : JsonSerializer.Deserialize<T>((byte[])value!, EventCodec.Options);
}
