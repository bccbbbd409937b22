using System.Globalization;
using System.Text;

namespace Hub.Grains.People;

/// <summary>Finds people by the beginnings of words of their name or organisation, however these are accented, and whoever has no key for it.</summary>
public static class NameSearch
{
    /// <summary>Those of whom every word that is sought begins a word; whose own name has all of them come first.</summary>
    public static IEnumerable<Person> Find(IEnumerable<Person> people, string? sought, int most)
    {
        var words = Words(sought);
        return words.Count == 0 ? [] : people
            .Where(person => person.Name.Length > 0 && Has([.. Words(person.Name), .. Words(person.Organisation)], words))
            .OrderBy(person => Has(Words(person.Name), words) ? 0 : 1)
            .ThenBy(person => Fold(person.Name), StringComparer.Ordinal).ThenBy(person => person.Id.Value)
            .Take(most);
    }

    static bool Has(IReadOnlyList<string> words, IReadOnlyList<string> sought) =>
        sought.All(beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));

    static List<string> Words(string? text)
    {
        var words = new StringBuilder(Fold(text ?? ""));
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsLetterOrDigit(words[i]) && !char.IsSurrogate(words[i]))
                words[i] = ' ';
        }
        return [.. words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Lower case without accents; "ß" as "ss", and "ae", "oe", "ue" as the umlauts that some keyboards lack.</summary>
    static string Fold(string text)
    {
        // A cut-off surrogate cannot be normalised, and is in nobody's name.
        var whole = string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
        var folded = new StringBuilder(whole.Length);
        foreach (var letter in whole.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD))
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            var isDigraph = letter == 'e' && folded.Length > 0 && folded[^1] is 'a' or 'o' or 'u';
            if (!isMark && !isDigraph)
                folded.Append(letter);
        }
        return folded.ToString();
    }
}
