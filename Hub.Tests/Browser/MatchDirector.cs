using System.Text.Json.Nodes;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>What the staff and other people do in the matchmaking of the sample event, by the API: these tests look at what somebody sees of it in a browser.</summary>
public sealed class MatchDirector
{
    static string Address => $"/api/conferences/{Visitors.Conference}/matchmaking";

    static string Topic => $"matchmaking/{Visitors.Conference}/matchmaking";

    readonly Visitors visitors;
    readonly Attendee staff;
    readonly PanelDirector people;

    MatchDirector(Visitors visitors, Attendee staff, PanelDirector people) => (this.visitors, this.staff, this.people) = (visitors, staff, people);

    /// <param name="time">Who sets the time of a meeting.</param>
    /// <param name="room">The address of video rooms.</param>
    public static async Task<MatchDirector> Of(Visitors visitors, string time = "planner", string? room = null)
    {
        var staff = await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken);
        var view = (await staff.SnapshotWhenWell($"{Topic}/staff")).View;
        JsonObject settings = new(view["about"]!.AsObject().Concat(view["settings"]!.AsObject()).Where(s => s.Key != "blocked").Select(s => KeyValuePair.Create(s.Key, s.Value?.DeepClone())))
        {
            ["time"] = time,
            ["meetingLink"] = room,
        };
        await Do(staff, "PUT settings", settings);
        return new(visitors, staff, await PanelDirector.Of(visitors, "opening"));
    }

    public static string New => Guid.CreateVersion7().ToString();

    /// <summary>A guest who has not told anything of themselves yet.</summary>
    public Task<Attendee> Guest(string? name = null, bool remote = false) => people.Guest(name, remote);

    public async Task<Attendee> Introduced(string name, string organisation, string offers, string seeks, bool remote = false, string country = "FR")
    {
        var guest = await Guest(name, remote);
        var version = (int)(await Do(guest, "GET me/profile"))["version"]!;
        await Do(guest, "PUT me/profile", new
        {
            name, organisation, kind = "research", position = "Head of membranes", region = "Île-de-France", country,
            offers = new[] { offers }, seeks = new[] { seeks }, topics = new[] { "hydrogen", "steel" }, languages = new[] { "fr", "en" }, version,
        });
        return guest;
    }

    /// <summary>Changes something of their profile, as on another device.</summary>
    public static async Task Changes(Attendee who, Action<JsonObject> change)
    {
        var profile = await Do(who, "GET me/profile");
        profile.Remove("completeness");
        change(profile);
        await Do(who, "PUT me/profile", profile);
    }

    /// <summary>A page of matchmaking as somebody sees it.</summary>
    public async Task<IPage> Open(IPage page, Attendee who, string place = "")
    {
        await visitors.Has(page, who);
        await page.GotoAsync($"/#/meet{place}");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        return page;
    }

    public static async Task<JsonObject> Do(Attendee who, string what, object? body = null)
    {
        var (method, path) = what.Split(' ') switch { [var m, var p] => (m, p), _ => throw new ArgumentException($"No command: {what}", nameof(what)) };
        return await who.Insist(new(method), $"{Address}/{path}", body);
    }

    public async Task<string> Ask(Attendee from, Attendee to, string? message = null)
    {
        var request = New;
        await Do(from, $"PUT requests/{request}", new { to = new[] { to.Person.ToString() }, priority = 3, message, reason = new { kind = "marketplace" } });
        return request;
    }

    public async Task<string> Met(Attendee from, Attendee to)
    {
        var request = await Ask(from, to);
        await Do(to, $"POST requests/{request}/accept");
        return request;
    }

    /// <summary>Keeps a plan.</summary>
    public async Task<string> Plan(params (string Request, string Round, string Table)[] meetings)
    {
        var run = New;
        await Do(staff, $"PUT runs/{run}", new { slots = meetings.ToDictionary(m => m.Request, m => (object)new { round = m.Round, table = m.Table }) });
        return run;
    }

    /// <summary>The first two rounds of a session are in five and in thirty minutes, and no others are today: whatever the time is where the test runs.</summary>
    public async Task HasRoundsToday(string session)
    {
        var rounds = (await staff.SnapshotWhenWell($"{Topic}/public")).View["rounds"]!.AsObject();
        foreach (var (other, _) in rounds.Where(r => (string?)r.Value!["session"] != session))
            await Do(staff, $"POST rounds/{other}/remove");
        var soon = DateTimeOffset.UtcNow.AddMinutes(5);
        foreach (var (n, start) in new[] { (1, soon), (2, soon.AddMinutes(25)) })
            await Do(staff, $"PUT rounds/{session}-{n}", new { session, start, minutes = 20, gap = 5, version = (int)rounds[$"{session}-{n}"]!["version"]! });
    }

    /// <summary>The only round of all is in half an hour.</summary>
    /// <param name="now">By the clock of a rehearsal.</param>
    public async Task<string> HasOneRound(DateTimeOffset? now = null)
    {
        foreach (var (round, _) in (await staff.SnapshotWhenWell($"{Topic}/public")).View["rounds"]!.AsObject())
            await Do(staff, $"POST rounds/{round}/remove");
        return await RoundAt((now ?? DateTimeOffset.UtcNow).AddMinutes(30));
    }

    /// <summary>Another round of the first session, of twenty minutes.</summary>
    public async Task<string> RoundAt(DateTimeOffset start)
    {
        var round = $"r-{New[^8..]}";
        await Do(staff, $"PUT rounds/{round}", new { session = "matchmaking-day-1", start, minutes = 20 });
        return round;
    }

    public Task Show(string? run) => Do(staff, "PUT provisional", new { run });

    public async Task Publish(string run) =>
        await Do(staff, "POST publish", new { run, number = (int)(await staff.SnapshotWhenWell($"{Topic}/public")).View["counts"]!["published"]! });

    /// <summary>Until somebody's own view says so.</summary>
    public static async Task<JsonObject> Sees(Attendee who, Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = (await who.SnapshotWhenWell($"{Topic}/person-{who.Person}")).View), expected, 15, () => view.ToJsonString());
        return view;
    }

    public static JsonObject Requests(JsonObject view) => view["requests"]?.AsObject() ?? [];
}
