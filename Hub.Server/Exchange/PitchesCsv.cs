using System.Globalization;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Pitches;

namespace Hub.Server.Exchange;

/// <summary>What a pitch round came to, for a spreadsheet: UTF-8 with its mark, semicolons, no formulas.</summary>
public static class PitchesCsv
{
    /// <summary>A row for each pitch and juror, so that a pivot table makes of it whatever is wanted.</summary>
    public static byte[] Results(JuryTable table, IReadOnlyDictionary<PersonId, Person> people)
    {
        var csv = new StringBuilder("place;pitch;organisation;total;jury;favours;wishes to talk;juror");
        foreach (var criterion in table.Criteria)
            csv.Append(';').Append(CsvCell.Of(criterion.Name));
        csv.Append(";mean;note;abstains\r\n");
        foreach (var row in table.Rows)
        {
            csv.Append(row.Place).Append(';').Append(CsvCell.Of(row.Title)).Append(';').Append(CsvCell.Of(row.Organisation)).Append(';')
                .Append(Number(row.Total)).Append(';').Append(Number(row.Jury)).Append(';').Append(row.Favours).Append(';').Append(row.Wishes).Append(';')
                .Append(row.Juror is { } juror ? CsvCell.Of(NameOf(people, juror)) : "");
            foreach (var criterion in table.Criteria)
                csv.Append(';').Append(row.Values is not null && row.Values.TryGetValue(criterion.Id, out var value) ? value.ToString(CultureInfo.InvariantCulture) : "");
            csv.Append(';').Append(Number(row.Mean)).Append(';').Append(CsvCell.Of(row.Note)).Append(';')
                .Append(row.Abstains ? CsvCell.Of(row.Reason ?? "yes") : "").Append("\r\n");
        }
        return Bytes(csv);
    }

    /// <summary>Who wants to talk to whom, as matchmaking will be asked for.</summary>
    public static byte[] Wishes(IEnumerable<TalkWish> wishes, IReadOnlyDictionary<PersonId, Person> people)
    {
        var csv = new StringBuilder("name;organisation;email;wants to talk to;pitch;note\r\n");
        foreach (var wish in wishes)
        {
            var from = people.GetValueOrDefault(wish.From);
            csv.Append(CsvCell.Of(NameOf(people, wish.From))).Append(';').Append(CsvCell.Of(from?.Organisation)).Append(';').Append(CsvCell.Of(from?.Email)).Append(';')
                .Append(CsvCell.Of(wish.Organisation)).Append(';').Append(CsvCell.Of(wish.Title)).Append(';').Append(CsvCell.Of(wish.Note)).Append("\r\n");
        }
        return Bytes(csv);
    }

    /// <summary>Who was erased, or never gave a name, is told from others by the id.</summary>
    static string NameOf(IReadOnlyDictionary<PersonId, Person> people, PersonId id) =>
        people.TryGetValue(id, out var person) && person.Name.Length > 0 ? person.Name : id.ToString();

    static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    static byte[] Bytes(StringBuilder csv) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
}
