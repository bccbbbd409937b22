using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Screens;

/// <summary>A screen and those who steer it see the same.</summary>
public sealed class ScreenViews : IViews<Screen, ScreenEvent>
{
    static readonly Part ScreenPart = new("screen");
    static readonly Part ScenePart = new("scene");

    public static IEnumerable<Touch> Touched(Screen after, ScreenEvent happened) => happened is SceneSet
        ? [new(Audience.Public, ScenePart)]
        : [new(Audience.Public, ScreenPart), new(Audience.Public, ScenePart)];

    public static IEnumerable<Part> Parts(Screen state, Audience audience) => audience == Audience.Public ? [ScreenPart, ScenePart] : [];

    public static JsonNode? Render(Screen state, Audience audience, Part part)
    {
        if (state.Conference is not { } conference)
            return part == ScreenPart ? new JsonObject { ["paired"] = false } : null;
        if (part == ScreenPart)
            return new JsonObject { ["paired"] = true, ["name"] = state.Name, ["conference"] = conference.ToString() };
        var scene = new JsonObject
        {
            ["kind"] = state.Scene switch
            {
                Scene.Join => "join",
                Scene.Stage => "stage",
                Scene.Poll => "poll",
                Scene.Monitor => "monitor",
                Scene.RunningOrder => "running-order",
                Scene.Reveal => "reveal",
                Scene.Matches => "matches",
                Scene.HallPlan => "hall-plan",
                Scene.TableSign => "table-sign",
                _ => "agenda",
            },
        };
        if (state.Scene is Scene.OfSession of)
            scene["session"] = of.Session.ToString();
        if (state.Scene is Scene.TableSign sign)
            scene["table"] = sign.Table.ToString();
        return scene;
    }
}
