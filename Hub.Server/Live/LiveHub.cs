using Hub.Grains.Live;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Server.Live;

/// <summary>Where pages watch topics. Commands and snapshots go by HTTP.</summary>
[Authorize(Policies.Joined)]
public sealed class LiveHub(Replicas replicas, Programmes programmes, LiveGrains grains, LiveConnections connections, ConferenceTimes times, TimeProvider real) : Hub<ILiveClient>
{
    const int MostTopics = 50;

    LiveConnection Connection => connections.Get(Context.ConnectionId);

    public static string GroupOf(PersonId person) => $"person-{person}";

    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(Connection.Me.Person));
        if (connections.WasCutOff(Connection.Me.Person))
            await Clients.Caller.Closed("slow");
    }

    /// <summary>From now on the topic's changes come as pushes. Answers where it stands: the caller takes the snapshot next.</summary>
    public async Task<Head> Watch(string topic)
    {
        var connection = Connection;
        if (!Topic.TryParse(topic, out var parsed) || !await Answered(TopicPolicies.Admits(connection.Me, parsed, grains)))
            throw new HubException("forbidden");
        if (connection.Watched.Count >= MostTopics)
            throw new HubException("too-many-topics");
        if (!await Answered(programmes.Has(parsed.Key)))
            throw new HubException("unknown-topic");
        var replica = await Answered(replicas.Open(parsed));
        var position = replica.Watch(connection);
        connection.Watched[parsed] = replica;
        if (Context.ConnectionAborted.IsCancellationRequested)
            replica.Unwatch(connection); // it went while the topic was opened, and nobody will clear up after it
        return new(position.Epoch, position.Revision);
    }

    public void Unwatch(string topic)
    {
        if (Topic.TryParse(topic, out var parsed) && Connection.Watched.TryRemove(parsed, out var replica))
            replica.Unwatch(Connection);
    }

    /// <summary>What time it is at the event of who asks.</summary>
    public async Task<HubTime> Time()
    {
        var now = real.GetUtcNow();
        if (Connection.Me.Conference is not { } conference || (await Answered(times.Of(conference).AsTask())).Rehearsal is not { } rehearsal)
            return new(now.ToUnixTimeMilliseconds(), 1);
        var pace = rehearsal.PaceAt(now);
        return new(rehearsal.TimeAt(now).ToUnixTimeMilliseconds(), pace.Factor, pace.At.ToUnixTimeMilliseconds());
    }

    static async Task<T> Answered<T>(Task<T> question)
    {
        try
        {
            return await question;
        }
        catch (Exception e) when (Problems.IsStoreTrouble(e))
        {
            throw new HubException("store-unavailable");
        }
    }
}
