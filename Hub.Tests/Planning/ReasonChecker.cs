using System.Collections.Immutable;
using Hub.Planner;

namespace Hub.Tests.Planning;

/// <summary>Whether the reason given for an unmet meeting is true of the plan.</summary>
static class ReasonChecker
{
    public static void Holds(MeetingEvent given, ImmutableArray<Slot?> slots, Unmet unmet)
    {
        var meeting = given.Meetings[unmet.Meeting];
        var there = Enumerable.Range(0, given.Rounds).Where(r => (meeting.Rounds.IsDefault || meeting.Rounds.Contains(r))
            && meeting.People.All(p => given.People[p].Presence[r] != Presence.Absent)).ToList();
        switch (unmet.Reason)
        {
            case UnmetReason.KeptApart:
                Assert.Contains(given.Apart, a => unmet.People.Contains(a.One) && unmet.People.Contains(a.Other));
                break;
            case UnmetReason.NoCommonRound:
                Assert.All(there, r => Assert.Contains(Enumerable.Range(0, slots.Length), m =>
                    slots[m]?.Round == r && given.Meetings[m].Round is not null && given.Meetings[m].People.Intersect(meeting.People).Any()));
                break;
            case UnmetReason.AtMaximum:
                Assert.All(unmet.People, p => Assert.True(unmet.Instead.Count(m => given.Meetings[m].People.Contains(p)) >= given.People[p].MaxMeetings));
                break;
            case UnmetReason.NoTable:
                var fitting = there.SelectMany(r => Enumerable.Range(0, given.Tables.Length).Select(t => new Slot(r, t)))
                    .Where(s => PlanChecker.Broken(given with { Meetings = [meeting] }, [s]).Count == 0);
                Assert.All(fitting, s => Assert.Contains(Enumerable.Range(0, slots.Length), m => given.Meetings[m].Round is not null && slots[m]?.Round == s.Round
                    && (slots[m]?.Table == s.Table || given.Meetings[m].People.Intersect(meeting.People).Any())));
                break;
            default:
                Assert.NotEmpty(unmet.Instead);
                Assert.All(unmet.Instead, m => Assert.Equal(unmet.Round, slots[m]?.Round));
                break;
        }
    }
}
