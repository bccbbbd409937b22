using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Server.Live;

namespace Hub.Tests.Live;

/// <summary>A page by the contract: a push applies exactly where it begins, else the page needs the snapshot.</summary>
public sealed class HandCrankedPage
{
    public Position Position { get; private set; } = Position.Start;

    public JsonObject View { get; private set; } = [];

    public bool NeedsSnapshot { get; private set; } = true;

    public void Hear(PushMessage push)
    {
        if (NeedsSnapshot || (push.From is not null && push.Epoch == Position.Epoch && push.To <= Position.Revision))
            return;
        if ((push.Epoch != Position.Epoch && Position.Epoch != "") || push.From != Position.Revision)
        {
            NeedsSnapshot = true;
            return;
        }
        MergePatch.Apply(View, push.Patch);
        Position = new(push.Epoch, push.To);
    }

    public void HearHead(Position head) =>
        NeedsSnapshot |= head != Position;

    public void Load(Replica.Rendered snapshot)
    {
        var read = JsonNode.Parse(snapshot.Json)!.AsObject();
        (Position, View, NeedsSnapshot) = (snapshot.Position, read["view"]!.AsObject(), false);
    }
}
