using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What a person was told, the newest last.</summary>
/// <param name="Last">The number of the newest; they are counted from 1.</param>
/// <param name="Read">Up to which they have read.</param>
/// <param name="RemindedAt">When they were reminded last.</param>
public sealed record Inbox(ImmutableList<Notice> Notices, int Last = 0, int Read = 0, DateTimeOffset? RemindedAt = null)
{
    public static Inbox None { get; } = new([]);

    public Inbox With(string code, DateTimeOffset at, ImmutableDictionary<string, string> data) => this with
    {
        Notices = Notices.Add(new(Last + 1, code, at, data)) is { Count: > Matchmaking.Notices.Kept } many ? many.RemoveAt(0) : Notices.Add(new(Last + 1, code, at, data)),
        Last = Last + 1,
        RemindedAt = code == Matchmaking.Notices.Reminder ? at : RemindedAt,
    };
}

/// <param name="Data">What the sentence is about: ids and numbers, never a name.</param>
public sealed record Notice(int Number, string Code, DateTimeOffset At, ImmutableDictionary<string, string> Data);

/// <param name="UpTo">The number of the last that was read.</param>
[GenerateSerializer, Immutable]
public sealed record ReadNotices(int UpTo) : MatchingCommand;

/// <summary>Reminds those with unanswered requests, and those whose profile is empty: each at most once a day.</summary>
/// <param name="EmptyProfiles">Of whom the records say so.</param>
[GenerateSerializer, Immutable]
public sealed record RemindPeople(IReadOnlyList<PersonId> EmptyProfiles) : MatchingCommand;

/// <summary>Tells those who sit at roundtables that these are published.</summary>
/// <param name="Number">Of the publication.</param>
[GenerateSerializer, Immutable]
public sealed record TellSeated(SessionId Session, int Number, IReadOnlyList<PersonId> People) : MatchingCommand;

/// <summary>What people are told. The browser makes the sentence of the code, in its language.</summary>
static class Notices
{
    public const int Kept = 50;

    public const string RequestAccepted = "request-accepted", RequestDeclined = "request-declined", MeetingPassed = "meeting-passed", MeetingForced = "meeting-forced",
        MeetingCancelled = "meeting-cancelled", MeetingOpen = "meeting-to-replan", MeetingMoved = "meeting-moved", ProvisionalPlan = "plan-provisional",
        AgendaPublished = "agenda-published", AgendaChanged = "agenda-changed", NewTimeWanted = "new-time-wanted",
        BroughtForward = "meeting-brought-forward", RoundtablesPublished = "roundtables-published", Reminder = "reminder";

    static readonly TimeSpan BetweenReminders = TimeSpan.FromDays(1);

    public static PeopleTold About(RequestId request, string code, DateTimeOffset at, IEnumerable<PersonId> people)
    {
        var data = ImmutableDictionary<string, string>.Empty.Add("request", request.ToString());
        return new(code, at, people.Distinct().ToImmutableDictionary(p => p, _ => data));
    }

    public static PeopleTold ToAll(string code, DateTimeOffset at, IEnumerable<PersonId> people) =>
        new(code, at, people.ToImmutableDictionary(p => p, _ => ImmutableDictionary<string, string>.Empty));

    public static Decision<MatchingEvent> Read(Matching matching, ReadNotices read, Act act)
    {
        var inbox = matching.Inboxes.GetValueOrDefault(act.Who, Inbox.None);
        var upTo = Math.Min(read.UpTo, inbox.Last);
        return upTo <= inbox.Read ? Decision<MatchingEvent>.Nothing : new NoticesRead(act.Who, upTo);
    }

    /// <summary>Each once for a publication, as long as the notice is kept.</summary>
    public static Decision<MatchingEvent> TellOfTables(Matching matching, TellSeated tell, Act act)
    {
        var number = tell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var to = tell.People.Distinct().Where(p => matching.Inboxes.GetValueOrDefault(p)?.Notices.Any(n => n.Code == RoundtablesPublished && n.Data.GetValueOrDefault("session") == tell.Session.ToString()
            && n.Data.GetValueOrDefault("number") == number) != true).ToList();
        var data = ImmutableDictionary<string, string>.Empty.Add("session", tell.Session.ToString()).Add("number", number);
        return to.Count == 0 ? Decision<MatchingEvent>.Nothing : new PeopleTold(RoundtablesPublished, act.Now, to.ToImmutableDictionary(p => p, _ => data));
    }

    public static Decision<MatchingEvent> Remind(Matching matching, RemindPeople remind, Act act)
    {
        var to = WhoNeedsReminding(matching, remind.EmptyProfiles)
            .Where(p => !(matching.Inboxes.GetValueOrDefault(p.Key)?.RemindedAt > act.Now - BetweenReminders)).ToImmutableDictionary();
        return to.IsEmpty ? Decision<MatchingEvent>.Nothing : new PeopleTold(Reminder, act.Now, to);
    }

    /// <summary>Those with requests to answer or without a profile, and what they are reminded of.</summary>
    public static ImmutableDictionary<PersonId, ImmutableDictionary<string, string>> WhoNeedsReminding(Matching matching, IReadOnlyList<PersonId> emptyProfiles)
    {
        var (unanswered, empty) = (Unanswered(matching), emptyProfiles.ToHashSet());
        return unanswered.Keys.Union(empty).Where(p => !matching.AttendanceOf(p).Off).ToImmutableDictionary(p => p, p =>
        {
            var data = ImmutableDictionary<string, string>.Empty;
            if (unanswered.TryGetValue(p, out var count))
                data = data.Add("unanswered", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return empty.Contains(p) ? data.Add("profile", "empty") : data;
        });
    }

    /// <summary>How many requests wait for each person's answer.</summary>
    public static Dictionary<PersonId, int> Unanswered(Matching matching) => matching.Requests.Values.Where(r => r.State == RequestState.Pending)
        .SelectMany(r => r.Seats.Where(s => s.Answer == SeatAnswer.Pending).SelectMany(s => s.Candidates).Distinct()).CountBy(p => p).ToDictionary();
}
