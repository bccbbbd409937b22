using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Conferences;

/// <summary>What is true of a conference. People are elsewhere: a journal names nobody.</summary>
/// <param name="Screens">Names of the screens lent to it.</param>
public sealed record Conference(Programme? Programme, string? JoinCode, ImmutableDictionary<ScreenId, string> Screens)
{
    public static Conference Empty { get; } = new(null, null, ImmutableDictionary<ScreenId, string>.Empty);
}

/// <summary>What happened to a conference. Storage format: names and fields stay for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProgrammeImported), "programme-imported")]
[JsonDerivedType(typeof(KindRulesSet), "kind-rules-set")]
[JsonDerivedType(typeof(JoinCodeSet), "join-code-set")]
[JsonDerivedType(typeof(ScreenAdded), "screen-added")]
[JsonDerivedType(typeof(ScreenRemoved), "screen-removed")]
public abstract record ConferenceEvent;

public sealed record ProgrammeImported(
    Programme Programme, IReadOnlyList<SessionId> RemovedSessions, IReadOnlyList<string> RemovedRooms, DateTimeOffset At) : ConferenceEvent;

/// <param name="Kinds">The sessions that change their kind by the new rules.</param>
public sealed record KindRulesSet(IReadOnlyList<KindRule> Rules, IReadOnlyDictionary<SessionId, SessionKind> Kinds) : ConferenceEvent;

public sealed record JoinCodeSet(string Code) : ConferenceEvent;

public sealed record ScreenAdded(ScreenId Screen, string Name) : ConferenceEvent;

public sealed record ScreenRemoved(ScreenId Screen) : ConferenceEvent;
