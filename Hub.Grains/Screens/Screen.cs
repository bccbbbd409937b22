using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Screens;

/// <summary>What is true of a venue screen.</summary>
public sealed record Screen(ConferenceId? Conference, string? Name, Scene Scene)
{
    public static Screen Unpaired { get; } = new(null, null, new Scene.Agenda());
}

/// <summary>What a screen shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Agenda), "agenda")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Stage), "stage")]
[JsonDerivedType(typeof(Poll), "poll")]
[JsonDerivedType(typeof(Monitor), "monitor")]
[JsonDerivedType(typeof(RunningOrder), "running-order")]
[JsonDerivedType(typeof(Reveal), "reveal")]
[JsonDerivedType(typeof(Matches), "matches")]
[JsonDerivedType(typeof(HallPlan), "hall-plan")]
[JsonDerivedType(typeof(TableSign), "table-sign")]
[GenerateSerializer]
public abstract record Scene
{
    Scene() { }

    /// <summary>One that is about a session.</summary>
    [GenerateSerializer]
    public abstract record OfSession(SessionId Session) : Scene;

    /// <summary>What is on now and next, room by room.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Agenda : Scene;

    /// <summary>The way in: QR code and join code.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Join : Scene;

    /// <summary>The question that is being answered in a panel; the pitch that is being given, and its clock.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Stage(SessionId Session) : OfSession(Session);

    /// <summary>The poll that is open in a panel, and its result when that is shown.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Poll(SessionId Session) : OfSession(Session);

    /// <summary>For those on the stage: the clock, the question now and the next ones, a word from the moderator.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Monitor(SessionId Session) : OfSession(Session);

    /// <summary>The pitches of a round: given, now, and still to come.</summary>
    [GenerateSerializer, Immutable]
    public sealed record RunningOrder(SessionId Session) : OfSession(Session);

    /// <summary>Who meets whom at which table in the round that is on, or comes next; the clock.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Matches(SessionId Session) : OfSession(Session);

    /// <summary>Where the tables stand, and which of them are free.</summary>
    [GenerateSerializer, Immutable]
    public sealed record HallPlan(SessionId Session) : OfSession(Session);

    /// <summary>A tablet on a table: who is to sit there, the clock, check-in, and a call for help.</summary>
    [GenerateSerializer, Immutable]
    public sealed record TableSign(TableId Table) : Scene;

    /// <summary>The places of a pitch round, as they are revealed.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Reveal(SessionId Session) : OfSession(Session);
}

/// <summary>What happened to a screen. Storage format: names and fields stay for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScreenPaired), "screen-paired")]
[JsonDerivedType(typeof(ScreenReleased), "screen-released")]
[JsonDerivedType(typeof(SceneSet), "scene-set")]
public abstract record ScreenEvent;

public sealed record ScreenPaired(ConferenceId Conference, string Name) : ScreenEvent;

public sealed record ScreenReleased : ScreenEvent;

public sealed record SceneSet(Scene Scene) : ScreenEvent;
