using System.Text.Json;
using Hub.Tests.Given;

namespace Hub.Tests.Browser;

/// <summary>Guests in the hall and far away who vote by the API, so that there is something to draw.</summary>
public static class SomeVoters
{
    const int Number = 9;

    static readonly string[] Words =
        ["hydrogen", "hydrogen", "hydrogen", "cooperation", "Wasserstoffinfrastruktur", "courage", "cooperation", "trust", "ports", "steel", "SMEs", "hydrogen", "quantum", "speed", "trust"];

    static readonly string[] Wishes =
    [
        "More time between the sessions to talk to one another.", "Ports",
        "Let us visit each other: regions learn from what they see, not from slides. That is worth a long journey, also for a small cluster with two people.",
    ];

    /// <summary>Everyone answers every question that is asked.</summary>
    public static async Task Vote(Visitors visitors, PollDirector poll, string joinCode)
    {
        var items = (await poll.View()).GetProperty("items").EnumerateObject().ToList();
        for (var i = 0; i < Number; i++)
        {
            var guest = new Attendee(visitors.Hub.BaseUrl);
            (await guest.Join(joinCode, i % 3 == 2 ? "remote" : "hall")).Accepted();
            foreach (var item in items)
                (await guest.Send(HttpMethod.Put, $"/api/conferences/{Visitors.Conference}/polls/{poll.Id}/ballots/{item.Name}", Ballot(item.Value, i))).Accepted();
        }
    }

    static object Ballot(JsonElement item, int voter)
    {
        var options = item.TryGetProperty("options", out var all) ? all.EnumerateObject().Select(option => option.Name).ToArray() : [];
        return item.GetProperty("kind").GetString() switch
        {
            "scale" => new { step = item.GetProperty("from").GetInt32() + voter * voter % (item.GetProperty("to").GetInt32() - item.GetProperty("from").GetInt32() + 1) },
            "ranking" => new { options = Enumerable.Range(0, options.Length).ToDictionary(place => options[(place + voter * voter % 4) % options.Length], place => place + 1) },
            "multiple" => new { options = new[] { options[0], options[1 + voter % (options.Length - 1)] }.ToDictionary(option => option, _ => 1) },
            "cloud" => new { words = Enumerable.Range(1, 2).ToDictionary(n => $"{n}", n => Words[(voter * 2 + n) % Words.Length]) },
            "open" => new { text = Wishes[voter % Wishes.Length] },
            _ => new { options = new Dictionary<string, int> { [options[voter * voter % 5 % options.Length]] = 1 } },
        };
    }
}
