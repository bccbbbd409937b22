using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Tables;

namespace Hub.Grains.Floors;

/// <summary>Everyone sees the rounds and their times: phones on crowded Wi-Fi watch no more than that. Boards also see who meets where in the round that is on and in the
/// next one; the staff, in addition, what is known of each of them and what the tables need.</summary>
public sealed class FloorViews : IViews<Floor, FloorEvent>
{
    static Part MeetingPart(RequestId id) => new("meetings", id.ToString());

    static Part TablePart(TableId id) => new("tables", id.ToString());

    static bool SeesMeetings(Audience audience) => audience == Audience.Board || audience.IsStaff;

    public static IEnumerable<Touch> Touched(Floor after, FloorEvent happened) => happened switch
    {
        ClockTurned e => [.. OfClock(after, e.What), .. OfMeetings(Turned(after, e.What))],
        SittingsBrought e => OfMeetings(e.Sittings.Keys.Concat(e.Gone)),
        TableHeard e => [.. OfMeetings(e.Meetings.Keys), new(Audience.Staff, TablePart(e.Table))],
        _ => throw new InvalidOperationException($"No event of a floor: {happened.GetType().Name}"),
    };

    /// <summary>Boards have the clock as everyone has it.</summary>
    static IEnumerable<Touch> OfClock(Floor after, RoundClockEvent what) => RoundClockViews.Touched(after.Clock, what)
        .SelectMany(t => t.Audience == Audience.Public ? (Touch[])[t, new(Audience.Board, t.Part)] : [t]);

    static IEnumerable<Touch> OfMeetings(IEnumerable<RequestId> requests) =>
        requests.SelectMany(r => (Touch[])[new(Audience.Board, MeetingPart(r)), new(Audience.Staff, MeetingPart(r))]);

    /// <summary>A turn shows the meetings of other rounds.</summary>
    static IEnumerable<RequestId> Turned(Floor after, RoundClockEvent what) => what switch
    {
        RoundTurned e => after.Shown.Append(e.Round).Distinct().SelectMany(after.In),
        TurnUndone => after.Sittings.Keys,
        TimetableBrought => after.Sittings.Keys,
        _ => [],
    };

    public static IEnumerable<Part> Parts(Floor state, Audience audience) =>
    [
        .. RoundClockViews.Parts(state.Clock, audience == Audience.Board ? Audience.Public : audience),
        .. SeesMeetings(audience) ? state.Shown.SelectMany(state.In).Select(MeetingPart) : [],
        .. audience.IsStaff ? state.Tables.Keys.Select(TablePart) : [],
    ];

    public static JsonNode? Render(Floor state, Audience audience, Part part) => part.Facet switch
    {
        "meetings" => SeesMeetings(audience) && RequestId.Parse(part.Key) is var id && state.Sittings.GetValueOrDefault(id) is { } sitting && state.IsShown(sitting.Round)
            ? MeetingOf(sitting, state.HeardOf(id), audience.IsStaff) : null,
        "tables" => audience.IsStaff ? TableOf(state.Tables.GetValueOrDefault(TableId.Parse(part.Key))) : null,
        _ => RoundClockViews.Render(state.Clock, audience == Audience.Board ? Audience.Public : audience, part),
    };

    static JsonObject MeetingOf(Sitting sitting, HeardMeeting? heard, bool staff) => Json.Without(new()
    {
        ["round"] = sitting.Round.ToString(),
        ["table"] = sitting.Table.ToString(),
        ["people"] = staff
            ? new JsonObject(sitting.People.Select(p => KeyValuePair.Create(p.ToString(), (JsonNode?)TableViews.StandingOf(heard?.Standings.GetValueOrDefault(p) ?? Standing.Unknown))))
            : Json.Set(sitting.People.Select(p => p.ToString())),
        ["doneAt"] = heard?.DoneAt,
    });

    static JsonObject? TableOf(HeardTable? table) => table is null ? null : Json.Without(new() { ["helpSince"] = table.HelpSince, ["taken"] = table.Taken?.ToString() });
}
