using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

[Collection(nameof(OverHttp))]
public sealed class TakingItHome(OneHub hub)
{
    [Fact]
    public async Task An_export_imported_again_changes_nothing_and_exports_the_same()
    {
        var bundle = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();

        var outcome = (await hub.Organiser.Import(bundle)).Accepted();

        Assert.Equal((0, 0, 0), ((int)outcome["sessionsAdded"]!, (int)outcome["sessionsChanged"]!, (int)outcome["sessionsRemoved"]!));
        var again = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        Assert.True(JsonNode.DeepEquals(bundle, again));
    }

    [Fact]
    public async Task A_changed_programme_keeps_what_happened_in_its_sessions()
    {
        var question = new QuestionId(Guid.CreateVersion7());
        (await (await hub.NewGuest()).Ask(SmallEvent.Closing, question, "Still there?")).Accepted();
        var bundle = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        var closing = bundle["programme"]!["sessions"]!.AsArray().First(s => (string?)s!["id"] == SmallEvent.Closing)!;
        closing["title"] = "Closing, in the other hall";

        (await hub.Organiser.Import(bundle)).Accepted();

        await Wait.Until(async () => (string?)(await hub.Organiser.Snapshot(SmallEvent.Programme())).View["sessions"]![SmallEvent.Closing]!["title"] == "Closing, in the other hall", "the new title shows");
        var (_, view) = await hub.Organiser.Snapshot(SmallEvent.Topic(SmallEvent.Closing, "staff"));
        Assert.Equal("Still there?", (string?)view["questions"]![question.ToString()]!["text"]);
    }

    [Fact]
    public async Task Nobodys_name_is_in_a_view_or_in_the_log()
    {
        var everything = "";
        foreach (var audience in (string[])["public", "staff"])
            everything += (await hub.Organiser.Snapshot(SmallEvent.Programme(audience))).View.ToJsonString() + (await hub.Organiser.Snapshot(SmallEvent.Topic(SmallEvent.Opening, audience))).View.ToJsonString();

        Assert.DoesNotContain("Ada", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", hub.Process.Output, StringComparison.Ordinal);
        var names = (await hub.Guest.Get($"/api/conferences/{SmallEvent.Conference}/people/names?ids=00000000-0000-7000-8000-0000000000c1,not-an-id")).Accepted();
        Assert.Equal("Ada Ångström", (string?)names.Single().Value!["name"]);
    }

    [Fact]
    public async Task A_copy_has_all_that_was_prepared_and_an_organiser_of_its_own()
    {
        var address = $"/api/conferences/{SmallEvent.Conference}/copies";
        Assert.Equal("wrong-role", (await hub.Guest.Send(HttpMethod.Post, address, new { id = "trial" })).Code);
        Assert.Equal("malformed-request", (await hub.Organiser.Send(HttpMethod.Post, address, new { id = "No Name!" })).Code);
        Assert.Equal("event-there", (await hub.Organiser.Send(HttpMethod.Post, address, new { id = SmallEvent.Conference })).Code);
        var id = $"trial-{Guid.CreateVersion7().ToString()[^8..]}";
        var copy = await hub.Organiser.Send(HttpMethod.Post, address, new { id });
        Assert.Equal("event-there", (await hub.Organiser.Send(HttpMethod.Post, address, new { id })).Code);

        var organiser = await Attendee.Entered(hub.Process.BaseUrl, copy.Token);
        var (here, there) = ((await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted(), (await organiser.Get($"/api/conferences/{id}/export")).Accepted());
        Assert.Equal(here["programme"]!["sessions"]!.AsArray().Count, there["programme"]!["sessions"]!.AsArray().Count);
        Assert.Equal(here["people"]!.AsArray().Count, there["people"]!.AsArray().Count);
        Assert.Equal("wrong-conference", (await organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Code);
        Assert.Equal("wrong-conference", (await hub.Organiser.Get($"/api/conferences/{id}/export")).Code);
    }
}
