using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

public static class MatchingEvolution
{
    const int RecentKept = 20;

    public static Matching Evolve(Matching matching, MatchingEvent happened) => happened switch
    {
        MatchingSet e => matching with { Settings = e.Settings },
        FactsBrought e => matching with { Facts = e.Facts },
        PeopleNoted e => matching with { Cards = matching.Cards.SetItems(e.Cards.Select(c => KeyValuePair.Create(c.Person, c))), Profiles = matching.Profiles + 1 },
        RoundsMade e => matching with { Rounds = matching.Rounds.SetItems(e.Rounds) },
        RoundPut e => Put(matching, e),
        RoundRemoved e => matching with
        {
            Rounds = matching.Rounds.Remove(e.Round),
            Dropped = matching.Rounds[e.Round].Planned ? (matching.Dropped ?? []).Add($"round/{e.Round}") : matching.Dropped,
        },
        TablePut e => matching with { Tables = matching.Tables.SetItem(e.Table, e.Details) },
        TableRemoved e => matching with
        {
            Tables = matching.Tables.Remove(e.Table),
            Dropped = matching.Tables[e.Table].Planned ? (matching.Dropped ?? []).Add($"table/{e.Table}") : matching.Dropped,
        },
        AttendanceSet e => matching with
        {
            Attendances = matching.Attendances.SetItem(e.Person,
                new(e.Given.Days, [.. e.Given.Away], matching.AttendanceOf(e.Person).Avoids, e.Given.Most, e.Given.Off, e.Version, e.Given.Left is null ? null : [.. e.Given.Left])),
        },
        PersonAvoided e => matching with
        {
            Attendances = matching.Attendances.SetItem(e.Person, matching.AttendanceOf(e.Person) with
            {
                Avoids = e.On ? matching.AttendanceOf(e.Person).Avoids.Add(e.Other) : matching.AttendanceOf(e.Person).Avoids.Remove(e.Other),
            }),
        },
        MeetingAsked e => Add(matching, e.Request, new(e.From, e.From, e.Seats, e.Priority, e.At, Message: e.Message, Reason: e.Reason, Counts: e.Counts)),
        RequestEdited e => Change(matching, e.Request, r => r with { Priority = e.Priority, Message = e.Message }),
        RequestAnswered e => Settled(Change(matching, e.Request, r => Answered(r, e)), e.Request),
        RequestEnded e => Settled(Change(matching, e.Request, r => r with { State = e.State, EndedAt = e.At }), e.Request),
        MeetingPassed e => Passed(matching, e),
        MeetingForced e => Forced(matching, e),
        ForceLifted e => Change(matching, e.Request, r => r with { Forced = false }),
        PairForbidden e => matching with { Forbidden = e.On ? matching.Forbidden.Add(e.Pair) : matching.Forbidden.Remove(e.Pair) },
        MeetingLocked e => matching with { Locks = e.Lock is { } to ? matching.Locks.SetItem(e.Request, to) : matching.Locks.Remove(e.Request) },
        MeetingUnplanned e => Unplanned(matching, e.Request),
        RunKept e => matching with { Runs = matching.Runs.SetItem(e.Id, e.Run) },
        RunDropped e => matching with { Runs = matching.Runs.Remove(e.Id) },
        RunShown e => matching with { Provisional = e.Run, Feedback = matching.Feedback.Clear() },
        FeedbackGiven e => matching with
        {
            Feedback = matching.Feedback.SetItem(e.Request,
                matching.Feedback.GetValueOrDefault(e.Request, ImmutableDictionary<PersonId, Feedback>.Empty).SetItem(e.Person, new(e.Fine, e.Word))),
        },
        PlanPublished e => Sheets.With(matching, Publishing.Meetings(matching, e.Slots, e.Number).Where(m => !ReferenceEquals(m.Value, matching.Meetings.GetValueOrDefault(m.Key)))) with
        {
            Published = new(e.Run, e.Number, e.At, e.By),
            Provisional = null,
            Feedback = matching.Feedback.Clear(),
        },
        PeopleTold e => matching with
        {
            Inboxes = matching.Inboxes.SetItems(e.To.Select(to => KeyValuePair.Create(to.Key, matching.Inboxes.GetValueOrDefault(to.Key, Inbox.None).With(e.Code, e.At, to.Value)))),
        },
        NoticesRead e => matching with { Inboxes = matching.Inboxes.SetItem(e.Person, matching.Inboxes[e.Person] with { Read = e.UpTo }) },
        MeetingsNoted e => matching with { Noted = (matching.Noted ?? ImmutableDictionary<RequestId, MeetingNote>.Empty).SetItems(e.Meetings) },
        RoundsSeen e => matching with { Now = (matching.Now ?? ImmutableDictionary<RoundId, RoundNow>.Empty).SetItems(e.Rounds) },
        OfferMade e => Offered(matching, e.Request, new(e.Slot, e.EndsAt, [.. e.People], [])),
        OfferAnswered e => Offered(matching, e.Request, e.Yes ? matching.Offers![e.Request] with { Yes = matching.Offers[e.Request].Yes.Add(e.Person) }
            : matching.Offers![e.Request] with { State = OfferState.Declined, No = e.Person }),
        OfferOver e => Offered(matching, e.Request, matching.Offers![e.Request] with { State = OfferState.Over }),
        MeetingBroughtForward e => BroughtForward(Offered(matching, e.Request, matching.Offers![e.Request] with { State = OfferState.Taken }), e),
        OutcomeTold e => TellingOutcomes.With(matching, e.Request, e.Person, e.Said) with
        {
            Told = Afterwards.Said(matching, e.Request).GetValueOrDefault(e.Person) is { } was && (was.Outcome, was.Topic) == (e.Outcome, e.Topic) ? matching.Told : matching.Told + 1,
        },
        NewTimeWanted e => TellingOutcomes.With(matching, e.Request, e.Person, was => (was ?? new(e.Round)) with { Wants = e.On ? e.Round : null }),
        _ => throw new InvalidOperationException($"No event of matchmaking: {happened.GetType().Name}"),
    };

    static Matching Offered(Matching matching, RequestId id, Offer offer) => matching with { Offers = (matching.Offers ?? ImmutableDictionary<RequestId, Offer>.Empty).SetItem(id, offer) };

    static Matching BroughtForward(Matching matching, MeetingBroughtForward e)
    {
        var (round, was) = (matching.Rounds[e.Slot.Round], matching.Meetings.GetValueOrDefault(e.Request));
        ImmutableList<PersonId> people = [.. matching.Requests[e.Request].People];
        return Sheets.With(matching, [new(e.Request, new(e.Slot, round.Start, round.Minutes, people, [.. (was?.Gone ?? []).Union(was?.People ?? []).Except(people)], (was?.Sequence ?? -1) + 1, false, matching.Published?.Number ?? 0))]);
    }

    static Matching Put(Matching matching, RoundPut e)
    {
        var meetings = matching.Meetings.Where(m => m.Value is { Cancelled: false } && m.Value.Slot.Round == e.Round && (m.Value.Start, m.Value.Minutes) != (e.Details.Start, e.Details.Minutes))
            .Select(m => KeyValuePair.Create(m.Key, m.Value with { Start = e.Details.Start, Minutes = e.Details.Minutes, Sequence = m.Value.Sequence + 1 }));
        return Sheets.With(matching, meetings) with { Rounds = matching.Rounds.SetItem(e.Round, e.Details) };
    }

    static Matching Add(Matching matching, RequestId id, MeetingRequest request)
    {
        var recent = matching.Recent.Insert(0, id);
        return Index(matching with
        {
            Requests = matching.Requests.SetItem(id, request),
            Waiting = WaitingWith(matching, id, request),
            Recent = recent.Count > RecentKept ? recent.RemoveAt(RecentKept) : recent,
        }, id, request.Everyone);
    }

    static Matching Index(Matching matching, RequestId id, IEnumerable<PersonId> people) =>
        matching with { Of = matching.Of.SetItems(people.Select(p => KeyValuePair.Create(p, matching.Of.GetValueOrDefault(p, []).Add(id)))) };

    static Matching Change(Matching matching, RequestId id, Func<MeetingRequest, MeetingRequest> change) =>
        change(matching.Requests[id]) is var changed ? matching with { Requests = matching.Requests.SetItem(id, changed), Waiting = WaitingWith(matching, id, changed) } : matching;

    static ImmutableSortedSet<Waiting>? WaitingWith(Matching matching, RequestId id, MeetingRequest request) =>
        request.State == RequestState.Pending ? (matching.Waiting ?? []).Add(new(request.At, id)) : matching.Waiting?.Remove(new(request.At, id));

    static MeetingRequest Answered(MeetingRequest request, RequestAnswered e)
    {
        var seat = request.Seats[e.Seat];
        seat = e.Answer == SeatAnswer.Accepted ? seat with { Who = e.Who, Answer = SeatAnswer.Accepted, Word = null, Mirror = e.Mirror ?? seat.Mirror }
            : seat.Candidates.Count == 1 ? seat with { Who = e.Who, Answer = SeatAnswer.Declined, Word = e.Word }
            : seat with { Candidates = seat.Candidates.Remove(e.Who), Declined = (seat.Declined ?? []).Add(e.Who), Who = null, Answer = SeatAnswer.Pending };
        var seats = request.Seats.SetItem(e.Seat, seat);
        return request with
        {
            Seats = seats,
            State = seats.Any(s => s.Answer == SeatAnswer.Declined) ? RequestState.Declined : seats.All(s => s.Answer == SeatAnswer.Accepted) ? RequestState.Accepted : RequestState.Pending,
        };
    }

    /// <summary>What is not accepted is in no plan and has no lock.</summary>
    static Matching Settled(Matching matching, RequestId id) =>
        matching.Requests[id].State == RequestState.Accepted ? matching : Cancelled(matching with { Locks = matching.Locks.Remove(id) }, id);

    static Matching Cancelled(Matching matching, RequestId id) =>
        matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting ? Sheets.With(matching, [new(id, meeting.Cancel())]) : matching;

    static Matching Passed(Matching matching, MeetingPassed e)
    {
        var request = matching.Requests[e.Request];
        request = request with { Passes = (request.Passes ?? []).Add(new(e.From, e.To)) };
        if (request.From == e.From)
        {
            request = request with { From = e.To };
        }
        else
        {
            var index = request.SeatOf(e.From);
            var seat = request.Seats[index];
            // The other candidates stay: should the colleague decline, they can still take it.
            ImmutableList<PersonId> candidates = [.. seat.Candidates.Select(c => c == e.From ? e.To : c).Distinct()];
            request = request with { Seats = request.Seats.SetItem(index, seat with { Candidates = candidates, Who = e.To, Declined = seat.Declined?.Remove(e.To) }) };
        }
        matching = Index(matching with { Requests = matching.Requests.SetItem(e.Request, request) }, e.Request, [e.To]);
        return matching.Meetings.GetValueOrDefault(e.Request) is not { Cancelled: false } meeting ? matching
            : Sheets.With(matching, [new(e.Request, meeting with { People = [.. request.People], Gone = meeting.Gone.Remove(e.To).Remove(e.From).Add(e.From), Sequence = meeting.Sequence + 1 })]);
    }

    static Matching Forced(Matching matching, MeetingForced e)
    {
        if (!e.Asked)
        {
            return Add(matching, e.Request, new(e.People[0], e.People[0], [.. e.People.Skip(1).Select(p => new Seat([p], p, SeatAnswer.Accepted))], 3, e.At,
                RequestState.Accepted, Counts: false, Forced: true));
        }
        return Change(matching, e.Request, r => r with
        {
            Forced = true,
            State = RequestState.Accepted,
            Seats = [.. r.Seats.Select(s => s with { Answer = SeatAnswer.Accepted })],
        });
    }

    static Matching Unplanned(Matching matching, RequestId id)
    {
        matching = Cancelled(matching with { Locks = matching.Locks.Remove(id) }, id);
        return matching.Provisional is { } shown && matching.Runs[shown] is var run && run.Slots.ContainsKey(id)
            ? matching with { Runs = matching.Runs.SetItem(shown, run with { Slots = run.Slots.Remove(id), LeftOut = run.LeftOut.SetItem(id, "replan") }) } : matching;
    }
}
