using Hub.Grains.Conferences;
using Hub.Grains.Live;

namespace Hub.Server.Exchange;

/// <summary>Schedules of pretalx, frab and c3voc: schedule.json, the draft of its version 2, and schedule.xml.</summary>
public static class ScheduleFile
{
    public static ImportResult ReadJson(ReadOnlyMemory<byte> bytes, ConferenceId conference, IReadOnlyList<KindRule> rules)
    {
        var faults = new Faults();
        return JsonCursor.Parse(bytes, faults) is { } root ? ReadJson(root, conference, rules) : ImportResult.Refused(faults);
    }

    public static ImportResult ReadXml(ReadOnlyMemory<byte> bytes, ConferenceId conference, IReadOnlyList<KindRule> rules)
    {
        var faults = new Faults();
        return ScheduleXml.Read(bytes, faults) is { } source ? Result(source, conference, rules, faults) : ImportResult.Refused(faults);
    }

    internal static ImportResult ReadJson(JsonCursor root, ConferenceId conference, IReadOnlyList<KindRule> rules)
    {
        if (!root.IsObject() || root.Need("schedule") is not { } schedule)
            return ImportResult.Refused(root.Faults);
        if (Schedule2Json.Is(schedule.Value))
            return Result(Schedule2Json.Read(schedule), conference, rules, root.Faults);
        if (ScheduleJson.Is(schedule.Value))
            return Result(ScheduleJson.Read(schedule), conference, rules, root.Faults);
        root.Faults.Add("$.schedule", "This schedule has neither a conference with days nor a list of events.");
        return ImportResult.Refused(root.Faults);
    }

    static ImportResult Result(SourceSchedule source, ConferenceId conference, IReadOnlyList<KindRule> rules, Faults faults)
    {
        var (programme, people) = new ScheduleReading(conference, rules, faults).Read(source);
        return faults.Any || programme is null ? ImportResult.Refused(faults) : new(programme, people, []);
    }
}
