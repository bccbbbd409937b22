using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>One's part in a request or meeting goes to a colleague of the same organisation, which the door has made sure of.</summary>
[GenerateSerializer, Immutable]
public sealed record PassMeeting(RequestId Request, PersonId To, Card Card) : MatchingCommand;

/// <summary>A meeting goes to a colleague, who can be there if it has its time already.</summary>
static class Passing
{
    public static Decision<MatchingEvent> PassOn(Matching matching, PassMeeting pass, Act act)
    {
        if (!matching.Requests.TryGetValue(pass.Request, out var request))
            return Answering.UnknownRequest;
        if (request.Passes?.Contains(new(act.Who, pass.To)) == true && request.Everyone.Contains(pass.To) && !request.People.Contains(act.Who))
            return Decision<MatchingEvent>.Nothing;
        if (request.From != act.Who && request.SeatOf(act.Who) < 0)
            return Answering.NotAsked(request, act.Who);
        if (!request.IsOpen)
            return Answering.RequestOver;
        var own = request.From == act.Who ? -1 : request.SeatOf(act.Who);
        if (pass.To == act.Who || request.People.Contains(pass.To) || request.Seats.Where((_, i) => i != own).Any(s => s.Candidates.Contains(pass.To)))
            return Asking.FaultyRequest;
        if (matching.AttendanceOf(pass.To).Off || request.People.Any(other => other != act.Who && matching.AreApart(other, pass.To)))
            return Asking.PairNotPossible;
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        if (Attending.NewCards(matching, [pass.Card]) is { } cards)
            events.Add(cards);
        events.Add(new MeetingPassed(pass.Request, act.Who, pass.To, act.Now));
        var after = events.Aggregate(matching, MatchingEvolution.Evolve);
        if (FreeRounds.PlaceOf(matching, pass.Request) is { } place && (HardRules.Problem(after, after.Requests[pass.Request], place.Round, place.Table) is not null
                || FreeRounds.IsTaken(after, pass.To, place.Round, pass.Request)))
            return ColleagueBusy;
        events.Add(Notices.About(pass.Request, Notices.MeetingPassed, act.Now, after.Requests[pass.Request].People.Where(p => p != act.Who)));
        return events.DrainToImmutable();
    }

    static readonly Refusal ColleagueBusy = new("colleague-busy", "This colleague cannot be there in that round. Choose another.", Because.Conflict);
}
