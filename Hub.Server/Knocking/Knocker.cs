using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Hosting;
using Hub.Server.Live;
using Lib.Net.Http.WebPush;

namespace Hub.Server.Knocking;

/// <summary>Tells devices what their people should hear of, by their push services. Nobody waits for these: what a grain hands over is queued on this node, each service has its own few
/// messages under way, and what does not get through is counted and dropped, since the page and the next message say what is true by then.</summary>
public sealed partial class Knocker(VapidKeys keys, Devices devices, PushServices services, PeopleRecords people, Programmes programmes, Settings settings, TimeProvider time, ILogger<Knocker> logger)
    : BackgroundService, IKnockOut
{
    const int Queue = 1024, AtOncePerService = 16, MostUnderWay = 5000, LongestName = 60;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Between = TimeSpan.FromMinutes(1);

    readonly Channel<(ConferenceId Conference, IReadOnlyList<Knock> Knocks)> queue =
        Channel.CreateBounded<(ConferenceId, IReadOnlyList<Knock>)>(new BoundedChannelOptions(Queue) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    readonly ConcurrentDictionary<string, SemaphoreSlim> lanes = [];

    // No redirects: they would lead past the list of services.
    readonly PushServiceClient client = new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience })
    {
        AutoRetryAfter = false,
    };

    int underWay, sent, failed;

    public void Send(ConferenceId conference, IReadOnlyList<Knock> knocks)
    {
        if (settings.Push && !queue.Writer.TryWrite((conference, knocks)))
            Interlocked.Add(ref failed, knocks.Count);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Push)
            return;
        _ = Report(stoppingToken);
        await Try(0, keys.Get); // made at the first start
        await foreach (var (conference, knocks) in queue.Reader.ReadAllAsync(stoppingToken))
            await Try(knocks.Count, () => Hand(conference, knocks, stoppingToken));
    }

    /// <param name="lost">So many, if it fails.</param>
    async Task Try(int lost, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Interlocked.Add(ref failed, lost);
            Stumbled(e);
        }
    }

    async Task Hand(ConferenceId conference, IReadOnlyList<Knock> knocks, CancellationToken stop)
    {
        var theirs = await devices.Of(conference, knocks.Select(k => k.To));
        foreach (var (knock, owned) in knocks.Zip(theirs))
        {
            if (owned.Count == 0 || knock.Until <= time.GetUtcNow())
                continue;
            var with = (await people.FindSome(conference, knock.With)).Select(p => new Named(Short(p.Name)!, Short(p.Organisation))).ToList();
            var table = await programmes.Table(conference, TableId.Parse(knock.Table));
            var zone = await programmes.TimeZoneOf(conference);
            foreach (var device in owned)
            {
                if (Interlocked.Increment(ref underWay) <= MostUnderWay)
                {
                    _ = Deliver(conference, knock, device, new Message(knock.Code, Topic(knock.Tag), with, table?.Name, table?.Kind == "virtual", knock.At, zone, device.Language), stop);
                    continue;
                }
                Interlocked.Decrement(ref underWay);
                Interlocked.Increment(ref failed);
            }
        }
    }

    async Task Deliver(ConferenceId conference, Knock knock, Device device, Message message, CancellationToken stop)
    {
        try
        {
            var endpoint = new Uri(device.Endpoint);
            if (!services.Allows(endpoint))
                return; // it was allowed once
            var lane = lanes.GetOrAdd(endpoint.Authority, _ => new(AtOncePerService));
            await lane.WaitAsync(stop);
            try
            {
                await Post(knock, device, message, stop);
            }
            finally
            {
                lane.Release();
            }
        }
        catch (PushServiceClientException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            await devices.Forget(conference, knock.To, device);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            Interlocked.Increment(ref failed); // not what it says: that would name the address
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    async Task Post(Knock knock, Device device, Message message, CancellationToken stop)
    {
        var left = (int)(knock.Until - time.GetUtcNow()).TotalSeconds;
        if (left <= 0)
            return;
        var to = new PushSubscription { Endpoint = device.Endpoint };
        to.SetKey(PushEncryptionKeyName.P256DH, device.Point);
        to.SetKey(PushEncryptionKeyName.Auth, device.Auth);
        var what = new Lib.Net.Http.WebPush.PushMessage(JsonSerializer.Serialize(message, JsonSerializerOptions.Web)) { Topic = message.Tag, TimeToLive = left, Urgency = PushMessageUrgency.High };
        await client.RequestPushMessageDeliveryAsync(to, what, await keys.Get(), stop);
        Interlocked.Increment(ref sent);
    }

    /// <summary>32 letters at most (RFC 8030), of which the service learns nothing.</summary>
    static string Topic(string tag) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(tag)).AsSpan(0, 24));

    static string? Short(string? name) => name is { Length: > LongestName } ? $"{name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)]}…" : name;

    async Task Report(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stop).AsTask().ContinueWith(t => t.IsCompletedSuccessfully && t.Result, TaskScheduler.Default))
        {
            var (went, lost) = (Interlocked.Exchange(ref sent, 0), Interlocked.Exchange(ref failed, 0));
            if (lost > 0)
                Lost(lost, went + lost);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Lost} of {All} messages to devices did not get through in the last minute")]
    partial void Lost(int lost, int all);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages to devices could not be put together")]
    partial void Stumbled(Exception e);

    sealed record Named(string Name, string? Organisation);

    /// <summary>What the service worker makes a notification of (Hub.Web/src/notify).</summary>
    sealed record Message(string Code, string Tag, IReadOnlyList<Named> With, string? Table, bool Video, DateTimeOffset At, string? Zone, string Language);
}
