using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Grains.Chats;
using Hub.Grains.Conferences;
using Hub.Grains.Doors;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Panels;
using Hub.Grains.Pitches;
using Hub.Grains.Planning;
using Hub.Grains.Polls;
using Hub.Grains.Rehearsals;
using Hub.Grains.Roundtables;
using Hub.Grains.Screens;
using Hub.Grains.Stages;
using Hub.Grains.Tables;
using Hub.Server.Identity;

namespace Hub.Server.Live;

/// <summary>What the programme says of a session.</summary>
/// <param name="Length">From its start to its end.</param>
public sealed record PlannedSession(string Kind, TimeSpan Length, IReadOnlyList<PersonId> Speakers);

/// <summary>Answers from this node's copies of the programme and the stages what there is, so that no grain is asked for every vote.</summary>
public sealed class Programmes(Replicas replicas, IConferenceTimes times)
{
    /// <summary>The kind of a session, or null if the conference has no such session.</summary>
    public async Task<string?> KindOf(ConferenceId conference, SessionId session) =>
        (await Programme(conference)).Look(view => (string?)view["sessions"]?[session.ToString()]?["kind"]);

    public async Task<PlannedSession?> Session(ConferenceId conference, SessionId session) =>
        (await Programme(conference)).Look(view => view["sessions"]?[session.ToString()] is JsonObject planned
            ? new PlannedSession((string)planned["kind"]!, Instant(planned["end"]) - Instant(planned["start"]), SpeakersIn(planned["speakers"])) : null);

    public async Task<string?> TitleOf(ConferenceId conference) => (await Programme(conference)).Look(view => (string?)view["about"]?["title"]);

    /// <summary>Whether a person is on the panel, as the stage has it, or as the programme has it while the stage has nothing; or gives a pitch there.</summary>
    public async Task<bool> IsSpeaker(ConferenceId conference, SessionId session, PersonId person)
    {
        var here = (await Stage(conference, session)).Look(view => view["speakers"] is JsonObject { Count: > 0 } speakers ? speakers.ContainsKey(person.ToString()) : (bool?)null);
        return (here ?? (await Programme(conference)).Look(view => view["sessions"]?[session.ToString()]?["speakers"]?[person.ToString()] is not null))
            || await IsPitcher(conference, session, person);
    }

    /// <summary>A late arrival is in the running order and not in the programme.</summary>
    async Task<bool> IsPitcher(ConferenceId conference, SessionId session, PersonId person) =>
        await KindOf(conference, session) == "pitch-round"
        && (await PitchRound(conference, session)).Look(view => (view["pitches"] as JsonObject ?? []).Any(pitch => (string?)pitch.Value!["speaker"] == person.ToString()));

    /// <summary>Who asks something of this session, and whether they are on its panel.</summary>
    public async Task<Caller> CallerIn(ConferenceId conference, SessionId session, Me me) =>
        me.Caller with { Speaker = await IsSpeaker(conference, session, me.Person) };

    /// <summary>By how many seconds the stream is behind the hall; of several, the one that is most behind.</summary>
    public async Task<double> DelayOf(ConferenceId conference, SessionId session) => (await Stage(conference, session)).Look(view =>
        (view["streams"]?.AsObject() ?? []).Select(stream => (double)stream.Value!["delay"]!).DefaultIfEmpty(0).Max());

    /// <summary>Whether there is such a live thing. Screens are whoever shows one.</summary>
    public async Task<bool> Has(LiveKey key) =>
        key.Kind == ScreenDecisions.Kind || key.Kind == ConferenceDecisions.Kind || (key.Kind == MatchingDecisions.Kind && key.Id == MatchingGrain.Id) || (key.Kind == PlanJobDecisions.Kind && key.Id == PlanJobGrain.Id)
        || (key.Kind == DoorDecisions.Kind && key.Id == DoorGrain.Id)
        || (SessionId.TryParse(key.Id, null, out var session) && IsOf(key.Kind, await KindOf(key.Conference, session)))
        || (key.Kind == TableDecisions.Kind && TableId.TryParse(key.Id, null, out var table) && await HasTable(key.Conference, table))
        || (key.Kind == PlayDecisions.Kind && ConferenceId.TryParse(key.Id, null, out var copy) && (await times.Of(copy)).Rehearsal is { IsGone: false } rehearsal && rehearsal.Of == key.Conference)
        || (key.Kind == ChatDecisions.Kind && RequestId.TryParse(key.Id, null, out _))
        || (key.Kind == PollDecisions.Kind && PollId.TryParse(key.Id, null, out _) && await HasBegun(key));

    /// <summary>Whether people ask questions in a session of this kind, and it has a stage: at panels, and at pitch rounds.</summary>
    public static bool HasStage(string? kind) => kind is "panel" or "pitch-round";

    static bool IsOf(string thing, string? session) =>
        thing == PanelDecisions.Kind || thing == StageDecisions.Kind ? HasStage(session)
        : thing == PitchRoundDecisions.Kind ? session == "pitch-round"
        : (thing == RoundtableDecisions.Kind || thing == PlanJobDecisions.Kind || thing == FloorDecisions.Kind) && session == "matchmaking";

    /// <summary>Whether matchmaking has such a table.</summary>
    public async Task<bool> HasTable(ConferenceId conference, TableId table) => await TableKind(conference, table) is not null;

    /// <summary>"physical", "hybrid" or "virtual"; null: there is no such table.</summary>
    public async Task<string?> TableKind(ConferenceId conference, TableId table) =>
        (await replicas.Open(new(new(MatchingDecisions.Kind, conference, MatchingGrain.Id), Audience.Public))).Look(view => (string?)view["tables"]?[table.ToString()]?["kind"]);

    /// <summary>What a table is called, and its kind; null: there is no such table.</summary>
    public async Task<(string Name, string Kind)?> Table(ConferenceId conference, TableId table) =>
        (await replicas.Open(new(new(MatchingDecisions.Kind, conference, MatchingGrain.Id), Audience.Public)))
            .Look(view => view["tables"]?[table.ToString()] is JsonObject it ? ((string)it["name"]!, (string)it["kind"]!) : ((string, string)?)null);

    /// <summary>Those days of the event that have begun, in order.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysSoFar(ConferenceId conference)
    {
        var now = (await times.Of(conference)).Now;
        return (await Programme(conference)).Look(view =>
        {
            if (view["about"] is not JsonObject about)
                return [];
            var first = Day(about["firstDay"]);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById((string)about["timeZone"]!)).DateTime);
            var last = Day(about["lastDay"]) is var end && end < today ? end : today;
            return last < first ? [] : (IReadOnlyList<DateOnly>)[.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
        });
    }

    public async Task<string?> TimeZoneOf(ConferenceId conference) => (await Programme(conference)).Look(view => (string?)view["about"]?["timeZone"]);

    /// <summary>Whether somebody wrote it. The staff's view changes as soon as that happens.</summary>
    async Task<bool> HasBegun(LiveKey key) => (await replicas.Open(new(key, Audience.Staff))).Position != Position.Start;

    Task<Replica> Programme(ConferenceId conference) => replicas.Open(new(new(ConferenceDecisions.Kind, conference, ConferenceGrain.Id), Audience.Public));

    Task<Replica> PitchRound(ConferenceId conference, SessionId session) =>
        replicas.Open(new(new(PitchRoundDecisions.Kind, conference, session.ToString()), Audience.Public));

    Task<Replica> Stage(ConferenceId conference, SessionId session) => replicas.Open(new(new(StageDecisions.Kind, conference, session.ToString()), Audience.Public));

    static DateOnly Day(JsonNode? node) => DateOnly.ParseExact((string)node!, "O", CultureInfo.InvariantCulture);

    static DateTimeOffset Instant(JsonNode? node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);

    static List<PersonId> SpeakersIn(JsonNode? ordered) =>
        [.. (ordered?.AsObject() ?? []).OrderBy(speaker => (int)speaker.Value!).Select(speaker => PersonId.Parse(speaker.Key))];
}
