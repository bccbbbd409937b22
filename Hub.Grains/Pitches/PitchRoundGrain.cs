using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Pitches;

/// <summary>One pitch round. Key: conference/session.</summary>
public interface IPitchRoundGrain : ILive<PitchRoundCommand>
{
    /// <summary>The round for an export, or null if nothing was planned.</summary>
    Task<PlannedRound?> Plan();

    /// <summary>Who wants to talk to whom, with the notes: for matchmaking, and for nobody else.</summary>
    Task<IReadOnlyList<TalkWish>> Wishes();

    /// <summary>The result with every juror's score: for the staff.</summary>
    Task<JuryTable> Table();
}

[Reentrant]
public sealed class PitchRoundGrain : LiveGrain<PitchRoundDecisions, PitchRoundViews, PitchRound, PitchRoundCommand, PitchRoundEvent>, IPitchRoundGrain
{
    public Task<PlannedRound?> Plan() => Task.FromResult(Planning.Of(Committed));

    public Task<IReadOnlyList<TalkWish>> Wishes() => Task.FromResult(Talks.All(Committed));

    public Task<JuryTable> Table() => Task.FromResult(JuryTable.Of(Committed));
}
