using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Hub.Server.Exchange;

enum PeopleColumn
{
    Name, FirstName, LastName, Organisation, Email, Country, Region, Kind, Place, Languages, Topics, Offers, Seeks, Position, Role, MaxMeetings,
}

/// <summary>The columns of a list of people by the names that lists give them, English and German.</summary>
static class PeopleColumns
{
    static readonly (PeopleColumn Column, string[] Names)[] All =
    [
        (PeopleColumn.Name, ["Name", "Full name", "Vollständiger Name"]),
        (PeopleColumn.FirstName, ["Vorname", "First name", "Given name"]),
        (PeopleColumn.LastName, ["Nachname", "Last name", "Familienname", "Family name", "Surname"]),
        (PeopleColumn.Organisation, ["Organisation", "Organization", "Company", "Firma", "Einrichtung", "Institution"]),
        (PeopleColumn.Email, ["E-Mail", "Mail", "E-Mail-Adresse", "E-Mail address"]),
        (PeopleColumn.Country, ["Land", "Country"]),
        (PeopleColumn.Region, ["Region", "Bundesland"]),
        (PeopleColumn.Kind, ["Art", "Kind", "Type", "Art der Organisation"]),
        (PeopleColumn.Place, ["Teilnahme", "Place", "Attendance", "Teilnahmeart"]),
        (PeopleColumn.Languages, ["Sprachen", "Languages", "Sprache", "Language"]),
        (PeopleColumn.Topics, ["Themen", "Topics", "Thema", "Topic"]),
        (PeopleColumn.Offers, ["Bietet", "Angebote", "Offers", "Angebot"]),
        (PeopleColumn.Seeks, ["Sucht", "Gesuche", "Seeks", "Needs", "Gesuch", "Bedarf"]),
        (PeopleColumn.Position, ["Funktion", "Position", "Job title"]),
        (PeopleColumn.Role, ["Rolle", "Role"]),
        (PeopleColumn.MaxMeetings, ["Höchstzahl Treffen", "Max meetings", "Maximum meetings", "Treffen höchstens"]),
    ];

    static readonly FrozenDictionary<string, PeopleColumn> ByName =
        All.SelectMany(c => c.Names.Select(name => KeyValuePair.Create(Plain(name), c.Column))).ToFrozenDictionary();

    /// <summary>For a sentence: one name a column and language.</summary>
    public static string Known { get; } = string.Join(", ", All.Select(c => c.Names[0] == c.Names[1] ? c.Names[0] : $"{c.Names[0]} ({c.Names[1]})"));

    public static PeopleColumn? Find(string header) => ByName.TryGetValue(Plain(header), out var column) ? column : null;

    /// <summary>"E-Mail", "e_mail" and "Email" are one column.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        // U+FFFE would make Normalize throw; it is no letter anyway.
        foreach (var c in text.Replace("\uFFFE", "").Normalize(NormalizationForm.FormC))
            if (char.IsLetter(c))
                plain.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return plain.ToString();
    }
}
