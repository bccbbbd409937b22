using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Tables;

/// <summary>What those of a table hear of with their phone in the pocket: that they are called to it, and that they are waited for.</summary>
public static class TableKnocks
{
    public const string Called = "called", Asked = "asked";

    public static IEnumerable<Knock> Of(LiveTable before, LiveTable after, IEnumerable<TableEvent> happened, string table) => happened.SelectMany(e => e switch
    {
        TableSet set => set.Slots.Where(s => IsOn(s) && !(before.Meetings.GetValueOrDefault(s.Request)?.Slot is { } was && was.Round == s.Round && IsOn(was)))
            .SelectMany(s => s.People.Select(p => About(s, p, Called, table, s.People.Where(o => o != p)))),
        PeopleAsked asked when after.Meetings.GetValueOrDefault(asked.Request) is { } meeting =>
            asked.People.Select(p => About(meeting.Slot, p, Asked, table, meeting.Slot.People.Where(o => o != p && meeting.Of(o).There is not null))),
        _ => [],
    });

    static bool IsOn(TableSlot slot) => slot.Phase is SlotPhase.Called or SlotPhase.Running;

    static Knock About(TableSlot slot, PersonId to, string code, string table, IEnumerable<PersonId> with) =>
        new(to, code, MatchingKnocks.TagOf(slot.Request), slot.End, [.. with], table, slot.Start);
}
