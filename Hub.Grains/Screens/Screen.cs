using System.Text.Json.Serialization;
using Hub.Grains.Live;

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
[GenerateSerializer]
public abstract record Scene
{
    Scene() { }

    /// <summary>The panel or pitch round that it is about, if it is about one.</summary>
    [JsonIgnore]
    public virtual SessionId? Panel => null;

    /// <summary>What is on now and next, room by room.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Agenda : Scene;

    /// <summary>The way in: QR code and join code.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Join : Scene;

    /// <summary>The question that is being answered in a panel; the pitch that is being given, and its clock.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Stage(SessionId Session) : Scene
    {
        [JsonIgnore]
        public override SessionId? Panel => Session;
    }

    /// <summary>The poll that is open in a panel, and its result when that is shown.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Poll(SessionId Session) : Scene
    {
        [JsonIgnore]
        public override SessionId? Panel => Session;
    }

    /// <summary>For those on the stage: the clock, the question now and the next ones, a word from the moderator.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Monitor(SessionId Session) : Scene
    {
        [JsonIgnore]
        public override SessionId? Panel => Session;
    }

    /// <summary>The pitches of a round: given, now, and still to come.</summary>
    [GenerateSerializer, Immutable]
    public sealed record RunningOrder(SessionId Session) : Scene
    {
        [JsonIgnore]
        public override SessionId? Panel => Session;
    }

    /// <summary>The places of a pitch round, as they are revealed.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Reveal(SessionId Session) : Scene
    {
        [JsonIgnore]
        public override SessionId? Panel => Session;
    }
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
