using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Screens;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

public sealed record NewScreen(ScreenId Screen, string Code);

public sealed record PairRequest(string? Code, string? Name);

public sealed record PairAnswer(ScreenId Screen);

/// <summary>Venue screens: a screen asks for a code, staff pair it and set what it shows.</summary>
public static class ScreenEndpoints
{
    public static void MapScreens(this IEndpointRouteBuilder api)
    {
        api.MapPost("/screens", Begin).AllowAnonymous();
        var staff = api.MapGroup("/conferences/{conference}/screens").RequireAuthorization(Policies.Moderator);
        staff.MapPost("", Pair);
        staff.MapPut("/{screen}/scene", SetSceneOf);
        staff.MapDelete("/{screen}", Release);
    }

    /// <summary>A page that shows a screen: it keeps its id, and gets a fresh code, if it was one before.</summary>
    static async Task<Ok<NewScreen>> Begin(HttpContext http, ScreenPairing pairing)
    {
        var me = Me.Of(http.User);
        if (me?.Screen is not { } screen)
        {
            screen = new(Guid.CreateVersion7());
            me = new(new(screen.Value), null, Role.Screen, screen);
        }
        await SessionEndpoints.SignIn(http, me);
        return TypedResults.Ok(new NewScreen(screen, await pairing.CodeFor(screen)));
    }

    static async Task<Results<Ok<PairAnswer>, ProblemHttpResult>> Pair(
        PairRequest body, ConferenceId conference, Me me, HttpContext http, LiveGrains grains, ScreenPairing pairing, WrongCodes wrongCodes)
    {
        if (await pairing.Find(body.Code) is not { } screen)
            return Problems.Of(await wrongCodes.Answer(http.Connection.RemoteIpAddress, UnknownPairingCode, http.RequestAborted));
        var (name, refusal) = Wording.Clean(body.Name, 60, lines: false);
        if (refusal is not null)
            return Problems.Of(refusal);
        var paired = await grains.Screen(screen).Do(me.Caller, new PairScreen(conference, name));
        if (paired.IsRefused)
            return Problems.Of(paired.Refusal);
        var added = await grains.Conference(conference).Do(me.Caller, new AddScreen(screen, name));
        if (added.IsRefused)
            return Problems.Of(added.Refusal);
        await pairing.Used(body.Code);
        return TypedResults.Ok(new PairAnswer(screen));
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> SetSceneOf(
        Scene body, ConferenceId conference, ScreenId screen, Me me, LiveGrains grains, Programmes programmes)
    {
        if (body is Scene.OfSession of && Unfit(of, await programmes.KindOf(conference, of.Session)) is { } refusal)
            return Problems.Of(refusal);
        if (body is Scene.TableSign sign && !await programmes.HasTable(conference, sign.Table))
            return Problems.Of(TableDoor.UnknownTable);
        return (await grains.Screen(screen).Do(me.Caller, new SetScene(conference, body))).ToHttp();
    }

    /// <param name="kind">Of the session; null: there is none.</param>
    static Refusal? Unfit(Scene.OfSession scene, string? kind) => scene switch
    {
        Scene.RunningOrder or Scene.Reveal => kind == "pitch-round" ? null : PitchDoor.NotAPitchRound,
        Scene.Matches or Scene.HallPlan => kind == "matchmaking" ? null : FloorDoor.NotMatchmaking,
        _ => Programmes.HasStage(kind) ? null : NotAPanel,
    };

    static async Task<Results<Ok<Position>, ProblemHttpResult>> Release(ConferenceId conference, ScreenId screen, Me me, LiveGrains grains)
    {
        var released = await grains.Screen(screen).Do(me.Caller, new ReleaseScreen(conference));
        if (released.IsRefused)
            return Problems.Of(released.Refusal);
        return (await grains.Conference(conference).Do(me.Caller, new RemoveScreen(screen))).ToHttp();
    }

    static readonly Refusal UnknownPairingCode = new("unknown-code", "No screen shows this code. Codes change after 15 minutes: read it again.", Because.Unknown);
    static readonly Refusal NotAPanel = new("not-a-panel", "Only a panel or a pitch round has a stage. Choose one.", Because.Conflict);
}
