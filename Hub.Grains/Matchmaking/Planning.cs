using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>Plans: kept, moved by hand, locked, shown and published.</summary>
static class Planning
{
    public const int MostRuns = 20, MostLevels = 12, LongestWord = 40;

    public static Decision<MatchingEvent> Decide(Matching matching, MatchingCommand command, Act act) => command switch
    {
        KeepRun keep => Keep(matching, keep, act),
        DropRun drop => !matching.Runs.ContainsKey(drop.Run) ? Decision<MatchingEvent>.Nothing : IsInUse(matching, drop.Run) ? RunInUse : new RunDropped(drop.Run),
        MoveMeeting move => Move(matching, move, act),
        LockMeeting set => Lock(matching, set),
        UnlockMeeting unlock => matching.Locks.ContainsKey(unlock.Request) ? new MeetingLocked(unlock.Request, null) : Decision<MatchingEvent>.Nothing,
        ShowRun show => Show(matching, show, act),
        GiveFeedback give => Feedback(matching, give, act),
        PublishRun publish => Publishing.Publish(matching, publish, act),
        _ => throw new InvalidOperationException($"Nothing of plans: {command.GetType().Name}"),
    };

    static Decision<MatchingEvent> Keep(Matching matching, KeepRun keep, Act act)
    {
        var (summary, slots) = (keep.Summary, keep.Slots);
        if (keep.Run == default || !IsWord(summary.Status) || summary.Levels.Count > MostLevels || !summary.Levels.All(l => IsWord(l.Name))
            || summary.Levels.Select(l => l.Name).Distinct().Count() != summary.Levels.Count || !keep.LeftOut.Values.All(IsWord) || keep.LeftOut.Keys.Any(slots.ContainsKey)
            || keep.InTheWay?.Any(h => h.Value?.IsFaulty != false || !keep.LeftOut.ContainsKey(h.Key)) == true)
            return FaultyRun;
        if (matching.Runs.TryGetValue(keep.Run, out var there))
            return there.Slots.Count == slots.Count && slots.All(s => there.Slots.GetValueOrDefault(s.Key) == s.Value) ? Decision<MatchingEvent>.Nothing : RunThere;
        return HardRules.Broken(matching, slots, keep.LeftOut, act.Now) is [var first, ..] all ? RulesBroken(first, all.Count)
            : Kept(matching, keep.Run, new(act.Now, act.Who, summary, slots, keep.LeftOut, InTheWay: keep.InTheWay));
    }

    /// <summary>The oldest run that nobody needs makes room, of those first that were mended on the day: they do not push out the planner's.</summary>
    static ImmutableArray<MatchingEvent> Kept(Matching matching, RunId id, Run run)
    {
        var oldest = matching.Runs.Where(r => !IsInUse(matching, r.Key) && r.Key != run.Basis)
            .OrderBy(r => r.Value.Summary.Status != RunSummary.Repaired).ThenBy(r => r.Value.At).ThenBy(r => r.Key.Value).Select(r => r.Key);
        return matching.Runs.Count < MostRuns ? [new RunKept(id, run)] : [.. oldest.Take(matching.Runs.Count - MostRuns + 1).Select(r => new RunDropped(r)), new RunKept(id, run)];
    }

    static bool IsInUse(Matching matching, RunId run) => matching.Provisional == run || matching.Published?.Run == run;

    static Decision<MatchingEvent> Move(Matching matching, MoveMeeting move, Act act)
    {
        if (!matching.Runs.TryGetValue(move.Run, out var run))
            return UnknownRun;
        if (matching.Runs.TryGetValue(move.As, out var there))
            return there.Basis == move.Run && there.Slots.GetValueOrDefault(move.Request) == move.To ? Decision<MatchingEvent>.Nothing : RunThere;
        if (move.As == default)
            return FaultyRun;
        if (matching.Requests.GetValueOrDefault(move.Request) is not { State: RequestState.Accepted })
            return NoMeeting;
        if (run.Slots.GetValueOrDefault(move.Request) == move.To)
            return Decision<MatchingEvent>.Nothing;
        var slots = move.To is { } to ? run.Slots.SetItem(move.Request, to) : run.Slots.Remove(move.Request);
        var leftOut = move.To is null ? run.LeftOut.SetItem(move.Request, "by-hand") : run.LeftOut.Remove(move.Request);
        // What the run broke before, since the world went on, is not the fault of this move.
        var broken = HardRules.Broken(matching, slots, leftOut).Where(b => b.Request == move.Request || b.Other == move.Request).ToList();
        return broken is [var first, ..] ? RulesBroken(first, broken.Count)
            : Kept(matching, move.As, new(act.Now, act.Who, Moved(run.Summary, move.Values), slots, leftOut, move.Run, run.InTheWay?.Remove(move.Request), move.Values is null ? null : true));
    }

    /// <summary>The bounds stay: no plan of the same meetings can be better, whoever made it.</summary>
    static RunSummary Moved(RunSummary summary, ImmutableDictionary<string, long>? values) =>
        summary with { Status = "by-hand", Levels = [.. summary.Levels.Select(l => values?.TryGetValue(l.Name, out var value) == true ? l with { Value = value } : l)] };

    static Decision<MatchingEvent> Lock(Matching matching, LockMeeting set)
    {
        if (matching.Requests.GetValueOrDefault(set.Request) is not { State: RequestState.Accepted } request)
            return NoMeeting;
        var to = new Lock(set.Round, set.Table);
        if (matching.Locks.GetValueOrDefault(set.Request) == to)
            return Decision<MatchingEvent>.Nothing;
        if (HardRules.Problem(matching, request, set.Round, set.Table) is { } why)
            return RulesBroken(new(why, set.Request), 1);
        foreach (var (id, other) in matching.Locks.Where(l => l.Key != set.Request && l.Value.Round == set.Round).OrderBy(l => l.Key.Value))
        {
            if (other.Table is { } table && table == set.Table)
                return RulesBroken(new(HardRules.TableTwice, set.Request, id), 1);
            if (matching.Requests[id].People.Intersect(request.People).Any())
                return RulesBroken(new(HardRules.PersonTwice, set.Request, id), 1);
        }
        return new MeetingLocked(set.Request, to);
    }

    static Decision<MatchingEvent> Show(Matching matching, ShowRun show, Act act)
    {
        if (show.Run == matching.Provisional)
            return Decision<MatchingEvent>.Nothing;
        if (show.Run is not { } id)
            return new RunShown(null);
        if (!matching.Runs.TryGetValue(id, out var run))
            return UnknownRun;
        var people = run.Slots.Keys.Where(matching.Requests.ContainsKey).SelectMany(r => matching.Requests[r].People).Distinct();
        return (ImmutableArray<MatchingEvent>)[new RunShown(id), Notices.ToAll(Notices.ProvisionalPlan, act.Now, people)];
    }

    static Decision<MatchingEvent> Feedback(Matching matching, GiveFeedback give, Act act)
    {
        var (word, refusal) = string.IsNullOrWhiteSpace(give.Word) ? (null, null) : Wording.Clean(give.Word, Asking.LongestMessage);
        if (refusal is not null)
            return refusal;
        if (matching.Provisional is not { } shown || shown != give.Run)
            return NotShown;
        if (!matching.Runs[shown].Slots.ContainsKey(give.Request) || matching.Requests.GetValueOrDefault(give.Request)?.People.Contains(act.Who) != true)
            return Answering.UnknownRequest;
        var feedback = new Feedback(give.Fine, word);
        return matching.Feedback.GetValueOrDefault(give.Request)?.GetValueOrDefault(act.Who) == feedback ? Decision<MatchingEvent>.Nothing
            : new FeedbackGiven(give.Request, act.Who, give.Fine, word);
    }

    static bool IsWord(string? word) => word is { Length: > 0 and <= LongestWord } && word.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    public static Refusal RulesBroken(BrokenRule first, int count) => new("rules-broken",
        $"{Sentence(first.Code)}{(count > 1 ? $" And {count - 1} more of such." : "")}", Because.Conflict, first.Code);

    static string Sentence(string code) => code switch
    {
        HardRules.NotAccepted => "The plan has a meeting that is not accepted (any more).",
        HardRules.UnknownRound => "There is no such round (any more).",
        HardRules.UnknownTable => "There is no such table (any more).",
        HardRules.TableAway => "The table cannot be used in that round.",
        HardRules.TableKind => "The table is of another kind than the meeting needs.",
        HardRules.TooFewPlaces => "The table has too few places.",
        HardRules.NotTheHost => "The table is somebody's booth: others come to them, and they stay there.",
        HardRules.Absent => "One of them is not there on that day.",
        HardRules.RoundAway => "One of them cannot in that round.",
        HardRules.Engaged => "One of them speaks or pitches elsewhere at that time.",
        HardRules.Apart => "These people are not to meet.",
        HardRules.PersonTwice => "One of them has another meeting in that round.",
        HardRules.TableTwice => "Another meeting is at that table in that round.",
        HardRules.TooMany => "One of them would have more meetings than they want.",
        HardRules.Unlocked => "The meeting is locked elsewhere. Unlock it first.",
        HardRules.ForcedMissing => "A meeting that the staff has set is missing.",
        _ => "A locked meeting is missing.",
    };

    public static readonly Refusal UnknownRun = new("unknown-run", "There is no such plan; it may have been dropped.", Because.Unknown);
    static readonly Refusal RunThere = new("run-there", "Another plan has this id already. Keep it under a new one.", Because.Conflict);
    static readonly Refusal RunInUse = new("run-in-use", "This plan is shown or published. Show or publish another first.", Because.Conflict);
    static readonly Refusal FaultyRun = new("faulty-run", "A plan needs an id, levels of different names, and reasons of small letters and hyphens.", Because.Invalid);
    static readonly Refusal NoMeeting = new("not-a-meeting", "This request is not an accepted meeting (any more).", Because.Conflict);
    static readonly Refusal NotShown = new("plan-not-shown", "Another plan is shown by now. Look at it again.", Because.Conflict);
}
