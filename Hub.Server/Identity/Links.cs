using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Storage;

namespace Hub.Server.Identity;

/// <summary>Personal and staff links: 256 random bits stand in the part of the address after '#', which no server log or referrer sees.
/// The store knows only their hash.</summary>
public sealed class Links(Records records)
{
    public sealed record Link(ConferenceId Conference, PersonId Person, Role Role);

    public static string Address(string baseUrl, string token) => $"{baseUrl}/enter#{token}";

    /// <returns>The token; it cannot be read again.</returns>
    public async Task<string> Make(Link link)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await records.Set(Key(token), link);
        return token;
    }

    public Task<Link?> Find(string token) => token.Length > 100 ? Task.FromResult<Link?>(null) : records.Get<Link>(Key(token));

    static string Key(string token) => $"link:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";
}
