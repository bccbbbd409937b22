using System.Security.Cryptography;
using System.Text;

namespace Hub.Grains.Polls;

/// <summary>Short codes in Crockford's base 32, without I, L, O and U: nobody mistakes a letter. Here in lower case.</summary>
static class Base32
{
    const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The first digits of the SHA-256 of a text.</summary>
    public static string Hash(string text, int digits)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(digits, hash, static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                var bit = i * 5;
                var two = bytes[bit / 8] << 8 | bytes[bit / 8 + 1];
                code[i] = Digits[two >> (11 - bit % 8) & 31];
            }
        });
    }
}
