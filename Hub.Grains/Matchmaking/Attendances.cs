using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Grains.Matchmaking;

/// <summary>What the programme says that matchmaking has to know.</summary>
/// <param name="Sessions">The matchmaking sessions.</param>
/// <param name="Engagements">Who speaks or pitches when: they cannot be at a table then.</param>
[GenerateSerializer, Immutable]
public sealed record ProgrammeFacts(ImmutableDictionary<SessionId, SessionFact> Sessions, IReadOnlyList<Engagement> Engagements)
{
    public static ProgrammeFacts None { get; } = new(ImmutableDictionary<SessionId, SessionFact>.Empty, []);

    public bool Same(ProgrammeFacts other) => Engagements.SequenceEqual(other.Engagements)
        && Sessions.Count == other.Sessions.Count && Sessions.All(s => other.Sessions.TryGetValue(s.Key, out var same) && same == s.Value);
}

/// <param name="Day">As the event's time zone counts.</param>
[GenerateSerializer, Immutable]
public sealed record SessionFact(DateTimeOffset Start, DateTimeOffset End, DateOnly Day);

[GenerateSerializer, Immutable]
public sealed record Engagement(PersonId Person, DateTimeOffset Start, DateTimeOffset End);

/// <summary>What matchmaking has to know of a person that is not said to it: never a name.</summary>
/// <param name="Place">Where they usually follow the event from.</param>
/// <param name="Profile">The version of their profile: from it suggestions are made.</param>
[GenerateSerializer, Immutable]
public sealed record Card(PersonId Person, Place Place = Place.Hall, OrganisationKind? Kind = null, int Profile = 0);

/// <summary>When a person can be met, and whom they do not want to meet.</summary>
/// <param name="Days">Where they are on a day; the others are as usual.</param>
/// <param name="Away">Rounds in which they cannot.</param>
/// <param name="Most">Meetings at most, 1 to 200.</param>
/// <param name="Avoids">For them and the planner alone.</param>
/// <param name="Off">They take no part in matchmaking.</param>
/// <param name="Version">How often it was set; 0: never, or by an import.</param>
/// <param name="Left">Those of the rounds away for which they left in the course of the day: back again, they can be met in them.</param>
public sealed record Attendance(
    ImmutableDictionary<DateOnly, Presence> Days, ImmutableHashSet<RoundId> Away, ImmutableHashSet<PersonId> Avoids, int? Most = null, bool Off = false, int Version = 0, ImmutableHashSet<RoundId>? Left = null)
{
    public static Attendance AsUsual { get; } = new(ImmutableDictionary<DateOnly, Presence>.Empty, [], []);
}

[JsonConverter(typeof(JsonStringEnumConverter<Presence>))]
public enum Presence
{
    [JsonStringEnumMemberName("hall")] Hall,
    [JsonStringEnumMemberName("remote")] Remote,
    [JsonStringEnumMemberName("absent")] Absent,
}

/// <summary>The attendance as it is given: by the person, for them by the staff, or by a file.</summary>
/// <param name="Left">Kept by the hub.</param>
[GenerateSerializer, Immutable]
public sealed record GivenAttendance(ImmutableDictionary<DateOnly, Presence> Days, IReadOnlyList<RoundId> Away, int? Most = null, bool Off = false, IReadOnlyList<RoundId>? Left = null)
{
    public bool Same(Attendance now) => Most == now.Most && Off == now.Off && now.Away.SetEquals(Away)
        && Days.Count == now.Days.Count && Days.All(d => now.Days.TryGetValue(d.Key, out var same) && same == d.Value);
}

/// <summary>Brings what the programme and the people's records say. From the hub itself, before a command that rests on it.</summary>
/// <param name="Programme">Null: as it was.</param>
[GenerateSerializer, Immutable]
public sealed record BringFacts(ProgrammeFacts? Programme, IReadOnlyList<Card> Cards) : MatchingCommand;

/// <param name="Version">Of the attendance that was seen.</param>
[GenerateSerializer, Immutable]
public sealed record SetAttendance(PersonId Person, GivenAttendance Given, int Version, Care? Care = null) : MatchingCommand;

/// <summary>Someone does not want to meet another: open requests between them end.</summary>
[GenerateSerializer, Immutable]
public sealed record Avoid(PersonId Other) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record AvoidNoMore(PersonId Other) : MatchingCommand;

static class Attending
{
    public const int MostDays = 60, MostMeetings = 200, MostAvoided = 200;

    public static Decision<MatchingEvent> Decide(Matching matching, MatchingCommand command, Act act) => command switch
    {
        BringFacts bring => Bring(matching, bring),
        SetAttendance set => Set(matching, set, act),
        Avoid avoid => AvoidOne(matching, avoid.Other, act),
        Leave leave => Leaving.Leave(matching, leave, act),
        ComeBack back => Leaving.ComeBack(matching, back, act),
        AvoidNoMore lift => matching.AttendanceOf(act.Who).Avoids.Contains(lift.Other) ? new PersonAvoided(act.Who, lift.Other, false) : Decision<MatchingEvent>.Nothing,
        _ => throw new InvalidOperationException($"Nothing of attendance: {command.GetType().Name}"),
    };

    static Decision<MatchingEvent> Bring(Matching matching, BringFacts bring)
    {
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        if (bring.Programme is { } facts && !facts.Same(matching.Facts))
            events.Add(new FactsBrought(facts));
        if (NewCards(matching, bring.Cards) is { } noted)
            events.Add(noted);
        return events.DrainToImmutable();
    }

    /// <summary>The cards that say something new, if there are any.</summary>
    public static PeopleNoted? NewCards(Matching matching, IReadOnlyList<Card> cards) =>
        cards.Where(card => matching.Cards.GetValueOrDefault(card.Person) != card).DistinctBy(card => card.Person).ToList() is { Count: > 0 } news ? new(news) : null;

    static Decision<MatchingEvent> Set(Matching matching, SetAttendance set, Act act)
    {
        if (set.Person != act.Who && !act.Staff)
            return NotYours;
        if (Faulty(set.Given) is { } refusal)
            return refusal;
        var change = Change(matching, set);
        return change.Given.Same(matching.AttendanceOf(set.Person)) ? Decision<MatchingEvent>.Nothing
            : set.Version != matching.AttendanceOf(set.Person).Version ? StaleAttendance
            : Changes.Careful(matching, change, set.Care, act);
    }

    public static AttendanceSet Change(Matching matching, SetAttendance set)
    {
        IReadOnlyList<RoundId> away = [.. set.Given.Away.Where(matching.Rounds.ContainsKey).Distinct().OrderBy(r => r.Value, StringComparer.Ordinal)];
        var left = matching.AttendanceOf(set.Person).Left is { } before ? away.Where(before.Contains).ToList() : [];
        return new(set.Person, set.Given with { Away = away, Left = left.Count == 0 ? null : left }, matching.AttendanceOf(set.Person).Version + 1);
    }

    public static Refusal? Faulty(GivenAttendance given) =>
        given.Days.Count > MostDays || given.Away.Count > Timetable.MostRounds || given.Most is < 1 or > MostMeetings || !given.Days.Values.All(Enum.IsDefined) ? FaultyAttendance : null;

    static Decision<MatchingEvent> AvoidOne(Matching matching, PersonId other, Act act)
    {
        var mine = matching.AttendanceOf(act.Who);
        if (mine.Avoids.Contains(other))
            return Decision<MatchingEvent>.Nothing;
        if (other == act.Who || other == default)
            return Asking.NotYourself;
        if (mine.Avoids.Count >= MostAvoided)
            return TooManyAvoided;
        return (ImmutableArray<MatchingEvent>)[.. Ruling.Part(matching, act.Who, other, act), new PersonAvoided(act.Who, other, true)];
    }

    public static readonly Refusal NotYours = new("not-yours", "Only the person themselves, or the staff for them, can do that.", Because.Forbidden);
    static readonly Refusal StaleAttendance = new("stale-attendance", "This attendance was changed meanwhile. Look at it again.", Because.Conflict);
    static readonly Refusal FaultyAttendance = new("faulty-attendance", "Say hall, remote or absent for at most 60 days, and 1 to 200 meetings at most.", Because.Invalid);
    static readonly Refusal TooManyAvoided = new("too-many-avoided", "This list holds 200 people. Switch matchmaking off instead.", Because.Conflict);
}
