using System.Globalization;
using System.Text;
using Hub.Grains.Polls;

namespace Hub.Grains.Matchmaking;

/// <summary>What a phrase is about: its words without case, accents, plural and what says nothing.</summary>
public static class Terms
{
    const int ShortestStem = 4;

    /// <summary>English and German words that stand in most offers and needs, and tell none from another.</summary>
    static readonly HashSet<string> Empty =
    [
        .. ("and or of the a an in on at to for with from by as who that is are be we our us you your it its into about up new all any more most other some such not no can will "
            + "partner partners partnership project projects company companies firm firms joint need needs seek seeking looking offer offers offering support ready "
            + "und oder der die das den dem des ein eine einen einem einer im in an auf zu zum zur fur mit von vom bei als wer ist sind wir unser unsere uns nicht kein mehr alle "
            + "partner partnerschaft projekt projekte unternehmen firma firmen suche suchen gesucht biete bieten angebot angebote bedarf gemeinsam").Split(' '),
    ];

    /// <summary>Each term once, in the order of the phrase.</summary>
    public static IReadOnlyList<string> Of(string? phrase) => [.. Words(phrase).Where(w => w.Length > 1 && !Empty.Contains(w)).Select(Stem).Distinct()];

    /// <summary>Lower case, without accents; "ß" as "ss".</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in (text ?? "").ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                folded.Append(letter);
        }
        return folded.ToString();
    }

    public static IEnumerable<string> Words(string? text)
    {
        var folded = Fold(text);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i])))
                continue;
            if (i > start)
                yield return folded[start..i];
            start = i + 1;
        }
    }

    /// <summary>The shortest word that this may be the plural of, whether or not there is such a word: both sides are cut in the same way.</summary>
    static string Stem(string word)
    {
        while (Folding.Singulars(word).Where(s => s.Length >= ShortestStem).MinBy(s => s.Length) is { } singular)
            word = singular;
        return word;
    }
}
