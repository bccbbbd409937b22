using StackExchange.Redis;

namespace Hub.Grains.Storage;

/// <summary>Files of some megabytes, in pieces that a store takes in one write each. Written once under a name of their own and never changed: a new
/// one has a new name. Keys: file:{name}:head (how many bytes), written last, and file:{name}:0, :1, …</summary>
public sealed class Files(IConnectionMultiplexer redis)
{
    const int Piece = 256 * 1024;

    IDatabase Database => redis.GetDatabase();

    public async Task Write(string name, ReadOnlyMemory<byte> content)
    {
        for (var at = 0; at < content.Length; at += Piece)
            await Database.StringSetAsync(PieceOf(name, at / Piece), content.Slice(at, Math.Min(Piece, content.Length - at)));
        await Database.StringSetAsync(Head(name), content.Length);
    }

    /// <summary>The whole file, or null if there is none of that name, or not all of it.</summary>
    public async Task<byte[]?> Read(string name)
    {
        if (await Length(name) is not { } length)
            return null;
        var content = new byte[length];
        for (var at = 0; at < length; at += Piece)
        {
            var piece = await Database.StringGetAsync(PieceOf(name, at / Piece));
            if (piece.Length() != Math.Min(Piece, length - at))
                return null; // it was removed meanwhile
            ((ReadOnlyMemory<byte>)piece).CopyTo(content.AsMemory(at));
        }
        return content;
    }

    public async Task Remove(string name)
    {
        if (await Length(name) is not { } length)
            return;
        await Database.KeyDeleteAsync(Head(name));
        for (var at = 0; at < length; at += Piece)
            await Database.KeyDeleteAsync(PieceOf(name, at / Piece));
    }

    async Task<int?> Length(string name) => (int?)await Database.StringGetAsync(Head(name));

    static RedisKey Head(string name) => $"file:{{{name}}}:head";

    static RedisKey PieceOf(string name, int number) => $"file:{{{name}}}:{number}";
}
