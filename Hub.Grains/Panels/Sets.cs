using System.Collections.Immutable;

namespace Hub.Grains.Panels;

/// <summary>Sets by key; a key without a set has the empty one.</summary>
static class Sets
{
    public static ImmutableHashSet<TValue> Of<TKey, TValue>(this ImmutableDictionary<TKey, ImmutableHashSet<TValue>> sets, TKey key) where TKey : notnull =>
        sets.GetValueOrDefault(key, []);

    public static bool Has<TKey, TValue>(this ImmutableDictionary<TKey, ImmutableHashSet<TValue>> sets, TKey key, TValue value) where TKey : notnull =>
        sets.TryGetValue(key, out var set) && set.Contains(value);

    public static ImmutableDictionary<TKey, ImmutableHashSet<TValue>> With<TKey, TValue>(
        this ImmutableDictionary<TKey, ImmutableHashSet<TValue>> sets, TKey key, TValue value) where TKey : notnull =>
        sets.SetItem(key, sets.Of(key).Add(value));

    public static ImmutableDictionary<TKey, ImmutableHashSet<TValue>> Without<TKey, TValue>(
        this ImmutableDictionary<TKey, ImmutableHashSet<TValue>> sets, TKey key, TValue value) where TKey : notnull =>
        sets.SetItem(key, sets.Of(key).Remove(value));
}
