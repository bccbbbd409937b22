using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hub.Grains.Live;

/// <summary>What views are made of: objects without nulls, and objects in place of lists.</summary>
static class Json
{
    /// <summary>The view, from which what is null was removed.</summary>
    public static JsonObject Without(JsonObject view)
    {
        foreach (var empty in view.Where(p => p.Value is null).Select(p => p.Key).ToList())
            view.Remove(empty);
        return view;
    }

    /// <summary>What is in it, each true.</summary>
    public static JsonObject Set(IEnumerable<string> members) => new(members.Distinct().Select(m => KeyValuePair.Create(m, (JsonNode?)JsonValue.Create(true))));

    /// <summary>A list as an object: what is in it, and its place.</summary>
    public static JsonObject Ordered(IEnumerable<string> items, int from = 0) =>
        new(items.Distinct().Select((item, i) => KeyValuePair.Create(item, (JsonNode?)JsonValue.Create(i + from))));

    /// <summary>As it stands in commands and events.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
