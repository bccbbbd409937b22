using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>Slides that are uploaded come back as what they are, to those who are at the conference, and run nowhere.</summary>
[Collection(nameof(OverHttp))]
public sealed class SlidesAsPdf(OneHub hub)
{
    static byte[] Pdf(int length = 300_000) => [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(length), .. "\n%%EOF\n"u8];

    static ByteArrayContent Content(byte[] bytes, string type = "application/pdf") => new(bytes) { Headers = { ContentType = new(type) } };

    static string Of(string file) => $"/api/conferences/{SmallEvent.Conference}/pitches/{SmallEvent.Pitches}/slides/{file}";

    [Fact]
    public async Task A_PDF_comes_back_byte_for_byte_until_another_takes_its_place()
    {
        var (pitch, pdf) = (await hub.Organiser.Pitch("Slides"), Pdf());
        var file = (string)(await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides?pages=7", Content(pdf))).Accepted()["file"]!;
        await hub.Guest.SeesPitches("public", v => (string?)v["pitches"]?[pitch.Id]?["slides"]?["file"] == file && (int?)v["pitches"]![pitch.Id]!["slides"]!["pages"] == 7, "the slides");

        using var response = await Get(Of(file), hub.Guest);
        Assert.Equal(pdf, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "inline"), (response.Content.Headers.ContentType?.ToString(), response.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        using var part = await Get(Of(file), hub.Guest, new RangeHeaderValue(0, 8));
        Assert.Equal((HttpStatusCode.PartialContent, "%PDF-1.7\n"), (part.StatusCode, await part.Content.ReadAsStringAsync()));

        var better = (string)(await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides", Content(Pdf(10)))).Accepted()["file"]!;
        Assert.NotEqual(file, better);
        Assert.True((await Get(Of(better), hub.Guest)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Strangers_and_people_of_other_rounds_see_nothing()
    {
        var pitch = await hub.Organiser.Pitch("Slides");
        var file = (string)(await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides", Content(Pdf(10)))).Accepted()["file"]!;

        Assert.Equal(HttpStatusCode.Unauthorized, (await hub.Stranger.Get(Of(file))).Status);
        Assert.Equal("wrong-conference", (await hub.Guest.Get(Of(file).Replace($"/{SmallEvent.Conference}/", "/other/"))).Code);
        Assert.Equal("unknown-file", (await hub.Guest.AtThePitches($"GET slides/{file}", session: "no-such-round")).Code);
    }

    [Fact]
    public async Task What_is_no_PDF_is_refused_whatever_it_says_it_is()
    {
        var pitch = await hub.Organiser.Pitch("Slides");
        foreach (var bytes in (byte[][])[[], "<html>%PDF-%%EOF"u8.ToArray(), "%PDF-1.7 and then it broke off"u8.ToArray(), Pdf()[..200_000]])
            Assert.Equal("not-a-pdf", (await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides", Content(bytes))).Code);

        Assert.Equal("faulty-pages", (await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides?pages=0", Content(Pdf(10)))).Code);
        Assert.Equal("malformed-request", (await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides?pages=many", Content(Pdf(10)))).Code);
        Assert.Equal("unsupported-media-type", (await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides", Content(Pdf(10), "text/html"))).Code);
        Assert.Equal("unknown-pitch", (await hub.Organiser.AtThePitches($"PUT {Guid.CreateVersion7()}/slides", Content(Pdf(10)))).Code);
        Assert.Equal("not-a-pitch-round", (await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides", Content(Pdf(10)), SmallEvent.Opening)).Code);
        Assert.Equal("wrong-role", (await hub.Guest.AtThePitches($"PUT {pitch.Id}/slides", Content(Pdf(10)))).Code);
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_and_no_more()
    {
        var pitch = await hub.Organiser.Pitch("Slides");

        (await hub.Organiser.AtThePitches($"PUT {pitch.Id}/slides", Content(Pdf((20 * 1024 * 1024) - 100)))).Accepted();
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), await TooLarge(pitch));
    }

    async Task<(HttpStatusCode, string?)> TooLarge(PitchHandle pitch)
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/conferences/{SmallEvent.Conference}/pitches/{SmallEvent.Pitches}/{pitch.Id}/slides") { Content = Content(Pdf(20 * 1024 * 1024)) };
        request.Headers.Add("Cookie", hub.Organiser.Cookie);
        request.Headers.Add("X-Hub", "1");
        request.Headers.ExpectContinue = true; // or the answer comes while the body is still being sent
        using var response = await http.SendAsync(request);
        return (response.StatusCode, (string?)System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]);
    }

    async Task<HttpResponseMessage> Get(string path, Attendee who, RangeHeaderValue? range = null)
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = range } };
        request.Headers.Add("Cookie", who.Cookie);
        return await http.SendAsync(request);
    }
}
