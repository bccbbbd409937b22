using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Hub.Server.Exchange;

/// <summary>schedule.xml of frab and pretalx. No document type and no entities: a file must not reach beyond itself.</summary>
static class ScheduleXml
{
    public static SourceSchedule? Read(ReadOnlyMemory<byte> bytes, Faults faults)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName == "schedule")
                return Read(root, faults);
            faults.Add(Where(root), $"This is <{Fields.Shown(root.Name.LocalName)}>, not a <schedule>. Export schedule.xml from pretalx or frab.");
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            faults.Add("the file", "The file has a document type (<!DOCTYPE …>), which is not read for safety. Remove it.");
        }
        catch (XmlException e)
        {
            faults.Add($"line {e.LineNumber}, character {e.LinePosition}", "This is not well-formed XML from here on. Export the file anew, or correct this line.");
        }
        return null;
    }

    static SourceSchedule Read(XElement root, Faults faults)
    {
        var conference = Child(root, "conference");
        if (conference is null)
            faults.Add(Where(root), "The <conference> is missing.");
        var rooms = new Dictionary<string, SourceRoom>();
        var events = new List<SourceEvent>();
        foreach (var room in Children(root, "day").SelectMany(day => Children(day, "room")))
        {
            var name = Attribute(room, "name");
            if (name.Text is null)
                faults.Add(name.Where, "The room has no name.");
            else
                rooms.TryAdd(name.Text, new(name.Text, name));
            events.AddRange(Children(room, "event").Select(e => ReadEvent(e, name.Text)));
        }
        var about = conference ?? root;
        return new(Text(about, "title"), Text(about, "time_zone_name"), Text(about, "start"), Text(about, "end"), [], [.. rooms.Values], events);
    }

    static SourceEvent ReadEvent(XElement entry, string? room) => new(
        Where(entry),
        Attribute(entry, "guid"),
        Attribute(entry, "code").Text,
        Text(entry, "slug").Text,
        Attribute(entry, "id").Text,
        Text(entry, "title"),
        Text(entry, "subtitle").Text,
        Text(entry, "track").Text,
        Text(entry, "type").Text,
        Text(entry, "language"),
        Text(entry, "abstract").Text,
        Text(entry, "description").Text,
        Text(entry, "state"),
        Text(entry, "date"),
        Text(entry, "end"),
        Text(entry, "duration"),
        room,
        [.. Children(Child(entry, "persons"), "person").Select(p =>
            new SourcePerson(Where(p), Attribute(p, "guid").Text, Attribute(p, "code").Text, Attribute(p, "id").Text, Some(p.Value)))]);

    static Found Text(XElement parent, string name) =>
        Child(parent, name) is { } child ? new(Some(child.Value), Where(child)) : new(null, $"{Where(parent)}: <{name}>");

    static Found Attribute(XElement element, string name) => new(Some(element.Attribute(name)?.Value), $"{Where(element)}: {name}");

    static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    static XElement? Child(XElement parent, string name) => Children(parent, name).FirstOrDefault();

    static IEnumerable<XElement> Children(XElement? parent, string name) => parent?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    static string Where(XElement element) =>
        string.Create(CultureInfo.InvariantCulture, $"line {((IXmlLineInfo)element).LineNumber}, <{Fields.Shown(element.Name.LocalName)}>");
}
