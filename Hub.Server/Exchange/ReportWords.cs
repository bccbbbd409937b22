using System.Globalization;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>The words of the report, in one language.</summary>
sealed record ReportWords(
    string Language, CultureInfo Culture, string Title, string AsOf, string Figures, string Planned, string Begun, string Held, string Missed, string Unknown, string NoShows, string NewTimes, string Kept,
    string Acceptance, string SecondMeetings, string FollowUps, string Maybes, string ByRound, string ByTopic, string ByRegion, string ByCountry, string ByKind, string TopicRegions, string Topic, string Regions, string Countries,
    string Kinds, string Round, string Meetings, string Chart, string ColumnHeld, string ColumnMissed, string ColumnFollowUps, string WhoMet, string WhoMetHint, string When, string Table, string People, string AboutWhat, string Follows, string NotSaid, string NotKnown, string Someone,
    string Nothing, string Requests, IReadOnlyDictionary<Outcome, string> Outcomes, IReadOnlyDictionary<OrganisationKind, string> KindNames)
{
    public static ReportWords English { get; } = new(
        "en", CultureInfo.GetCultureInfo("en-GB"), "What came of the meetings", "As of", "Key figures", "meetings planned", "have begun", "held", "missed", "not known", "no-shows at tables", "with a new time after they were missed",
        "of the meetings kept", "of the requests accepted", "pairs met more than once", "with a follow-up", "perhaps with a follow-up", "By round", "By topic", "By pair of regions", "By pair of countries",
        "By kinds of organisations", "Topics and pairs of regions", "Topic", "Regions", "Countries", "Kinds", "Round", "Meetings", "Held, and of these with a follow-up", "Held", "Missed", "Follow-ups",
        "Who met whom, about what, and what follows", "All meetings that were held. Where those who met say different things, each stands there.", "When", "Table", "Who", "About what", "What follows", "not said", "not known", "someone",
        "Nothing yet.", "requests asked",
        new Dictionary<Outcome, string> { [Outcome.FollowUp] = "Follow-up agreed", [Outcome.Maybe] = "Maybe", [Outcome.None] = "Nothing follows" },
        new Dictionary<OrganisationKind, string>
        {
            [OrganisationKind.Cluster] = "Cluster", [OrganisationKind.Company] = "Company", [OrganisationKind.Research] = "Research", [OrganisationKind.Authority] = "Public authority", [OrganisationKind.Agency] = "Agency",
        });

    public static ReportWords German { get; } = new(
        "de", CultureInfo.GetCultureInfo("de-DE"), "Was aus den Treffen wurde", "Stand", "Die wichtigsten Zahlen", "Treffen geplant", "haben begonnen", "fanden statt", "verpasst", "nicht bekannt", "vergeblich am Tisch erwartet",
        "mit neuer Zeit, nachdem man sich verpasst hatte", "der Treffen fanden statt", "der Anfragen angenommen", "Paare trafen sich mehrmals", "werden fortgesetzt", "werden vielleicht fortgesetzt", "Nach Runden", "Nach Themen",
        "Nach Paaren von Regionen", "Nach Paaren von Ländern", "Nach Art der Organisationen", "Themen und Paare von Regionen", "Thema", "Regionen", "Länder", "Arten", "Runde", "Treffen", "Fanden statt, davon mit Fortsetzung", "Fanden statt", "Verpasst", "Fortgesetzt",
        "Wer wen getroffen hat, worüber, und was daraus folgt", "Alle Treffen, die stattfanden. Sagen die Beteiligten Verschiedenes, steht jedes da.", "Wann", "Tisch", "Wer", "Worüber", "Was folgt", "nicht gesagt",
        "nicht bekannt", "jemand", "Noch nichts.", "Anfragen gestellt",
        new Dictionary<Outcome, string> { [Outcome.FollowUp] = "Fortsetzung vereinbart", [Outcome.Maybe] = "Vielleicht", [Outcome.None] = "Es folgt nichts" },
        new Dictionary<OrganisationKind, string>
        {
            [OrganisationKind.Cluster] = "Cluster", [OrganisationKind.Company] = "Unternehmen", [OrganisationKind.Research] = "Forschung", [OrganisationKind.Authority] = "Behörde", [OrganisationKind.Agency] = "Agentur",
        });
}
