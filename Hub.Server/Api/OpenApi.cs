using Hub.Grains.Live;
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
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
                schema.Type = JsonSchemaType.String;
            return Task.CompletedTask;
        });
    });
}
