using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Pitches;
using Hub.Grains.Screens;

namespace Hub.Server.Live;

/// <summary>Answers from this node's copy of the programme what there is, so that no conference grain is asked for every vote.</summary>
public sealed class Programmes(Replicas replicas)
{
    /// <summary>The kind of a session, or null if the conference has no such session.</summary>
    public async Task<string?> KindOf(ConferenceId conference, SessionId session)
    {
        var replica = await replicas.Open(new(new(ConferenceDecisions.Kind, conference, ConferenceGrain.Id), Audience.Public));
        return replica.Look(view => (string?)view["sessions"]?[session.ToString()]?["kind"]);
    }

    public async Task<string?> TitleOf(ConferenceId conference)
    {
        var replica = await replicas.Open(new(new(ConferenceDecisions.Kind, conference, ConferenceGrain.Id), Audience.Public));
        return replica.Look(view => (string?)view["about"]?["title"]);
    }

    /// <summary>Whether there is such a live thing. Screens are whoever shows one.</summary>
    public async Task<bool> Has(LiveKey key) =>
        key.Kind == ScreenDecisions.Kind || key.Kind == ConferenceDecisions.Kind
        || (SessionId.TryParse(key.Id, null, out var session) && await KindOf(key.Conference, session) is var kind
            && (key.Kind == PanelDecisions.Kind ? HasQuestions(kind) : key.Kind == PitchRoundDecisions.Kind && kind == "pitch-round"));

    /// <summary>Whether people ask questions in a session of this kind: at panels, and after pitches.</summary>
    public static bool HasQuestions(string? kind) => kind is "panel" or "pitch-round";
}
