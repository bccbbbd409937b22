using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hub.Server.Api;

/// <summary>How bodies are written and read.</summary>
static class Bodies
{
    public static void Configure(JsonSerializerOptions json)
    {
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.AllowOutOfOrderMetadataProperties = true;
        json.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)); // by their names only
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RequireValues);
    }

    /// <summary>What has no default and cannot be null has to be there: left out, it would be the first of an enum, no id, or zero, and be taken for what was meant.</summary>
    static void RequireValues(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false } parameter
                && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
                property.IsRequired = true;
        }
    }

    /// <summary>A body of several kinds that does not say which it is.</summary>
    public static bool IsOfNoKind(Exception e) => e is NotSupportedException { Source: "System.Text.Json" };
}
