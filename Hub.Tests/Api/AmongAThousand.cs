using System.Text;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>A thousand people, of whom most offer and seek nothing: in a hub of their own.</summary>
public sealed class AmongAThousand(OneHub hub) : IClassFixture<OneHub>
{
    [Fact]
    public async Task Anyone_is_found_by_name_to_be_avoided_page_by_page()
    {
        var list = string.Join('\n', Enumerable.Range(0, 1000).Select(i => $"Perso {i:000};Firm {i % 7}").Prepend("Name;Organisation"));
        (await hub.Organiser.Send(HttpMethod.Post, $"/api/conferences/{SmallEvent.Conference}/import?format=people-csv", new StringContent(list, Encoding.UTF8, "text/csv"))).Accepted();
        var ana = await (await hub.NewGuest()).Introduced("Ana", "Elsewhere");

        var found = (await ana.AtTheTables("GET people/search?q=perso+042")).Accepted();
        var one = Assert.Single(found["people"]!.AsArray())!;
        Assert.Equal(("Perso 042", "Firm 0"), ((string?)one["name"], (string?)one["organisation"]));
        Assert.Null(one["email"]);
        Assert.Empty((await ana.AtTheTables("GET suggestions?q=perso+042")).Accepted()["suggestions"]!.AsArray());

        var seen = new HashSet<string?>();
        for (var skip = 0; skip < 1000; skip += 50)
        {
            var page = (await ana.AtTheTables($"GET people/search?q=perso&skip={skip}&most=5000")).Accepted();
            Assert.Equal((1000, 50), ((int)page["count"]!, page["people"]!.AsArray().Count));
            seen.UnionWith(page["people"]!.AsArray().Select(p => (string?)p!["person"]));
        }
        Assert.Equal(1000, seen.Count);
        Assert.Equal(0, (int)(await ana.AtTheTables("GET people/search")).Accepted()["count"]!);

        var whom = (string)one["person"]!;
        (await ana.AtTheTables($"PUT me/avoids/{whom}")).Accepted();
        await ana.SeesMatchmaking($"person-{ana.Person}", v => v["me"]?["avoids"]?[whom] is not null, "whom she avoids");
        Assert.Equal("pair-not-possible", (await hub.Organiser.AtTheTables($"PUT forced/{Guid.CreateVersion7()}", new { people = new[] { ana.Person.ToString(), whom } })).Code);
        Assert.Equal(1, (int)(await ana.AtTheTables("GET people/search?q=perso+042")).Accepted()["count"]!); // and can be taken off the list again
    }
}
