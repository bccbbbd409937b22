using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Matchmaking;

/// <summary>Matchmaking without a grain: a session of four rounds, a table of each kind, and people by name. Dan is remote.</summary>
sealed class MatchingStory : Story<MatchingDecisions, MatchingViews, Matching, MatchingCommand, MatchingEvent>
{
    public static readonly PersonId Dan = Person("dan"), Eve = Person("eve");
    public static readonly SessionId Session = new("meetings");
    public static readonly RoundId First = new("meetings-1"), Second = new("meetings-2"), Third = new("meetings-3");
    public static readonly TableId Foyer = new("foyer"), WithScreen = new("screen"), Online = new("online");
    public static readonly DateOnly Day = new(2026, 3, 14);
    public static readonly RunSummary Summary = new("optimal", 7, 120, [new("meetings", 2, 2)]);

    public static readonly ProgrammeFacts Programme = new(
        ImmutableDictionary<SessionId, SessionFact>.Empty.Add(Session, new(Noon.AddHours(4), Noon.AddHours(6), Day)),
        [new(Eve, Noon.AddHours(4), Noon.AddHours(4.25))]);

    public static readonly Card[] Cards = [new(Ana, Kind: OrganisationKind.Cluster), new(Ben, Kind: OrganisationKind.Company), new(Chi), new(Dan, Place.Remote), new(Eve)];

    /// <summary>Open for requests, with rounds of 25 minutes and tables.</summary>
    public static MatchingStory Open(MatchingSettings? settings = null)
    {
        var story = new MatchingStory();
        foreach (var command in Prelude(settings ?? new(Open: true)))
            Assert.Null(story.Staff(command).Refusal);
        return story;
    }

    public static IEnumerable<MatchingCommand> Prelude(MatchingSettings settings) =>
    [
        new BringFacts(Programme, Cards), new SetMatching(settings), new MakeRounds(Session, 25, 5),
        new PutTable(Foyer, new("Foyer", TableKind.Physical, Version: 0)), new PutTable(WithScreen, new("With a screen", TableKind.Hybrid, Version: 0)),
        new PutTable(Online, new("Online", TableKind.Virtual, Version: 0)),
    ];

    public Decision<MatchingEvent> Staff(MatchingCommand command) => Do(Moderator, command, staff: true);

    public Decision<MatchingEvent> Asks(PersonId who, string request, PersonId whom, string? message = null, int priority = 2, RoundId? round = null) =>
        Do(who, Asking(request, [[whom]], message, priority, round));

    public static AskMeeting Asking(string request, IReadOnlyList<IReadOnlyList<PersonId>> seats, string? message = null, int priority = 2, RoundId? round = null) =>
        new(Request(request), seats, priority, message, null, round, []);

    public Decision<MatchingEvent> Accepts(PersonId who, string request, RoundId? round = null) => Do(who, new AcceptRequest(Request(request), round));

    public Decision<MatchingEvent> Declines(PersonId who, string request, string? word = null) => Do(who, new DeclineRequest(Request(request), word));

    public Decision<MatchingEvent> Withdraws(PersonId who, string request) => Do(who, new WithdrawRequest(Request(request)));

    /// <summary>Asked and accepted.</summary>
    public void Meets(PersonId who, string request, PersonId whom)
    {
        Assert.Null(Asks(who, request, whom).Refusal);
        Assert.Null(Accepts(whom, request).Refusal);
    }

    public Decision<MatchingEvent> Keeps(string run, params (string Request, RoundId Round, TableId Table)[] slots) => Staff(
        new KeepRun(Run(run), slots.ToImmutableDictionary(s => Request(s.Request), s => new Slot(s.Round, s.Table)), ImmutableDictionary<RequestId, string>.Empty, Summary));

    public Decision<MatchingEvent> Publishes(string run) => Staff(new PublishRun(Run(run), State.Published?.Number ?? 0));

    public RequestState StateOf(string request) => State.Requests[Request(request)].State;

    public Meeting MeetingOf(string request) => State.Meetings[Request(request)];

    public IEnumerable<string> NoticesOf(PersonId who) => State.Inboxes.GetValueOrDefault(who)?.Notices.Select(n => n.Code) ?? [];
}
