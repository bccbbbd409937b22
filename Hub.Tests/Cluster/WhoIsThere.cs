using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>The people who watch a panel by two nodes.</summary>
public sealed class WhoIsThere
{
    static readonly string Stage = SmallEvent.Stage(SmallEvent.Opening);

    [Fact]
    public async Task People_count_once_over_all_nodes_and_not_when_their_node_has_died()
    {
        await using var redis = await RedisServer.Start();
        await using var a = await HubProcess.StartOn(redis);
        await using var b = await HubProcess.StartOn(redis);
        var moderator = await Attendee.Entered(b.BaseUrl, a.OrganiserToken!);
        var code = await moderator.JoinCode();
        var (ana, ben, chi) = (await Attendee.Joined(a.BaseUrl, code), await Attendee.Joined(a.BaseUrl, code), await Attendee.Joined(b.BaseUrl, code, place: "remote"));
        await using var staff = await moderator.Follow(Stage);
        await using var onTheOneNode = await ana.Follow(Stage);
        await using var onTheOther = await ana.Via(b.BaseUrl).Follow(Stage);
        await using var onlyThere = await ben.Follow(Stage);
        await using var farAway = await chi.Follow(Stage);
        await staff.Until(view => There(view) == (2, 1), "two in the hall, one far away", 25);

        a.Kill9();

        // If the stage lived there, the cluster first has to find out, and the next activation to hear from every node.
        await staff.Until(view => There(view) == (1, 1), "one in the hall, one far away", 60);
    }

    static (int, int) There(JsonObject view) => ((int?)view["presence"]?["hall"] ?? 0, (int?)view["presence"]?["remote"] ?? 0);
}
