using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Hub.Server.Hosting;

/// <summary>What the command line can do: run the hub (the default), import a file, make an organiser link.
/// The last two open the store themselves; while a hub runs on the embedded store, use its organiser's page.</summary>
public static class Commands
{
    const string Usage = """
        dotnet run --project Hub.Server                              open the hub
        dotnet run --project Hub.Server -- import FILE [CONFERENCE]  load a bundle, a schedule or a list of people
        dotnet run --project Hub.Server -- link [CONFERENCE]         make a new organiser link
        """;

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var words = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        switch (words)
        {
            case []:
                await Open(app);
                return 0;
            case ["import", var file, .. var rest]:
                return await WithoutWeb(app, () => Import(app, file, Conference(rest)));
            case ["link", .. var rest]:
                return await WithoutWeb(app, () => Link(app, Conference(rest)));
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    /// <summary>Stands for an event that nobody has named yet, while its file is looked through.</summary>
    static readonly ConferenceId Unnamed = ConferenceId.Parse("unnamed");

    static async Task Open(WebApplication app)
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<Settings>().PublicUrl
            ?? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await app.Services.GetRequiredService<FirstStart>().Run(Console.Out, address.TrimEnd('/'));
        await Console.Out.WriteLineAsync($"Ready after {(DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalSeconds:0.0} s.");
        await app.WaitForShutdownAsync();
    }

    static async Task<int> WithoutWeb(WebApplication app, Func<Task<int>> command)
    {
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var exitCode = await command();
        await app.StopAsync();
        return exitCode;
    }

    static async Task<int> Import(WebApplication app, string path, ConferenceId? conference)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var firstStart = app.Services.GetRequiredService<FirstStart>();
        var known = conference ?? BundleFile.Read(bytes).Bundle?.Id ?? await firstStart.Conference();
        var id = known ?? Unnamed;
        var grains = app.Services.GetRequiredService<LiveGrains>();
        var rules = (await grains.Conference(id).Programme())?.KindRules ?? KindRules.Default;
        var file = ImportFile.Read(ImportFile.Auto, bytes, id, rules, await MatchingPlans.TopicsOf(grains, id));
        foreach (var fault in file.Faults)
            await Console.Error.WriteLineAsync($"{fault.Where}: {fault.What}");
        if (file.Faults.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{file.Faults.Count + file.MoreFaults} faults; nothing was changed.");
            return 1;
        }
        if (known is null)
            return await NoConference();
        var outcome = await app.Services.GetRequiredService<Importer>().Import(id, file.Programme, file.People, Importer.Console, file.Matchmaking);
        await firstStart.BeganWith(id);
        await Console.Out.WriteLineAsync($"{id}: {outcome.SessionsAdded} sessions added, {outcome.SessionsChanged} changed, {outcome.SessionsRemoved} removed; {outcome.People} people.");
        return 0;
    }

    static async Task<int> Link(WebApplication app, ConferenceId? conference)
    {
        if ((conference ?? await app.Services.GetRequiredService<FirstStart>().Conference()) is not { } id)
            return await NoConference();
        var settings = app.Services.GetRequiredService<Settings>();
        var token = await app.Services.GetRequiredService<Importer>().StaffLink(id, Role.Organiser, null);
        await Console.Out.WriteLineAsync(Links.Address(settings.PublicUrl?.TrimEnd('/') ?? "http://localhost:5000", token));
        return 0;
    }

    static async Task<int> NoConference()
    {
        await Console.Error.WriteLineAsync("The hub is empty. Say which event this is for, by a name of a-z, 0-9 and '-'.");
        return 2;
    }

    static ConferenceId? Conference(string[] words) => words is [var id, ..] ? ConferenceId.Parse(id) : null;
}
