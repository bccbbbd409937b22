using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Hub.Grains.People;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>How somebody takes the day.</summary>
enum Temper
{
    OnTime,
    Late,
    LateAndSaysSo,

    /// <summary>Does not show, and says nothing.</summary>
    Absent,

    /// <summary>Does not show, and says so when called.</summary>
    SaysCannot,

    /// <summary>Leaves for good in mid-day.</summary>
    Leaves,
}

/// <summary>Somebody at a matchmaking day with the page open. They act on what their page shows and on nothing else.</summary>
sealed class MatchdayPerson(Matchday day, int number, Temper temper, Random random) : Member(day.Url, random, day.Tally, new(1))
{
    static readonly TimeSpan Thinks = TimeSpan.FromSeconds(1), AgainAfter = TimeSpan.FromMilliseconds(250);
    const double SaysYes = 0.8, Accepts = 0.85;
    const int FindsTheTable = 12;

    readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly ConcurrentBag<Task> deeds = [];
    readonly HashSet<string> done = [];
    readonly Lock gate = new();
    MatchdayPage page = MatchdayPage.Empty;
    TopicFollower? table;

    public Sight Agenda { get; } = new();

    public TopicFollower? Floor { get; private set; }

    public Temper Temper => temper;

    /// <summary>In mid-day, for good.</summary>
    public bool HasLeft { get; private set; }

    public bool IsAround => temper is not (Temper.Absent or Temper.SaysCannot) && !HasLeft;

    public string Id => Me!.Person.ToString();

    public IReadOnlySet<string> Held => page.Held;

    public bool HasAnsweredAll => page.Unanswered.Count == 0;

    public async Task<bool> Join(string code)
    {
        Me = await Api.Post<MeAnswer>("api/join", new JoinRequest(code, number % 3 == 0 ? Place.Remote : Place.Hall, new(Guid.CreateVersion7())));
        if (Me is null)
            return false;
        string[] words = ["hydrogen", "steel", "storage", "grids", "finance", "pilot plants"];
        return await Insist<ProfileAnswer>(HttpMethod.Put, "matchmaking/me/profile", new ProfileRequest(
            Words.Name(Random), $"Organisation {number % 97}", Offers: [words[Random.Next(words.Length)]], Seeks: [words[Random.Next(words.Length)]])) is not null;
    }

    public void Opens()
    {
        Floor = new(day.FloorTopic("public"), Api, new(Random.Next()), Tally) { Seen = SeesFloor };
        Follow(new($"matchmaking/{Matchday.Conference}/matchmaking/person-{Id}", Api, new(Random.Next()), Tally) { Seen = SeesMatchmaking, Lost = Agenda.Lost }, Floor);
    }

    void SeesMatchmaking(JsonObject view)
    {
        lock (gate)
            page = page.WithMatchmaking(view);
        Agenda.Take(day.Checks.Read(view["agenda"] as JsonObject, "a phone", isPhone: true));
        news.Writer.TryWrite(true);
    }

    void SeesFloor(JsonObject view)
    {
        lock (gate)
            page = page.WithFloor(view);
        news.Writer.TryWrite(true);
    }

    /// <summary>The table's view has now and next; whoever waits learns here that nobody comes.</summary>
    void SeesTable(JsonObject view)
    {
        var meetings = view["meetings"] as JsonObject;
        if (meetings?.Where(m => m.Value is not null).GroupBy(m => (string?)m.Value!["round"]).Any(r => r.Count() > 1) == true)
            day.Checks.Break("a table has two pairs");
        foreach (var waits in day.Figures.WaitsOf(Id))
        {
            if (meetings?[waits]?["people"] is JsonObject people && people.Any(p => p.Key != Id && (bool?)p.Value!["missing"] == true))
                day.Figures.WaitsNoMore(waits, Id, inVain: true);
        }
    }

    public async Task Play(CancellationToken over)
    {
        try
        {
            await foreach (var _ in news.Reader.ReadAllAsync(over))
                Look();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            await Task.WhenAll(deeds);
        }
    }

    void Look()
    {
        var seen = page;
        foreach (var request in seen.Unanswered)
            Once($"answer {request}", () => Answer(request));
        if (seen.Offer is { } offer)
        {
            day.Figures.Offer(offer.Request, offer.Round);
            if (!offer.Yes.Contains(Id))
                Once($"offer {offer.Request} {offer.Round}", () => AnswerOffer(offer.Request));
        }
        if (seen.NextMeeting is { } next && table?.Topic != day.TableTopic(next.At.Table))
            FollowTable(next.At.Table);
        if (seen.Now is { } now && seen.MeetingIn(now) is { } meeting)
            Once($"attend {meeting.Request} {meeting.At}", () => Attend(meeting));
        foreach (var waits in day.Figures.WaitsOf(Id).Where(w => seen.Agenda.GetValueOrDefault(w).Round != seen.Now && seen.Now is not null))
            day.Figures.WaitsNoMore(waits, Id, inVain: true);
    }

    void Once(string what, Func<Task> deed)
    {
        if (done.Add(what))
            deeds.Add(deed());
    }

    void FollowTable(string id)
    {
        var (before, after) = (table, new TopicFollower(day.TableTopic(id), Api, new(Random.Next()), Tally) { Seen = SeesTable });
        table = after;
        deeds.Add(Task.Run(async () =>
        {
            if (before is not null)
                await Line!.Unfollow(before);
            await Line!.Follow(after);
        }));
    }

    async Task Answer(string request)
    {
        var accepts = Random.NextDouble() < Accepts;
        await Task.Delay(Thinks * (0.3 + Random.NextDouble()));
        if (!accepts)
            await Insist<JsonObject>(HttpMethod.Post, $"matchmaking/requests/{request}/decline", new { });
        else if (await Insist<JsonObject>(HttpMethod.Post, $"matchmaking/requests/{request}/accept", new { }) is not null)
            day.Figures.Accepted.Add();
    }

    public async Task Ask(MatchdayPerson whom, int priority)
    {
        if (await Insist<JsonObject>(HttpMethod.Put, $"matchmaking/requests/{Guid.CreateVersion7()}", new { to = new[] { whom.Id }, priority }) is not null)
            day.Figures.Asked.Add();
    }

    async Task AnswerOffer(string request)
    {
        var yes = Random.NextDouble() < SaysYes;
        await Task.Delay(Thinks * (0.5 + Random.NextDouble()));
        if (!IsAround || await Insist<JsonObject>(HttpMethod.Put, $"matchmaking/me/offers/{request}", new { yes }) is null || !yes)
            return;
        day.Figures.SaidYes.Add();
        await day.Staff.Compare(Stopwatch.GetTimestamp());
    }

    async Task Attend((string Request, Spot At) meeting)
    {
        var word = $"tables/{meeting.At.Table}/meetings/{meeting.Request}/word";
        var comesAfter = 2 + (6 * Random.NextDouble());
        await Task.Delay(day.Minutes(0.2 + (1.5 * Random.NextDouble())));
        if (temper == Temper.SaysCannot && await Insist<JsonObject>(HttpMethod.Put, word, new { word = "cannot" }) is not null)
            day.Figures.SaidCannot.Add();
        if (!IsAround)
            return;
        if (temper == Temper.LateAndSaysSo && await Insist<JsonObject>(HttpMethod.Put, word, new { word = "late" }) is not null)
            day.Figures.SaidLate.Add();
        if (temper is Temper.Late or Temper.LateAndSaysSo)
            await Task.Delay(day.Minutes(comesAfter));
        for (var attempt = 0; attempt < FindsTheTable && !HasLeft && page.Agenda.GetValueOrDefault(meeting.Request) == meeting.At && page.Now == meeting.At.Round; attempt++)
        {
            if (await Insist<JsonObject>(HttpMethod.Put, $"tables/{meeting.At.Table}/meetings/{meeting.Request}/people/{Id}") is not null)
            {
                day.Figures.CameIn.Add();
                day.Checks.CheckIn(meeting.Request, Id, meeting.At, day.Staff.Console, Stopwatch.GetTimestamp());
                if (day.Staff.Schedule.GetValueOrDefault(meeting.Request).At != meeting.At)
                    day.Staff.Console.Forgive(meeting.Request);
                day.Figures.Waits(meeting.Request, Id);
                return;
            }
            day.Figures.SentOnByRefusal.Add(); // the agenda is ahead of the table, or the other way round: looks again
            await Task.Delay(AgainAfter);
        }
    }

    public async Task Leave()
    {
        if (await day.Insist<LeavingAnswer>(Api, HttpMethod.Put, "matchmaking/me/leaving", new { }, day.Figures.Leaving) is null)
            return;
        HasLeft = true;
        day.Figures.Left.Add();
        await day.Staff.Compare(Stopwatch.GetTimestamp());
    }

    public void LosesTheLine(TimeSpan away) => Line!.DropOff(away);

    Task<T?> Insist<T>(HttpMethod method, string path, object? body = null) where T : class => day.Insist<T>(Api, method, path, body);
}
