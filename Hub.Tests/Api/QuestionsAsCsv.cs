using System.Text;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

[Collection(nameof(OverHttp))]
public sealed class QuestionsAsCsv(OneHub hub)
{
    const string Panel = SmallEvent.Closing;

    [Fact]
    public async Task The_staff_take_the_questions_home_and_no_name_that_was_not_given()
    {
        var (ana, ben) = (await hub.NewGuest("remote"), await hub.NewGuest());
        (await ana.Send(HttpMethod.Put, "/api/me", new { place = "remote", name = "Ana Adler" })).Accepted();
        (await ben.Send(HttpMethod.Put, "/api/me", new { place = "hall", name = "Ben Brandt" })).Accepted();
        var (named, unnamed, reply) = (new QuestionId(Guid.CreateVersion7()), new QuestionId(Guid.CreateVersion7()), Guid.CreateVersion7());
        (await ana.AtPanel(Panel, $"PUT questions/{named}", new { text = "=HYPERLINK(\"x\"); why?", named = true, language = "en" })).Accepted();
        (await ben.AtPanel(Panel, $"PUT questions/{unnamed}", new { text = "Two\nlines?", named = false })).Accepted();
        (await hub.Organiser.AtPanel(Panel, $"POST questions/{unnamed}/move", new { from = "pending", to = "declined", reason = "+1 off topic" })).Accepted();
        (await hub.Organiser.AtPanel(Panel, $"PUT questions/{named}/replies/{reply}", new { text = "Because.", answers = "pending" })).Accepted();
        (await hub.Organiser.AtPanel(Panel, $"PUT questions/{named}/replies/{Guid.CreateVersion7()}", new { text = "And so on." })).Accepted();
        var hidden = Guid.CreateVersion7();
        (await hub.Organiser.AtPanel(Panel, $"PUT questions/{named}/replies/{hidden}", new { text = "Oh no." })).Accepted();
        (await hub.Organiser.AtPanel(Panel, $"PUT questions/{named}/replies/{hidden}/hidden", new { hidden = true })).Accepted();

        var csv = await Csv();
        var rows = csv.Split("\r\n").Select(row => row[(row.IndexOf(';') + 1)..]).ToList();

        Assert.StartsWith("\uFEFFtime;text;status;votes;from;language;labels;author;to;reason;replies\r\n", csv);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"); why?\";answered;0;remote;en;;Ana Adler;;;\"staff: Because.\nstaff: And so on.\"", rows);
        Assert.Contains("\"Two\nlines?\";declined;0;hall;;;;;'+1 off topic;", rows);
        Assert.DoesNotContain("Ben Brandt", csv);
        Assert.DoesNotContain("Oh no", csv);
    }

    async Task<string> Csv()
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        http.DefaultRequestHeaders.Add("Cookie", hub.Organiser.Cookie);
        using var response = await http.GetAsync($"/api/conferences/{SmallEvent.Conference}/panels/{Panel}/export.csv");
        Assert.Equal(("text/csv", "closing-questions.csv"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.FileName));
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
    }
}
