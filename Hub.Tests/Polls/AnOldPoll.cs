using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Grains.Storage;

namespace Hub.Tests.Polls;

/// <summary>A journal as the first hub with polls wrote it, one batch a line, with every event that there was.</summary>
public sealed class AnOldPoll
{
    static readonly PersonId Ana = Someone(1), Ben = Someone(2);

    static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", "poll-1.jsonl"));

    [Fact]
    public void It_still_tells_the_same_story()
    {
        var poll = Events(Lines).Aggregate(PollDecisions.Initial, PollDecisions.Evolve);

        Assert.Equal(("Wasserstoff? – 10 Ω", 7, 1), (poll.Sheet!.Title, poll.Sheet.Items.Count, poll.Version));
        Assert.Equal((PollPhase.Closed, 2, true), (poll.Phase, poll.Round, poll.Removed));
        Assert.Equal(new Extra(true, 1.5), poll.Extras[Ben]);
        Assert.Equal((1, 1), (poll.Rounds[0].Hall, poll.Rounds[0].Remote));
        Assert.Equal(new Count(1, 0), poll.Rounds[0].Tallies[new("one")].Of("a"));
        Assert.Equal(new Count(0, 1), poll.Rounds[0].Tallies[new("two")].Of("d"));
        Assert.Equal(["0123456789"], poll.Rounds[0].Receipts);
        Assert.Equal(new Count(1, 0), poll.Box.Of(new("three")).Of("4"));
        Assert.Equal(["Stahl", "Ω"], poll.Box.Of(new("four")).Cloud.Groups.Select(group => group.Text));
        Assert.Equal(["Who pays?\nAnd when?"], poll.Box.Of(new("five")).Entries);
        Assert.Equal(["abc"], poll.Box.Of(new("four")).Struck);
        Assert.Equal([Ana], poll.Named);
    }

    [Fact]
    public void In_the_first_round_there_was_a_winner() =>
        Assert.Equal(new Standing(750, 1, 1), Events(Lines.Take(6)).Aggregate(PollDecisions.Initial, PollDecisions.Evolve).Course.Board[Ana]);

    [Fact]
    public void What_is_written_today_is_what_was_written_then() =>
        Assert.All(Lines, line => Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<PollEvent>(Encoding.UTF8.GetBytes(line))))));

    [Fact]
    public void No_event_is_missing_here()
    {
        var told = Events(Lines).Select(e => e.GetType()).ToHashSet();

        Assert.All(typeof(PollEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(PollEvent)), type => Assert.Contains(type, told));
    }

    static IEnumerable<PollEvent> Events(IEnumerable<string> lines) => lines.SelectMany(line => EventCodec.Decode<PollEvent>(Encoding.UTF8.GetBytes(line)));

    static PersonId Someone(int number) => PersonId.Parse($"00000000-0000-7000-8000-0000000000b{number}");
}
