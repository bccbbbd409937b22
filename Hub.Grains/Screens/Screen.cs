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
[GenerateSerializer]
public abstract record Scene
{
    Scene() { }

    /// <summary>What is on now and next, room by room.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Agenda : Scene;

    /// <summary>The way in: QR code and join code.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Join : Scene;

    /// <summary>The question that is being answered in a panel.</summary>
    [GenerateSerializer, Immutable]
    public sealed record Stage(SessionId Session) : Scene;
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
