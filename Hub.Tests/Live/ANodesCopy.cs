using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Server.Live;

namespace Hub.Tests.Live;

/// <summary>What a node makes of pushes for those who watch there.</summary>
public sealed class ANodesCopy
{
    readonly Replica replica = new(new(new("panel", new("c"), "p"), Audience.Public));

    public ANodesCopy() => Load("e", 10, """{"questions":{"q1":{"text":"Why?","author":"ana"}}}""");

    [Fact]
    public void Pushes_between_two_fanouts_go_out_as_one()
    {
        replica.TakeUnsent();
        Push(10, 11, """{"standing":{"q1":{"votes":1}}}""");
        Push(11, 13, """{"standing":{"q1":{"votes":3}}}""");

        var push = replica.TakeUnsent()!;

        Assert.Equal((10, 13, """{"standing":{"q1":{"votes":3}}}"""), (push.From, push.To, push.Patch.ToJsonString()));
        Assert.Null(replica.TakeUnsent());
    }

    [Fact]
    public void What_has_not_gone_out_yet_is_not_missed_by_anyone()
    {
        Push(10, 12, """{"standing":{"q1":{"votes":2}}}""");
        Assert.Equal(new("e", 10), replica.Told);
        replica.TakeUnsent();
        Assert.Equal(new("e", 12), replica.Told);
    }

    [Fact]
    public void A_store_that_was_restored_from_a_copy_is_followed_back()
    {
        Push(10, 12, """{"questions":{"q1":{"text":"Why not?"}}}""");
        replica.TakeUnsent();
        replica.BeginLoading();

        Load("e", 11, """{"questions":{}}""");

        Assert.Equal(new("e", 11), replica.Position);
        Assert.Null(replica.TakeUnsent()!.From);
    }

    [Fact]
    public void A_push_that_does_not_follow_is_not_taken()
    {
        Assert.False(replica.Take(Of(11, 12, "{}")));
        Assert.False(replica.Take(Of(10, 11, "{}") with { Epoch = "other" }));
        Assert.True(replica.Take(Of(8, 9, "{}")), "what is old is known already");
        Assert.Equal(new("e", 10), replica.Position);
    }

    [Fact]
    public void What_arrives_while_the_snapshot_is_read_is_chained_behind_it()
    {
        Assert.True(replica.BeginLoading());
        Assert.False(replica.BeginLoading());
        Push(11, 12, """{"panel":{"onStage":"q1"}}""");
        Push(10, 11, """{"questions":{"q1":{"author":"ben"}}}""");

        Assert.True(replica.Load(new(new("e", 11), """{"questions":{"q1":{"text":"Why?","author":"ben"}}}""")));

        Assert.Equal(new("e", 12), replica.Position);
        Assert.Equal("""{"questions":{"q1":{"text":"Why?","author":"ben"}},"panel":{"onStage":"q1"}}""", replica.Look(view => view.ToJsonString()));
    }

    [Fact]
    public void Another_epoch_sends_everyone_to_the_snapshot()
    {
        replica.TakeUnsent();
        replica.BeginLoading();
        Load("f", 2, "{}");
        Assert.True(replica.Take(Of(2, 3, """{"a":1}""") with { Epoch = "f" }));

        var push = replica.TakeUnsent()!;

        Assert.Equal(("f", null, 3), (push.Epoch, push.From, push.To));
    }

    [Fact]
    public void What_was_removed_and_is_there_again_reaches_a_page_without_its_past()
    {
        replica.TakeUnsent();
        var page = JsonNode.Parse("""{"questions":{"q1":{"text":"Why?","author":"ana"}}}""")!.AsObject();
        Push(10, 11, """{"questions":{"q1":null}}""");
        Push(11, 12, """{"questions":{"q1":{"text":"Why?"}}}""");

        var push = replica.TakeUnsent()!;

        if (push.From is not null) // else the page takes the snapshot, which is as good
            Assert.Equal("""{"questions":{"q1":{"text":"Why?"}}}""", MergePatch.Apply(page, push.Patch).ToJsonString());
    }

    void Load(string epoch, long revision, string view) => Assert.True(replica.Load(new(new(epoch, revision), view)));

    void Push(long from, long to, string patch) => Assert.True(replica.Take(Of(from, to, patch)));

    static Push Of(long from, long to, string patch) => new(Audience.Public, "e", from, to, JsonNode.Parse(patch)!.AsObject());
}
