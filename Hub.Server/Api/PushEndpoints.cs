using Hub.Grains.Live;
using Hub.Server.Hosting;
using Hub.Server.Identity;
using Hub.Server.Knocking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Key">The public key to subscribe with, base64url.</param>
public sealed record PushKeyAnswer(string Key);

/// <param name="Endpoint">The address at the browser's push service.</param>
/// <param name="P256dh">The browser's public key, base64url.</param>
/// <param name="Auth">The browser's secret, base64url.</param>
/// <param name="Language">"en" or "de".</param>
public sealed record DeviceRequest(string? Endpoint, string? P256dh, string? Auth, string? Language);

/// <summary>Devices that are told while their page is closed (Web Push). Each person has five at most; one that is put again takes its own place.</summary>
public static class PushEndpoints
{
    public static void MapPush(this IEndpointRouteBuilder api)
    {
        var push = api.MapGroup("/conferences/{conference}/push").RequireAuthorization(Policies.Attendee);
        push.MapGet("/key", Key);
        push.MapPut("/devices/{device}", Put);
        push.MapDelete("/devices/{device}", Remove);
    }

    static async Task<Results<Ok<PushKeyAnswer>, ProblemHttpResult>> Key(ConferenceId conference, Settings settings, VapidKeys keys) =>
        settings.Push ? TypedResults.Ok(new PushKeyAnswer((await keys.Get()).PublicKey)) : Problems.Of(PushOff);

    static async Task<Results<NoContent, ProblemHttpResult>> Put(
        DeviceRequest body, ConferenceId conference, Guid device, Me me, Settings settings, PushServices services, Devices devices)
    {
        if (!settings.Push)
            return Problems.Of(PushOff);
        if (services.Problem(body.Endpoint, body.P256dh, body.Auth, body.Language) is { } refusal)
            return Problems.Of(refusal);
        await devices.Put(conference, me.Person, new(device, body.Endpoint!, body.P256dh!, body.Auth!, body.Language!));
        return TypedResults.NoContent();
    }

    static async Task<NoContent> Remove(ConferenceId conference, Guid device, Me me, Devices devices)
    {
        await devices.Remove(conference, me.Person, device);
        return TypedResults.NoContent();
    }

    static readonly Refusal PushOff = new("push-off", "This hub sends no messages to closed pages.", Because.Unknown);
}
