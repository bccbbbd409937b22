using System.Text;
using Hub.Grains.Storage;

namespace Hub.Tests.Storage;

/// <summary>A journal as an older hub wrote it, with every event that there is. It is never changed: today's code has to read it.</summary>
public abstract class OldJournal<TEvent>(string file)
{
    /// <summary>Written today, every event reads as in the file: a field that was renamed would show here.</summary>
    [Fact]
    public void What_is_written_today_is_what_was_written_then()
    {
        foreach (var line in Lines)
            Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<TEvent>(Encoding.UTF8.GetBytes(line)))));
    }

    [Fact]
    public void Every_event_is_in_it() =>
        Assert.Empty(typeof(TEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(TEvent)).Except(Events.Select(e => e!.GetType())));

    protected IEnumerable<TEvent> Events => Lines.SelectMany(line => EventCodec.Decode<TEvent>(Encoding.UTF8.GetBytes(line)));

    string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", file));
}
