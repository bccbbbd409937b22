using System.Collections.Immutable;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Orleans.Concurrency;

namespace Hub.Grains.Tables;

/// <summary>One matchmaking table on the day. Key: conference/table.</summary>
public interface ITableGrain : ILive<TableCommand>
{
    /// <summary>Those of a meeting at this table, and its round; null: it is not here.</summary>
    Task<TableSlot?> SlotOf(RequestId request);
}

[Reentrant]
public sealed class TableGrain : LiveGrain<TableDecisions, TableViews, LiveTable, TableCommand, TableEvent>, ITableGrain
{
    Teller<SessionId, HearTable> floors = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        var key = LiveKey.OfGrain(TableDecisions.Kind, this.GetPrimaryKeyString());
        floors = NewTeller<SessionId, HearTable>(
            (session, news) => GrainFactory.GetGrain<IFloorGrain>($"{key.Conference}/{session}").Do(Caller.Clock, news), (a, b) => a.Changes == b.Changes);
        TellFloors();
    }

    public Task<TableSlot?> SlotOf(RequestId request) => Task.FromResult(Committed.Meetings.GetValueOrDefault(request)?.Slot);

    protected override void OnCommitted(LiveTable before, IReadOnlyList<TableEvent> happened)
    {
        TellFloors();
        Send(TableKnocks.Of(before, Committed, happened, LiveKey.OfGrain(TableDecisions.Kind, this.GetPrimaryKeyString()).Id));
    }

    /// <summary>Each floor hears of its own meetings.</summary>
    void TellFloors()
    {
        StayFor(TableDecisions.Due(Committed));
        var table = TableId.Parse(LiveKey.OfGrain(TableDecisions.Kind, this.GetPrimaryKeyString()).Id);
        foreach (var session in Committed.Meetings.GroupBy(m => m.Value.Session))
        {
            var meetings = session.Where(m => !m.Value.Standings.IsEmpty).ToImmutableDictionary(m => m.Key, m => new HeardMeeting(table, m.Value.Slot.Round, m.Value.Standings, m.Value.DoneAt));
            floors.Tell(session.Key, new(table, Committed.Changes, meetings, Committed.HelpSince, Committed.Taken));
        }
    }
}
