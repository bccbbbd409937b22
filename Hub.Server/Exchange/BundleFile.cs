using System.Text.Json;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Storage;

namespace Hub.Server.Exchange;

/// <summary>A bundle, or why there is none.</summary>
public sealed record BundleResult(Bundle? Bundle, IReadOnlyList<Fault> Faults, int MoreFaults);

/// <summary>The hub's own file: a whole event in JSON. What <see cref="Write"/> wrote, <see cref="Read(ReadOnlyMemory{byte})"/> gives back.</summary>
public static class BundleFile
{
    static readonly JsonSerializerOptions Indented = new(EventCodec.Options) { WriteIndented = true, IndentSize = 2, NewLine = "\n" };

    public static byte[] Write(Bundle bundle) => [.. JsonSerializer.SerializeToUtf8Bytes(bundle, Indented), (byte)'\n'];

    public static BundleResult Read(ReadOnlyMemory<byte> bytes)
    {
        var faults = new Faults();
        var bundle = JsonCursor.Parse(bytes, faults) is { } root ? Read(root) : null;
        return new(faults.Any ? null : bundle, faults.First, faults.More);
    }

    internal static Bundle? Read(JsonCursor root)
    {
        if (!root.IsObject())
            return null;
        // The fields of another version mean other things: no use in naming what is wrong with them.
        var format = root.Need("format")?.String();
        if (format != Bundle.CurrentFormat)
        {
            if (format is not null)
                root.Faults.Add("$.format", $"This is \"{Fields.Shown(format)}\"; this hub reads \"{Bundle.CurrentFormat}\".");
            return null;
        }
        root.Only("$schema", "format", "id", "programme", "people", "matchmaking");
        var id = root.Need("id")?.Id<ConferenceId>();
        var topics = BundleMatching.Topics(root.Find("matchmaking")?.Find("settings")?.Find("topics"));
        var people = BundlePeople.Read(root.Need("people"), topics);
        var programme = BundleProgramme.Read(root.Need("programme"), [.. people.Select(p => p.Id)]);
        var matchmaking = BundleMatching.Read(root.Find("matchmaking"), topics, programme, [.. people.Select(p => p.Id)]);
        return root.Faults.Any || id is null || programme is null ? null : new(format, id.Value, programme, people, matchmaking);
    }
}
