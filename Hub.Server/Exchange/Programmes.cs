using Hub.Grains.Conferences;
using Hub.Grains.Matchmaking;

namespace Hub.Server.Exchange;

/// <summary>Moves a whole event to other days, so that a sample can begin today.</summary>
public static class Programmes
{
    /// <summary>Every session keeps its time of day in the event's time zone, also across a change of the clocks.</summary>
    public static Bundle Shift(Bundle bundle, DateOnly firstDay)
    {
        var programme = bundle.Programme;
        var days = firstDay.DayNumber - programme.FirstDay.DayNumber;
        if (days == 0)
            return bundle;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(programme.TimeZone);
        return bundle with
        {
            Programme = programme with
            {
                FirstDay = firstDay,
                LastDay = programme.LastDay.AddDays(days),
                Sessions = [.. programme.Sessions.Select(s => Shift(s, days, zone))],
            },
            Matchmaking = bundle.Matchmaking is { } matchmaking ? Shift(matchmaking, days, zone) : null,
        };
    }

    static MatchingPlan Shift(MatchingPlan plan, int days, TimeZoneInfo zone) => plan with
    {
        Settings = plan.Settings is { } s ? s with { ClosesAt = s.ClosesAt is { } closes ? Shift(closes, days, zone) : null, ExpireAt = s.ExpireAt is { } at ? Shift(at, days, zone) : null } : null,
        Rounds = [.. plan.Rounds.Select(r => r with { Start = Shift(r.Start, days, zone) })],
        Attendance = [.. plan.Attendance.Select(a => a with { Days = a.Days?.ToDictionary(d => d.Key.AddDays(days), d => d.Value) })],
        Requests = plan.Requests is { } requests ? [.. requests.Select(r => r with { At = Shift(r.At, days, zone) })] : null,
    };

    static Session Shift(Session session, int days, TimeZoneInfo zone)
    {
        var (start, end) = (Shift(session.Start, days, zone), Shift(session.End, days, zone));
        // Around a change of the clocks the end can fall on the start; the length then counts more than the time of day.
        return session with { Start = start, End = end > start ? end : start + (session.End - session.Start) };
    }

    static DateTimeOffset Shift(DateTimeOffset time, int days, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(time, zone).DateTime.AddDays(days), DateTimeKind.Unspecified);
        // A time that the clocks skip is read as if they had not been put forward: an hour later by the clock.
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone);
    }
}
