using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>All that the hub answers to, as it says itself.</summary>
static partial class Addresses
{
    public static async Task<IReadOnlyList<(HttpMethod Method, string Path, JsonObject Operation)>> All(Attendee someone) =>
        [.. (await someone.Get("/openapi/v1.json")).Accepted()["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(op =>
            (new HttpMethod(op.Key.ToUpperInvariant()), path.Key, op.Value!.AsObject())))];

    /// <summary>With something that may stand there in each place.</summary>
    public static string Filled(string path) => Place().Replace(path, place => place.Groups[1].Value switch
    {
        "conference" => SmallEvent.Conference,
        "panel" or "session" or "id" => SmallEvent.Opening,
        "kind" => "panel",
        "audience" => "public",
        "copy" => "trial",
        "item" or "round" or "table" or "word" or "code" => "one",
        "day" => "2026-11-27",
        _ => Guid.CreateVersion7().ToString(),
    });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
