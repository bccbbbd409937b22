using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Screens;

/// <summary>One venue screen. Key: hub/screen.</summary>
public interface IScreenGrain : ILive<ScreenCommand>
{
    /// <summary>The conference that it is paired with, if any.</summary>
    Task<ConferenceId?> Conference();

    Task<Scene> Scene();
}

[Reentrant]
public sealed class ScreenGrain : LiveGrain<ScreenDecisions, ScreenViews, Screen, ScreenCommand, ScreenEvent>, IScreenGrain
{
    public Task<ConferenceId?> Conference() => Task.FromResult(Committed.Conference);

    public Task<Scene> Scene() => Task.FromResult(Committed.Scene);
}
