using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Polls over HTTP, by people of each role.</summary>
[Collection(nameof(OverHttp))]
public sealed class Voting(OneHub hub) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => hub.Renew();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    const string Panel = SmallEvent.Opening;

    readonly PollId poll = new(Guid.CreateVersion7());

    [Fact]
    public async Task A_poll_is_written_opened_voted_closed_shown_and_taken_home()
    {
        (await Written(Single)).Accepted();
        await Listed("draft", hub.Organiser, SmallEvent.Stage(Panel, "staff"));
        Assert.Null((await hub.Guest.Snapshot(SmallEvent.Stage(Panel))).View["polls"]?[poll.ToString()]);
        Assert.Empty((await hub.Guest.Snapshot(SmallEvent.Poll(poll))).View);

        (await Staff("POST open", new { phase = "draft", version = 1 })).Accepted();
        await Listed("open", hub.Guest, SmallEvent.Stage(Panel));
        var remote = await hub.NewGuest("remote");
        (await Chooses(hub.Guest, "yes")).Accepted();
        (await Chooses(remote, "no")).Accepted();
        (await Chooses(remote, "no")).Accepted();
        Assert.Equal((HttpStatusCode.Conflict, "already-voted"), Answer(await Chooses(remote, "yes")));
        await Shows(hub.Guest, "public", view => (int?)view["poll"]?["people"] == 2 && (int?)view["poll"]?["remote"] == 1 && view["tally"] is null, "two people, and no result yet");

        Assert.Equal("windows-open", (await Staff("POST show", new { phase = "open" })).Code);
        (await Staff("POST close", new { phase = "open", force = true })).Accepted();
        (await Staff("POST show", new { phase = "closed" })).Accepted();
        await Shows(hub.Guest, "public", view => (int?)view["tally"]?["choice"]?["options"]?["yes"]?["percent"] == 50, "half of them for yes");
        Assert.Equal("poll-closed", (await Chooses(await hub.NewGuest(), "yes")).Code);

        var csv = await Text("export.csv");
        Assert.Equal("round;question;kind;answer;people;hall;remote;percent;score", csv[0].TrimStart('\uFEFF'));
        Assert.Equal("1;Which one?;single;'=Yes;1;1;0;50;", csv[1]);
        Assert.DoesNotContain(csv, line => line.Contains(hub.Guest.Person.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_voted_sees_what_voters_see_and_nobody_else_does()
    {
        var (voter, other) = (await hub.NewGuest(), await hub.NewGuest());
        await Opened(SingleOf("after-vote", Panel, null));
        Assert.Equal("forbidden-topic", (await voter.Get($"/api/live/{SmallEvent.Poll(poll, "voters")}")).Code);

        (await Chooses(voter, "yes")).Accepted();

        await Shows(voter, "voters", view => (int?)view["tally"]?["choice"]?["n"] == 1, "the result");
        await using var follower = await voter.Follow(SmallEvent.Poll(poll, "voters"));
        Assert.Equal("forbidden-topic", (await other.Get($"/api/live/{SmallEvent.Poll(poll, "voters")}")).Code);
        Assert.Equal("forbidden-topic", (await hub.Organiser.Get($"/api/live/{SmallEvent.Poll(poll, "voters")}")).Code);
        (await Chooses(other, "no")).Accepted();
        await follower.Until(view => (int?)view["tally"]?["choice"]?["n"] == 2, "both ballots");
        Assert.Null((await other.Snapshot(SmallEvent.Poll(poll))).View["tally"]);
    }

    [Fact]
    public async Task For_a_remote_person_a_poll_opens_when_the_stream_shows_it()
    {
        var (remote, panel, stream) = (await hub.NewGuest("remote"), SmallEvent.Closing, $"{Guid.CreateVersion7()}");
        foreach (var (other, _) in (await hub.Organiser.Snapshot(SmallEvent.Stage(panel, "staff"))).View["streams"]?.AsObject() ?? []) // the first one counts
            (await hub.Organiser.AtStage(panel, $"DELETE streams/{other}")).Accepted();
        (await hub.Organiser.AtStage(panel, $"PUT streams/{stream}", new { kind = "youtube", url = "https://youtu.be/dQw4w9WgXcQ", delay = 60 })).Accepted();
        await Wait.Until(async () => (await hub.Guest.Snapshot(SmallEvent.Stage(panel))).View["streams"]?.AsObject().Select(it => it.Key).SequenceEqual([stream]) == true, "the stream is there, and no other");
        await Opened(SingleOf("always", panel, null));

        Assert.Equal("poll-not-open-yet", (await Chooses(remote, "yes")).Code);
        (await Chooses(hub.Guest, "yes")).Accepted();
        await Shows(hub.Guest, "public", view => (double?)view["poll"]?["delay"] == 60, "the delay of the stream");
    }

    [Fact]
    public async Task Who_needs_more_time_registers_and_sees_their_own_window()
    {
        var slow = await hub.NewGuest();
        (await slow.Send(HttpMethod.Put, "/api/me", new { place = "hall", pace = 10 })).Accepted();
        await Opened(SingleOf("always", Panel, 30));

        (await slow.AtPoll(poll, "PUT window")).Accepted();

        var own = (await Shows(slow, $"person-{slow.Person}", view => view["window"] is not null, "the window"))["window"]!;
        Assert.Equal(TimeSpan.FromSeconds(300), (DateTimeOffset)own["closesAt"]! - (DateTimeOffset)own["opensAt"]!);
        await Shows(hub.Guest, "public", view => (string?)view["poll"]?["lastEndsAt"] == (string?)own["closesAt"], "that the poll waits");
    }

    [Fact]
    public async Task A_receipt_tells_after_the_close_that_a_ballot_was_counted()
    {
        await Opened(Single);
        (await hub.Guest.AtPoll(poll, "PUT ballots/choice", new { options = new { yes = 1 }, nonce = Guid.NewGuid() })).Accepted();
        var code = (string)(await Shows(hub.Guest, $"person-{hub.Guest.Person}", view => view["receipt"] is not null, "a receipt"))["receipt"]!["code"]!;
        Assert.Equal("poll-not-closed", (await hub.Guest.Get(Of($"receipts/{code}"))).Code);
        Assert.Equal("poll-not-closed", (await hub.Guest.Get(Of("receipts"))).Code);

        (await Staff("POST close", new { phase = "open", force = true })).Accepted();

        Assert.Equal("""{"counted":true,"round":1}""", (await hub.Guest.Get(Of($"receipts/{code}"))).Accepted().ToJsonString());
        Assert.Equal("""{"counted":false}""", (await hub.Guest.Get(Of("receipts/nonsense"))).Accepted().ToJsonString());
        Assert.Equal([code], (await hub.Guest.Get(Of("receipts"))).Accepted()["codes"]!.AsArray().Select(c => (string?)c));
    }

    [Fact]
    public async Task A_round_is_discarded_and_comes_back_and_is_run_again()
    {
        await Opened(Single);
        (await Chooses(hub.Guest, "yes")).Accepted();
        (await Staff("POST reset", new { phase = "open" })).Accepted();
        await Shows(hub.Guest, $"person-{hub.Guest.Person}", view => view["ballots"] is null, "no ballot");
        (await Staff("POST undo", new { phase = "draft" })).Accepted();
        await Shows(hub.Guest, $"person-{hub.Guest.Person}", view => view["ballots"]?["choice"] is not null, "the ballot again");

        (await Staff("POST close", new { phase = "open", force = true })).Accepted();
        (await Staff("POST rerun", new { phase = "closed" })).Accepted();
        (await Staff("POST open", new { phase = "draft", version = 1 })).Accepted();

        await Shows(hub.Guest, "public", view => (int?)view["rounds"]?["1"]?["choice"]?["n"] == 1 && (int?)view["poll"]?["round"] == 2, "the second round beside the first");
    }

    [Fact]
    public async Task Questions_are_asked_one_by_one_and_words_struck()
    {
        await Opened(new
        {
            session = Panel,
            title = "Two",
            pace = "moderator",
            results = "always",
            items = new object[] { new { id = "word", kind = "cloud", text = "In a word?" }, new { id = "step", kind = "scale", text = "How much?", from = 0, to = 10 } },
        });
        (await hub.Guest.AtPoll(poll, "PUT ballots/word", new { words = new Dictionary<string, string> { ["1"] = "Quark", ["2"] = "Ω" } })).Accepted();
        var seen = await Shows(hub.Guest, "public", view => view["tally"]?["word"]?["words"]?.AsObject().Count == 2, "two words");
        Assert.Null(seen["items"]!["step"]);
        var word = seen["tally"]!["word"]!["words"]!.AsObject().Single(w => (string?)w.Value!["text"] == "Quark").Key;
        (await Staff($"PUT struck/word/{word}", new { struck = true })).Accepted();
        await Shows(hub.Guest, "public", view => view["tally"]?["word"]?["words"]?.AsObject().Count == 1, "one word less");

        Assert.Equal("another-item", (await Staff("POST item", new { item = "step", was = "step2" })).Code);
        (await Staff("POST item", new { item = "step", was = "word" })).Accepted();
        (await hub.Guest.AtPoll(poll, "PUT ballots/step", new { step = 7 })).Accepted();
        await Shows(hub.Guest, "public", view => (double?)view["tally"]?["step"]?["mean"] == 7, "the mean");
    }

    [Fact]
    public async Task A_quiz_names_those_who_want_it()
    {
        await Opened(new
        {
            session = Panel,
            title = "Quiz",
            items = new object[] { new { id = "choice", kind = "quiz", text = "1 + 1?", options = new object[] { new { id = "yes", text = "2", right = true }, new { id = "no", text = "3" } } } },
        });
        (await hub.Guest.AtPoll(poll, "PUT leaders", new { named = true })).Accepted();
        (await Chooses(hub.Guest, "yes")).Accepted();
        (await Chooses(await hub.NewGuest(), "yes")).Accepted();
        await Shows(hub.Guest, "public", view => (int?)view["poll"]?["people"] == 2 && !view.ToJsonString().Contains("right", StringComparison.Ordinal), "no right answer yet");

        (await Staff("POST close", new { phase = "open", force = true })).Accepted();

        var seen = await Shows(hub.Guest, "public", view => view["leaders"] is not null, "the leaders");
        Assert.Equal(hub.Guest.Person.ToString(), Assert.Single(seen["leaders"]!.AsObject()).Key);
        Assert.True((bool?)seen["items"]!["choice"]!["options"]!["yes"]!["right"]);
    }

    [Fact]
    public async Task Of_two_moderators_the_slower_one_is_told()
    {
        await Opened(Single);
        (await Staff("POST close", new { phase = "open", force = true })).Accepted();

        var late = await Staff("POST reset", new { phase = "open" });

        Assert.Equal((HttpStatusCode.Conflict, "stale-poll"), Answer(late));
        Assert.Contains("closed", (string)late.Body["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_was_removed_is_nowhere()
    {
        (await Written(Single)).Accepted();
        await Listed("draft", hub.Organiser, SmallEvent.Stage(Panel, "staff"));

        Assert.Equal("stale-poll", (await Staff("POST remove", new { phase = "closed" })).Code);
        (await Staff("POST remove", new { phase = "draft" })).Accepted();

        await Wait.Until(async () => (await hub.Organiser.Snapshot(SmallEvent.Stage(Panel, "staff"))).View["polls"]?[poll.ToString()] is null, "the list is without it");
        Assert.Equal("poll-not-found", (await Staff("POST open", new { phase = "draft", version = 1 })).Code);
    }

    [Fact]
    public async Task A_poll_belongs_to_a_panel()
    {
        Assert.Equal("unknown-session", (await Staff("PUT", SingleOf("always", "no-such-session", null))).Code);
        Assert.Equal("not-a-panel", (await Staff("PUT", SingleOf("always", SmallEvent.Meetings, null))).Code);
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_unknown()
    {
        Assert.Equal((HttpStatusCode.NotFound, "poll-not-found"), Answer(await Chooses(hub.Guest, "yes")));
        Assert.Equal((HttpStatusCode.NotFound, "unknown-topic"), Answer(await hub.Guest.Get($"/api/live/{SmallEvent.Poll(poll)}")));
        Assert.Equal("unknown-topic", (await hub.Guest.Get($"/api/live/poll/{SmallEvent.Conference}/not-an-id/public")).Code);
        await Opened(Single);
        Assert.Equal("no-such-item", (await hub.Guest.AtPoll(poll, "PUT ballots/other", new { options = new { yes = 1 } })).Code);
        Assert.Equal("malformed-request", (await hub.Guest.AtPoll(poll, "PUT ballots/Not%20An%20Id", new { })).Code);
        Assert.Equal("malformed-request", (await Raw("PUT", "ballots/choice", """{"options":{"yes":"1"}}""")));
        Assert.Equal("malformed-request", (await Raw("PUT", "ballots/choice", """{"options":["yes"]}""")));
        Assert.Equal("malformed-request", (await Raw("PUT", "ballots/choice", "")));
        Assert.Equal("malformed-request", (await Raw("PUT", "ballots/choice", """{"nonce":"mine"}""")));
    }

    [Theory]
    [InlineData("""{"options":{}}""", "wrong-number")]
    [InlineData("""{}""", "wrong-number")]
    [InlineData("""{"options":{"yes":1,"no":1}}""", "wrong-number")]
    [InlineData("""{"options":{"perhaps":1}}""", "no-such-option")]
    [InlineData("""{"options":{"":1}}""", "no-such-option")]
    public async Task A_ballot_that_marks_something_else_is_refused(string body, string code)
    {
        await Opened(Single);
        Assert.Equal(code, await Raw("PUT", "ballots/choice", body));
    }

    [Fact]
    public async Task What_was_pasted_is_refused_and_not_cut()
    {
        var long5000 = new string('Ω', 5000);
        await Opened(new
        {
            session = Panel,
            title = "Open",
            items = new object[] { new { id = "text", kind = "open", text = "And?" }, new { id = "word", kind = "cloud", text = "In a word?" } },
        });
        Assert.Equal("text-too-long", (await hub.Guest.AtPoll(poll, "PUT ballots/text", new { text = long5000 })).Code);
        Assert.Equal("text-too-long", (await hub.Guest.AtPoll(poll, "PUT ballots/word", new { words = new Dictionary<string, string> { ["1"] = long5000 } })).Code);
        Assert.Equal("wrong-number", (await hub.Guest.AtPoll(poll, "PUT ballots/word", new { words = Enumerable.Range(0, 5000).ToDictionary(i => $"{i}", i => $"w{i}") })).Code);
        Assert.Equal("text-not-allowed", (await hub.Guest.AtPoll(poll, "PUT ballots/text", new { text = "bell \a" })).Code);
        Assert.Equal("text-too-long", (await Staff("PUT", new { session = Panel, title = long5000, version = 1, items = new object[] { new { id = "text", kind = "open", text = "And?" } } })).Code);
        Assert.Equal("poll-needs-items", (await Staff("PUT", new { session = Panel, title = "None", version = 1 })).Code);
        Assert.Equal("poll-needs-items", (await Staff("PUT", new { session = Panel, title = "Null", version = 1, items = new object?[] { null } })).Code);
        Assert.Equal("poll-needs-options", (await Staff("PUT", new { session = Panel, title = "Null", version = 1, items = new object?[] { new { id = "a", kind = "single", text = "?", options = new object?[] { null, null } } } })).Code);
        Assert.Equal("malformed-request", (await Staff("PUT", new { session = Panel, title = "No id", version = 1, items = new object?[] { new { kind = "open", text = "?" } } })).Code);
        Assert.Equal("poll-same-ids", (await Staff("PUT", new { session = Panel, title = "Twice", version = 1, items = new object?[] { new { id = "a", kind = "open", text = "?" }, new { id = "a", kind = "open", text = "!" } } })).Code);
        Assert.Equal("text-empty", (await Staff("PUT", new { session = Panel, title = "No text", version = 1, items = new object?[] { new { id = "a", kind = "open" } } })).Code);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("POST remove")]
    [InlineData("POST open")]
    [InlineData("POST item")]
    [InlineData("POST close")]
    [InlineData("POST show")]
    [InlineData("POST hide")]
    [InlineData("POST reset")]
    [InlineData("POST rerun")]
    [InlineData("POST undo")]
    [InlineData("PUT struck/choice/word")]
    [InlineData("GET export.csv")]
    public async Task A_guest_runs_no_poll(string what) =>
        Assert.Equal((HttpStatusCode.Forbidden, "wrong-role"), Answer(await hub.Guest.AtPoll(poll, what, what is "GET export.csv" ? null : new { })));

    object Single => SingleOf("after-close", Panel, null);

    object SingleOf(string results, string session, int? seconds) => new
    {
        session,
        title = "One",
        results,
        seconds,
        items = new[] { new { id = "choice", kind = "single", text = "Which one?", options = new[] { new { id = "yes", text = "=Yes" }, new { id = "no", text = "No" } } } },
    };

    Task<Reply> Written(object sheet) => Staff("PUT", sheet);

    async Task Opened(object sheet)
    {
        (await Written(sheet)).Accepted();
        (await Staff("POST open", new { phase = "draft", version = 1 })).Accepted();
    }

    Task<Reply> Staff(string what, object? body = null) => hub.Organiser.AtPoll(poll, what, body);

    Task<Reply> Chooses(Attendee who, string option) => who.AtPoll(poll, "PUT ballots/choice", new { options = new Dictionary<string, int> { [option] = 1 } });

    Task Listed(string phase, Attendee who, string stage) =>
        Wait.Until(async () => (string?)(await who.Snapshot(stage)).View["polls"]?[poll.ToString()]?["phase"] == phase, $"{stage} lists the poll as {phase}");

    /// <summary>Snapshots are a node's copy: after the answer they may take a moment.</summary>
    async Task<JsonObject> Shows(Attendee who, string audience, Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await who.Snapshot(SmallEvent.Poll(poll, audience))).View), $"{audience} sees {expected}", actual: () => view.ToJsonString());
        return view;
    }

    string Of(string what) => $"/api/conferences/{SmallEvent.Conference}/polls/{poll}/{what}";

    async Task<string[]> Text(string what)
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl), DefaultRequestHeaders = { { "Cookie", hub.Organiser.Cookie } } };
        return Encoding.UTF8.GetString(await http.GetByteArrayAsync(Of(what))).Split("\r\n");
    }

    async Task<string?> Raw(string method, string what, string body) =>
        (await hub.Guest.Send(new(method), Of(what), new StringContent(body, Encoding.UTF8, "application/json"))).Code;

    static (HttpStatusCode, string?) Answer(Reply reply) => (reply.Status, reply.Code);
}
