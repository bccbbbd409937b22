using CsCheck;
using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>What holds whatever a day does to its plan.</summary>
public sealed class AnyRepair
{
    [Fact]
    public void No_repair_breaks_a_hard_rule_and_all_are_told_how_much_it_changes() => SomeRepair.Small.Sample(task =>
    {
        var repaired = Repair.Of(task);

        Assert.Empty(SomeRepair.Broken(SomeRepair.Unbound(task.Locked()), repaired.Slots));
        Assert.Equal(SomeRepair.Changes(task, repaired.Slots), repaired.Moved + repaired.Cancelled);
        Assert.Equal(repaired.Slots, Repair.Of(task).Slots);
    }, iter: 3_000);

    [Fact]
    public void What_is_over_stays_and_nothing_comes_into_rounds_that_are_over_or_begin_soon() => SomeRepair.Small.Sample(task =>
    {
        var repaired = Repair.Of(task);
        for (var m = 0; m < repaired.Slots.Length; m++)
        {
            if (task.Event.Meetings[m].Held)
                continue;
            if (task.Announced[m] is { } was && task.Over.Contains(was.Round))
                Assert.Equal(was, repaired.Slots[m]);
            else if (repaired.Slots[m] is { } now)
                Assert.True(!task.Over.Contains(now.Round) && (!task.Soon.Contains(now.Round) || task.Announced[m]?.Round == now.Round));
        }
    }, iter: 3_000);

    [Fact]
    public void A_meeting_that_begins_soon_stays_unless_that_is_impossible() => SomeRepair.Small.Sample(task =>
    {
        var repaired = Repair.Of(task);
        var locked = SomeRepair.Unbound(task.Locked());
        for (var m = 0; m < repaired.Slots.Length; m++)
        {
            if (locked.Meetings[m].Held || task.Announced[m] is not { } was || !task.Soon.Contains(was.Round) || repaired.Slots[m] == was)
                continue;
            // With just the facts and the others of its round that stay, there is no place for it where it was.
            var slots = repaired.Slots.Select((s, o) => locked.Meetings[o].Held || (s?.Round == was.Round && task.Announced[o] == s) ? s : null).ToArray();
            slots[m] = was;
            Assert.NotEmpty(SomeRepair.Broken(locked, slots));
        }
    }, iter: 3_000);

    [Fact]
    public void If_nothing_happened_and_all_have_a_place_nothing_changes() => SomeRepair.Small.Sample(task =>
    {
        var once = Repair.Of(task);
        if (once.Slots.Any(s => s is null))
            return;
        var again = Repair.Of(task with { Announced = once.Slots });
        Assert.Equal(once.Slots, again.Slots);
        Assert.Equal((0, 0, 0), (again.Placed, again.Moved, again.Cancelled));
    }, iter: 3_000);

    [Fact]
    public void A_repair_is_worth_no_less_than_taking_out_and_filling_up_but_for_one_in_hundreds()
    {
        var (all, less, gain) = (0, 0, 0L);
        SomeRepair.Small.Sample(task =>
        {
            var more = SomeRepair.Worth(task, Repair.Of(task).Slots) - SomeRepair.Worth(task, SomeRepair.Greedy(task));
            (all, less, gain) = (all + 1, less + (more < 0 ? 1 : 0), gain + more);
        }, iter: 2_000, threads: 1);
        Assert.True(less <= all / 200 && gain > 0, $"{less} of {all}, {gain} in all");
    }

    [Fact]
    public void Nothing_is_left_out_or_changed_that_one_step_would_mend() => SomeRepair.Small.Sample(task =>
    {
        var (slots, locked) = (Repair.Of(task).Slots, SomeRepair.Unbound(task.Locked()));
        for (var m = 0; m < slots.Length; m++)
        {
            if (!locked.Meetings[m].Held && slots[m] is null)
                Assert.DoesNotContain(Places(task, m), place => SomeRepair.Broken(locked, slots.SetItem(m, place)).Count == 0);
            else if (!locked.Meetings[m].Held && task.Announced[m] is { } was && was != slots[m])
                Assert.NotEmpty(SomeRepair.Broken(locked, slots.SetItem(m, was)));
        }

        static IEnumerable<Slot> Places(RepairTask task, int m) => Enumerable.Range(0, task.Event.Rounds).Where(r => !task.Over.Contains(r) && (!task.Soon.Contains(r) || task.Announced[m]?.Round == r))
            .SelectMany(r => Enumerable.Range(0, task.Event.Tables.Length).Select(t => new Slot(r, t)));
    }, iter: 1_000);

    [Fact]
    public void The_repair_of_a_tiny_event_is_mostly_the_best_of_all_repairs()
    {
        var (all, best, fewest) = (0, 0, 0);
        SomeRepair.Tiny.Sample(task =>
        {
            var slots = Repair.Of(task).Slots;
            var (worth, changes) = Best(task);
            Assert.True(SomeRepair.Worth(task, slots) <= worth);
            all++;
            best += SomeRepair.Worth(task, slots) == worth ? 1 : 0;
            fewest += SomeRepair.Worth(task, slots) == worth && SomeRepair.Changes(task, slots) == changes ? 1 : 0;
        }, iter: 400, threads: 1);
        Assert.True(best >= 0.99 * all && fewest >= 0.98 * all, $"{best} and {fewest} of {all}");
    }

    /// <summary>Every repair, tried.</summary>
    static (long Worth, int Changes) Best(RepairTask task)
    {
        var locked = SomeRepair.Unbound(task.Locked());
        var slots = new Slot?[locked.Meetings.Length];
        var best = (Worth: -1L, Changes: 0);
        Try(0);
        return best;

        void Try(int m)
        {
            if (m == slots.Length)
            {
                if (SomeRepair.Broken(locked, slots).Count > 0)
                    return;
                var (worth, changes) = (SomeRepair.Worth(task, slots), SomeRepair.Changes(task, slots));
                if (worth > best.Worth || (worth == best.Worth && changes < best.Changes))
                    best = (worth, changes);
                return;
            }
            IEnumerable<Slot?> places = locked.Meetings[m].Held ? [new(locked.Meetings[m].Round!.Value, locked.Meetings[m].Table ?? -1)]
                : [.. Enumerable.Range(0, locked.Rounds).SelectMany(r => Enumerable.Range(0, locked.Tables.Length).Select(t => (Slot?)new Slot(r, t))), null];
            foreach (var place in places)
            {
                slots[m] = place;
                if (place is not { } at || locked.Meetings[m].Held || !Enumerable.Range(0, m).Any(o => slots[o] is { } other && other.Round == at.Round && other.Table == at.Table))
                    Try(m + 1);
            }
        }
    }
}
