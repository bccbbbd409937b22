using System.Text.Json.Nodes;

namespace Hub.Grains.Live;

/// <summary>JSON Merge Patch, RFC 7396, for views: objects of objects and values, without arrays that change in part and without nulls.</summary>
public static class MergePatch
{
    /// <summary>Changes the target in place and returns it. A null in the patch removes.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            if (change is null)
                target.Remove(name);
            else if (change is not JsonObject inner)
                target[name] = change.DeepClone();
            else if (target[name] is JsonObject there)
                Apply(there, inner);
            else
                target[name] = Apply([], inner);
        }
        return target;
    }

    /// <summary>The patch that makes <paramref name="after"/> of <paramref name="before"/>; empty if they are equal.</summary>
    public static JsonObject Diff(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in before)
        {
            if (!after.ContainsKey(name))
                patch[name] = null;
        }
        foreach (var (name, now) in after)
        {
            if (before[name] is JsonObject was && now is JsonObject inner)
            {
                if (Diff(was, inner) is { Count: > 0 } nested)
                    patch[name] = nested;
            }
            else if (!JsonNode.DeepEquals(before[name], now))
            {
                patch[name] = now?.DeepClone();
            }
        }
        return patch;
    }

    /// <summary>One patch with the effect of <paramref name="first"/> and then <paramref name="second"/>; changes the first in place.
    /// Null where no patch has it: an object that was removed and is there again cannot be said to be another one.</summary>
    public static JsonObject? Compose(JsonObject first, JsonObject second)
    {
        foreach (var (name, change) in second)
        {
            if (change is JsonObject later && first.TryGetPropertyValue(name, out var earlier))
            {
                if (earlier is not JsonObject inner || Compose(inner, later) is null)
                    return null;
            }
            else
            {
                first[name] = change?.DeepClone();
            }
        }
        return first;
    }
}
