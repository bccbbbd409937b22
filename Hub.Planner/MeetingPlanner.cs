using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Turns candidate meetings into rounds and tables.</summary>
public static class MeetingPlanner
{
    /// <summary>The best plan that can be found within the limits, with what it could be at most; or why there is none. Never throws for what it is given.</summary>
    /// <param name="progress">Told on the solver's threads, one call at a time.</param>
    /// <param name="stop">Ends the search: the best so far is the plan.</param>
    public static PlanResult Plan(MeetingEvent given, PlanLimits limits, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        using var search = new Search(limits, progress, stop);
        if (Malformed.In(given).ToImmutableArray() is { Length: > 0 } malformed)
            return new Contradictory(malformed, search.Elapsed);
        var board = new Board(given);
        if (PlainConflicts.In(board).ToImmutableArray() is { Length: > 0 } conflicts)
            return new Contradictory(conflicts, search.Elapsed);
        var stage = new RoundStage(board, search);
        stage.Run();
        if (stage.Impossible)
            return new Contradictory([new Together(given, search).Explain()], search.Elapsed);
        return stage.Best is null ? new Undecided(search.Elapsed) : Seated(board, search, stage);
    }

    /// <summary>What a plan comes to at each aim, in their order, whoever made it.</summary>
    public static ImmutableArray<double> Values(MeetingEvent given, ImmutableArray<Slot?> slots) => Values(new Board(given), slots);

    /// <summary>The same, and why other meetings are not in it.</summary>
    public static (ImmutableArray<double> Values, ImmutableArray<Unmet> Unmet) Judged(MeetingEvent given, ImmutableArray<Slot?> slots)
    {
        var board = new Board(given);
        return (Values(board, slots), [.. new Reasons(board, [.. slots.Select(s => s?.Round ?? -1)], [.. slots.Select(s => s?.Table ?? -1)]).All()]);
    }

    static ImmutableArray<double> Values(Board board, ImmutableArray<Slot?> slots)
    {
        var (rounds, tables) = (slots.Select(s => s?.Round ?? -1).ToArray(), slots.Select(s => s?.Table ?? -1).ToArray());
        var (levels, walks) = (new Levels(board), new Walks(board, rounds));
        return [.. Levels.OfRounds.Select(a => a == Aim.SmallestShare ? Score.SmallestShare(board, rounds).Value : levels.Count(a, rounds)), walks.Changes(tables), walks.Ways(tables)];
    }

    static Planned Seated(Board board, Search search, RoundStage stage)
    {
        var tables = new TableStage(board, search, stage);
        tables.Run();
        ImmutableArray<Slot?> slots = [.. tables.Rounds.Select((r, m) => r < 0 ? (Slot?)null : new Slot(r, tables.Tables[m]))];
        return new(slots, [.. stage.Judge(tables.Rounds), .. tables.Levels], [.. new Reasons(board, tables.Rounds, tables.Tables).All()], search.IsOver, search.Elapsed);
    }
}
