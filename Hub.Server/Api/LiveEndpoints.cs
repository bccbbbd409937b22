using Hub.Grains.Live;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>Snapshots of topics, from this node's memory.</summary>
public static class LiveEndpoints
{
    public static void MapSnapshots(this IEndpointRouteBuilder api) =>
        api.MapGet("/live/{kind}/{conference}/{id}/{audience}", Read).RequireAuthorization(Policies.Joined)
            .Produces<TopicSnapshot>().Produces(StatusCodes.Status304NotModified);

    static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Read(
        string kind, string conference, string id, string audience, Me me, HttpContext http, Replicas replicas, Programmes programmes, LiveGrains grains)
    {
        if (!Topic.TryParse($"{kind}/{conference}/{id}/{audience}", out var topic) || !LiveGrains.IsKind(kind))
            return Problems.Of(UnknownTopic);
        if (!await TopicPolicies.Admits(me, topic, grains))
            return Problems.Of(NotYours);
        if (!await programmes.Has(topic.Key))
            return Problems.Of(UnknownTopic);
        var rendered = (await replicas.Open(topic)).Render();
        var etag = $"\"{rendered.Position}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = etag;
        return http.Request.Headers.IfNoneMatch.Contains(etag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(rendered.Json, "application/json");
    }

    static readonly Refusal UnknownTopic = new("unknown-topic", "There is nothing to watch under this name.", Because.Unknown);
    static readonly Refusal NotYours = new("forbidden-topic", "This view is for others. Join the event, or ask an organiser for a link.", Because.Forbidden);
}
