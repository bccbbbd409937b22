using Hub.Grains.Live;

namespace Hub.Grains.Screens;

[GenerateSerializer]
public abstract record ScreenCommand;

/// <param name="Name">1 to 60 characters: where it hangs.</param>
[GenerateSerializer, Immutable]
public sealed record PairScreen(ConferenceId Conference, string? Name) : ScreenCommand;

[GenerateSerializer, Immutable]
public sealed record ReleaseScreen(ConferenceId Conference) : ScreenCommand;

/// <param name="Conference">Of the person who sets it: nobody changes another conference's screen.</param>
[GenerateSerializer, Immutable]
public sealed record SetScene(ConferenceId Conference, Scene Scene) : ScreenCommand;

public sealed class ScreenDecisions : IDecider<Screen, ScreenCommand, ScreenEvent>
{
    /// <summary>Screens belong to the hub and are lent to a conference: this stands where others name theirs.</summary>
    public static ConferenceId Home { get; } = new("hub");

    public static string Kind => "screen";

    public static int Shape => 1;

    public static Screen Initial => Screen.Unpaired;

    public static Decision<ScreenEvent> Decide(Screen state, ScreenCommand command, Act act)
    {
        switch (command)
        {
            case PairScreen pair:
                var (name, refusal) = Wording.Clean(pair.Name, 60, lines: false);
                if (refusal is not null)
                    return refusal;
                if (state.Conference is { } paired && paired != pair.Conference)
                    return PairedElsewhere;
                return state.Conference == pair.Conference && state.Name == name
                    ? Decision<ScreenEvent>.Nothing : new ScreenPaired(pair.Conference, name);
            case ReleaseScreen release:
                return state.Conference is null ? Decision<ScreenEvent>.Nothing
                    : state.Conference == release.Conference ? new ScreenReleased() : UnknownScreen;
            case SetScene set:
                return state.Conference != set.Conference ? UnknownScreen
                    : state.Scene == set.Scene ? Decision<ScreenEvent>.Nothing : new SceneSet(set.Scene);
            default:
                throw new InvalidOperationException($"No screen command: {command.GetType().Name}");
        }
    }

    public static Screen Evolve(Screen state, ScreenEvent happened) => happened switch
    {
        ScreenPaired e => state with { Conference = e.Conference, Name = e.Name },
        ScreenReleased => Screen.Unpaired,
        SceneSet e => state with { Scene = e.Scene },
        _ => throw new InvalidOperationException($"No screen event: {happened.GetType().Name}"),
    };

    public static readonly Refusal UnknownScreen = new("unknown-screen", "This conference has no such screen. Pair it first.", Because.Unknown);
    public static readonly Refusal PairedElsewhere = new("paired-elsewhere", "This screen belongs to another event just now. Release it there first.", Because.Conflict);
}
