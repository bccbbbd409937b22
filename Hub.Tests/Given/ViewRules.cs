using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Tests.Given;

/// <summary>What holds for the views of every live thing.</summary>
public static class ViewRules
{
    /// <summary>Views are objects of objects and values: no array, no null, at any depth.</summary>
    public static void HoldsNoArrayAndNoNull(JsonNode? node, string path = "view")
    {
        Assert.False(node is null, $"{path} is null");
        Assert.False(node is JsonArray, $"{path} is an array");
        if (node is JsonObject members)
        {
            foreach (var (name, member) in members)
                HoldsNoArrayAndNoNull(member, $"{path}.{name}");
        }
    }

    /// <summary>Who applies each patch to what they have, beginning with nothing, has the whole view at every step.</summary>
    /// <param name="perPush">How many events go into one patch.</param>
    public static void PatchesFoldToTheWhole<TDecider, TViews, TState, TCommand, TEvent>(IReadOnlyList<TEvent> events, IEnumerable<Audience> audiences, int perPush = 1)
        where TDecider : IDecider<TState, TCommand, TEvent>
        where TViews : IViews<TState, TEvent>
    {
        var views = audiences.ToDictionary(a => a, a => LiveViews<TViews, TState, TEvent>.Whole(TDecider.Initial, a));
        var state = TDecider.Initial;
        foreach (var push in events.Chunk(perPush))
        {
            var (before, touched) = (state, new HashSet<Touch>());
            foreach (var happened in push)
            {
                state = TDecider.Evolve(state, happened);
                touched.UnionWith(TViews.Touched(state, happened));
            }
            foreach (var (audience, view) in views)
            {
                var parts = touched.Where(t => t.Audience == audience).Select(t => t.Part);
                MergePatch.Apply(view, LiveViews<TViews, TState, TEvent>.Between(before, state, audience, parts));
                SameView(LiveViews<TViews, TState, TEvent>.Whole(state, audience), view, audience.ToString());
                HoldsNoArrayAndNoNull(view);
            }
        }
    }

    public static void SameView(JsonObject expected, JsonObject actual, string whose)
    {
        if (!JsonNode.DeepEquals(WithoutEmpty(expected), WithoutEmpty(actual)))
            Assert.Fail($"The view of {whose} should be\n{expected.ToJsonString()}\nbut is\n{actual.ToJsonString()}");
    }

    /// <summary>A facet from which the last thing was removed is the same as none.</summary>
    static JsonObject WithoutEmpty(JsonObject view) =>
        new(view.Where(facet => facet.Value is not JsonObject { Count: 0 }).Select(facet => KeyValuePair.Create(facet.Key, facet.Value?.DeepClone())));
}
