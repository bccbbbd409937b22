using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What is true of a conference's matchmaking. People are ids: who they are, what they offer and seek stands in their records.</summary>
/// <param name="Facts">What it was told of the programme.</param>
/// <param name="Cards">What it was told of people.</param>
/// <param name="Forbidden">Pairs that the staff keeps apart.</param>
/// <param name="Of">The requests in which a person has a part, also as one of several candidates.</param>
/// <param name="Recent">The newest requests, the last one first.</param>
/// <param name="Locks">Meetings that keep their round: set by the staff, or by the person who accepted.</param>
/// <param name="Provisional">The run that is shown to people before it is final.</param>
/// <param name="Dropped">Rounds and tables of a file that were removed here: another import does not bring them back.</param>
/// <param name="Sheets">What has changed since it was printed; null: nothing.</param>
/// <param name="Waiting">Requests that are not answered yet, the oldest first: the next to expire is found at once, however many there are.</param>
/// <param name="Noted">What the tables said of meetings.</param>
/// <param name="Now">How the rounds stand on the day, as far as a floor has told.</param>
/// <param name="Offers">What those who were left alone could do instead, the last for each request.</param>
/// <param name="Outcomes">What their people say of them.</param>
/// <param name="Told">How often that changed which the staff sees of it: figures are read anew then.</param>
/// <param name="Profiles">How often a card changed: suggestions are made anew then.</param>
public sealed record Matching(
    MatchingSettings Settings,
    ProgrammeFacts Facts,
    ImmutableDictionary<PersonId, Card> Cards,
    ImmutableDictionary<RoundId, Round> Rounds,
    ImmutableDictionary<TableId, Table> Tables,
    ImmutableDictionary<PersonId, Attendance> Attendances,
    ImmutableHashSet<Pair> Forbidden,
    ImmutableDictionary<RequestId, MeetingRequest> Requests,
    ImmutableDictionary<PersonId, ImmutableHashSet<RequestId>> Of,
    ImmutableList<RequestId> Recent,
    ImmutableDictionary<RequestId, Lock> Locks,
    ImmutableDictionary<RunId, Run> Runs,
    ImmutableDictionary<RequestId, ImmutableDictionary<PersonId, Feedback>> Feedback,
    ImmutableDictionary<RequestId, Meeting> Meetings,
    ImmutableDictionary<PersonId, Inbox> Inboxes,
    RunId? Provisional = null,
    Publication? Published = null,
    int Profiles = 0,
    ImmutableHashSet<string>? Dropped = null,
    Sheets? Sheets = null,
    ImmutableSortedSet<Waiting>? Waiting = null,
    ImmutableDictionary<RequestId, MeetingNote>? Noted = null,
    ImmutableDictionary<RequestId, Offer>? Offers = null,
    ImmutableDictionary<RequestId, ImmutableDictionary<PersonId, OwnOutcome>>? Outcomes = null,
    int Told = 0,
    ImmutableDictionary<RoundId, RoundNow>? Now = null)
{
    public static Matching Empty { get; } = new(
        MatchingSettings.Default, ProgrammeFacts.None, ImmutableDictionary<PersonId, Card>.Empty, ImmutableDictionary<RoundId, Round>.Empty,
        ImmutableDictionary<TableId, Table>.Empty, ImmutableDictionary<PersonId, Attendance>.Empty, [], ImmutableDictionary<RequestId, MeetingRequest>.Empty,
        ImmutableDictionary<PersonId, ImmutableHashSet<RequestId>>.Empty, [], ImmutableDictionary<RequestId, Lock>.Empty, ImmutableDictionary<RunId, Run>.Empty,
        ImmutableDictionary<RequestId, ImmutableDictionary<PersonId, Feedback>>.Empty, ImmutableDictionary<RequestId, Meeting>.Empty,
        ImmutableDictionary<PersonId, Inbox>.Empty);

    public Attendance AttendanceOf(PersonId person) => Attendances.GetValueOrDefault(person, Attendance.AsUsual);

    /// <summary>The requests in which a person has a part, in the order of their making.</summary>
    public IEnumerable<(RequestId Id, MeetingRequest Request)> RequestsOf(PersonId person) =>
        Of.GetValueOrDefault(person, []).Select(id => (id, Requests[id])).OrderBy(r => r.Item2.At).ThenBy(r => r.id.Value);

    /// <summary>Whether one of the two does not want to meet the other, or the staff keeps them apart.</summary>
    public bool AreApart(PersonId a, PersonId b) =>
        Forbidden.Contains(Pair.Of(a, b)) || AttendanceOf(a).Avoids.Contains(b) || AttendanceOf(b).Avoids.Contains(a);

    /// <summary>How many requests a person has out that count: what was declined, withdrawn or has expired does not.</summary>
    public int Spent(PersonId person) => RequestsOf(person).Count(r => r.Request.By == person && r.Request.Counts && r.Request.IsOpen);

    /// <summary>As if a person had taken a seat.</summary>
    public Matching Taking(RequestId request, int seat, PersonId who) =>
        this with { Requests = Requests.SetItem(request, Requests[request] with { Seats = Requests[request].Seats.SetItem(seat, Requests[request].Seats[seat] with { Who = who }) }) };

    /// <summary>The rounds in the order of time.</summary>
    [JsonIgnore]
    public IEnumerable<KeyValuePair<RoundId, Round>> InOrder => Rounds.OrderBy(r => r.Value.Start).ThenBy(r => r.Key.Value, StringComparer.Ordinal);
}

/// <summary>A request that waits for its answer.</summary>
public readonly record struct Waiting(DateTimeOffset At, RequestId Request) : IComparable<Waiting>
{
    public int CompareTo(Waiting other) => (At, Request.Value).CompareTo((other.At, other.Request.Value));
}

/// <summary>Two people, whoever of them is named first.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Pair(PersonId First, PersonId Second)
{
    public static Pair Of(PersonId a, PersonId b) => a.Value.CompareTo(b.Value) <= 0 ? new(a, b) : new(b, a);
}
