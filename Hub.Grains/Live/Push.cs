using System.Text.Json.Nodes;

namespace Hub.Grains.Live;

/// <summary>A change of one audience's view. It applies to a view at exactly (<see cref="Epoch"/>, <see cref="From"/>).</summary>
/// <param name="From">Null: no patch leads there, take the snapshot.</param>
public sealed record Push(Audience Audience, string Epoch, long? From, long To, JsonObject Patch);

/// <summary>The one way out of the grains: to every node that has watchers. It must not wait for any of them, and never throws.</summary>
public interface IPushOut
{
    void Publish(LiveKey key, IReadOnlyList<Push> pushes);
}

/// <summary>A whole view at a position, as JSON text.</summary>
[GenerateSerializer, Immutable]
public sealed record Snapshot(Position Position, string View);
