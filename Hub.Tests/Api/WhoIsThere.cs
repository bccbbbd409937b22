using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>The people who watch a panel, counted by a running hub.</summary>
[Collection(nameof(OverHttp))]
public sealed class WhoIsThere(OneHub hub)
{
    static readonly string Stage = SmallEvent.Stage(SmallEvent.Closing);

    [Fact]
    public async Task A_person_counts_once_where_they_are_for_as_long_as_they_watch()
    {
        var (ana, far) = (await hub.NewGuest(), await hub.NewGuest("remote"));
        await using var staff = await hub.Organiser.Follow(Stage);
        await using var phone = await ana.Follow(Stage);
        var laptop = await ana.Follow(Stage);
        var home = await far.Follow(Stage);
        await staff.Until(view => There(view) == (1, 1), "one in the hall, one far away", 20);

        await laptop.DisposeAsync();
        await home.DisposeAsync();
        await staff.Until(view => There(view) == (1, 0), "one in the hall", 20);
    }

    [Fact]
    public async Task Who_goes_home_is_asked_to_connect_again_to_be_counted_there()
    {
        var ana = await hub.NewGuest();
        await using var page = await ana.Follow(Stage);

        (await ana.Send(HttpMethod.Put, "/api/me", new { place = "hall", name = "Ana" })).Accepted();
        Assert.Empty(page.Reasons);
        (await ana.Send(HttpMethod.Put, "/api/me", new { place = "remote" })).Accepted();

        await Wait.Until(() => page.Reasons.Contains("moved"), "the page hears that its person has moved");
    }

    static (int, int) There(JsonObject view) => ((int?)view["presence"]?["hall"] ?? 0, (int?)view["presence"]?["remote"] ?? 0);
}
