using System.Text.Encodings.Web;
using Hub.Grains.Live;
using Hub.Server.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Server.Live;

public static class LiveServices
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSignalR(signalR =>
        {
            signalR.MaximumReceiveMessageSize = 4 * 1024;
            signalR.KeepAliveInterval = TimeSpan.FromSeconds(10);
            signalR.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        }).AddJsonProtocol(json => json.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping); // Ω is one character, not six
        services.TryAddSingleton<ConferenceTimes>();
        services.TryAddSingleton<IConferenceTimes>(provider => provider.GetRequiredService<ConferenceTimes>());
        services.AddSingleton<LiveGrains>();
        services.AddSingleton<Turnstile>();
        services.AddSingleton<Replicas>();
        services.AddSingleton<Programmes>();
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<LiveConnections>());
        services.AddSingleton<Fanout>();
    }

    public static void AddLiveWorkers(this IServiceCollection services)
    {
        services.AddHostedService(provider => provider.GetRequiredService<Fanout>());
        services.AddHostedService<Beacon>();
        services.AddHostedService<PresenceReports>();
        services.AddHostedService<Sweeping>();
    }

    /// <summary>Bounds what one connection can cost: a send that does not go through ends it, and its buffers are small.</summary>
    public static Action<HttpConnectionDispatcherOptions> Connections(Settings settings) => options =>
    {
        options.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;
        options.TransportSendTimeout = TimeSpan.FromSeconds(settings.SlowAfter * 2);
        options.TransportMaxBufferSize = 64 * 1024;
        options.ApplicationMaxBufferSize = 16 * 1024;
    };
}
