using System.Text;
using CsCheck;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

/// <summary>Contacts as vCards and as a list.</summary>
public sealed class ContactsToTakeHome
{
    static readonly DateTimeOffset LateInMarch = new(2026, 3, 14, 23, 30, 0, TimeSpan.Zero);
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    static Contact Of(string name, string? organisation = null, string? email = null, string? topic = null, string? region = null, string? country = null) =>
        new(new(new(Guid.Parse("00000000-0000-7000-8000-0000000000c1")), name, organisation, email, Region: region, Country: country), LateInMarch, topic);

    static string[] Unfolded(params Contact[] contacts) => Encoding.UTF8.GetString(ContactFiles.VCards(contacts, "Small Days", Berlin)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    [Fact]
    public void A_card_has_what_the_record_has_and_the_day_as_the_event_counts() => Assert.Equal([
        "BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:00000000-0000-7000-8000-0000000000c1", @"FN:Ångström\, Ada 🚆", @"ORG:Back\\slash\; Sons", "EMAIL:ada@example.org", @"ADR:;;;;Bayern\, Süd;;DE",
        @"NOTE:Small Days\, 2026-03-15\nSteel", "END:VCARD", ""], Unfolded(Of("Ångström, Ada 🚆", @"Back\slash; Sons", "ada@example.org", "Steel", "Bayern, Süd", "DE")));

    [Fact]
    public void Lines_are_at_most_75_octets_and_no_character_is_cut_apart() => Gen.OneOf("a", "ß", "Ω", "🚆", ",", ";", "\\", " ").Array[1, 200].Select(string.Concat).Sample(name =>
    {
        var bytes = ContactFiles.VCards([Of(name, name)], "Small Days", Berlin);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\uFFFD')));
        Assert.Contains(text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"), line => line.StartsWith("FN:", StringComparison.Ordinal)
            && line[3..].Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) == name);
    });

    [Fact]
    public void What_is_written_cannot_begin_a_line_of_its_own() =>
        Assert.Equal(2, Unfolded(Of("A\r\nEMAIL:evil@example.org", topic: "x\nEND:VCARD\nBEGIN:VCARD")).Count(line => line is "BEGIN:VCARD" or "END:VCARD"));

    [Fact]
    public void A_list_holds_no_formula() => Assert.Equal("\uFEFFname;organisation;position;email;region;country;topic;met\r\n\"'=1+1;\";'@home;;;;;;2026-03-15\r\n",
        Encoding.UTF8.GetString(ContactFiles.Csv([Of("=1+1;", "@home")], Berlin)));
}
