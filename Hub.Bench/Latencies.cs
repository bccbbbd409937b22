using System.Diagnostics;
using System.Numerics;

namespace Hub.Bench;

/// <summary>Times by the one clock of this process, in buckets that are 1/64 wide: quantiles are right to 2 %, the maximum is exact.</summary>
sealed class Latencies
{
    const int Fine = 6;

    readonly long[] buckets = new long[64 << Fine];
    long count, longest;

    public long Count => Interlocked.Read(ref count);

    public void Since(long timestamp) => Between(timestamp, Stopwatch.GetTimestamp());

    public void Between(long from, long to)
    {
        var ticks = Math.Max(0, to - from);
        Interlocked.Increment(ref buckets[Bucket(ticks)]);
        Interlocked.Increment(ref count);
        for (var seen = Interlocked.Read(ref longest); ticks > seen;)
            seen = Interlocked.CompareExchange(ref longest, ticks, seen) is var now && now == seen ? ticks : now;
    }

    public double Milliseconds(double quantile)
    {
        var rank = (long)Math.Ceiling(Count * quantile);
        for (var i = 0; i < buckets.Length && rank > 0; i++)
        {
            rank -= Interlocked.Read(ref buckets[i]);
            if (rank <= 0)
                return Math.Min(InMilliseconds(Top(i)), Max);
        }
        return 0;
    }

    /// <summary>How many took longer, to 2 %.</summary>
    public long Over(double milliseconds) => buckets.Select((_, i) => InMilliseconds(Top(i)) > milliseconds ? Interlocked.Read(ref buckets[i]) : 0).Sum();

    public double Max => InMilliseconds(Interlocked.Read(ref longest));

    public string Short => Count == 0 ? "" : $"seen after {Milliseconds(0.5):0} ms, p99 {Milliseconds(0.99):0} ms";

    public override string ToString() => Count == 0 ? "none measured"
        : $"p50 {Milliseconds(0.5),7:0.0} ms   p99 {Milliseconds(0.99),7:0.0} ms   max {Max,7:0.0} ms   ({Count:N0})";

    static double InMilliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;

    static int Bucket(long ticks)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)ticks | 1) - Fine);
        return (shift << Fine) + (int)(ticks >> shift);
    }

    static long Top(int bucket)
    {
        var shift = Math.Max(0, (bucket >> Fine) - 1);
        return ((bucket - ((long)shift << Fine) + 1) << shift) - 1;
    }
}
