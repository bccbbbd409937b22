using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Tables;

[GenerateSerializer]
public abstract record TableCommand;

/// <summary>All meetings of a session at this table, as its floor has them now.</summary>
[GenerateSerializer, Immutable]
public sealed record SetTable(SessionId Session, IReadOnlyList<TableSlot> Slots) : TableCommand;

/// <summary>Somebody is at the table. May arrive late, from a phone that had no Wi-Fi.</summary>
[GenerateSerializer, Immutable]
public sealed record CheckIn(RequestId Request, PersonId Person) : TableCommand;

[GenerateSerializer, Immutable]
public sealed record UndoCheckIn(RequestId Request, PersonId Person) : TableCommand;

/// <summary>"I'm on my way", "five minutes late", "I can't come": one's own.</summary>
[GenerateSerializer, Immutable]
public sealed record SayWord(RequestId Request, TableWord Word) : TableCommand;

/// <summary>Its people leave the table before the round ends.</summary>
[GenerateSerializer, Immutable]
public sealed record FinishMeeting(RequestId Request) : TableCommand;

[GenerateSerializer, Immutable]
public sealed record CallHelp(bool On) : TableCommand;

/// <summary>Those of the meeting before still sit there.</summary>
/// <param name="On">False: they have gone.</param>
[GenerateSerializer, Immutable]
public sealed record SayTaken(RequestId Request, bool On) : TableCommand;

/// <summary>It may be time to ask for, or to miss, somebody.</summary>
[GenerateSerializer, Immutable]
public sealed record TableRang : TableCommand;

public sealed class TableDecisions : IDecider<LiveTable, TableCommand, TableEvent>
{
    public static string Kind => "table";

    public static int Shape => 1;

    public static LiveTable Initial => LiveTable.Empty;

    public static LiveTable Evolve(LiveTable state, TableEvent happened) => TableEvolution.Evolve(state, happened);

    public static DateTimeOffset? Due(LiveTable state) => Missing.NextAt(state);

    public static TableCommand WhenDue(LiveTable state) => new TableRang();

    public static Decision<TableEvent> Decide(LiveTable state, TableCommand command, Act act) => command switch
    {
        SetTable set => Set(state, set),
        CheckIn come => Come(state, come, act),
        UndoCheckIn undo => Of(state, undo.Request)?.Of(undo.Person).There is null ? Decision<TableEvent>.Nothing : new PersonNotThere(undo.Request, undo.Person),
        SayWord say => Say(state, say, act),
        FinishMeeting finish => Finish(state, finish, act),
        CallHelp call => Help(state, call, act),
        SayTaken say => Taken(state, say, act),
        TableRang => Missing.Decide(state, act.Now),
        _ => throw new InvalidOperationException($"No command of a table: {command.GetType().Name}"),
    };

    static TableMeeting? Of(LiveTable table, RequestId request) => table.Meetings.GetValueOrDefault(request);

    static Decision<TableEvent> Set(LiveTable table, SetTable set)
    {
        var ids = set.Slots.Select(s => s.Request).ToHashSet();
        var changed = set.Slots.Where(s => Of(table, s.Request) is not { } there || there.Session != set.Session || !there.Slot.Same(s)).ToList();
        var gone = table.Meetings.Where(m => m.Value.Session == set.Session && !ids.Contains(m.Key)).Select(m => m.Key).OrderBy(r => r.Value).ToList();
        return changed.Count + gone.Count == 0 ? Decision<TableEvent>.Nothing : new TableSet(set.Session, changed, gone);
    }

    static Decision<TableEvent> Come(LiveTable table, CheckIn come, Act act)
    {
        if (Of(table, come.Request) is not { } meeting || !meeting.Slot.People.Contains(come.Person))
            return UnknownMeeting;
        if (meeting.Of(come.Person).There is not null)
            return Decision<TableEvent>.Nothing;
        if (meeting.Slot.Phase == SlotPhase.Coming && table.Now is { } now && now != come.Request)
            return NotYet;
        var came = new PersonCame(come.Request, come.Person, act.Now);
        // Whoever sits down has found the table free.
        return table.Taken == come.Request ? (ImmutableArray<TableEvent>)[came, new TableTaken(null)] : came;
    }

    static Decision<TableEvent> Say(LiveTable table, SayWord say, Act act)
    {
        if (Of(table, say.Request) is not { } meeting || !meeting.Slot.People.Contains(act.Who))
            return UnknownMeeting;
        if (!Enum.IsDefined(say.Word))
            return FaultyWord;
        var standing = meeting.Of(act.Who);
        if (standing.Word == say.Word)
            return Decision<TableEvent>.Nothing;
        if (meeting.Slot.Phase == SlotPhase.Over)
            return Over;
        if (standing.There is not null)
            return IsThere;
        var said = new WordSaid(say.Request, act.Who, say.Word);
        return say.Word == TableWord.Cannot && !standing.Missing ? (ImmutableArray<TableEvent>)[said, new PeopleMissed(say.Request, [act.Who])] : said;
    }

    static Decision<TableEvent> Finish(LiveTable table, FinishMeeting finish, Act act) =>
        Of(table, finish.Request) is not { } meeting || !IsOfIt(meeting, act) ? UnknownMeeting
        : meeting.DoneAt is not null ? Decision<TableEvent>.Nothing
        : !meeting.IsHeld ? NotHeld
        : new MeetingDone(finish.Request, act.Now);

    static Decision<TableEvent> Help(LiveTable table, CallHelp call, Act act) =>
        !act.Staff && !table.Meetings.Values.Any(m => IsOfIt(m, act)) ? UnknownMeeting
        : call.On == table.HelpSince is not null ? Decision<TableEvent>.Nothing
        : new HelpCalled(call.On ? act.Now : null);

    static Decision<TableEvent> Taken(LiveTable table, SayTaken say, Act act) =>
        Of(table, say.Request) is not { } meeting || !IsOfIt(meeting, act) ? UnknownMeeting
        : (table.Taken == say.Request) == say.On ? Decision<TableEvent>.Nothing
        : say.On && meeting.Slot.Phase is not (SlotPhase.Called or SlotPhase.Running) ? NotYet
        : new TableTaken(say.On ? say.Request : null);

    /// <summary>The staff, and the tablet on the table, speak for anybody.</summary>
    static bool IsOfIt(TableMeeting meeting, Act act) => act.Staff || meeting.Slot.People.Contains(act.Who);

    public static readonly Refusal UnknownMeeting = new("unknown-meeting", "You have no such meeting at this table (any more). Look at your agenda.", Because.Unknown);
    static readonly Refusal NotYet = new("not-yet", "Another meeting is at this table now. Check in when you are called.", Because.Conflict);
    static readonly Refusal Over = new("meeting-over", "The round of this meeting is over.", Because.Conflict);
    static readonly Refusal IsThere = new("checked-in", "You are checked in at the table. Take that back first.", Because.Conflict);
    static readonly Refusal NotHeld = new("meeting-not-held", "Nobody has met here yet: two have to check in first.", Because.Conflict);
    static readonly Refusal FaultyWord = new("faulty-word", "Say on-my-way, late, or cannot.", Because.Invalid);
}

/// <summary>Whoever is waited for is asked first, and missed some minutes later. While nobody has come to the table, the hub cannot know whether anybody waits.</summary>
static class Missing
{
    /// <summary>After the start of the round, or after the first came to the table.</summary>
    public static readonly TimeSpan AskAfter = TimeSpan.FromMinutes(1), MoreIfLate = TimeSpan.FromMinutes(5), AtLeast = TimeSpan.FromMinutes(1);

    public static DateTimeOffset? NextAt(LiveTable table) => table.Meetings.Values.SelectMany(Instants).Select(i => (DateTimeOffset?)i.At).Min();

    public static Decision<TableEvent> Decide(LiveTable table, DateTimeOffset now)
    {
        var happened = ImmutableArray.CreateBuilder<TableEvent>();
        foreach (var (id, meeting) in table.InOrder)
        {
            var due = Instants(meeting).Where(i => i.At <= now).ToList();
            if (due.Where(i => i.Miss).Select(i => i.Person).ToList() is { Count: > 0 } missed)
                happened.Add(new PeopleMissed(id, missed));
            if (due.Where(i => !i.Miss && !due.Any(m => m.Miss && m.Person == i.Person)).Select(i => i.Person).ToList() is { Count: > 0 } asked)
                happened.Add(new PeopleAsked(id, asked, now));
        }
        return happened.DrainToImmutable();
    }

    static IEnumerable<(DateTimeOffset At, PersonId Person, bool Miss)> Instants(TableMeeting meeting)
    {
        if (meeting.Slot.Phase != SlotPhase.Running || meeting.Standings.Values.Min(s => s.There) is not { } first)
            yield break;
        foreach (var person in meeting.Slot.People)
        {
            var standing = meeting.Of(person);
            if (standing.There is not null || standing.Missing)
                continue;
            var usual = TimeSpan.FromMinutes(meeting.Slot.Patience);
            if (standing.AskedAt is null)
                yield return (Later(meeting.Slot.Start + (usual / 2 < AskAfter ? usual / 2 : AskAfter), first), person, false); // before they are missed
            yield return (Later(meeting.Slot.Start + usual + (standing.Word == TableWord.Late ? MoreIfLate : TimeSpan.Zero), first + AtLeast), person, true);
        }
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
