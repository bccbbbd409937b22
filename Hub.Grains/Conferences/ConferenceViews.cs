using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Conferences;

/// <summary>The programme for everyone; for the staff also the way in, the screens and the rules.</summary>
public sealed class ConferenceViews : IViews<Conference, ConferenceEvent>
{
    static readonly Part About = new("about");
    static readonly Part Access = new("access");
    static readonly Part Rules = new("kindRules");

    static Part RoomPart(string id) => new("rooms", id);

    static Part SessionPart(SessionId id) => new("sessions", id.ToString());

    static Part ScreenPart(ScreenId id) => new("screens", id.ToString());

    public static IEnumerable<Touch> Touched(Conference after, ConferenceEvent happened)
    {
        IEnumerable<Part> parts = happened switch
        {
            ProgrammeImported e => [About, Rules,
                .. e.Programme.Rooms.Select(r => RoomPart(r.Id)), .. e.RemovedRooms.Select(RoomPart),
                .. e.Programme.Sessions.Select(s => SessionPart(s.Id)), .. e.RemovedSessions.Select(SessionPart)],
            KindRulesSet e => [Rules, .. e.Kinds.Keys.Select(SessionPart)],
            JoinCodeSet => [Access],
            ScreenAdded e => [ScreenPart(e.Screen)],
            ScreenRemoved e => [ScreenPart(e.Screen)],
            _ => throw new InvalidOperationException($"No conference event: {happened.GetType().Name}"),
        };
        return parts.SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);
    }

    public static IEnumerable<Part> Parts(Conference state, Audience audience) => audience.IsPerson ? [] :
    [
        About, Access, Rules,
        .. (state.Programme?.Rooms ?? []).Select(r => RoomPart(r.Id)),
        .. (state.Programme?.Sessions ?? []).Select(s => SessionPart(s.Id)),
        .. state.Screens.Keys.Select(ScreenPart),
    ];

    public static JsonNode? Render(Conference state, Audience audience, Part part)
    {
        if (!audience.IsStaff && part.Facet is ("access" or "kindRules" or "screens"))
            return null;
        return part.Facet switch
        {
            "about" => state.Programme is { } programme ? RenderAbout(programme) : null,
            "rooms" => state.Programme?.Rooms.FirstOrDefault(r => r.Id == part.Key) is { } room ? RenderRoom(room) : null,
            "sessions" => state.Programme?.Sessions.FirstOrDefault(s => s.Id.Value == part.Key) is { } session ? RenderSession(session) : null,
            "access" => state.JoinCode is { } code ? new JsonObject { ["joinCode"] = code } : null,
            "kindRules" => state.Programme is { } p ? RenderRules(p.KindRules) : null,
            "screens" => state.Screens.TryGetValue(ScreenId.Parse(part.Key), out var name) ? new JsonObject { ["name"] = name } : null,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a conference's view."),
        };
    }

    static JsonObject RenderAbout(Programme programme) => Json.Without(new()
    {
        ["title"] = programme.Title,
        ["place"] = programme.Place,
        ["timeZone"] = programme.TimeZone,
        ["firstDay"] = programme.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["lastDay"] = programme.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["languages"] = Json.Ordered(programme.Languages),
    });

    static JsonObject RenderRoom(Room room) => Json.Without(new()
    {
        ["name"] = room.Name,
        ["capacity"] = room.Capacity,
        ["description"] = room.Description,
    });

    static JsonObject RenderSession(Session session) => Json.Without(new()
    {
        ["kind"] = Name(session.Kind),
        ["title"] = session.Title,
        ["start"] = session.Start,
        ["end"] = session.End,
        ["room"] = session.RoomId,
        ["track"] = session.Track,
        ["abstract"] = session.Abstract,
        ["language"] = session.Language,
        ["state"] = session.State.ToString().ToLowerInvariant(),
        ["speakers"] = session.Speakers is { Count: > 0 } speakers ? Json.Ordered(speakers.Select(s => s.ToString())) : null,
    });

    static JsonObject RenderRules(IReadOnlyList<KindRule> rules) =>
        new(rules.Select((rule, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), (JsonNode?)new JsonObject
        {
            ["field"] = rule.Field,
            ["contains"] = rule.Contains,
            ["kind"] = Name(rule.Kind),
        })));

    static string Name(SessionKind kind) => kind == SessionKind.PitchRound ? "pitch-round" : kind.ToString().ToLowerInvariant();
}
