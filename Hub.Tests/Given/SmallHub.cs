using Hub.Tests.Given;

[assembly: AssemblyFixture(typeof(SmallHub))]

namespace Hub.Tests.Given;

/// <summary>One hub, on the embedded store, with the small event for all tests that leave it as it is: what they do to the event they do to a copy of their own. To start a hub costs
/// more than most tests.</summary>
public class SmallHub : IAsyncDisposable
{
    const string Untouched = $"{SmallEvent.Original}-untouched";

    readonly Lazy<Task<(HubProcess Hub, Attendee Organiser, Attendee Copier)>> started;
    int events;

    public SmallHub() => started = new(Begin);

    /// <summary>With the original, which whole collections share: what they prepare in it is in no copy.</summary>
    public async Task<(HubProcess Hub, Attendee Organiser)> Started() => await started.Value is var (hub, organiser, _) ? (hub, organiser) : default;

    /// <summary>From now on the small event is, for the test or the class that runs, a copy in which nothing has happened yet.</summary>
    public async Task<(HubProcess Hub, Attendee Organiser)> NewEvent()
    {
        var (hub, _, copier) = await started.Value;
        var id = $"{SmallEvent.Original}-{Interlocked.Increment(ref events)}";
        var organiser = await Copy(copier, Untouched, id);
        SmallEvent.IsNow(id);
        return (hub, organiser);
    }

    static async Task<Attendee> Copy(Attendee organiser, string from, string id) => await Attendee.Entered(organiser.BaseUrl,
        (await organiser.Send(HttpMethod.Post, $"/api/conferences/{from}/copies", new { id })).Token);

    protected virtual Task<HubProcess> Start() => HubProcess.Start();

    async Task<(HubProcess, Attendee, Attendee)> Begin()
    {
        var hub = await Start();
        var organiser = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken ?? throw new InvalidOperationException("The hub printed no organiser link."));
        return (hub, organiser, await Copy(organiser, SmallEvent.Original, Untouched));
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (started.IsValueCreated)
            await (await started.Value).Hub.DisposeAsync();
    }
}

/// <summary>One for tests that kill it, one after the other.</summary>
public sealed class MortalHub : SmallHub;

/// <summary>The same on a Redis.</summary>
public sealed class MortalHubOnRedis : SmallHub
{
    public RedisServer Redis { get; private set; } = null!;

    protected override async Task<HubProcess> Start() => await HubProcess.StartOn(Redis = await RedisServer.Start());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Redis is not null)
            await Redis.DisposeAsync();
    }
}

[CollectionDefinition(nameof(KillingAHub))]
public sealed class KillingAHub : ICollectionFixture<MortalHub>;
