using System.Text;
using Hub.Grains.Storage;
using Hub.Tests.Given;

namespace Hub.Tests.Storage;

/// <summary>What a journal promises, whichever store it is kept in.</summary>
public abstract class JournalContract(Store store)
{
    const int Shape = 3;
    static int journals;

    readonly RedisJournal journal = new(store.Redis);
    readonly string key = $"panel/test/session-{Interlocked.Increment(ref journals)}";

    [Fact]
    public async Task A_journal_that_has_not_begun_is_empty()
    {
        var loaded = await journal.Read(key, Shape);

        Assert.Equal(("", 0, 0), (loaded.Epoch, loaded.Version, loaded.BatchCount));
        Assert.Empty(loaded.Batches);
        Assert.True(loaded.SnapshotState.IsEmpty);
    }

    [Fact]
    public async Task What_was_appended_is_read_in_order()
    {
        await Append(0, 2, "[1,2]");
        await Append(2, 1, "[3]");

        var loaded = await journal.Read(key, Shape);

        Assert.Equal(("e1", 3, 2), (loaded.Epoch, loaded.Version, loaded.BatchCount));
        Assert.Equal(["[1,2]", "[3]"], loaded.Batches.Select(Text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Who_expects_another_version_is_fenced(long expected)
    {
        await Append(0, 2, "[1,2]");

        await Assert.ThrowsAsync<FencedException>(() => Append(expected, 1, "[3]"));

        Assert.Equal(["[1,2]"], (await journal.Read(key, Shape)).Batches.Select(Text));
    }

    [Fact]
    public async Task What_is_to_be_forgotten_is_gone_after_its_time_and_begins_anew()
    {
        await Append(0, 2, "[1,2]");
        await journal.Snapshot(key, "e1", 2, 1, Shape, "{}"u8.ToArray());
        await journal.ForgetAfter(key, TimeSpan.FromMilliseconds(50));

        await Wait.Until(async () => (await journal.Read(key, Shape)) is { Epoch: "", Version: 0, SnapshotState.IsEmpty: true }, "nothing is left");
        await Append(0, 1, "[3]", epoch: "e2");
    }

    [Fact]
    public async Task Who_expects_something_in_an_empty_journal_is_fenced() => await Assert.ThrowsAsync<FencedException>(() => Append(5, 1, "[1]"));

    [Fact]
    public async Task Who_writes_under_another_epoch_is_fenced()
    {
        await Append(0, 2, "[1,2]");

        await Assert.ThrowsAsync<FencedException>(() => Append(2, 1, "[3]", epoch: "e2"));
        await Assert.ThrowsAsync<FencedException>(() => Append(0, 1, "[3]", epoch: "e2"));
    }

    [Fact]
    public async Task Of_two_writers_at_once_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await Append(0, 1, $"[{i}]", epoch: $"e{i}");
                return true;
            }
            catch (FencedException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, true);
        Assert.Single((await journal.Read(key, Shape)).Batches);
    }

    [Fact]
    public async Task A_snapshot_stands_for_the_batches_before_it()
    {
        await Append(0, 2, "[1,2]");
        await journal.Snapshot(key, "e1", 2, 1, Shape, Bytes("three"));
        await Append(2, 1, "[3]");

        var loaded = await journal.Read(key, Shape);

        Assert.Equal(("e1", 3, 2), (loaded.Epoch, loaded.Version, loaded.BatchCount));
        Assert.Equal("three", Text(loaded.SnapshotState));
        Assert.Equal(["[3]"], loaded.Batches.Select(Text));
    }

    [Theory]
    [InlineData("e1", Shape - 1)]
    [InlineData("e1", Shape + 1)]
    [InlineData("e0", Shape)]
    public async Task A_snapshot_of_another_shape_or_epoch_is_not_read(string epoch, int shape)
    {
        await Append(0, 2, "[1,2]");
        await journal.Snapshot(key, epoch, 2, 1, shape, Bytes("old"));

        var loaded = await journal.Read(key, Shape);

        Assert.True(loaded.SnapshotState.IsEmpty);
        Assert.Equal(["[1,2]"], loaded.Batches.Select(Text));
    }

    [Fact]
    public async Task A_newer_snapshot_takes_the_place_of_the_older()
    {
        await Append(0, 1, "[1]");
        await journal.Snapshot(key, "e1", 1, 1, Shape, Bytes("one, and quite long"));
        await Append(1, 1, "[2]");
        await journal.Snapshot(key, "e1", 2, 2, Shape, Bytes("two"));

        var loaded = await journal.Read(key, Shape);

        Assert.Equal("two", Text(loaded.SnapshotState));
        Assert.Empty(loaded.Batches);
    }

    [Fact]
    public async Task Big_batches_and_snapshots_come_back_whole()
    {
        var big = new byte[3_000_000];
        new Random(1).NextBytes(big);
        await journal.Append(key, "e1", 0, 20_000, big);
        Assert.True((await journal.Read(key, Shape)).Batches[0].Span.SequenceEqual(big));

        await journal.Snapshot(key, "e1", 20_000, 1, Shape, big);
        Assert.True((await journal.Read(key, Shape)).SnapshotState.Span.SequenceEqual(big));
    }

    [Fact]
    public async Task Many_batches_come_back_in_order()
    {
        for (var i = 0; i < 2_000; i++)
            await Append(i, 1, $"[{i}]");

        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => $"[{i}]"), (await journal.Read(key, Shape)).Batches.Select(Text));
    }

    [Fact]
    public async Task Every_byte_and_every_script_comes_back_as_it_was()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        await journal.Append(key, "e1", 0, 1, all);
        await Append(1, 1, """["Ωμέγα 数 👩‍🔬 {}","%s\\\"\u0000"]""");

        var loaded = await journal.Read(key, Shape);

        Assert.True(loaded.Batches[0].Span.SequenceEqual(all));
        Assert.Equal("""["Ωμέγα 数 👩‍🔬 {}","%s\\\"\u0000"]""", Text(loaded.Batches[1]));
    }

    [Fact]
    public async Task Versions_beyond_what_a_float_prints_plainly_are_exact()
    {
        await Append(0, 1_000_000_000, "[1]");
        await Append(1_000_000_000, 2_000_000_000, "[2]");
        await Append(3_000_000_000, 1, "[3]");

        Assert.Equal(3_000_000_001, (await journal.Read(key, Shape)).Version);
    }

    Task Append(long expected, int count, string batch, string epoch = "e1") => journal.Append(key, epoch, expected, count, Bytes(batch));

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}

public sealed class OnGarnet(GarnetStore store) : JournalContract(store), IClassFixture<GarnetStore>;

public sealed class OnRedis(RedisStore store) : JournalContract(store), IClassFixture<RedisStore>;
