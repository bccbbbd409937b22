using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>Names an item within its poll: 1 to 40 of a-z, 0-9 and '-'. Who writes the poll makes the ids.</summary>
[JsonConverter(typeof(IdConverter<ItemId>))]
[GenerateSerializer, Immutable]
public readonly record struct ItemId(string Value) : IId<ItemId>
{
    public override string ToString() => Value;

    public static ItemId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<ItemId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, 40);
    }
}

/// <summary>Names an option within its item: 1 to 40 of a-z, 0-9 and '-'.</summary>
[JsonConverter(typeof(IdConverter<OptionId>))]
[GenerateSerializer, Immutable]
public readonly record struct OptionId(string Value) : IId<OptionId>
{
    public override string ToString() => Value;

    public static OptionId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<OptionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OptionId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, 40);
    }
}
