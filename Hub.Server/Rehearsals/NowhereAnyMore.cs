using Hub.Grains.Live;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Authentication;

namespace Hub.Server.Rehearsals;

/// <summary>Whoever is at a rehearsal that was thrown away is nowhere: its addresses answer 404, and who asks who they are is nobody.</summary>
public sealed class NowhereAnyMore(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ConferenceTimes times)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && Me.Of(http.User)?.Conference is { } conference && (await times.Of(conference)).IsGone)
        {
            if (http.Request.Path.StartsWithSegments("/api/me", StringComparison.Ordinal))
                await http.SignOutAsync(Me.Scheme);
            if (!http.Request.Path.StartsWithSegments("/api/join", StringComparison.Ordinal) && !http.Request.Path.StartsWithSegments("/api/enter", StringComparison.Ordinal))
            {
                await Problems.Of(Refusal.ThrownAway, http.Request.Path.StartsWithSegments("/api/me", StringComparison.Ordinal) ? StatusCodes.Status401Unauthorized : null).ExecuteAsync(http);
                return;
            }
        }
        await next(http);
    }
}

/// <summary>A node that starts takes away what was late when a rehearsal was thrown away.</summary>
public sealed class ErasingLate(Copies copies) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => copies.EraseAll();
}
