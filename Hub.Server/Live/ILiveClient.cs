using System.Text.Json.Nodes;

namespace Hub.Server.Live;

/// <summary>What the server tells a page.</summary>
public interface ILiveClient
{
    /// <summary>Applies to a view at exactly (epoch, from); if that is not where the page is, it takes the snapshot.</summary>
    Task Push(PushMessage push);

    /// <summary>Where the topics that this page watches stand: who is behind takes the snapshot.</summary>
    Task Heads(IReadOnlyDictionary<string, Head> heads);

    /// <summary>The connection ends: slow, forbidden, going-away. Or the one before it was ended for this reason. Moved: the person is somewhere
    /// else now, and the page connects anew to be counted there.</summary>
    Task Closed(string reason);
}

public sealed record PushMessage(string Topic, string Epoch, long? From, long To, JsonObject Patch);

public sealed record Head(string Epoch, long Revision);

/// <summary>The server's clock; at a rehearsal, its own.</summary>
/// <param name="At">In Unix milliseconds.</param>
/// <param name="Factor">So many times as fast as it really does it goes on.</param>
/// <param name="Since">When that pace began, by the real clock; absent: no rehearsal.</param>
public sealed record HubTime(long At, double Factor, long? Since = null);
