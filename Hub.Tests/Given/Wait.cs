using System.Diagnostics;

namespace Hub.Tests.Given;

/// <summary>Waiting for a condition; who waits in vain learns what was expected and what was there.</summary>
public static class Wait
{
    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    public static Task Until(Func<bool> condition, string expected, double seconds = 10, Func<string>? actual = null) =>
        Until(() => Task.FromResult(condition()), expected, seconds, actual);

    public static async Task Until(Func<Task<bool>> condition, string expected, double seconds = 10, Func<string>? actual = null)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            if (since.Elapsed.TotalSeconds > seconds)
                throw new TimeoutException($"Expected within {seconds} s: {expected}.{(actual is null ? "" : $" There was: {actual()}")}");
            await Task.Delay(Often);
        }
    }

    /// <summary>The outcome of a task that has to be done within a time.</summary>
    public static async Task<T> For<T>(Task<T> task, string expected, double seconds = 10)
    {
        try
        {
            return await task.WaitAsync(TimeSpan.FromSeconds(seconds));
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new TimeoutException($"Expected within {seconds} s: {expected}.");
        }
    }
}
