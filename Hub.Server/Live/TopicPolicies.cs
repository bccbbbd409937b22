using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.People;
using Hub.Grains.Pitches;
using Hub.Grains.Screens;
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
        if (key.Kind != ConferenceDecisions.Kind && key.Kind != PanelDecisions.Kind && key.Kind != PitchRoundDecisions.Kind)
            return false;
        return audience.IsPerson ? audience.Who == me.Person && me.Role >= Role.Guest
            : !audience.IsStaff || me.IsStaff;
    }
}
