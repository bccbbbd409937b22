using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>The clap test, which measures by how much the stream is behind the hall.</summary>
public static class ClapDecisions
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(3);

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(StreamDecisions.LongestDelay);

    /// <summary>Of a stream that is hardly behind, a quick thumb can be there before the moderator's.</summary>
    static readonly TimeSpan Early = TimeSpan.FromSeconds(2);

    public static Decision<StageEvent> Decide(Stage stage, StageCommand command, Act act)
    {
        if (command is StartClap start)
            return Start(stage, start.Clap, act);
        var id = command switch
        {
            MarkClap c => c.Clap,
            TapClap c => c.Clap,
            UseClap c => c.Clap,
            EndClap c => c.Clap,
            _ => throw new InvalidOperationException($"Nothing for a clap test: {command.GetType().Name}"),
        };
        if (stage.Clap is not { } clap || clap.Id != id)
            return stage.EndedClap == id && command is not TapClap ? Decision<StageEvent>.Nothing : ClapOver;
        return command switch
        {
            MarkClap => clap.At is null ? new ClapMarked(id, act.Now) : Decision<StageEvent>.Nothing,
            TapClap => Tap(clap, act),
            UseClap use => Use(stage, clap, use),
            _ => new ClapEnded(id),
        };
    }

    /// <summary>The delays that the taps tell of, in seconds: those that can be right.</summary>
    public static IEnumerable<double> Delays(Clap clap) =>
        clap.Taps.Values.Where(tap => Counts(clap, tap)).Select(tap => Math.Max(0, (tap - clap.At!.Value).TotalSeconds));

    /// <summary>In seconds, with one decimal; null as long as no tap counts.</summary>
    public static double? Median(Clap clap)
    {
        var delays = Delays(clap).Order().ToList();
        return delays.Count == 0 ? null : Math.Round((delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2, 1);
    }

    static bool Counts(Clap clap, DateTimeOffset tap) => clap.At is { } at && tap >= at - Early && tap <= at + Longest;

    static Decision<StageEvent> Start(Stage stage, ClapId id, Act act)
    {
        if (stage.Clap?.Id == id || stage.EndedClap == id)
            return Decision<StageEvent>.Nothing;
        return stage.Streams.IsEmpty ? NoStream : new ClapStarted(id, act.Now);
    }

    /// <summary>A tap from before anything happened was a mistake, and can be made good.</summary>
    static Decision<StageEvent> Tap(Clap clap, Act act)
    {
        if (!act.By.Remote)
            return NotRemote;
        if (clap.Taps.TryGetValue(act.Who, out var before) && (Counts(clap, before) || act.Now - before < Early))
            return Decision<StageEvent>.Nothing;
        return act.Now > clap.At + Longest ? ClapOver : new ClapTapped(clap.Id, act.Who, act.Now);
    }

    static Decision<StageEvent> Use(Stage stage, Clap clap, UseClap use)
    {
        if (Median(clap) is not { } delay)
            return NoTaps;
        var streams = use.Streams is null ? stage.Streams.Keys : use.Streams.Distinct().Where(stage.Streams.ContainsKey);
        return streams.ToList() is { Count: > 0 } those ? new ClapUsed(clap.Id, delay, those) : NoStream;
    }

    public static readonly Refusal ClapOver = new("clap-over", "This test of the stream's delay is over.", Because.Conflict);
    public static readonly Refusal NoTaps = new("no-taps", "Nobody far away has tapped yet. Wait until the stream has shown it.", Because.Conflict);
    public static readonly Refusal NoStream = new("no-stream", "There is no stream whose delay could be set. Add one first.", Because.Conflict);
    public static readonly Refusal NotRemote = new("not-remote", "Only those who follow by the stream can say when it shows something.", Because.Forbidden);
}
