using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Polls and streams that a file brings, what moderators make of them, and what goes home.</summary>
[Collection(nameof(OverHttp))]
public sealed class APreparedStage(OneHub hub)
{
    static readonly string Poll = Guid.CreateVersion7().ToString(), Other = Guid.CreateVersion7().ToString(), Stream = Guid.CreateVersion7().ToString();

    static JsonNode Bundle(string text, string other, string url)
    {
        var bundle = JsonNode.Parse(SmallEvent.Bundle)!;
        bundle["programme"]!["sessions"]!.AsArray().Single(s => (string?)s!["id"] == SmallEvent.Closing)!["stage"] = JsonNode.Parse($$"""
            {
              "streams": [{ "id": "{{Stream}}", "kind": "link", "url": "{{url}}", "delay": 12.5 }],
              "polls": [
                { "id": "{{Poll}}", "title": "Prepared", "items": [{ "id": "why", "kind": "open", "text": "{{text}}" }] },
                { "id": "{{Other}}", "title": "Another", "items": [{ "id": "how", "kind": "open", "text": "{{other}}" }] }
              ]
            }
            """);
        return bundle;
    }

    async Task<JsonNode> Exported() => (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted()["programme"]!["sessions"]!.AsArray()
        .Single(s => (string?)s!["id"] == SmallEvent.Closing)!["stage"]!;

    async Task<JsonNode> ExportedStream() => (await Exported())["streams"]!.AsArray().Single(s => (string?)s!["id"] == Stream)!;

    async Task<string[]> Texts() => [.. (await Exported())["polls"]!.AsArray().Where(p => (string?)p!["id"] == Poll || (string?)p["id"] == Other)
        .Select(p => (string)p!["items"]![0]!["text"]!)];

    Task<Reply> Write(string text, int version) => hub.Organiser.Send(HttpMethod.Put, $"/api/conferences/{SmallEvent.Conference}/polls/{Other}", new
    {
        session = SmallEvent.Closing, title = "Another", pace = "self", results = "after-close", changeable = true, version,
        items = new[] { new { id = "how", kind = "open", text } },
    });

    [Fact]
    public async Task Is_there_for_moderators_to_open_and_goes_home_as_it_is()
    {
        (await hub.Organiser.Import(Bundle("Why?", "How?", "https://stream.example/a"))).Accepted();

        Assert.Equal(["Why?", "How?"], await Texts());
        Assert.Equal((12.5, "https://stream.example/a"), ((double)(await ExportedStream())["delay"]!, (string)(await ExportedStream())["url"]!));
        await Wait.Until(async () => (string?)(await hub.Organiser.Snapshot(SmallEvent.Stage(SmallEvent.Closing, "staff"))).View["polls"]?[Poll]?["title"] == "Prepared", "the poll is listed");
        Assert.Null((await hub.Guest.Snapshot(SmallEvent.Stage(SmallEvent.Closing))).View["polls"]?[Poll]);

        (await Write("How, then?", version: 1)).Accepted();
        (await hub.Organiser.Import(Bundle("Why?", "How?", "https://stream.example/a"))).Accepted();
        Assert.Equal(["Why?", "How, then?"], await Texts()); // the file did not change: what was changed here stays

        (await hub.Organiser.Import(Bundle("Why not?", "How?", "https://stream.example/b"))).Accepted();
        Assert.Equal(["Why not?", "How, then?"], await Texts());
        Assert.Equal("https://stream.example/b", (string?)(await ExportedStream())["url"]);

        (await hub.Organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/polls/{Poll}/open", new { phase = "draft", version = 2 })).Accepted();
        var quiz = Bundle("Why not?", "How?", "https://stream.example/b");
        quiz["programme"]!["sessions"]!.AsArray().Single(s => (string?)s!["id"] == SmallEvent.Closing)!["stage"]!["polls"]![0]!["changeable"] = false;
        (await hub.Organiser.Import(quiz)).Accepted();
        Assert.True((bool)(await Exported())["polls"]!.AsArray().Single(p => (string?)p!["id"] == Poll)!["changeable"]!); // an open poll stays as it was asked

        (await hub.Organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/polls/{Poll}/close", new { phase = "open", force = true })).Accepted();
        (await hub.Organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/polls/{Poll}/remove", new { phase = "closed" })).Accepted();
        (await hub.Organiser.Import(Bundle("Once more?", "How?", "https://stream.example/b"))).Accepted();
        Assert.Equal(["How, then?"], await Texts()); // what was removed stays away
    }
}
