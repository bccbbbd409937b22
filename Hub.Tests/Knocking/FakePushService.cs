using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.Tests.Knocking;

/// <summary>What a browser's push service got for one device, and what the browser made of it.</summary>
/// <param name="Vapid">The public key whose signature was right.</param>
public sealed record Delivery(string Device, JsonObject Message, string Vapid, string Topic, int TimeToLive);

/// <summary>A push service on this machine that also plays the browsers: it checks the signature (RFC 8292) and reads the message with the key of the device (RFC 8291).</summary>
public sealed class FakePushService : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, (ECDiffieHellman Key, byte[] Auth)> devices = [];
    readonly TaskCompletionSource closed = new();

    FakePushService(string url)
    {
        Url = url;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add(url);
        app.MapPost("/{device}", Take);
    }

    public string Url { get; }

    public ConcurrentQueue<Delivery> Taken { get; } = [];

    /// <summary>How often each device was called, also in vain.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = [];

    public static async Task<FakePushService> Start()
    {
        var service = new FakePushService($"http://127.0.0.1:{Given.Ports.Free()}");
        await service.app.StartAsync();
        return service;
    }

    /// <summary>The subscription of a new device. One whose name begins with "gone" is not known any more, one with "slow" never answers.</summary>
    public object NewDevice(string name, string language = "en")
    {
        var (key, auth) = (ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16));
        devices[name] = (key, auth);
        return new { endpoint = $"{Url}/{name}", p256dh = Base64Url.EncodeToString(Point(key)), auth = Base64Url.EncodeToString(auth), language };
    }

    public IReadOnlyList<string> CodesOf(string device) => [.. Taken.Where(t => t.Device == device).Select(t => (string)t.Message["code"]!)];

    async Task<IResult> Take(string device, HttpContext http)
    {
        Calls.AddOrUpdate(device, 1, (_, calls) => calls + 1);
        if (device.StartsWith("gone", StringComparison.Ordinal))
            return Results.StatusCode(StatusCodes.Status410Gone);
        if (device.StartsWith("slow", StringComparison.Ordinal))
            await closed.Task;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var message = JsonNode.Parse(Read(body.ToArray(), devices[device].Key, devices[device].Auth))!.AsObject();
        Taken.Enqueue(new(device, message, Signer(http.Request.Headers.Authorization.ToString()), http.Request.Headers["Topic"].ToString(), int.Parse(http.Request.Headers["TTL"].ToString())));
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    /// <summary>aes128gcm of RFC 8188: salt, record size, length of the key's name, the sender's key; one record.</summary>
    static string Read(byte[] body, ECDiffieHellman key, byte[] auth)
    {
        var (salt, sender, sealedText) = (body[..16], body[21..(21 + body[20])], body[(21 + body[20])..]);
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = sender[1..33], Y = sender[33..] } });
        var secret = key.DeriveRawSecretAgreement(other.PublicKey);
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, auth, [.. "WebPush: info\0"u8, .. Point(key), .. sender]);
        var content = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 16, salt, [.. "Content-Encoding: aes128gcm\0"u8]);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 12, salt, [.. "Content-Encoding: nonce\0"u8]);
        var plain = new byte[sealedText.Length - 16];
        using var gcm = new AesGcm(content, 16);
        gcm.Decrypt(nonce, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length), plain);
        return Encoding.UTF8.GetString(plain, 0, plain.AsSpan().LastIndexOf((byte)2));
    }

    string Signer(string authorization)
    {
        var parts = authorization["vapid ".Length..].Split(',', StringSplitOptions.TrimEntries).ToDictionary(p => p[..1], p => p[2..]);
        var (token, point) = (parts["t"].Split('.'), Base64Url.DecodeFromChars(parts["k"]));
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] } });
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(token[1]))!;
        // The library leaves the port out of the audience; real services have none in their addresses.
        var good = key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256)
            && (string?)claims["aud"] == "http://127.0.0.1" && DateTimeOffset.FromUnixTimeSeconds((long)claims["exp"]!) > DateTimeOffset.UtcNow;
        return good ? parts["k"] : "nobody";
    }

    static byte[] Point(ECDiffieHellman key) => key.ExportParameters(false).Q is var q ? [4, .. q.X!, .. q.Y!] : [];

    public async ValueTask DisposeAsync()
    {
        closed.TrySetResult();
        await app.DisposeAsync();
    }
}
