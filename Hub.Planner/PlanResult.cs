using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>Where a meeting is. A meeting that was held without a table has -1.</summary>
public readonly record struct Slot(int Round, int Table);

/// <summary>What a plan is judged by, in this order; each is kept while the next is improved.</summary>
public enum Aim
{
    /// <summary>The sum of the weights of the meetings in the plan; more is better.</summary>
    Meetings,

    /// <summary>People with candidate meetings who get none.</summary>
    WithoutAny,

    /// <summary>The smallest share (in the plan ÷ candidates, 0 to 1) of those who get any; more is better. 1 if nobody gets any.</summary>
    SmallestShare,

    /// <summary>Groups of idle rounds between a person's meeting and their next within a session.</summary>
    Gaps,

    /// <summary>The most gaps of one person, over all sessions.</summary>
    MostGaps,

    /// <summary>How often a person in the hall goes to another table between a meeting and their next within a session.</summary>
    TableChanges,

    /// <summary>The sum of these ways.</summary>
    Ways,
}

/// <summary>How good a plan is at one aim, and how good it could be at most.</summary>
/// <param name="Bound">No plan that is as good at all aims before this one can be better than this.</param>
/// <param name="OfTheseRounds">The bound is for tables only: it takes the rounds of the meetings as they are.</param>
public sealed record Level(Aim Aim, double Value, double Bound, bool OfTheseRounds = false)
{
    public bool IsBest => Math.Abs(Value - Bound) < 1e-9;

    /// <summary>The distance to the bound as a part of it, 0 to 1; of the value where the bound is nothing.</summary>
    public double Distance => IsBest ? 0 : Math.Abs(Value - Bound) / Math.Max(1e-9, Math.Max(Math.Abs(Bound), Aim is Aim.Meetings or Aim.SmallestShare ? 0 : Math.Abs(Value)));

    public static bool MoreIsBetter(Aim aim) => aim is Aim.Meetings or Aim.SmallestShare;
}

public enum UnmetReason
{
    /// <summary>Two of its people are never to meet.</summary>
    KeptApart,

    /// <summary>In no allowed round are all of its people there and free of what is locked or was held.</summary>
    NoCommonRound,

    /// <summary>In those rounds no open table fits, by kind, places, or whose it is.</summary>
    NoTable,

    /// <summary>A person has as many meetings as they want at most.</summary>
    AtMaximum,

    /// <summary>It could be held, but for other meetings in the plan.</summary>
    OthersPreferred,
}

/// <summary>Why a meeting is not in the plan.</summary>
/// <param name="People">Whom the reason is about.</param>
/// <param name="Instead">The meetings that stand in its way: those of a person at their maximum, or those in the round where fewest would have to go.</param>
/// <param name="Round">That round.</param>
/// <param name="Rounds">In how many rounds it could be held but for other meetings.</param>
public sealed record Unmet(int Meeting, UnmetReason Reason, ImmutableArray<int> People, ImmutableArray<int> Instead, int? Round = null, int? Rounds = null);

public enum ContradictionReason
{
    /// <summary>An index, weight or number of people that makes no sense.</summary>
    Malformed,
    NoRounds,
    NoTables,

    /// <summary>A bound meeting of people who are never to meet.</summary>
    KeptApart,

    /// <summary>A bound meeting for which its people are never there together in an allowed round.</summary>
    NoCommonRound,

    /// <summary>A bound meeting of a person who is never there.</summary>
    NeverThere,

    /// <summary>A bound meeting for which there is never a table.</summary>
    NoTable,

    /// <summary>Two bound meetings that have to be in one round, and share a person or a table.</summary>
    SameRound,

    /// <summary>More bound meetings of a person than they want at most.</summary>
    OverMaximum,

    /// <summary>Bound meetings that have no plan together, though each has one.</summary>
    Together,
}

/// <summary>What can't be, and whom it is about.</summary>
/// <param name="Smallest">Without any one of the meetings the rest has a plan.</param>
public sealed record Contradiction(ContradictionReason Reason, ImmutableArray<int> Meetings, ImmutableArray<int> People, ImmutableArray<int> Tables, bool Smallest = true);

public abstract record PlanResult(TimeSpan Took);

/// <summary>A plan that keeps every rule.</summary>
/// <param name="Slots">For each meeting, where it is; null: not in the plan.</param>
/// <param name="Levels">One for each aim, in their order.</param>
/// <param name="Stopped">It is the best so far, as asked for, or as time ran out.</param>
public sealed record Planned(ImmutableArray<Slot?> Slots, ImmutableArray<Level> Levels, ImmutableArray<Unmet> Unmet, bool Stopped, TimeSpan Took) : PlanResult(Took)
{
    public Level At(Aim aim) => Levels[(int)aim];
}

/// <summary>There is no plan, and why.</summary>
public sealed record Contradictory(ImmutableArray<Contradiction> Contradictions, TimeSpan Took) : PlanResult(Took);

/// <summary>Neither a plan with all bound meetings nor a proof that there is none was found in time.</summary>
public sealed record Undecided(TimeSpan Took) : PlanResult(Took);
