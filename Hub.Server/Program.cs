using System.Net;
using Hub.Grains.People;
using Hub.Grains.Storage;
using Hub.Server;
using Hub.Server.Api;
using Hub.Server.Exchange;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Hub.Server.Knocking;
using Hub.Server.Live;
using Hub.Server.Planning;
using Hub.Server.Rehearsals;
using Microsoft.AspNetCore.HttpOverrides;

if (args is [PlannerProcess.Word])
    return PlannerProcess.Serve(Console.In, Console.Out);
Buffers.KeepThoseOfAHall();
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = Settings.Read(builder.Configuration);
    var describesItself = System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider"; // the build asks for the OpenAPI document

    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 5 * 1024 * 1024;
    });
    builder.WebHost.UseSockets(sockets => sockets.Backlog = 8192); // a hall joins at once
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    builder.Services.AddSingleton(settings);
    builder.Services.AddSingleton<PublicAddress>();
    builder.Services.ConfigureHttpJsonOptions(json => Bodies.Configure(json.SerializerOptions));
    builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true); // so that the answer can say where
    builder.Services.AddResponseCompression(compression => compression.EnableForHttps = false);
    builder.Services.AddIdentity();
    builder.Services.AddGuards();
    builder.Services.AddLive();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton<Records>();
    builder.Services.AddSingleton<Files>();
    builder.Services.AddSingleton<SlideFiles>();
    builder.Services.AddSingleton<PeopleRecords>();
    builder.Services.AddSingleton<Importer>();
    builder.Services.AddSingleton<Acquaintances>();
    builder.Services.AddSingleton<PlanWork>();
    builder.Services.AddSingleton<MixWork>();
    builder.Services.AddSingleton<Erasure>();
    builder.Services.AddSingleton<Copies>();
    builder.Services.AddSingleton<PlayWork>();
    builder.Services.AddSingleton<CalendarLinks>();
    builder.Services.AddSingleton<MeetingRooms>();
    builder.Services.AddSingleton<FirstStart>();
    builder.Services.AddKnocking();
    builder.Services.AddHubOpenApi();
    if (!describesItself)
    {
        builder.AddCluster(settings);
        builder.Services.AddLiveWorkers();
        builder.Services.AddHostedService<ErasingLate>();
        builder.Services.AddKnocker();
    }

    var app = builder.Build();
    if (settings.BehindProxy)
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, KnownIPNetworks = { new(IPAddress.Any, 0), new(IPAddress.IPv6Any, 0) } });
    app.UseProblems();
    app.UseGuards();
    app.UseResponseCompression();
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseMiddleware<NowhereAnyMore>();
    app.UseAuthorization();

    var api = app.MapGroup("/api");
    api.MapSession();
    api.MapSnapshots();
    api.MapConferences();
    api.MapPanels();
    api.MapStages();
    api.MapPolls();
    api.MapPitches();
    api.MapMatchmaking();
    api.MapPlanJobs();
    api.MapRoundtables();
    api.MapAgendas();
    api.MapFloors();
    api.MapDoor();
    api.MapResults();
    api.MapPush();
    api.MapScreens();
    api.MapRehearsals();
    app.MapCalendars();
    app.MapOpenApi().AllowAnonymous();

    if (describesItself)
    {
        app.Run();
        return 0;
    }
    app.MapHealth();
    app.MapHub<LiveHub>("/live", LiveServices.Connections(settings));
    app.MapWebAssets();
    return await Commands.Run(app, args);
}
catch (CannotStartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
