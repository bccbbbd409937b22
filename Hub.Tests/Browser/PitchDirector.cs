using System.Text.Json.Nodes;
using Hub.Tests.Given;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>What moderators and the chair do in a pitch round of the sample event, by the API: these tests look at what somebody sees of it in a browser.</summary>
public sealed class PitchDirector
{
    readonly Visitors visitors;
    readonly RoundByApi round;

    PitchDirector(Visitors visitors, RoundByApi round, PanelDirector panel) => (this.visitors, this.round, Panel) = (visitors, round, panel);

    public string Session => round.Session;

    /// <summary>The questions of the round; and whom one needs besides the staff.</summary>
    public PanelDirector Panel { get; }

    public static async Task<PitchDirector> Of(Visitors visitors, string session) =>
        new(visitors, await RoundByApi.Of(visitors, session), await PanelDirector.Of(visitors, session));

    /// <summary>A page of this round as somebody sees it.</summary>
    public async Task<IPage> Open(IPage page, Attendee who, string place = "panel")
    {
        await visitors.Has(page, who);
        await page.GotoAsync($"/#/{place}/{Session}");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        return page;
    }

    public async Task<string> IdOf(string title) => (await View())["pitches"]!.AsObject().Single(p => (string?)p.Value!["title"] == title).Key;

    public async Task<string> Add(string title, string organisation, Attendee? speaker = null, bool remote = false, string? country = null)
    {
        var id = Guid.CreateVersion7().ToString();
        await round.Do(HttpMethod.Put, $"/{id}", new { title, organisation, speaker = speaker?.Person.ToString(), remote, country });
        return id;
    }

    /// <summary>Brings a pitch to the stage, whoever is there.</summary>
    public async Task Start(string title) => await round.Start(await IdOf(title));

    public Task BeginQuestions() => round.Turn("questions");

    public Task Pause() => round.Turn("pause");

    public Task End() => round.Turn("done");

    public async Task AddTime(int seconds)
    {
        var (view, pitch) = await round.OnStage();
        await round.Clock(new { action = "add", pitch, was = RoundByApi.StateOf(view, pitch), seconds, limit = (int)RoundByApi.ClockOf(view, pitch)["limit"]! });
    }

    public async Task Mark(string title, string to) => await round.Mark(await IdOf(title), to);

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
        await round.Do(HttpMethod.Put, "/settings", settings);
    }

    public Task MakeJuror(Attendee person) => round.Do(HttpMethod.Put, $"/jurors/{person.Person}");

    public Task OpenFavours(bool open) => round.Do(HttpMethod.Put, "/favours", new { open });

    public Task Lock(bool locked = true) => round.Lock(locked);

    public Task Reveal(int places, int was) => round.Reveal(places, was);

    public Task Say(string text, string to = "green-room") => round.Do(HttpMethod.Put, $"/messages/{Guid.CreateVersion7()}", new { to, text });

    public async Task Upload(string title, int pages) => await round.Upload(await IdOf(title), TinyPdf.Of(pages), pages);

    /// <summary>What the staff sees, with all that was done here.</summary>
    public Task<JsonObject> View() => round.View();

    /// <summary>Until the staff sees it so.</summary>
    public async Task Sees(Func<JsonObject, bool> condition, string expected)
    {
        JsonObject view = [];
        await Wait.Until(async () => condition(view = await View()), expected, actual: () => view.ToJsonString());
    }
}
