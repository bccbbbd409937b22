using System.Text.Json;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StackExchange.Redis;

namespace Hub.Server;

/// <summary>Every no as problem details: a stable code, a sentence, and whether the same may succeed later. The only place that catches.</summary>
public static partial class Problems
{
    public static ProblemHttpResult Of(Refusal refusal, int? status = null, IReadOnlyDictionary<string, object?>? more = null)
    {
        var details = new ProblemDetails
        {
            Type = $"urn:hub:{refusal.Code}",
            Title = refusal.Code.Replace('-', ' '),
            Status = status ?? StatusOf(refusal.Because),
            Detail = refusal.Sentence,
            Extensions = { ["code"] = refusal.Code, ["retryable"] = refusal.Retryable },
        };
        if (refusal.Rule is { } rule)
            details.Extensions["rule"] = rule;
        if (refusal.Now is { } now)
            details.Extensions["now"] = now;
        foreach (var (name, value) in more ?? new Dictionary<string, object?>())
            details.Extensions[name] = value;
        return TypedResults.Problem(details);
    }

    /// <summary>The answer to a command: its position, or the refusal.</summary>
    public static Results<Ok<Position>, ProblemHttpResult> ToHttp(this Answer answer) =>
        answer.IsRefused ? Of(answer.Refusal) : TypedResults.Ok(answer.Position);

    static int StatusOf(Because because) => because switch
    {
        Because.Invalid => StatusCodes.Status422UnprocessableEntity,
        Because.Unknown => StatusCodes.Status404NotFound,
        Because.Forbidden => StatusCodes.Status403Forbidden,
        Because.Conflict => StatusCodes.Status409Conflict,
        Because.TooMany => StatusCodes.Status429TooManyRequests,
        Because.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether an exception means that the store, or the node that has the grain, is away: try again.</summary>
    public static bool IsStoreTrouble(Exception e) =>
        e is RedisException or TimeoutException or FencedException or OrleansException
        || (e.InnerException is { } inner && IsStoreTrouble(inner));

    /// <summary>Turns what was thrown, and bare status codes, into problem details.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(async context =>
        {
            var e = context.Features.Get<IExceptionHandlerFeature>()!.Error;
            await OfException(e, app.Logger).ExecuteAsync(context);
        }));
        app.UseStatusCodePages(pages => Of(OfStatus(pages.HttpContext.Response.StatusCode), pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext));
    }

    static ProblemHttpResult OfException(Exception e, ILogger logger)
    {
        if (e is RefusedException refused)
            return Of(refused.Refusal);
        if (e is BadHttpRequestException { StatusCode: var status })
            return e.InnerException is JsonException { Path: var path } ? Malformed(path) : Of(OfStatus(status), status);
        if (Api.Bodies.IsOfNoKind(e))
            return Malformed("$");
        if (IsStoreTrouble(e))
        {
            StoreTrouble(logger, e);
            return Of(Refusal.StoreUnavailable);
        }
        Unexpected(logger, e);
        return Of(Internal, StatusCodes.Status500InternalServerError);
    }

    static ProblemHttpResult Malformed(string? path) =>
        Of(MalformedRequest, StatusCodes.Status400BadRequest, path is null ? null : new Dictionary<string, object?> { ["where"] = path });

    static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => MalformedRequest,
        StatusCodes.Status404NotFound => new("not-found", "There is nothing at this address.", Because.Unknown),
        StatusCodes.Status405MethodNotAllowed => new("method-not-allowed", "This address does not take that method.", Because.Invalid),
        StatusCodes.Status413PayloadTooLarge => new("too-large", "This is more than the hub takes in one request.", Because.Invalid),
        StatusCodes.Status415UnsupportedMediaType => new("unsupported-media-type", "Send this as JSON: Content-Type: application/json.", Because.Invalid),
        _ => Internal,
    };

    public static readonly Refusal MalformedRequest = new("malformed-request", "The request could not be read. Check the ids in the address and the JSON of the body.", Because.Invalid);

    static readonly Refusal Internal = new("internal", "Something went wrong in the hub. It has been noted.", Because.Busy);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed")]
    static partial void Unexpected(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store or a node is away; the caller was told to try again")]
    static partial void StoreTrouble(ILogger logger, Exception e);
}

/// <summary>A refusal that has to leave through several calls.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    public Refusal Refusal { get; } = refusal;

    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusedException(refusal);
    }
}
