using System.Text.Json;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Polls;

namespace Hub.Server.Exchange;

/// <summary>A place in a JSON document. Reading a field notes what is wrong with it, at its path, and goes on with null.</summary>
readonly record struct JsonCursor(JsonElement Value, string Path, Faults Faults)
{
    /// <summary>Null where nothing of it can be read.</summary>
    public static JsonCursor? Parse(ReadOnlyMemory<byte> bytes, Faults faults)
    {
        if (!Utf8Text.Check(bytes, faults))
            return null;
        try
        {
            using var document = JsonDocument.Parse(Utf8Text.WithoutBom(bytes));
            var root = new JsonCursor(document.RootElement.Clone(), "$", faults);
            return root.HasReadableNames() ? root : null;
        }
        catch (JsonException e)
        {
            faults.Add($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", "This is not JSON from here on. Export the file anew, or correct this line.");
            return null;
        }
    }

    /// <summary>Notes names that stand twice, of which the last would win without a word, at any depth.</summary>
    bool HasReadableNames()
    {
        if (Value.ValueKind == JsonValueKind.Array)
            return Items().All(item => item.HasReadableNames());
        if (Value.ValueKind != JsonValueKind.Object)
            return true;
        try
        {
            var names = new HashSet<string>();
            foreach (var (name, value) in Properties())
            {
                if (!names.Add(name))
                    Faults.Add(At(name), "This property stands here twice. Remove one.");
                if (!value.HasReadableNames())
                    return false;
            }
            return true;
        }
        catch (InvalidOperationException)
        {
            Faults.Add(Path, "The name of a property here holds broken characters (half a surrogate pair). Type it anew.");
            return false;
        }
    }

    public bool IsObject() => Is(JsonValueKind.Object, "Expected an object in { }.");

    public bool IsList() => Is(JsonValueKind.Array, "Expected a list in [ ].");

    bool Is(JsonValueKind kind, string otherwise)
    {
        if (Value.ValueKind == kind)
            return true;
        Faults.Add(Path, otherwise);
        return false;
    }

    public string At(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$') ? $"{Path}.{name}" : $"{Path}['{Fields.Shown(name)}']";

    /// <summary>A misspelt property would otherwise be lost without a word.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        foreach (var property in Value.EnumerateObject())
            if (!known.Contains(property.Name))
                Faults.Add(At(property.Name), $"This property is not known here. Known are: {string.Join(", ", known)}.");
    }

    public JsonCursor? Find(string name) =>
        Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new(value, At(name), Faults) : null;

    public JsonCursor? Need(string name)
    {
        if (Find(name) is { } found)
            return found;
        Faults.Add(At(name), "This is missing.");
        return null;
    }

    public IEnumerable<JsonCursor> Items(int most = int.MaxValue)
    {
        if (!IsList())
            yield break;
        if (Value.GetArrayLength() > most)
        {
            Faults.Add(Path, $"The list has {Value.GetArrayLength()} entries; at most {most} fit.");
            yield break;
        }
        var i = 0;
        foreach (var item in Value.EnumerateArray())
            yield return new(item, $"{Path}[{i++}]", Faults);
    }

    public IEnumerable<(string Name, JsonCursor Value)> Properties()
    {
        if (!IsObject())
            yield break;
        foreach (var property in Value.EnumerateObject())
            yield return (property.Name, new(property.Value, At(property.Name), Faults));
    }

    /// <summary>The string as it stands; numbers are faults.</summary>
    public string? String()
    {
        if (Value.ValueKind != JsonValueKind.String)
        {
            Faults.Add(Path, "Expected a text in quotes.");
            return null;
        }
        try
        {
            // A noncharacter is as broken: it cannot be normalized.
            if (Value.GetString() is { } text && !text.Contains('\uFFFE'))
                return text;
        }
        catch (InvalidOperationException)
        {
        }
        Faults.Add(Path, "The text holds broken characters (half a surrogate pair, or U+FFFE). Type it anew.");
        return null;
    }

    public string? Text(int longest, bool lines = false) => String() is { } raw ? Fields.Text(raw, longest, lines, Path, Faults) : null;

    public int? Number(int least, int most)
    {
        if (Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Faults.Add(Path, $"Expected a whole number from {least} to {most}.");
        return null;
    }

    public double? Decimal(double least, double most)
    {
        if (Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        Faults.Add(Path, $"Expected a number from {least} to {most}.");
        return null;
    }

    public bool? Bool()
    {
        if (Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return Value.GetBoolean();
        Faults.Add(Path, "Expected true or false.");
        return null;
    }

    public T? Id<T>() where T : struct, IId<T>
    {
        if (String() is not { } text)
            return null;
        if (T.TryParse(text, null, out var id))
            return id;
        Faults.Add(Path, LongestSlug(typeof(T)) is { } longest ? $"Expected an id of a-z, 0-9 and '-', at most {longest} characters."
            : "Expected a UUID, such as 0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90.");
        return null;
    }

    static int? LongestSlug(Type id) =>
        id == typeof(SessionId) ? 64 : id == typeof(RoundId) ? RoundId.Longest : id == typeof(TableId) ? TableId.Longest : id == typeof(TopicId) ? TopicId.Longest : id == typeof(ConferenceId) || id == typeof(ItemId) || id == typeof(OptionId) ? 40 : null;

    public T? OneOf<T>() where T : struct, Enum
    {
        if (String() is not { } text)
            return null;
        if (Names<T>.All.TryGetValue(text, out var value))
            return value;
        Faults.Add(Path, $"\"{Fields.Shown(text)}\" is not one of: {string.Join(", ", Names<T>.All.Keys)}.");
        return null;
    }

    /// <summary>The names that an enum has in JSON.</summary>
    static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> All =
            Enum.GetValues<T>().ToDictionary(value => JsonSerializer.SerializeToElement(value).GetString()!);
    }
}
