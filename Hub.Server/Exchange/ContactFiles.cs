using System.Globalization;
using System.Text;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>Someone with whom contacts were exchanged, as their record is now.</summary>
/// <param name="Topic">In words.</param>
public sealed record Contact(Person Person, DateTimeOffset Met, string? Topic);

/// <summary>The contacts that a person takes home: vCard 4.0 (RFC 6350), or a list for a spreadsheet. Their private notes are in neither.</summary>
public static class ContactFiles
{
    /// <summary>Of a line, in octets of UTF-8, without its end.</summary>
    const int LongestLine = 75;

    /// <param name="event">Its title.</param>
    /// <param name="zone">In which days are read.</param>
    public static byte[] VCards(IEnumerable<Contact> contacts, string @event, TimeZoneInfo zone)
    {
        var text = new StringBuilder();
        foreach (var contact in contacts)
        {
            foreach (var line in Lines(contact, @event, zone))
                Fold(text, line);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static IEnumerable<string> Lines(Contact contact, string @event, TimeZoneInfo zone)
    {
        var person = contact.Person;
        yield return "BEGIN:VCARD";
        yield return "VERSION:4.0";
        yield return $"UID:urn:uuid:{person.Id}";
        yield return $"FN:{Escaped(person.Name)}";
        if (person.Organisation is { } organisation)
            yield return $"ORG:{Escaped(organisation)}";
        if (person.Position is { } position)
            yield return $"TITLE:{Escaped(position)}";
        if (person.Email is { } email)
            yield return $"EMAIL:{Escaped(email)}";
        if (person.Region is not null || person.Country is not null)
            yield return $"ADR:;;;;{Escaped(person.Region)};;{Escaped(person.Country)}";
        foreach (var language in person.Languages ?? [])
            yield return $"LANG:{Escaped(language)}";
        yield return $"NOTE:{Escaped(string.Join('\n', new[] { $"{@event}, {DayOf(contact.Met, zone)}", contact.Topic }.OfType<string>()))}";
        yield return "END:VCARD";
    }

    /// <summary>Of a text, or of one part of a structured value.</summary>
    static string Escaped(string? text) => (text ?? "").ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line that is too long goes on after a break and a space; no character is cut apart.</summary>
    static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    public static byte[] Csv(IEnumerable<Contact> contacts, TimeZoneInfo zone)
    {
        var csv = new StringBuilder("name;organisation;position;email;region;country;topic;met\r\n");
        foreach (var (person, met, topic) in contacts)
            csv.AppendJoin(';', new[] { person.Name, person.Organisation, person.Position, person.Email, person.Region, person.Country, topic, DayOf(met, zone) }.Select(CsvCell.Of)).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    static string DayOf(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
