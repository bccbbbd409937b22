using System.Text.Json;
using StackExchange.Redis;

namespace Hub.Grains.Storage;

/// <summary>Takes away all that the store has of a conference: journals, records, files, and the links and codes that lead to it. It looks at every key, since most of
/// them are in no list; what is written meanwhile is found by doing it again.</summary>
public sealed class Erasure(IConnectionMultiplexer redis)
{
    /// <summary>Of whom a device is, by its address.</summary>
    public const string PushOwners = "push-owners";

    const int Page = 1000;

    /// <returns>How many keys were taken away.</returns>
    public async Task<int> Erase(string conference)
    {
        var database = redis.GetDatabase();
        var erased = 0;
        foreach (var server in redis.GetServers().Where(s => s.IsConnected && !s.IsReplica))
        {
            await foreach (var key in server.KeysAsync(database.Database, pageSize: Page))
            {
                if (IsOf(key!, conference) || (MayLeadTo(key!) && Leads(await database.StringGetAsync(key), conference)))
                    erased += await database.KeyDeleteAsync(key) ? 1 : 0;
            }
        }
        await foreach (var owner in database.HashScanAsync(PushOwners, pageSize: Page))
        {
            if (Leads(owner.Value, conference))
                erased += await database.HashDeleteAsync(PushOwners, owner.Name) ? 1 : 0;
        }
        return erased;
    }

    /// <summary>By its name: journal:{kind/conference/id}:…, file:{conference/session/file}:…, and records.</summary>
    static bool IsOf(string key, string conference) => key.Split(':') switch
    {
        ["journal", var name, ..] => name.Trim('{', '}').Split('/') is [var kind, var of, var id] && (of == conference || (kind == "rehearsal" && id == conference)),
        ["file", var name, ..] => name.TrimStart('{').StartsWith($"{conference}/", StringComparison.Ordinal),
        ["slides", var name, ..] => name.StartsWith($"{conference}/", StringComparison.Ordinal),
        ["people" or "meeting-rooms" or "calendar-of" or "push-devices" or "import-before", var of, ..] => of == conference,
        _ => false,
    };

    static bool MayLeadTo(string key) => key.StartsWith("link:", StringComparison.Ordinal) || key.StartsWith("calendar:", StringComparison.Ordinal) || key.StartsWith("join-code:", StringComparison.Ordinal);

    static bool Leads(RedisValue value, string conference)
    {
        if (value.IsNull)
            return false;
        using var record = JsonDocument.Parse((ReadOnlyMemory<byte>)value);
        return record.RootElement.TryGetProperty("conference", out var to) && to.GetString() == conference;
    }
}
