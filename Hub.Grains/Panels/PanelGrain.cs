using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Panels;

/// <summary>One panel: its questions and what became of them. Key: conference/session.</summary>
public interface IPanelGrain : ILive<PanelCommand>;

[Reentrant]
public sealed class PanelGrain : LiveGrain<PanelDecisions, PanelViews, Panel, PanelCommand, PanelEvent>, IPanelGrain;
