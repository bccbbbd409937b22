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

    const string OurOwn =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ";

    const string NothingElse = OurOwn + "connect-src 'self'";

    /// <summary>A panel's stream plays from wherever the organiser has it, and from this machine where one tries it out.</summary>
    const string AndStreams = OurOwn + $"connect-src 'self' {Anywhere}; media-src 'self' blob: {Anywhere}; frame-src {Anywhere}";

    const string Anywhere = "https: http://localhost:* http://127.0.0.1:*";

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
            headers.ContentSecurityPolicy = NothingElse;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = NoSenses;
            return IsCommand(http.Request) && http.Request.Headers[Header].Count == 0
                ? Problems.Of(MissingHeader, StatusCodes.Status400BadRequest).ExecuteAsync(http)
                : next();
        });
    }

    const string NoSenses = "camera=(), microphone=(), geolocation=()";

    /// <summary>For the page that shows a panel's stream. Camera and microphone are for a frame to which the page hands them: a meeting in which one speaks.</summary>
    public static void AllowStreams(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = AndStreams;
        response.Headers["Permissions-Policy"] = "camera=*, microphone=*, geolocation=()";
    }

    static bool IsCommand(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    static readonly Refusal MissingHeader = new("missing-header", string.Create(CultureInfo.InvariantCulture, $"Commands need the header {Header}: 1."), Because.Invalid);
    static readonly Refusal TooFast = new("too-fast", "That was faster than a person can be. Wait a second.", Because.TooMany);
}
