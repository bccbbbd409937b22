using System.Text.RegularExpressions;

namespace Hub.Grains.Stages;

/// <summary>Which addresses a player can be made of: those that people copy from the page that plays it.</summary>
public static partial class StreamAddresses
{
    const int Longest = 1000;

    public static bool Plays(StreamKind kind, string? url) => IsSafe(url) && kind switch
    {
        StreamKind.Youtube => IsYoutube(new(url!)),
        StreamKind.Vimeo => IsVimeo(new(url!)),
        StreamKind.Jitsi => new Uri(url!).AbsolutePath.Trim('/').Length > 0, // the name of the room
        _ => true,
    };

    /// <summary>Absolute and by https, and nobody's password in it. What the same machine serves may be plain: that is how one tries it out.</summary>
    public static bool IsSafe(string? url) =>
        url is { Length: > 0 and <= Longest } && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo == ""
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    static bool IsYoutube(Uri url) => url.Host switch
    {
        "youtu.be" => VideoId().IsMatch(url.AbsolutePath.Trim('/')),
        "youtube.com" or "www.youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" => YoutubePath().IsMatch(url.PathAndQuery),
        _ => false,
    };

    static bool IsVimeo(Uri url) => url.Host switch
    {
        "vimeo.com" or "www.vimeo.com" => VimeoPath().IsMatch(url.AbsolutePath),
        "player.vimeo.com" => PlayerPath().IsMatch(url.AbsolutePath),
        _ => false,
    };

    [GeneratedRegex("^[A-Za-z0-9_-]{6,20}$")]
    private static partial Regex VideoId();

    [GeneratedRegex(@"^/(watch\?(.*&)?v=|live/|embed/)[A-Za-z0-9_-]{6,20}([?&/]|$)|^/embed/live_stream\?channel=[A-Za-z0-9_-]+")]
    private static partial Regex YoutubePath();

    [GeneratedRegex(@"^/(event/)?\d{4,12}(/[0-9a-f]+)?/?$")]
    private static partial Regex VimeoPath();

    [GeneratedRegex(@"^/video/\d{4,12}/?$")]
    private static partial Regex PlayerPath();
}
