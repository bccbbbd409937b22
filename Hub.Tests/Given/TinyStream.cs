using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Hub.Tests.Given;

/// <summary>A stream that needs no encoder: some seconds of silence as HLS, with a caption feed beside it, on a port of this machine.</summary>
public sealed class TinyStream : IDisposable
{
    const int Seconds = 30;
    readonly HttpListener listener = new();
    readonly ConcurrentQueue<string> asked = new();

    public TinyStream()
    {
        Address = $"http://127.0.0.1:{Ports.Free()}";
        listener.Prefixes.Add($"{Address}/");
        listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    public string Playlist => $"{Address}/live.m3u8";

    public string Captions => $"{Address}/captions.vtt";

    /// <summary>Until this is set the playlist is not found, like that of a stream that has not begun.</summary>
    public bool OnAir { get; set; } = true;

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    public void Dispose() => listener.Close();

    async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                await Answer(await listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The page went away, or the test is over.
            }
        }
    }

    async Task Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        asked.Enqueue(path);
        var (type, body) = path switch
        {
            "/live.m3u8" when OnAir => ("application/vnd.apple.mpegurl", Encoding.UTF8.GetBytes(MediaPlaylist)),
            "/silence.mp3" => ("audio/mpeg", Silence),
            "/captions.vtt" => ("text/vtt", Encoding.UTF8.GetBytes("WEBVTT\n\n00:00.000 --> 10:00.000\n<v Ana Ω>Willkommen in Düsseldorf\n")),
            _ => ("text/plain", null),
        };
        context.Response.StatusCode = body is null ? 404 : 200;
        context.Response.ContentType = type;
        context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        await context.Response.OutputStream.WriteAsync(body ?? []);
        context.Response.Close();
    }

    static readonly string MediaPlaylist =
        $"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:{Seconds}\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:{Seconds}.0,\nsilence.mp3\n#EXT-X-ENDLIST\n";

    /// <summary>Frames of MPEG-1 layer III, mono, 32 kbit/s at 44.1 kHz, 104 bytes and 1152 samples each; all zero is silence (ISO 11172-3, 2.4.1).</summary>
    static readonly byte[] Silence = [.. Enumerable.Repeat<byte[]>([0xFF, 0xFB, 0x10, 0xC4, .. new byte[100]], Seconds * 44_100 / 1152).SelectMany(frame => frame)];
}
