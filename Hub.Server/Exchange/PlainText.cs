using System.Net;
using System.Text.RegularExpressions;

namespace Hub.Server.Exchange;

/// <summary>HTML and Markdown of a schedule as plain text: the hub shows abstracts as they stand.</summary>
static partial class PlainText
{
    /// <summary>Null where nothing is left. Cut at a word if longer than allowed: an abstract is no reason to refuse a schedule.</summary>
    public static string? Of(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Bounded first: the patterns take the square of a length that somebody else chose.
        var plain = text[..Math.Min(text.Length, longest * 4)].ReplaceLineEndings("\n");
        plain = Invisible().Replace(plain, "");
        plain = Breaks().Replace(plain, "\n");
        plain = WebUtility.HtmlDecode(Tags().Replace(plain, ""));
        plain = Links().Replace(plain, "$1");
        plain = Headings().Replace(plain, "");
        plain = Emphasis().Replace(plain, "$2");
        plain = new string([.. plain.Where(c => !char.IsControl(c) || c is '\n' or '\t')]);
        plain = ManyLines().Replace(SpaceAtEnds().Replace(plain, "\n"), "\n\n").Trim();
        return plain.Length == 0 ? null : Cut(plain, longest);
    }

    /// <summary>On one line, as titles are.</summary>
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : Space().Replace(text, " ").Trim();

    static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOfAny([' ', '\n'], longest - 2);
        if (end < longest / 2)
            end = char.IsHighSurrogate(text[longest - 3]) ? longest - 3 : longest - 2;
        return $"{text[..end].TrimEnd()}…";
    }

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|h[1-6]|tr|ul|ol)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"!?\[([^\[\]\n]*)\]\([^()\s]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^#{1,6}[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"(\*\*|__|(?<![\w*])\*|(?<!\w)_|`)(?=\S)([^*_`\n]+)(?<=\S)\1(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[ \t]+\n")]
    private static partial Regex SpaceAtEnds();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
