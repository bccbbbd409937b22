using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Conferences;

/// <summary>One conference: its programme, the way in, its screens. Key: conference/programme.</summary>
public interface IConferenceGrain : ILive<ConferenceCommand>
{
    /// <summary>The programme as it stands, or null before the first import.</summary>
    Task<Programme?> Programme();

    /// <summary>The join code, or null before one was made.</summary>
    Task<string?> JoinCode();
}

[Reentrant]
public sealed class ConferenceGrain : LiveGrain<ConferenceDecisions, ConferenceViews, Conference, ConferenceCommand, ConferenceEvent>, IConferenceGrain
{
    /// <summary>What follows the conference's id in the key of its grain.</summary>
    public const string Id = "programme";

    public Task<Programme?> Programme() => Task.FromResult(Committed.Programme);

    public Task<string?> JoinCode() => Task.FromResult(Committed.JoinCode);
}
