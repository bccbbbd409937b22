using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What people say of their meetings, and new times for those who missed each other.</summary>
static class TellingOutcomes
{
    public const int LongestNote = 2000, LongestTopic = Taxonomy.LongestName;

    public static Decision<MatchingEvent> Decide(Matching matching, MatchingCommand command, Act act) => command switch
    {
        TellOutcome tell => Tell(matching, tell, act),
        WantNewTime want => Want(matching, want, act),
        _ => throw new InvalidOperationException($"Nothing of outcomes: {command.GetType().Name}"),
    };

    /// <summary>Who has said something can go on to, also when the meeting is off by now: consent can be taken back.</summary>
    static Decision<MatchingEvent> Tell(Matching matching, TellOutcome tell, Act act)
    {
        var (topic, no) = string.IsNullOrWhiteSpace(tell.Topic) ? (null, null) : Wording.Clean(tell.Topic, LongestTopic, lines: false);
        var (note, refusal) = string.IsNullOrWhiteSpace(tell.Note) ? (null, null) : Wording.Clean(tell.Note, LongestNote);
        if ((no ?? refusal) is { } faulty)
            return faulty;
        // JSON may name one by a number that none has.
        if ((tell.Outcome is { } outcome && !Enum.IsDefined(outcome)) || (tell.Took is { } took && !Enum.IsDefined(took)))
            return FaultyOutcome;
        var said = Afterwards.Said(matching, tell.Request).GetValueOrDefault(act.Who);
        if (said is null && Refused(matching, tell.Request, act) is { } refused)
            return refused;
        var meeting = matching.Meetings[tell.Request];
        var told = new OutcomeTold(tell.Request, act.Who, said is null || HasBegun(matching, tell.Request, act) ? meeting.Slot.Round : said.Round, tell.Outcome,
            topic is null ? null : Taxonomy.Of(matching.Settings).Find(topic) ?? topic, note, tell.Exchange, tell.Took);
        return told.Said(said) == said ? Decision<MatchingEvent>.Nothing : told;
    }

    static Decision<MatchingEvent> Want(Matching matching, WantNewTime want, Act act)
    {
        if (matching.Meetings.GetValueOrDefault(want.Request) is not { } meeting || !meeting.People.Contains(act.Who))
            return UnknownMeeting;
        if (Afterwards.Wanting(matching, want.Request).Contains(act.Who) == want.On)
            return Decision<MatchingEvent>.Nothing;
        if (Refused(matching, want.Request, act) is { } refused)
            return refused;
        var wanted = new NewTimeWanted(want.Request, act.Who, meeting.Slot.Round, want.On);
        if (!want.On)
            return wanted;
        if (Afterwards.StatusOf(matching, want.Request) != MeetingStatus.Missed)
            return NotMissed;
        if (!matching.Rounds.Values.Any(r => r.Start > act.Now))
            return NoLaterRound;
        var missing = meeting.People.Except(Afterwards.Wanting(matching, want.Request)).Where(p => p != act.Who).ToList();
        return missing.Count > 0 ? (ImmutableArray<MatchingEvent>)[wanted, Notices.About(want.Request, Notices.NewTimeWanted, act.Now, missing)]
            : [wanted, new MeetingUnplanned(want.Request, act.Now), Notices.About(want.Request, Notices.MeetingOpen, act.Now, meeting.People)];
    }

    static Refusal? Refused(Matching matching, RequestId id, Act act) =>
        matching.Meetings.GetValueOrDefault(id) is not { } meeting || !meeting.People.Contains(act.Who) ? UnknownMeeting
        : meeting.Cancelled ? MeetingOff
        : HasBegun(matching, id, act) ? null : NotBegun;

    static bool HasBegun(Matching matching, RequestId id, Act act) =>
        matching.Meetings[id] is { Cancelled: false } meeting && (meeting.Start <= act.Now || Noting.Of(matching, id) is not null);

    public static Matching With(Matching matching, RequestId request, PersonId person, Func<OwnOutcome?, OwnOutcome> change)
    {
        var said = Afterwards.Said(matching, request);
        return matching with
        {
            Outcomes = (matching.Outcomes ?? ImmutableDictionary<RequestId, ImmutableDictionary<PersonId, OwnOutcome>>.Empty)
                .SetItem(request, said.SetItem(person, change(said.GetValueOrDefault(person)))),
        };
    }

    static readonly Refusal FaultyOutcome = new("faulty-outcome", "What came of a meeting is follow-up, maybe or none; it was held or missed.", Because.Invalid);
    static readonly Refusal UnknownMeeting = new("unknown-meeting", "There is no such meeting of yours.", Because.Unknown);
    static readonly Refusal MeetingOff = new("meeting-off", "This meeting has no time any more. Say what came of it when it has taken place.", Because.Conflict);
    static readonly Refusal NotBegun = new("meeting-not-begun", "This meeting has not begun. Say afterwards what came of it.", Because.Conflict);
    static readonly Refusal NotMissed = new("meeting-not-missed", "A new time is for those who missed each other. If they did not come, say so first.", Because.Conflict);
    static readonly Refusal NoLaterRound = new("no-later-round", "No round is left for a new time. Exchange contacts instead, or speak to the organisers.", Because.Conflict);
}
