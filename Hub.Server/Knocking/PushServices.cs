using System.Buffers.Text;
using System.Security.Cryptography;
using Hub.Grains.Live;
using Hub.Server.Hosting;

namespace Hub.Server.Knocking;

/// <summary>Which addresses the hub sends to. A subscription comes from a page, so that without a list anybody could have the hub call addresses in its own network.</summary>
public sealed class PushServices(Settings settings)
{
    const int LongestEndpoint = 1000, PointLength = 65, AuthLength = 16;

    static readonly string[] Known =
        ["fcm.googleapis.com", "jmt17.google.com", "updates.push.services.mozilla.com", "*.push.services.mozilla.com", "web.push.apple.com", "*.push.apple.com", "*.notify.windows.com"];

    readonly IReadOnlyList<string> allowed = [.. Known, .. (settings.PushServices ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What is wrong with a subscription; null: nothing.</summary>
    public Refusal? Problem(string? endpoint, string? point, string? auth, string? language) =>
        endpoint is null || endpoint.Length > LongestEndpoint || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || !IsPoint(Bytes(point)) || Bytes(auth)?.Length != AuthLength || language is not ("en" or "de")
            ? FaultySubscription
        : Allows(uri) ? null : ForeignService;

    public bool Allows(Uri uri) => uri.UserInfo.Length == 0 && allowed.Any(one => one.Contains("://", StringComparison.Ordinal)
        ? uri.GetLeftPart(UriPartial.Authority) == one
        : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && (one.StartsWith("*.", StringComparison.Ordinal) ? uri.Host.EndsWith(one[1..], StringComparison.Ordinal) : uri.Host == one));

    static byte[]? Bytes(string? text) => text is { Length: < 100 } && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    /// <summary>An uncompressed point of P-256: what is none cannot be encrypted for.</summary>
    static bool IsPoint(byte[]? bytes)
    {
        if (bytes is not { Length: PointLength } || bytes[0] != 4)
            return false;
        try
        {
            using var key = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = bytes[1..33], Y = bytes[33..] } });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    static readonly Refusal FaultySubscription = new("faulty-subscription", "The browser's subscription cannot be used. Switch the messages off and on again.", Because.Invalid);
    static readonly Refusal ForeignService = new("foreign-push-service", "The hub does not know the push service of this browser. Whoever runs the hub can add it.", Because.Invalid);
}
