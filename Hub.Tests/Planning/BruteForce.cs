using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>Every plan of a tiny event, tried.</summary>
static class BruteForce
{
    /// <returns>The values of the best plan at every aim; null: there is no plan.</returns>
    public static double[]? Best(MeetingEvent given)
    {
        double[]? best = null;
        var slots = new Slot?[given.Meetings.Length];
        Try(0);
        return best;

        void Try(int m)
        {
            if (m == slots.Length)
            {
                if (PlanChecker.Broken(given, slots).Count == 0 && PlanValues.Of(given, slots) is var values && (best is null || PlanValues.Compare(values, best) > 0))
                    best = values;
                return;
            }
            foreach (var slot in Slots(given, m))
            {
                slots[m] = slot;
                if (slot is not { } place || !Enumerable.Range(0, m).Any(o => slots[o] is { } other && other.Round == place.Round
                    && (other.Table == place.Table || given.Meetings[o].People.Intersect(given.Meetings[m].People).Any())))
                    Try(m + 1);
            }
        }
    }

    static IEnumerable<Slot?> Slots(MeetingEvent given, int m) =>
        given.Meetings[m].Held ? [new(given.Meetings[m].Round!.Value, given.Meetings[m].Table ?? -1)]
        : [.. Enumerable.Range(0, given.Rounds).SelectMany(r => Enumerable.Range(0, given.Tables.Length).Select(t => (Slot?)new Slot(r, t))), null];
}
