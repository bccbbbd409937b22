using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Storage;
using Hub.Server.Exchange;
using Hub.Server.Identity;

namespace Hub.Server.Hosting;

/// <summary>An empty store gets the sample event, with its first day today, and the first organiser link on the console.</summary>
public sealed class FirstStart(Settings settings, Records records, Importer importer, TimeProvider time)
{
    const string Done = "first-start";

    /// <summary>Held by the one node that loads; it lapses if that node is killed meanwhile, and whoever waits for it loads.</summary>
    const string Turn = "first-start-turn";

    static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30), Between = TimeSpan.FromMilliseconds(500);

    sealed record Started(DateTimeOffset At, string? Conference);

    /// <summary>The event that this hub began with, or null while it is empty.</summary>
    public async Task<ConferenceId?> Conference() =>
        (await records.Get<Started>(Done))?.Conference is { } id ? ConferenceId.Parse(id) : null;

    /// <summary>A hub that has been given an event needs no sample.</summary>
    public Task BeganWith(ConferenceId conference) => records.SetNew(Done, new Started(time.GetUtcNow(), conference.ToString()));

    public async Task Run(TextWriter console, string baseUrl)
    {
        for (var told = false; ; told = true)
        {
            if (await records.Get<Started>(Done) is { } earlier)
            {
                await console.WriteLineAsync($"The hub is open at {baseUrl} (event: {earlier.Conference ?? "none"}). A new organiser link: dotnet run --project Hub.Server -- link");
                return;
            }
            if (settings.Sample == "none")
            {
                await console.WriteLineAsync($"The hub is open at {baseUrl} and empty. Load an event: dotnet run --project Hub.Server -- import FILE");
                return;
            }
            // On the embedded store there is no other node: who had the turn was killed.
            if (await records.SetNew(Turn, new Started(time.GetUtcNow(), null), Lasts) || settings.Redis is null)
                break;
            if (!told)
                await console.WriteLineAsync($"The hub is open at {baseUrl}; another node loads the sample event and prints the organiser link.");
            await Task.Delay(Between);
        }
        await Load(console, baseUrl);
    }

    async Task Load(TextWriter console, string baseUrl)
    {
        var bundle = Sample(settings.Sample);
        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(bundle.Programme.TimeZone));
        bundle = Exchange.Programmes.Shift(bundle, DateOnly.FromDateTime(local.DateTime));
        await Insist(() => importer.Import(bundle.Id, bundle.Programme, bundle.People, Importer.Console, bundle.Matchmaking));
        var token = await importer.StaffLink(bundle.Id, Role.Organiser, null);
        await BeganWith(bundle.Id);
        await console.WriteLineAsync($"The sample event is loaded. Organise it (keep this link to yourself):\n\n  {Links.Address(baseUrl, token)}\n");
    }

    /// <summary>At its start a machine is at its busiest. What did not come in time is sent again: nothing is done twice.</summary>
    static async Task Insist(Func<Task> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (tries < 10 && (Problems.IsStoreTrouble(e) || e is RefusedException { Refusal.Retryable: true }))
            {
                await Task.Delay(Between);
            }
        }
    }

    static Bundle Sample(string name)
    {
        var path = File.Exists(name) ? name : Path.Combine(AppContext.BaseDirectory, "samples", $"{name}.json");
        if (!File.Exists(path))
            throw new CannotStartException($"There is no sample {name}: no such file, and none of that name in the samples.");
        var read = BundleFile.Read(File.ReadAllBytes(path));
        return read.Bundle ?? throw new CannotStartException($"The sample {name} is faulty: {string.Join(" ", read.Faults.Select(f => $"{f.Where}: {f.What}"))}");
    }
}
