using Hub.Grains.Live;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hub.Server.Api;

/// <summary>The document that the web client's types are generated from.</summary>
public static class OpenApi
{
    public static void AddHubOpenApi(this IServiceCollection services) => services.AddOpenApi(openApi =>
    {
        openApi.AddSchemaTransformer((schema, context, _) =>
        {
            // Ids write themselves as strings, which the schema exporter cannot know.
            var inner = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type);
            if (context.JsonTypeInfo.ElementType is { } element && IsId(element))
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
            if (IsId(inner ?? context.JsonTypeInfo.Type))
                schema.Type = inner is not null && IsSent(context) ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            // Where one may be left out, the reference says so. Said in the enumeration itself it would be true wherever that is used.
            if (inner is { IsEnum: true })
                schema.Enum = schema.Enum?.Where(value => value is not null && !value.IsJsonNullSentinel()).ToList();
            return Task.CompletedTask;
        });
    });

    static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    /// <summary>What is sent may be null; what is answered is left out then.</summary>
    static bool IsSent(OpenApiSchemaTransformerContext context) =>
        context.JsonPropertyInfo?.DeclaringType.Name.EndsWith("Request", StringComparison.Ordinal) == true;
}
