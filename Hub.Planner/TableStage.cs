namespace Hub.Planner;

/// <summary>Which meeting is at which table: the last two aims. A small event is solved with its rounds still free, so that nothing is given away; otherwise
/// the rounds stay as they are, and the bounds say so.</summary>
sealed class TableStage(Board board, Search search, RoundStage stage)
{
    /// <summary>Literals for tables beyond which the solver would get nowhere: with rounds free, and with rounds settled.</summary>
    const int MostFree = 1_500, MostSettled = 4_000;

    public int[] Rounds { get; private set; } = stage.Best!;
    public int[] Tables { get; private set; } = [];
    public List<Level> Levels { get; } = [];

    public void Run()
    {
        var walks = new Walks(board, Rounds);
        var seating = new TableSearch(board, walks);
        if (!seating.Run(Math.Max(2, search.Steps(1, 4)), search.Stop))
            throw new InvalidOperationException("A round has more meetings than tables that fit, although they were counted.");
        Tables = seating.Tables;
        var (free, settled) = (TableModel.Size(board, (_, _) => true), TableModel.Size(board, (m, r) => Rounds[m] == r));
        var ofTheseRounds = free > MostFree;
        long? kept = null;
        foreach (var aim in (Aim[])[Aim.TableChanges, Aim.Ways])
        {
            double bound = ofTheseRounds ? Least(aim, seating) : 0;
            if (aim <= search.Limits.Until && (!ofTheseRounds || settled <= MostSettled) && Value(aim) > bound)
                bound = Math.Max(bound, Improve(aim, ofTheseRounds, kept));
            if (aim == Aim.TableChanges)
                kept = Value(aim);
            Levels.Add(new(aim, Value(aim), bound, ofTheseRounds));
            search.Tell(aim, Value(aim), bound);
        }
    }

    double Least(Aim aim, TableSearch seating)
    {
        var walks = new Walks(board, Rounds);
        return aim == Aim.TableChanges ? walks.LeastChanges(seating.TablesFor) : walks.LeastWays(seating.TablesFor);
    }

    long Value(Aim aim) => Value(aim, Rounds, Tables);

    long Value(Aim aim, int[] rounds, int[] tables)
    {
        var walks = new Walks(board, rounds);
        return aim == Aim.TableChanges ? walks.Changes(tables) : walks.Ways(tables);
    }

    double Improve(Aim aim, bool settled, long? changes)
    {
        var model = settled ? Settled() : stage.Free();
        var tables = new TableModel(board, model);
        if (changes is { } kept)
            model.Model.Add(tables.Changes <= kept);
        model.Model.Minimize(aim == Aim.TableChanges ? tables.Changes : tables.Ways);
        model.Hint(Rounds);
        tables.Hint(Rounds, Tables);
        var solved = search.Run(model.Model, search.Effort * 0.5, Strategies.Any, (best, bound) => search.Tell(aim, best ?? Value(aim), bound));
        if (solved.IsTrue is { } isTrue)
            Take(aim, model.Rounds(isTrue), tables.Tables(isTrue), changes);
        return double.IsNaN(solved.Bound) || solved.Impossible ? 0 : solved.Bound;
    }

    void Take(Aim aim, int[] rounds, int[] tables, long? changes)
    {
        if (Value(aim, rounds, tables) < Value(aim) && (changes is null || Value(Aim.TableChanges, rounds, tables) <= changes))
            (Rounds, Tables) = (rounds, tables);
    }

    RoundModel Settled()
    {
        var model = new RoundModel(board);
        for (var m = 0; m < board.Meetings; m++)
        {
            for (var i = 0; i < model.In[m].Length; i++)
                model.Model.Add(model.In[m][i] == (board.Rounds[m][i] == Rounds[m] ? 1 : 0));
        }
        return model;
    }
}
