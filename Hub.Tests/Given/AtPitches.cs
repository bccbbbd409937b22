using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Tests.Given;

/// <summary>What people ask of the pitch round of the small event, and see of it.</summary>
public static class AtPitches
{
    public static string PitchTopic(string audience = "public") => $"pitches/{SmallEvent.Conference}/{SmallEvent.Pitches}/{audience}";

    /// <param name="what">Such as "POST clock".</param>
    public static Task<Reply> AtThePitches(this Attendee who, string what, object? body = null, string session = SmallEvent.Pitches)
    {
        var (method, path) = what.Split(' ') switch { [var m, var p] => (m, p), _ => throw new ArgumentException($"No command: {what}", nameof(what)) };
        return who.Send(new(method), $"/api/conferences/{SmallEvent.Conference}/pitches/{session}/{path}", body);
    }

    /// <summary>A new pitch, last in the order.</summary>
    public static async Task<PitchHandle> Pitch(this Attendee moderator, string title, PersonId? speaker = null)
    {
        var pitch = new PitchHandle(moderator, Guid.CreateVersion7().ToString());
        (await moderator.AtThePitches($"PUT {pitch.Id}", new { title, organisation = $"{title} Ltd", speaker = speaker?.ToString(), seconds = 240, questionSeconds = 180 })).Accepted();
        return pitch;
    }

    /// <summary>Takes away what others have left to come.</summary>
    public static async Task ClearTheOrder(this Attendee moderator)
    {
        var view = (await moderator.SnapshotWhenWell(PitchTopic("staff"))).View;
        foreach (var (pitch, _) in view["order"]?.AsObject() ?? [])
        {
            if ((string?)view["runs"]?[pitch]?["state"] is null or "upcoming" or "skipped" or "absent")
                (await moderator.AtThePitches($"DELETE {pitch}")).Accepted();
        }
    }

    /// <summary>The view as soon as it is so: a node's copy is a moment behind the answer to a command.</summary>
    public static async Task<JsonObject> SeesPitches(this Attendee who, string audience, Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await who.SnapshotWhenWell(PitchTopic(audience))).View), expected, actual: () => view.ToJsonString());
        return view;
    }

    /// <summary>What the clock of a pitch shows at an instant by the view.</summary>
    public static TimeSpan ClockAt(this JsonObject view, PitchHandle pitch, DateTimeOffset now)
    {
        var clock = view["runs"]![pitch.Id]!["clock"]!;
        return TimeSpan.FromMilliseconds((long)clock["ran"]!) + (clock["since"] is { } since ? now - (DateTimeOffset)since : TimeSpan.Zero);
    }
}

public sealed record PitchHandle(Attendee Moderator, string Id)
{
    public Task<Reply> Clock(string action, string was, string? ends = null, int seconds = 0, int limit = 0) =>
        Moderator.AtThePitches("POST clock", new { action, pitch = Id, was, ends, seconds, limit });

    public Task<Reply> Mark(string was, string to) => Moderator.AtThePitches($"POST {Id}/mark", new { was, to });
}
