namespace Hub.Planner;

/// <summary>Finds places for the meetings that have none: as they are, or by ejection chains (Glover, Ejection chains, reference structures and alternating
/// path methods, Discrete Applied Mathematics 65, 1996), in which each meeting that has to go finds another place, at most three of the announced ones moving. At last a meeting
/// of more worth takes the place of others. Counts its steps, so that it always does the same.</summary>
sealed class Mending(MendedPlan plan, int steps)
{
    const int MostMoved = 3, MostDeep = 4;

    readonly bool[] inChain = new bool[plan.Meetings];
    readonly MendedTables tables = new(plan);
    int tried;

    bool IsOver => tried >= steps;

    public void Run()
    {
        while (!IsOver && (Fill() | Exchange()))
        {
        }
        GoHome();
    }

    /// <summary>Nobody who has a place loses it.</summary>
    bool Fill()
    {
        var found = false;
        for (var moved = 0; moved <= MostMoved; moved++)
        {
            foreach (var m in Outside())
            {
                if (IsOver)
                    return found;
                if (!IsHopeless(m))
                    found |= Start(m, moved, MostDeep, 0);
            }
        }
        return found;
    }

    /// <summary>Some may lose their place if that is worth less.</summary>
    bool Exchange()
    {
        var found = false;
        foreach (var m in Outside())
        {
            if (IsOver)
                return found;
            if (plan.AllowedOf(m).Length > 0 && Price(m) < plan.Worth[m])
                found |= Start(m, MostDeep, MostDeep, plan.Worth[m] - 1);
        }
        return found;
    }

    /// <summary>Those without a place: the most worth first, and of these whoever was told of one.</summary>
    List<int> Outside() => [.. Enumerable.Range(0, plan.Meetings).Where(m => !plan.IsIn(m) && !plan.IsSettled(m))
        .OrderByDescending(m => plan.Worth[m]).ThenByDescending(plan.IsAnnounced).ThenBy(m => m)];

    /// <summary>One of them has no time left: no chain helps without taking a meeting of theirs away.</summary>
    bool IsHopeless(int meeting) => plan.AllowedOf(meeting).Length == 0 || plan.PeopleOf(meeting).Any(p => !HasTime(p));

    bool HasTime(int person)
    {
        if (plan.IsFull(person))
            return false;
        for (var r = 0; r < plan.IsOpen.Length; r++)
        {
            if (plan.IsOpen[r] && plan.IsThere(person, r) && plan.At(person, r) < 0)
                return true;
        }
        return false;
    }

    /// <summary>What has to go at least for a meeting: of who has no time left, the meeting of least worth.</summary>
    long Price(int meeting)
    {
        var price = 0L;
        foreach (var person in plan.PeopleOf(meeting).Where(p => !HasTime(p)))
        {
            var least = long.MaxValue;
            for (var r = 0; r < plan.IsOpen.Length; r++)
            {
                if (plan.At(person, r) is >= 0 and var other && !plan.IsSettled(other))
                    least = Math.Min(least, plan.Worth[other]);
            }
            price = Math.Max(price, least);
        }
        return price;
    }

    bool Start(int meeting, int moved, int deep, long loss)
    {
        inChain[meeting] = true;
        var placed = Place(meeting, plan.Changed + moved, ref deep, ref loss);
        inChain[meeting] = false;
        return placed;
    }

    /// <param name="limit">Announced meetings that may be elsewhere.</param>
    /// <param name="deep">Meetings that may still have to go.</param>
    /// <param name="loss">What may be lost by it.</param>
    bool Place(int meeting, int limit, ref int deep, ref long loss)
    {
        foreach (var r in plan.AllowedOf(meeting))
        {
            tried++;
            if (IsFree(meeting, r) && Sit(meeting, r, limit))
                return true;
        }
        if (deep == 0)
            return false;
        foreach (var r in plan.AllowedOf(meeting))
        {
            if (IsOver)
                return false;
            tried++;
            if (plan.IsInOrder(meeting, r) && InTheWay(meeting, r, deep) is { } going && Instead(meeting, r, going, limit, ref deep, ref loss))
                return true;
        }
        return false;
    }

    bool Sit(int meeting, int r, int limit)
    {
        var mark = plan.Mark;
        if (tables.Find(meeting, r, limit - plan.Changed) && plan.Changed <= limit)
            return true;
        plan.BackTo(mark);
        return false;
    }

    /// <summary>Puts it there for the others, and finds places for these; all stays as it was if that fails.</summary>
    bool Instead(int meeting, int r, List<int> going, int limit, ref int deep, ref long loss)
    {
        if (going.Count > 0)
            return Try(meeting, r, going, limit, ref deep, ref loss);
        // The people have time, but there is no table: someone at one of them has to go.
        foreach (var other in tables.Cheapest(meeting, r, 3))
        {
            if (!inChain[other] && Try(meeting, r, [other], limit, ref deep, ref loss))
                return true;
        }
        return false;
    }

    bool Try(int meeting, int r, List<int> going, int limit, ref int deep, ref long loss)
    {
        var (mark, depth, lost) = (plan.Mark, deep, loss);
        foreach (var other in going)
        {
            inChain[other] = true;
            plan.Take(other);
        }
        deep -= going.Count;
        var found = plan.Changed <= limit && Sit(meeting, r, limit);
        foreach (var other in going)
        {
            if (found && !Place(other, limit, ref deep, ref loss))
            {
                found = plan.Worth[other] <= loss;
                loss -= plan.Worth[other];
            }
        }
        foreach (var other in going)
            inChain[other] = false;
        if (found)
            return true;
        plan.BackTo(mark);
        (deep, loss) = (depth, lost);
        return false;
    }

    bool IsFree(int meeting, int r)
    {
        foreach (var person in plan.PeopleOf(meeting))
        {
            if (plan.At(person, r) >= 0 || plan.IsFull(person))
                return false;
        }
        return plan.IsInOrder(meeting, r);
    }

    /// <summary>The meetings that have to go for one in a round, whatever the tables; null: they can't, or are too many.</summary>
    List<int>? InTheWay(int meeting, int r, int most)
    {
        List<int> going = [];
        foreach (var person in plan.PeopleOf(meeting))
        {
            if (plan.At(person, r) is >= 0 and var other && !going.Contains(other))
                going.Add(other);
        }
        if (going.Count > most || going.Exists(IsStuck))
            return null;
        foreach (var person in plan.PeopleOf(meeting))
        {
            if (plan.IsFull(person) && !going.Exists(m => plan.PeopleOf(m).Contains(person)))
            {
                if (going.Count == most || LeastOf(person) is not { } least)
                    return null;
                going.Add(least);
            }
        }
        return going;
    }

    bool IsStuck(int meeting) => plan.IsSettled(meeting) || inChain[meeting];

    /// <summary>Of a person with as many meetings as they want, the one to go first.</summary>
    int? LeastOf(int person) => Enumerable.Range(0, plan.IsOpen.Length).Select(r => plan.At(person, r)).Where(m => m >= 0 && !IsStuck(m))
        .OrderBy(m => plan.Worth[m]).ThenBy(plan.IsHome).ThenBy(m => m).Select(m => (int?)m).FirstOrDefault();

    /// <summary>Whoever was moved on the way goes back to where they were told to be, if that is free by now.</summary>
    void GoHome()
    {
        for (var again = true; again;)
        {
            again = false;
            for (var m = 0; m < plan.Meetings; m++)
            {
                if (!plan.IsIn(m) || plan.Home(m) is not { } home || plan.At(home) >= 0 || plan.PeopleOf(m).Any(p => plan.At(p, home.Round) is >= 0 and var other && other != m) || !plan.IsInOrder(m, home.Round))
                    continue;
                plan.Put(m, home.Round, home.Table);
                again = true;
            }
        }
    }
}
