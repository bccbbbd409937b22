using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Rehearsals;

[GenerateSerializer]
public abstract record PlayCommand;

/// <summary>The crowd comes. Only one plays at a time.</summary>
[GenerateSerializer, Immutable]
public sealed record BeginPlay(Guid Play, CrowdWish Wish) : PlayCommand;

/// <summary>The one who plays it says how far it is: also a sign of life.</summary>
[GenerateSerializer, Immutable]
public sealed record ReportPlay(Guid Play, PlayProgress Progress, ImmutableList<Jam> Jams) : PlayCommand;

/// <summary>Whichever is played is to end.</summary>
[GenerateSerializer, Immutable]
public sealed record StopPlay : PlayCommand;

[GenerateSerializer, Immutable]
public sealed record EndPlay(Guid Play, string Outcome) : PlayCommand;

/// <summary>There was no sign of life for long.</summary>
[GenerateSerializer, Immutable]
public sealed record MissPlay : PlayCommand;

public sealed class PlayDecisions : IDecider<Plays, PlayCommand, PlayEvent>
{
    /// <summary>Who plays reports every second.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(8);

    public static string Kind => "rehearsal";

    public static bool KeepsRealTime => true;

    public static int Shape => 1;

    public static Plays Initial => Plays.None;

    public static DateTimeOffset? Due(Plays state) => state.Last is { Runs: true } play ? play.Heard + Silence : null;

    public static PlayCommand WhenDue(Plays state) => new MissPlay();

    public static Decision<PlayEvent> Decide(Plays state, PlayCommand command, Act act) => command switch
    {
        BeginPlay begin => Begin(state.Last, begin, act),
        ReportPlay report => Current(state, report.Play) is not { } play ? Over
            : new PlayAdvanced(act.Now, report.Progress, report.Jams.SequenceEqual(play.Jams ?? []) ? null : report.Jams),
        StopPlay => state.Last is { Runs: true, Stopping: false } ? new PlayStopAsked() : Decision<PlayEvent>.Nothing,
        EndPlay end => Current(state, end.Play) is null ? Decision<PlayEvent>.Nothing : PlayOutcome.Is(end.Outcome) ? new PlayEnded(end.Outcome) : throw new ArgumentException($"No outcome: {end.Outcome}", nameof(command)),
        MissPlay => Due(state) <= act.Now ? new PlayEnded(PlayOutcome.Interrupted) : Decision<PlayEvent>.Nothing,
        _ => throw new InvalidOperationException($"No command of a rehearsal: {command.GetType().Name}"),
    };

    static Play? Current(Plays state, Guid play) => state.Last is { Runs: true } last && last.Id == play ? last : null;

    static Decision<PlayEvent> Begin(Play? last, BeginPlay begin, Act act) =>
        begin.Play == default || begin.Wish.IsFaulty ? FaultyWish
        : last?.Id == begin.Play ? Decision<PlayEvent>.Nothing
        : last is { Runs: true } ? Playing : new PlayBegun(begin.Play, act.Now, act.Who, begin.Wish);

    public static Plays Evolve(Plays state, PlayEvent happened) => happened switch
    {
        PlayBegun e => new(new Play(e.Play, e.At, e.By, e.Wish, e.At)),
        PlayAdvanced e when state.Last is { } play => new(play with { Heard = e.At, Progress = e.Progress, Jams = e.Jams ?? play.Jams }),
        PlayStopAsked when state.Last is { } play => new(play with { Stopping = true }),
        PlayEnded e when state.Last is { } play => new(play with { Outcome = e.Outcome }),
        _ => throw new InvalidOperationException($"No event of a rehearsal: {happened.GetType().Name}"),
    };

    static readonly Refusal Playing = new("playing-already", "The crowd is there already. Stop it first.", Because.Conflict);
    static readonly Refusal Over = new("play-over", "This rehearsal is not being played any more.", Because.Conflict);
    static readonly Refusal FaultyWish = new("faulty-crowd", "Shares are in percent, from 0 to 100.", Because.Invalid);
}
