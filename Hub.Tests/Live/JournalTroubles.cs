using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Storage;
using Hub.Tests.Given;

namespace Hub.Tests.Live;

/// <summary>Real grains over a real store that refuses, hangs, loses answers, or has another writer.</summary>
public abstract class JournalTroubles(Store store) : IAsyncLifetime
{
    static int sessions;

    readonly string session = $"troubled-{Interlocked.Increment(ref sessions)}";
    readonly QuestionId first = Names.Question("first"), second = Names.Question("second");
    TestGrains grains = null!;

    IPanelGrain Panel => grains.Panel(session);

    public async ValueTask InitializeAsync() => grains = await TestGrains.Start(store);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return grains.DisposeAsync();
    }

    [Fact]
    public async Task A_writer_whose_journal_went_on_without_it_is_fenced_and_the_next_one_knows_what_happened()
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        await AppendBehindItsBack(new QuestionAsked(second, Names.Ben, "Behind?", false, DateTimeOffset.UnixEpoch));

        (await Panel.Approves(first)).IsRefused("store-unavailable");
        await Until(async () => !(await Panel.Approves(first)).IsRefused, "the next activation approves");

        Assert.Equal(["question-asked", "question-asked", "question-moved"], await EventNames());
        (await Panel.Approves(second)).Accepted();
    }

    [Fact]
    public async Task Of_two_hubs_on_one_store_the_second_writer_is_fenced()
    {
        await using var other = await TestGrains.Start(store);
        (await Panel.Asks(Names.Ana, first)).Accepted();
        (await other.Panel(session).Approves(first)).Accepted();

        (await Panel.Asks(Names.Ben, second)).IsRefused("store-unavailable");
        await Until(async () => !(await Panel.Asks(Names.Ben, second)).IsRefused, "the next activation takes the question");

        Assert.Equal(["question-asked", "question-moved", "question-asked"], await EventNames());
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_is_told_and_is_not_written_twice()
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        grains.Journal.Trouble = Trouble.LosesTheAnswer;

        (await Panel.Asks(Names.Ben, second)).IsRefused("store-unavailable");
        grains.Journal.Trouble = Trouble.None;
        var appends = grains.Journal.AppendsSeen;
        await Until(async () => !(await Panel.Asks(Names.Ben, second)).IsRefused, "the retry finds its question there");

        Assert.Equal(appends, grains.Journal.AppendsSeen);
        Assert.Equal(["question-asked", "question-asked"], await EventNames());
    }

    [Fact]
    public async Task The_very_first_append_may_lose_its_answer_too()
    {
        grains.Journal.Trouble = Trouble.LosesTheAnswer;
        (await Panel.Asks(Names.Ana, first)).IsRefused("store-unavailable");
        grains.Journal.Trouble = Trouble.None;

        await Until(async () => !(await Panel.Asks(Names.Ana, first)).IsRefused, "the retry finds its question there");
        (await Panel.Approves(first)).Accepted();

        Assert.Equal(["question-asked", "question-moved"], await EventNames());
    }

    [Theory]
    [InlineData(Trouble.Refuses)]
    [InlineData(Trouble.Hangs)]
    public async Task Everyone_who_waits_for_a_store_in_trouble_is_told_within_two_seconds_and_it_goes_on_when_it_is_well(Trouble trouble)
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        (await Panel.Approves(first)).Accepted();
        grains.Journal.Trouble = trouble;

        var since = Stopwatch.StartNew();
        var answers = await Wait.For(Task.WhenAll(Enumerable.Range(0, 200).Select(i => Panel.VotesFor(Names.Person($"{i}"), first))), "an answer for all", 5);

        Assert.InRange(since.Elapsed.TotalSeconds, 0, 2);
        Assert.All(answers, answer => answer.IsRefused("store-unavailable"));
        Assert.All(answers, answer => Assert.True(answer.Refusal!.Retryable));

        grains.Journal.Trouble = Trouble.None;
        await Until(async () => !(await Panel.VotesFor(Names.Ben, first)).IsRefused, "votes count again");
        Assert.Equal(1, await Votes(first));
    }

    [Fact]
    public async Task Who_comes_while_an_append_hangs_is_told_too()
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        grains.Journal.Trouble = Trouble.Hangs;
        var seen = grains.Journal.AppendsSeen;
        var flying = Panel.Approves(first);
        await Wait.Until(() => grains.Journal.AppendsSeen > seen, "an append is under way");

        var queued = Panel.Asks(Names.Ben, second); // waits for the next append
        var repeated = Panel.Approves(first); // decides nothing, and rests on what is under way
        var refused = Panel.VotesFor(Names.Ben, Names.Question("none")); // so does a refusal

        foreach (var answer in await Wait.For(Task.WhenAll(flying, queued, repeated, refused), "an answer for all", 2))
            answer.IsRefused("store-unavailable");
    }

    [Fact]
    public async Task What_was_not_saved_is_not_shown()
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        grains.Journal.Trouble = Trouble.Refuses;
        await Panel.Approves(first);

        Assert.DoesNotContain(first.ToString(), (await Panel.Read(Audience.Public)).View);
        Assert.DoesNotContain(grains.Pushes, push => push.Audience == Audience.Public && push.Patch.ContainsKey("questions"));
    }

    [Fact]
    public async Task Two_thousand_votes_at_once_share_few_appends_and_all_are_there()
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        (await Panel.Approves(first)).Accepted();
        var appends = grains.Journal.Appends;

        var answers = await Wait.For(Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => Panel.VotesFor(Names.Person($"{i}"), first))), "2,000 votes", 20);

        Assert.All(answers, answer => answer.Accepted());
        Assert.InRange(grains.Journal.Appends - appends, 1, 100);
        await grains.Deactivate(Panel);
        Assert.Equal(2_000, await Votes(first));
    }

    [Fact]
    public async Task A_snapshot_is_kept_and_the_next_activation_begins_with_it()
    {
        (await Panel.Asks(Names.Ana, first)).Accepted();
        (await Panel.Approves(first)).Accepted();
        await Task.WhenAll(Enumerable.Range(0, 3_000).Select(i => Panel.VotesFor(Names.Person($"{i}"), first)));
        await Wait.Until(() => !grains.Journal.Snapshots.IsEmpty, "a snapshot is kept");
        (await Panel.Asks(Names.Ben, second)).Accepted();
        var before = await Panel.Read(Audience.Staff);

        await grains.Deactivate(Panel);
        var after = await Panel.Read(Audience.Staff);

        var loaded = grains.Journal.Loads.Last();
        Assert.False(loaded.SnapshotState.IsEmpty);
        Assert.True(loaded.Batches.Count < loaded.BatchCount);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(before.View), JsonNode.Parse(after.View)));
        Assert.Equal(before.Position.Epoch, after.Position.Epoch);
        Assert.Equal(3_003, after.Position.Revision);
    }

    static Task Until(Func<Task<bool>> condition, string expected) => Wait.Until(condition, expected, 5);

    async Task<int> Votes(QuestionId question)
    {
        var view = JsonNode.Parse((await Panel.Read(Audience.Public)).View)!;
        return (int?)view["standing"]?[question.ToString()]?["votes"] ?? 0;
    }

    async Task AppendBehindItsBack(PanelEvent happened)
    {
        var loaded = await Load();
        await grains.Real.Append(Key, loaded.Epoch, loaded.Version, 1, EventCodec.Encode<PanelEvent>([happened]));
    }

    async Task<List<string>> EventNames() => [.. (await Load()).Batches
        .SelectMany(batch => JsonNode.Parse(Encoding.UTF8.GetString(batch.Span))!.AsArray()).Select(e => (string)e!["type"]!)];

    Task<Loaded> Load() => grains.Real.Read(Key, shape: -1);

    string Key => $"panel/test/{session}";
}

[Collection(nameof(Alone))]
public sealed class JournalTroublesOnGarnet(GarnetStore store) : JournalTroubles(store), IClassFixture<GarnetStore>;

[Collection(nameof(Alone))]
public sealed class JournalTroublesOnRedis(RedisStore store) : JournalTroubles(store), IClassFixture<RedisStore>;
