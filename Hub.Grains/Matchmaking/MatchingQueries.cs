using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>All that a planner needs to know, in the order of ids: the same facts give the same plan.</summary>
/// <param name="Meetings">Every accepted request.</param>
/// <param name="People">Those of the meetings.</param>
/// <param name="Published">Where meetings are by the plan that is published: a start to improve on, and what is not to be moved without need.</param>
/// <param name="Held">Those of the published that were held, whatever time it is.</param>
/// <param name="Number">Of the publication; 0: none yet.</param>
/// <param name="Now">How the rounds stand on the day, as far as a floor has told.</param>
[GenerateSerializer, Immutable]
public sealed record MatchingFacts(
    ImmutableDictionary<RoundId, Round> Rounds, ImmutableDictionary<TableId, Table> Tables, IReadOnlyList<MeetingFact> Meetings, IReadOnlyList<PersonFact> People,
    ImmutableDictionary<RequestId, Slot> Published, IReadOnlyList<RequestId>? Held = null, int Number = 0,
    ImmutableDictionary<RoundId, RoundNow>? Now = null)
{
    public static MatchingFacts Of(Matching matching)
    {
        var meetings = matching.Requests.Where(r => r.Value.State == RequestState.Accepted).OrderBy(r => r.Key.Value)
            .Select(r => new MeetingFact(r.Key, [.. r.Value.People], r.Value.Priority, r.Value.Forced, matching.Locks.GetValueOrDefault(r.Key), matching.Feedback.GetValueOrDefault(r.Key)?.Values.Count(f => !f.Fine) ?? 0,
                r.Value.People.Any(a => r.Value.People.Any(b => a != b && matching.AreApart(a, b))))).ToList();
        return new(matching.Rounds, matching.Tables, meetings,
            [.. meetings.SelectMany(m => m.People).Distinct().OrderBy(p => p.Value).Select(p => PersonFact.Of(matching, p))],
            matching.Meetings.Where(m => !m.Value.Cancelled).ToImmutableDictionary(m => m.Key, m => m.Value.Slot),
            [.. (matching.Noted ?? ImmutableDictionary<RequestId, MeetingNote>.Empty).Keys.Where(id => Noting.Of(matching, id) is { Held: true }).OrderBy(id => id.Value)], matching.Published?.Number ?? 0, matching.Now);
    }
}

/// <param name="Priority">1 to 3; 3 is the most wanted.</param>
/// <param name="Unsuited">How many of them said that the provisional plan does not suit.</param>
/// <param name="Apart">It cannot be: by now somebody of it does not want to meet another, or the staff keeps them apart.</param>
[GenerateSerializer, Immutable]
public sealed record MeetingFact(RequestId Request, IReadOnlyList<PersonId> People, int Priority, bool Forced, Lock? Lock, int Unsuited, bool Apart);

/// <param name="Available">The rounds in which they can be met, each with whether they are in the hall; everything that keeps them away is left out already.</param>
/// <param name="Most">Meetings at most.</param>
[GenerateSerializer, Immutable]
public sealed record PersonFact(PersonId Person, ImmutableDictionary<RoundId, bool> Available, int? Most)
{
    public static PersonFact Of(Matching matching, PersonId person) => new(person,
        matching.Rounds.Where(r => HardRules.Availability(matching, person, r.Key, r.Value) is null)
            .ToImmutableDictionary(r => r.Key, r => HardRules.PresenceOf(matching, person, r.Value.Day) == Presence.Hall),
        matching.AttendanceOf(person).Most);
}

/// <param name="Away">The rounds in which they cannot be met, and the rule of <see cref="HardRules"/> that says so.</param>
[GenerateSerializer, Immutable]
public sealed record UnavailablePerson(PersonId Person, ImmutableDictionary<RoundId, string> Away);

/// <param name="Count">How many there are on all pages.</param>
/// <param name="People">Those who cannot in some round, in the order of ids; all others always can.</param>
[GenerateSerializer, Immutable]
public sealed record UnavailablePage(int Count, IReadOnlyList<UnavailablePerson> People)
{
    public static UnavailablePage Of(Matching matching, int skip, int most)
    {
        var all = matching.Cards.Keys.Union(matching.Attendances.Keys).OrderBy(p => p.Value).Select(p => new UnavailablePerson(p, matching.Rounds
            .Select(r => (r.Key, Why: HardRules.Availability(matching, p, r.Key, r.Value))).Where(r => r.Why is not null).ToImmutableDictionary(r => r.Key, r => r.Why!))).Where(p => !p.Away.IsEmpty).ToList();
        return new(all.Count, [.. all.Skip(skip).Take(most)]);
    }
}

/// <param name="State">Null: any.</param>
/// <param name="Person">Who has a part in it; null: anyone.</param>
[GenerateSerializer, Immutable]
public sealed record RequestFilter(RequestState? State = null, PersonId? Person = null, bool Forced = false);

[GenerateSerializer, Immutable]
public sealed record RequestRow(
    RequestId Request, PersonId From, IReadOnlyList<Seat> Seats, RequestState State, int Priority, DateTimeOffset At, bool Forced, string? Message = null, RequestReason? Reason = null,
    Lock? Lock = null, Slot? Published = null);

/// <param name="Count">How many there are on all pages.</param>
[GenerateSerializer, Immutable]
public sealed record RequestPage(int Count, IReadOnlyList<RequestRow> Requests)
{
    public static RequestPage Of(Matching matching, RequestFilter filter, int skip, int most)
    {
        var found = matching.Requests.Where(r => (filter.State is not { } state || r.Value.State == state) && (!filter.Forced || r.Value.Forced)
            && (filter.Person is not { } person || r.Value.Everyone.Contains(person))).OrderByDescending(r => r.Value.At).ThenBy(r => r.Key.Value).ToList();
        return new(found.Count, [.. found.Skip(skip).Take(most).Select(r => new RequestRow(r.Key, r.Value.From, [.. r.Value.Seats.Select(s => s with { Declined = null, Mirror = null })],
            r.Value.State, r.Value.Priority, r.Value.At, r.Value.Forced, r.Value.Message, r.Value.Reason, matching.Locks.GetValueOrDefault(r.Key),
            matching.Meetings.GetValueOrDefault(r.Key) is { Cancelled: false } m ? m.Slot : null))]);
    }
}

[GenerateSerializer, Immutable]
public sealed record RunInFull(Run Run, IReadOnlyList<BrokenRule> Broken, ImmutableDictionary<RequestId, Lock> Locks);

/// <param name="Known">Those with whom the person has, or had, a request or meeting: their names are theirs to read.</param>
/// <param name="Excluded">Those who are not suggested: asked already, not wanted, kept apart.</param>
[GenerateSerializer, Immutable]
public sealed record Relations(bool Off, IReadOnlyList<PersonId> Known, IReadOnlyList<PersonId> Excluded)
{
    public static Relations Of(Matching matching, PersonId person)
    {
        var requests = matching.RequestsOf(person).ToList();
        var known = requests.SelectMany(r => OnesOwnMatching.Concerned(matching, r.Id)).Where(p => p != person).Distinct();
        var asked = requests.Where(r => r.Request.IsOpen && r.Request.Everyone.Contains(person)).SelectMany(r => r.Request.People);
        var apart = matching.Forbidden.Where(f => f.First == person || f.Second == person).Select(f => f.First == person ? f.Second : f.First)
            .Concat(matching.AttendanceOf(person).Avoids).Concat(matching.Attendances.Where(a => a.Value.Avoids.Contains(person)).Select(a => a.Key));
        return new(matching.AttendanceOf(person).Off, [.. known], [.. asked.Concat(apart).Where(p => p != person).Distinct()]);
    }
}

/// <param name="Off">Those who take no part.</param>
/// <param name="Profiles">Changes with every profile that matchmaking was told of.</param>
[GenerateSerializer, Immutable]
public sealed record Circle(MatchingSettings Settings, IReadOnlyList<PersonId> Off, int Profiles)
{
    public static Circle Of(Matching matching) => new(matching.Settings, [.. matching.Attendances.Where(a => a.Value.Off).Select(a => a.Key)], matching.Profiles);
}

/// <param name="Number">Of the publication; 0: none yet.</param>
/// <param name="Sheets">Where it is of all: what has changed since which publication.</param>
/// <param name="Tables">Then also the tables as they are.</param>
[GenerateSerializer, Immutable]
public sealed record PublishedAgenda(int Number, DateTimeOffset? At, IReadOnlyList<AgendaEntry> Entries, Sheets? Sheets = null, ImmutableDictionary<TableId, Table>? Tables = null)
{
    public static PublishedAgenda Of(Matching matching, PersonId? person) => new(matching.Published?.Number ?? 0, matching.Published?.At,
    [
        .. from m in person is { } who ? matching.Of.GetValueOrDefault(who, []).Where(matching.Meetings.ContainsKey).Select(id => KeyValuePair.Create(id, matching.Meetings[id])) : matching.Meetings
           where person is not { } one || m.Value.People.Contains(one) || m.Value.Gone.Contains(one)
           orderby m.Value.Start, m.Key.Value
           select new AgendaEntry(m.Key, m.Value, matching.Tables.GetValueOrDefault(m.Value.Slot.Table)),
    ], person is null ? matching.Sheets : null, person is null ? matching.Tables : null);
}

/// <param name="Table">Null: it was removed since.</param>
[GenerateSerializer, Immutable]
public sealed record AgendaEntry(RequestId Request, Meeting Meeting, Table? Table);
