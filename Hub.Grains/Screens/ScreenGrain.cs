using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Screens;

/// <summary>One venue screen. Key: hub/screen.</summary>
public interface IScreenGrain : ILive<ScreenCommand>;

[Reentrant]
public sealed class ScreenGrain : LiveGrain<ScreenDecisions, ScreenViews, Screen, ScreenCommand, ScreenEvent>, IScreenGrain;
