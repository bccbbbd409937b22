using StackExchange.Redis;

namespace Hub.Server.Hosting;

public static class Health
{
    /// <summary>GET /health: 200 when this node can read and write its store, 503 when it can't. For balancers and people; it tells nothing else.</summary>
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", async (IConnectionMultiplexer redis) =>
    {
        try
        {
            await redis.GetDatabase().PingAsync();
            return Results.Text("well");
        }
        catch (Exception e) when (Problems.IsStoreTrouble(e))
        {
            return Results.Text("the store is away", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }).AllowAnonymous().ExcludeFromDescription();
}
