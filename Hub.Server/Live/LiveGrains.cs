using Hub.Grains.Chats;
using Hub.Grains.Conferences;
using Hub.Grains.Doors;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Panels;
using Hub.Grains.Pitches;
using Hub.Grains.Planning;
using Hub.Grains.Polls;
using Hub.Grains.Rehearsals;
using Hub.Grains.Roundtables;
using Hub.Grains.Screens;
using Hub.Grains.Stages;
using Hub.Grains.Tables;

namespace Hub.Server.Live;

/// <summary>Which grain stands behind a topic's kind.</summary>
public sealed class LiveGrains(IGrainFactory grains)
{
    public static bool IsKind(string kind) =>
        kind == PanelDecisions.Kind || kind == StageDecisions.Kind || kind == PollDecisions.Kind || kind == PitchRoundDecisions.Kind
        || kind == MatchingDecisions.Kind || kind == RoundtableDecisions.Kind || kind == PlanJobDecisions.Kind || kind == ConferenceDecisions.Kind || kind == ScreenDecisions.Kind
        || kind == FloorDecisions.Kind || kind == PlayDecisions.Kind || kind == ChatDecisions.Kind || kind == TableDecisions.Kind || kind == DoorDecisions.Kind;

    public ILive Get(LiveKey key) =>
        key.Kind == PanelDecisions.Kind ? grains.GetGrain<IPanelGrain>(key.GrainKey)
        : key.Kind == StageDecisions.Kind ? grains.GetGrain<IStageGrain>(key.GrainKey)
        : key.Kind == PollDecisions.Kind ? grains.GetGrain<IPollGrain>(key.GrainKey)
        : key.Kind == PitchRoundDecisions.Kind ? grains.GetGrain<IPitchRoundGrain>(key.GrainKey)
        : key.Kind == MatchingDecisions.Kind ? grains.GetGrain<IMatchingGrain>(key.GrainKey)
        : key.Kind == RoundtableDecisions.Kind ? grains.GetGrain<IRoundtableGrain>(key.GrainKey)
        : key.Kind == PlanJobDecisions.Kind ? grains.GetGrain<IPlanJobGrain>(key.GrainKey)
        : key.Kind == ConferenceDecisions.Kind ? grains.GetGrain<IConferenceGrain>(key.GrainKey)
        : key.Kind == ScreenDecisions.Kind ? grains.GetGrain<IScreenGrain>(key.GrainKey)
        : key.Kind == FloorDecisions.Kind ? grains.GetGrain<IFloorGrain>(key.GrainKey)
        : key.Kind == TableDecisions.Kind ? grains.GetGrain<ITableGrain>(key.GrainKey)
        : key.Kind == PlayDecisions.Kind ? grains.GetGrain<IPlayGrain>(key.GrainKey)
        : key.Kind == ChatDecisions.Kind ? grains.GetGrain<IChatGrain>(key.GrainKey)
        : key.Kind == DoorDecisions.Kind ? grains.GetGrain<IDoorGrain>(key.GrainKey)
        : throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "No kind of live thing.");

    public IConferenceGrain Conference(ConferenceId conference) => grains.GetGrain<IConferenceGrain>($"{conference}/{ConferenceGrain.Id}");

    public IPanelGrain Panel(ConferenceId conference, SessionId session) => grains.GetGrain<IPanelGrain>($"{conference}/{session}");

    public IStageGrain Stage(ConferenceId conference, SessionId session) => grains.GetGrain<IStageGrain>($"{conference}/{session}");

    public IPollGrain Poll(ConferenceId conference, PollId poll) => grains.GetGrain<IPollGrain>($"{conference}/{poll}");

    public IPitchRoundGrain PitchRound(ConferenceId conference, SessionId session) => grains.GetGrain<IPitchRoundGrain>($"{conference}/{session}");

    public IMatchingGrain Matching(ConferenceId conference) => grains.GetGrain<IMatchingGrain>($"{conference}/{MatchingGrain.Id}");

    public IPlanJobGrain PlanJob(ConferenceId conference) => grains.GetGrain<IPlanJobGrain>($"{conference}/{PlanJobGrain.Id}");

    public IRoundtableGrain Roundtables(ConferenceId conference, SessionId session) => grains.GetGrain<IRoundtableGrain>($"{conference}/{session}");

    /// <summary>A session called "planning" shares its job with the meetings: one waits for the other.</summary>
    public IPlanJobGrain MixJob(ConferenceId conference, SessionId session) => grains.GetGrain<IPlanJobGrain>($"{conference}/{session}");

    public IFloorGrain Floor(ConferenceId conference, SessionId session) => grains.GetGrain<IFloorGrain>($"{conference}/{session}");

    public ITableGrain Table(ConferenceId conference, TableId table) => grains.GetGrain<ITableGrain>($"{conference}/{table}");

    public IDoorGrain Door(ConferenceId conference) => grains.GetGrain<IDoorGrain>($"{conference}/{DoorGrain.Id}");

    public IChatGrain Chat(ConferenceId conference, RequestId request) => grains.GetGrain<IChatGrain>($"{conference}/{request}");

    /// <summary>Of a rehearsal of a conference.</summary>
    public IPlayGrain Play(ConferenceId conference, ConferenceId copy) => grains.GetGrain<IPlayGrain>($"{conference}/{copy}");

    public IScreenGrain Screen(ScreenId screen) => grains.GetGrain<IScreenGrain>($"{ScreenDecisions.Home}/{screen}");
}
