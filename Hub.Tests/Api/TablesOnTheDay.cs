using Hub.Tests.Given;
using static Hub.Tests.Given.OnTheDay;

namespace Hub.Tests.Api;

/// <summary>An event on the day of its matchmaking.</summary>
public sealed class ADayOfMeetings(SmallHub shared) : IAsyncLifetime
{
    public OnTheDay Day { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (hub, organiser) = await shared.NewEvent();
        Day = await Published(hub.BaseUrl, organiser);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TablesOnTheDay(ADayOfMeetings given) : IClassFixture<ADayOfMeetings>
{
    [Fact]
    public async Task What_cannot_be_is_refused_with_a_code_and_changes_nothing()
    {
        var day = given.Day;
        var floor = $"/api/conferences/{SmallEvent.Conference}/floors";
        Task<Reply> Turn(Attendee who, string session, string path, object body) => who.Send(HttpMethod.Post, $"{floor}/{session}/{path}", body);

        Assert.Equal("wrong-role", (await Turn(day.Ana, SmallEvent.Meetings, $"rounds/{First}/call", new { turns = 0 })).Code);
        Assert.Equal("not-matchmaking", (await Turn(day.Moderator, SmallEvent.Opening, $"rounds/{First}/call", new { turns = 0 })).Code);
        Assert.Equal("unknown-session", (await Turn(day.Moderator, "nowhere", $"rounds/{First}/call", new { turns = 0 })).Code);
        Assert.Equal("unknown-round", (await Turn(day.Moderator, SmallEvent.Meetings, "rounds/none/call", new { turns = 0 })).Code);
        Assert.Equal("stale-clock", (await Turn(day.Moderator, SmallEvent.Meetings, $"rounds/{Second}/start", new { turns = -1 })).Code);
        Assert.Equal("unknown-table", (await AtTable(day.Ana, "no-such", "PUT help", new { on = true })).Code);
        Assert.Equal("unknown-meeting", (await ChecksIn(day.Ana, Two, day.WithBen)).Code);
        Assert.Equal("unknown-meeting", (await AtTable(day.Ben, Two, "PUT help", new { on = true })).Code);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await AtTable(day.Ben, One, $"PUT meetings/{day.WithBen}/word", new { word = "perhaps" })).Status);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await AtTable(day.Ben, One, $"PUT meetings/{day.WithBen}/word", new { word = 7 })).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await day.Ana.Get($"/api/live/table/{SmallEvent.Conference}/no-such/public")).Status);
        Assert.Equal("forbidden-topic", (await day.Ana.Get($"/api/live/floor/{SmallEvent.Conference}/{SmallEvent.Meetings}/staff")).Code);
        await SeesTable(day.Ana, Two, v => v["table"]?["helpSince"] is null && v["meetings"]!.AsObject().All(m => m.Value!["people"]!.AsObject().All(p => p.Value!.AsObject().Count == 0)), "nothing");
    }

    [Fact]
    public async Task A_tablet_checks_in_whoever_stands_before_it_at_its_own_table_only()
    {
        var day = given.Day;
        var tablet = new Attendee(day.Moderator.BaseUrl);
        var code = (string)(await tablet.Send(HttpMethod.Post, "/api/screens")).Accepted()["code"]!;
        var screen = (string)(await day.Moderator.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/screens", new { code, name = "Table one" })).Accepted()["screen"]!;
        async Task<Reply> Shows(object scene) => await day.Moderator.Send(HttpMethod.Put, $"/api/conferences/{SmallEvent.Conference}/screens/{screen}/scene", scene);
        (await tablet.Get("/api/me")).Accepted(); // its session is of the event from now on

        Assert.Equal("unknown-table", (await Shows(new { kind = "table-sign", table = "no-such" })).Code);
        Assert.Equal("not-matchmaking", (await Shows(new { kind = "matches", session = SmallEvent.Opening })).Code);
        (await Shows(new { kind = "table-sign", table = One })).Accepted();
        await day.Turns("call", First);

        (await AtTable(tablet, One, $"PUT meetings/{day.WithBen}/people/{day.Ana.Person}")).Accepted();
        (await AtTable(tablet, One, "PUT help", new { on = true })).Accepted();
        Assert.Equal("not-yours", (await AtTable(tablet, Two, $"PUT meetings/{day.WithChi}/people/{day.Ana.Person}")).Code);
        (await AtTable(tablet, One, $"DELETE meetings/{day.WithBen}/people/{day.Ana.Person}")).Accepted();
        await day.SeesFloor("staff", v => v["tables"]?[One]?["helpSince"] is not null, "the call for help");
    }

    [Fact]
    public async Task A_meeting_by_video_has_a_room_that_nobody_guesses_and_words_that_nobody_else_reads()
    {
        var day = given.Day;
        Task<Reply> Link(string? link) => day.Moderator.AtTheTables("PUT settings", new { open = true, budget = 30, meetingLink = link, version = 1 });
        foreach (var bad in (string[])["http://meet.example/{room}", "https://{room}.example/", "https://meet.example/room", "javascript:alert('{room}')", "https://a:b@meet.example/{room}"])
            Assert.Equal("faulty-meeting-link", (await Link(bad)).Code);
        Assert.Equal("no-meeting-link", (await AtTable(day.Ana, One, $"GET meetings/{day.WithBen}/room")).Code);
        await day.Moderator.SetsUpMatchmaking(new { open = true, budget = 30, meetingLink = "https://meet.example/hub-{room}" });

        Assert.Equal("no-meeting-link", (await AtTable(day.Ana, One, $"GET meetings/{day.WithBen}/room")).Code); // no screen there
        (await day.Moderator.AtTheTables($"PUT tables/{One}", new { name = One, kind = "hybrid", version = 1, care = new { then = "cancel", touched = 0 } })).Accepted();
        await Wait.Until(async () => (await AtTable(day.Ana, One, $"GET meetings/{day.WithBen}/room")).IsOk, "the room");
        var room = (string)(await AtTable(day.Ana, One, $"GET meetings/{day.WithBen}/room")).Accepted()["url"]!;
        Assert.Matches("^https://meet.example/hub-[0-9a-f]{30}$", room);
        Assert.Equal(room, (string?)(await AtTable(day.Ben, One, $"GET meetings/{day.WithBen}/room")).Accepted()["url"]);
        Assert.Equal("unknown-meeting", (await AtTable(day.Chi, One, $"GET meetings/{day.WithBen}/room")).Code);
        Assert.Equal("unknown-meeting", (await AtTable(day.Chi, One, $"GET meetings/{day.WithBen}/room.svg")).Code);
        Assert.True((await AtTable(day.Ben, One, $"GET meetings/{day.WithBen}/room.svg")).IsOk);

        var line = Guid.CreateVersion7();
        (await AtTable(day.Ana, One, $"PUT meetings/{day.WithBen}/lines/{line}", new { text = "Where are you? Ω 😀" })).Accepted();
        (await AtTable(day.Ana, One, $"PUT meetings/{day.WithBen}/lines/{line}", new { text = "Where are you? Ω 😀" })).Accepted();
        Assert.Equal("not-yours", (await AtTable(day.Chi, One, $"PUT meetings/{day.WithBen}/lines/{Guid.CreateVersion7()}", new { text = "Hello" })).Code);
        Assert.Equal("text-too-long", (await AtTable(day.Ana, One, $"PUT meetings/{day.WithBen}/lines/{Guid.CreateVersion7()}", new { text = new string('x', 5000) })).Code);
        var chat = $"/api/live/chat/{SmallEvent.Conference}/{day.WithBen}";
        await Wait.Until(async () => (string?)(await day.Ben.Get($"{chat}/person-{day.Ben.Person}")).Body["view"]?["lines"]?[$"{line}"]?["text"] == "Where are you? Ω 😀", "what Ana wrote");
        Assert.Equal("forbidden-topic", (await day.Moderator.Get($"{chat}/staff")).Code);
        Assert.Equal("forbidden-topic", (await day.Chi.Get($"{chat}/person-{day.Ben.Person}")).Code);
    }
}
