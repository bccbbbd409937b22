using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Pitches;

namespace Hub.Grains.Matchmaking;

/// <summary>Said again with another priority or message by the same person, these change.</summary>
/// <param name="Seats">For each who is asked the candidates: one person, or those of an organisation.</param>
/// <param name="Round">To accept by it a request of the other, where who accepts sets the time.</param>
/// <param name="Cards">Of all who are named.</param>
[GenerateSerializer, Immutable]
public sealed record AskMeeting(
    RequestId Request, IReadOnlyList<IReadOnlyList<PersonId>> Seats, int Priority, string? Message, RequestReason? Reason, RoundId? Round, IReadOnlyList<Card> Cards) : MatchingCommand;

/// <summary>"I want to talk to them" of a pitch round, which becomes a request.</summary>
[GenerateSerializer, Immutable]
public sealed record TakenWish(RequestId Request, PersonId From, PersonId To, SessionId Session, PitchId Pitch, string? Note);

/// <summary>What was taken over before, or can not be, is passed over.</summary>
[GenerateSerializer, Immutable]
public sealed record TakeOverWishes(IReadOnlyList<TakenWish> Wishes) : MatchingCommand;

/// <summary>Asking to meet.</summary>
static class Asking
{
    public const int LongestMessage = 300, MostSeats = 3, MostCandidates = 200;

    public static Decision<MatchingEvent> Ask(Matching matching, AskMeeting ask, Act act)
    {
        var (message, refusal) = string.IsNullOrWhiteSpace(ask.Message) ? (null, null) : Wording.Clean(ask.Message, LongestMessage);
        if (refusal is not null)
            return refusal;
        if (ask.Priority is < 1 or > 3 || ask.Request == default)
            return FaultyRequest;
        var wanted = ask.Seats.Select(s => s.Where(p => p != act.Who).Distinct().OrderBy(p => p.Value).ToImmutableList()).ToList();
        if (matching.Requests.TryGetValue(ask.Request, out var there))
            return Edit(ask, there, wanted, message, act);
        if (matching.RequestsOf(act.Who).Any(r => r.Request.Seats.Any(s => s.Mirror == ask.Request && s.Who == act.Who)))
            return Decision<MatchingEvent>.Nothing;
        if (!matching.Settings.IsOpen(act.Now))
            return Closed;
        if (matching.AttendanceOf(act.Who).Off)
            return SwitchedOff;
        if (wanted.Count is 0 or > MostSeats || wanted.Any(s => s.Count > MostCandidates) || wanted.SelectMany(s => s).Distinct().Count() != wanted.Sum(s => s.Count))
            return FaultyRequest;
        if (wanted.Any(s => s.IsEmpty))
            return NotYourself;
        var before = matching;
        var cards = Attending.NewCards(matching, ask.Cards);
        if (cards is not null)
            matching = MatchingEvolution.Evolve(matching, cards);
        var (seats, no) = Possible(matching, act.Who, wanted);
        if (no is not null)
            return no;
        if (Mirrored(matching, act.Who, seats) is { } theirs)
            return Answering.Accept(before, new(theirs, ask.Round), act, ask.Request);
        if (AskedBefore(matching, act.Who, seats))
            return AlreadyAsked;
        if (matching.Spent(act.Who) >= matching.Settings.Budget)
            return NoBudget(matching.Settings.Budget);
        MatchingEvent[] events = [new MeetingAsked(ask.Request, act.Who, Seated(seats), ask.Priority, act.Now, message, ask.Reason)];
        return WithAnswers(before, cards is null ? events : [cards, .. events], ask.Request, act);
    }

    /// <summary>A request and, where requests count at once, the answers to it.</summary>
    static ImmutableArray<MatchingEvent> WithAnswers(Matching before, MatchingEvent[] events, RequestId id, Act act)
    {
        var after = events.Aggregate(before, MatchingEvolution.Evolve);
        return after.Settings.Acceptance != Acceptance.AtOnce ? [.. events] : [.. events, .. Answering.AtOnce(ref after, id, after.Requests[id], act)];
    }

    static ImmutableList<Seat> Seated(IEnumerable<ImmutableList<PersonId>> seats) => [.. seats.Select(s => new Seat(s, s.Count == 1 ? s[0] : null))];

    static Decision<MatchingEvent> Edit(AskMeeting ask, MeetingRequest there, List<ImmutableList<PersonId>> wanted, string? message, Act act)
    {
        var named = wanted.SelectMany(s => s).ToHashSet();
        if (there.By != act.Who || wanted.Count != there.Seats.Count)
            return RequestThere;
        if ((there.Priority, there.Message) == (ask.Priority, message))
            return Decision<MatchingEvent>.Nothing;
        return there.State != RequestState.Pending || there.From != act.Who || !there.Seats.SelectMany(s => s.Candidates).All(named.Contains) ? RequestThere
            : new RequestEdited(ask.Request, ask.Priority, message);
    }

    /// <summary>Of each seat the candidates who can be asked. Why somebody cannot is not told: it may be their wish.</summary>
    static (List<ImmutableList<PersonId>> Seats, Refusal? No) Possible(Matching matching, PersonId from, List<ImmutableList<PersonId>> wanted)
    {
        var kind = matching.Cards.GetValueOrDefault(from)?.Kind;
        var certain = wanted.Where(s => s.Count == 1).Select(s => s[0]).Append(from).ToList();
        var possible = wanted.Select(s => s.RemoveAll(p => matching.AttendanceOf(p).Off || certain.Any(other => other != p && matching.AreApart(other, p)))).ToList();
        if (possible.Any(s => s.IsEmpty))
            return (possible, PairNotPossible);
        possible = [.. possible.Select(s => s.RemoveAll(p => !matching.Settings.Allows(kind, matching.Cards.GetValueOrDefault(p)?.Kind)))];
        return (possible, possible.Any(s => s.IsEmpty) ? KindNotAllowed : null);
    }

    /// <summary>A pending request for two by one whom this one would ask.</summary>
    static RequestId? Mirrored(Matching matching, PersonId who, List<ImmutableList<PersonId>> seats) => seats.Count != 1 ? null
        : matching.RequestsOf(who).Where(r => r.Request.State == RequestState.Pending && r.Request.Seats.Count == 1 && r.Request.SeatOf(who) == 0
            && r.Request.Seats[0].Answer == SeatAnswer.Pending && seats[0].Contains(r.Request.From)).Select(r => (RequestId?)r.Id).FirstOrDefault();

    /// <summary>Whether the same people have an open request already, whoever of them made it.</summary>
    static bool AskedBefore(Matching matching, PersonId who, List<ImmutableList<PersonId>> seats)
    {
        var named = seats.SelectMany(s => s).Append(who).ToHashSet();
        return matching.RequestsOf(who).Any(r => r.Request.IsOpen && r.Request.Seats.Count == seats.Count
            && (named.SetEquals(r.Request.Everyone) || (seats.All(s => s.Count == 1) && named.SetEquals(r.Request.People))));
    }

    public static Decision<MatchingEvent> TakeOver(Matching matching, TakeOverWishes take, Act act)
    {
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        var after = matching;
        foreach (var wish in take.Wishes)
        {
            if (wish.From == wish.To || after.Requests.ContainsKey(wish.Request) || after.AreApart(wish.From, wish.To) || after.AttendanceOf(wish.From).Off
                || after.AttendanceOf(wish.To).Off || after.RequestsOf(wish.From).Any(r => r.Request.IsOpen && r.Request.Seats.Count == 1 && r.Request.People.Contains(wish.To)))
                continue;
            var (note, faulty) = string.IsNullOrWhiteSpace(wish.Note) ? (null, null) : Wording.Clean(wish.Note, LongestMessage);
            var asked = new MeetingAsked(wish.Request, wish.From, [new([wish.To], wish.To)], 2, act.Now, faulty is null ? note : null,
                new(ReasonKind.Pitch, wish.Session, wish.Pitch), Counts: false);
            var made = WithAnswers(after, [asked], wish.Request, act);
            after = made.Aggregate(after, MatchingEvolution.Evolve);
            events.AddRange(made);
        }
        return events.DrainToImmutable();
    }

    public static readonly Refusal Closed = new("matchmaking-closed", "Matchmaking takes no requests now. Ask the organisers when it opens.", Because.Conflict);
    public static readonly Refusal SwitchedOff = new("switched-off", "You have switched matchmaking off for yourself. Switch it on first.", Because.Conflict);
    public static readonly Refusal NotYourself = new("not-yourself", "That is you. Choose someone else.", Because.Invalid);
    public static readonly Refusal FaultyRequest = new("faulty-request", "A request goes to one to three others, each named once, with a priority of 1 to 3.", Because.Invalid);
    public static readonly Refusal RequestThere = new("request-there", "Another request has this id already, or it was answered. Ask again under a new one.", Because.Conflict);
    public static readonly Refusal PairNotPossible = new("pair-not-possible", "This meeting cannot be arranged. Choose someone else.", Because.Conflict);
    public static readonly Refusal KindNotAllowed = new("kind-not-allowed", "At this event your kind of organisation does not ask theirs. They may ask you.", Because.Forbidden);
    public static readonly Refusal AlreadyAsked = new("already-asked", "There is a request between you already. Look at your requests.", Because.Conflict);

    static Refusal NoBudget(int budget) => new("no-budget", $"You have {budget} {(budget == 1 ? "request" : "requests")} out, which is all you can have. Withdraw one first.", Because.Conflict);
}
