namespace Hub.Grains.Live;

/// <summary>Rings once when an instant has come, unless it was set to another one before. Not thread-safe: all of it happens on the owner's turns.</summary>
/// <param name="schedule">Runs a callback after a delay, on the owner's turn.</param>
sealed class Alarm(ConferenceTime time, Action ring, Action<TimeSpan, Action> schedule)
{
    /// <summary>Timers take 49 days at most.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    DateTimeOffset? at;

    public void Set(DateTimeOffset? due)
    {
        if (due == at)
            return;
        at = due;
        if (due is { } instant)
            Wait(instant);
    }

    void Wait(DateTimeOffset instant)
    {
        var left = time.WaitFor(instant);
        schedule(left < TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left, () => Wake(instant));
    }

    void Wake(DateTimeOffset instant)
    {
        if (at != instant)
            return; // it was set anew since
        if (time.Now < instant)
            Wait(instant);
        else
            ring();
    }
}
