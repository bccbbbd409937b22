namespace Hub.Grains.Live;

/// <summary>Runs an action at once for the first signal and then at most once an interval for all that follow: the last one is never lost.
/// Not thread-safe: signals and runs happen on the owner's turns.</summary>
/// <param name="schedule">Runs a callback after a delay, on the owner's turn.</param>
public sealed class Conflator(TimeProvider time, TimeSpan interval, Action run, Action<TimeSpan, Action> schedule)
{
    long? lastRun;
    bool scheduled;

    public void Signal()
    {
        if (scheduled)
            return;
        var wait = lastRun is { } last ? interval - time.GetElapsedTime(last) : TimeSpan.Zero;
        if (wait <= TimeSpan.Zero)
        {
            Run();
            return;
        }
        scheduled = true;
        schedule(wait, Run);
    }

    void Run()
    {
        scheduled = false;
        lastRun = time.GetTimestamp();
        run();
    }
}
