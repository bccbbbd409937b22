using System.Globalization;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>Who met whom, about what, and what follows: a line for each published meeting. UTF-8 with its mark, semicolons, no formulas.</summary>
public static class ResultsCsv
{
    const int MostPeople = 4;

    public static byte[] Of(MeetingResults results, IReadOnlyDictionary<PersonId, Person> people, TimeZoneInfo zone)
    {
        var csv = new StringBuilder("round;start;minutes;table;held;missing;topic");
        for (var i = 1; i <= MostPeople; i++)
            csv.Append(CultureInfo.InvariantCulture, $";name {i};organisation {i};region {i};country {i};outcome {i}");
        csv.Append("\r\n");
        foreach (var meeting in results.Meetings)
            csv.AppendJoin(';', Row(meeting, results, people, zone).Select(CsvCell.Of)).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    static IEnumerable<string?> Row(MeetingResult meeting, MeetingResults results, IReadOnlyDictionary<PersonId, Person> people, TimeZoneInfo zone)
    {
        yield return meeting.Slot.Round.ToString();
        yield return TimeZoneInfo.ConvertTime(meeting.Start, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        yield return meeting.Minutes.ToString(CultureInfo.InvariantCulture);
        yield return results.Tables.GetValueOrDefault(meeting.Slot.Table)?.Name ?? meeting.Slot.Table.ToString();
        yield return meeting.Status switch { MeetingStatus.Held => "yes", MeetingStatus.Missed => "no", _ => "" };
        yield return string.Join(", ", meeting.Missing.Select(p => NameOf(people, p)));
        yield return string.Join(", ", ResultsAnswer.TopicsOf(meeting).Select(t => TopicNames.Of(results.Topics, t, german: false)));
        for (var i = 0; i < MostPeople; i++)
        {
            PersonId? id = i < meeting.People.Count ? meeting.People[i] : null;
            var person = id is { } there ? people.GetValueOrDefault(there) : null;
            yield return id is { } who ? NameOf(people, who) : null;
            yield return person?.Organisation;
            yield return person?.Region;
            yield return person?.Country;
            yield return id is { } of && meeting.Said.GetValueOrDefault(of)?.Outcome is { } outcome ? System.Text.Json.JsonSerializer.SerializeToElement(outcome).GetString() : null;
        }
    }

    /// <summary>Who was erased, or never gave a name, is told from others by the id.</summary>
    static string NameOf(IReadOnlyDictionary<PersonId, Person> people, PersonId id) => people.TryGetValue(id, out var person) && person.Name.Length > 0 ? person.Name : id.ToString();
}

static class TopicNames
{
    /// <summary>The name of a topic of the event; own words as they are.</summary>
    public static string Of(IReadOnlyList<EventTopic> topics, string said, bool german) =>
        topics.FirstOrDefault(t => t.Id.ToString() == said) is { } topic ? (german ? topic.German : null) ?? topic.Name : said;
}
