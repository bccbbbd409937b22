using Hub.Grains.Conferences;
using Hub.Grains.Polls;
using Hub.Grains.Stages;

namespace Hub.Tests.Exchange;

public class ABundleWithAStage
{
    const string One = "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90", Two = "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7b01";
    const string Yes = """{ "id": "yes", "text": "Yes" }""", No = """{ "id": "no", "text": "No" }""";

    static string Bundle(string stage, string kind = "panel", string other = "{}") => $$"""
        {
          "format": "hub-event/1", "id": "rhine-forum",
          "programme": {
            "title": "Rhine Forum", "timeZone": "Europe/Berlin", "languages": ["en"], "firstDay": "2026-11-24", "lastDay": "2026-11-25",
            "sessions": [
              { "id": "first", "kind": "{{kind}}", "title": "First", "start": "2026-11-24T09:00:00+01:00", "end": "2026-11-24T10:00:00+01:00", "stage": {{stage}} },
              { "id": "second", "kind": "panel", "title": "Second", "start": "2026-11-24T11:00:00+01:00", "end": "2026-11-24T12:00:00+01:00", "stage": {{other}} }
            ]
          },
          "people": []
        }
        """;

    static string Poll(string id, string item) => $$"""{ "polls": [{ "id": "{{id}}", "title": "Poll", "items": [{{item}}] }] }""";

    static StagePlan Stage(string stage) => Files.Import(Bundle(stage)).Programme().Sessions[0].Stage!;

    [Fact]
    public void What_is_left_out_is_as_a_new_poll_and_a_new_stream_have_it()
    {
        var poll = Assert.Single(Stage(Poll(One, $$"""{ "id": "which", "kind": "multiple", "text": "Which?", "options": [{{Yes}}, {{No}}] }""")).Polls);
        var stream = Assert.Single(Stage($$"""{ "streams": [{ "id": "{{One}}", "kind": "link", "url": "https://stream.example/hall" }] }""").Streams);

        Assert.Equal((PollPace.Self, PollResults.AfterClose, true, null), (poll.Pace, poll.Results, poll.Changeable, poll.Seconds));
        Assert.Equal((1, 2), (Assert.Single(poll.Items).Min, poll.Items[0].Max));
        Assert.Equal((StreamKind.Link, 0.0, null), (stream.Kind, stream.Delay, stream.Language));
    }

    [Fact]
    public void Every_fault_is_listed_where_it_is()
    {
        var faulty = Files.Import(Bundle($$"""
            {
              "colour": "red",
              "streams": [
                { "id": "{{One}}", "kind": "tape", "url": 5, "delay": 121 }, { "id": "{{Two}}", "kind": "hls", "url": "http://plain.example/a.m3u8" },
                { "id": "{{Two}}", "kind": "link", "url": "https://a.example/", "captions": "ftp://a.example/" }
              ],
              "polls": [
                { "id": "x", "title": "", "pace": "slow", "results": "soon", "changeable": 1, "seconds": 1, "items": [
                  { "id": "Not a slug", "kind": "dice", "text": 1, "options": [{ "id": "a", "text": "A", "right": 1 }], "min": 0, "to": 101, "seconds": 4 }] },
                { "id": "{{One}}", "title": "Scale", "items": [{ "id": "s", "kind": "scale", "text": "S", "from": 3, "to": 3 }] }
              ]
            }
            """));

        string[] places =
        [
            "colour", "streams[0].kind", "streams[0].url", "streams[0].delay", "streams[1].url", "streams[2].id", "streams[2].captions",
            "polls[0].id", "polls[0].title", "polls[0].pace", "polls[0].results", "polls[0].changeable", "polls[0].seconds", "polls[0].items[0].id",
            "polls[0].items[0].kind", "polls[0].items[0].text", "polls[0].items[0].options[0].right", "polls[0].items[0].min", "polls[0].items[0].to",
            "polls[0].items[0].seconds", "polls[1].items",
        ];
        Assert.Equal(places.Select(p => $"$.programme.sessions[0].stage.{p}").Order(), faulty.Faults.Select(f => f.Where).Order());
    }

    [Fact]
    public void A_poll_belongs_to_one_session()
    {
        var poll = Poll(One, """{ "id": "why", "kind": "open", "text": "Why?" }""");

        Files.Import(Bundle(poll, other: poll)).HasFault("$.programme.sessions[1].stage.polls[0].id", "Another poll");
    }

    [Theory]
    [InlineData("visit", "{}", "$.programme.sessions[0].stage", "pitch round")]
    [InlineData("panel", "[]", "$.programme.sessions[0].stage", "object")]
    public void A_stage_that_makes_no_sense_is_a_fault(string kind, string stage, string where, string what) => Files.Import(Bundle(stage, kind)).HasFault(where, what);
}
