using System.Globalization;
using System.Threading.RateLimiting;
using Hub.Grains.Live;
using Hub.Server.Identity;

namespace Hub.Server.Hosting;

/// <summary>What every request passes: security headers, the header that only our own pages can send, and a limit per person.</summary>
public static class Guards
{
    /// <summary>A browser sends a custom header to another site only after that site has allowed it, which the hub never does.</summary>
    public const string Header = "X-Hub";

    const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void AddGuards(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            Me.Of(http.User) is { } me && IsCommand(http.Request)
                ? RateLimitPartition.GetTokenBucketLimiter(me.Person.ToString(), _ => PerPerson(me.IsStaff))
                : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return new(Problems.Of(TooFast).ExecuteAsync(rejected.HttpContext));
        };
    });

    /// <summary>An eager thumb makes five taps a second; staff clear a queue faster.</summary>
    static TokenBucketRateLimiterOptions PerPerson(bool staff) => new()
    {
        TokenLimit = staff ? 200 : 30,
        TokensPerPeriod = staff ? 50 : 5,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    public static void UseGuards(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return IsCommand(http.Request) && http.Request.Headers[Header].Count == 0
                ? Problems.Of(MissingHeader, StatusCodes.Status400BadRequest).ExecuteAsync(http)
                : next();
        });
    }

    /// <summary>For the page that plays the panels' streams. Organisers give their addresses while it is open, so that no list of hosts can be named: the
    /// players of YouTube, Vimeo and any Jitsi are frames; hls.js fetches from anywhere, plays blobs and works in one. Scripts come from here alone,
    /// as everywhere. A frame gets camera and microphone only if the page hands them on, for a Jitsi, and the person agrees.</summary>
    public static void LetPlay(HttpContext http)
    {
        // Whoever tries the hub out on their own machine has no certificate for a stream that comes from there.
        var own = http.Request.Host.Host is "localhost" or "127.0.0.1" ? " http://localhost:* http://127.0.0.1:*" : "";
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = $"{ContentSecurityPolicy}; frame-src https:; connect-src 'self' https:{own}; media-src 'self' blob: https:{own}; worker-src 'self' blob:";
        headers["Permissions-Policy"] = "camera=*, microphone=*, geolocation=()";
    }

    static bool IsCommand(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    static readonly Refusal MissingHeader = new("missing-header", string.Create(CultureInfo.InvariantCulture, $"Commands need the header {Header}: 1."), Because.Invalid);
    static readonly Refusal TooFast = new("too-fast", "That was faster than a person can be. Wait a second.", Because.TooMany);
}
