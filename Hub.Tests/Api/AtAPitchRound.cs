using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>A pitch round, asked over HTTP by people of each role. The tests share one: each has pitches of its own.</summary>
[Collection(nameof(OverHttp))]
public sealed class AtAPitchRound(OneHub hub) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => hub.Renew();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static string New => Guid.CreateVersion7().ToString();

    [Fact]
    public async Task A_whole_round_from_the_first_pitch_to_the_result()
    {
        await hub.Organiser.ClearTheOrder();
        var (ana, ben, juror, guest) = (await hub.NewGuest(), await hub.NewGuest(), await hub.NewGuest(), await hub.NewGuest());
        var (first, second) = (await hub.Organiser.Pitch("=First", ana.Person), await hub.Organiser.Pitch("Second", ben.Person));
        var (idea, message) = (New, New);
        var settings = (await hub.Organiser.SeesPitches("staff", v => v["settings"] is not null, "settings"))["settings"]!;
        (await hub.Organiser.AtThePitches("PUT settings", new { version = (int)settings["version"]!, criteria = new[] { new { id = idea, name = "Idea", weight = 2 } }, from = 1, to = 10 })).Accepted();
        (await hub.Organiser.AtThePitches($"PUT jurors/{juror.Person}")).Accepted();
        await using var greenRoom = await ben.Follow(AtPitches.PitchTopic($"person-{ben.Person}"));

        (await first.Clock("start", "upcoming")).Accepted();
        await greenRoom.Until(v => (int?)v["mine"]?[second.Id]?["turn"]?["place"] is 1 && v["mine"]![second.Id]!["turn"]!["endsAt"] is not null, "that it is next", 5);
        (await ben.AtThePitches($"PUT {second.Id}/ready")).Accepted();
        Assert.Equal("not-your-pitch", (await guest.AtThePitches($"PUT {second.Id}/ready")).Code);
        (await hub.Organiser.AtThePitches($"PUT messages/{message}", new { to = "green-room", text = "Left door, please" })).Accepted();
        await greenRoom.Until(v => (string?)v["greenRoom"]?["id"] == message, "the message", 5);
        (await ben.AtThePitches($"PUT messages/{message}/read")).Accepted();
        Assert.Equal("not-for-you", (await guest.AtThePitches($"PUT messages/{message}/read")).Code);
        await hub.Organiser.SeesPitches("staff", v => v["messages"]?[message]?["readAt"] is not null && v["runs"]?[second.Id]?["readyAt"] is not null, "that it was read, and that Ben is ready");
        (await first.Clock("add", "pitching", seconds: 30, limit: 240)).Accepted();
        (await first.Clock("questions", "pitching")).Accepted();
        (await guest.AtThePitches($"PUT {first.Id}/favour")).Accepted();
        (await guest.AtThePitches($"PUT {first.Id}/talk", new { note = "Between us" })).Accepted();
        Assert.Equal("not-begun", (await guest.AtThePitches($"PUT {second.Id}/favour", new { points = 1 })).Code);
        (await second.Clock("next", "upcoming", ends: first.Id)).Accepted();
        (await second.Clock("done", "pitching")).Accepted();

        (await juror.AtThePitches($"PUT {first.Id}/scores", new { criteria = new Dictionary<string, int> { [idea] = 4 }, note = "+49 is a number", version = 0 })).Accepted();
        Assert.Equal("not-a-juror", (await guest.AtThePitches($"PUT {first.Id}/scores", new { criteria = new Dictionary<string, int> { [idea] = 4 } })).Code);
        Assert.Equal("outside-scale", (await juror.AtThePitches($"PUT {second.Id}/scores", new { criteria = new Dictionary<string, int> { [idea] = 11 } })).Code);
        await hub.Organiser.SeesPitches("staff", v => v["jurors"]?[juror.Person.ToString()]?["missing"]?[second.Id] is not null, "what is missing");
        (await juror.AtThePitches($"PUT {second.Id}/abstention", new { reason = "My cousin" })).Accepted();
        (await hub.Organiser.AtThePitches("POST lock", new { locked = true })).Accepted();
        (await hub.Organiser.AtThePitches("POST reveal", new { places = 1, was = 0 })).Accepted();
        var seen = await guest.SeesPitches("public", v => v["places"]?.AsObject().Count > 0, "the last place");
        Assert.Equal("stale-reveal", (await hub.Organiser.AtThePitches("POST reveal", new { places = 2, was = 0 })).Code);
        Assert.False(seen["places"]!.AsObject().ContainsKey(first.Id), "the first place was told with the last");

        var results = await Csv("results.csv");
        Assert.Contains("place;pitch;organisation;total;jury;favours;wishes to talk;juror;Idea;mean;note;abstains", results, StringComparison.Ordinal);
        Assert.Contains($"1;'=First;'=First Ltd;33.333;4;1;1;{juror.Person};4;4;'+49 is a number;", results, StringComparison.Ordinal);
        Assert.Contains(";My cousin\r\n", results, StringComparison.Ordinal);
        Assert.Contains(";'=First Ltd;'=First;Between us", await Csv("talks.csv"), StringComparison.Ordinal);

        (await hub.Organiser.AtThePitches("POST reveal", new { places = 0, was = 1 })).Accepted();
        (await hub.Organiser.AtThePitches("POST lock", new { locked = false })).Accepted();
        var bundle = (await hub.Organiser.Get($"/api/conferences/{SmallEvent.Conference}/export")).Accepted();
        var plan = bundle["programme"]!["sessions"]!.AsArray().Single(s => (string?)s!["id"] == SmallEvent.Pitches)!["pitchRound"]!;
        Assert.Contains(plan["order"]!.AsArray(), p => (string?)p!["title"] == "=First" && p["speaker"] is null); // a guest is of the day
        (await hub.Organiser.Import(bundle)).Accepted();
        await ana.SeesPitches($"person-{ana.Person}", v => v["mine"]?[first.Id] is not null, "that it is still hers");
    }

    [Fact]
    public async Task Questions_to_those_who_pitch_are_those_of_a_panel()
    {
        var question = new Hub.Grains.Live.QuestionId(Guid.CreateVersion7());

        (await hub.Guest.Ask(SmallEvent.Pitches, question, "Who pays?")).Accepted();
        (await hub.Organiser.Move(SmallEvent.Pitches, question, "pending", "approved")).Accepted();

        await Wait.Until(async () => (string?)(await hub.Guest.Snapshot(SmallEvent.Topic(SmallEvent.Pitches))).View["questions"]?[question.ToString()]?["text"] == "Who pays?", "the question");
    }

    [Fact]
    public async Task A_question_goes_to_one_who_pitches_and_they_reply()
    {
        var (late, guest, question) = (await hub.NewGuest(), await hub.NewGuest(), new Hub.Grains.Live.QuestionId(Guid.CreateVersion7()));
        Task<Reply> Asks() => guest.AtPanel(SmallEvent.Pitches, $"PUT questions/{question}", new { text = "To you?", named = false, to = late.Person.ToString() });
        Assert.Equal("not-on-the-panel", (await Asks()).Code);

        var pitch = await hub.Organiser.Pitch("Late arrival", late.Person);
        await Wait.Until(async () => (await Asks()).IsOk, "the question to the late arrival is taken");
        (await hub.Organiser.Move(SmallEvent.Pitches, question, "pending", "approved")).Accepted();

        var reply = $"PUT questions/{question}/replies/{New}";
        Assert.Equal("not-on-the-panel", (await guest.AtPanel(SmallEvent.Pitches, reply, new { text = "Me?" })).Code);
        (await late.AtPanel(SmallEvent.Pitches, reply, new { text = "To me." })).Accepted();
        (await hub.Organiser.AtThePitches($"DELETE {pitch.Id}")).Accepted(); // or it would be next in another test
    }

    [Fact]
    public async Task Screens_show_a_round_and_only_a_round_has_an_order()
    {
        var screen = new Attendee(hub.Process.BaseUrl);
        var code = (string)(await screen.Send(HttpMethod.Post, "/api/screens")).Accepted()["code"]!;
        var id = (string)(await hub.Organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/screens", new { code, name = "Stage" })).Accepted()["screen"]!;
        Task<Reply> Shows(string kind, string session) => hub.Organiser.Send(HttpMethod.Put, $"/api/conferences/{SmallEvent.Conference}/screens/{id}/scene", new { kind, session });

        foreach (var kind in (string[])["stage", "monitor", "running-order", "reveal"])
            (await Shows(kind, SmallEvent.Pitches)).Accepted();
        Assert.Equal("not-a-pitch-round", (await Shows("reveal", SmallEvent.Opening)).Code);
        Assert.Equal("not-a-panel", (await Shows("monitor", SmallEvent.Meetings)).Code);

        var message = New;
        (await hub.Organiser.AtThePitches($"PUT messages/{message}", new { to = "monitor", text = "Please wrap up" })).Accepted();
        (await screen.Get("/api/me")).Accepted(); // it learns where it hangs
        Assert.Equal("Please wrap up", (string?)(await screen.SeesPitches("public", v => (string?)v["monitor"]?["id"] == message, "the message"))["monitor"]!["text"]);
        (await screen.AtThePitches($"PUT messages/{message}/read")).Accepted();
        Assert.Equal("forbidden-topic", (await screen.Get($"/api/live/{AtPitches.PitchTopic("staff")}")).Code);
    }

    [Theory]
    [InlineData("PUT {0}", """{"title":"","organisation":"Ltd"}""", "text-empty", 422)]
    [InlineData("PUT {0}", """{"organisation":"Ltd"}""", "text-empty", 422)]
    [InlineData("PUT {0}", """{"title":"A","organisation":"Ltd","seconds":"long"}""", "malformed-request", 400)]
    [InlineData("PUT {0}", """{"title":"A","organisation":"Ltd","seconds":5}""", "faulty-time", 422)]
    [InlineData("PUT {0}", """{"title":"A","organisation":"Ltd","slides":{"url":"javascript:alert(1)"}}""", "faulty-slides", 422)]
    [InlineData("PUT {0}", """{"title":"A","organisation":"Ltd","slides":{"file":"00000000-0000-7000-8000-0000000000f1"}}""", "unknown-file", 404)]
    [InlineData("PUT {0}", """{"title":"A","organisation":"Ltd","speaker":"00000000-0000-7000-8000-00000000dead"}""", "unknown-person", 404)]
    [InlineData("PUT nonsense", """{"title":"A","organisation":"Ltd"}""", "malformed-request", 400)]
    [InlineData("POST {0}/move", """{"order":0}""", "unknown-pitch", 404)]
    [InlineData("POST clock", """{"action":"explode"}""", "malformed-request", 400)]
    [InlineData("POST clock", "{}", "malformed-request", 400)]
    [InlineData("POST clock", """{"action":"start","pitch":"00000000-0000-7000-8000-00000000dead","was":"upcoming"}""", "unknown-pitch", 404)]
    [InlineData("POST clock", """{"action":"start","pitch":"00000000-0000-7000-8000-0000000000a1","was":"asleep"}""", "malformed-request", 400)]
    [InlineData("POST session-clock", """{"action":"add","seconds":60,"was":"yesterday"}""", "malformed-request", 400)]
    [InlineData("POST undo", """{"step":-1}""", "stale-step", 409)]
    [InlineData("PUT settings", """{"criteria":null}""", "faulty-criteria", 422)]
    [InlineData("PUT settings", """{"criteria":[{"id":"x","name":"A"}]}""", "malformed-request", 400)]
    [InlineData("PUT settings", """{"criteria":[],"from":5,"to":1}""", "faulty-scale", 422)]
    [InlineData("PUT settings", """{"criteria":[],"ties":"dice"}""", "malformed-request", 400)]
    [InlineData("PUT jurors/{0}", "", "unknown-person", 404)]
    [InlineData("PUT {0}/favour", """{"points":1}""", "unknown-pitch", 404)]
    [InlineData("PUT {0}/talk", """{"note":5}""", "malformed-request", 400)]
    [InlineData("PUT {0}/scores", """{"criteria":{"x":1}}""", "malformed-request", 400)]
    [InlineData("PUT {0}/scores", """{"criteria":{"00000000-0000-7000-8000-0000000000a1":"high"}}""", "malformed-request", 400)]
    [InlineData("PUT {0}/page", """{"page":1}""", "unknown-pitch", 404)]
    [InlineData("PUT messages/{0}", """{"to":"everyone","text":"Hello"}""", "malformed-request", 400)]
    [InlineData("PUT messages/{0}", """{"to":"monitor","text":"turned \u202e around"}""", "text-not-allowed", 422)]
    [InlineData("PUT messages/{0}/read", "", "unknown-message", 404)]
    [InlineData("GET slides/{0}", "", "unknown-file", 404)]
    public async Task What_comes_in_wrong_is_refused(string what, string body, string code, int status)
    {
        var content = body == "" ? null : new StringContent(body, null, "application/json");
        Assert.Equal(((HttpStatusCode)status, code), Answer(await hub.Organiser.AtThePitches(string.Format(null, what, New), content)));
    }

    [Fact]
    public async Task Only_a_pitch_round_has_pitches()
    {
        Assert.Equal((HttpStatusCode.Conflict, "not-a-pitch-round"), Answer(await hub.Organiser.AtThePitches("POST undo", new { step = 1 }, SmallEvent.Opening)));
        Assert.Equal((HttpStatusCode.NotFound, "unknown-session"), Answer(await hub.Organiser.AtThePitches("POST undo", new { step = 1 }, "no-such-round")));
        Assert.Equal("not-a-pitch-round", (await hub.Organiser.AtThePitches("GET results.csv", session: SmallEvent.Meetings)).Code);
        Assert.Equal("unknown-topic", (await hub.Guest.Get($"/api/live/pitches/{SmallEvent.Conference}/{SmallEvent.Opening}/public")).Code);
    }

    [Fact]
    public async Task What_directs_the_round_and_what_it_comes_to_is_for_the_staff()
    {
        var id = New;
        foreach (var what in (string[])[
            $"PUT {id}", $"DELETE {id}", $"POST {id}/move", $"POST {id}/swap", $"POST {id}/mark", "POST clock", "POST session-clock", "POST undo", $"PUT messages/{id}",
            $"DELETE messages/{id}", "PUT settings", "PUT favours", $"PUT jurors/{id}", $"DELETE jurors/{id}", "POST lock", "POST reveal", "GET results.csv", "GET talks.csv", $"PUT {id}/slides"])
        {
            var reply = await hub.Guest.AtThePitches(what, what[0] is 'D' or 'G' ? null : new JsonObject());
            Assert.True(reply.Code is "wrong-role" || (reply.Code is "unsupported-media-type" && what.EndsWith("slides", StringComparison.Ordinal)), $"{what} answered a guest: {reply.Status} {reply.Code}");
        }
        Assert.Equal("forbidden-topic", (await hub.Guest.Get($"/api/live/{AtPitches.PitchTopic("staff")}")).Code);
        Assert.Equal("forbidden-topic", (await hub.Guest.Get($"/api/live/{AtPitches.PitchTopic($"person-{hub.Organiser.Person}")}")).Code);
    }

    async Task<string> Csv(string name)
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        http.DefaultRequestHeaders.Add("Cookie", hub.Organiser.Cookie);
        using var response = await http.GetAsync($"/api/conferences/{SmallEvent.Conference}/pitches/{SmallEvent.Pitches}/{name}");
        Assert.Equal(("text/csv", "attachment"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.DispositionType));
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
    }

    static (HttpStatusCode, string?) Answer(Reply reply) => (reply.Status, reply.Code);
}
