using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What came of matchmaking, for the staff. Nobody's private note is in it.</summary>
/// <param name="Meetings">Those that are published and not cancelled, in the order of time.</param>
/// <param name="NewTimes">Meetings that had another time, at which their people missed each other.</param>
[GenerateSerializer, Immutable]
public sealed record MeetingResults(
    IReadOnlyList<MeetingResult> Meetings, RequestFigures Requests, int NewTimes, ImmutableDictionary<RoundId, Round> Rounds, ImmutableDictionary<TableId, Table> Tables, IReadOnlyList<EventTopic> Topics)
{
    public static MeetingResults Of(Matching matching, DateTimeOffset now) => new(
        [.. matching.Meetings.Where(m => !m.Value.Cancelled).OrderBy(m => m.Value.Start).ThenBy(m => m.Value.Slot.Table.Value, StringComparer.Ordinal).ThenBy(m => m.Key.Value)
            .Select(m => MeetingResult.Of(matching, m.Key, m.Value, now))],
        RequestFigures.Of(matching), matching.Meetings.Keys.Count(id => Afterwards.HadNewTime(matching, id)), matching.Rounds, matching.Tables, matching.Settings.Topics ?? []);
}

/// <param name="Begun">Its round has, or its table has told of it.</param>
/// <param name="Missing">Those who were waited for at the table and did not come.</param>
/// <param name="Said">By each who said something.</param>
[GenerateSerializer, Immutable]
public sealed record MeetingResult(
    RequestId Request, Slot Slot, DateTimeOffset Start, int Minutes, IReadOnlyList<PersonId> People, bool Begun, MeetingStatus Status, IReadOnlyList<PersonId> Missing,
    ImmutableDictionary<PersonId, SaidOutcome> Said)
{
    public static MeetingResult Of(Matching matching, RequestId id, Meeting meeting, DateTimeOffset now)
    {
        var note = Noting.Of(matching, id);
        return new(id, meeting.Slot, meeting.Start, meeting.Minutes, meeting.People, meeting.Start <= now || note is not null, Afterwards.StatusOf(matching, id), note?.Missing ?? [],
            Afterwards.Said(matching, id).Where(s => s.Value.Outcome is not null || s.Value.Topic is not null).ToImmutableDictionary(s => s.Key, s => new SaidOutcome(s.Value.Outcome, s.Value.Topic)));
    }
}

/// <param name="Topic">The id of a topic of the event, or own words.</param>
[GenerateSerializer, Immutable]
public sealed record SaidOutcome(Outcome? Outcome, string? Topic);

/// <summary>How many requests people made of each other; what the staff set is none.</summary>
/// <param name="Ended">Withdrawn, or cancelled.</param>
[GenerateSerializer, Immutable]
public sealed record RequestFigures(int Asked, int Accepted, int Declined, int Expired, int Pending, int Ended)
{
    public static RequestFigures Of(Matching matching)
    {
        var asked = matching.Requests.Values.Where(r => r.Counts || r.Reason is not null).CountBy(r => r.State).ToDictionary();
        int Are(RequestState state) => asked.GetValueOrDefault(state);
        return new(asked.Values.Sum(), Are(RequestState.Accepted), Are(RequestState.Declined), Are(RequestState.Expired), Are(RequestState.Pending), Are(RequestState.Withdrawn) + Are(RequestState.Cancelled));
    }
}

/// <summary>Somebody with whom a person exchanged contacts.</summary>
/// <param name="Met">When their last meeting was to be.</param>
/// <param name="Topic">What the person said of it: the id of a topic of the event, or own words.</param>
[GenerateSerializer, Immutable]
public sealed record ExchangedContact(PersonId Person, DateTimeOffset Met, string? Topic)
{
    /// <summary>One for each person, in the order of meetings.</summary>
    public static IReadOnlyList<ExchangedContact> Of(Matching matching, PersonId who) =>
    [
        .. from id in matching.Of.GetValueOrDefault(who, [])
           from other in Afterwards.ExchangedWith(matching, id, who)
           let found = new ExchangedContact(other, matching.Meetings[id].Start, Afterwards.Said(matching, id)[who].Topic)
           group found by other into same
           let last = same.OrderBy(c => c.Met).Last()
           orderby last.Met, last.Person.Value
           select last,
    ];
}
