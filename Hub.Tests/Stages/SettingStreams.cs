using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Grains.Stages.StreamKind;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class SettingStreams
{
    readonly StageStory stage = new();

    [Theory]
    [InlineData(Hls, "https://live.example/path/index.m3u8?token=a%2Fb")]
    [InlineData(Hls, "http://localhost:9000/index.m3u8")]
    [InlineData(Hls, "http://127.0.0.1:9000/index.m3u8")]
    [InlineData(Youtube, "https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData(Youtube, "https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=10s")]
    [InlineData(Youtube, "https://youtu.be/dQw4w9WgXcQ?si=abc")]
    [InlineData(Youtube, "https://m.youtube.com/live/dQw4w9WgXcQ?feature=share")]
    [InlineData(Youtube, "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ")]
    [InlineData(Youtube, "https://www.youtube.com/embed/live_stream?channel=UCabc_def-123")]
    [InlineData(Vimeo, "https://vimeo.com/76979871")]
    [InlineData(Vimeo, "https://vimeo.com/76979871/8272103f6e")]
    [InlineData(Vimeo, "https://vimeo.com/event/1234567")]
    [InlineData(Vimeo, "https://player.vimeo.com/video/76979871?h=8272103f6e")]
    [InlineData(Jitsi, "https://meet.jit.si/ClustersMeetRegions")]
    [InlineData(Jitsi, "https://meet.firm.example/team/Opening")]
    [InlineData(Link, "https://zoom.example/j/123")]
    public void The_addresses_that_people_copy_are_taken_as_they_are(StreamKind kind, string url)
    {
        stage.Streams("floor", kind, url).Happened();

        Assert.Equal(url, (string?)stage.Public["streams"]![Stream("floor").ToString()]!["url"]);
    }

    [Theory]
    [InlineData(Hls, null)]
    [InlineData(Hls, "")]
    [InlineData(Hls, "index.m3u8")]
    [InlineData(Hls, "//live.example/index.m3u8")]
    [InlineData(Hls, "http://live.example/index.m3u8")]
    [InlineData(Hls, "ftp://live.example/index.m3u8")]
    [InlineData(Link, "javascript:alert(1)")]
    [InlineData(Link, "data:text/html,<script>alert(1)</script>")]
    [InlineData(Link, "https://user:secret@zoom.example/j/123")]
    [InlineData(Youtube, "https://www.youtube.com/")]
    [InlineData(Youtube, "https://www.youtube.com/watch?v=")]
    [InlineData(Youtube, "https://youtube.example/watch?v=dQw4w9WgXcQ")]
    [InlineData(Youtube, "https://www.youtube.com/watch?v=\"><script>")]
    [InlineData(Vimeo, "https://vimeo.com/about")]
    [InlineData(Vimeo, "https://vimeo.com.example/76979871")]
    [InlineData(Jitsi, "https://meet.jit.si/")]
    public void Another_address_is_refused(StreamKind kind, string? url) => stage.Streams("floor", kind, url).IsRefused("faulty-address");

    [Fact]
    public void An_address_is_not_a_book()
    {
        stage.Streams("floor", url: $"https://live.example/{new string('a', 1000 - 21)}").Happened();
        stage.Streams("floor", url: $"https://live.example/{new string('a', 1000)}").IsRefused("faulty-address");
    }

    [Fact]
    public void A_stream_set_twice_is_set_once_and_may_be_changed_and_removed()
    {
        stage.Streams("floor", delay: 12.34).Happened();
        stage.Streams("floor", delay: 12.3).DecidesNothing();
        Assert.Equal(12.3, stage.State.Streams[Stream("floor")].Delay);

        stage.Streams("floor", delay: 20).Happened();
        stage.Directs(new RemoveStream(Stream("floor"))).Happened();
        stage.Directs(new RemoveStream(Stream("floor"))).DecidesNothing();
        Assert.Null(stage.Public["streams"]);
    }

    [Fact]
    public void A_stream_that_was_changed_or_removed_meanwhile_is_not_overwritten()
    {
        stage.Streams("floor", delay: 0).Happened();
        var seen = stage.State.Streams[Stream("floor")];
        var titled = new SetStream(Stream("floor"), seen.Kind, seen.Url, "Floor", null, null, seen.Delay, seen.Order, seen);
        stage.Streams("floor", delay: 12).Happened(); // a clap test

        stage.Directs(titled).IsRefused("stale-stream");
        stage.Directs(titled with { Was = null }).IsRefused("stale-stream");
        Assert.Equal(12, stage.State.Streams[Stream("floor")].Delay);

        stage.Directs(new RemoveStream(Stream("floor")));
        stage.Directs(titled).IsRefused("stale-stream");
        stage.Directs(titled with { Was = null }).Happened();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(120.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_delay_is_0_to_120_seconds(double delay) => stage.Streams("floor", delay: delay).IsRefused("faulty-delay");

    [Fact]
    public void What_stands_beside_the_address_is_checked_too()
    {
        var good = new SetStream(Stream("floor"), Hls, "https://live.example/a.m3u8", "Ton im Saal", "de", "https://live.example/a.vtt", 0, 1, Was: null);

        stage.Directs(good with { Title = new('x', 81) }).IsRefused("text-too-long");
        stage.Directs(good with { Language = "german" }).IsRefused("faulty-language");
        stage.Directs(good with { Captions = "http://live.example/a.vtt" }).IsRefused("faulty-captions");
        stage.Directs(good with { Order = -1 }).IsRefused("faulty-order");
        stage.Directs(good).Happened();
    }

    [Fact]
    public void Ten_streams_are_enough()
    {
        for (var i = 0; i < StreamDecisions.MostStreams; i++)
            stage.Streams($"{i}").Happened();

        stage.Streams("one more").IsRefused("too-many-streams");
        stage.Streams("3", delay: 5).Happened();
    }
}
