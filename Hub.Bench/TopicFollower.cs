using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Server.Live;

namespace Hub.Bench;

/// <summary>How a page follows one topic: it watches first and reads then, holds what is pushed meanwhile, drops what is older than the
/// snapshot and chains the rest. Whatever does not chain leads to another read, a little later than everyone else's.</summary>
sealed class TopicFollower(string topic, HubApi api, Random random, Tally tally)
{
    static readonly TimeSpan AfterGap = TimeSpan.FromMilliseconds(300);
    static readonly TimeSpan BehindHeads = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    readonly List<PushMessage> held = [];
    JsonObject view = [];
    bool loading;
    bool everRead;

    /// <summary>Raised with each connection and each read: answers to an earlier one are late and do not count.</summary>
    int attempt;

    public string Topic => topic;

    /// <summary>What it is about, whoever looks: the topic without its audience.</summary>
    public string Thing => topic[..topic.LastIndexOf('/')];

    public Position Position { get; private set; } = Position.Start;

    public Arrivals Arrivals { get; } = new();

    /// <summary>Told of each view, as soon as it is there. Not for long: pushes wait meanwhile.</summary>
    public Action<JsonObject>? Seen { get; init; }

    /// <summary>Told when the connection is gone: until it is seen again the view may be any older one.</summary>
    public Action? Lost { get; init; }

    /// <summary>It shows what there is, as far as it knows.</summary>
    public bool IsLive
    {
        get
        {
            lock (gate)
                return everRead && !loading;
        }
    }

    public async Task Begin(Func<string, Task<Head>> watch)
    {
        var mine = Interrupt();
        var head = await watch(topic);
        await Read(mine, new(head.Epoch, head.Revision), TimeSpan.Zero);
    }

    /// <summary>The connection is gone: what was under way counts no more.</summary>
    public int Interrupt()
    {
        lock (gate)
        {
            loading = true;
            held.Clear();
            Arrivals.Forget();
            Lost?.Invoke();
            return ++attempt;
        }
    }

    public void OnPush(PushMessage push)
    {
        tally.Pushes.Add();
        lock (gate)
        {
            if (loading)
                held.Add(push);
            else if (!Chain(push))
                Again(Position.Start, AfterGap, tally.Gaps, push);
        }
    }

    public void OnHead(Head head)
    {
        lock (gate)
        {
            if (!loading && !Reaches(head.Epoch, head.Revision))
                Again(new(head.Epoch, head.Revision), BehindHeads, tally.Behind);
        }
    }

    public T Look<T>(Func<JsonObject, T> look)
    {
        lock (gate)
            return look(view);
    }

    void Again(Position atLeast, TimeSpan within, Counter why, PushMessage? first = null)
    {
        why.Add();
        loading = true;
        held.Clear();
        if (first is not null)
            held.Add(first);
        _ = Read(++attempt, atLeast, within * random.NextDouble());
    }

    async Task Read(int mine, Position atLeast, TimeSpan after)
    {
        for (var misses = 0; ; misses++)
        {
            await Task.Delay(after);
            var snapshot = await api.Snapshot(topic);
            tally.Snapshots.Add();
            lock (gate)
            {
                if (mine != attempt || snapshot is not null && Settle(snapshot, atLeast))
                    return;
            }
            after = TimeSpan.FromMilliseconds(Math.Min(250 << Math.Min(misses, 6), 10_000)) * (0.5 + random.NextDouble());
        }
    }

    /// <returns>False: there is more than this snapshot and what was held lead to.</returns>
    bool Settle(TopicSnapshot snapshot, Position atLeast)
    {
        // What has not begun shows something too.
        if (!everRead || !Reaches(snapshot.Epoch, snapshot.Revision))
            (view, Position, everRead) = (snapshot.View, new(snapshot.Epoch, snapshot.Revision), true);
        Arrivals.Came(Position);
        Seen?.Invoke(view);
        // A push of another epoch asks for one more read; kept, it would ask for ever.
        var whole = held.TrueForAll(push => push.Epoch == Position.Epoch) && (atLeast.Epoch != Position.Epoch || atLeast.Revision <= Position.Revision);
        held.RemoveAll(push => push.Epoch != Position.Epoch || Chain(push));
        loading = !whole || held.Count > 0;
        return !loading;
    }

    bool Chain(PushMessage push)
    {
        if (push.Epoch == Position.Epoch && push.To <= Position.Revision)
            return true;
        if ((push.Epoch != Position.Epoch && Position.Epoch != "") || push.From != Position.Revision)
            return false;
        (view, Position) = (MergePatch.Apply(view, push.Patch), new(push.Epoch, push.To));
        Arrivals.Came(Position);
        Seen?.Invoke(view);
        return true;
    }

    bool Reaches(string epoch, long revision) => epoch == Position.Epoch && Position.Revision >= revision;
}
