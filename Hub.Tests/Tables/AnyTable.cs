using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Grains.Tables;
using Hub.Tests.Given;
using static Hub.Tests.Tables.TableStory;

namespace Hub.Tests.Tables;

/// <summary>What holds whoever comes, and however the rounds are turned.</summary>
public sealed class AnyTable
{
    static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, Audience.Person(Names.Ana)];

    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(Day, day => Play(day, (_, _, _) => { }).Events);

    [Fact]
    public void The_events_from_the_journal_and_a_snapshot_give_the_same_table() => Day.Sample(day =>
    {
        var table = Play(day, (_, _, _) => { });

        Assert.Equal(Text(table.State), Text(EventCodec.Decode<TableEvent>(EventCodec.Encode(table.Events)).Aggregate(TableDecisions.Initial, TableDecisions.Evolve)));
        Assert.Equal(Text(table.State), Text(EventCodec.DecodeState<LiveTable>(EventCodec.EncodeState(table.State))));
    });

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Day.Sample(day => Play(day, (table, deed, decision) =>
    {
        if (decision.Refusal is null && deed.Command is not TableRang)
            table.Do(deed.Who, deed.Command).DecidesNothing();
    }));

    [Fact]
    public void Nobody_is_both_there_and_missing_and_only_those_of_a_meeting_are_known_of() => Day.Sample(day => Play(day, (table, _, _) =>
    {
        foreach (var meeting in table.State.Meetings.Values)
        {
            Assert.Empty(meeting.Standings.Keys.Except(meeting.Slot.People));
            Assert.All(meeting.Standings.Values, s => Assert.False(s.There is not null && s.Missing));
        }
    }));

    [Fact]
    public void When_the_clock_has_rung_nothing_is_due_any_more() => Day.Sample(day => Play(day, (table, deed, _) =>
    {
        if (deed.Command is TableRang)
            Assert.False(TableDecisions.Due(table.State) <= table.Now);
    }));

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Day, Gen.Int[1, 5]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<TableDecisions, TableViews, LiveTable, TableCommand, TableEvent>(Play(day, (_, _, _) => { }).Events, Audiences, perPush));

    sealed record Deed(Caller Who, TableCommand Command);

    static TableStory Play((int Deed, int Of, int Seconds)[] day, Action<TableStory, Deed, Decision<TableEvent>> then)
    {
        var table = Running();
        foreach (var (deed, of, seconds) in day)
        {
            table.Passes(seconds);
            var (request, people) = of % 2 == 0 ? (Two, (PersonId[])[Ana, Ben]) : (Three, [Chi, Dan, Eve]);
            var (who, staff) = (people[of % people.Length], of % 5 == 4);
            var done = new Deed(deed is 0 or 1 or 2 ? Caller.Clock : new(who, staff), deed switch
            {
                0 => new SetTable(Session, [.. Slots(of)]),
                1 or 2 => new TableRang(),
                3 or 4 or 5 => new CheckIn(request, who),
                6 => new UndoCheckIn(request, who),
                7 or 8 => new SayWord(request, (TableWord)(of % 3)),
                9 => new FinishMeeting(request),
                10 => new CallHelp(of % 2 == 0),
                _ => new SayTaken(request, of % 3 != 0),
            });
            then(table, done, table.Do(done.Who, done.Command));
        }
        return table;
    }

    static IEnumerable<TableSlot> Slots(int of)
    {
        if (of != 7)
            yield return SlotOf(Two, (SlotPhase)(of % 4), of);
        if (of != 8)
            yield return SlotOf(Three, of % 4 == 3 ? SlotPhase.Running : SlotPhase.Coming, of) with { Round = of == 9 ? First : Second, People = of == 5 ? [Chi, Dan] : [Chi, Dan, Eve] };
    }

    static string Text(LiveTable table) => System.Text.Encoding.UTF8.GetString(EventCodec.EncodeState(table with
    {
        Meetings = table.Meetings.OrderBy(m => m.Key.Value).Aggregate(LiveTable.Empty.Meetings, (all, m) => all.Add(m.Key, m.Value)),
    }));

    static readonly Gen<(int Deed, int Of, int Seconds)[]> Day = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 9], Gen.Int[0, 90]).Array[0, 40];
}
