using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>The staff sets a meeting of two to four, who are not asked. An open request between just these becomes it.</summary>
[GenerateSerializer, Immutable]
public sealed record ForceMeeting(RequestId Request, IReadOnlyList<PersonId> People, IReadOnlyList<Card> Cards) : MatchingCommand;

/// <summary>A meeting that only the staff wanted does not take place; one that was asked for stays as an accepted one.</summary>
[GenerateSerializer, Immutable]
public sealed record LiftForce(RequestId Request) : MatchingCommand;

/// <summary>Open requests between the two end. They do not learn who said so.</summary>
[GenerateSerializer, Immutable]
public sealed record ForbidPair(PersonId One, PersonId Other) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record AllowPair(PersonId One, PersonId Other) : MatchingCommand;

/// <summary>What the staff rules about meetings.</summary>
static class Ruling
{
    const int MostForbidden = 1000;

    public static Decision<MatchingEvent> Decide(Matching matching, MatchingCommand command, Act act) => command switch
    {
        ForceMeeting force => Force(matching, force, act),
        LiftForce lift => Lift(matching, lift.Request, act),
        ForbidPair forbid => Forbid(matching, forbid, act),
        AllowPair allow => matching.Forbidden.Contains(Pair.Of(allow.One, allow.Other)) ? new PairForbidden(Pair.Of(allow.One, allow.Other), false) : Decision<MatchingEvent>.Nothing,
        _ => throw new InvalidOperationException($"No ruling: {command.GetType().Name}"),
    };

    static Decision<MatchingEvent> Force(Matching matching, ForceMeeting force, Act act)
    {
        var people = force.People.Distinct().ToList();
        if (people.Count is < 2 or > Asking.MostSeats + 1 || people.Count != force.People.Count || force.Request == default)
            return FaultyMeeting;
        if (matching.Requests.TryGetValue(force.Request, out var known))
            return known.Forced && known.People.ToHashSet().SetEquals(people) ? Decision<MatchingEvent>.Nothing : Asking.RequestThere;
        if (people.Any(p => matching.AttendanceOf(p).Off || people.Any(other => other != p && matching.AreApart(p, other))))
            return Asking.PairNotPossible;
        var there = matching.RequestsOf(people[0]).Where(r => r.Request.IsOpen && r.Request.People.ToHashSet().SetEquals(people)).Select(r => (Id: (RequestId?)r.Id, r.Request)).FirstOrDefault();
        if (there.Request?.Forced == true)
            return Decision<MatchingEvent>.Nothing;
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        if (Attending.NewCards(matching, force.Cards) is { } cards)
            events.Add(cards);
        events.Add(new MeetingForced(there.Id ?? force.Request, people, act.Now, Asked: there.Id is not null));
        events.Add(Notices.About(there.Id ?? force.Request, Notices.MeetingForced, act.Now, people));
        return events.DrainToImmutable();
    }

    static Decision<MatchingEvent> Lift(Matching matching, RequestId id, Act act)
    {
        if (!matching.Requests.TryGetValue(id, out var request))
            return Answering.UnknownRequest;
        if (!request.Forced || !request.IsOpen)
            return Decision<MatchingEvent>.Nothing;
        MatchingEvent lifted = new ForceLifted(id);
        return request.Counts || request.Reason is not null ? lifted
            : (ImmutableArray<MatchingEvent>)[lifted, new RequestEnded(id, RequestState.Cancelled, act.Now), Notices.About(id, Notices.MeetingCancelled, act.Now, request.People)];
    }

    static Decision<MatchingEvent> Forbid(Matching matching, ForbidPair forbid, Act act)
    {
        var pair = Pair.Of(forbid.One, forbid.Other);
        return pair.First == pair.Second ? FaultyMeeting
            : matching.Forbidden.Contains(pair) ? Decision<MatchingEvent>.Nothing
            : matching.Forbidden.Count >= MostForbidden ? TooManyForbidden
            : (ImmutableArray<MatchingEvent>)[.. Part(matching, pair.First, pair.Second, act), new PairForbidden(pair, true)];
    }

    /// <summary>Ends what two people have open between them. Where one of them is only a candidate, others can still take the seat.</summary>
    public static IEnumerable<MatchingEvent> Part(Matching matching, PersonId a, PersonId b, Act act)
    {
        foreach (var (id, request) in matching.RequestsOf(a).Where(r => r.Request.IsOpen && r.Request.Everyone.Contains(b)).ToList())
        {
            if (request.People.Contains(a) && request.People.Contains(b))
            {
                yield return new RequestEnded(id, RequestState.Cancelled, act.Now);
                if (request.State == RequestState.Accepted)
                    yield return Notices.About(id, Notices.MeetingCancelled, act.Now, request.People.Where(p => p != act.Who));
            }
            else if (request.People.Contains(a) != request.People.Contains(b))
            {
                var candidate = request.People.Contains(a) ? b : a;
                if (request.SeatOf(candidate) is >= 0 and var seat)
                    yield return new RequestAnswered(id, seat, candidate, SeatAnswer.Declined, act.Now);
            }
        }
    }

    static readonly Refusal FaultyMeeting = new("faulty-meeting", "A meeting is of two to four people, each named once.", Because.Invalid);
    static readonly Refusal TooManyForbidden = new("too-many-forbidden", "A thousand pairs are kept apart already. Allow some again first.", Because.Conflict);
}
