using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>Many people who each answer every question of a poll, and do again what was not acknowledged. Fifty send at a time.</summary>
public sealed class Voters
{
    const int AtATime = 50;

    static readonly string[] Items = ["single", "several", "step", "word"];

    readonly ConcurrentDictionary<(Attendee Who, string Item), byte> acknowledged = [];
    readonly ConcurrentDictionary<string, byte> oddities = [];
    readonly PollId poll = new(Guid.CreateVersion7());
    readonly List<(Attendee Who, string Item)> wishes;
    readonly Attendee moderator;

    Voters(Attendee moderator, Attendee[] people)
    {
        (this.moderator, People) = (moderator, people);
        wishes = [.. people.SelectMany(who => Items.Select(item => (who, item)))];
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(wishes));
    }

    public Attendee[] People { get; }

    public int Acknowledged => acknowledged.Count;

    public int Wanted => wishes.Count;

    public string Topic(string audience = "public") => SmallEvent.Poll(poll, audience);

    /// <summary>Everyone has joined, and the poll is open.</summary>
    public static async Task<Voters> Gather(string url, Attendee moderator, int people)
    {
        var code = await moderator.JoinCode();
        var joined = new Attendee[people];
        await InParallel(Enumerable.Range(0, people), async i => joined[i] = await Attendee.Joined(url, code, place: i % 3 == 0 ? "remote" : "hall"));
        var voters = new Voters(moderator, joined);
        var options = new[] { new { id = "a", text = "A" }, new { id = "b", text = "B" }, new { id = "c", text = "C" } };
        (await moderator.AtPoll(voters.poll, "PUT", new
        {
            session = SmallEvent.Opening,
            title = "Storm",
            results = "always",
            items = new object[]
            {
                new { id = "single", kind = "single", text = "Which?", options }, new { id = "several", kind = "multiple", text = "Which ones?", options },
                new { id = "step", kind = "scale", text = "How much?", from = 1, to = 5 }, new { id = "word", kind = "cloud", text = "In a word?" },
            },
        })).Accepted();
        (await moderator.AtPoll(voters.poll, "POST open", new { phase = "draft", version = 1 })).Accepted();
        return voters;
    }

    /// <summary>Everyone sends until all is acknowledged. What fails is held back until <paramref name="mayRetry"/>.</summary>
    public Task Vote(Task mayRetry) => InParallel(wishes, async wish =>
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                var reply = await wish.Who.AtPoll(poll, $"PUT ballots/{wish.Item}", Ballot(wish.Who, wish.Item));
                if (reply.IsOk)
                {
                    acknowledged.TryAdd(wish, 0);
                    return;
                }
                if (!reply.Retryable)
                    oddities.TryAdd($"{reply.Status} {reply.Body.ToJsonString()}", 0);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // The node died: nobody knows whether it was heard.
            }
            await mayRetry;
            await Task.Delay(200);
        }
        oddities.TryAdd($"never acknowledged: {wish.Who.Person} {wish.Item}", 0);
    });

    public HashSet<(Attendee Who, string Item)> Taken() => [.. acknowledged.Keys];

    /// <summary>That each of these is in its voter's view, once and as it was cast; and if they are all that was ever sent, that the tallies count them and nothing else.</summary>
    public async Task AreThere(HashSet<(Attendee Who, string Item)> taken, double seconds = 30)
    {
        await InParallel(taken.GroupBy(ballot => ballot.Who), async voter =>
        {
            JsonObject mine = [];
            await Wait.Until(async () =>
            {
                mine = (await voter.Key.SnapshotWhenWell(Topic($"person-{voter.Key.Person}"))).View["ballots"] as JsonObject ?? [];
                return voter.All(ballot => mine.ContainsKey(ballot.Item));
            }, $"{voter.Key.Person} finds {voter.Count()} acknowledged ballots", seconds, () => mine.ToJsonString());
        });
        Assert.Empty(oddities.Keys);
        if (taken.Count < wishes.Count)
            return;
        JsonObject staff = [];
        await Wait.Until(async () =>
        {
            staff = (await moderator.SnapshotWhenWell(Topic("staff"))).View;
            return Items.All(item => (int)staff["tally"]![item]!["n"]! == People.Length);
        }, $"each question counts {People.Length} people", seconds, () => staff["tally"]!.ToJsonString());
        Assert.Equal(People.Length, (int)staff["poll"]!["people"]!);
        Assert.Equal(People.Length, Marked(staff["tally"]!["single"]!["options"]!));
        Assert.Equal(People.Length * 2, Marked(staff["tally"]!["several"]!["options"]!));
        Assert.Equal(People.Length, Marked(staff["tally"]!["step"]!["steps"]!));
        Assert.Equal(People.Length, Marked(staff["tally"]!["word"]!["words"]!));
    }

    /// <summary>After the close everyone finds their receipt.</summary>
    public async Task HaveReceipts()
    {
        (await moderator.AtPoll(poll, "POST close", new { phase = "open", force = true })).Accepted();
        var codes = (await moderator.AtPoll(poll, "GET receipts")).Accepted()["codes"]!.AsArray().Select(code => (string)code!).ToList();
        Assert.Equal(People.Length, codes.Distinct().Count());
        Assert.Equal(People.Length, codes.Count);
    }

    object Ballot(Attendee who, string item)
    {
        var number = Array.IndexOf(People, who);
        var (one, other) = ("abc"[number % 3].ToString(), "abc"[(number + 1) % 3].ToString());
        var nonce = who.Person.Value;
        return item switch
        {
            "single" => new { options = new Dictionary<string, int> { [one] = 1 }, nonce },
            "several" => new { options = new Dictionary<string, int> { [one] = 1, [other] = 1 }, nonce },
            "step" => new { step = number % 5 + 1, nonce },
            _ => new { words = new Dictionary<string, string> { ["1"] = $"word{one}" }, nonce },
        };
    }

    static int Marked(JsonNode counted) => counted.AsObject().Sum(one => (int)one.Value!["n"]!);

    static Task InParallel<T>(IEnumerable<T> items, Func<T, Task> body) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (item, _) => await body(item));
}
