using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Grains.Storage;

/// <summary>Events and states as JSON. Event names are kebab-case discriminators ("type") and stay for ever; an unknown one refuses to load.</summary>
public static class EventCodec
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Encode<TEvent>(IReadOnlyList<TEvent> batch) => JsonSerializer.SerializeToUtf8Bytes(batch, Options);

    public static IReadOnlyList<TEvent> Decode<TEvent>(ReadOnlyMemory<byte> batch) =>
        JsonSerializer.Deserialize<List<TEvent>>(batch.Span, Options) ?? throw new JsonException("A batch of events is null.");

    public static byte[] EncodeState<TState>(TState state) => JsonSerializer.SerializeToUtf8Bytes(state, Options);

    public static TState DecodeState<TState>(ReadOnlyMemory<byte> state) =>
        JsonSerializer.Deserialize<TState>(state.Span, Options) ?? throw new JsonException("A snapshot is null.");
}
