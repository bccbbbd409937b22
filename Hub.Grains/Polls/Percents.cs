namespace Hub.Grains.Polls;

/// <summary>Shares as whole percents.</summary>
public static class Percents
{
    /// <summary>Shares of one whole, which add up to 100: each rounded down, and the points that are missing go to the largest remainders
    /// (Hamilton's method); among equals to the first.</summary>
    public static int[] OfOneWhole(IReadOnlyList<int> counts)
    {
        var whole = counts.Sum(n => (long)n);
        if (whole == 0)
            return new int[counts.Count];
        var percents = counts.Select(n => (int)(n * 100L / whole)).ToArray();
        var missing = 100 - percents.Sum();
        foreach (var i in Enumerable.Range(0, counts.Count).OrderByDescending(i => counts[i] * 100L % whole).Take(missing))
            percents[i]++;
        return percents;
    }

    /// <summary>How many of the voters, each share by itself: with several choices they may come to more than 100.</summary>
    public static int OfVoters(int n, int voters) => voters == 0 ? 0 : (int)Math.Round(n * 100.0 / voters, MidpointRounding.AwayFromZero);
}
