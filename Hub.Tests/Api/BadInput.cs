using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Whatever comes in wrong gets a stable code and a sentence, and changes nothing.</summary>
[Collection(nameof(OverHttp))]
public sealed class BadInput(OneHub hub) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => hub.Renew();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static readonly string Questions = $"/api/conferences/{SmallEvent.Conference}/panels/{SmallEvent.Opening}/questions";

    static QuestionId New => new(Guid.CreateVersion7());

    [Theory]
    [InlineData("", "text-empty", 422)]
    [InlineData(" \n\t ", "text-empty", 422)]
    [InlineData("\u200b\u200d", "text-empty", 422)]
    [InlineData("bell \a", "text-not-allowed", 422)]
    [InlineData("turned \u202e around", "text-not-allowed", 422)]
    [InlineData("not \ufffe a character", "text-not-allowed", 422)]
    public async Task A_question_without_readable_words_is_refused(string text, string code, int status)
    {
        var guest = await hub.NewGuest();
        await Refused(await guest.Ask(SmallEvent.Opening, New, text), code, status, guest);
    }

    [Theory]
    [InlineData(501)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public async Task A_text_that_is_too_long_is_refused_and_not_cut(int length)
    {
        var guest = await hub.NewGuest();
        await Refused(await guest.Ask(SmallEvent.Opening, New, new('Ω', length)), "text-too-long", 422, guest);
    }

    [Fact]
    public async Task Unknown_things_are_named_as_such()
    {
        Assert.Equal("unknown-question", (await hub.Guest.Vote(SmallEvent.Opening, New)).Code);
        Assert.Equal("unknown-session", (await hub.Guest.Ask("no-such-panel", New)).Code);
        Assert.Equal("not-a-panel", (await hub.Guest.Ask(SmallEvent.Meetings, New)).Code);
        Assert.Equal("unknown-topic", (await hub.Guest.Get($"/api/live/panel/{SmallEvent.Conference}/no-such-panel/public")).Code);
        Assert.Equal("unknown-topic", (await hub.Guest.Get($"/api/live/nonsense/{SmallEvent.Conference}/x/public")).Code);
        Assert.Equal("not-found", (await hub.Guest.Get("/api/no/such/thing")).Code);
        Assert.Equal("unknown-link", (await hub.Stranger.Enter("nonsense")).Code);
        Assert.Equal("unknown-screen", (await hub.Organiser.Send(HttpMethod.Put, $"/api/conferences/{SmallEvent.Conference}/screens/{Guid.CreateVersion7()}/scene", new { kind = "join" })).Code);
    }

    [Fact]
    public async Task A_wrong_role_and_a_wrong_conference_are_refused()
    {
        var question = New;
        (await hub.Guest.Ask(SmallEvent.Opening, question)).Accepted();

        Assert.Equal((HttpStatusCode.Forbidden, "wrong-role"), Answer(await hub.Guest.Move(SmallEvent.Opening, question, "pending", "approved")));
        Assert.Equal((HttpStatusCode.Forbidden, "wrong-conference"), Answer(await hub.Guest.Send(HttpMethod.Put, $"/api/conferences/other/panels/opening/questions/{New}", new { text = "x", named = false })));
        Assert.Equal((HttpStatusCode.Forbidden, "wrong-conference"), Answer(await hub.Organiser.Get("/api/conferences/other/export")));
        Assert.Equal((HttpStatusCode.Forbidden, "forbidden-topic"), Answer(await hub.Guest.Get($"/api/live/{SmallEvent.Topic(SmallEvent.Opening, "staff")}")));
        Assert.Equal((HttpStatusCode.Forbidden, "forbidden-topic"), Answer(await hub.Guest.Get($"/api/live/{SmallEvent.Topic(SmallEvent.Opening, $"person-{hub.Organiser.Person}")}")));
        Assert.Equal((HttpStatusCode.Unauthorized, "not-joined"), Answer(await hub.Stranger.Get("/api/me")));
        Assert.Equal("not-yours", (await (await hub.NewGuest()).Withdraw(SmallEvent.Opening, question)).Code);
    }

    [Fact]
    public async Task A_move_on_an_old_picture_is_refused_with_what_is_true_now()
    {
        var question = New;
        (await hub.Guest.Ask(SmallEvent.Opening, question)).Accepted();
        (await hub.Organiser.Move(SmallEvent.Opening, question, "pending", "declined")).Accepted();

        var late = await hub.Organiser.Move(SmallEvent.Opening, question, "pending", "approved");

        Assert.Equal((HttpStatusCode.Conflict, "stale-state"), Answer(late));
        Assert.Contains("declined", (string?)late.Body["detail"], StringComparison.Ordinal);
        Assert.Equal("declined", (string?)late.Body["now"]);
    }

    [Theory]
    [InlineData("{\"text\":")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"text\":5,\"named\":\"perhaps\"}")]
    [InlineData("")]
    public async Task Malformed_JSON_is_refused(string body) =>
        Assert.Equal((HttpStatusCode.BadRequest, "malformed-request"), await Raw(HttpMethod.Put, $"{Questions}/{New}", Encoding.UTF8.GetBytes(body), "application/json"));

    [Fact]
    public async Task Another_media_type_is_refused() =>
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported-media-type"), await Raw(HttpMethod.Put, $"{Questions}/{New}", "text=x"u8.ToArray(), "application/x-www-form-urlencoded"));

    [Fact]
    public async Task An_id_that_is_none_is_refused() =>
        Assert.Equal((HttpStatusCode.BadRequest, "malformed-request"), await Raw(HttpMethod.Put, $"{Questions}/not-an-id/vote", [], null));

    [Fact]
    public async Task A_body_of_10_MB_is_refused()
    {
        var large = new byte[10 * 1024 * 1024];
        Array.Fill(large, (byte)' ');
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), await Raw(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/import", large, "application/octet-stream", hub.Organiser));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), await Raw(HttpMethod.Put, $"{Questions}/{New}", large, "application/json"));
    }

    [Fact]
    public async Task A_command_without_the_header_is_refused() =>
        Assert.Equal((HttpStatusCode.BadRequest, "missing-header"), await Raw(HttpMethod.Put, $"{Questions}/{New}", "{}"u8.ToArray(), "application/json", header: false));

    [Fact]
    public async Task A_flood_from_one_person_is_stopped_and_nobody_else()
    {
        var flooder = await hub.NewGuest();
        var other = await hub.NewGuest();
        var question = New;
        (await hub.Guest.Ask(SmallEvent.Closing, question)).Accepted();
        (await hub.Organiser.Move(SmallEvent.Closing, question, "pending", "approved")).Accepted();

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => flooder.Vote(SmallEvent.Closing, question)));

        Assert.Contains(replies, r => r.IsOk);
        Assert.All(replies.Where(r => !r.IsOk), r => Assert.Equal((HttpStatusCode.TooManyRequests, "too-fast"), Answer(r)));
        Assert.True(replies.Count(r => !r.IsOk) > 100);
        (await other.Vote(SmallEvent.Closing, question)).Accepted();
    }

    [Fact]
    public async Task A_stale_etag_gets_the_new_snapshot_and_a_fresh_one_nothing()
    {
        var path = $"/api/live/{SmallEvent.Programme()}";
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        http.DefaultRequestHeaders.Add("Cookie", hub.Guest.Cookie);
        var etag = (await http.GetAsync(path)).Headers.ETag!;

        async Task<HttpStatusCode> With(string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { new EntityTagHeaderValue(tag) } } };
            return (await http.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await With(etag.Tag));
        Assert.Equal(HttpStatusCode.OK, await With("\"somewhere.7\""));
    }

    [Fact]
    public async Task A_faulty_file_lists_every_fault_and_changes_nothing()
    {
        var before = await hub.Organiser.Snapshot(SmallEvent.Programme());
        var bundle = JsonNode.Parse(SmallEvent.Bundle)!;
        bundle["programme"]!["timeZone"] = "Mars/Olympus";
        bundle["programme"]!["sessions"]![0]!["end"] = "yesterday";
        bundle["programme"]!["sessions"]![1]!["roomId"] = "nowhere";

        var reply = await hub.Organiser.Import(bundle);

        Assert.Equal("faulty-file", reply.Code);
        Assert.True(reply.Body["faults"]!.AsArray().Count >= 3, reply.Body.ToJsonString());
        Assert.All(reply.Body["faults"]!.AsArray(), f => Assert.False(string.IsNullOrEmpty((string?)f!["where"]) || string.IsNullOrEmpty((string?)f["what"])));
        Assert.Equal(before.Position, (await hub.Organiser.Snapshot(SmallEvent.Programme())).Position);
    }

    async Task<(HttpStatusCode, string?)> Raw(HttpMethod method, string path, byte[] body, string? type, Attendee? who = null, bool header = true)
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Headers.Add("Cookie", (who ?? hub.Guest).Cookie);
        request.Headers.ExpectContinue = body.Length > 1_000_000; // or the answer comes while the body is still being sent
        if (header)
            request.Headers.Add("X-Hub", "1");
        if (type is not null)
            request.Content.Headers.ContentType = new(type);
        using var response = await http.SendAsync(request);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, (string?)problem!["code"]);
    }

    static async Task Refused(Reply reply, string code, int status, Attendee by)
    {
        Assert.Equal(((HttpStatusCode)status, code), Answer(reply));
        Assert.False(string.IsNullOrWhiteSpace((string?)reply.Body["detail"]));
        var mine = await by.Snapshot(SmallEvent.Topic(SmallEvent.Opening, $"person-{by.Person}"));
        Assert.Null(mine.View["mine"]);
    }

    static (HttpStatusCode, string?) Answer(Reply reply) => (reply.Status, reply.Code);
}
