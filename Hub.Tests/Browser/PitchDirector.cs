using System.Text.Json.Nodes;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>What moderators and the chair do in a pitch round of the sample event, by the API: these tests look at what somebody sees of it in a browser.</summary>
public sealed class PitchDirector
{
    readonly Visitors visitors;
    readonly Attendee staff;
    readonly string address;
    long seen;

    PitchDirector(Visitors visitors, Attendee staff, PanelDirector panel, string session)
    {
        (this.visitors, this.staff, Panel, Session) = (visitors, staff, panel, session);
        address = $"/api/conferences/{Visitors.Conference}/pitches/{session}";
    }

    public string Session { get; }

    /// <summary>The questions of the round; and whom one needs besides the staff.</summary>
    public PanelDirector Panel { get; }

    public static async Task<PitchDirector> Of(Visitors visitors, string session) =>
        new(visitors, await Attendee.Entered(visitors.Hub.BaseUrl, visitors.OrganiserToken), await PanelDirector.Of(visitors, session), session);

    /// <summary>A page of this round as somebody sees it.</summary>
    public async Task<IPage> Open(IPage page, Attendee who, string place = "panel")
    {
        await page.Context.AddCookiesAsync([new() { Name = "hub", Value = who.Cookie["hub=".Length..], Url = visitors.Hub.BaseUrl }]);
        await page.GotoAsync($"/#/{place}/{Session}");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        return page;
    }

    public async Task<string> IdOf(string title) => (await View())["pitches"]!.AsObject().Single(p => (string?)p.Value!["title"] == title).Key;

    public async Task<string> Add(string title, string organisation, Attendee? speaker = null, bool remote = false, string? country = null)
    {
        var id = Guid.CreateVersion7().ToString();
        await Do("PUT", $"/{id}", new { title, organisation, speaker = speaker?.Person.ToString(), remote, country });
        return id;
    }

    /// <summary>Brings a pitch to the stage, whoever is there.</summary>
    public async Task Start(string title)
    {
        var view = await View();
        var pitch = await IdOf(title);
        await Do("POST", "/clock", new { action = "start", pitch, was = StateOf(view, pitch), ends = (string?)view["round"]?["running"] });
    }

    public Task BeginQuestions() => Turn("questions");

    public Task Pause() => Turn("pause");

    public Task End() => Turn("done");

    public async Task AddTime(int seconds)
    {
        var (view, pitch) = await OnStage();
        var run = view["runs"]![pitch]!;
        var limit = (int)run[StateOf(view, pitch) == "questions" ? "questions" : "clock"]!["limit"]!;
        await Do("POST", "/clock", new { action = "add", pitch, was = StateOf(view, pitch), seconds, limit });
    }

    public async Task Mark(string title, string to)
    {
        var pitch = await IdOf(title);
        await Do("POST", $"/{pitch}/mark", new { was = StateOf(await View(), pitch), to });
    }

    /// <summary>Each of them, from start to end.</summary>
    public async Task Give(params string[] titles)
    {
        foreach (var title in titles)
        {
            await Start(title);
            await End();
        }
    }

    /// <summary>Changes the rules that are named.</summary>
    public async Task Set(Action<JsonObject> change)
    {
        var settings = (await View())["settings"]!.DeepClone().AsObject();
        settings["criteria"] = new JsonArray([.. settings["criteria"]!.AsObject().OrderBy(c => (int)c.Value!["order"]!)
            .Select(c => new JsonObject { ["id"] = c.Key, ["name"] = (string)c.Value!["name"]!, ["weight"] = (int)c.Value["weight"]! })]);
        change(settings);
        await Do("PUT", "/settings", settings);
    }

    public Task MakeJuror(Attendee person) => Do("PUT", $"/jurors/{person.Person}");

    public Task OpenFavours(bool open) => Do("PUT", "/favours", new { open });

    public Task Lock(bool locked = true) => Do("POST", "/lock", new { locked });

    public Task Reveal(int places, int was) => Do("POST", "/reveal", new { places, was });

    public Task Say(string text, string to = "green-room") => Do("PUT", $"/messages/{Guid.CreateVersion7()}", new { to, text });

    public async Task Upload(string title, int pages) =>
        await Do("PUT", $"/{await IdOf(title)}/slides?pages={pages}", new ByteArrayContent(TinyPdf.Of(pages)) { Headers = { ContentType = new("application/pdf") } });

    /// <summary>What the staff sees, with all that was done here.</summary>
    public async Task<JsonObject> View()
    {
        JsonObject view = [];
        var wanted = Interlocked.Read(ref seen);
        await Wait.Until(async () =>
        {
            (var position, view) = await staff.Snapshot($"pitches/{Visitors.Conference}/{Session}/staff");
            return position.Revision >= wanted;
        }, $"the round is seen at revision {wanted}");
        return view;
    }

    /// <summary>Until the staff sees it so.</summary>
    public async Task Sees(Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = await View()), expected, actual: () => view.ToJsonString());
    }

    async Task Turn(string action)
    {
        var (view, pitch) = await OnStage();
        await Do("POST", "/clock", new { action, pitch, was = StateOf(view, pitch) });
    }

    async Task<(JsonObject View, string Pitch)> OnStage()
    {
        var view = await View();
        return (view, (string?)view["round"]?["running"] ?? throw new InvalidOperationException("No pitch is on the stage."));
    }

    static string StateOf(JsonObject view, string pitch) => (string?)view["runs"]?[pitch]?["state"] ?? "upcoming";

    async Task Do(string method, string path, object? body = null)
    {
        var reply = (await staff.Send(new(method), address + path, body)).Accepted();
        if (reply["revision"] is { } revision)
            Interlocked.Exchange(ref seen, Math.Max(Interlocked.Read(ref seen), (long)revision));
    }
}
