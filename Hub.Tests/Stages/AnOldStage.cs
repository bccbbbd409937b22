using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Tests.Storage;

namespace Hub.Tests.Stages;

/// <summary>A journal as the first hub with stages wrote it, one batch a line, with every event that there was.</summary>
public sealed class AnOldStage() : OldJournal<StageEvent>("stage-1.jsonl")
{
    static readonly PersonId Ana = Someone(1), Ben = Someone(2), Chi = Someone(3), Dee = Someone(4);

    [Fact]
    public void It_still_tells_the_same_story()
    {
        var stage = Events.Aggregate(StageDecisions.Initial, StageDecisions.Evolve);

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

    static PersonId Someone(int number) => PersonId.Parse($"00000000-0000-7000-8000-0000000000b{number}");

    static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);
}

/// <summary>Hands that the staff lowered, one by one and all, and what of it they took back.</summary>
public sealed class AnOldStageWhereHandsWerePutBack() : OldJournal<StageEvent>("stage-2.jsonl")
{
    [Fact]
    public void It_still_tells_the_same_story()
    {
        var hands = Events.Aggregate(StageDecisions.Initial, StageDecisions.Evolve).Hands;

        Assert.Equal([(2, "The grid")], hands.Up.Values.Select(hand => ((int)hand.Number, hand.About!)));
        Assert.Equal([1], hands.Lowered.Values.Select(hand => (int)hand.Number));
    }
}
