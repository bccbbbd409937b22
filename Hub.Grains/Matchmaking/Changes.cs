using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What becomes of the meetings that a change touches. Without it a change that touches any is refused.</summary>
/// <param name="Touched">How many meetings were seen to be touched.</param>
[GenerateSerializer, Immutable]
public sealed record Care(CareOf Then, int Touched);

[JsonConverter(typeof(JsonStringEnumConverter<CareOf>))]
public enum CareOf
{
    /// <summary>They do not take place.</summary>
    [JsonStringEnumMemberName("cancel")] Cancel,

    /// <summary>They lose their round and table, and are planned anew.</summary>
    [JsonStringEnumMemberName("replan")] Replan,
}

/// <summary>A meeting that a change touches.</summary>
/// <param name="Broken">Why it cannot be where it is any more; null: it only moves in time.</param>
[GenerateSerializer, Immutable]
public sealed record TouchedMeeting(RequestId Request, IReadOnlyList<PersonId> People, RoundId Round, TableId? Table, bool Published, string? Broken = null);

/// <param name="Refusal">Why the command would be refused whatever is said of the meetings.</param>
[GenerateSerializer, Immutable]
public sealed record Previewed(Refusal? Refusal, IReadOnlyList<TouchedMeeting> Meetings);

/// <summary>Nothing happens silently: a change of rounds, tables or attendance that touches a meeting says what becomes of it, and everyone concerned is told.</summary>
public static class Changes
{
    /// <summary>The change alone, if it touches nothing; else with what is to become of what it touches.</summary>
    public static Decision<MatchingEvent> Careful(Matching before, MatchingEvent change, Care? care, Act act)
    {
        var after = MatchingEvolution.Evolve(before, change);
        var touched = Touched(before, after);
        var broken = touched.Where(t => t.Broken is not null).ToList();
        if (broken.Count > 0 && care is null)
            return MeetingsTouched(broken.Count);
        if (broken.Count > 0 && care!.Touched != broken.Count)
            return TouchedChanged;
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        foreach (var meeting in broken)
            events.Add(care!.Then == CareOf.Cancel ? new RequestEnded(meeting.Request, RequestState.Cancelled, act.Now) : new MeetingUnplanned(meeting.Request, act.Now));
        events.Add(change);
        foreach (var meeting in touched.Where(t => t.Published))
            events.Add(Notices.About(meeting.Request, meeting.Broken is null ? Notices.MeetingMoved : care!.Then == CareOf.Cancel ? Notices.MeetingCancelled : Notices.MeetingOpen, act.Now, meeting.People));
        return events.DrainToImmutable();
    }

    /// <summary>What a command would touch: for whoever wants to see it before.</summary>
    public static Previewed Preview(Matching matching, MatchingCommand command, Act act)
    {
        var decision = MatchingDecisions.Decide(matching, command, act);
        return decision.Refusal?.Code == MeetingsTouchedCode && Changed(matching, command) is { } change ? new(null, Touched(matching, MatchingEvolution.Evolve(matching, change)))
            : new(decision.Refusal, Touched(matching, decision.Events.Aggregate(matching, MatchingEvolution.Evolve)));
    }

    /// <summary>The change that a command makes if nothing stands against it.</summary>
    static MatchingEvent? Changed(Matching matching, MatchingCommand command) => command switch
    {
        RemoveRound remove => new RoundRemoved(remove.Round),
        RemoveTable remove => new TableRemoved(remove.Table),
        PutTable put => new TablePut(put.Table, Timetable.Clean(matching, put.Details).Table),
        PutRound put => new RoundPut(put.Round, matching.Rounds[put.Round] with { Start = put.Start, Minutes = put.Minutes, Gap = put.Gap }),
        SetAttendance set => Attending.Change(matching, set),
        _ => null,
    };

    /// <summary>Published, provisional and locked meetings that stood before and cannot stand after, or stand at another time.</summary>
    public static IReadOnlyList<TouchedMeeting> Touched(Matching before, Matching after)
    {
        var touched = new List<TouchedMeeting>();
        foreach (var (id, place) in Places(before))
        {
            var request = before.Requests[id];
            if (HardRules.Problem(before, request, place.Round, place.Table) is not null)
                continue;
            var problem = HardRules.Problem(after, request, place.Round, place.Table);
            var moved = problem is null && (after.Rounds[place.Round].Start, after.Rounds[place.Round].Minutes) != (before.Rounds[place.Round].Start, before.Rounds[place.Round].Minutes);
            if (problem is not null || moved)
                touched.Add(new(id, [.. request.People], place.Round, place.Table, place.Published, problem));
        }
        return touched;
    }

    /// <summary>Where each accepted meeting is: by the published plan, else by its lock, else by the provisional plan.</summary>
    static IEnumerable<(RequestId Id, (RoundId Round, TableId? Table, bool Published) Place)> Places(Matching matching)
    {
        var provisional = matching.Provisional is { } shown ? matching.Runs[shown].Slots : ImmutableDictionary<RequestId, Slot>.Empty;
        foreach (var id in matching.Meetings.Keys.Concat(matching.Locks.Keys).Concat(provisional.Keys).Distinct().OrderBy(id => id.Value))
        {
            if (matching.Requests.GetValueOrDefault(id)?.State != RequestState.Accepted)
                continue;
            if (matching.Meetings.GetValueOrDefault(id) is { Cancelled: false } meeting)
                yield return (id, (meeting.Slot.Round, meeting.Slot.Table, true));
            else if (matching.Locks.GetValueOrDefault(id) is { } locked)
                yield return (id, (locked.Round, locked.Table, false));
            else if (provisional.GetValueOrDefault(id) is { } slot)
                yield return (id, (slot.Round, slot.Table, false));
        }
    }

    public const string MeetingsTouchedCode = "meetings-touched";

    public static Refusal MeetingsTouched(int count) => new(MeetingsTouchedCode,
        $"This touches {count} {(count == 1 ? "meeting" : "meetings")}. Look at them, and say whether they are cancelled or planned anew.", Because.Conflict);

    public static readonly Refusal TouchedChanged = new("touched-changed", "Other meetings are touched now than those you saw. Look again.", Because.Conflict);
}
