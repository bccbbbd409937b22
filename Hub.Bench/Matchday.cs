using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Hub.Bench;

/// <param name="Speed">So many times faster than a real day.</param>
/// <param name="Effort">Of the first plan, about seconds of one core.</param>
/// <param name="Kill">The hub is killed in mid-round, and started again over its store.</param>
sealed record MatchdayOptions(int People, int Rounds, double Speed, string Store, int Seed, int Effort, bool Kill)
{
    public static MatchdayOptions Read(Arguments arguments)
    {
        var options = new MatchdayOptions(
            arguments.Whole("people", 300, 10, 2000), arguments.Whole("rounds", 12, 2, 16), arguments.Number("speed", 60, 1, 240), arguments.Text("store") ?? "embedded",
            arguments.Whole("seed", 1, 0, int.MaxValue), arguments.Whole("effort", 10, 1, 600), arguments.Text("kill") is "yes");
        arguments.NothingElse();
        return options.Store is "embedded" or "redis" ? options : throw new UsageException("--store is embedded or redis.");
    }
}

/// <summary>A whole matchmaking day against a real hub. Its clock goes as clocks go, so that rounds are turned by hand, and only the pauses between what people do are shorter.</summary>
sealed class Matchday
{
    public const string Conference = "matchday", Session = "meetings";
    const int AtOnce = 16, AskEach = 4;
    const double Late = 0.15, NoShow = 0.05, Leave = 0.03, AskInARound = 0.03, LoseTheLine = 0.05;
    static readonly TimeSpan InsistsFor = TimeSpan.FromSeconds(120), BackWithin = TimeSpan.FromSeconds(90), Settle = TimeSpan.FromSeconds(3);

    readonly MatchdayOptions options;
    readonly HubUnderTest hub;
    readonly Random random;
    readonly List<Task> deeds = [];
    List<MatchdayPerson> people = [];
    Dictionary<string, MatchdayPerson> byId = [];
    Outage? outage;

    Matchday(MatchdayOptions options, HubUnderTest hub)
    {
        (this.options, this.hub, random) = (options, hub, new(options.Seed));
        Rounds = [.. Enumerable.Range(1, options.Rounds).Select(i => $"r-{i:00}")];
        Figures = new(options.Speed);
        Staff = new(this, new(random.Next()));
        Board = new(this, new(random.Next()));
    }

    public Uri Url => hub.Url;

    public string Token => hub.Token;

    public Tally Tally { get; } = new();

    public MatchdayChecks Checks { get; } = new();

    public MatchdayFigures Figures { get; }

    public MatchdayStaff Staff { get; }

    public MatchdayBoard Board { get; }

    public List<string> Rounds { get; }

    public string? RoundNow { get; private set; }

    public IEnumerable<TopicFollower> FloorPages => people.Select(p => p.Floor).Append(Staff.Floor).Append(Board.Floor).OfType<TopicFollower>();

    public string FloorTopic(string audience) => $"floor/{Conference}/{Session}/{audience}";

    public string TableTopic(string table) => $"table/{Conference}/{table}/public";

    public Sight PhoneOf(string person) => byId[person].Agenda;

    /// <summary>Minutes of the day.</summary>
    public TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes / options.Speed);

    /// <summary>The rounds whose meetings boards and consoles show.</summary>
    public static HashSet<string> ShownBy(JsonObject floor) => [.. new[] { (string?)floor["clock"]?["now"], (string?)floor["clock"]?["next"] }.OfType<string>()];

    /// <summary>Sends until it is answered, also while the hub is away, as pages keep what could not be sent.</summary>
    /// <param name="into">Where it is timed what the attempt took that was answered; null: with all commands.</param>
    /// <returns>Null: refused.</returns>
    public async Task<T?> Insist<T>(HubApi api, HttpMethod method, string path, object? body = null, Latencies? into = null) where T : class
    {
        for (var first = Stopwatch.GetTimestamp(); ; await Task.Delay(Random.Shared.Next(200, 400)))
        {
            var sent = Stopwatch.GetTimestamp();
            var (answer, again, _) = await api.Once<T>(method, $"api/conferences/{Conference}/{path}", body);
            if (answer is not null && method != HttpMethod.Get)
                (Checks.IsRecovering ? Figures.CommandsRecovering : into ?? Figures.Commands).Since(sent);
            if (answer is not null || !again || Stopwatch.GetElapsedTime(first) > InsistsFor)
                return answer;
        }
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(MatchdayOptions options)
    {
        using var folder = new TemporaryFolder();
        using var redis = options.Store == "redis" ? RedisProcess.Start(folder.Path) ?? throw new UsageException("There is no redis-server on the path.") : null;
        var bundle = Path.Combine(folder.Path, "matchday.json");
        await File.WriteAllTextAsync(bundle, Bundle());
        using var hub = await HubUnderTest.Start(folder.Path, redis?.Address, bundle);
        var day = new Matchday(options, hub);
        Say($"{options.People} people, {options.Rounds} rounds at {options.Speed}×, on {options.Store}; {Environment.ProcessorCount} processors for the hub and for them, load {Load}");
        return await day.Play();
    }

    async Task<int> Play()
    {
        using var over = new CancellationTokenSource();
        var code = await Staff.SetUp(options.People);
        await ComeIn(code);
        var playing = people.ConvertAll(p => p.Play(over.Token));
        await AskEachOther();
        await Staff.Plan(options.Seed, options.Effort);
        Say($"{Figures.Planned:N0} meetings are planned and published; commands until then: {Figures.Commands}");
        Figures.Commands = new();
        foreach (var (i, round) in Rounds.Index())
            await Play(round, i);
        await Task.WhenAll(deeds);
        await Task.Delay(Settle);
        await over.CancelAsync();
        await Task.WhenAll(playing);
        await new MatchdayEvening(this, people).Check();
        Console.WriteLine(Figures.Summary(Checks, Tally, outage));
        foreach (var sentence in Checks.Broken)
            Console.WriteLine($"BROKEN {sentence}");
        Console.WriteLine(Checks.Hold ? "All that must hold held." : Checks.Broken.Any() ? "Not all that must hold held." : "All held, but not all views agreed within a second.");
        Say($"over; load {Load}");
        await Parallel.ForEachAsync([.. people, Staff, (Member)Board], async (member, _) => await member.DisposeAsync());
        return Checks.Hold ? 0 : 1;
    }

    async Task ComeIn(string code)
    {
        people = [.. Tempers().Index().Select(t => new MatchdayPerson(this, t.Index, t.Item, new(random.Next())))];
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) =>
        {
            if (!await person.Join(code))
                throw new InvalidOperationException($"Somebody did not get in: {Tally.Errors}");
        });
        byId = people.ToDictionary(p => p.Id);
        foreach (var person in people)
            person.Opens();
        Staff.Opens();
        await Board.Opens(code);
        await EveryoneOnline();
        Say("all are in");
    }

    Temper[] Tempers()
    {
        int Of(double share) => (int)Math.Round(options.People * share);
        var tempers = Enumerable.Range(0, options.People).Select(i => i < Of(Late) ? i % 2 == 0 ? Temper.Late : Temper.LateAndSaysSo
            : i < Of(Late) + Of(NoShow) ? i % 2 == 0 ? Temper.Absent : Temper.SaysCannot
            : i < Of(Late) + Of(NoShow) + Of(Leave) ? Temper.Leaves : Temper.OnTime).ToArray();
        random.Shuffle(tempers);
        return tempers;
    }

    async Task AskEachOther()
    {
        var wanted = GeneratedEvent.Of(options.People, options.People * AskEach, options.Seed).Meetings;
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (meeting, _) =>
            await people[meeting.People[0]].Ask(people[meeting.People[1]], meeting.Weight));
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < InsistsFor && !people.TrueForAll(p => p.HasAnsweredAll);)
            await Task.Delay(200);
        await Task.Delay(Settle);
        Say($"{Figures.Asked} requests, {Figures.Accepted} accepted");
    }

    async Task Play(string round, int index)
    {
        await Staff.Turn(round, "call");
        RoundNow = round;
        await Task.Delay(Minutes(2));
        await Staff.Turn(round, "start");
        Figures.RunsSince = Stopwatch.GetTimestamp();
        Happen(index);
        await Task.Delay(Minutes(5));
        if (options.Kill && index == options.Rounds / 2)
            await KillAndComeBack();
        await Task.Delay(Minutes(5));
        if (index % 2 == 1)
            deeds.Add(Staff.Repair());
        await Task.Delay(Minutes(10));
        Checks.Together(round, people.Select(p => p.Agenda));
        await Staff.Turn(round, "end");
        Account(round);
        (Figures.RunsSince, RoundNow) = (null, null);
        Say($"{round} is over: {Figures.Possible:N0} possible so far, {Figures.CameIn} check-ins, {Checks.Late:N0} over a second, errors: {Tally.Errors}");
        await Task.Delay(Minutes(3));
    }

    /// <summary>In each round some ask others, some lose the line; in the middle of the day some leave.</summary>
    void Happen(int index)
    {
        foreach (var person in people)
        {
            var (at, other) = (Minutes(1 + (15 * random.NextDouble())), people[random.Next(people.Count)]);
            if (person.IsAround && other != person && random.NextDouble() < AskInARound)
                deeds.Add(After(at, () => person.Ask(other, 2)));
            if (random.NextDouble() < LoseTheLine)
                deeds.Add(After(at, () => { person.LosesTheLine(TimeSpan.FromSeconds(2)); return Task.CompletedTask; }));
        }
        var leaving = people.FindAll(p => p.Temper == Temper.Leaves);
        var (first, rounds) = (options.Rounds / 3, Math.Max(1, options.Rounds / 3));
        foreach (var (_, person) in leaving.Index().Where(p => first + (p.Index % rounds) == index))
            deeds.Add(After(Minutes(4 + (10 * random.NextDouble())), person.Leave));
    }

    static async Task After(TimeSpan time, Func<Task> deed)
    {
        await Task.Delay(time);
        await deed();
    }

    void Account(string round)
    {
        var came = Checks.CheckedIn.Where(c => c.At.Round == round).ToLookup(c => (c.Request, c.At), c => c.Person);
        foreach (var (id, meeting) in Staff.Schedule.Where(m => m.Value.At.Round == round))
        {
            var isHeld = came[(id, meeting.At)].Count() >= 2;
            Figures.Scheduled++;
            Figures.Held += isHeld ? 1 : 0;
            Figures.Possible += isHeld || meeting.People.All(p => byId[p].IsAround) ? 1 : 0;
            foreach (var person in meeting.People)
                Figures.WaitsNoMore(id, person, inVain: !isHeld);
        }
    }

    async Task KillAndComeBack()
    {
        Checks.IsRecovering = true;
        var killed = Stopwatch.GetTimestamp();
        hub.Kill9();
        Say("kill -9");
        await hub.Start();
        var ready = Stopwatch.GetElapsedTime(killed);
        await EveryoneOnline();
        outage = new(ready, Stopwatch.GetElapsedTime(killed));
        await Task.Delay(Settle);
        Checks.IsRecovering = false;
        Say($"ready after {outage.Ready.TotalSeconds:0.0} s, everyone back after {outage.Everyone.TotalSeconds:0.0} s");
    }

    async Task EveryoneOnline()
    {
        for (var since = Stopwatch.GetTimestamp(); !FloorPages.All(p => p.IsLive); await Task.Delay(50))
        {
            if (Stopwatch.GetElapsedTime(since) > BackWithin)
            {
                Checks.Break("not everyone is online again in time");
                return;
            }
        }
    }

    static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    static void Say(string what) => Console.WriteLine($"{DateTime.Now:HH:mm:ss}  {what}");

    static string Bundle()
    {
        var day = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $$"""
            {
              "format": "hub-event/1", "id": "{{Conference}}",
              "programme": {
                "title": "A Day of Meetings", "timeZone": "Etc/UTC", "languages": ["en"], "firstDay": "{{day}}", "lastDay": "{{day}}",
                "rooms": [{ "id": "hall", "name": "Hall", "capacity": 1000 }],
                "sessions": [{ "id": "{{Session}}", "kind": "matchmaking", "title": "Meet", "start": "{{day}}T09:00:00Z", "end": "{{day}}T17:00:00Z", "roomId": "hall" }],
                "kindRules": []
              },
              "people": []
            }
            """;
    }
}
