using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What each audience sees. Public: whether it is open, rounds, tables, how much has come of it. Staff: also the settings, what stands where, the plans, and
/// what no longer fits; every request they ask for by HTTP. A person: their own requests, notices and agenda, and what they say of
/// their meetings.</summary>
public sealed class MatchingViews : IViews<Matching, MatchingEvent>
{
    static readonly Part About = new("about");
    static readonly Part Counts = new("counts");
    static readonly Part Topics = new("topics");
    static readonly Part Settings = new("settings");
    static readonly Part States = new("states");
    static readonly Part Plan = new("plan");
    static readonly Part Orphans = new("orphans");
    static readonly Part Conflicts = new("conflicts");
    static readonly Part Recent = new("recent");
    static readonly Part Me = new("me");
    static readonly Part Inbox = new("inbox");
    static readonly Part NoticesPart = new("notices");
    static readonly Part Results = new("results");
    static readonly Part Agenda = new("agenda");
    static readonly Part Provisional = new("provisional");
    static readonly Part Offer = new("offer");

    static Part RoundPart(RoundId id) => new("rounds", id.ToString());

    static Part TablePart(TableId id) => new("tables", id.ToString());

    static Part RunPart(RunId id) => new("runs", id.ToString());

    static Part Outcome(RequestId id) => new("outcomes", id.ToString());

    static Part Request(RequestId id) => new("requests", id.ToString());

    public static IEnumerable<Touch> Touched(Matching after, MatchingEvent happened) => happened switch
    {
        MatchingSet => [.. ForAll(About, Topics), .. ForStaff(Settings), .. ForOpen(after)],
        FactsBrought => ForStaff(Orphans, Conflicts),
        PeopleNoted => ForStaff(Conflicts),
        RoundsMade e => [.. ForAll(e.Rounds.Keys.Select(RoundPart)), .. ForStaff(Orphans)],
        RoundPut e => [.. ForAll(RoundPart(e.Round)), .. ForStaff(Orphans, Conflicts), .. ForMeetings(after)],
        RoundRemoved e => [.. ForAll(RoundPart(e.Round)), .. ForStaff(Orphans, Conflicts), .. ForMeetings(after)],
        TablePut e => [.. ForAll(TablePart(e.Table)), .. ForStaff(Conflicts)],
        TableRemoved e => [.. ForAll(TablePart(e.Table)), .. ForStaff(Conflicts), .. ForMeetings(after)],
        AttendanceSet e => [new(Audience.Person(e.Person), Me), .. ForStaff(Conflicts)],
        PersonAvoided e => [new(Audience.Person(e.Person), Me), .. ForStaff(Conflicts)],
        MeetingAsked e => OfRequest(after, e.Request),
        RequestEdited e => OfRequest(after, e.Request),
        RequestAnswered e => OfRequest(after, e.Request),
        RequestEnded e => OfRequest(after, e.Request),
        MeetingPassed e => OfRequest(after, e.Request),
        MeetingForced e => OfRequest(after, e.Request),
        ForceLifted e => OfRequest(after, e.Request),
        MeetingLocked e => OfRequest(after, e.Request),
        MeetingUnplanned e => [.. OfRequest(after, e.Request), .. ForStaff(after.Runs.Keys.Select(RunPart))],
        PairForbidden => ForStaff(States, Conflicts),
        RunKept e => ForStaff(RunPart(e.Id)),
        RunDropped e => ForStaff(RunPart(e.Id)),
        RunShown or PlanPublished => [.. ForAll(Counts), .. ForStaff(Plan, Conflicts, Results), .. ForMeetings(after)],
        FeedbackGiven e => [.. ForStaff(Plan), new(Audience.Person(e.Person), Provisional)],
        PeopleTold e => e.To.Keys.SelectMany(p => (Touch[])[new(Audience.Person(p), NoticesPart), new(Audience.Person(p), Inbox)]),
        NoticesRead e => [new(Audience.Person(e.Person), Inbox)],
        RoundsSeen => [],
        OfferMade e => OfOffer(after, e.Request),
        OfferAnswered e => OfOffer(after, e.Request),
        OfferOver e => OfOffer(after, e.Request),
        MeetingBroughtForward e => [.. OfOffer(after, e.Request), .. OfRequest(after, e.Request)],
        MeetingsNoted e => [.. ForStaff(Results), .. e.Meetings.Keys.SelectMany(r => after.Meetings[r].People).Distinct().Select(p => new Touch(Audience.Person(p), Agenda))],
        OutcomeTold e => OfOutcome(after, e.Request),
        NewTimeWanted e => OfOutcome(after, e.Request),
        _ => throw new InvalidOperationException($"No event of matchmaking: {happened.GetType().Name}"),
    };

    static IEnumerable<Touch> ForAll(params IEnumerable<Part> parts) =>
        parts.SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);

    static IEnumerable<Touch> ForStaff(params IEnumerable<Part> parts) => parts.Select(part => new Touch(Audience.Staff, part));

    static IEnumerable<Touch> OfOffer(Matching after, RequestId id) => after.Offers![id].People.Select(p => new Touch(Audience.Person(p), Offer));

    static IEnumerable<Touch> OfRequest(Matching after, RequestId id) =>
    [
        .. ForAll(Counts), .. ForStaff(States, Recent, Plan),
        .. after.Meetings.ContainsKey(id) ? ForStaff(Conflicts, Results) : [],
        .. OnesOwnMatching.Concerned(after, id).SelectMany(p => ((Part[])[Request(id), Me, Agenda, Provisional]).Select(part => new Touch(Audience.Person(p), part))),
    ];

    static IEnumerable<Touch> OfOutcome(Matching after, RequestId id) =>
    [
        .. ForStaff(Results),
        .. after.Meetings[id].People.Union(Afterwards.Said(after, id).Keys).SelectMany(p => (Touch[])[new(Audience.Person(p), Outcome(id)), new(Audience.Person(p), Agenda)]),
    ];

    /// <summary>When requests expire is shown with them.</summary>
    static IEnumerable<Touch> ForOpen(Matching after) => after.Requests.Where(r => r.Value.State == RequestState.Pending)
        .SelectMany(r => OnesOwnMatching.Concerned(after, r.Key).Select(p => new Touch(Audience.Person(p), Request(r.Key))));

    /// <summary>Whoever has a request may see the plan change: it is done by hand, so that it does not matter that it is much.</summary>
    static IEnumerable<Touch> ForMeetings(Matching after) =>
        after.Of.Keys.SelectMany(p => (Touch[])[new(Audience.Person(p), Agenda), new(Audience.Person(p), Provisional)]);

    public static IEnumerable<Part> Parts(Matching state, Audience audience)
    {
        if (audience.IsPerson)
            return [Me, Inbox, NoticesPart, Agenda, Provisional, Offer, .. state.Of.GetValueOrDefault(audience.Who, []).SelectMany(id => (Part[])[Request(id), Outcome(id)])];
        if (audience != Audience.Public && !audience.IsStaff)
            return [];
        Part[] all = [About, Topics, Counts, .. state.Rounds.Keys.Select(RoundPart), .. state.Tables.Keys.Select(TablePart)];
        return !audience.IsStaff ? all : [.. all, Settings, States, Plan, Orphans, Conflicts, Results, Recent, .. state.Runs.Keys.Select(RunPart)];
    }

    public static JsonNode? Render(Matching state, Audience audience, Part part) =>
        audience.IsPerson ? OnesOwnMatching.Render(state, audience.Who, part)
        : part.Facet is "about" or "topics" or "counts" or "rounds" or "tables" ? ShownMatching.Render(state, part)
        : audience.IsStaff ? StaffsMatching.Render(state, part) : null;
}
