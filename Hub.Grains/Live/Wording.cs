using System.Globalization;
using System.Text;

namespace Hub.Grains.Live;

/// <summary>Text that people write, made fit to keep: NFC, line ends as \n, no space around it.</summary>
public static class Wording
{
    /// <summary>Cleans a text of 1 to <paramref name="longest"/> UTF-16 units, or says what is wrong with it.</summary>
    public static (string Text, Refusal? Refusal) Clean(string? raw, int longest, bool lines = true)
    {
        if (raw is null || raw.Length > longest * 4)
            return ("", raw is null ? Empty : TooLong(longest, raw.Length));
        if (!IsWellFormed(raw))
            return ("", NotAllowed);
        var text = raw.ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);
        if (text.EnumerateRunes().All(IsInvisible))
            return ("", Empty);
        if (text.Any(c => char.IsControl(c) && !(lines && c is '\n' or '\t')) || text.EnumerateRunes().Any(ReordersText))
            return ("", NotAllowed);
        return text.Length > longest ? ("", TooLong(longest, text.Length)) : (text, null);
    }

    static readonly Refusal Empty = new("text-empty", "There is nothing written yet. Write something first.", Because.Invalid);

    static readonly Refusal NotAllowed = new("text-not-allowed", "The text holds characters that cannot be shown. Remove them, or type it anew.", Because.Invalid);

    static Refusal TooLong(int longest, int length) => new("text-too-long",
        string.Create(CultureInfo.InvariantCulture, $"The text has {length} characters; at most {longest} fit. Shorten it."), Because.Invalid);

    static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
                return false; // neither can be normalised
        }
        return true;
    }

    static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>Overrides of direction that can make the text after it, on a venue screen, read backwards.</summary>
    static bool ReordersText(Rune rune) => rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
