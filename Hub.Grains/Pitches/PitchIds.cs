using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

[JsonConverter(typeof(IdConverter<PitchId>))]
[GenerateSerializer, Immutable]
public readonly record struct PitchId(Guid Value) : IId<PitchId>
{
    public override string ToString() => Value.ToString();

    public static PitchId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<PitchId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PitchId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

/// <summary>One of the things that a jury looks at.</summary>
[JsonConverter(typeof(IdConverter<CriterionId>))]
[GenerateSerializer, Immutable]
public readonly record struct CriterionId(Guid Value) : IId<CriterionId>
{
    public override string ToString() => Value.ToString();

    public static CriterionId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<CriterionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CriterionId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

/// <summary>A message to those behind the stage.</summary>
[JsonConverter(typeof(IdConverter<MessageId>))]
[GenerateSerializer, Immutable]
public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public override string ToString() => Value.ToString();

    public static MessageId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<MessageId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MessageId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

/// <summary>A file of slides that was uploaded.</summary>
[JsonConverter(typeof(IdConverter<FileId>))]
[GenerateSerializer, Immutable]
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    public override string ToString() => Value.ToString();

    public static FileId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<FileId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FileId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}
