using System.Text.RegularExpressions;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Language tags as people's browsers and programmes write them (BCP 47): "de", "pt-BR".</summary>
static partial class Languages
{
    public static bool IsTag(string text) => text.Length <= 35 && Tag().IsMatch(text);

    /// <summary>Whether both are varieties of one language: "de" and "de-AT".</summary>
    public static bool IsSame(string one, string other) => Primary(one).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan(0, tag.IndexOf('-') is var end and >= 0 ? end : tag.Length);

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();

    public static readonly Refusal NoLanguage = new("faulty-language", "A language is written like en or pt-BR.", Because.Invalid);
}
