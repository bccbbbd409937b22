using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Tables;

/// <summary>Everyone of the event sees who is at the table now and who comes next, as on its sign; the staff sees all of its meetings.</summary>
public sealed class TableViews : IViews<LiveTable, TableEvent>
{
    static readonly Part About = new("table");

    static Part MeetingPart(RequestId id) => new("meetings", id.ToString());

    /// <summary>What is now and next changes with any of them; a table has few.</summary>
    public static IEnumerable<Touch> Touched(LiveTable after, TableEvent happened)
    {
        IEnumerable<RequestId> touched = happened switch
        {
            TableSet e => after.Meetings.Keys.Concat(e.Gone),
            PersonCame e => [e.Request],
            PersonNotThere e => [e.Request],
            WordSaid e => [e.Request],
            PeopleAsked e => [e.Request],
            PeopleMissed e => [e.Request],
            MeetingDone e => [e.Request],
            _ => [],
        };
        return touched.Select(MeetingPart).Append(About).SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);
    }

    public static IEnumerable<Part> Parts(LiveTable state, Audience audience) =>
        audience == Audience.Public || audience.IsStaff ? [About, .. state.Meetings.Keys.Select(MeetingPart)] : [];

    public static JsonNode? Render(LiveTable state, Audience audience, Part part)
    {
        if (part == About)
        {
            return Json.Without(new()
            {
                ["now"] = state.Now?.ToString(),
                ["next"] = state.Next?.ToString(),
                ["helpSince"] = state.HelpSince,
                ["taken"] = state.Taken?.ToString(),
            });
        }
        var id = RequestId.Parse(part.Key);
        return state.Meetings.GetValueOrDefault(id) is { } meeting && (audience.IsStaff || state.Now == id || state.Next == id) ? MeetingOf(meeting) : null;
    }

    static JsonObject MeetingOf(TableMeeting meeting) => Json.Without(new()
    {
        ["session"] = meeting.Session.ToString(),
        ["round"] = meeting.Slot.Round.ToString(),
        ["phase"] = Json.Name(meeting.Slot.Phase),
        ["start"] = meeting.Slot.Start,
        ["end"] = meeting.Slot.End,
        ["people"] = new JsonObject(meeting.Slot.People.Select(p => KeyValuePair.Create(p.ToString(), (JsonNode?)StandingOf(meeting.Of(p))))),
        ["doneAt"] = meeting.DoneAt,
    });

    public static JsonObject StandingOf(Standing standing)
    {
        var view = Json.Without(new()
        {
            ["there"] = standing.There,
            ["word"] = standing.Word is { } word ? Json.Name(word) : null,
            ["askedAt"] = standing.AskedAt,
        });
        if (standing.Missing)
            view["missing"] = true;
        return view;
    }
}
