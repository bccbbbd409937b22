using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What people hear of with their phone in the pocket: an offer to who was left alone, and what became of today's meetings after they were published.</summary>
public static class MatchingKnocks
{
    public const string Offer = "offer", Moved = "moved", New = "new", Off = "off";

    /// <summary>Later changes are of another day: the agenda tells of them.</summary>
    static readonly TimeSpan Day = TimeSpan.FromHours(12);

    /// <summary>All that is said of one meeting shares a tag: the newest is what is true.</summary>
    public static string TagOf(RequestId request) => $"meeting-{request}";

    public static IEnumerable<Knock> Of(Matching before, Matching after, IEnumerable<MatchingEvent> happened, DateTimeOffset now) =>
    [
        .. happened.OfType<OfferMade>().SelectMany(e => e.People.Select(p => OfferedTo(p, e, after))),
        .. before.Published is null || ReferenceEquals(before.Meetings, after.Meetings) ? [] : Changed(before, after, now),
    ];

    static Knock OfferedTo(PersonId person, OfferMade e, Matching after)
    {
        var until = after.Offers?.GetValueOrDefault(e.Request)?.Until ?? e.EndsAt;
        return new(person, Offer, $"offer-{e.Request}", until, [.. e.People.Where(p => p != person)], e.Slot.Table.ToString(), until);
    }

    static IEnumerable<Knock> Changed(Matching before, Matching after, DateTimeOffset now)
    {
        bool IsSoon(Meeting meeting) => meeting.Start - now < Day && !RoundsNow.HasBegun(after, meeting.Slot.Round, meeting.Start, now);
        foreach (var (id, meeting) in after.Meetings)
        {
            var was = before.Meetings.GetValueOrDefault(id);
            if (was?.Same(meeting) == true)
                continue;
            var (had, has) = (PeopleOf(was), PeopleOf(meeting));
            foreach (var person in had.Union(has))
            {
                var there = has.Contains(person);
                var place = there ? meeting : was!;
                if (!IsSoon(place) && !(there && had.Contains(person) && IsSoon(was!) && meeting.Start > now))
                    continue;
                yield return new(person, !there ? Off : had.Contains(person) ? Moved : New, TagOf(id), place.Start.AddMinutes(place.Minutes),
                    [.. place.People.Where(p => p != person)], place.Slot.Table.ToString(), place.Start);
            }
        }
    }

    static IReadOnlyList<PersonId> PeopleOf(Meeting? meeting) => meeting is { Cancelled: false } ? meeting.People : [];
}
