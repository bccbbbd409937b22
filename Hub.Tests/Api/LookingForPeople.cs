using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Staff look for somebody by name; nobody else gets a list of people.</summary>
[Collection(nameof(OverHttp))]
public sealed class LookingForPeople(OneHub hub)
{
    static readonly string Search = $"/api/conferences/{SmallEvent.Conference}/people/search";

    [Fact]
    public async Task Staff_find_people_by_name_with_what_tells_them_apart()
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl), DefaultRequestHeaders = { { "Cookie", hub.Organiser.Cookie } } };
        var found = JsonNode.Parse(await http.GetStringAsync($"{Search}?q=angstrom"))!.AsArray();

        var ada = Assert.Single(found)!;
        Assert.Equal(("00000000-0000-7000-8000-0000000000c1", "Ada Ångström", "Cluster One", "participant"),
            ((string?)ada["person"], (string?)ada["name"], (string?)ada["organisation"], (string?)ada["role"]));
        Assert.Null(ada["email"]);
        Assert.Empty(JsonNode.Parse(await http.GetStringAsync(Search))!.AsArray());
    }

    [Fact]
    public async Task Guests_do_not() => Assert.Equal("wrong-role", (await hub.Guest.Get($"{Search}?q=a")).Code);
}
