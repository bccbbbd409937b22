using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

[JsonConverter(typeof(IdConverter<ReplyId>))]
[GenerateSerializer, Immutable]
public readonly record struct ReplyId(Guid Value) : IId<ReplyId>
{
    public override string ToString() => Value.ToString();

    public static ReplyId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<ReplyId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReplyId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

/// <summary>Names a label of one panel: 1 to 40 of a-z, 0-9 and '-'. Who makes the label makes its id.</summary>
[JsonConverter(typeof(IdConverter<LabelId>))]
[GenerateSerializer, Immutable]
public readonly record struct LabelId(string Value) : IId<LabelId>
{
    public override string ToString() => Value;

    public static LabelId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<LabelId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LabelId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, 40);
    }
}
