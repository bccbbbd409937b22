using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>Brings a pitch to the stage and starts its clock; whoever is there is done by it.</summary>
/// <param name="Was">The state that the moderator saw.</param>
/// <param name="Ends">The pitch on the stage as the moderator saw it.</param>
/// <param name="AsNext">Only if it is the next one in the order.</param>
/// <param name="SessionLength">What the programme allots to the session, which begins with its first pitch.</param>
[GenerateSerializer, Immutable]
public sealed record StartPitch(PitchId Pitch, PitchState Was, PitchId? Ends, bool AsNext, TimeSpan? SessionLength = null) : OfPitch(Pitch);

[GenerateSerializer, Immutable]
public sealed record BeginQuestions(PitchId Pitch, PitchState Was) : OfPitch(Pitch);

[GenerateSerializer, Immutable]
public sealed record PauseClock(PitchId Pitch, PitchState Was) : OfPitch(Pitch);

/// <summary>A pitch that was done goes on where it was, if nobody else is on the stage.</summary>
[GenerateSerializer, Immutable]
public sealed record ResumeClock(PitchId Pitch, PitchState Was) : OfPitch(Pitch);

/// <param name="Seconds">Up to an hour, either way.</param>
/// <param name="Limit">The limit that the moderator saw.</param>
[GenerateSerializer, Immutable]
public sealed record AddTime(PitchId Pitch, PitchState Was, int Seconds, int Limit) : OfPitch(Pitch);

/// <summary>Takes back the last step of the show, exactly: a clock that ran before it goes on as if nothing had happened.</summary>
/// <param name="Step">The number of that step.</param>
[GenerateSerializer, Immutable]
public sealed record UndoStep(int Step) : PitchRoundCommand;

/// <summary>The clock of the pitch on the stage, of which there is one at most.</summary>
public static class Running
{
    const int LongestLimit = 7200;

    public static Decision<PitchRoundEvent> Decide(PitchRound round, OfPitch command, Act act) => command switch
    {
        StartPitch start => Start(round, start, act),
        BeginQuestions begin => Begin(round, begin, act),
        PauseClock pause => Pause(round, pause, act),
        ResumeClock resume => Resume(round, resume, act),
        AddTime add => Add(round, add),
        _ => throw new InvalidOperationException($"Nothing that turns the clock: {command.GetType().Name}"),
    };

    static Decision<PitchRoundEvent> Start(PitchRound round, StartPitch start, Act act)
    {
        var now = round.RunOf(start.Pitch);
        if (now.OnStage)
            return Decision<PitchRoundEvent>.Nothing;
        if (now.State != start.Was)
            return PitchRoundDecisions.StalePitch(now.State);
        if (now.State == PitchState.Done)
            return RunningOrder.PitchOver;
        if (round.Show.Running != start.Ends)
            return StaleRunning(round.Show.Running);
        if (start.AsNext && round.Coming.FirstOrDefault() != start.Pitch)
            return StaleNext(round.Coming.Cast<PitchId?>().FirstOrDefault());
        DateTimeOffset? sessionEndsAt = round.Session.StartedAt is null && start.SessionLength is { } length ? act.Now + length : null;
        return new PitchStarted(start.Pitch, act.Now, round.Pitches[start.Pitch].Details.Seconds, start.Ends, sessionEndsAt);
    }

    static Decision<PitchRoundEvent> Begin(PitchRound round, BeginQuestions begin, Act act)
    {
        var now = round.RunOf(begin.Pitch).State;
        return now == PitchState.Questions ? Decision<PitchRoundEvent>.Nothing
            : now != begin.Was || now != PitchState.Pitching ? PitchRoundDecisions.StalePitch(now)
            : new QuestionsBegun(begin.Pitch, act.Now, round.Pitches[begin.Pitch].Details.QuestionSeconds);
    }

    static Decision<PitchRoundEvent> Pause(PitchRound round, PauseClock pause, Act act)
    {
        var now = round.RunOf(pause.Pitch);
        return now.Current is not { } clock || now.State != pause.Was ? PitchRoundDecisions.StalePitch(now.State)
            : clock.Runs ? new ClockPaused(pause.Pitch, act.Now) : Decision<PitchRoundEvent>.Nothing;
    }

    static Decision<PitchRoundEvent> Resume(PitchRound round, ResumeClock resume, Act act)
    {
        var now = round.RunOf(resume.Pitch);
        if (now.Current is { Runs: true } && (now.State == resume.Was || resume.Was == PitchState.Done))
            return Decision<PitchRoundEvent>.Nothing;
        if (now.State != resume.Was || !now.HasBegun)
            return PitchRoundDecisions.StalePitch(now.State);
        if (now.State == PitchState.Done && now.Speech is null)
            return PitchRoundDecisions.NotBegun;
        return round.Show.Running is { } other && other != resume.Pitch ? StaleRunning(other) : new ClockResumed(resume.Pitch, act.Now);
    }

    static Decision<PitchRoundEvent> Add(PitchRound round, AddTime add)
    {
        var now = round.RunOf(add.Pitch);
        if (now.Current is not { } clock || now.State != add.Was)
            return PitchRoundDecisions.StalePitch(now.State);
        var limit = (long)add.Limit + add.Seconds;
        if (limit is < 0 or > LongestLimit)
            return FaultyLimit;
        return clock.Limit == limit ? Decision<PitchRoundEvent>.Nothing
            : clock.Limit != add.Limit ? StaleLimit
            : new LimitSet(add.Pitch, (int)limit);
    }

    public static Decision<PitchRoundEvent> TakeBack(PitchRound round, UndoStep undo) =>
        undo.Step == round.Undone && undo.Step > 0 ? Decision<PitchRoundEvent>.Nothing
        : round.Undo?.Number != undo.Step ? StaleStep
        : new StepUndone(undo.Step);

    public static readonly Refusal StaleLimit = new("stale-limit", "Someone added or took time meanwhile. Look at the clock again.", Because.Conflict);
    public static readonly Refusal StaleStep = new("stale-step", "Something else was done since; that can be taken back first.", Because.Conflict);
    public static readonly Refusal FaultyLimit = new("faulty-limit", "A clock runs for 0 to 120 minutes.", Because.Invalid);

    static Refusal StaleRunning(PitchId? now) => new("stale-running",
        now is null ? "Someone was faster: no pitch is on the stage now." : "Someone was faster: another pitch is on the stage now.", Because.Conflict, Now: $"{now}");

    static Refusal StaleNext(PitchId? now) => new("stale-turn",
        now is null ? "Someone was faster: no pitch is left to call." : "Someone changed the running order meanwhile: another pitch is next now.", Because.Conflict, Now: $"{now}");
}
