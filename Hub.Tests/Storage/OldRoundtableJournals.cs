using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Roundtables;

namespace Hub.Tests.Storage;

/// <summary>The first journal of roundtables.</summary>
public sealed class OldRoundtableJournals() : OldJournal<RoundtableEvent>("roundtables-1.jsonl")
{
    [Fact]
    public void The_first_journal_of_roundtables_still_tells_the_same_story()
    {
        var told = Events.TakeWhile(e => e is not PublicationWithdrawn).Aggregate(RoundtableDecisions.Initial, RoundtableDecisions.Evolve);

        var (host, late) = (PersonId.Parse("00000000-0000-7000-8000-0000000000b1"), PersonId.Parse("00000000-0000-7000-8000-0000000000b3"));
        Assert.Equal((1, 1, 2), (told.Version, told.Number, told.Settings!.Tables.Count));
        Assert.Equal((host, "Hydrogen"), (told.Settings.Tables[0].Host!.Value, told.Settings.Tables[0].Topic));
        Assert.Equal((new TableId("t-2"), null), (told.Shown!.TableOf(1, late)!.Value, told.Shown.TableOf(2, late)));
        Assert.Equal([host, PersonId.Parse("00000000-0000-7000-8000-0000000000b2")], told.TakingPart().Keys.OrderBy(p => p.Value));
        Assert.Null(Events.Aggregate(RoundtableDecisions.Initial, RoundtableDecisions.Evolve).Settings);
    }
}
