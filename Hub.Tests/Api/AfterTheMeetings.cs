using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>What people say of their meetings over HTTP, what they take home, and what the staff does. The tests share one event: each has people of its own.</summary>
[Collection(nameof(OverHttp))]
public sealed class AfterTheMeetings(OneHub hub)
{
    static string New => Guid.CreateVersion7().ToString();

    [Fact]
    public async Task Two_say_what_came_of_it_and_take_each_other_home()
    {
        var (ana, ben) = await TwoPeople("=Ana Ω", "Stahl, Sons & <b>Co</b> 🚆");
        var request = await Met(ana, ben);

        (await Says(ana, request, new { outcome = "follow-up", topic = "Ω <script>alert(1)</script>", note = "Secret price 🚆", exchange = true })).Accepted();
        Assert.DoesNotContain("Ana", (await Taken(ben, "me/contacts.csv")).Text, StringComparison.Ordinal);
        (await Says(ben, request, new { outcome = "maybe", exchange = true, took = "held" })).Accepted();

        var seen = await ana.SeesMatchmaking($"person-{ana.Person}", v => (bool?)v["outcomes"]?[request]?["exchanged"]?[ben.Person.ToString()] == true && (bool?)v["agenda"]![request]!["held"] == true, "that both exchange");
        Assert.Equal(("follow-up", "Secret price 🚆"), ((string?)seen["outcomes"]![request]!["outcome"], (string?)seen["outcomes"]![request]!["note"]));

        var (csv, headers) = await Taken(ben, "me/contacts.csv");
        Assert.Equal("text/csv", headers.ContentType?.MediaType);
        Assert.Contains("'=Ana Ω;Stahl, Sons & <b>Co</b> 🚆", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var (card, of) = await Taken(ana, "me/contacts.vcf");
        Assert.Equal("text/vcard", of.ContentType?.MediaType);
        Assert.Contains("VERSION:4.0\r\n", card, StringComparison.Ordinal);
        Assert.Contains("FN:Ben\r\n", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", csv + card, StringComparison.Ordinal);

        (await Says(ben, request, new { outcome = "maybe", took = "held" })).Accepted();
        await Wait.Until(async () => !(await Taken(ana, "me/contacts.vcf")).Text.Contains("FN:", StringComparison.Ordinal), "that he took it back");
    }

    [Fact]
    public async Task The_staff_has_figures_a_report_and_a_list_and_nobodys_note()
    {
        var (ana, ben) = await TwoPeople("=Ana", "<b>Co</b>");
        var request = await Met(ana, ben);
        (await Says(ana, request, new { outcome = "follow-up", topic = "<script>alert(1)</script>", note = "Secret", took = "held" })).Accepted();
        (await Says(ben, request, new { outcome = "none" })).Accepted();

        var results = await hub.Organiser.AtTheTables("GET results");
        Assert.Equal((1, 1, 0, 0), ((int)results.Accepted()["held"]!, (int)results.Body["begun"]!, (int)results.Body["followUps"]!, (int)results.Body["noShows"]!));
        Assert.Equal("<script>alert(1)</script>", (string?)results.Body["topics"]![0]!["of"]![0]);
        var counts = await hub.Organiser.SeesMatchmaking("staff", v => (int?)v["results"]?["held"] == 1, "the count");
        Assert.Equal(1, (int)counts["results"]!["planned"]!);

        foreach (var (lang, differing) in (((string, string)[])[("en", "Nothing follows"), ("de", "Es folgt nichts")]))
        {
            var (page, headers) = await Taken(hub.Organiser, $"report?lang={lang}");
            Assert.Equal(("text/html", "utf-8"), (headers.ContentType?.MediaType, headers.ContentType?.CharSet));
            Assert.StartsWith($"<!doctype html><html lang=\"{lang}\">", page, StringComparison.Ordinal);
            Assert.Contains("Small Days", page, StringComparison.Ordinal);
            Assert.Contains($"=Ana, &lt;b&gt;Co&lt;/b&gt;", page, StringComparison.Ordinal);
            Assert.Contains(differing, page, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", page, StringComparison.Ordinal); // the policy would not let it count
            Assert.DoesNotContain("Secret", page, StringComparison.Ordinal);
        }
        var (csv, _) = await Taken(hub.Organiser, "report.csv");
        Assert.StartsWith("\uFEFFround;start;minutes;table;held;missing;topic;name 1;", csv, StringComparison.Ordinal);
        Assert.Contains(";yes;;<script>alert(1)</script>;'=Ana;<b>Co</b>;;FR;follow-up;Ben;Réseau;;FR;none;", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_loads_nothing_and_its_style_is_the_one_that_counts()
    {
        using var response = await Answer(hub.Organiser, "report");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var page = await response.Content.ReadAsStringAsync();
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];

        Assert.Equal($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", policy);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Those_who_missed_each_other_are_planned_anew()
    {
        var (ana, ben) = await TwoPeople();
        var request = await Met(ana, ben);
        (await hub.Organiser.AtTheTables($"PUT rounds/later-{New[^8..]}", new { session = SmallEvent.Meetings, start = DateTimeOffset.Parse("2061-01-01T00:00Z", null).AddMinutes(10 * Random.Shared.Next(50_000)), minutes = 10 })).Accepted();

        Assert.Equal("meeting-not-missed", (await ana.AtTheTables($"PUT me/meetings/{request}/new-time", new { want = true })).Code);
        (await Says(ana, request, new { took = "missed" })).Accepted();
        (await ana.AtTheTables($"PUT me/meetings/{request}/new-time", new { want = true })).Accepted();
        await ben.SeesMatchmaking($"person-{ben.Person}", v => (bool?)v["agenda"]?[request]?["newTime"]?[ana.Person.ToString()] == true && v["notices"]!.AsObject().Any(n => (string?)n.Value!["code"] == "new-time-wanted"), "that she wants it");
        (await ben.AtTheTables($"PUT me/meetings/{request}/new-time", new { want = true })).Accepted();

        var seen = await ana.SeesMatchmaking($"person-{ana.Person}", v => (bool?)v["agenda"]?[request]?["cancelled"] == true, "that it has no time");
        Assert.Equal("accepted", (string?)seen["requests"]![request]!["state"]);
        Assert.Equal(1, (int)(await hub.Organiser.AtTheTables("GET results")).Accepted()["newTimes"]!);
    }

    [Theory]
    [InlineData("""{"outcome":"great"}""", "malformed-request", 400)]
    [InlineData("""{"took":7}""", "malformed-request", 400)]
    [InlineData("""{"exchange":"yes"}""", "malformed-request", 400)]
    [InlineData("""{"topic":"turned \u202e around"}""", "text-not-allowed", 422)]
    [InlineData("""{"topic":"two\nlines"}""", "text-not-allowed", 422)]
    [InlineData("""{"note":"{5000}"}""", "text-too-long", 422)]
    [InlineData("""{"topic":"{5000}"}""", "text-too-long", 422)]
    [InlineData("""{"outcome":"maybe"}""", "unknown-meeting", 404)]
    public async Task What_comes_in_wrong_is_refused(string body, string code, int status)
    {
        var reply = await hub.Organiser.AtTheTables($"PUT me/meetings/{New}/outcome", new StringContent(body.Replace("{5000}", new string('Ω', 5000), StringComparison.Ordinal), null, "application/json"));

        Assert.Equal(((HttpStatusCode)status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task What_came_of_it_all_is_for_the_staff()
    {
        var guest = await hub.NewGuest();
        foreach (var what in (string[])["results", "report", "report?lang=de", "report.csv"])
            Assert.Equal((HttpStatusCode.Forbidden, "wrong-role"), (await guest.AtTheTables($"GET {what}")) is var reply ? (reply.Status, reply.Code) : default);
        Assert.Equal("unknown-meeting", (await guest.AtTheTables($"PUT me/meetings/{New}/new-time", new { want = true })).Code);
        Assert.Equal("malformed-request", (await guest.AtTheTables("PUT me/meetings/none/new-time", new { want = true })).Code);
    }

    async Task<(Attendee Ana, Attendee Ben)> TwoPeople(string name = "Ana", string organisation = "A")
    {
        await hub.Organiser.SetsUpMatchmaking();
        return (await (await hub.NewGuest()).Introduced(name, organisation), await (await hub.NewGuest()).Introduced("Ben", "Réseau"));
    }

    static Task<Reply> Says(Attendee who, string request, object what) => who.AtTheTables($"PUT me/meetings/{request}/outcome", what);

    /// <summary>Asked, accepted, and published in a round of the past: the only meeting there is then.</summary>
    async Task<string> Met(Attendee ana, Attendee ben)
    {
        var (request, round, table, run) = (New, $"r-{New[^8..]}", $"t-{New[^8..]}", New);
        (await ana.AtTheTables($"PUT requests/{request}", new { to = new[] { ben.Person.ToString() } })).Accepted();
        (await ben.AtTheTables($"POST requests/{request}/accept")).Accepted();
        (await hub.Organiser.AtTheTables($"PUT rounds/{round}", new { session = SmallEvent.Meetings, start = DateTimeOffset.Parse("2020-01-01T00:00Z", null).AddMinutes(10 * Random.Shared.Next(200_000)), minutes = 10 })).Accepted();
        (await hub.Organiser.AtTheTables($"PUT tables/{table}", new { name = "Foyer", kind = "physical" })).Accepted();
        (await hub.Organiser.AtTheTables($"PUT runs/{run}", new { slots = new Dictionary<string, object> { [request] = new { round, table } } })).Accepted();
        var number = (int)(await hub.Organiser.SnapshotWhenWell(AtMatchmaking.MatchTopic())).View["counts"]!["published"]!;
        (await hub.Organiser.AtTheTables("POST publish", new { run, number })).Accepted();
        return request;
    }

    static async Task<(string Text, HttpContentHeaders Headers)> Taken(Attendee who, string what)
    {
        using var response = await Answer(who, what);
        return (Encoding.UTF8.GetString(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()), response.Content.Headers);
    }

    static async Task<HttpResponseMessage> Answer(Attendee who, string what)
    {
        using var http = new HttpClient { BaseAddress = new(who.BaseUrl) };
        http.DefaultRequestHeaders.Add("Cookie", who.Cookie);
        return await http.GetAsync($"/api/conferences/{SmallEvent.Conference}/matchmaking/{what}");
    }
}
