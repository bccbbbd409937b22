namespace Hub.Planner;

/// <summary>Does something every so many milliseconds. Once it is disposed of it is at it no longer: what it works on may go then.</summary>
sealed class Repeated(int milliseconds, Action what) : IDisposable
{
    readonly Timer timer = new(_ => what(), null, milliseconds, milliseconds);

    public void Dispose()
    {
        using var over = new ManualResetEvent(false);
        if (timer.Dispose(over))
            over.WaitOne();
    }
}
