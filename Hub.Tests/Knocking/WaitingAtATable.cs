using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Tables;

namespace Hub.Tests.Knocking;

public sealed class WaitingAtATable
{
    [Fact]
    public void Who_is_waited_for_is_asked_by_the_name_of_those_who_wait()
    {
        var (request, ana, ben) = (new RequestId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()));
        var slot = new TableSlot(request, new("one"), [ana, ben], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(20), SlotPhase.Running);
        LiveTable table = new(ImmutableDictionary<RequestId, TableMeeting>.Empty.Add(request,
            new(new("day"), slot, ImmutableDictionary<PersonId, Standing>.Empty.Add(ana, new(There: DateTimeOffset.UnixEpoch)))));

        var knock = Assert.Single(TableKnocks.Of(table, table, [new PeopleAsked(request, [ben], DateTimeOffset.UnixEpoch)], "one"));

        Assert.Equal((ben, TableKnocks.Asked, slot.End), (knock.To, knock.Code, knock.Until));
        Assert.Equal([ana], knock.With);
    }
}
