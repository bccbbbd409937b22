using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <param name="Round">Where who accepts sets the time: a round that is free for all of them.</param>
[GenerateSerializer, Immutable]
public sealed record AcceptRequest(RequestId Request, RoundId? Round = null) : MatchingCommand;

/// <summary>Also of one that was accepted before.</summary>
/// <param name="Word">Up to 300 characters, if one wants to say why.</param>
[GenerateSerializer, Immutable]
public sealed record DeclineRequest(RequestId Request, string? Word = null) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record WithdrawRequest(RequestId Request) : MatchingCommand;

/// <summary>The time to answer is over for some, or the time to ask for all.</summary>
[GenerateSerializer, Immutable]
public sealed record ExpireRequests : MatchingCommand;

/// <summary>What those do who were asked, or who asked.</summary>
static class Answering
{
    public static Decision<MatchingEvent> Decide(Matching matching, MatchingCommand command, Act act) => command switch
    {
        AcceptRequest accept => Accept(matching, accept, act),
        DeclineRequest decline => Decline(matching, decline, act),
        WithdrawRequest withdraw => Withdraw(matching, withdraw.Request, act),
        PassMeeting pass => Passing.PassOn(matching, pass, act),
        ExpireRequests => Expire(matching, act),
        _ => throw new InvalidOperationException($"No answer to a request: {command.GetType().Name}"),
    };

    /// <param name="mirror">The request by which it is accepted, if it is by one the other way.</param>
    public static Decision<MatchingEvent> Accept(Matching matching, AcceptRequest accept, Act act, RequestId? mirror = null)
    {
        if (!matching.Requests.TryGetValue(accept.Request, out var request))
            return UnknownRequest;
        if (request.SeatOf(act.Who) is var index && index < 0)
            return NotAsked(request, act.Who);
        var seat = request.Seats[index];
        if (seat.Answer == SeatAnswer.Accepted)
            return Decision<MatchingEvent>.Nothing;
        if (request.State is not (RequestState.Pending or RequestState.Declined) || request.Seats.Any(s => s != seat && s.Answer == SeatAnswer.Declined) || IsOverdue(matching, request, act.Now)
            || (request is { State: RequestState.Declined, Counts: true } && matching.Spent(request.By) >= matching.Settings.Budget))
            return RequestOver;
        if (matching.AttendanceOf(act.Who).Off)
            return Asking.SwitchedOff;
        if (request.People.Any(other => other != act.Who && (matching.AreApart(other, act.Who) || matching.AttendanceOf(other).Off)))
            return Asking.PairNotPossible;
        if (MeetAlready(matching, request.People.Append(act.Who), accept.Request, accepted: request.State == RequestState.Pending))
            return Asking.AlreadyAsked;
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        events.Add(new RequestAnswered(accept.Request, index, act.Who, SeatAnswer.Accepted, act.Now, Mirror: mirror));
        var after = MatchingEvolution.Evolve(matching, events[0]);
        if (after.Requests[accept.Request].State != RequestState.Accepted)
            return events.DrainToImmutable();
        if (matching.Settings.Time == TimeMode.Accepter)
        {
            var free = FreeRounds.Of(after, accept.Request);
            var round = accept.Round ?? (mirror is null ? null : free.Select(r => (RoundId?)r).FirstOrDefault());
            if (round is null)
                return mirror is null ? RoundNeeded : NoFreeRound;
            if (!free.Contains(round.Value))
                return RoundNotFree;
            events.Add(new MeetingLocked(accept.Request, new(round.Value, null, Staff: false)));
        }
        events.Add(Notices.About(accept.Request, Notices.RequestAccepted, act.Now, request.People.Where(p => p != act.Who)));
        return events.DrainToImmutable();
    }

    /// <summary>Each seat of a request is taken at once; of several candidates by who has the fewest meetings.</summary>
    public static List<MatchingEvent> AtOnce(ref Matching after, RequestId id, MeetingRequest request, Act act)
    {
        var events = new List<MatchingEvent>();
        for (var i = 0; i < request.Seats.Count; i++)
        {
            if (request.Seats[i].Answer != SeatAnswer.Pending)
                continue;
            var now = after;
            var possible = request.Seats[i].Candidates.Where(p => !now.AttendanceOf(p).Off && now.Requests[id].People.All(other => other == p || !now.AreApart(other, p))
                && !MeetAlready(now, now.Requests[id].People.Append(p), id, accepted: true));
            var who = possible.OrderBy(p => now.RequestsOf(p).Count(r => r.Request.State == RequestState.Accepted)).ThenBy(p => p.Value).Select(p => (PersonId?)p).FirstOrDefault();
            if (who is null)
                continue;
            var answered = new RequestAnswered(id, i, who.Value, SeatAnswer.Accepted, act.Now);
            events.Add(answered);
            after = MatchingEvolution.Evolve(after, answered);
        }
        return events;
    }

    /// <summary>Whether the same people have found together, or are about to, by another request.</summary>
    /// <param name="accepted">Only what was accepted counts.</param>
    static bool MeetAlready(Matching matching, IEnumerable<PersonId> people, RequestId id, bool accepted)
    {
        var them = people.ToHashSet();
        return matching.RequestsOf(them.First()).Any(r => r.Id != id && (accepted ? r.Request.State == RequestState.Accepted : r.Request.IsOpen) && them.SetEquals(r.Request.People));
    }

    static Decision<MatchingEvent> Decline(Matching matching, DeclineRequest decline, Act act)
    {
        var (word, refusal) = string.IsNullOrWhiteSpace(decline.Word) ? (null, null) : Wording.Clean(decline.Word, Asking.LongestMessage);
        if (refusal is not null)
            return refusal;
        if (!matching.Requests.TryGetValue(decline.Request, out var request))
            return UnknownRequest;
        if (request.Seats.Any(s => s.Declined?.Contains(act.Who) == true))
            return Decision<MatchingEvent>.Nothing;
        if (request.SeatOf(act.Who) is var index && index < 0)
            return NotAsked(request, act.Who);
        if (request.Seats[index] is { Answer: SeatAnswer.Declined } seat && seat.Word == word)
            return Decision<MatchingEvent>.Nothing;
        if (!request.IsOpen)
            return RequestOver;
        if (request.Forced)
            return MeetingIsForced;
        var answered = new RequestAnswered(decline.Request, index, act.Who, SeatAnswer.Declined, act.Now, word);
        return MatchingEvolution.Evolve(matching, answered).Requests[decline.Request].State != RequestState.Declined ? answered
            : (ImmutableArray<MatchingEvent>)[answered, Notices.About(decline.Request, Notices.RequestDeclined, act.Now, request.People.Where(p => p != act.Who))];
    }

    static Decision<MatchingEvent> Withdraw(Matching matching, RequestId id, Act act)
    {
        if (!matching.Requests.TryGetValue(id, out var request))
            return UnknownRequest;
        if (request.From != act.Who && request.By != act.Who)
            return NotYourRequest;
        if (request.State == RequestState.Withdrawn)
            return Decision<MatchingEvent>.Nothing;
        if (request.Forced)
            return MeetingIsForced;
        if (!request.IsOpen)
            return RequestOver;
        var ended = new RequestEnded(id, RequestState.Withdrawn, act.Now);
        return request.State == RequestState.Pending ? ended
            : (ImmutableArray<MatchingEvent>)[ended, Notices.About(id, Notices.MeetingCancelled, act.Now, request.People.Where(p => p != act.Who))];
    }

    static Decision<MatchingEvent> Expire(Matching matching, Act act) => (ImmutableArray<MatchingEvent>)[.. SettingMatching.Close(matching, act), .. Offers.Expired(matching, act), .. (matching.Waiting ?? [])
        .TakeWhile(w => matching.Settings.ExpiryOf(w.At) <= act.Now).Select(w => new RequestEnded(w.Request, RequestState.Expired, act.Now))];

    static bool IsOverdue(Matching matching, MeetingRequest request, DateTimeOffset now) =>
        request.State == RequestState.Pending && matching.Settings.ExpiryOf(request.At) <= now;

    /// <summary>When the next request expires.</summary>
    public static DateTimeOffset? NextExpiry(Matching matching) => matching.Waiting is { IsEmpty: false } waiting ? matching.Settings.ExpiryOf(waiting.Min.At) : null;

    /// <summary>Others must not learn by it that there is such a request.</summary>
    public static Refusal NotAsked(MeetingRequest request, PersonId who) => request.Everyone.Contains(who) ? TakenAlready : UnknownRequest;

    public static readonly Refusal UnknownRequest = new("unknown-request", "There is no such request of yours.", Because.Unknown);
    public static readonly Refusal RequestOver = new("request-over", "This request was withdrawn, declined or has expired. Ask anew instead.", Because.Conflict);
    public static readonly Refusal MeetingIsForced = new("meeting-forced", "The organisers have set this meeting. Speak to them.", Because.Forbidden);
    static readonly Refusal NotYourRequest = new("not-your-request", "Only who asked can withdraw a request. You can decline it.", Because.Forbidden);
    static readonly Refusal TakenAlready = new("taken-already", "That is not yours to answer: you asked yourself, or a colleague has taken it.", Because.Conflict);
    static readonly Refusal RoundNeeded = new("round-needed", "Choose one of the rounds that are free for all of you.", Because.Invalid);
    static readonly Refusal RoundNotFree = new("round-not-free", "This round is not free any more. Choose another.", Because.Conflict);
    static readonly Refusal NoFreeRound = new("no-free-round", "They have asked you too, but no round is free for both of you.", Because.Conflict);
}
