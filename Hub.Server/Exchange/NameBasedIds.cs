using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Pitches;

namespace Hub.Server.Exchange;

/// <summary>Ids that follow from what a file says, so that a second import finds again what the first one made.</summary>
static class NameBasedIds
{
    /// <summary>A name-based UUID (RFC 9562, version 8: the first 128 bits of a SHA-256).</summary>
    public static PersonId Person(ConferenceId conference, params string[] parts) =>
        // With their lengths: what a part holds must not look like the next part.
        new(Of($"hub-person {conference} {string.Concat(parts.Select(p => $"{p.Length}:{p}"))}"));

    /// <summary>The request that a wish to talk becomes, however often it is taken over.</summary>
    public static RequestId Request(ConferenceId conference, PitchId pitch, PersonId from) => new(Of($"hub-request {conference} {pitch} {from}"));

    static Guid Of(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash, bigEndian: true);
    }

    /// <summary>a-z, 0-9 and '-', never longer than an id may be; empty where the text has no such letters.</summary>
    public static string Slug(string text, int longest = 64)
    {
        var slug = new StringBuilder();
        foreach (var c in Latin(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }
        var whole = slug.ToString().TrimEnd('-');
        // Cut, two long slugs could become one: the hash keeps them apart.
        return whole.Length <= longest ? whole : $"{whole[..(longest - 9)].TrimEnd('-')}-{Hash(text)}";
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    static string Latin(string text) => new StringBuilder(text.Normalize(NormalizationForm.FormC))
        .Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("Ä", "Ae").Replace("Ö", "Oe").Replace("Ü", "Ue")
        .Replace("ß", "ss").Replace("ø", "o").Replace("Ø", "O").Replace("ł", "l").Replace("Ł", "L").Replace("æ", "ae").Replace("Æ", "Ae")
        .ToString().Normalize(NormalizationForm.FormD);
}
