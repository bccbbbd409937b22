using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Pitches;

namespace Hub.Server.Exchange;

/// <summary>The open requests of a bundle: who wants to meet whom, and who has said yes.</summary>
static class BundleRequests
{
    const int Most = 50_000;

    public static List<PlannedRequest>? Read(JsonCursor? list, HashSet<RoundId> rounds, HashSet<PersonId> people)
    {
        if (list is null)
            return null;
        var (requests, seen) = (new List<PlannedRequest>(), new HashSet<RequestId>());
        foreach (var entry in list.Value.Items(Most))
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "from", "seats", "priority", "at", "message", "reason", "counts", "forced", "lock");
            var request = new PlannedRequest(
                entry.Need("id")?.Id<RequestId>() ?? default, entry.Need("from") is { } from ? BundleMatching.Known(from, people) ?? default : default, Seats(entry.Need("seats"), people),
                entry.Need("priority")?.Number(1, 3) ?? 2, entry.Need("at") is { } at && at.String() is { } time ? Fields.Instant(time, at.Path, entry.Faults) ?? default : default,
                entry.Find("message")?.Text(PlannedRequest.LongestMessage, lines: true), Reason(entry.Find("reason")), entry.Find("counts")?.Bool() ?? true, entry.Find("forced")?.Bool() ?? false, Lock(entry.Find("lock"), rounds));
            if (request.Id != default && !seen.Add(request.Id))
                entry.Faults.Add(entry.At("id"), "Another request has this id already. Give each one of its own.");
            var named = request.Seats.SelectMany(s => s.People).Append(request.From).Where(p => p != default).ToList();
            if (request.Seats.Count is 0 or > PlannedRequest.MostSeats || named.Distinct().Count() != named.Count)
                entry.Faults.Add(entry.At("seats"), "A request asks one to three others, each of whom is named once.");
            requests.Add(request);
        }
        return requests;
    }

    static List<PlannedSeat> Seats(JsonCursor? list, HashSet<PersonId> people)
    {
        var seats = new List<PlannedSeat>();
        foreach (var entry in list?.Items(PlannedRequest.MostSeats) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("people", "accepted");
            var seat = new PlannedSeat([.. (entry.Need("people")?.Items(PlannedRequest.MostCandidates) ?? []).Select(p => BundleMatching.Known(p, people) ?? default)],
                entry.Find("accepted") is { } who ? BundleMatching.Known(who, people) : null);
            if (seat.People.Count == 0 || (seat.Accepted is { } accepted && !seat.People.Contains(accepted)))
                entry.Faults.Add(entry.Path, "A seat is for one or several people, and one of these has accepted it. Correct it.");
            seats.Add(seat);
        }
        return seats;
    }

    static RequestReason? Reason(JsonCursor? found)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        entry.Only("kind", "session", "pitch");
        return new(entry.Need("kind")?.OneOf<ReasonKind>() ?? default, entry.Find("session")?.Id<SessionId>(), entry.Find("pitch")?.Id<PitchId>());
    }

    static Grains.Matchmaking.Lock? Lock(JsonCursor? found, HashSet<RoundId> rounds)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        entry.Only("round", "table", "staff");
        var round = entry.Need("round")?.Id<RoundId>() ?? default;
        if (round != default && !rounds.Contains(round))
            entry.Faults.Add(entry.At("round"), "No round of this file has this id. Correct it, or leave the lock out.");
        return new(round, entry.Find("table")?.Id<TableId>(), entry.Find("staff")?.Bool() ?? true);
    }
}
