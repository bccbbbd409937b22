using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>A list of people as a spreadsheet saves it. A second import finds everyone again: by the e-mail, or by name and organisation.</summary>
public static class PeopleCsv
{
    public static ImportResult Read(ReadOnlyMemory<byte> bytes, ConferenceId conference, Taxonomy topics)
    {
        var faults = new Faults();
        var attendance = new List<PlannedAttendance>();
        var people = Utf8Text.Check(bytes, faults) ? Read(CsvTable.Read(Utf8Text.WithoutBom(bytes), faults), conference, topics, faults, attendance) : [];
        return faults.Any ? ImportResult.Refused(faults) : new(null, people, [], Matchmaking: attendance.Count == 0 ? null : new(null, [], [], attendance));
    }

    static List<Person> Read(IReadOnlyList<CsvRow> rows, ConferenceId conference, Taxonomy topics, Faults faults, List<PlannedAttendance> attendance)
    {
        if (rows.Count == 0 || Header(rows[0], faults) is not { } columns)
            return [];
        if (rows.Count == 1)
            faults.Add("the file", "There is a header, but nobody below it.");
        if (rows.Count - 1 > Fields.MaxPeople)
        {
            faults.Add("the file", $"The file has {rows.Count - 1} people; at most {Fields.MaxPeople} fit.");
            return [];
        }
        var lines = new Dictionary<PersonId, int>();
        var people = new List<Person>();
        foreach (var row in rows.Skip(1))
        {
            var line = new PeopleRow(row, columns, topics, faults);
            if (line.Read(conference) is not { } person)
                continue;
            if (line.MaxMeetings() is { } most)
                attendance.Add(new(person.Id, MaxMeetings: most));
            if (lines.TryAdd(person.Id, row.Line))
                people.Add(person);
            else
                faults.Add($"line {row.Line}", person.Email is { } email
                    ? $"{Fields.Shown(email)} is already in line {lines[person.Id]}. Remove one of the two lines."
                    : $"{Fields.Shown(person.Name)} of the same organisation is already in line {lines[person.Id]}. Remove one line, or give both an e-mail.");
        }
        return people;
    }

    /// <summary>The columns in the order of the file; null for one without a name.</summary>
    static List<(PeopleColumn? Column, string Name)>? Header(CsvRow row, Faults faults)
    {
        var columns = row.Cells.Select(name => (Column: PeopleColumns.Find(name), Name: name)).ToList();
        foreach (var (column, name) in columns)
        {
            if (column is null && name.Length > 0)
                faults.Add(PeopleRow.Place(row.Line, name), $"This column is not known. Known are: {PeopleColumns.Known}.");
        }
        foreach (var twice in columns.Where(c => c.Column is not null).GroupBy(c => c.Column).Where(g => g.Count() > 1))
            faults.Add(PeopleRow.Place(row.Line, twice.Last().Name), $"There are {twice.Count()} columns for this. Keep one of them.");
        bool Has(PeopleColumn column) => columns.Any(c => c.Column == column);
        if (!Has(PeopleColumn.Name) && !(Has(PeopleColumn.FirstName) && Has(PeopleColumn.LastName)))
        {
            faults.Add($"line {row.Line}", "There is no column for the name. Add one named Name, or two named Vorname and Nachname (First name, Last name).");
            return null;
        }
        return columns;
    }
}
