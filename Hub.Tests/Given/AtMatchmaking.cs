using System.Text.Json.Nodes;

namespace Hub.Tests.Given;

/// <summary>What people ask of the small event's matchmaking, and see of it.</summary>
public static class AtMatchmaking
{
    public static string MatchTopic(string audience = "public") => $"matchmaking/{SmallEvent.Conference}/matchmaking/{audience}";

    /// <param name="what">Such as "PUT settings".</param>
    public static Task<Reply> AtTheTables(this Attendee who, string what, object? body = null)
    {
        var (method, path) = what.Split(' ') switch { [var m, var p] => (m, p), _ => throw new ArgumentException($"No command: {what}", nameof(what)) };
        return who.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/matchmaking/{path}", body);
    }

    /// <summary>The view as soon as it is so: a node's copy is a moment behind the answer to a command.</summary>
    public static async Task<JsonObject> SeesMatchmaking(this Attendee who, string audience, Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await who.SnapshotWhenWell(MatchTopic(audience))).View), expected, actual: () => view.ToJsonString());
        return view;
    }

    /// <summary>The settings with some of them changed, whatever others have left.</summary>
    public static async Task SetsUpMatchmaking(this Attendee organiser, object? changes = null)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(changes ?? new { open = true }))!.AsObject();
        await Wait.Until(async () =>
        {
            body["version"] = (int)(await organiser.SnapshotWhenWell(MatchTopic("staff"))).View["settings"]!["version"]!;
            return (await organiser.AtTheTables("PUT settings", body)).IsOk;
        }, "the settings are taken");
    }

    /// <summary>A guest with a name, an organisation, and what else they tell of themselves.</summary>
    public static async Task<Attendee> Introduced(this Attendee guest, string name, string organisation, string[]? offers = null, string[]? seeks = null)
    {
        var version = (int)(await guest.AtTheTables("GET me/profile")).Accepted()["version"]!;
        (await guest.AtTheTables("PUT me/profile", new { name, organisation, offers, seeks, topics = new[] { "hydrogen" }, country = "FR", languages = new[] { "fr" }, version })).Accepted();
        return guest;
    }
}
