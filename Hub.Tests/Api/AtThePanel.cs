using System.Net;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>The questions of a panel over HTTP, by people of each role, on a hub of their own: they change how the panel is set up.</summary>
public sealed class AtThePanel(OneHub hub) : IClassFixture<OneHub>
{
    const string Panel = SmallEvent.Opening, Ada = "00000000-0000-7000-8000-0000000000c1";

    static QuestionId New => new(Guid.CreateVersion7());

    [Fact]
    public async Task A_question_goes_its_whole_way_and_everybody_sees_of_it_what_is_theirs()
    {
        var (asker, voter) = (await hub.NewGuest("remote"), await hub.NewGuest());
        var (question, other) = (New, New);
        (await asker.AtPanel(Panel, $"PUT questions/{question}", new { text = "Wie teur?", named = false, language = "de", to = Ada })).Accepted();
        (await asker.AtPanel(Panel, $"PUT questions/{question}/text", new { text = "Wie teuer?", edits = 0 })).Accepted();
        (await Approved(voter, other)).Accepted();
        (await Staff($"POST questions/{question}/move", new { from = "pending", to = "approved" })).Accepted();
        (await voter.AtPanel(Panel, $"PUT questions/{question}/vote")).Accepted();
        (await voter.AtPanel(Panel, $"PUT questions/{question}/report")).Accepted();
        (await Staff("PUT next", new { question })).Accepted();
        (await Staff($"POST questions/{question}/merge", new { into = other, from = "approved", intoFrom = "approved" })).Accepted();
        (await Staff($"POST questions/{question}/undo", new { from = "merged", to = "approved" })).Accepted();
        (await Staff($"POST questions/{question}/merge", new { into = other, from = "approved", intoFrom = "approved" })).Accepted();
        (await Staff($"POST questions/{question}/unmerge", new { into = other })).Accepted();
        (await Staff($"POST questions/{question}/move", new { from = "approved", to = "on-stage", stage = "" })).Accepted();
        (await Staff($"POST questions/{question}/move", new { from = "on-stage", to = "declined", reason = "Off topic." })).Accepted();

        var view = await Shows("staff", view => (string?)view["standing"]?[$"{question}"]?["status"] == "declined", "the question declined");
        Assert.Equal(Json(new { text = "Wie teuer?", from = "remote", language = "de", to = Ada, edits = 1 }), Json(view["questions"]![$"{question}"]!, without: "askedAt"));
        var standing = view["standing"]![$"{question}"]!;
        Assert.Equal(Json(new { status = "declined", votes = 1, undo = "on-stage", reports = 1, reason = "Off topic." }), Json(standing, without: "since"));
        view = await Shows($"person-{asker.Person}", view => (string?)view["standing"]?[$"{question}"]?["status"] == "declined", "why", asker);
        Assert.Equal(Json(new { status = "declined", reason = "Off topic." }), Json(view["standing"]![$"{question}"]!, without: "since"));
        Assert.Equal(Json(new { text = "Wie teuer?", named = false, edits = 1, to = Ada }), Json(view["mine"]![$"{question}"]!, without: "askedAt"));
        view = await Shows($"person-{voter.Person}", view => view["votes"]?[$"{question}"] is not null, "the vote", voter);
        Assert.True((bool?)view["reported"]![$"{question}"]);
        Assert.Null((await Shows("public", _ => true, "anything")).AsObject()["questions"]?[$"{question}"]);
    }

    [Fact]
    public async Task Those_on_the_panel_reply_and_the_staff_hide_it_and_answer_in_writing()
    {
        var (guest, speaker, question, reply) = (await hub.NewGuest(), await hub.NewGuest(), New, Guid.CreateVersion7());
        (await Approved(guest, question)).Accepted();
        Assert.Equal((HttpStatusCode.Forbidden, "not-on-the-panel"), Answer(await speaker.AtPanel(Panel, $"PUT questions/{question}/replies/{reply}", new { text = "Because." })));
        var toThem = new { text = "Why?", named = false, to = speaker.Person };
        Assert.Equal((HttpStatusCode.Forbidden, "not-on-the-panel"), Answer(await guest.AtPanel(Panel, $"PUT questions/{New}", toThem)));

        (await hub.Organiser.AtStage(Panel, $"PUT speakers/{speaker.Person}", new { })).Accepted();
        await Wait.Until(async () => (await speaker.AtPanel(Panel, $"PUT questions/{question}/replies/{reply}", new { text = "Because." })).IsOk, "the reply is taken");
        (await guest.AtPanel(Panel, $"PUT questions/{New}", toThem)).Accepted();
        await Shows("public", view => (string?)view["replies"]?[$"{reply}"]?["author"] == $"{speaker.Person}", "the reply");
        (await Staff($"PUT questions/{question}/replies/{reply}/hidden", new { hidden = true })).Accepted();
        await Shows("public", view => view["replies"]?[$"{reply}"] is null, "no reply");

        (await Staff($"PUT questions/{question}/replies/{Guid.CreateVersion7()}", new { text = "See the paper.", answers = "approved" })).Accepted();
        await Shows("public", view => (bool?)view["standing"]?[$"{question}"]?["inWriting"] == true, "answered in writing");
    }

    [Fact]
    public async Task A_panel_is_set_up_and_takes_questions_accordingly()
    {
        var (guest, question) = (await hub.NewGuest(), New);
        (await Sets(new { moderated = false, names = "anonymous", labels = new { grid = "The grid" }, blocked = new { en = "drat" } })).Accepted();
        try
        {
            Assert.Equal("anonymous-only", (await guest.AtPanel(Panel, $"PUT questions/{question}", new { text = "Why?", named = true })).Code);
            (await guest.AtPanel(Panel, $"PUT questions/{question}", new { text = "Why?", named = false })).Accepted();
            (await Staff($"PUT questions/{question}/labels", new { labels = (string[])["grid"], was = Array.Empty<string>() })).Accepted();
            await Shows("public", view => (bool?)view["questions"]?[$"{question}"]?["labels"]?["grid"] == true, "the question, labelled");
            var held = New;
            (await guest.AtPanel(Panel, $"PUT questions/{held}", new { text = "Drat?", named = false })).Accepted();
            await Shows("staff", view => (string?)view["standing"]?[$"{held}"]?["held"] == "words", "the question, held");

            (await Sets(new { paused = true, pausedBecause = "After the film." })).Accepted();
            var paused = await guest.AtPanel(Panel, $"PUT questions/{New}", new { text = "Why?", named = false });
            Assert.Equal(((HttpStatusCode.Conflict, "asking-paused"), "After the film."), (Answer(paused), (string?)paused.Body["detail"]));
            Assert.Equal((HttpStatusCode.Conflict, "stale-settings"), Answer(await Sets(new { perMinute = 9, version = 0 })));
        }
        finally
        {
            (await Sets(new { })).Accepted();
        }
    }

    [Fact]
    public async Task Two_moderators_who_move_at_once_do_not_undo_each_other()
    {
        var (guest, one, other) = (await hub.NewGuest(), New, New);
        (await Approved(guest, one)).Accepted();
        (await Approved(guest, other)).Accepted();
        (await Staff($"POST questions/{one}/move", new { from = "approved", to = "on-stage" })).Accepted();

        var late = await Staff($"POST questions/{other}/move", new { from = "approved", to = "on-stage", stage = "" });
        Assert.Equal((HttpStatusCode.Conflict, "stage-changed"), Answer(late));
        Assert.Equal("stale-next", (await Staff("PUT next", new { question = one, was = New })).Code);
        Assert.Equal("stale-state", (await Staff($"POST questions/{one}/move", new { from = "approved", to = "answered" })).Code);
        (await Staff($"POST questions/{other}/move", new { from = "approved", to = "on-stage", stage = one })).Accepted();
        (await Staff($"POST questions/{other}/undo", new { from = "on-stage", to = "approved" })).Accepted();
        await Shows("public", view => (string?)view["panel"]?["onStage"] == $"{one}", "the first on stage again");
        (await Staff($"POST questions/{one}/move", new { from = "on-stage", to = "archived" })).Accepted();
    }

    [Theory]
    [InlineData("POST questions/{0}/move", """{"from":"pending","to":"rejected"}""", 400, "malformed-request")]
    [InlineData("POST questions/{0}/move", """{"from":"pending","to":"approved","stage":"not-an-id"}""", 400, "malformed-request")]
    [InlineData("POST questions/{0}/move", """{"from":"pending","to":99}""", 400, "malformed-request")]
    [InlineData("POST questions/{0}/move", """{"from":"pending","to":"merged"}""", 422, "no-such-move")]
    [InlineData("POST questions/{0}/merge", """{"into":"not-an-id","from":"pending","intoFrom":"pending"}""", 400, "malformed-request")]
    [InlineData("POST questions/{0}/merge", """{"from":"pending","intoFrom":"pending"}""", 400, "malformed-request")]
    [InlineData("POST questions/{0}/merge", """{"into":"00000000-0000-7000-8000-0000000000d1","from":"pending","intoFrom":"pending"}""", 404, "unknown-question")]
    [InlineData("POST questions/{0}/merge", """{"into":"{0}","from":"pending"}""", 400, "malformed-request")]
    [InlineData("POST questions/{0}/merge", """{"into":"{0}","from":"pending","intoFrom":"pending"}""", 422, "merged-into-itself")]
    [InlineData("PUT questions/{0}/labels", """{"labels":["No Label"],"was":[]}""", 400, "malformed-request")]
    [InlineData("PUT questions/{0}/labels", """{"labels":["x"]}""", 404, "unknown-label")]
    [InlineData("PUT questions/{0}/replies/not-an-id", """{"text":"x"}""", 400, "malformed-request")]
    [InlineData("PUT questions/{0}/replies/00000000-0000-7000-8000-0000000000d1", "{}", 422, "text-empty")]
    [InlineData("PUT questions/{0}/replies/00000000-0000-7000-8000-0000000000d1/hidden", """{"hidden":true}""", 404, "unknown-reply")]
    [InlineData("PUT questions/{0}/text", """{"text":"\u0007","edits":0}""", 422, "text-not-allowed")]
    [InlineData("PUT questions/{0}/text", """{"text":"Else?","edits":3}""", 409, "stale-state")]
    [InlineData("PUT next", """{"question":"{0}"}""", 409, "stale-state")]
    [InlineData("PUT next", """{"question":5}""", 400, "malformed-request")]
    [InlineData("PUT settings", "{}", 400, "malformed-request")]
    [InlineData("PUT settings", """{"version":0,"moderated":true,"paused":false,"names":"both","longestText":0,"perMinute":5,"reportsToHold":3}""", 422, "faulty-settings")]
    [InlineData("PUT settings", """{"longestText":"long"}""", 400, "malformed-request")]
    [InlineData("PUT settings", """{"version":0,"moderated":true,"paused":false,"names":"some","longestText":500,"perMinute":5,"reportsToHold":3}""", 400, "malformed-request")]
    [InlineData("PUT settings", """{"version":0,"moderated":true,"paused":false,"names":"both","longestText":500,"perMinute":5,"reportsToHold":3,"labels":{"No Label":"x"}}""", 400, "malformed-request")]
    [InlineData("PUT settings", """{"version":0,"moderated":true,"paused":false,"names":"both","longestText":500,"perMinute":5,"reportsToHold":3,"labels":{"x":null}}""", 422, "text-empty")]
    [InlineData("PUT settings", """{"version":0,"moderated":true,"paused":false,"names":"both","longestText":500,"perMinute":5,"reportsToHold":3,"blocked":{"de":null,"no language":"x"}}""", 422, "faulty-language")]
    public async Task What_comes_in_wrong_from_the_staff_gets_a_code_and_a_sentence(string what, string body, int status, string code)
    {
        var question = New;
        (await (await hub.NewGuest()).Ask(Panel, question)).Accepted();

        var reply = await Staff(what.Replace("{0}", $"{question}", StringComparison.Ordinal),
            new StringContent(body.Replace("{0}", $"{question}", StringComparison.Ordinal), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")));

        Assert.Equal(((HttpStatusCode)status, code), Answer(reply));
        Assert.False(string.IsNullOrWhiteSpace((string?)reply.Body["detail"]));
    }

    [Fact]
    public async Task What_is_elsewhere_or_nowhere_is_named_as_such()
    {
        Assert.Equal("unknown-session", (await hub.Organiser.AtPanel("no-such-panel", "PUT next", new { })).Code);
        Assert.Equal("not-a-panel", (await hub.Organiser.AtPanel(SmallEvent.Meetings, "GET export.csv")).Code);
        Assert.Equal("unknown-question", (await hub.Guest.AtPanel(Panel, $"PUT questions/{New}/report")).Code);
        Assert.Equal("faulty-language", (await hub.Guest.AtPanel(Panel, $"PUT questions/{New}", new { text = "Why?", named = false, language = "German!" })).Code);
    }

    async Task<Reply> Approved(Attendee asker, QuestionId question)
    {
        (await asker.Ask(Panel, question)).Accepted();
        return await hub.Organiser.Move(Panel, question, "pending", "approved");
    }

    /// <summary>The copy that is read may be a moment behind: who named no version tries again with the next one.</summary>
    async Task<Reply> Sets(object change)
    {
        var reply = await SetsOnce(change);
        if (change.GetType().GetProperty("version") is null)
            await Wait.Until(async () => reply.Code != "stale-settings" || (reply = await SetsOnce(change)).IsOk, "the settings are taken");
        return reply;
    }

    async Task<Reply> SetsOnce(object change)
    {
        var now = (await hub.Organiser.Get($"/api/live/{SmallEvent.Topic(Panel, "staff")}")).Accepted()["view"]!["settings"]!;
        var settings = JsonNode.Parse("""{"moderated":true,"paused":false,"names":"both","longestText":500,"perMinute":30,"reportsToHold":3}""")!.AsObject();
        settings["version"] = now["version"]!.DeepClone();
        foreach (var (name, value) in JsonObject.Create(System.Text.Json.JsonSerializer.SerializeToElement(change))!)
            settings[name] = value?.DeepClone();
        return await Staff("PUT settings", settings);
    }

    Task<Reply> Staff(string what, object? body = null) => hub.Organiser.AtPanel(Panel, what, body);

    async Task<JsonObject> Shows(string audience, Func<JsonObject, bool> expected, string what, Attendee? who = null)
    {
        JsonObject view = [];
        await Wait.Until(async () => expected(view = (await (who ?? hub.Organiser).Snapshot(SmallEvent.Topic(Panel, audience))).View), $"the panel shows {what}",
            actual: () => view.ToJsonString());
        return view;
    }

    static string Json(object value, string? without = null)
    {
        var node = System.Text.Json.JsonSerializer.SerializeToNode(value)!.AsObject();
        if (without is not null)
            Assert.True(node.Remove(without));
        return new JsonObject(node.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))).ToJsonString();
    }

    static (HttpStatusCode, string?) Answer(Reply reply) => (reply.Status, reply.Code);
}
