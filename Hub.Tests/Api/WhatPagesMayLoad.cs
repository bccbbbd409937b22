namespace Hub.Tests.Api;

/// <summary>The content security policy: only the page that plays streams lets anything in from elsewhere, and never a script.</summary>
[Collection(nameof(OverHttp))]
public sealed class WhatPagesMayLoad(OneHub hub)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/join")]
    [InlineData("/enter")]
    public async Task The_page_of_those_who_attend_plays_streams(string path)
    {
        var policy = await Policy(path, "hub.example");

        Assert.Equal(["https:"], policy["frame-src"]);
        Assert.Equal(["'self'", "https:"], policy["connect-src"]);
        Assert.Equal(["'self'", "blob:", "https:"], policy["media-src"]);
        Assert.Equal(["'self'", "blob:"], policy["worker-src"]);
        Assert.Equal(["'self'"], policy["script-src"]);
    }

    [Theory]
    [InlineData("/moderate")]
    [InlineData("/organise")]
    [InlineData("/screen")]
    [InlineData("/api/me")]
    public async Task Nothing_else_loads_anything_from_elsewhere(string path)
    {
        var policy = await Policy(path, "hub.example");

        Assert.Equal(["'self'"], policy["default-src"]);
        Assert.DoesNotContain(policy.SelectMany(directive => directive.Value), source => source.Contains("https:") || source.Contains("blob:"));
    }

    [Fact]
    public async Task Ones_own_machine_may_be_where_a_stream_is_tried_out()
    {
        Assert.Contains("http://localhost:*", (await Policy("/", "localhost"))["media-src"]);
        Assert.DoesNotContain("http://localhost:*", (await Policy("/", "localhost.example"))["media-src"]);
    }

    async Task<Dictionary<string, string[]>> Policy(string path, string host)
    {
        using var http = new HttpClient { BaseAddress = new(hub.Process.BaseUrl) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var response = await http.SendAsync(request);
        return response.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries)
            .Select(directive => directive.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
    }
}
