using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>Many guests at one panel who each ask and vote, and do again what was not acknowledged. Fifty send at a time.</summary>
public sealed class Crowd
{
    const int AtATime = 50;
    const string Panel = SmallEvent.Opening;

    readonly ConcurrentDictionary<Wish, byte> acknowledged = [];
    readonly ConcurrentDictionary<string, byte> oddities = [];
    readonly QuestionId[] popular;
    readonly List<Wish> wishes;

    Crowd(Attendee[] guests, QuestionId[] popular, int questionsEach, int votesEach)
    {
        (Guests, this.popular) = (guests, popular);
        wishes = [.. guests.SelectMany((guest, i) => Wishes(guest, i, questionsEach, votesEach))];
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(wishes));
    }

    public Attendee[] Guests { get; }

    public int Acknowledged => acknowledged.Count;

    public int Wanted => wishes.Count;

    /// <summary>The crowd has joined, and the questions that it will vote for are approved.</summary>
    public static async Task<Crowd> Gather(Func<int, string> url, Attendee moderator, int guests, int questionsEach, int votesEach, int popular = 40)
    {
        var code = await moderator.JoinCode();
        var joined = new Attendee[guests];
        await InParallel(Enumerable.Range(0, guests), async i => joined[i] = await Attendee.Joined(url(i), code));
        var first = Enumerable.Range(0, popular).Select(i => Names.Question($"popular {i}")).ToArray();
        await InParallel(first.Index(), async q =>
        {
            (await joined[q.Index].Ask(Panel, q.Item)).Accepted();
            (await moderator.Move(Panel, q.Item, "pending", "approved")).Accepted();
        });
        return new(joined, first, questionsEach, votesEach);
    }

    /// <summary>Everyone sends until all is acknowledged. What fails is held back until <paramref name="mayRetry"/>.</summary>
    public Task Perform(Func<Task> mayRetry) => InParallel(wishes, async wish =>
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                var reply = await wish.Send();
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
            await mayRetry();
            await Task.Delay(200);
        }
        oddities.TryAdd($"never acknowledged: {wish.What}", 0);
    });

    /// <summary>What is acknowledged at this moment.</summary>
    public HashSet<Wish> Taken() => [.. acknowledged.Keys];

    /// <summary>That these are all there; and if they are all that was ever sent, that nothing is there twice.
    /// Snapshots are a node's copy: after the answer they may take a moment, or after a disaster the next heads.</summary>
    public async Task AreThere(HashSet<Wish> taken, Attendee moderator, double seconds = 20)
    {
        JsonObject staff = [];
        var asked = taken.Where(w => !w.IsVote).ToList();
        List<Wish> Missing() => [.. asked.Where(w => staff["questions"]?[w.Question.ToString()] is null)];
        await Wait.Until(async () =>
        {
            staff = (await moderator.SnapshotWhenWell(SmallEvent.Topic(Panel, "staff"))).View;
            return Missing().Count == 0;
        }, $"{asked.Count} acknowledged questions are there", seconds, () => $"without {Missing().Count}, such as {Missing()[0].What}");

        var votes = 0;
        await InParallel(taken.Where(w => w.IsVote).GroupBy(w => w.Who), async voter =>
        {
            JsonObject mine = [];
            await Wait.Until(async () =>
            {
                mine = (await voter.Key.SnapshotWhenWell(SmallEvent.Topic(Panel, $"person-{voter.Key.Person}"))).View["votes"] as JsonObject ?? [];
                return voter.All(w => mine.ContainsKey(w.Question.ToString()));
            }, $"{voter.Key.Person} finds {voter.Count()} acknowledged votes", seconds, () => mine.ToJsonString());
            Interlocked.Add(ref votes, mine.Count);
        });

        Assert.Empty(oddities.Keys);
        if (taken.Count < wishes.Count)
            return;
        Assert.Equal(asked.Count + popular.Length, staff["questions"]!.AsObject().Count);
        Assert.Equal(taken.Count - asked.Count, votes);
        await Wait.Until(async () => await Counted(moderator) == votes, $"the questions count {votes} votes", seconds, () => Counted(moderator).Result.ToString());
    }

    async Task<int> Counted(Attendee moderator)
    {
        var standing = (await moderator.SnapshotWhenWell(SmallEvent.Topic(Panel))).View["standing"]!;
        return popular.Sum(question => (int)standing[question.ToString()]!["votes"]!);
    }

    IEnumerable<Wish> Wishes(Attendee guest, int number, int questions, int votes)
    {
        for (var i = 0; i < questions; i++)
        {
            var question = Names.Question($"{number} asks {i}");
            yield return new(guest, question, false, () => guest.Ask(Panel, question, $"Question {i} of {number}"));
        }
        for (var i = 0; i < votes; i++)
        {
            var question = popular[(number + i) % popular.Length];
            yield return new(guest, question, true, () => guest.Vote(Panel, question));
        }
    }

    public static Task InParallel<T>(IEnumerable<T> items, Func<T, Task> body) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (item, _) => await body(item));

    public sealed record Wish(Attendee Who, QuestionId Question, bool IsVote, Func<Task<Reply>> Send)
    {
        public string What => $"{Who.Person} {(IsVote ? "votes for" : "asks")} {Question}";
    }
}
