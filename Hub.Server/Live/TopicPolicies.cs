using Hub.Grains.Chats;
using Hub.Grains.Conferences;
using Hub.Grains.Doors;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Panels;
using Hub.Grains.People;
using Hub.Grains.Pitches;
using Hub.Grains.Planning;
using Hub.Grains.Polls;
using Hub.Grains.Rehearsals;
using Hub.Grains.Roundtables;
using Hub.Grains.Screens;
using Hub.Grains.Stages;
using Hub.Grains.Tables;
using Hub.Server.Identity;

namespace Hub.Server.Live;

/// <summary>Who may watch and read which topic. What is not named here is nobody's.</summary>
public static class TopicPolicies
{
    public static bool MayWatch(Me me, Topic topic)
    {
        var (key, audience) = topic;
        if (key.Kind == ScreenDecisions.Kind)
            return audience == Audience.Public && key.Conference == ScreenDecisions.Home && (me.IsStaff || me.Screen?.ToString() == key.Id);
        if (me.Conference != key.Conference)
            return false;
        if (key.Kind == ConferenceDecisions.Kind && (key.Id != ConferenceGrain.Id || audience.IsPerson))
            return false;
        if (key.Kind != ConferenceDecisions.Kind && key.Kind != PanelDecisions.Kind && key.Kind != StageDecisions.Kind && key.Kind != PollDecisions.Kind
            && key.Kind != PitchRoundDecisions.Kind && !(key.Kind == MatchingDecisions.Kind && key.Id == MatchingGrain.Id) && key.Kind != RoundtableDecisions.Kind && key.Kind != PlanJobDecisions.Kind
            && key.Kind != FloorDecisions.Kind && !(key.Kind == PlayDecisions.Kind && audience.IsStaff) && !(key.Kind == ChatDecisions.Kind && audience.IsPerson) && key.Kind != TableDecisions.Kind
            && !(key.Kind == DoorDecisions.Kind && key.Id == DoorGrain.Id && audience != Audience.Public))
            return false;
        if (audience == Audience.Board)
            return key.Kind == FloorDecisions.Kind;
        if (audience == Audience.Voters)
            return key.Kind == PollDecisions.Kind && me.Role >= Role.Guest;
        return audience.IsPerson ? audience.Who == me.Person && me.Role >= Role.Guest
            : audience.IsStaff ? me.IsStaff : audience == Audience.Public;
    }

    /// <summary>The same, and what only the live thing itself knows: who has voted in it.</summary>
    public static async Task<bool> Admits(Me me, Topic topic, LiveGrains grains) =>
        MayWatch(me, topic) && (topic.Audience != Audience.Voters
            || PollId.TryParse(topic.Key.Id, null, out var poll) && await grains.Poll(topic.Key.Conference, poll).HasVoted(me.Person));
}
