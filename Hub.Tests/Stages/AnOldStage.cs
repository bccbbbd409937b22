using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Grains.Storage;

namespace Hub.Tests.Stages;

/// <summary>A journal as the first hub with stages wrote it, one batch a line, with every event that there was.</summary>
public sealed class AnOldStage
{
    static readonly PersonId Ana = Someone(1), Ben = Someone(2), Chi = Someone(3), Dee = Someone(4);

    static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", "stage-1.jsonl"));

    [Fact]
    public void It_still_tells_the_same_story()
    {
        var stage = Lines.SelectMany(line => EventCodec.Decode<StageEvent>(Encoding.UTF8.GetBytes(line))).Aggregate(StageDecisions.Initial, StageDecisions.Evolve);

        Assert.Equal(new(At(55), At(115)), stage.Clock);
        Assert.Equal([Ana, Chi], stage.Talk.OnThePanel().OrderBy(stage.Talk.OrderOf));
        Assert.Equal([(Ana, TimeSpan.FromMinutes(1))], stage.Talk.Spoken.Select(s => (s.Key, s.Value)));
        Assert.Equal((Chi, At(57)), (stage.Talk.Speaking, stage.Talk.Since));
        Assert.Contains(Ben, stage.Talk.Removed);
        Assert.Equal([(Dee, new Hand(1, At(6), true, "Steel"))], stage.Hands.Up.Select(h => (h.Key, h.Value)));
        Assert.Equal((new(3, 0, 1, 0), new(40, 12, At(9))), (stage.Reactions, stage.Presence));
        Assert.Equal([new(1, StreamKind.Youtube, "https://youtu.be/dQw4w9WgXcQ", "Floor", "de", "https://live.example/a.vtt", 12)], stage.Streams.Values);
        Assert.Equal([("Later", true), ("Wasserstoff?", false)], stage.Polls.Values.Select(p => (p.Title, p.Gone)).Order());
        Assert.Null(stage.Clap);
        Assert.Null(stage.Message);
    }

    [Fact]
    public void What_is_written_today_is_what_was_written_then() =>
        Assert.All(Lines, line => Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<StageEvent>(Encoding.UTF8.GetBytes(line))))));

    [Fact]
    public void No_event_is_missing_here()
    {
        var told = Lines.SelectMany(line => EventCodec.Decode<StageEvent>(Encoding.UTF8.GetBytes(line))).Select(e => e.GetType()).ToHashSet();

        Assert.All(typeof(StageEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(StageEvent)), type => Assert.Contains(type, told));
    }

    static PersonId Someone(int number) => PersonId.Parse($"00000000-0000-7000-8000-0000000000b{number}");

    static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);
}
