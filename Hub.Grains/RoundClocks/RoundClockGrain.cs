using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.RoundClocks;

/// <summary>The rounds of a matchmaking session, on the day. Key: conference/session.</summary>
public interface IRoundClockGrain : ILive<RoundClockCommand>;

[Reentrant]
public sealed class RoundClockGrain : LiveGrain<RoundClockDecisions, RoundClockViews, RoundClock, RoundClockCommand, RoundClockEvent>, IRoundClockGrain;
