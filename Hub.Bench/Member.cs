using System.Text.Json.Nodes;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>Anyone at the event: one cookie jar, one line for pushes, and a seeded temper.</summary>
abstract class Member(Uri hub, Random random, Tally tally, Echoes echoes) : IAsyncDisposable
{
    public HubApi Api { get; } = new(hub, new(random.Next()), tally);

    protected LiveLine? Line { get; private set; }

    public Random Random => random;

    public Tally Tally => tally;

    public Echoes Echoes => echoes;

    public MeAnswer? Me { get; protected set; }

    public IEnumerable<TopicFollower> Followers => Line?.Followers ?? [];

    public Task<Hub.Server.Live.TopicSnapshot?> Fresh(TopicFollower follower) => Api.Snapshot(follower.Topic);

    /// <param name="kind">Of live things, such as "panel".</param>
    public TopicFollower Follower(string kind, SessionId session, Audience audience) =>
        new($"{kind}/{Me!.Conference}/{session}/{audience}", Api, new(random.Next()), tally);

    protected void Follow(params IEnumerable<TopicFollower> topics)
    {
        Line = new(Api, new(random.Next()), tally);
        Line.Start(topics);
    }

    /// <summary>The session of a kind that is on now, or the first one.</summary>
    protected async Task<SessionId?> OnNow(string kind)
    {
        if (await Api.Snapshot($"conference/{Me!.Conference}/{ConferenceGrain.Id}/public") is not { } programme || programme.View["sessions"] is not JsonObject sessions)
            return null;
        var some = sessions.Where(s => (string?)s.Value!["kind"] == kind && (string?)s.Value["state"] != "cancelled")
            .Select(s => (Id: s.Key, Start: (DateTimeOffset)s.Value!["start"]!, End: (DateTimeOffset)s.Value["end"]!)).OrderBy(s => s.Start).ToList();
        var now = DateTimeOffset.UtcNow;
        var id = some.Where(p => p.Start <= now && now < p.End).Concat(some).Select(p => p.Id).FirstOrDefault();
        return id is null ? null : SessionId.Parse(id);
    }

    /// <summary>Does something again and again, at intervals around the mean, the first time anywhere within it.</summary>
    protected async Task EveryNowAndThen(TimeSpan mean, Func<Task> act, CancellationToken leaving)
    {
        try
        {
            for (var wait = mean * Random.NextDouble(); ; wait = mean * (0.6 + 0.8 * Random.NextDouble()))
            {
                await Task.Delay(wait, leaving);
                await act();
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The event is over.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Line is not null)
            await Line.DisposeAsync();
        Api.Dispose();
    }
}
