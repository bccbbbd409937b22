using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>A round of meetings: 1 to 70 of a-z, 0-9 and '-', so that a file can name it and a page can use a UUID. Rounds made from a session are session-1, session-2, ….</summary>
[JsonConverter(typeof(IdConverter<RoundId>))]
[GenerateSerializer, Immutable]
public readonly record struct RoundId(string Value) : IId<RoundId>
{
    public const int Longest = 70;

    public override string ToString() => Value;

    public static RoundId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<RoundId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoundId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, Longest);
    }
}

/// <summary>A table, physical or virtual: 1 to 40 of a-z, 0-9 and '-', a UUID where a page made it.</summary>
[JsonConverter(typeof(IdConverter<TableId>))]
[GenerateSerializer, Immutable]
public readonly record struct TableId(string Value) : IId<TableId>
{
    public const int Longest = 40;

    public override string ToString() => Value;

    public static TableId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<TableId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TableId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, Longest);
    }
}

/// <summary>A topic of the event: 1 to 40 of a-z, 0-9 and '-'.</summary>
[JsonConverter(typeof(IdConverter<TopicId>))]
[GenerateSerializer, Immutable]
public readonly record struct TopicId(string Value) : IId<TopicId>
{
    public const int Longest = 40;

    public override string ToString() => Value;

    public static TopicId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<TopicId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TopicId result)
    {
        result = new(s ?? "");
        return IdText.IsSlug(s, Longest);
    }
}

/// <summary>A request, and the meeting that it becomes: also the UID of its entry in calendars.</summary>
[JsonConverter(typeof(IdConverter<RequestId>))]
[GenerateSerializer, Immutable]
public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    public override string ToString() => Value.ToString();

    public static RequestId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<RequestId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequestId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}

/// <summary>One plan that was kept: of the planner, or moved by hand.</summary>
[JsonConverter(typeof(IdConverter<RunId>))]
[GenerateSerializer, Immutable]
public readonly record struct RunId(Guid Value) : IId<RunId>
{
    public override string ToString() => Value.ToString();

    public static RunId Parse(string s, IFormatProvider? provider = null) => IdText.Parse<RunId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RunId result)
    {
        var ok = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return ok;
    }
}
