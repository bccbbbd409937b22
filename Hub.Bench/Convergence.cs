using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Hub.Bench;

/// <summary>When all is quiet, every follower stands where a fresh snapshot stands and sees the same. Heads that heal come every 13 s,
/// and some are still away: so it may take a while, but not long.</summary>
static class Convergence
{
    static readonly TimeSpan Within = TimeSpan.FromSeconds(40);
    const int AtOnce = 32;

    public sealed record Verdict(int Followers, TimeSpan After, IReadOnlyList<string> Apart)
    {
        public bool Faultless => Apart.Count == 0 && Followers > 0;

        public override string ToString() => Faultless
            ? $"All {Followers:N0} views are what a fresh snapshot says, {After.TotalSeconds:0.0} s after the last act."
            : $"{Apart.Count:N0} of {Followers:N0} views are NOT what a fresh snapshot says:\n  {string.Join("\n  ", Apart.Take(10))}";
    }

    public static async Task<Verdict> Reached(IReadOnlyList<Member> members)
    {
        var started = Stopwatch.GetTimestamp();
        var open = members.SelectMany(member => member.Followers, (member, follower) => (Member: member, Follower: follower)).ToList();
        var all = open.Count;
        while (true)
        {
            var apart = new ConcurrentBag<((Member, TopicFollower) Who, string How)>();
            await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
            {
                if (await Difference(one.Member, one.Follower) is { } difference)
                    apart.Add((one, difference));
            });
            if (apart.IsEmpty || Stopwatch.GetElapsedTime(started) > Within)
                return new(all, Stopwatch.GetElapsedTime(started), [.. apart.Select(a => a.How)]);
            open = [.. apart.Select(a => a.Who)];
            await Task.Delay(500);
        }
    }

    static async Task<string?> Difference(Member member, TopicFollower follower)
    {
        if (await member.Fresh(follower) is not { } fresh)
            return $"{follower.Topic}: there is no snapshot";
        var at = follower.Position;
        if ((at.Epoch, at.Revision) != (fresh.Epoch, fresh.Revision))
            return $"{follower.Topic}: at {at}, the snapshot at {fresh.Epoch}.{fresh.Revision}";
        return follower.Look(view => JsonNode.DeepEquals(WithoutEmpty(view), WithoutEmpty(fresh.View))) ? null : $"{follower.Topic}: another view at {at}: {follower.Look(view => string.Join(", ", Apart("", view, fresh.View)))}";
    }

    /// <summary>When the last of its things goes, patches leave an empty facet behind, which a fresh view does not have: pages show the same.</summary>
    static JsonObject WithoutEmpty(JsonObject view) =>
        new(view.Where(facet => facet.Value is not JsonObject { Count: 0 }).Select(facet => KeyValuePair.Create(facet.Key, facet.Value?.DeepClone())));

    /// <summary>Where the two differ, and how.</summary>
    static IEnumerable<string> Apart(string at, JsonNode? one, JsonNode? other) =>
        JsonNode.DeepEquals(one, other) ? []
        : one is JsonObject left && other is JsonObject right ? left.Select(p => p.Key).Union(right.Select(p => p.Key)).SelectMany(key => Apart($"{at}/{key}", left[key], right[key]))
        : [$"{at} is {one?.ToJsonString() ?? "not there"}, not {other?.ToJsonString() ?? "there"}"];
}
