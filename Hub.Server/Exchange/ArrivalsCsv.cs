using System.Text;
using Hub.Grains.Doors;
using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>Who came to the event: a line for each person and day, in the order of time. UTF-8 with its mark, semicolons, no formulas.</summary>
public static class ArrivalsCsv
{
    public static byte[] Of(IEnumerable<Arrival> arrivals, IReadOnlyDictionary<PersonId, Person> people, TimeZoneInfo zone)
    {
        var csv = new StringBuilder("day;time;name;organisation\r\n");
        foreach (var came in arrivals.OrderBy(a => a.Day).ThenBy(a => a.At).ThenBy(a => a.Person.Value))
        {
            var person = people.GetValueOrDefault(came.Person);
            string?[] cells = [$"{came.Day:O}", $"{TimeZoneInfo.ConvertTime(came.At, zone):HH:mm}", person is { Name.Length: > 0 } ? person.Name : came.Person.ToString(), person?.Organisation];
            csv.AppendJoin(';', cells.Select(CsvCell.Of)).Append("\r\n");
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
