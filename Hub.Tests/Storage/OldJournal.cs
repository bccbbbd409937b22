using System.Text;
using Hub.Grains.Storage;

namespace Hub.Tests.Storage;

/// <summary>A journal as an older hub wrote it. It is never changed: today's code has to read it. Those of one kind, such as panel-1 and panel-2, hold every event together.</summary>
public abstract class OldJournal<TEvent>(string file)
{
    /// <summary>Written today, every event reads as in the file: a field that was renamed would show here.</summary>
    [Fact]
    public void What_is_written_today_is_what_was_written_then()
    {
        foreach (var line in Lines)
            Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(Decode(line))));
    }

    [Fact]
    public void Every_event_is_in_one_of_its_kind()
    {
        var known = Directory.EnumerateFiles(Folder, $"{file[..file.LastIndexOf('-')]}-?.jsonl").SelectMany(File.ReadAllLines).SelectMany(Decode).Select(e => e!.GetType());

        Assert.Empty(typeof(TEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(TEvent)).Except(known));
    }

    protected IEnumerable<TEvent> Events => Lines.SelectMany(Decode);

    string[] Lines => File.ReadAllLines(Path.Combine(Folder, file));

    static string Folder => Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals");

    static IReadOnlyList<TEvent> Decode(string line) => EventCodec.Decode<TEvent>(Encoding.UTF8.GetBytes(line));
}
