using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>A hard rule that a plan breaks.</summary>
/// <param name="Code">Such as "person-twice"; see <see cref="HardRules"/>.</param>
/// <param name="Other">Another meeting that has part in it.</param>
[GenerateSerializer, Immutable]
public sealed record BrokenRule(string Code, RequestId Request, RequestId? Other = null, PersonId? Person = null);

/// <summary>What no plan may break, written from the list of rules and not from the planner.</summary>
public static class HardRules
{
    public const string NotAccepted = "not-accepted", UnknownRound = "unknown-round", UnknownTable = "unknown-table", TableAway = "table-away", TableKind = "table-kind",
        TooFewPlaces = "too-few-places", NotTheHost = "not-the-host", Absent = "absent", RoundAway = "round-away", Engaged = "engaged-elsewhere", Apart = "apart",
        PersonTwice = "person-twice", TableTwice = "table-twice", TooMany = "too-many-meetings", Unlocked = "not-where-locked", ForcedMissing = "forced-missing", LockMissing = "locked-missing";

    /// <summary>Why one meeting cannot be there, whatever else is; null: it can.</summary>
    /// <param name="table">Null: any.</param>
    public static string? Problem(Matching matching, MeetingRequest request, RoundId roundId, TableId? table)
    {
        if (!matching.Rounds.TryGetValue(roundId, out var round))
            return UnknownRound;
        var people = request.People.ToList();
        foreach (var person in people)
        {
            if (Availability(matching, person, roundId, round) is { } why)
                return why;
        }
        if (people.Any(a => people.Any(b => a != b && matching.AreApart(a, b))))
            return Apart;
        return table is { } id ? Problem(matching, people, roundId, round, id) : null;
    }

    /// <summary>Why a person cannot be met in a round: null if they can.</summary>
    public static string? Availability(Matching matching, PersonId person, RoundId id, Round round)
    {
        var attendance = matching.AttendanceOf(person);
        return attendance.Off || PresenceOf(matching, person, round.Day) == Presence.Absent ? Absent
            : attendance.Away.Contains(id) ? RoundAway
            : matching.Facts.Engagements.Any(e => e.Person == person && e.Start < round.End && round.Start < e.End) ? Engaged : null;
    }

    public static Presence PresenceOf(Matching matching, PersonId person, DateOnly day) =>
        matching.AttendanceOf(person).Days.TryGetValue(day, out var presence) ? presence
        : matching.Cards.GetValueOrDefault(person)?.Place == People.Place.Remote ? Presence.Remote : Presence.Hall;

    static string? Problem(Matching matching, List<PersonId> people, RoundId roundId, Round round, TableId id)
    {
        if (!matching.Tables.TryGetValue(id, out var table))
            return UnknownTable;
        if (table.Away?.Contains(roundId) == true)
            return TableAway;
        var inHall = people.Count(p => PresenceOf(matching, p, round.Day) == Presence.Hall);
        if (!Suits(table.Kind, inHall, people.Count))
            return TableKind;
        if (inHall > table.Places && table.Kind != Matchmaking.TableKind.Virtual)
            return TooFewPlaces;
        if (table.Host is { } host)
            return people.Contains(host) ? null : NotTheHost;
        // Others come to a host's own table, as long as it can be used and is of the right kind.
        return matching.Tables.Any(t => t.Value.Host is { } other && people.Contains(other) && t.Value.Away?.Contains(roundId) != true
            && Suits(t.Value.Kind, inHall, people.Count) && inHall <= t.Value.Places) ? NotTheHost : null;
    }

    /// <summary>Hall and hall: physical or hybrid; hall and remote: hybrid; remote and remote: virtual.</summary>
    public static bool Suits(TableKind kind, int inHall, int people) =>
        inHall == 0 ? kind == Matchmaking.TableKind.Virtual : inHall < people ? kind == Matchmaking.TableKind.Hybrid : kind != Matchmaking.TableKind.Virtual;

    /// <summary>All that a plan breaks; nothing: it can be published.</summary>
    /// <param name="leftOut">What it says it has no place for: of what is forced or locked it has to say so.</param>
    /// <param name="now">What has begun by then where it was published is a fact, whatever the rules say since; null: nothing has.</param>
    public static IReadOnlyList<BrokenRule> Broken(Matching matching, ImmutableDictionary<RequestId, Slot> slots, ImmutableDictionary<RequestId, string> leftOut, DateTimeOffset? now = null)
    {
        var broken = new List<BrokenRule>();
        var facts = slots.Where(s => IsFact(matching, s.Key, s.Value, now)).Select(s => s.Key).ToHashSet();
        var (people, tables, meetings) = (new Dictionary<(RoundId, PersonId), RequestId>(), new Dictionary<Slot, RequestId>(), new Dictionary<PersonId, int>());
        foreach (var (id, slot) in slots.OrderBy(s => !facts.Contains(s.Key)).ThenBy(s => s.Key.Value))
        {
            var isFact = facts.Contains(id);
            if (matching.Requests.GetValueOrDefault(id) is not { State: RequestState.Accepted } request)
            {
                broken.Add(new(NotAccepted, id));
                continue;
            }
            if (!isFact && Problem(matching, request, slot.Round, slot.Table) is { } why)
                broken.Add(new(why, id));
            if (!isFact && matching.Locks.GetValueOrDefault(id) is { } locked && (locked.Round != slot.Round || (locked.Table is { } table && table != slot.Table)))
                broken.Add(new(Unlocked, id));
            if (!tables.TryAdd(slot, id))
                broken.Add(new(TableTwice, id, tables[slot]));
            foreach (var person in request.People)
            {
                if (!people.TryAdd((slot.Round, person), id))
                    broken.Add(new(PersonTwice, id, people[(slot.Round, person)], person));
                meetings[person] = meetings.GetValueOrDefault(person) + 1;
                if (!isFact && meetings[person] > matching.AttendanceOf(person).Most)
                    broken.Add(new(TooMany, id, null, person));
            }
        }
        broken.AddRange(from r in matching.Requests
                        where r.Value.State == RequestState.Accepted && !slots.ContainsKey(r.Key) && !leftOut.ContainsKey(r.Key)
                        where r.Value.Forced || matching.Locks.ContainsKey(r.Key)
                        orderby r.Key.Value
                        select new BrokenRule(r.Value.Forced ? ForcedMissing : LockMissing, r.Key));
        return broken;
    }

    static bool IsFact(Matching matching, RequestId id, Slot slot, DateTimeOffset? now) =>
        now is not null && matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting && meeting.Slot == slot && (RoundsNow.HasBegun(matching, slot.Round, meeting.Start, now.Value) || Noting.Of(matching, id) is { Held: true });
}
