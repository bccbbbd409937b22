namespace Hub.Grains.Live;

/// <summary>The parts of views that may have changed, by audience, each once.</summary>
sealed class Touches
{
    readonly Dictionary<Audience, HashSet<Part>> byAudience = [];

    public bool Any => byAudience.Count > 0;

    public IReadOnlyDictionary<Audience, HashSet<Part>> ByAudience => byAudience;

    public void Add(IEnumerable<Touch> touches)
    {
        foreach (var (audience, part) in touches)
        {
            if (!byAudience.TryGetValue(audience, out var parts))
                byAudience[audience] = parts = [];
            parts.Add(part);
        }
    }

    /// <summary>Takes over what another has, which is not to be used any more.</summary>
    public void Take(Touches others)
    {
        foreach (var (audience, parts) in others.byAudience)
        {
            if (!byAudience.TryAdd(audience, parts))
                byAudience[audience].UnionWith(parts);
        }
    }

    public void Clear() => byAudience.Clear();
}
