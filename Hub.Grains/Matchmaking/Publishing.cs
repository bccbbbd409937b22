using System.Collections.Immutable;
using System.Globalization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>Publishing a plan: everyone's agenda. Who had another before is told what changed.</summary>
public static class Publishing
{
    public static Decision<MatchingEvent> Publish(Matching matching, PublishRun publish, Act act)
    {
        if (!matching.Runs.TryGetValue(publish.Run, out var run))
            return Planning.UnknownRun;
        var slots = StillMeant(matching, run);
        if (publish.Run == matching.Published?.Run && IsAsPublished(matching, slots))
            return Decision<MatchingEvent>.Nothing;
        if (publish.Number != (matching.Published?.Number ?? 0))
            return StalePublication;
        if (HardRules.Broken(matching, slots, run.LeftOut, act.Now).Where(b => b.Code is not (HardRules.ForcedMissing or HardRules.LockMissing)).ToList() is [var first, ..] broken)
            return Planning.RulesBroken(first, broken.Count);
        MatchingEvent published = new PlanPublished(publish.Run, publish.Number + 1, act.Now, act.Who, slots);
        var after = MatchingEvolution.Evolve(matching, published);
        return Told(matching, after, act.Now) is { } told ? (ImmutableArray<MatchingEvent>)[published, told] : published;
    }

    /// <summary>The places of a run without the meetings that nobody wants any more.</summary>
    static ImmutableDictionary<RequestId, Slot> StillMeant(Matching matching, Run run) =>
        run.Slots.Where(s => matching.Requests.GetValueOrDefault(s.Key)?.State == RequestState.Accepted).ToImmutableDictionary();

    static bool IsAsPublished(Matching matching, ImmutableDictionary<RequestId, Slot> slots)
    {
        if (!slots.Values.All(s => matching.Rounds.ContainsKey(s.Round)))
            return false;
        var now = Meetings(matching, slots, 0);
        return now.Count == matching.Meetings.Count && now.All(m => matching.Meetings.GetValueOrDefault(m.Key)?.Same(m.Value) == true);
    }

    /// <summary>The meetings after a publication: with a higher sequence what changed, cancelled what is no more.</summary>
    public static ImmutableDictionary<RequestId, Meeting> Meetings(Matching matching, ImmutableDictionary<RequestId, Slot> slots, int number)
    {
        var meetings = matching.Meetings.ToBuilder();
        foreach (var (id, meeting) in matching.Meetings)
        {
            if (!slots.ContainsKey(id) && !meeting.Cancelled)
                meetings[id] = meeting.Cancel() with { Number = number };
        }
        foreach (var (id, slot) in slots)
        {
            var round = matching.Rounds[slot.Round];
            var was = matching.Meetings.GetValueOrDefault(id);
            ImmutableList<PersonId> people = [.. matching.Requests[id].People];
            var now = new Meeting(slot, round.Start, round.Minutes, people, [.. (was?.Gone ?? []).Union(was?.People ?? []).Except(people)], (was?.Sequence ?? -1) + 1, false, number);
            meetings[id] = was?.Same(now) == true ? was : now;
        }
        return meetings.ToImmutable();
    }

    /// <summary>One notice for each person whose agenda is another: how many meetings are new, have moved, are cancelled.</summary>
    static PeopleTold? Told(Matching before, Matching after, DateTimeOffset at)
    {
        var changes = new Dictionary<PersonId, (int Added, int Moved, int Cancelled)>();
        foreach (var (id, meeting) in after.Meetings)
        {
            var was = before.Meetings.GetValueOrDefault(id);
            if (ReferenceEquals(was, meeting))
                continue;
            foreach (var person in meeting.People.Union(was?.People ?? []))
            {
                var had = was is { Cancelled: false } && was.People.Contains(person);
                var has = !meeting.Cancelled && meeting.People.Contains(person);
                var (added, moved, cancelled) = changes.GetValueOrDefault(person);
                changes[person] = (added + (has && !had ? 1 : 0), moved + (has && had ? 1 : 0), cancelled + (had && !has ? 1 : 0));
            }
        }
        var code = before.Published is null ? Notices.AgendaPublished : Notices.AgendaChanged;
        var to = changes.Where(c => c.Value != (0, 0, 0)).ToImmutableDictionary(c => c.Key, c => new[] { ("added", c.Value.Added), ("moved", c.Value.Moved), ("cancelled", c.Value.Cancelled) }
            .Where(n => n.Item2 > 0).ToImmutableDictionary(n => n.Item1, n => n.Item2.ToString(CultureInfo.InvariantCulture)));
        return to.IsEmpty ? null : new(code, at, to);
    }

    static readonly Refusal StalePublication = new("stale-publication", "Someone published a plan meanwhile. Look at it first.", Because.Conflict);
}
