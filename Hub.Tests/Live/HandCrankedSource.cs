using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Tests.Live;

/// <summary>A live thing that publishes when it is told to, by the same rules as the grain. It remembers every view it ever showed.</summary>
public sealed class HandCrankedSource<TDecider, TViews, TState, TCommand, TEvent>(Audience audience, Func<Random, TState, TCommand> choose)
    where TDecider : IDecider<TState, TCommand, TEvent>
    where TViews : IViews<TState, TEvent>
{
    static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    readonly Dictionary<Position, string> shown = new() { [Position.Start] = "{}" };
    readonly HashSet<Part> touched = [];
    TState committed = TDecider.Initial, published = TDecider.Initial;
    long version, head;
    int epochs = 1;

    string Epoch => $"e{epochs}";

    public Position Head => new(Epoch, head);

    public void Change(Random random)
    {
        var act = new Act(new(new(new Guid(random.Next(1, 4), 0, 0, new byte[8])), true), Noon.AddSeconds(version));
        foreach (var happened in TDecider.Decide(committed, choose(random, committed), act).Events)
        {
            committed = TDecider.Evolve(committed, happened);
            version++;
            touched.UnionWith(TViews.Touched(committed, happened).Where(t => t.Audience == audience).Select(t => t.Part));
        }
    }

    public Push? Publish()
    {
        var patch = LiveViews<TViews, TState, TEvent>.Between(published, committed, audience, touched);
        touched.Clear();
        published = committed;
        if (patch.Count == 0)
            return null;
        var push = new Push(audience, Epoch, head, version, patch);
        head = version;
        Remember();
        return push;
    }

    /// <summary>What a node gets that reads it; the push that this brings goes its own way.</summary>
    public (Snapshot Snapshot, Push? Push) Read()
    {
        var push = Publish();
        Remember();
        return (new(Head, Whole().ToJsonString()), push);
    }

    /// <summary>Another activation: what was not published is in no push.</summary>
    public void Reactivate()
    {
        touched.Clear();
        published = committed;
        head = version;
        Remember();
    }

    /// <summary>The store was replaced: another history begins, with revisions like those before.</summary>
    public void BeginAnew()
    {
        epochs++;
        (committed, version) = (TDecider.Initial, 0);
        Reactivate();
    }

    /// <summary>That a view is what was shown at its position: no mixture of two.</summary>
    public void Vouches(Position position, JsonObject view, string whose)
    {
        Assert.True(shown.TryGetValue(position, out var right), $"{whose} stands at {position}, where the source never was");
        Given.ViewRules.SameView((JsonObject)JsonNode.Parse(right)!, view, $"{whose} at {position}");
    }

    JsonObject Whole() => LiveViews<TViews, TState, TEvent>.Whole(published, audience);

    void Remember() => shown[Head] = Whole().ToJsonString();
}
