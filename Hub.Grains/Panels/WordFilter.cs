using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Finds blocked words in a text: whole words, whichever their case, accents and variants of a letter, so "STRASSE" is "Straße".
/// A blocked phrase is found as its words in a row. Emoji and the letters of scripts without spaces count as words of their own.</summary>
public static class WordFilter
{
    const int LongestWord = 60;
    const int MostWords = 500;
    const int MostLanguages = 10;

    /// <summary>Thousands of words need not be folded anew for every question.</summary>
    static readonly ConditionalWeakTable<ImmutableDictionary<string, string>, (string Language, string[] Words)[]> FoldedLists = [];

    /// <param name="blocked">By language, words separated by line ends.</param>
    /// <param name="language">The language of the text; null looks in all.</param>
    public static bool Blocks(ImmutableDictionary<string, string>? blocked, string? language, string text)
    {
        if (blocked is null)
            return false;
        var folded = Folded(text);
        return FoldedLists.GetValue(blocked, Folded).Where(list => language is null || Languages.IsSame(language, list.Language))
            .Any(list => list.Words.Any(word => folded.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Each word trimmed, empty lines and repetitions left out, or what is wrong.</summary>
    public static (ImmutableDictionary<string, string>? Blocked, Refusal? Refusal) Clean(ImmutableDictionary<string, string>? blocked)
    {
        var clean = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (language, list) in blocked ?? [])
        {
            if (!Languages.IsTag(language))
                return (null, Languages.NoLanguage);
            var words = (list ?? "").Split('\n').Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
            for (var i = 0; i < words.Count; i++)
            {
                (words[i], var refusal) = Wording.Clean(words[i], LongestWord, lines: false);
                if (refusal is not null)
                    return (null, refusal);
            }
            words = [.. words.Distinct()];
            if (words.Count > MostWords)
                return (null, TooMany);
            if (words.Count > 0)
                clean[language] = string.Join('\n', words);
        }
        return clean.Count > MostLanguages ? (null, TooMany) : (clean.Count == 0 ? null : clean.ToImmutable(), null);
    }

    static (string, string[])[] Folded(ImmutableDictionary<string, string> blocked) =>
        [.. blocked.Select(list => (list.Key, list.Value.Split('\n').Select(Folded).Where(word => word.Length > 1).ToArray()))];

    /// <summary>The words of a text in one plain form, with a space around each.</summary>
    static string Folded(string text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format:
                    break; // accents, skin tones, joiners
                case UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol:
                    Alone(rune);
                    break;
                case UnicodeCategory.OtherLetter when HasNoSpaces(rune):
                    Alone(rune);
                    break;
                case <= UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber:
                    words.Append(Plain(rune));
                    break;
                default:
                    End();
                    break;
            }
        }
        End();
        return words.ToString();

        void End()
        {
            if (words[^1] != ' ')
                words.Append(' ');
        }

        void Alone(Rune rune)
        {
            End();
            words.Append(rune.ToString()).Append(' ');
        }
    }

    /// <summary>Lower case, and one form where lower case has two.</summary>
    static string Plain(Rune rune) => Rune.ToLowerInvariant(rune) switch
    {
        { Value: 'ß' } => "ss",
        { Value: 'ς' } => "σ",
        { Value: 'ı' } => "i",
        var lower => lower.ToString(),
    };

    /// <summary>Thai to Khmer, kana, and the ideographs.</summary>
    static bool HasNoSpaces(Rune rune) => rune.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF
        or >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    static readonly Refusal TooMany = Settling.Faulty("At most 500 words can be blocked in each of at most 10 languages.");
}
