using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Tables;

/// <summary>What each event makes of the table.</summary>
public static class TableEvolution
{
    public static LiveTable Evolve(LiveTable table, TableEvent happened) => (happened switch
    {
        TableSet e => Set(table, e),
        PersonCame e => With(table, e.Request, e.Person, s => new Standing(There: e.At, s.Word, s.AskedAt)),
        PersonNotThere e => With(table, e.Request, e.Person, s => s with { There = null }),
        WordSaid e => With(table, e.Request, e.Person, s => s with { Word = e.Word, Missing = false }),
        PeopleAsked e => e.People.Aggregate(table, (now, person) => With(now, e.Request, person, s => s with { AskedAt = e.At })),
        PeopleMissed e => e.People.Aggregate(table, (now, person) => With(now, e.Request, person, s => s with { Missing = true })),
        MeetingDone e => table with { Meetings = table.Meetings.SetItem(e.Request, table.Meetings[e.Request] with { DoneAt = e.At }) },
        HelpCalled e => table with { HelpSince = e.Since },
        TableTaken e => table with { Taken = e.Request },
        _ => throw new InvalidOperationException($"No event of a table: {happened.GetType().Name}"),
    }) with { Changes = table.Changes + 1 };

    /// <summary>A meeting that comes in another round begins anew; one that is only later, or has other people, keeps what is known.</summary>
    static LiveTable Set(LiveTable table, TableSet e)
    {
        var meetings = table.Meetings.RemoveRange(e.Gone).SetItems(e.Slots.Select(slot => KeyValuePair.Create(slot.Request,
            table.Meetings.GetValueOrDefault(slot.Request) is { } there && there.Slot.Round == slot.Round
                ? there with { Session = e.Session, Slot = slot, Standings = there.Standings.RemoveRange(there.Standings.Keys.Except(slot.People)) }
                : new TableMeeting(e.Session, slot, ImmutableDictionary<PersonId, Standing>.Empty))));
        var taken = table.Taken is { } id && meetings.GetValueOrDefault(id)?.Slot.Phase is SlotPhase.Called or SlotPhase.Running ? table.Taken : null;
        return table with { Meetings = meetings, Taken = taken };
    }

    static LiveTable With(LiveTable table, RequestId request, PersonId person, Func<Standing, Standing> change) =>
        table.Meetings[request] is var meeting ? table with
        {
            Meetings = table.Meetings.SetItem(request, meeting with { Standings = meeting.Standings.SetItem(person, change(meeting.Of(person))) }),
        } : table;
}
