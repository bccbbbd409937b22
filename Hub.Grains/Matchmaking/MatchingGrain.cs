using System.Collections.Immutable;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.RoundClocks;
using Orleans.Concurrency;

namespace Hub.Grains.Matchmaking;

/// <summary>The matchmaking of a conference. Key: conference/matchmaking.</summary>
public interface IMatchingGrain : ILive<MatchingCommand>
{
    /// <summary>All that a planner needs.</summary>
    Task<MatchingFacts> Facts();

    /// <summary>Of the publication; 0: none yet.</summary>
    Task<int> Number();

    /// <summary>What a command would touch, without doing it.</summary>
    Task<Previewed> Preview(Caller caller, MatchingCommand command);

    /// <summary>Requests as the staff sees them, the newest first.</summary>
    /// <param name="most">1 to 200.</param>
    Task<RequestPage> Requests(RequestFilter filter, int skip, int most);

    /// <summary>Who cannot be met when, for the staff.</summary>
    /// <param name="most">1 to 500.</param>
    Task<UnavailablePage> Unavailable(int skip, int most);

    /// <summary>The rounds out of which a person can choose to accept a request; null: it is not theirs to accept.</summary>
    Task<IReadOnlyList<RoundId>?> FreeRounds(RequestId request, PersonId person);

    /// <summary>A run in full, with what it breaks as things are now; null: there is none.</summary>
    Task<RunInFull?> Run(RunId run);

    /// <summary>Whom a person has to do with, and whom they cannot ask.</summary>
    Task<Relations> RelationsOf(PersonId person);

    /// <summary>What suggestions rest on beside the profiles.</summary>
    Task<Circle> Circle();

    /// <summary>Who is to be reminded, and of what: a number of requests "unanswered", a "profile" that is "empty".</summary>
    Task<ImmutableDictionary<PersonId, ImmutableDictionary<string, string>>> NeedReminding(IReadOnlyList<PersonId> emptyProfiles);

    Task<IReadOnlyList<Pair>> Forbidden();

    /// <summary>Everyone who takes part and is there on a day, with whether they are remote then.</summary>
    Task<ImmutableDictionary<PersonId, bool>> Attending(DateOnly day);

    /// <summary>Who has said that they are not there in the next round.</summary>
    Task<IReadOnlyList<PersonId>> Gone();

    /// <summary>The template of the addresses of video rooms; null: there is none.</summary>
    Task<string?> MeetingLink();

    /// <summary>Whether there are rounds for meetings in a session.</summary>
    Task<bool> HasRounds(SessionId session);

    /// <summary>Everyone's agenda as it was published, also what was cancelled; in the order of time.</summary>
    /// <param name="person">Null: of all.</param>
    Task<PublishedAgenda> Agenda(PersonId? person);

    /// <summary>What came of the meetings, for the staff.</summary>
    Task<MeetingResults> Results();

    /// <summary>The offers that wait for an answer.</summary>
    Task<IReadOnlyList<OpenOffer>> OpenOffers();

    /// <summary>Those with whom a person exchanged contacts.</summary>
    Task<IReadOnlyList<ExchangedContact>> ContactsOf(PersonId person);

    /// <summary>For an export; null if nothing was planned.</summary>
    Task<MatchingPlan?> Plan();
}

[Reentrant]
public sealed class MatchingGrain : LiveGrain<MatchingDecisions, MatchingViews, Matching, MatchingCommand, MatchingEvent>, IMatchingGrain
{
    /// <summary>What follows the conference's id in the key of its grain.</summary>
    public const string Id = "matchmaking";

    Teller<SessionId, BringPlan> floors = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        var conference = LiveKey.OfGrain(MatchingDecisions.Kind, this.GetPrimaryKeyString()).Conference;
        floors = NewTeller<SessionId, BringPlan>((session, plan) => GrainFactory.GetGrain<IFloorGrain>($"{conference}/{session}").Do(Caller.Clock, plan),
            (a, b) => a.Rounds.SequenceEqual(b.Rounds) && a.Sittings.Count == b.Sittings.Count && a.Sittings.All(s => s.Value.Same(b.Sittings.GetValueOrDefault(s.Key))));
        TellFloors();
    }

    protected override void OnCommitted(Matching before, IReadOnlyList<MatchingEvent> happened)
    {
        if (before.Settings.Patience != Committed.Settings.Patience || !ReferenceEquals(before.Rounds, Committed.Rounds) || !ReferenceEquals(before.Meetings, Committed.Meetings))
            TellFloors();
        Send(MatchingKnocks.Of(before, Committed, happened, Now));
    }

    /// <summary>The floor of each session has its rounds, and the meetings as they were published last.</summary>
    void TellFloors()
    {
        var rounds = Committed.Rounds.ToLookup(r => r.Value.Session, r => new RoundTime(r.Key, r.Value.Start, r.Value.Minutes, Committed.Settings.Patience));
        var sittings = Committed.Meetings.Where(m => !m.Value.Cancelled && Committed.Rounds.ContainsKey(m.Value.Slot.Round))
            .ToLookup(m => Committed.Rounds[m.Value.Slot.Round].Session, m => KeyValuePair.Create(m.Key, new Sitting(m.Value.Slot.Round, m.Value.Slot.Table, m.Value.People)));
        foreach (var session in rounds.Select(r => r.Key).Union(Committed.Facts.Sessions.Keys))
            floors.Tell(session, new([.. rounds[session].OrderBy(r => r.Start).ThenBy(r => r.Id.Value, StringComparer.Ordinal)], sittings[session].ToImmutableDictionary()));
    }

    public Task<MatchingFacts> Facts() => Task.FromResult(MatchingFacts.Of(Committed));

    public Task<int> Number() => Task.FromResult(Committed.Published?.Number ?? 0);

    public Task<Previewed> Preview(Caller caller, MatchingCommand command) => Task.FromResult(Changes.Preview(Committed, command, new(caller, Now)));

    public Task<RequestPage> Requests(RequestFilter filter, int skip, int most) => Task.FromResult(RequestPage.Of(Committed, filter, skip, most));

    public Task<UnavailablePage> Unavailable(int skip, int most) => Task.FromResult(UnavailablePage.Of(Committed, skip, most));

    public Task<IReadOnlyList<RoundId>?> FreeRounds(RequestId request, PersonId person) => Task.FromResult(
        Committed.Requests.TryGetValue(request, out var there) && there.SeatOf(person) is >= 0 and var seat ? Matchmaking.FreeRounds.Of(Committed.Taking(request, seat, person), request) : null);

    public Task<RunInFull?> Run(RunId run) => Task.FromResult(Committed.Runs.TryGetValue(run, out var there)
        ? new RunInFull(there, HardRules.Broken(Committed, there.Slots, there.LeftOut), Committed.Locks) : null);

    public Task<Relations> RelationsOf(PersonId person) => Task.FromResult(Relations.Of(Committed, person));

    public Task<Circle> Circle() => Task.FromResult(Matchmaking.Circle.Of(Committed));

    public Task<ImmutableDictionary<PersonId, ImmutableDictionary<string, string>>> NeedReminding(IReadOnlyList<PersonId> emptyProfiles) =>
        Task.FromResult(Notices.WhoNeedsReminding(Committed, emptyProfiles));

    public Task<PublishedAgenda> Agenda(PersonId? person) => Task.FromResult(PublishedAgenda.Of(Committed, person));

    public Task<IReadOnlyList<Pair>> Forbidden() => Task.FromResult<IReadOnlyList<Pair>>([.. Committed.Forbidden]);

    public Task<ImmutableDictionary<PersonId, bool>> Attending(DateOnly day) => Task.FromResult(Committed.Cards.Keys.Where(p => !Committed.AttendanceOf(p).Off)
        .Select(p => KeyValuePair.Create(p, HardRules.PresenceOf(Committed, p, day))).Where(p => p.Value != Presence.Absent).ToImmutableDictionary(p => p.Key, p => p.Value == Presence.Remote));

    public Task<IReadOnlyList<PersonId>> Gone() => Task.FromResult(Leaving.Gone(Committed, Now));

    public Task<string?> MeetingLink() => Task.FromResult(Committed.Settings.MeetingLink);

    public Task<bool> HasRounds(SessionId session) => Task.FromResult(Committed.Rounds.Values.Any(r => r.Session == session));

    public Task<MeetingResults> Results() => Task.FromResult(MeetingResults.Of(Committed, Now));

    public Task<IReadOnlyList<OpenOffer>> OpenOffers() => Task.FromResult<IReadOnlyList<OpenOffer>>([.. Offers.Open(Committed).Select(o => new OpenOffer(o.Key, o.Value.Slot, [.. o.Value.People.Except(o.Value.Yes)]))]);

    public Task<IReadOnlyList<ExchangedContact>> ContactsOf(PersonId person) => Task.FromResult(ExchangedContact.Of(Committed, person));

    public Task<MatchingPlan?> Plan() => Task.FromResult(PlannedMatching.Of(Committed));
}
