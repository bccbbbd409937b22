namespace Hub.Grains.Live;

/// <summary>Tells other live things what is true here: each the newest, one message at a time, again until it has taken it. What they took is remembered as long as the
/// activation lives; the next one tells all once more, so what is told must be fit to be told twice.</summary>
/// <param name="send">A refusal that cannot change, or an answer, ends it; anything else is tried again.</param>
public sealed class Teller<TTo, TNews>(TimeProvider time, Func<TTo, TNews, Task<Answer>> send, Func<TNews, TNews, bool> same) where TTo : notnull
{
    static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);
    const int AtOnce = 32;

    readonly Dictionary<TTo, TNews> told = [], due = [];
    bool telling, stopped;

    public void Tell(TTo to, TNews news)
    {
        if ((due.TryGetValue(to, out var last) || told.TryGetValue(to, out last)) && same(last, news))
            return;
        due[to] = news;
        if (!telling && !stopped)
            Go().Ignore();
    }

    public void Stop() => stopped = true;

    async Task Go()
    {
        telling = true;
        while (due.Count > 0 && !stopped)
        {
            var batch = due.Take(AtOnce).ToList();
            foreach (var (to, _) in batch)
            {
                due.Remove(to);
                told.Remove(to); // until it answers nobody knows what it has taken
            }
            if ((await Task.WhenAll(batch.Select(one => One(one.Key, one.Value)))).Contains(false))
                await Task.Delay(TryAgainAfter, time);
        }
        telling = false;
    }

    async Task<bool> One(TTo to, TNews news)
    {
        try
        {
            if (await send(to, news) is not { Refusal.Retryable: true })
            {
                told[to] = news;
                return true;
            }
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or OperationCanceledException)
        {
            // Its silo is away: the next one takes it.
        }
        due.TryAdd(to, news); // newer news goes first
        return false;
    }
}
