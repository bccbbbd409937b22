using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What happened in matchmaking. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MatchingSet), "matching-set")]
[JsonDerivedType(typeof(FactsBrought), "facts-brought")]
[JsonDerivedType(typeof(PeopleNoted), "people-noted")]
[JsonDerivedType(typeof(RoundsMade), "rounds-made")]
[JsonDerivedType(typeof(RoundPut), "round-put")]
[JsonDerivedType(typeof(RoundRemoved), "round-removed")]
[JsonDerivedType(typeof(TablePut), "table-put")]
[JsonDerivedType(typeof(TableRemoved), "table-removed")]
[JsonDerivedType(typeof(AttendanceSet), "attendance-set")]
[JsonDerivedType(typeof(PersonAvoided), "person-avoided")]
[JsonDerivedType(typeof(MeetingAsked), "meeting-asked")]
[JsonDerivedType(typeof(RequestEdited), "request-edited")]
[JsonDerivedType(typeof(RequestAnswered), "request-answered")]
[JsonDerivedType(typeof(RequestEnded), "request-ended")]
[JsonDerivedType(typeof(MeetingPassed), "meeting-passed")]
[JsonDerivedType(typeof(MeetingForced), "meeting-forced")]
[JsonDerivedType(typeof(ForceLifted), "force-lifted")]
[JsonDerivedType(typeof(PairForbidden), "pair-forbidden")]
[JsonDerivedType(typeof(MeetingLocked), "meeting-locked")]
[JsonDerivedType(typeof(MeetingUnplanned), "meeting-unplanned")]
[JsonDerivedType(typeof(RunKept), "run-kept")]
[JsonDerivedType(typeof(RunDropped), "run-dropped")]
[JsonDerivedType(typeof(RunShown), "run-shown")]
[JsonDerivedType(typeof(FeedbackGiven), "feedback-given")]
[JsonDerivedType(typeof(PlanPublished), "plan-published")]
[JsonDerivedType(typeof(PeopleTold), "people-told")]
[JsonDerivedType(typeof(NoticesRead), "notices-read")]
[JsonDerivedType(typeof(MeetingsNoted), "meetings-noted")]
[JsonDerivedType(typeof(RoundsSeen), "rounds-seen")]
[JsonDerivedType(typeof(OfferMade), "offer-made")]
[JsonDerivedType(typeof(OfferAnswered), "offer-answered")]
[JsonDerivedType(typeof(OfferOver), "offer-over")]
[JsonDerivedType(typeof(MeetingBroughtForward), "meeting-brought-forward")]
[JsonDerivedType(typeof(OutcomeTold), "outcome-told")]
[JsonDerivedType(typeof(NewTimeWanted), "new-time-wanted")]
public abstract record MatchingEvent;

/// <param name="Settings">With their new version.</param>
public sealed record MatchingSet(MatchingSettings Settings) : MatchingEvent;

public sealed record FactsBrought(ProgrammeFacts Facts) : MatchingEvent;

public sealed record PeopleNoted(IReadOnlyList<Card> Cards) : MatchingEvent;

public sealed record RoundsMade(ImmutableDictionary<RoundId, Round> Rounds) : MatchingEvent;

/// <summary>Published meetings in it move with it.</summary>
public sealed record RoundPut(RoundId Round, Round Details) : MatchingEvent;

public sealed record RoundRemoved(RoundId Round) : MatchingEvent;

public sealed record TablePut(TableId Table, Table Details) : MatchingEvent;

public sealed record TableRemoved(TableId Table) : MatchingEvent;

/// <param name="Version">0: by an import.</param>
public sealed record AttendanceSet(PersonId Person, GivenAttendance Given, int Version) : MatchingEvent;

/// <param name="On">False: they can be met again.</param>
public sealed record PersonAvoided(PersonId Person, PersonId Other, bool On) : MatchingEvent;

public sealed record MeetingAsked(
    RequestId Request, PersonId From, ImmutableList<Seat> Seats, int Priority, DateTimeOffset At, string? Message = null, RequestReason? Reason = null, bool Counts = true) : MatchingEvent;

public sealed record RequestEdited(RequestId Request, int Priority, string? Message = null) : MatchingEvent;

/// <param name="Seat">From 0. Declined by one of several candidates, the others still can.</param>
public sealed record RequestAnswered(RequestId Request, int Seat, PersonId Who, SeatAnswer Answer, DateTimeOffset At, string? Word = null, RequestId? Mirror = null) : MatchingEvent;

/// <param name="State">Withdrawn, expired or cancelled.</param>
public sealed record RequestEnded(RequestId Request, RequestState State, DateTimeOffset At) : MatchingEvent;

public sealed record MeetingPassed(RequestId Request, PersonId From, PersonId To, DateTimeOffset At) : MatchingEvent;

/// <param name="Asked">It is a request that was there.</param>
public sealed record MeetingForced(RequestId Request, IReadOnlyList<PersonId> People, DateTimeOffset At, bool Asked = false) : MatchingEvent;

public sealed record ForceLifted(RequestId Request) : MatchingEvent;

/// <param name="On">False: allowed again.</param>
public sealed record PairForbidden(Pair Pair, bool On) : MatchingEvent;

/// <param name="Lock">Null: not any more.</param>
public sealed record MeetingLocked(RequestId Request, Lock? Lock) : MatchingEvent;

/// <summary>It has no round and table any more, and is to be planned anew.</summary>
public sealed record MeetingUnplanned(RequestId Request, DateTimeOffset At) : MatchingEvent;

public sealed record RunKept(RunId Id, Run Run) : MatchingEvent;

public sealed record RunDropped(RunId Id) : MatchingEvent;

/// <param name="Run">Null: none.</param>
public sealed record RunShown(RunId? Run) : MatchingEvent;

public sealed record FeedbackGiven(RequestId Request, PersonId Person, bool Fine, string? Word = null) : MatchingEvent;

/// <param name="Slots">All that is published.</param>
public sealed record PlanPublished(RunId Run, int Number, DateTimeOffset At, PersonId By, ImmutableDictionary<RequestId, Slot> Slots) : MatchingEvent;

/// <param name="To">To each what it is about: ids and numbers.</param>
public sealed record PeopleTold(string Code, DateTimeOffset At, ImmutableDictionary<PersonId, ImmutableDictionary<string, string>> To) : MatchingEvent;

public sealed record NoticesRead(PersonId Person, int UpTo) : MatchingEvent;

/// <param name="Meetings">Those of which something else is known than before.</param>
public sealed record MeetingsNoted(RoundId Round, ImmutableDictionary<RequestId, MeetingNote> Meetings) : MatchingEvent;

/// <param name="Rounds">Those that stand otherwise than before.</param>
public sealed record RoundsSeen(ImmutableDictionary<RoundId, RoundNow> Rounds) : MatchingEvent;

/// <param name="EndsAt">The end of the round, as it looks now.</param>
public sealed record OfferMade(RequestId Request, Slot Slot, DateTimeOffset EndsAt, IReadOnlyList<PersonId> People) : MatchingEvent;

/// <summary>With a no it is declined.</summary>
public sealed record OfferAnswered(RequestId Request, PersonId Person, bool Yes) : MatchingEvent;

/// <summary>The time is up, or it cannot be any more.</summary>
public sealed record OfferOver(RequestId Request) : MatchingEvent;

/// <summary>All want it: it takes place in the round that runs. It had a place in a later round, or none.</summary>
public sealed record MeetingBroughtForward(RequestId Request, Slot Slot, DateTimeOffset At) : MatchingEvent;

/// <summary>All that a person says of a meeting by now.</summary>
/// <param name="Round">In which the meeting was to be.</param>
public sealed record OutcomeTold(
    RequestId Request, PersonId Person, RoundId Round, Outcome? Outcome = null, string? Topic = null, string? Note = null, bool Exchange = false, Took? Took = null) : MatchingEvent
{
    public OwnOutcome Said(OwnOutcome? before) => new(Round, Outcome, Topic, Note, Exchange, Took, before?.Wants);
}

/// <param name="Round">In which they missed each other.</param>
/// <param name="On">False: not any more.</param>
public sealed record NewTimeWanted(RequestId Request, PersonId Person, RoundId Round, bool On) : MatchingEvent;
