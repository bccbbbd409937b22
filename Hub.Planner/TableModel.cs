using Google.OrTools.Sat;

namespace Hub.Planner;

/// <summary>Tables on top of the rounds, each by itself: at which table a person's last meeting of the day was, and whether the next is at another.
/// For rounds that are free it is exact but large; for rounds that are settled the solver takes most of it away at once.</summary>
sealed class TableModel
{
    readonly Board board;
    readonly RoundModel rounds;
    readonly Dictionary<int, BoolVar>[][] at; // for each meeting and each of its rounds, the tables
    readonly List<ILiteral> changes = [];
    readonly List<(IntVar Way, int Most)> ways = [];

    public TableModel(Board board, RoundModel rounds)
    {
        (this.board, this.rounds) = (board, rounds);
        at = [.. board.Rounds.Select((choices, m) => choices.Select((r, i) => Choice(m, r, i)).ToArray())];
        var perTable = at.SelectMany((choices, m) => choices.SelectMany((tables, i) => tables.Select(t => (Round: board.Rounds[m][i], Table: t.Key, At: t.Value)))).GroupBy(x => (x.Round, x.Table), x => x.At);
        foreach (var one in perTable)
            Model.AddAtMostOne(one);
        for (var person = 0; person < board.People; person++)
        {
            foreach (var session in board.Sessions)
                AddDay(person, session);
        }
    }

    /// <summary>How many literals it would need, about.</summary>
    public static long Size(Board board, Func<int, int, bool> may) =>
        Enumerable.Range(0, board.Meetings).Sum(m => board.Rounds[m].Where(r => may(m, r)).Sum(r => (long)TableSearch.TablesFor(board, m, r).Count));

    CpModel Model => rounds.Model;

    public LinearExpr Changes => LinearExpr.Sum(changes);

    public LinearExpr Ways => LinearExpr.Sum(ways.Select(w => w.Way));

    public void Hint(int[] settled, int[] tables)
    {
        for (var m = 0; m < at.Length; m++)
        {
            for (var i = 0; i < at[m].Length; i++)
            {
                foreach (var (table, here) in at[m][i])
                    Model.AddHint(here, board.Rounds[m][i] == settled[m] && tables[m] == table);
            }
        }
    }

    public int[] Tables(Func<ILiteral, bool> isTrue) =>
        [.. at.Select(choices => choices.SelectMany(c => c).Where(t => isTrue(t.Value)).Select(t => t.Key).DefaultIfEmpty(-1).First())];

    Dictionary<int, BoolVar> Choice(int meeting, int round, int i)
    {
        var tables = TableSearch.TablesFor(board, meeting, round).ToDictionary(t => t, _ => Model.NewBoolVar(""));
        if (tables.Count > 0)
            Model.AddExactlyOne(tables.Values.Cast<ILiteral>().Append(rounds.In[meeting][i].Not()));
        return tables;
    }

    void AddDay(int person, IEnumerable<int> session)
    {
        var last = new Dictionary<int, BoolVar>();
        foreach (var round in session.Where(r => board.Event.People[person].Presence[r] == Presence.Hall))
        {
            var sits = Enumerable.Range(0, board.Meetings).Where(m => board.Event.Meetings[m].People.Contains(person) && board.At(m, round) >= 0)
                .SelectMany(m => at[m][board.At(m, round)]).ToLookup(t => t.Key, t => t.Value);
            if (!sits.Any())
                continue;
            var now = sits.ToDictionary(t => t.Key, t => Any([.. t]));
            if (last.Count > 0)
                Go(last, now);
            last = Next(last, now);
        }
    }

    BoolVar Any(List<BoolVar> literals)
    {
        if (literals.Count == 1)
            return literals[0];
        var any = Model.NewBoolVar("");
        Model.AddExactlyOne(literals.Cast<ILiteral>().Append(any.Not()));
        return any;
    }

    /// <summary>A table one sits at now, if one was at another before; and how far it is.</summary>
    void Go(Dictionary<int, BoolVar> last, Dictionary<int, BoolVar> now)
    {
        var change = Model.NewBoolVar("");
        var most = last.Keys.Max(from => now.Keys.Max(to => Walks.Distance(board, from, to)));
        var way = Model.NewIntVar(0, most, "");
        foreach (var (from, was) in last)
        {
            foreach (var (to, sits) in now.Where(n => n.Key != from))
            {
                Model.AddBoolOr([was.Not(), sits.Not(), change]);
                Model.Add(way >= Walks.Distance(board, from, to)).OnlyEnforceIf([was, sits]);
            }
        }
        changes.Add(change);
        ways.Add((way, most));
    }

    /// <summary>The table of the last meeting so far is that of now, or that of before if there is none now.</summary>
    Dictionary<int, BoolVar> Next(Dictionary<int, BoolVar> last, Dictionary<int, BoolVar> now)
    {
        var next = last.Keys.Union(now.Keys).ToDictionary(t => t, _ => Model.NewBoolVar(""));
        foreach (var (table, literal) in next)
        {
            if (now.TryGetValue(table, out var sits))
                Model.AddImplication(sits, literal);
            if (last.TryGetValue(table, out var was))
                Model.AddBoolOr([.. now.Values.Cast<ILiteral>(), was.Not(), literal]);
            ILiteral[] from = [.. sits is null ? [] : new ILiteral[] { sits }, .. was is null ? [] : new ILiteral[] { was }, literal.Not()];
            Model.AddBoolOr(from);
        }
        Model.AddAtMostOne(next.Values);
        return next;
    }
}
