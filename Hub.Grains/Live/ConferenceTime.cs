namespace Hub.Grains.Live;

/// <summary>What time it is at each conference: the one place that knows.</summary>
public interface IConferenceTimes
{
    /// <summary>The clock of a conference; the same one for all who ask on this node, also when its pace changes.</summary>
    ValueTask<ConferenceTime> Of(ConferenceId conference);

    /// <summary>Lets the time of a rehearsal stand.</summary>
    Task Stand(ConferenceId copy);
}

/// <summary>The clock of a conference: the real one, unless it is a rehearsal.</summary>
public sealed class ConferenceTime(TimeProvider real)
{
    /// <summary>Whoever waits at a rehearsal looks again so soon: its pace may have changed.</summary>
    static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile Rehearsal? rehearsal;

    /// <summary>Null: a real event.</summary>
    public Rehearsal? Rehearsal => rehearsal;

    public bool IsGone => rehearsal is { IsGone: true };

    /// <summary>Done when the rehearsal is thrown away.</summary>
    public Task Gone => gone.Task;

    public DateTimeOffset Now => rehearsal is { } there ? there.TimeAt(real.GetUtcNow()) : real.GetUtcNow();

    /// <summary>How long to wait before it may be that time; then it is to be looked at again.</summary>
    public TimeSpan WaitFor(DateTimeOffset instant)
    {
        if (rehearsal is not { } there)
            return instant - real.GetUtcNow();
        return there.Until(instant, real.GetUtcNow()) is { } wait && wait < LookAgain ? wait : LookAgain;
    }

    public void Learn(Rehearsal? known)
    {
        rehearsal = known;
        if (known is { IsGone: true })
            gone.TrySetResult();
    }
}
