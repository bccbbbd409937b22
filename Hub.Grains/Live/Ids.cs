using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.Grains.Live;

/// <summary>An id in the one text form that it has in journals, URLs, topics and views.</summary>
public interface IId<TSelf> : IParsable<TSelf> where TSelf : struct, IId<TSelf>
{
    string ToString();
}

/// <summary>Names a conference: 1 to 40 of a-z, 0-9 and '-', as people see it in an address.</summary>
[JsonConverter(typeof(IdConverter<ConferenceId>))]
[GenerateSerializer, Immutable]
public readonly record struct ConferenceId(string Value) : IId<ConferenceId>
{
    public override string ToString() => Value;

    public static ConferenceId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<ConferenceId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConferenceId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, 40);
    }
}

/// <summary>Names a session of the programme, and with it the panel, pitch round, matchmaking or visit that it is.
/// 1 to 64 of a-z, 0-9 and '-'; unique within the conference; the key that a second import finds it by.</summary>
[JsonConverter(typeof(IdConverter<SessionId>))]
[GenerateSerializer, Immutable]
public readonly record struct SessionId(string Value) : IId<SessionId>
{
    public override string ToString() => Value;

    public static SessionId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<SessionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, 64);
    }
}

[JsonConverter(typeof(IdConverter<PersonId>))]
[GenerateSerializer, Immutable]
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public override string ToString() => Value.ToString();

    public static PersonId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<PersonId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

[JsonConverter(typeof(IdConverter<QuestionId>))]
[GenerateSerializer, Immutable]
public readonly record struct QuestionId(Guid Value) : IId<QuestionId>
{
    public override string ToString() => Value.ToString();

    public static QuestionId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<QuestionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QuestionId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

[JsonConverter(typeof(IdConverter<ScreenId>))]
[GenerateSerializer, Immutable]
public readonly record struct ScreenId(Guid Value) : IId<ScreenId>
{
    public override string ToString() => Value.ToString();

    public static ScreenId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<ScreenId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ScreenId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

[JsonConverter(typeof(IdConverter<PollId>))]
[GenerateSerializer, Immutable]
public readonly record struct PollId(Guid Value) : IId<PollId>
{
    public override string ToString() => Value.ToString();

    public static PollId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<PollId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PollId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

[JsonConverter(typeof(IdConverter<BroadcastId>))]
[GenerateSerializer, Immutable]
public readonly record struct BroadcastId(Guid Value) : IId<BroadcastId>
{
    public override string ToString() => Value.ToString();

    public static BroadcastId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<BroadcastId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BroadcastId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

[JsonConverter(typeof(IdConverter<ClapId>))]
[GenerateSerializer, Immutable]
public readonly record struct ClapId(Guid Value) : IId<ClapId>
{
    public override string ToString() => Value.ToString();

    public static ClapId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<ClapId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClapId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

/// <summary>Ids as JSON strings, also as the keys of an object.</summary>
public sealed class IdConverter<T> : JsonConverter<T> where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null, null, out var id)
            ? id : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}

static class IdText
{
    public static T Parse<T>(string s) where T : struct, IId<T> =>
        T.TryParse(s, null, out var id) ? id : throw new FormatException($"'{s}' is not a {typeof(T).Name}.");

    public static bool IsSlug([NotNullWhen(true)] string? s, int longest) =>
        s is { Length: > 0 } && s.Length <= longest && s[0] != '-' && s.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
