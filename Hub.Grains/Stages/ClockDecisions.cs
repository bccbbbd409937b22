using System.Globalization;
using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>The panel's clock.</summary>
public static class ClockDecisions
{
    const int MostSeconds = 2 * 60 * 60;

    public static Decision<StageEvent> Decide(Stage stage, StageCommand command, Act act)
    {
        var clock = stage.Clock;
        return command switch
        {
            StartClock start => clock.StartedAt is null ? new ClockStarted(act.Now, act.Now + start.Length)
                : clock.Runs ? Decision<StageEvent>.Nothing : new ClockContinued(act.Now),
            StopClock => clock.Runs ? new ClockStopped(SpeakerDecisions.NotBefore(stage.Talk, act.Now)) : Decision<StageEvent>.Nothing,
            ResetClock => clock.Runs ? ClockRuns
                : clock.StartedAt is null && stage.Talk is { Spoken.IsEmpty: true, Speaking: null } ? Decision<StageEvent>.Nothing : new ClockReset(),
            AddTime add => Add(clock, add),
            _ => throw new InvalidOperationException($"Nothing for the clock: {command.GetType().Name}"),
        };
    }

    static Decision<StageEvent> Add(Clock clock, AddTime add)
    {
        if (!clock.Runs)
            return ClockStands;
        if (add.Seconds is 0 or < -MostSeconds or > MostSeconds)
            return FaultySeconds;
        var by = TimeSpan.FromSeconds(add.Seconds);
        if (add.Was + by == clock.EndsAt)
            return Decision<StageEvent>.Nothing;
        if (add.Was != clock.EndsAt)
            return Stale(clock.EndsAt!.Value);
        return clock.EndsAt + by < clock.StartedAt ? FaultySeconds : new EndMoved(clock.EndsAt!.Value + by);
    }

    public static readonly Refusal ClockRuns = new("clock-runs", "The clock is running. Stop it first.", Because.Conflict);
    public static readonly Refusal ClockStands = new("clock-stands", "The clock is not running. Start it first.", Because.Conflict);
    public static readonly Refusal FaultySeconds = new("faulty-seconds",
        "The end moves by up to two hours, and not to before the start.", Because.Invalid);

    static Refusal Stale(DateTimeOffset end) => new("stale-clock",
        string.Create(CultureInfo.InvariantCulture, $"Someone moved the end meanwhile: it is at {end:HH:mm:ss} UTC now."), Because.Conflict);
}
