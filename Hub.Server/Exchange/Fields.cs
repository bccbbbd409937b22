using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Server.Exchange;

/// <summary>What a single value may be, for every format alike. Each answers with the value fit to keep, or with null after noting a fault.</summary>
static partial class Fields
{
    public const int MaxPeople = 5_000, MaxSessions = 1_000, MaxRooms = 200, MaxKindRules = 50, MaxWords = 30, MaxSpeakers = 100, MaxDays = 60;
    public const int MaxTitle = 200, MaxAbstract = 5_000, MaxName = 120, MaxOrganisation = 200, MaxEmail = 254, MaxDescription = 1_000;

    static readonly TimeSpan LongestSession = TimeSpan.FromDays(3);

    /// <summary>Trimmed and composed (NFC), so that two spellings of one name do not differ.</summary>
    public static string? Text(string raw, int longest, bool lines, string where, Faults faults)
    {
        // A noncharacter makes Normalize throw.
        var (text, refusal) = raw.Contains('\uFFFE') ? ("", NotAllowed) : Wording.Clean(raw, longest, lines);
        if (refusal is null)
            return text;
        faults.Add(where, refusal.Code == "text-empty" ? "This is empty. Write something or leave it out." : refusal.Sentence);
        return null;
    }

    static readonly Refusal NotAllowed =
        new("text-not-allowed", "The text holds characters that cannot be shown. Remove them, or type it anew.", Because.Invalid);

    public static string? Email(string text, string where, Faults faults)
    {
        if (text.Length <= MaxEmail && EmailShape().IsMatch(text))
            return text;
        faults.Add(where, $"\"{Shown(text)}\" is not an e-mail address. It looks like name@example.org.");
        return null;
    }

    public static string? Country(string code, string where, Faults faults)
    {
        if (Countries.IsCode(code))
            return code;
        faults.Add(where, $"\"{Shown(code)}\" is not a country code. Use two capital letters, such as DE.");
        return null;
    }

    public static string? Language(string code, string where, Faults faults)
    {
        if (LanguageShape().IsMatch(code))
            return code;
        faults.Add(where, $"\"{Shown(code)}\" is not a language code. Use one such as en, de or pt-BR.");
        return null;
    }

    /// <summary>The ids of an event's topics; any words where it has none.</summary>
    public static IReadOnlyList<string>? Topics(IReadOnlyList<string>? words, Taxonomy taxonomy, Func<int, string> where, Faults faults)
    {
        var known = new List<string>();
        for (var i = 0; i < (words?.Count ?? 0); i++)
        {
            if (taxonomy.Find(words![i]) is not { } id)
                faults.Add(where(i), $"\"{Shown(words[i])}\" is not a topic of this event. Choose one of its topics, or ask an organiser to add it.");
            else if (!known.Contains(id))
                known.Add(id);
        }
        return words is null || known.Count == 0 ? words is { Count: 0 } ? words : null : known;
    }

    /// <summary>The IANA name only: browsers know no other.</summary>
    public static TimeZoneInfo? TimeZone(string id, string where, Faults faults)
    {
        if (TimeZoneShape().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            && (id == "UTC" || !TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out _)))
            return zone;
        faults.Add(where, $"\"{Shown(id)}\" is not a known time zone. Use an IANA name, such as Europe/Berlin.");
        return null;
    }

    public static DateOnly? Date(string text, string where, Faults faults)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsPlausible(date.Year))
            return date;
        faults.Add(where, $"\"{Shown(text)}\" is not a date. Write it as 2026-11-24.");
        return null;
    }

    /// <summary>A time without an offset is a fault: it would be read differently on every server.</summary>
    public static DateTimeOffset? Instant(string text, string where, Faults faults)
    {
        if (InstantShape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) && IsPlausible(instant.Year))
            return instant;
        faults.Add(where, $"\"{Shown(text)}\" is not a time with its offset. Write it as 2026-11-24T09:30:00+01:00.");
        return null;
    }

    public static void Span(DateTimeOffset start, DateTimeOffset end, string where, Faults faults)
    {
        if (end <= start)
            faults.Add(where, "The session ends before it starts, or at once. Correct its start or its end.");
        else if (end - start > LongestSession)
            faults.Add(where, "The session is longer than three days. Correct its start or its end, or split it.");
    }

    /// <summary>A piece of the file for a sentence about it: short, on one line, and safe to show.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= 60)
                return shown.Append('…').ToString();
            shown.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? "?" : rune.ToString());
        }
        return shown.ToString();
    }

    static bool IsPlausible(int year) => year is >= 1990 and <= 2200;

    [GeneratedRegex(@"^[^\s@<>()\[\],;:""\\\p{C}]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}\z")]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}\z")]
    private static partial Regex LanguageShape();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex TimeZoneShape();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstantShape();
}
