using System.Globalization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>One line of a list of people.</summary>
sealed class PeopleRow(CsvRow row, IReadOnlyList<(PeopleColumn? Column, string Name)> columns, Taxonomy topics, Faults faults)
{
    static readonly (OrganisationKind Kind, string[] Words)[] Kinds =
    [
        (OrganisationKind.Cluster, ["Cluster", "Clusterorganisation", "Cluster organisation", "Netzwerk", "Network"]),
        (OrganisationKind.Company, ["Unternehmen", "Company", "Firma", "KMU", "SME", "Start-up"]),
        (OrganisationKind.Research, ["Forschung", "Research", "Forschungseinrichtung", "Hochschule", "Universität", "University"]),
        (OrganisationKind.Authority, ["Behörde", "Authority", "Ministerium", "Ministry", "Verwaltung", "Administration"]),
        (OrganisationKind.Agency, ["Agentur", "Agency", "Wirtschaftsförderung", "Development agency"]),
    ];

    static readonly (Place Place, string[] Words)[] Places =
    [
        (Grains.People.Place.Hall, ["vor Ort", "hall", "on-site", "Präsenz", "in person"]),
        (Grains.People.Place.Remote, ["remote", "online", "digital", "virtuell", "virtual"]),
    ];

    static readonly (Role Role, string[] Words)[] Roles =
    [
        (Role.Participant, ["Participant", "Teilnehmer", "Teilnehmerin", "Teilnehmer:in", "Teilnehmende", "Speaker", "Referent", "Referentin"]),
        (Role.Guest, ["Guest", "Gast"]),
        (Role.Moderator, ["Moderator", "Moderatorin", "Moderation", "Moderator:in"]),
        (Role.Organiser, ["Organiser", "Organizer", "Organisator", "Organisatorin", "Veranstalter", "Admin"]),
    ];

    public static string Place(int line, string column) => $"line {line}, column \"{Fields.Shown(column)}\"";

    /// <summary>Null where nobody can be told from the line.</summary>
    public Person? Read(ConferenceId conference)
    {
        for (var i = columns.Count; i < row.Cells.Length; i++)
            if (row.Cells[i].Length > 0)
            {
                faults.Add($"line {row.Line}", "The line has more cells than the header. Put a cell that holds the separator in quotes.");
                return null;
            }
        for (var i = 0; i < Math.Min(columns.Count, row.Cells.Length); i++)
            if (columns[i].Name.Length == 0 && row.Cells[i].Length > 0)
                faults.Add($"line {row.Line}", $"Column {i + 1} has a value, but no name in the header.");
        var name = Name();
        var organisation = Text(PeopleColumn.Organisation, Fields.MaxOrganisation);
        var email = Cell(PeopleColumn.Email) is { } address ? Fields.Email(address, Where(PeopleColumn.Email), faults) : null;
        var person = new Person(
            email is not null ? NameBasedIds.Person(conference, "email", email.ToLowerInvariant())
                : NameBasedIds.Person(conference, "name", name ?? "", organisation ?? ""),
            name ?? "", organisation, email,
            OneOf(PeopleColumn.Place, Places) ?? default,
            ReadRole(),
            OneOf(PeopleColumn.Kind, Kinds),
            Text(PeopleColumn.Region, Fields.MaxName),
            Known(PeopleColumn.Country, Countries.CodeOf, "a country. Write its name in English or German, or its two letters, such as DE."),
            ReadLanguages(),
            Fields.Topics(Words(PeopleColumn.Topics), topics, _ => Where(PeopleColumn.Topics), faults), Words(PeopleColumn.Offers), Words(PeopleColumn.Seeks),
            Text(PeopleColumn.Position, Fields.MaxName));
        return name is null ? null : person;
    }

    string? Name()
    {
        var whole = Cell(PeopleColumn.Name) ?? $"{Cell(PeopleColumn.FirstName)} {Cell(PeopleColumn.LastName)}".Trim();
        var column = columns.Any(c => c.Column == PeopleColumn.Name) ? PeopleColumn.Name : PeopleColumn.LastName;
        if (whole.Length > 0)
            return Fields.Text(PlainText.Line(whole) ?? "", Fields.MaxName, lines: false, Where(column), faults);
        faults.Add(Where(column), "The name is missing.");
        return null;
    }

    /// <summary>How many meetings at most, if the line says so.</summary>
    public int? MaxMeetings()
    {
        if (Cell(PeopleColumn.MaxMeetings) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= 200)
            return most;
        faults.Add(Where(PeopleColumn.MaxMeetings), $"\"{Fields.Shown(text)}\" is not a number of meetings from 1 to 200.");
        return null;
    }

    Role ReadRole()
    {
        var role = OneOf(PeopleColumn.Role, Roles) ?? Role.Participant;
        if (role > Role.Participant)
            faults.Add(Where(PeopleColumn.Role), "A list cannot make moderators or organisers. Leave this empty, and give the person a staff link in the hub.");
        return role;
    }

    string[]? ReadLanguages() => Words(PeopleColumn.Languages)?.Select(word =>
    {
        if (Languages.CodeOf(word) is { } code)
            return code;
        faults.Add(Where(PeopleColumn.Languages), $"\"{Fields.Shown(word)}\" is not a language that is known here. Use a code, such as en, de or fr.");
        return word;
    }).Distinct().ToArray();

    string? Known(PeopleColumn column, Func<string, string?> find, string otherwise)
    {
        if (Cell(column) is not { } text)
            return null;
        if (find(text) is { } found)
            return found;
        faults.Add(Where(column), $"\"{Fields.Shown(text)}\" is not {otherwise}");
        return null;
    }

    T? OneOf<T>(PeopleColumn column, (T Value, string[] Words)[] known) where T : struct
    {
        if (Cell(column) is not { } text)
            return null;
        foreach (var (value, words) in known)
            if (words.Any(word => PeopleColumns.Plain(word) == PeopleColumns.Plain(text)))
                return value;
        faults.Add(Where(column), $"\"{Fields.Shown(text)}\" is not known here. Known are: {string.Join(", ", known.Select(k => $"{k.Words[0]} ({k.Words[1]})"))}.");
        return null;
    }

    /// <summary>Separated by | alone where one is used, so that a comma can stand inside; else by commas, semicolons or lines.</summary>
    string[]? Words(PeopleColumn column)
    {
        if (Cell(column) is not { } text)
            return null;
        var parts = text.Split(text.Contains('|') ? ['|'] : [',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > Fields.MaxWords)
            faults.Add(Where(column), $"There are {parts.Length} entries; at most {Fields.MaxWords} fit.");
        return [.. parts.Take(Fields.MaxWords).Select(p => Fields.Text(PlainText.Line(p) ?? "", Fields.MaxTitle, lines: false, Where(column), faults)).OfType<string>().Distinct()];
    }

    string? Text(PeopleColumn column, int longest) =>
        PlainText.Line(Cell(column)) is { } text ? Fields.Text(text, longest, lines: false, Where(column), faults) : null;

    string? Cell(PeopleColumn column)
    {
        for (var i = 0; i < Math.Min(columns.Count, row.Cells.Length); i++)
            if (columns[i].Column == column && row.Cells[i].Length > 0)
                return row.Cells[i];
        return null;
    }

    string Where(PeopleColumn column) =>
        columns.FirstOrDefault(c => c.Column == column) is { Name: { } name } ? Place(row.Line, name) : $"line {row.Line}";
}
