namespace Hub.Planner;

/// <summary>A part of a person's candidate meetings, exactly.</summary>
readonly record struct Share(int Of, int Candidates) : IComparable<Share>
{
    public double Value => (double)Of / Candidates;

    /// <summary>The least number of meetings that is at least this share.</summary>
    public int Needs(int candidates) => (int)(((long)Of * candidates + Candidates - 1) / Candidates);

    public int CompareTo(Share other) => ((long)Of * other.Candidates).CompareTo((long)other.Of * Candidates);

    /// <summary>All shares of people with so many candidate meetings, each once, in order; ends with all of them.</summary>
    public static List<Share> All(IEnumerable<int> candidates)
    {
        var all = new SortedSet<Share> { new(1, 1) };
        foreach (var n in candidates.Where(n => n > 0).Distinct())
            all.UnionWith(Enumerable.Range(1, n).Select(k => new Share(k, n)));
        return [.. all];
    }
}
