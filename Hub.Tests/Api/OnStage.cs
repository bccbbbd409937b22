using System.Net;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>The stage of a panel, asked over HTTP by people of each role. They share one hub: each test has a part of the stage to itself.</summary>
[Collection(nameof(OverHttp))]
public sealed class OnStage(OneHub hub) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => hub.Renew();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    const string Panel = SmallEvent.Opening, Ada = "00000000-0000-7000-8000-0000000000c1", Bo = "00000000-0000-7000-8000-0000000000c2";

    [Fact]
    public async Task The_clock_takes_the_length_of_the_session_and_the_speakers_of_the_programme()
    {
        (await Staff("POST clock", new { action = "start" })).Accepted();
        var view = await Shows(view => view["stage"]?["endsAt"] is not null && (int?)view["speakers"]?[Ada]?["order"] == 0, "a clock that runs, and Ada");
        var (start, end) = ((DateTimeOffset)view["stage"]!["startedAt"]!, (string)view["stage"]!["endsAt"]!);
        Assert.Equal(TimeSpan.FromHours(1), DateTimeOffset.Parse(end, null) - start);

        (await Staff("POST clock", new { action = "add", seconds = 120, was = end })).Accepted();

        Assert.Equal("stale-clock", (await Staff("POST clock", new { action = "add", seconds = 60, was = end })).Code);
        await Shows(view => (DateTimeOffset)view["stage"]!["endsAt"]! - start == TimeSpan.FromMinutes(62), "two minutes more");
    }

    [Fact]
    public async Task Speakers_come_go_and_speak()
    {
        Assert.Equal("unknown-person", (await Staff($"PUT speakers/{Guid.CreateVersion7()}", new { })).Code);
        (await Staff($"PUT speakers/{Bo}", new { order = 3 })).Accepted();
        (await Staff("PUT speaking", new { person = Bo })).Accepted();
        Assert.Equal("stale-speaker", (await Staff("PUT speaking", new { person = Ada })).Code);
        await Shows(view => (string?)view["stage"]?["speaking"] == Bo, "Bo speaking");

        (await Staff("PUT speaking", new { person = (string?)null, was = Bo })).Accepted();
        await Shows(view => (long?)view["speakers"]?[Bo]?["spoken"] > 0, "that Bo has spoken");
        (await Staff($"DELETE speakers/{Bo}")).Accepted();
        await Shows(view => view["speakers"]?[Bo] is null, "a panel without Bo");
    }

    [Fact]
    public async Task Who_is_called_onto_the_panel_may_answer_there()
    {
        var (asker, answerer, question) = (await hub.NewGuest(), await hub.NewGuest(), new QuestionId(Guid.CreateVersion7()));
        (await asker.Ask(SmallEvent.Closing, question)).Accepted();
        (await hub.Organiser.Move(SmallEvent.Closing, question, "pending", "approved")).Accepted();
        var reply = $"/api/conferences/{SmallEvent.Conference}/panels/{SmallEvent.Closing}/questions/{question}/replies/{Guid.CreateVersion7()}";
        Assert.Equal("not-on-the-panel", (await answerer.Send(HttpMethod.Put, reply, new { text = "Because." })).Code);

        (await hub.Organiser.AtStage(SmallEvent.Closing, $"PUT speakers/{answerer.Person}", new { })).Accepted();

        await Shows(view => view["speakers"]?[answerer.Person.ToString()] is not null, "the new speaker", SmallEvent.Stage(SmallEvent.Closing));
        (await answerer.Send(HttpMethod.Put, reply, new { text = "Because." })).Accepted();
    }

    [Fact]
    public async Task A_hand_goes_up_far_away_is_called_and_goes_down()
    {
        var remote = await hub.NewGuest("remote");
        var mine = SmallEvent.Stage(Panel, $"person-{remote.Person}");
        (await Staff("PUT hands", new { open = true })).Accepted();

        (await remote.AtStage(Panel, "PUT hand", new { about = "The grid" })).Accepted();
        var view = await Shows(view => view["hands"]?[remote.Person.ToString()] is not null, "the hand", SmallEvent.Stage(Panel, "staff"));
        Assert.Equal(("remote", "The grid"), ((string?)view["hands"]![remote.Person.ToString()]!["from"], (string?)view["hands"]![remote.Person.ToString()]!["about"]));
        (await remote.AtStage(Panel, "PUT hand")).Accepted(); // a page that has nothing to say sends nothing
        (await Staff($"POST hands/{remote.Person}/call")).Accepted();
        await Shows(view => view["hand"]?["calledAt"] is not null && view["hand"]!["about"] is null, "the call", mine, remote);

        (await remote.AtStage(Panel, "DELETE hand")).Accepted();
        await Shows(view => view["hand"] is null, "no hand", mine, remote);
        Assert.Equal("hand-is-down", (await Staff($"POST hands/{remote.Person}/call")).Code);
        (await Staff("DELETE hands")).Accepted();
    }

    [Fact]
    public async Task Applause_has_the_strength_of_two_hands()
    {
        var (eager, other) = (await hub.NewGuest(), await hub.NewGuest());
        for (var i = 0; i < 3; i++)
            (await eager.AtStage(Panel, "POST reactions", new { heart = 10 })).Accepted();

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-reactions"), Answer(await eager.AtStage(Panel, "POST reactions", new { heart = 1 })));
        (await other.AtStage(Panel, "POST reactions", new { heart = 1 })).Accepted();
        Assert.Equal("faulty-reactions", (await other.AtStage(Panel, "POST reactions", new { agree = 11 })).Code);
        Assert.Equal("faulty-reactions", (await other.AtStage(Panel, "POST reactions", new { agree = int.MaxValue, heart = int.MaxValue })).Code);

        await Shows(view => (long?)view["reactions"]?["heart"] == 31, "31 hearts");
    }

    [Fact]
    public async Task The_delay_of_a_stream_is_measured_by_those_who_see_it()
    {
        var (stream, clap) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (remote, inTheHall) = (await hub.NewGuest("remote"), await hub.NewGuest());
        (await Staff($"PUT streams/{stream}", new { kind = "youtube", url = "https://youtu.be/dQw4w9WgXcQ", language = "en", delay = 8 })).Accepted();

        (await Staff($"PUT clap/{clap}")).Accepted();
        await Shows(view => (string?)view["clap"]?["id"] == clap.ToString(), "that a test runs");
        (await Staff($"POST clap/{clap}")).Accepted();
        Assert.Equal("not-remote", (await inTheHall.AtStage(Panel, $"POST clap/{clap}/tap")).Code);
        (await remote.AtStage(Panel, $"POST clap/{clap}/tap")).Accepted();
        (await Staff($"POST clap/{clap}/use")).Accepted();

        await Shows(view => (double?)view["streams"]?[stream.ToString()]?["delay"] < 7 && view["clap"] is null, "the delay that was measured");
        (await Staff($"DELETE streams/{stream}")).Accepted();
    }

    [Theory]
    [InlineData("PUT streams/{0}", """{"kind":"youtube","url":"https://example.com"}""", "faulty-address", 422)]
    [InlineData("PUT streams/{0}", """{"kind":"hls","url":"https://x.example/a","delay":121}""", "faulty-delay", 422)]
    [InlineData("PUT streams/{0}", """{"kind":"rtmp","url":"https://x.example/a"}""", "malformed-request", 400)]
    [InlineData("PUT streams/{0}", """{"kind":"hls","url":"https://x.example/a","delay":"late"}""", "malformed-request", 400)]
    [InlineData("PUT streams/nonsense", """{"kind":"hls","url":"https://x.example/a"}""", "malformed-request", 400)]
    [InlineData("POST clock", """{"action":"explode"}""", "malformed-request", 400)]
    [InlineData("POST clock", """{"action":"add","seconds":90000,"was":"2026-03-14T10:00:00Z"}""", "clock-stands", 409)]
    [InlineData("PUT message", """{"text":"turned \u202e around"}""", "text-not-allowed", 422)]
    [InlineData("PUT speaking", """{"person":"nobody"}""", "malformed-request", 400)]
    [InlineData("PUT speakers/{0}", """{"order":"first"}""", "malformed-request", 400)]
    [InlineData("POST hands/{0}/call", "", "hand-is-down", 409)]
    [InlineData("POST clap/{0}", "", "clap-over", 409)]
    public async Task What_comes_in_wrong_is_refused(string what, string body, string code, int status)
    {
        var content = body == "" ? null : new StringContent(body, null, "application/json");
        Assert.Equal(((HttpStatusCode)status, code), Answer(await hub.Organiser.AtStage(SmallEvent.Closing, string.Format(null, what, Guid.CreateVersion7()), content)));
    }

    [Fact]
    public async Task Only_a_panel_has_a_stage()
    {
        foreach (var who in (Attendee[])[hub.Guest, hub.Organiser])
        {
            Assert.Equal((HttpStatusCode.Conflict, "no-stage"), Answer(await who.AtStage(SmallEvent.Meetings, "PUT hand")));
            Assert.Equal((HttpStatusCode.NotFound, "unknown-session"), Answer(await who.AtStage("no-such-panel", "PUT hand")));
        }
        Assert.Equal("no-stage", (await hub.Organiser.AtStage(SmallEvent.Meetings, "POST clock", new { action = "start" })).Code);
        Assert.Equal("unknown-session", (await hub.Organiser.AtStage("no-such-panel", "POST clock", new { action = "start" })).Code);
        Assert.Equal("unknown-topic", (await hub.Guest.Get($"/api/live/{SmallEvent.Stage(SmallEvent.Meetings)}")).Code);
    }

    [Fact]
    public async Task What_directs_the_stage_is_for_the_moderator()
    {
        var someone = Guid.CreateVersion7();
        foreach (var what in (string[])[
            "POST clock", "PUT message", "PUT speaking", "PUT hands", "DELETE hands", "POST hands/back", $"PUT speakers/{someone}", $"DELETE speakers/{someone}",
            $"POST hands/{someone}/call", $"DELETE hands/{someone}/call", $"DELETE hands/{someone}", $"PUT streams/{someone}", $"DELETE streams/{someone}",
            $"PUT clap/{someone}", $"POST clap/{someone}", $"POST clap/{someone}/use", $"DELETE clap/{someone}"])
        {
            var reply = await hub.Guest.AtStage(Panel, what, what.StartsWith("DELETE", StringComparison.Ordinal) ? null : new JsonObject());
            Assert.True(reply.Code == "wrong-role", $"{what} answered a guest: {reply.Status} {reply.Code}");
        }
        Assert.Equal("forbidden-topic", (await hub.Guest.Get($"/api/live/{SmallEvent.Stage(Panel, "staff")}")).Code);
        Assert.Equal("forbidden-topic", (await hub.Guest.Get($"/api/live/{SmallEvent.Stage(Panel, "voters")}")).Code);
    }

    Task<Reply> Staff(string what, object? body = null) => hub.Organiser.AtStage(Panel, what, body);

    /// <summary>The view as soon as it is so: a node's copy is a moment behind the answer to a command.</summary>
    async Task<JsonObject> Shows(Func<JsonObject, bool> condition, string expected, string? topic = null, Attendee? to = null)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await (to ?? hub.Organiser).Snapshot(topic ?? SmallEvent.Stage(Panel))).View), expected, actual: () => view.ToJsonString());
        return view;
    }

    static (HttpStatusCode, string?) Answer(Reply reply) => (reply.Status, reply.Code);
}
