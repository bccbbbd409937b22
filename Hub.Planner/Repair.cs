using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>An announced plan that the day has overtaken: people leave or come, tables break, requests are accepted.</summary>
/// <param name="Event">As it is now. What its meetings say of <see cref="Meeting.Held"/> goes before what was announced.</param>
/// <param name="Announced">For each meeting, where people were told that it is; null: nowhere.</param>
/// <param name="Over">Rounds that are over, or run: what is in them stays, whatever the rules say by now, and nothing is added.</param>
/// <param name="Soon">Rounds that begin too soon to be changed: a meeting stays in its place unless that has become impossible, and nothing is added.</param>
public sealed record RepairTask(MeetingEvent Event, ImmutableArray<Slot?> Announced, ImmutableHashSet<int> Over, ImmutableHashSet<int> Soon)
{
    /// <summary>What a planner would be given that may not touch more than a repair: facts are held, the rest keeps away from rounds that can't be changed.</summary>
    public MeetingEvent Locked()
    {
        var rules = new Rules(Event);
        int[] open = [.. Enumerable.Range(0, Event.Rounds).Where(r => !Over.Contains(r) && !Soon.Contains(r))];
        return Event with { Meetings = [.. Event.Meetings.Select((meeting, m) => Locked(rules, meeting, m, open))] };
    }

    Meeting Locked(Rules rules, Meeting meeting, int m, int[] open)
    {
        if (meeting.Held)
            return meeting;
        if (Announced[m] is not { } place)
            return Within(meeting, open);
        if (Over.Contains(place.Round))
            return meeting with { Held = true, Round = place.Round, Table = place.Table < 0 ? null : place.Table };
        return !Soon.Contains(place.Round) || !rules.AllowedRounds(m).Contains(place.Round) ? Within(meeting, open)
            : rules.TablesFor(m, place.Round).Contains(place.Table) ? meeting with { Rounds = [place.Round], Table = place.Table }
            : meeting with { Rounds = rules.TablesFor(m, place.Round).Any() ? [place.Round] : [.. open] };
    }

    static Meeting Within(Meeting meeting, int[] open) => meeting with
    {
        Rounds = meeting.Round is { } only ? [.. open.Intersect([only])] : meeting.Rounds.IsDefault ? [.. open] : [.. meeting.Rounds.Intersect(open)],
        Round = meeting.Round is { } locked && open.Contains(locked) ? locked : null,
    };
}

/// <summary>A plan that keeps every rule but one: a bound meeting for which there is no place any more is left out.</summary>
/// <param name="Slots">For each meeting, where it is; null: not in the plan.</param>
/// <param name="Placed">Meetings that were not announced.</param>
/// <param name="Moved">Announced ones that are in another round or at another table.</param>
/// <param name="Cancelled">Announced ones that have no place any more.</param>
public sealed record Repaired(ImmutableArray<Slot?> Slots, int Placed, int Moved, int Cancelled);

/// <summary>Mends an announced plan on the day, in milliseconds and without the solver: the weighted meetings first, bound ones before all, then as few changes of
/// what was announced as possible. The same task gives the same plan. Gaps, shares and <see cref="MeetingEvent.GapSpread"/> are of no account here.</summary>
public static class Repair
{
    public const int Steps = 20_000;

    /// <param name="steps">Places that are tried at most.</param>
    /// <exception cref="ArgumentException">The event makes no sense, or not every meeting has a word about where it is.</exception>
    public static Repaired Of(RepairTask task, int steps = Steps)
    {
        if (task.Announced.Length != task.Event.Meetings.Length || Malformed.In(task.Event).Any())
            throw new ArgumentException("There is no such event.", nameof(task));
        var plan = new MendedPlan(task);
        new Mending(plan, steps).Run();
        var slots = plan.Slots;
        var open = Enumerable.Range(0, slots.Length).Where(m => !task.Event.Meetings[m].Held).ToList();
        return new(slots, open.Count(m => slots[m] is not null && task.Announced[m] is null), open.Count(m => slots[m] is { } now && task.Announced[m] is { } was && now != was),
            open.Count(m => slots[m] is null && task.Announced[m] is not null));
    }
}
