using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Server.Exchange;

/// <summary>Any file that can be imported, by its format or by what it looks like.</summary>
public static class ImportFile
{
    public const int MaxBytes = 10 * 1024 * 1024;

    public const string Auto = "auto", Bundle = "bundle", ScheduleJson = "schedule-json", Schedule2 = "schedule2", ScheduleXml = "frab-xml", PeopleCsv = "people-csv";

    public static readonly IReadOnlyList<string> Formats = [Auto, Bundle, ScheduleJson, Schedule2, ScheduleXml, PeopleCsv];

    /// <summary>What other files begin with, and how to get one from them that can be read.</summary>
    static readonly (byte[] Start, string What)[] Others =
    [
        ([.. "PK\u0003\u0004"u8], "This is an Excel or ZIP file. In Excel save it as \"CSV UTF-8 (comma delimited)\"; unpack a ZIP first."),
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an old Excel or Word file. Save it as \"CSV UTF-8 (comma delimited)\"."),
        ([.. "%PDF"u8], "This is a PDF. Export the programme as schedule.json, or the list of people as CSV."),
        ([0x1F, 0x8B], "This file is compressed. Unpack it first."),
        ([.. "BEGIN:VCALENDAR"u8], "This is a calendar (iCal), which has too little in it. Export schedule.json or schedule.xml instead."),
        ([0xFF, 0xFE], "The file is saved as UTF-16 (\"Unicode\"). Save it as UTF-8, in Excel as \"CSV UTF-8 (comma delimited)\"."),
        ([0xFE, 0xFF], "The file is saved as UTF-16 (\"Unicode\"). Save it as UTF-8, in Excel as \"CSV UTF-8 (comma delimited)\"."),
    ];

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="conference">What ids of people are made from; a bundle brings its own.</param>
    /// <param name="rules">How sessions of a schedule find their kind: those of the conference as it is.</param>
    /// <param name="topics">Of the conference as it is, out of which a list of people takes theirs; a bundle brings its own.</param>
    public static ImportResult Read(string format, ReadOnlyMemory<byte> bytes, ConferenceId conference, IReadOnlyList<KindRule> rules, Taxonomy topics) =>
        Unreadable(bytes) is { } what ? ImportResult.Refused("the file", what) : (format == Auto ? Detect(bytes) : format) switch
        {
            Bundle => ReadBundle(BundleFile.Read(bytes)),
            ScheduleJson or Schedule2 => ScheduleFile.ReadJson(bytes, conference, rules),
            ScheduleXml => ScheduleFile.ReadXml(bytes, conference, rules),
            PeopleCsv => Exchange.PeopleCsv.Read(bytes, conference, topics),
            Json => ReadJson(bytes, conference, rules),
            _ => ImportResult.Refused("the format", $"\"{Fields.Shown(format)}\" is not a format. Known are: {string.Join(", ", Formats)}."),
        };

    const string Json = "json";

    static string? Unreadable(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return $"The file has {bytes.Length / 1024 / 1024.0:0.#} MB; at most {MaxBytes / 1024 / 1024} MB can be imported.";
        var text = Utf8Text.WithoutBom(bytes).Span;
        if (text.TrimStart(" \t\r\n"u8).IsEmpty)
            return "The file is empty.";
        foreach (var (start, what) in Others)
            if (bytes.Span.StartsWith(start))
                return what;
        return text.Contains((byte)0) ? "This is not a text file. Choose a JSON, XML or CSV file." : null;
    }

    static string Detect(ReadOnlyMemory<byte> bytes)
    {
        var text = Utf8Text.WithoutBom(bytes).Span.TrimStart(" \t\r\n"u8);
        return text[0] switch { (byte)'<' => ScheduleXml, (byte)'{' or (byte)'[' => Json, _ => PeopleCsv };
    }

    static ImportResult ReadJson(ReadOnlyMemory<byte> bytes, ConferenceId conference, IReadOnlyList<KindRule> rules)
    {
        var faults = new Faults();
        if (JsonCursor.Parse(bytes, faults) is not { } root)
            return ImportResult.Refused(faults);
        if (root.Find("format") is not null)
            return ReadBundle(BundleFile.Read(bytes));
        if (root.Find("schedule") is not null)
            return ScheduleFile.ReadJson(root, conference, rules);
        return ImportResult.Refused("$", "This JSON is neither an event of the hub (it would have a \"format\") nor a schedule (it would have a \"schedule\").");
    }

    static ImportResult ReadBundle(BundleResult read) =>
        read.Bundle is { } bundle ? new(bundle.Programme, bundle.People, [], Matchmaking: bundle.Matchmaking) : new(null, [], read.Faults, read.MoreFaults);
}
