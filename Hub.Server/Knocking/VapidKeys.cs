using System.Buffers.Text;
using System.Security.Cryptography;
using Hub.Grains.Storage;
using Hub.Server.Hosting;
using Lib.Net.Http.WebPush.Authentication;

namespace Hub.Server.Knocking;

/// <summary>The pair of keys by which push services know this hub (RFC 8292). It is made once and kept in the store: browsers subscribe to one public key, so every node has to have the same.</summary>
public sealed class VapidKeys(Records records, Settings settings) : IDisposable
{
    const string Key = "vapid-keys";

    VapidAuthentication? known;

    sealed record Pair(string Public, string Private);

    public async Task<VapidAuthentication> Get()
    {
        if (known is not null)
            return known;
        if (await records.Get<Pair>(Key) is not { } pair)
        {
            await records.SetNew(Key, Made()); // of two nodes that start at once, one is first
            pair = (await records.Get<Pair>(Key))!;
        }
        var contact = settings.PushContact ?? (settings.PublicUrl?.StartsWith("https:", StringComparison.Ordinal) == true ? settings.PublicUrl : "mailto:nobody@hub.invalid");
        return known = new(pair.Public, pair.Private) { Subject = contact };
    }

    static Pair Made()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = pair.ExportParameters(includePrivateParameters: true);
        return new(Base64Url.EncodeToString([4, .. key.Q.X!, .. key.Q.Y!]), Base64Url.EncodeToString(key.D));
    }

    public void Dispose() => known?.Dispose();
}
