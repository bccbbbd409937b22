using System.Security.Cryptography;
using Hub.Grains.Storage;
using Hub.Tests.Given;

namespace Hub.Tests.Storage;

/// <summary>Files of some megabytes, whichever store they are kept in.</summary>
public abstract class StoringAFile(Store store)
{
    readonly Files files = new(store.Redis);
    readonly string name = Guid.CreateVersion7().ToString();

    [Theory]
    [InlineData(1)]
    [InlineData(256 * 1024 - 1)]
    [InlineData(256 * 1024)]
    [InlineData(256 * 1024 + 1)]
    [InlineData(20 * 1024 * 1024)]
    public async Task What_was_written_is_read_byte_for_byte(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        await files.Write(name, content);

        var read = await files.Read(name);
        Assert.True(content.AsSpan().SequenceEqual(read));
        await files.Remove(name);
        Assert.Null(await files.Read(name));
    }

    [Fact]
    public async Task What_was_never_written_or_not_to_its_end_is_not_there()
    {
        Assert.Null(await files.Read(name));
        await files.Remove(name);

        await files.Write(name, new byte[600_000]);
        await store.Redis.GetDatabase().KeyDeleteAsync($"file:{{{name}}}:1");
        Assert.Null(await files.Read(name));
    }
}

public sealed class AFileOnGarnet(GarnetStore store) : StoringAFile(store), IClassFixture<GarnetStore>;

public sealed class AFileOnRedis(RedisStore store) : StoringAFile(store), IClassFixture<RedisStore>;
