using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Conferences;

/// <summary>A conference told as a story, and small programmes for it.</summary>
public sealed class ConferenceStory : Story<ConferenceDecisions, ConferenceViews, Conference, ConferenceCommand, ConferenceEvent>
{
    public Decision<ConferenceEvent> Imports(Programme programme) => Do(Names.Moderator, new ImportProgramme(programme), staff: true);

    public Decision<ConferenceEvent> Does(ConferenceCommand command) => Do(Names.Moderator, command, staff: true);

    public SessionKind KindOf(string session) => State.Programme!.Sessions.Single(s => s.Id.Value == session).Kind;

    /// <summary>A day with a hall and these sessions, one an hour.</summary>
    public static Programme Day(params IEnumerable<Session> sessions) => new(
        "Small Days", "Aachen", "Europe/Berlin", ["de", "en"], new(2026, 3, 14), new(2026, 3, 14),
        [new("hall", "Great Hall", 200), new("attic", "Attic")], [.. sessions.Select((s, i) => s with { Start = Story(i), End = Story(i + 1) })], KindRules.Default);

    public static Session Session(string id, string? title = null, string? type = null, SessionKind kind = SessionKind.Panel) =>
        new(new(id), kind, title ?? $"About {id}", default, default, RoomId: "hall", SourceType: type, Speakers: [Names.Ana, Names.Ben]);

    static DateTimeOffset Story(int hour) => Noon.AddHours(hour);
}
