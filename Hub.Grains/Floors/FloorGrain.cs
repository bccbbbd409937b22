using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Grains.Tables;
using Orleans.Concurrency;

namespace Hub.Grains.Floors;

/// <summary>The floor of a matchmaking session. Matchmaking brings it the plan; it tells the tables whom to expect and when, hears from them who came, and tells
/// matchmaking. Key: conference/session.</summary>
public interface IFloorGrain : ILive<FloorCommand>
{
    /// <summary>All that it knows of the day.</summary>
    Task<FloorNow> Standing();
}

[Reentrant]
public sealed class FloorGrain : LiveGrain<FloorDecisions, FloorViews, Floor, FloorCommand, FloorEvent>, IFloorGrain
{
    Teller<TableId, SetTable> tables = null!;
    Teller<RoundId, NoteMeetings> matchmaking = null!;
    Teller<SessionId, NoteRounds> rounds = null!;
    RoundClock? toldClock;
    ImmutableDictionary<RequestId, Sitting>? toldSittings;
    ILookup<RoundId, RequestId>? inRound;

    LiveKey Key => LiveKey.OfGrain(FloorDecisions.Kind, this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        var conference = Key.Conference;
        tables = NewTeller<TableId, SetTable>((table, set) => GrainFactory.GetGrain<ITableGrain>($"{conference}/{table}").Do(Caller.Clock, set),
            (a, b) => a.Slots.Count == b.Slots.Count && a.Slots.Zip(b.Slots).All(s => s.First.Same(s.Second)));
        matchmaking = NewTeller<RoundId, NoteMeetings>((_, note) => GrainFactory.GetGrain<IMatchingGrain>($"{conference}/{MatchingGrain.Id}").Do(Caller.Clock, note),
            (a, b) => a.Meetings.Count == b.Meetings.Count && a.Meetings.All(m => m.Value.Same(b.Meetings.GetValueOrDefault(m.Key))));
        rounds = NewTeller<SessionId, NoteRounds>((_, note) => GrainFactory.GetGrain<IMatchingGrain>($"{conference}/{MatchingGrain.Id}").Do(Caller.Clock, note),
            (a, b) => a.Rounds.Count == b.Rounds.Count && a.Rounds.All(r => b.Rounds.GetValueOrDefault(r.Key) == r.Value));
        Tell(Committed.Heard.Values.Select(h => h.Round));
    }

    public Task<FloorNow> Standing() => Task.FromResult(FloorNow.Of(Committed));

    protected override void OnCommitted(Floor before, IReadOnlyList<FloorEvent> happened) => Tell(happened.OfType<TableHeard>().SelectMany(e => e.Meetings.Values).Select(m => m.Round));

    /// <param name="heard">The rounds of whose meetings something was heard.</param>
    void Tell(IEnumerable<RoundId> heard)
    {
        StayFor(FloorDecisions.Due(Committed));
        var (clock, sittings) = (!ReferenceEquals(toldClock, Committed.Clock), !ReferenceEquals(toldSittings, Committed.Sittings));
        (toldClock, toldSittings) = (Committed.Clock, Committed.Sittings);
        if (clock && !Committed.Clock.Rounds.IsEmpty)
            rounds.Tell(SessionId.Parse(Key.Id), new(Committed.Clock.Rounds.ToImmutableDictionary(r => r.Id, Committed.Clock.Now)));
        if (clock || sittings)
            TellTables();
        if (sittings || inRound is null)
            inRound = Committed.Sittings.ToLookup(s => s.Value.Round, s => s.Key);
        foreach (var round in heard.Distinct().ToList())
            matchmaking.Tell(round, new(round, NotesOf(round, inRound), EndOf(round)));
    }

    void TellTables()
    {
        var session = SessionId.Parse(Key.Id);
        var slots = Committed.Sittings.Select(s => (s.Value.Table, Slot: Committed.SlotOf(s.Key, s.Value))).Where(s => s.Slot is not null)
            .OrderBy(s => s.Slot!.Start).ThenBy(s => s.Slot!.Request.Value).ToLookup(s => s.Table, s => s.Slot!);
        foreach (var table in Committed.Used)
            tables.Tell(table, new(session, [.. slots[table]]));
    }

    /// <summary>What was heard of the meetings that are in the round now.</summary>
    ImmutableDictionary<RequestId, MeetingNote> NotesOf(RoundId round, ILookup<RoundId, RequestId> meetings)
    {
        var notes = ImmutableDictionary.CreateBuilder<RequestId, MeetingNote>();
        foreach (var request in meetings[round])
        {
            if (Committed.HeardOf(request) is { } heard)
                notes[request] = heard.Note;
        }
        return notes.ToImmutable();
    }

    /// <summary>Null: the round has not been called, or is over.</summary>
    DateTimeOffset? EndOf(RoundId id) =>
        Committed.Clock.Find(id) is { } round && FloorRound.Of(Committed.Clock, round) is { Phase: FloorPhase.Called or FloorPhase.Running } now ? now.End : null;
}
