using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Storage;

namespace Hub.Tests.Storage;

/// <summary>The journal of matchmaking as an older hub wrote it, with every event that there is. It is never changed: today's code has to read it.</summary>
public sealed class OldMatchingJournals
{
    static readonly PersonId Ana = PersonId.Parse("00000000-0000-7000-8000-0000000000b1"), Ben = PersonId.Parse("00000000-0000-7000-8000-0000000000b2"),
        Cem = PersonId.Parse("00000000-0000-7000-8000-0000000000b3"), Colleague = PersonId.Parse("00000000-0000-7000-8000-0000000000b5");
    static readonly RequestId Asked = RequestId.Parse("00000000-0000-7000-8000-0000000000a1"), Forced = RequestId.Parse("00000000-0000-7000-8000-0000000000a3");

    [Fact]
    public void The_first_journal_of_matchmaking_still_tells_the_same_story()
    {
        var matching = Events.Aggregate(MatchingDecisions.Initial, MatchingDecisions.Evolve);

        Assert.Equal((true, 12, 1), (matching.Settings.Open, matching.Settings.Budget, matching.Settings.Version));
        Assert.Equal([new RoundId("meetings-1")], matching.Rounds.Keys);
        Assert.Equal(("Am Fenster", Ana), (matching.Tables[new("foyer")].Location, matching.Tables[new("foyer")].Host));
        Assert.Equal([Ana, Colleague], matching.Requests[Asked].People);
        Assert.Equal((RequestState.Accepted, "Wer wartet das?", 2), (matching.Requests[Asked].State, matching.Requests[Asked].Message, matching.Requests[Asked].Priority));
        Assert.Equal(RequestState.Cancelled, matching.Requests[Forced].State);
        Assert.Equal((true, 1, 1), (matching.Meetings[Asked].Cancelled, matching.Meetings[Asked].Sequence, matching.Published!.Number));
        Assert.True(matching.AreApart(Cem, Ben));
        Assert.Equal(2, matching.Inboxes[Ana].Read);
    }

    /// <summary>Written today, every event reads as in the file: a field that was renamed would show here.</summary>
    [Fact]
    public void What_is_written_today_is_what_was_written_then()
    {
        foreach (var line in Lines)
            Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<MatchingEvent>(Encoding.UTF8.GetBytes(line)))));
    }

    [Fact]
    public void Every_event_is_in_it() =>
        Assert.Empty(typeof(MatchingEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(MatchingEvent)).Except(Events.Select(e => e.GetType())));

    static IEnumerable<MatchingEvent> Events => Lines.SelectMany(line => EventCodec.Decode<MatchingEvent>(Encoding.UTF8.GetBytes(line)));

    static string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", "matchmaking-1.jsonl"));
}
