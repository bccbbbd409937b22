using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Doors;

/// <summary>Key: conference/<see cref="DoorGrain.Id"/>.</summary>
public interface IDoorGrain : ILive<DoorCommand>
{
    Task<IReadOnlyList<Arrival>> Arrivals();
}

/// <summary>Somebody came on a day.</summary>
[GenerateSerializer, Immutable]
public sealed record Arrival(PersonId Person, DateOnly Day, DateTimeOffset At);

[Reentrant]
public sealed class DoorGrain : LiveGrain<DoorDecisions, DoorViews, Door, DoorCommand, DoorEvent>, IDoorGrain
{
    public const string Id = "door";

    public Task<IReadOnlyList<Arrival>> Arrivals() => Task.FromResult<IReadOnlyList<Arrival>>([.. Committed.Came.SelectMany(p => p.Value.Select(d => new Arrival(p.Key, d.Key, d.Value)))]);
}
