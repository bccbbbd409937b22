using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Tables;
using Hub.Tests.Given;

namespace Hub.Tests.Tables;

/// <summary>A table with two meetings: Ana and Ben from noon for twenty minutes, then Chi, Dan and Eve from 12:25.</summary>
sealed class TableStory : Story<TableDecisions, TableViews, LiveTable, TableCommand, TableEvent>
{
    public static readonly SessionId Session = new("meetings");
    public static readonly RoundId First = new("first"), Second = new("second");
    public static readonly RequestId Two = Names.Request("two"), Three = Names.Request("three");
    public static readonly PersonId Ana = Names.Ana, Ben = Names.Ben, Chi = Names.Chi, Dan = Names.Person("dan"), Eve = Names.Person("eve");

    public static TableSlot SlotOf(RequestId request, SlotPhase phase, double late = 0) => request == Two
        ? new(Two, First, [Ana, Ben], Noon.AddMinutes(late), Noon.AddMinutes(20 + late), phase)
        : new(Three, Second, [Chi, Dan, Eve], Noon.AddMinutes(25 + late), Noon.AddMinutes(45 + late), phase);

    /// <summary>It is noon, and the first round runs.</summary>
    public static TableStory Running()
    {
        var table = new TableStory();
        table.Passes(TimeSpan.FromMinutes(-2));
        table.Stand(SlotPhase.Called, SlotPhase.Coming);
        table.Passes(Noon - table.Now - TimeSpan.FromSeconds(1));
        table.Stand(SlotPhase.Running, SlotPhase.Coming);
        return table;
    }

    public Decision<TableEvent> Stand(SlotPhase pair, SlotPhase three, double late = 0) => Clock(new SetTable(Session, [SlotOf(Two, pair, late), SlotOf(Three, three, late)]));

    public Decision<TableEvent> Clock(TableCommand command) => Do(Caller.Clock, command);

    public Decision<TableEvent> Comes(PersonId who, RequestId request) => Do(who, new CheckIn(request, who));

    public Decision<TableEvent> Says(PersonId who, RequestId request, TableWord word) => Do(who, new SayWord(request, word));

    /// <summary>It is so many minutes after noon, and the table did what was due.</summary>
    public Decision<TableEvent> ItIs(double minutes)
    {
        Passes(Noon.AddMinutes(minutes) - Now - TimeSpan.FromSeconds(1));
        return Clock(new TableRang());
    }
}
