using System.Net;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Identity;
using Hub.Server.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Nothing is open by omission: every endpoint and every topic says who may.</summary>
[Collection(nameof(OverHttp))]
public sealed class NothingIsOpen(OneHub hub)
{
    static readonly HashSet<string> Open = ["POST /api/join", "POST /api/enter", "POST /api/screens"];

    [Fact]
    public async Task No_endpoint_but_the_ways_in_answers_a_stranger()
    {
        var seen = 0;
        foreach (var (method, path, _) in await Addresses.All(hub.Stranger))
        {
            if (Open.Contains($"{method} {path}"))
                continue;
            seen++;
            var reply = await hub.Stranger.Send(method, Addresses.Filled(path), method == HttpMethod.Get || method == HttpMethod.Delete ? null : new JsonObject());
            Assert.True(reply.Status == HttpStatusCode.Unauthorized, $"{method} {path} answered a stranger: {reply.Status}");
        }
        Assert.True(seen > 15);
    }

    [Fact]
    public async Task No_command_of_the_staff_answers_a_guest()
    {
        var guest = await hub.NewGuest();
        var (panel, question) = ($"panels/{SmallEvent.Opening}", $"panels/{SmallEvent.Opening}/questions/{Guid.CreateVersion7()}");
        foreach (var (method, path) in ((string, string)[])[
            ("POST", "import"), ("GET", "export"), ("PUT", "kind-rules"), ("POST", "join-code"), ("POST", "links"), ("POST", "links/personal"), ("POST", "screens"),
            ("PUT", $"{panel}/next"), ("PUT", $"{panel}/settings"), ("GET", $"{panel}/export.csv"), ("POST", $"{question}/move"), ("POST", $"{question}/undo"),
            ("POST", $"{question}/merge"), ("POST", $"{question}/unmerge"), ("PUT", $"{question}/labels"), ("PUT", $"{question}/replies/{Guid.CreateVersion7()}/hidden")])
        {
            var reply = await guest.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/{path}", method == "GET" ? null : new JsonObject());
            Assert.True(reply.Code == "wrong-role", $"{method} {path} answered a guest: {reply.Status} {reply.Code}");
        }
    }

    [Fact]
    public void A_topic_is_for_those_of_its_audience_in_its_conference()
    {
        var here = new ConferenceId("here");
        Me Someone(Role role, string conference = "here") => new(new(Guid.CreateVersion7()), new(conference), role);
        bool May(Me me, string topic) => Topic.TryParse(topic, out var parsed) && TopicPolicies.MayWatch(me, parsed);
        var guest = Someone(Role.Guest);
        var moderator = Someone(Role.Moderator);
        var screen = new Me(new(Guid.CreateVersion7()), here, Role.Screen, new(Guid.CreateVersion7()));

        foreach (var kind in (string[])["conference/here/programme", "panel/here/opening", "stage/here/opening", "pitches/here/pitches", "matchmaking/here/matchmaking", "roundtables/here/meetings", "planning/here/meetings", "poll/here/0191e2f0-0000-7000-8000-00000000aaaa"])
        {
            Assert.True(May(guest, $"{kind}/public"));
            Assert.True(May(screen, $"{kind}/public"));
            Assert.True(May(moderator, $"{kind}/staff"));
            Assert.False(May(guest, $"{kind}/staff"));
            Assert.False(May(screen, $"{kind}/staff"));
            Assert.False(May(Someone(Role.Organiser, "elsewhere"), $"{kind}/public"));
        }
        Assert.True(May(guest, $"panel/here/opening/person-{guest.Person}"));
        Assert.False(May(moderator, $"panel/here/opening/person-{guest.Person}"));
        Assert.False(May(screen, $"panel/here/opening/person-{screen.Person}"));
        Assert.True(May(guest, "poll/here/x/voters")); // if they have voted
        Assert.False(May(screen, "poll/here/x/voters"));
        Assert.False(May(guest, "panel/here/opening/voters"));
        Assert.False(May(moderator, "conference/here/programme/voters"));
        Assert.True(May(screen, $"screen/hub/{screen.Screen}/public"));
        Assert.False(May(screen, $"screen/hub/{Guid.CreateVersion7()}/public"));
        Assert.False(May(guest, $"screen/hub/{screen.Screen}/public"));
        Assert.False(May(moderator, "matchmaking/here/another/staff"));
        Assert.False(May(moderator, "unheard-of/here/x/public"));
    }
}
