using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>A request in a file, as long as it is open. The meaning of the fields stands at <see cref="MeetingRequest"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record PlannedRequest(
    RequestId Id, PersonId From, IReadOnlyList<PlannedSeat> Seats, int Priority, DateTimeOffset At, string? Message = null, RequestReason? Reason = null, bool Counts = true, bool Forced = false, Lock? Lock = null)
{
    public const int MostSeats = Asking.MostSeats, MostCandidates = Asking.MostCandidates, LongestMessage = Asking.LongestMessage;
}

/// <param name="People">One person, or those of an organisation of whom any can take it.</param>
/// <param name="Accepted">Who has.</param>
[GenerateSerializer, Immutable]
public sealed record PlannedSeat(IReadOnlyList<PersonId> People, PersonId? Accepted = null);

/// <summary>Requests that come with a file. One that is there already stays as it is, and nobody is brought together with whom they do not want to meet.</summary>
static class PlannedRequests
{
    public static IEnumerable<MatchingEvent> Of(Matching now, PlannedRequest planned)
    {
        var people = planned.Seats.SelectMany(s => s.Accepted is { } who ? [who] : s.People).Append(planned.From).ToList();
        if (now.Requests.ContainsKey(planned.Id) || people.Any(p => now.AttendanceOf(p).Off) || people.Any(a => people.Any(b => a != b && now.AreApart(a, b))))
            yield break;
        yield return new MeetingAsked(planned.Id, planned.From, [.. planned.Seats.Select(s => new Seat([.. s.People], s.People.Count == 1 ? s.People[0] : null))],
            planned.Priority, planned.At, planned.Message, planned.Reason, planned.Counts);
        for (var i = 0; i < planned.Seats.Count; i++)
        {
            if (planned.Seats[i].Accepted is { } who)
                yield return new RequestAnswered(planned.Id, i, who, SeatAnswer.Accepted, planned.At);
        }
        if (planned.Seats.Any(s => s.Accepted is null))
            yield break;
        if (planned.Forced)
            yield return new MeetingForced(planned.Id, people, planned.At, Asked: true);
        if (planned.Lock is { } to && now.Rounds.ContainsKey(to.Round))
            yield return new MeetingLocked(planned.Id, to);
    }

    public static IEnumerable<PlannedRequest> Of(Matching matching) =>
        from r in matching.Requests
        let request = r.Value
        where request.IsOpen
        orderby r.Key.Value
        select new PlannedRequest(r.Key, request.From, [.. request.Seats.Select(s => new PlannedSeat([.. s.Candidates], s.Answer == SeatAnswer.Accepted ? s.Who : null))], request.Priority, request.At,
            request.Message, request.Reason, request.Counts, request.Forced, matching.Locks.GetValueOrDefault(r.Key));
}
