using System.Collections.Concurrent;
using System.Net;
using Hub.Grains.Live;

namespace Hub.Server.Identity;

/// <summary>A growing delay for wrong codes, and for nothing else: a whole hall comes from one address, and whoever has the right code
/// never waits for those who guess. Three wrong ones in ten minutes are free, then the answer takes 0.5, 1, 2 … 8 seconds, and whoever
/// asks on meanwhile is told to come back.</summary>
public sealed class WrongCodes(TimeProvider time)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    const int Free = 3;
    const int MostWaiting = 5;

    readonly ConcurrentDictionary<IPAddress, Guesses> guesses = [];

    /// <summary>Call it for a code that was wrong. Waits as the address has deserved, then gives the refusal.</summary>
    public async Task<Refusal> Answer(IPAddress? from, Refusal wrong, CancellationToken cancel)
    {
        var address = from ?? IPAddress.None;
        Forget();
        var seen = guesses.GetOrAdd(address, _ => new());
        if (Volatile.Read(ref seen.Waiting) >= MostWaiting)
            return TooMany;
        seen.Last = time.GetUtcNow();
        var count = Interlocked.Increment(ref seen.Count);
        if (count <= Free)
            return wrong;
        Interlocked.Increment(ref seen.Waiting);
        try
        {
            await Task.Delay(DelayAfter(count), time, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref seen.Waiting);
        }
        return wrong;
    }

    /// <summary>How long the answer to the nth wrong code takes.</summary>
    public static TimeSpan DelayAfter(int count) => count <= Free ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, 0.5 * Math.Pow(2, Math.Min(count - Free - 1, 10))));

    void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (address, seen) in guesses)
        {
            if (now - seen.Last > Remembered)
                guesses.TryRemove(address, out _);
        }
    }

    public static readonly Refusal TooMany = new("too-many-wrong-codes", "Too many wrong codes from your network. Wait ten seconds, then check the code.", Because.TooMany);

    sealed class Guesses
    {
        public int Count;
        public int Waiting;
        public DateTimeOffset Last;
    }
}
