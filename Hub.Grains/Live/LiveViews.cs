using System.Text.Json.Nodes;

namespace Hub.Grains.Live;

/// <summary>Puts the parts of a view together, and finds what changed between two states in the parts that were touched.</summary>
public static class LiveViews<TViews, TState, TEvent> where TViews : IViews<TState, TEvent>
{
    public static JsonObject Whole(TState state, Audience audience)
    {
        var view = new JsonObject();
        foreach (var part in TViews.Parts(state, audience))
            Put(view, part, TViews.Render(state, audience, part));
        return view;
    }

    /// <summary>The patch from one state's view to another's, looking only at the given parts; empty if nothing shows.</summary>
    public static JsonObject Between(TState before, TState after, Audience audience, IEnumerable<Part> parts)
    {
        var patch = new JsonObject();
        foreach (var part in parts)
        {
            var was = TViews.Render(before, audience, part);
            var now = TViews.Render(after, audience, part);
            if (was is JsonObject from && now is JsonObject to)
            {
                if (MergePatch.Diff(from, to) is { Count: > 0 } change)
                    Put(patch, part, change);
            }
            else if (now is not null)
            {
                Put(patch, part, now);
            }
            else if (was is not null)
            {
                Remove(patch, part);
            }
        }
        return patch;
    }

    static void Put(JsonObject view, Part part, JsonNode? value)
    {
        if (value is null)
            return;
        if (part.Key == "")
            view[part.Facet] = value;
        else
            Facet(view, part.Facet)[part.Key] = value;
    }

    static void Remove(JsonObject patch, Part part)
    {
        if (part.Key == "")
            patch[part.Facet] = null;
        else
            Facet(patch, part.Facet)[part.Key] = null;
    }

    static JsonObject Facet(JsonObject view, string name)
    {
        if (view[name] is JsonObject there)
            return there;
        var made = new JsonObject();
        view[name] = made;
        return made;
    }
}
