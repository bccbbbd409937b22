using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>The parts of matchmaking that one person sees.</summary>
static class OnesOwnMatching
{
    public static JsonNode? Render(Matching matching, PersonId who, Part part) => part.Facet switch
    {
        "me" => MeOf(matching, who),
        "inbox" => matching.Inboxes.TryGetValue(who, out var inbox) ? new JsonObject { ["last"] = inbox.Last, ["read"] = inbox.Read } : null,
        "notices" => new JsonObject((matching.Inboxes.GetValueOrDefault(who)?.Notices ?? []).Select(n => KeyValuePair.Create($"{n.Number}", (JsonNode?)NoticeOf(n)))),
        "agenda" => new JsonObject(matching.RequestsOf(who).Where(r => matching.Meetings.GetValueOrDefault(r.Id) is { } m && (m.People.Contains(who) || m.Gone.Contains(who)))
            .Select(r => KeyValuePair.Create(r.Id.ToString(), (JsonNode?)MeetingOf(matching, r.Id, who)))),
        "offer" => Offers.OpenOf(matching, who) is { } offer ? OfferOf(matching, offer, who) : null,
        "provisional" => ProvisionalOf(matching, who),
        "requests" => RequestId.Parse(part.Key) is var id && matching.Requests.TryGetValue(id, out var request) && Concerned(matching, id).Contains(who)
            ? RequestOf(matching, id, request, who) : null,
        "outcomes" => OutcomeOf(matching, RequestId.Parse(part.Key), who),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a person's view of matchmaking."),
    };

    /// <summary>Everyone who has, or had, a part in a request.</summary>
    public static IEnumerable<PersonId> Concerned(Matching matching, RequestId id) =>
        matching.Requests[id] is var r ? r.Everyone.Concat(r.Seats.SelectMany(s => s.Declined ?? [])).Concat((r.Passes ?? []).Select(p => p.From)).Append(r.By).Distinct() : [];

    static JsonObject MeOf(Matching matching, PersonId who)
    {
        var mine = matching.AttendanceOf(who);
        var view = Json.Without(new()
        {
            ["days"] = new JsonObject(mine.Days.OrderBy(d => d.Key).Select(d => KeyValuePair.Create(Json.Day(d.Key), (JsonNode?)JsonValue.Create(Json.Name(d.Value))))),
            ["away"] = Json.Set(mine.Away.Select(r => r.ToString())),
            ["left"] = mine.Left is null ? null : Json.Set(mine.Left.Select(r => r.ToString())),
            ["avoids"] = Json.Set(mine.Avoids.Select(p => p.ToString())),
            ["maxMeetings"] = mine.Most,
            ["version"] = mine.Version,
            ["spent"] = matching.Spent(who),
        });
        if (mine.Off)
            view["off"] = true;
        return view;
    }

    static JsonObject NoticeOf(Notice notice) => new()
    {
        ["code"] = notice.Code,
        ["at"] = notice.At,
        ["data"] = new JsonObject(notice.Data.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => KeyValuePair.Create(d.Key, (JsonNode?)JsonValue.Create(d.Value)))),
    };

    static JsonObject MeetingOf(Matching matching, RequestId id, PersonId who)
    {
        var meeting = matching.Meetings[id];
        var view = new JsonObject
        {
            ["round"] = meeting.Slot.Round.ToString(),
            ["table"] = meeting.Slot.Table.ToString(),
            ["start"] = meeting.Start,
            ["minutes"] = meeting.Minutes,
            ["with"] = Json.Set(meeting.People.Where(p => p != who).Select(p => p.ToString())),
            ["sequence"] = meeting.Sequence,
            ["revision"] = meeting.Number,
        };
        if (meeting.Cancelled || !meeting.People.Contains(who))
            view["cancelled"] = true;
        else if (Afterwards.StatusOf(matching, id) == MeetingStatus.Held)
            view["held"] = true;
        else if (Afterwards.StatusOf(matching, id) == MeetingStatus.Missed)
            Missed(matching, id, view);
        return view;
    }

    static void Missed(Matching matching, RequestId id, JsonObject view)
    {
        view["missed"] = true;
        if (Noting.Of(matching, id) is { Missing: { Count: > 0 } missing })
            view["missing"] = Json.Set(missing.Select(p => p.ToString()));
        if (Afterwards.Wanting(matching, id).ToList() is { Count: > 0 } wanting)
            view["newTime"] = Json.Set(wanting.Select(p => p.ToString()));
    }

    /// <summary>What they say themselves, and with whom they exchanged contacts: of one who alone would, nobody learns.</summary>
    static JsonObject? OutcomeOf(Matching matching, RequestId id, PersonId who)
    {
        if (Afterwards.Said(matching, id).GetValueOrDefault(who) is not { } said)
            return null;
        var view = Json.Without(new()
        {
            ["round"] = said.Round.ToString(),
            ["outcome"] = said.Outcome is { } outcome ? Json.Name(outcome) : null,
            ["topic"] = said.Topic,
            ["note"] = said.Note,
            ["took"] = said.Took is { } took ? Json.Name(took) : null,
        });
        if (said.Exchange)
            view["exchange"] = true;
        if (Afterwards.ExchangedWith(matching, id, who).ToList() is { Count: > 0 } exchanged)
            view["exchanged"] = Json.Set(exchanged.Select(p => p.ToString()));
        return view;
    }

    static JsonObject OfferOf(Matching matching, Offer offer, PersonId who)
    {
        var id = matching.Offers!.First(o => ReferenceEquals(o.Value, offer)).Key;
        var view = new JsonObject
        {
            ["request"] = id.ToString(),
            ["round"] = offer.Slot.Round.ToString(),
            ["table"] = offer.Slot.Table.ToString(),
            ["endsAt"] = offer.EndsAt,
            ["until"] = offer.Until,
            ["with"] = Json.Set(offer.People.Where(p => p != who).Select(p => p.ToString())),
            ["yes"] = Json.Set(offer.Yes.Select(p => p.ToString())),
        };
        if (matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } later)
            view["instead"] = later.Slot.Round.ToString();
        return view;
    }

    static JsonObject? ProvisionalOf(Matching matching, PersonId who)
    {
        if (matching.Provisional is not { } shown || !matching.Of.ContainsKey(who))
            return null;
        var run = matching.Runs[shown];
        return new()
        {
            ["run"] = shown.ToString(),
            ["meetings"] = new JsonObject(
                from r in matching.RequestsOf(who)
                where r.Request.State == RequestState.Accepted && r.Request.People.Contains(who) && run.Slots.ContainsKey(r.Id)
                let slot = run.Slots[r.Id]
                let said = matching.Feedback.GetValueOrDefault(r.Id)?.GetValueOrDefault(who)
                select KeyValuePair.Create(r.Id.ToString(), (JsonNode?)Json.Without(new()
                {
                    ["round"] = slot.Round.ToString(),
                    ["table"] = slot.Table.ToString(),
                    ["fine"] = said?.Fine,
                    ["word"] = said?.Word,
                }))),
        };
    }

    /// <summary>Of one's own request also who is asked; of another's who else is of it. Who else could take the same seat is not told.</summary>
    static JsonObject RequestOf(Matching matching, RequestId id, MeetingRequest request, PersonId who)
    {
        var asks = request.From == who;
        var index = request.SeatOf(who);
        var view = Json.Without(new()
        {
            ["direction"] = asks ? "out" : "in",
            ["from"] = asks ? null : request.From.ToString(),
            ["state"] = Json.Name(request.State),
            ["mine"] = asks ? null : index >= 0 ? Json.Name(request.Seats[index].Answer) : request.Seats.Any(s => s.Declined?.Contains(who) == true) ? "declined"
                : request.Passes?.Any(p => p.From == who) == true ? "passed-on" : "taken",
            ["priority"] = request.Priority,
            ["message"] = request.Message,
            ["at"] = request.At,
            ["expiresAt"] = request.State == RequestState.Pending ? matching.Settings.ExpiryOf(request.At) : null,
            ["reason"] = request.Reason is { } reason ? ReasonOf(reason) : null,
            ["seats"] = new JsonObject(request.Seats.Select((s, i) => KeyValuePair.Create($"{i}", (JsonNode?)SeatOf(s, asks)))),
            ["round"] = matching.Locks.GetValueOrDefault(id)?.Round.ToString(),
        });
        if (request.Forced)
            view["forced"] = true;
        return view;
    }

    static JsonObject SeatOf(Seat seat, bool asks) => Json.Without(new()
    {
        ["who"] = seat.Who?.ToString(),
        ["candidates"] = asks && seat.Who is null ? Json.Set(seat.Candidates.Select(p => p.ToString())) : null,
        ["answer"] = Json.Name(seat.Answer),
        ["word"] = asks ? seat.Word : null,
    });

    static JsonObject ReasonOf(RequestReason reason) => Json.Without(new()
    {
        ["kind"] = Json.Name(reason.Kind),
        ["session"] = reason.Session?.ToString(),
        ["pitch"] = reason.Pitch?.ToString(),
    });
}
