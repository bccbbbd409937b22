using System.Threading.RateLimiting;
using Hub.Server.Hosting;

namespace Hub.Server.Identity;

/// <summary>How fast guests may come in by one join code: <see cref="Settings.JoinsAtOnce"/>, then a tenth of it each second.</summary>
public sealed class JoinRate(Settings settings) : IDisposable
{
    readonly PartitionedRateLimiter<string> joins = PartitionedRateLimiter.Create<string, string>(code =>
        RateLimitPartition.GetTokenBucketLimiter(code, _ => new()
        {
            TokenLimit = settings.JoinsAtOnce, TokensPerPeriod = Math.Max(1, settings.JoinsAtOnce / 10), ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
        }));

    public bool Allows(string code)
    {
        using var lease = joins.AttemptAcquire(code);
        return lease.IsAcquired;
    }

    public void Dispose() => joins.Dispose();
}
