using System.Globalization;
using System.Text;

namespace Hub.Grains.Polls;

/// <summary>What counts as the same word: case and signs around it do not matter, and the plural is the word.</summary>
public static class Folding
{
    const int ShortestSingular = 3;

    const string Around = "\"'`´‘’‚‛“”„‟‹›«»()[]{}<>.,;:!?…¡¿*_~|/\\–—-•·#";

    // What may stand at the end of a word and belongs to it: C#, C++, R&D.
    const string BelongsAtEnd = "#";

    static readonly (string Plural, string Singular)[] English = [("ies", "y"), ("es", ""), ("s", "")];
    static readonly string[] German = ["er", "en", "n", "e"];

    /// <summary>The word without what stands around it. What is nothing but signs stays as it is.</summary>
    public static string Bare(string word)
    {
        var text = string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
        var trimmed = text.TrimStart(Around.ToCharArray()).TrimEnd([.. Around.Except(BelongsAtEnd)]);
        return trimmed == "" ? text : trimmed;
    }

    /// <summary>The one form by which a bare word is counted.</summary>
    public static string Key(string bare) => bare.ToLowerInvariant();

    /// <summary>Which of two ways to write a word reads better, where both were used as often: Steel, then steel, then STEEL.</summary>
    public static bool ReadsBetter(string bare, string than) =>
        Manner(bare) is var mine && Manner(than) is var other && mine != other ? mine < other : string.CompareOrdinal(bare, than) < 0;

    static int Manner(string bare) => !bare.Any(char.IsUpper) ? 1 : char.IsUpper(bare[0]) && bare.Skip(1).Any(char.IsLower) ? 0 : 2;

    /// <summary>The singulars that a word may be the plural of, whether or not there are such words.</summary>
    public static IEnumerable<string> Singulars(string key)
    {
        foreach (var (plural, singular) in English)
        {
            if (key.EndsWith(plural, StringComparison.Ordinal) && Stem(key, plural) is { } stem && EnglishTakes(stem, plural))
                yield return stem + singular;
        }
        foreach (var ending in German)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && Stem(key, ending) is { } stem)
                yield return stem;
        }
    }

    /// <summary>The plurals that a word may have.</summary>
    public static IEnumerable<string> Plurals(string key)
    {
        if (key.Length < ShortestSingular || !char.IsLetter(key[^1]))
            return [];
        var english = English.Where(e => key.EndsWith(e.Singular, StringComparison.Ordinal))
            .Select(e => (Stem: key[..^e.Singular.Length], e.Plural)).Where(e => EnglishTakes(e.Stem, e.Plural)).Select(e => e.Stem + e.Plural);
        return english.Concat(German.Select(ending => key + ending));
    }

    /// <summary>Whether one is the plural of the other, written as people wrote them. The German endings make an English word another one
    /// (research, researcher): they are for nouns, which German writes with a capital.</summary>
    public static bool IsPlural(string singular, string plural, string asWritten, string pluralAsWritten) =>
        English.Any(e => plural.EndsWith(e.Plural, StringComparison.Ordinal) && Stem(plural, e.Plural) is { } stem && EnglishTakes(stem, e.Plural) && stem + e.Singular == singular)
        || IsCapital(asWritten) && IsCapital(pluralAsWritten) && singular.Length >= ShortestSingular && char.IsLetter(singular[^1])
            && plural.StartsWith(singular, StringComparison.Ordinal) && German.Contains(plural[singular.Length..]);

    static string? Stem(string key, string ending) =>
        key.Length - ending.Length >= ShortestSingular - 1 && char.IsLetter(key[^(ending.Length + 1)]) ? key[..^ending.Length] : null;

    static bool EnglishTakes(string stem, string ending) => ending switch
    {
        "ies" => stem.Length >= 2,
        "es" => stem.Length >= ShortestSingular && (stem[^1] is 's' or 'x' or 'z' or 'o' || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal)),
        _ => stem.Length >= ShortestSingular && stem[^1] != 's',
    };

    static bool IsCapital(string word) => word.FirstOrDefault(char.IsLetter) is var first && char.GetUnicodeCategory(first) == UnicodeCategory.UppercaseLetter;
}
