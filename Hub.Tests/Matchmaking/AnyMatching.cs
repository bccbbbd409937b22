using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Matchmaking.SomeMatching;

namespace Hub.Tests.Matchmaking;

/// <summary>What holds whatever people and staff do.</summary>
public sealed class AnyMatching
{
    const int Few = 300;

    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(Days, day => After(day).Events);

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            var who = DoerOf(story.State, deed);
            var (command, decision) = Does(story, deed);
            if (decision.Refusal is null && story.Do(who, command) is var again && (again.Refusal is not null || !again.Events.IsEmpty))
                Assert.Fail($"{command}, repeated: {again.Refusal?.Code} {string.Join(", ", again.Events)}");
        }
    }, iter: Few);

    [Fact]
    public void The_events_from_the_journal_give_the_same_state() => Days.Sample(day =>
    {
        var story = After(day);

        var replayed = EventCodec.Decode<MatchingEvent>(EventCodec.Encode(story.Events)).Aggregate(MatchingDecisions.Initial, MatchingDecisions.Evolve);

        Assert.Equal(Text(story.State), Text(replayed));
        Assert.Equal(Text(story.State), Text(EventCodec.DecodeState<Matching>(EventCodec.EncodeState(story.State))));
    }, iter: Few);

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Days, Gen.Int[1, 7]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<MatchingDecisions, MatchingViews, Matching, MatchingCommand, MatchingEvent>(After(day).Events, Audiences, perPush), iter: 100);

    [Fact]
    public void An_export_into_an_empty_hub_and_out_again_has_the_same_open_requests() => Days.Sample(day =>
    {
        var plan = PlannedMatching.Of(After(day).State)!;
        var again = new MatchingStory();
        again.Staff(new BringFacts(MatchingStory.Programme, MatchingStory.Cards));

        Assert.Null(again.Staff(new PlanMatching(plan)).Refusal);
        again.Staff(new PlanMatching(plan)).DecidesNothing();

        // Whoever has a part in it and is off, or apart from another, is not brought together anew.
        Assert.Equal(Requests(plan, again.State), Requests(PlannedMatching.Of(again.State) ?? plan with { Requests = null }, again.State));

        static IEnumerable<string> Requests(MatchingPlan of, Matching now) => [.. (of.Requests ?? [])
            .Where(r => r.Seats.SelectMany(s => s.Accepted is { } who ? [who] : s.People).Append(r.From).All(p => !now.AttendanceOf(p).Off))
            .Select(r => JsonSerializer.Serialize(r with { Lock = null }, EventCodec.Options))];
    }, iter: Few);

    [Fact]
    public void What_waits_for_an_answer_is_known_without_looking_at_all() => Days.Sample(day =>
    {
        var now = After(day).State;
        Assert.Equal(now.Requests.Where(r => r.Value.State == RequestState.Pending).Select(r => new Waiting(r.Value.At, r.Key)).Order(), [.. now.Waiting ?? []]);
    }, iter: Few);

    [Fact]
    public void Those_who_are_kept_apart_have_nothing_open_together() => Days.Sample(day =>
    {
        var now = After(day).State;
        foreach (var request in now.Requests.Values.Where(r => r.IsOpen))
            Assert.All(request.People, a => Assert.All(request.People.Where(b => b != a), b => Assert.False(now.AreApart(a, b))));
    }, iter: Few);

    [Fact]
    public void Nobody_asks_beyond_their_budget_and_only_who_is_asked_accepts() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            var (_, decision) = Does(story, deed);
            foreach (var happened in decision.Events)
            {
                if (happened is MeetingAsked { Counts: true } asked)
                    Assert.True(story.State.Spent(asked.From) <= story.State.Settings.Budget);
                if (happened is RequestAnswered { Answer: SeatAnswer.Accepted } answered && story.State.Settings.Acceptance == Acceptance.MustAccept)
                    Assert.Equal(deed.Who.Person, answered.Who);
            }
            foreach (var seat in story.State.Requests.Values.SelectMany(r => r.Seats).Where(s => s.Answer == SeatAnswer.Accepted))
                Assert.Contains(seat.Who!.Value, seat.Candidates);
        }
    }, iter: Few);

    [Fact]
    public void No_person_and_no_table_is_twice_in_a_round_and_what_is_published_is_accepted() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            Does(story, deed);
            var published = story.State.Meetings.Where(m => !m.Value.Cancelled).ToList();
            Assert.All(published, m => Assert.Equal(RequestState.Accepted, story.State.Requests[m.Key].State));
            Assert.Distinct(published.Select(m => m.Value.Slot));
            Assert.Distinct(published.SelectMany(m => m.Value.People.Select(p => (m.Value.Slot.Round, p))));
            Assert.Distinct(story.State.Locks.SelectMany(l => story.State.Requests[l.Key].People.Select(p => (l.Value.Round, p))));
        }
    }, iter: Few);

    [Fact]
    public void Nobody_has_two_offers_and_what_is_offered_can_be_taken_up() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            Does(story, deed);
            var open = (story.State.Offers ?? ImmutableDictionary<RequestId, Offer>.Empty).Where(o => o.Value.IsOpen).ToList();
            Assert.Distinct(open.SelectMany(o => o.Value.People));
            Assert.Distinct(open.Select(o => o.Value.Slot));
            Assert.All((story.State.Offers ?? open.ToImmutableDictionary()).Values.SelectMany(o => o.People.Select(p => (o.Slot.Round, p))).CountBy(o => o), o => Assert.True(o.Value <= 2));
            if (open.Count > 0)
                Assert.True(MatchingDecisions.Due(story.State) <= open.Min(o => o.Value.Until));
        }
    }, iter: Few);

    [Fact]
    public void Only_those_who_all_want_it_meet_earlier_and_one_announced_meeting_moves_at_most() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            var before = story.State;
            var (_, decision) = Does(story, deed);
            foreach (var forward in decision.Events.OfType<MeetingBroughtForward>())
            {
                Assert.Equal(story.State.Requests[forward.Request].People.OrderBy(p => p.Value), story.State.Offers![forward.Request].Yes.OrderBy(p => p.Value));
                var others = before.Meetings.Where(m => m.Key != forward.Request && !m.Value.Cancelled && !ReferenceEquals(m.Value, story.State.Meetings[m.Key])).ToList();
                Assert.All(others, m => Assert.True(before.Noted![m.Key] is { Held: false } && m.Value.Slot.Round == forward.Slot.Round && story.State.Meetings[m.Key].Cancelled));
                Assert.Null(HardRules.Problem(story.State, story.State.Requests[forward.Request], forward.Slot.Round, forward.Slot.Table));
            }
        }
    }, iter: Few);

    [Fact]
    public void Whoever_has_a_meeting_in_their_calendar_learns_of_every_change_by_a_higher_sequence() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            var before = story.State.Meetings;
            Does(story, deed);
            foreach (var (id, was) in before)
            {
                var now = story.State.Meetings[id];
                Assert.True(now.Sequence >= was.Sequence);
                Assert.True(now.Same(was) || now.Sequence > was.Sequence);
                Assert.All(was.People.Except(now.People), gone => Assert.Contains(gone, now.Gone));
            }
        }
    }, iter: Few);

    [Fact]
    public void A_change_that_touches_a_published_meeting_never_leaves_it_where_it_cannot_be() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day.Where(d => d.Command is not BringFacts))
        {
            var before = story.State;
            var (command, _) = Does(story, deed);
            if (command is PutRound or PutTable or RemoveRound or RemoveTable or SetAttendance or Leave or ComeBack)
                Assert.DoesNotContain(Changes.Touched(before, story.State), t => t.Broken is not null && story.State.Meetings.GetValueOrDefault(t.Request) is { Cancelled: false });
        }
    }, iter: Few);

    [Fact]
    public void Whom_one_avoids_is_seen_by_nobody_else_and_requests_only_by_those_concerned() => Days.Sample(day =>
    {
        var story = After(day);
        Assert.DoesNotContain("avoids", story.View(Audience.Staff).ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(story.View(Audience.Public).Select(facet => facet.Key).Except(["about", "counts", "rounds", "tables"]));
        foreach (var person in People)
        {
            var view = story.View(Audience.Person(person));
            Assert.Equal(story.State.AttendanceOf(person).Avoids.Select(p => p.ToString()).Order(), view["me"]!["avoids"]!.AsObject().Select(a => a.Key).Order());
            foreach (var (id, _) in view["requests"]?.AsObject() ?? [])
                Assert.Contains(story.Events, e => e is MeetingAsked asked && asked.Request.ToString() == id && (asked.From == person || asked.Seats.Any(s => s.Candidates.Contains(person)))
                    || e is MeetingForced forced && forced.Request.ToString() == id && forced.People.Contains(person)
                    || e is MeetingPassed passed && passed.Request.ToString() == id && passed.To == person);
        }
    }, iter: Few);

    [Fact]
    public void A_private_note_is_its_writers_and_contacts_are_exchanged_by_both_or_not_at_all() => Days.Sample(day =>
    {
        var story = After(day);
        var said = story.State.Outcomes ?? ImmutableDictionary<RequestId, ImmutableDictionary<PersonId, OwnOutcome>>.Empty;
        foreach (var audience in Audiences)
        {
            var writes = audience.IsPerson && said.Values.Any(s => s.GetValueOrDefault(audience.Who)?.Note is not null);
            Assert.Equal(writes, story.View(audience).ToJsonString().Contains(Secret, StringComparison.Ordinal));
        }
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(MeetingResults.Of(story.State, story.Now), EventCodec.Options), StringComparison.Ordinal);
        foreach (var (who, other) in People.SelectMany(a => People.Select(b => (a, b))))
        {
            var exchanged = ExchangedContact.Of(story.State, who).Any(c => c.Person == other);
            Assert.Equal(exchanged, ExchangedContact.Of(story.State, other).Any(c => c.Person == who));
            Assert.Equal(exchanged, who != other && said.Values.Any(s => s.GetValueOrDefault(who)?.Exchange == true && s.GetValueOrDefault(other)?.Exchange == true));
        }
    }, iter: Few);

    [Fact]
    public void Only_a_meeting_that_all_of_it_want_anew_loses_its_time() => Days.Sample(day =>
    {
        var story = MatchingStory.Open();
        foreach (var deed in day)
        {
            var before = story.State;
            var (command, decision) = Does(story, deed);
            if (command is WantNewTime && decision.Events.OfType<MeetingUnplanned>().SingleOrDefault() is { } unplanned)
            {
                Assert.NotEqual(MeetingStatus.Held, MeetingResults.Of(before, story.Now).Meetings.Single(m => m.Request == unplanned.Request).Status);
                Assert.All(before.Meetings[unplanned.Request].People, p => Assert.Equal(before.Meetings[unplanned.Request].Slot.Round, story.State.Outcomes![unplanned.Request][p].Wants));
                Assert.Equal(RequestState.Accepted, story.State.Requests[unplanned.Request].State);
            }
        }
    }, iter: Few);

    /// <summary>Dictionaries and sets have no order of their own: the text of one state is sorted, at any depth.</summary>
    static string Text(Matching matching) => Sorted(JsonSerializer.SerializeToNode(matching, EventCodec.Options))!.ToJsonString();

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted).OrderBy(i => i?.ToJsonString(), StringComparer.Ordinal)]),
        _ => node?.DeepClone(),
    };
}
