using System.Text;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>The event's topics over HTTP. The tests of the collection share one event: at the end it has none again.</summary>
[Collection(nameof(OverHttp))]
public sealed class TopicsOfTheEvent(OneHub hub)
{
    static readonly object Hydrogen = new { id = "hydrogen", name = "Hydrogen", german = "Wasserstoff" }, Ships = new { id = "ships", name = "Shipping" };

    [Fact]
    public async Task People_choose_out_of_them_and_whoever_removes_one_sees_first_whose_it_is()
    {
        await hub.Renew();
        var number = $"{Random.Shared.Next()}";
        await Sets([Hydrogen, Ships], (await Preview([Hydrogen, Ships])).Touched); // of other tests' people some have words of their own
        await hub.Guest.SeesMatchmaking("public", v => (string?)v["topics"]?["hydrogen"]?["german"] == "Wasserstoff", "the topics");

        object Profile(params string[] topics) => new { name = $"Zoë {number}", organisation = "Z", topics, version = 0 };
        var refused = await hub.Guest.AtTheTables("PUT me/profile", Profile("hydrogen", "macramé"));
        Assert.Equal(("faulty-profile", "topics[1]"), (refused.Code, (string?)refused.Body["faults"]![0]!["where"]));
        var mine = (await hub.Guest.AtTheTables("PUT me/profile", Profile("Wasserstoff", "ships"))).Accepted();
        Assert.Equal(["hydrogen", "ships"], mine["topics"]!.AsArray().Select(t => (string?)t));
        var csv = await hub.Organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/import?format=people-csv", new StringContent("Name;Themen\nAna X;Shipping\nBen X;Kites", Encoding.UTF8, "text/csv"));
        Assert.Equal(("faulty-file", "line 3, column \"Themen\""), (csv.Code, (string?)csv.Body["faults"]![0]!["where"]));

        var (touched, people) = await Preview([Hydrogen]);
        Assert.Contains((hub.Guest.Person.ToString(), "ships"), people);
        Assert.Equal("topics-in-use", (await Set([Hydrogen])).Code);
        Assert.Equal("topics-touched-changed", (await Set([Hydrogen], touched + 1)).Code);
        await Sets([Hydrogen], touched);
        Assert.Equal(["hydrogen"], (await hub.Guest.AtTheTables("GET me/profile")).Accepted()["topics"]!.AsArray().Select(t => (string?)t));
        await Sets([Hydrogen, Ships], 0);
        Assert.Equal(["hydrogen", "ships"], (await hub.Guest.AtTheTables("GET me/profile")).Accepted()["topics"]!.AsArray().Select(t => (string?)t));

        var bundle = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        Assert.Equal(["hydrogen", "ships"], bundle["matchmaking"]!["settings"]!["topics"]!.AsArray().Select(t => (string?)t!["id"]));
        await Sets([], 0);
        await hub.Guest.SeesMatchmaking("public", v => v["topics"] is null, "that there are none");
    }

    async Task Sets(object[] topics, int touched) => await Wait.Until(async () => (await Set(topics, touched)).IsOk, "the topics are set");

    async Task<Reply> Set(object[] topics, int? touched = null) => await hub.Organiser.AtTheTables($"PUT settings{(touched is { } seen ? $"?touched={seen}" : "")}", await Body(topics));

    async Task<(int Touched, IEnumerable<(string?, string?)> People)> Preview(object[] topics)
    {
        var seen = (await hub.Organiser.AtTheTables("POST settings/preview", await Body(topics))).Accepted();
        return ((int)seen["touched"]!, [.. seen["people"]!.AsArray().SelectMany(p => p!["topics"]!.AsArray().Select(t => ((string?)p["person"], (string?)t)))]);
    }

    async Task<object> Body(object[] topics) =>
        new { open = true, topics, version = (int)(await hub.Organiser.SnapshotWhenWell(AtMatchmaking.MatchTopic("staff"))).View["settings"]!["version"]! };
}
