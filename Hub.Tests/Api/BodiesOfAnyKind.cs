using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Whatever is sent where a command is expected is one, or is refused with a code: no body makes the hub stumble, and what it leaves out is not guessed.</summary>
public sealed class BodiesOfAnyKind(SmallHub shared)
{
    static readonly string[] Bodies = ["{}", "[]", "null", "5", "\"\\ud800\"", "{\"\":{\"\":[null]}}", new('[', 3000)];

    [Fact]
    public async Task Are_taken_or_refused_with_a_code()
    {
        var staff = await Staff();
        var sent = 0;
        foreach (var (method, path, operation) in (await Addresses.All(staff[0])).Where(TakesJson))
        {
            foreach (var body in Bodies)
            {
                var reply = await staff[sent++ % staff.Count].Send(method, Addresses.Filled(path), Json(body));
                Assert.True(reply.IsOk || reply.Code is not (null or "internal" or "too-fast"), $"{method} {path} {body[..Math.Min(20, body.Length)]}: {reply.Status} {reply.Code}");
            }
        }
        Assert.True(sent > 500, $"only {sent} bodies were sent");
    }

    [Theory]
    [InlineData("POST", "links")]
    [InlineData("PUT", "polls/0191e2f0-0000-7000-8000-00000000aaaa")]
    [InlineData("POST", "polls/0191e2f0-0000-7000-8000-00000000aaaa/open")]
    [InlineData("PUT", "stages/opening/hands")]
    [InlineData("POST", "stages/opening/clock")]
    [InlineData("POST", "pitches/pitches/reveal")]
    [InlineData("PUT", "screens/0191e2f0-0000-7000-8000-00000000aaaa/scene")]
    [InlineData("POST", "matchmaking/rounds")]
    public async Task What_has_to_be_said_is_not_guessed(string method, string path)
    {
        var (_, organiser) = await shared.NewEvent();
        var reply = await organiser.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/{path}", new JsonObject());
        Assert.Equal((HttpStatusCode.BadRequest, "malformed-request"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Where_a_body_cannot_be_read_is_said()
    {
        var (_, organiser) = await shared.NewEvent();
        var reply = await organiser.AtPoll(new(Guid.CreateVersion7()), "PUT",
            new { session = SmallEvent.Opening, items = new object[] { new { id = "one", kind = "single" }, new { id = "two", kind = "nonsense" } } });
        Assert.Equal("$.items[1].kind", (string?)reply.Body["where"]);
    }

    static bool TakesJson((HttpMethod, string Path, JsonObject Operation) at) =>
        at.Path.Contains("{conference}", StringComparison.Ordinal) && at.Operation["requestBody"]?["content"]?["application/json"] is not null;

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    /// <summary>Several, as each may send only so fast.</summary>
    async Task<IReadOnlyList<Attendee>> Staff()
    {
        var (hub, organiser) = await shared.NewEvent();
        var staff = new List<Attendee> { organiser };
        for (var i = 0; i < 5; i++)
        {
            var link = await organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/links", new { role = "organiser" });
            staff.Add(await Attendee.Entered(hub.BaseUrl, link.Token));
        }
        return staff;
    }
}
