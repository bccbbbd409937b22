using System.Text.Json.Nodes;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Grains.Storage;
using Hub.Tests.Given;

namespace Hub.Tests.Polls;

/// <summary>What holds whatever people and moderators do.</summary>
public sealed class AnyPoll
{
    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() =>
        EveryEvent.HappensOnSome(Days.Some, day => Days.Play(day).Events, except: typeof(PollRemoved));

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Days.Some.Sample(day => Days.Play(day, (poll, step, decision) =>
    {
        if (decision.Refusal is null && step.Command is not TimeIsUp)
            poll.Do(step.Who, step.Command).DecidesNothing();
    }));

    [Fact]
    public void A_refusal_changes_nothing() => Days.Some.Sample(day =>
        Days.Play(day, (_, _, decision) => Assert.True(decision.Refusal is null || decision.Events.IsEmpty)));

    [Fact]
    public void A_tally_is_what_its_ballots_come_to() => Days.Some.Sample(day => Days.Play(day, (poll, _, _) =>
    {
        var box = poll.State.Box;
        foreach (var item in poll.State.Sheet!.Items)
        {
            var ballots = box.Voters.Values.Select(voter => voter.Ballots.GetValueOrDefault(item.Id)).OfType<Ballot>().OrderBy(ballot => ballot.Entry).ToList();
            var counted = ballots.Aggregate(Tally.Empty, (tally, ballot) => Tallies.Plus(tally, item, ballot));
            Assert.Equal(Plain(counted with { Struck = box.Of(item.Id).Struck }), Plain(box.Of(item.Id)));
            Assert.Equal(ballots.Count, box.Of(item.Id).N);
        }
        Assert.Equal(box.Voters.Count(voter => !voter.Value.Ballots.IsEmpty), box.People);
        Assert.Equal(box.Voters.Count(voter => voter.Value.Remote), box.Remote);
    }));

    [Fact]
    public void One_person_has_one_ballot_an_item_and_the_first_stays_unless_it_may_be_changed() => Days.Some.Sample(day =>
    {
        var cast = new HashSet<(int, PersonId, ItemId)>();
        Days.Play(day, (poll, _, decision) =>
        {
            foreach (var happened in decision.Events)
            {
                if (happened is BallotCast ballot)
                    Assert.True(cast.Add((poll.State.Round, ballot.Voter, ballot.Item)) || poll.State.Sheet!.Changeable);
                if (happened is PollReset or PollUndone)
                    cast = [.. poll.State.Box.Voters.SelectMany(v => v.Value.Ballots.Keys.Select(item => (poll.State.Round, v.Key, item)))];
            }
        });
    });

    [Fact]
    public void No_ballot_is_counted_outside_its_window() => Days.Some.Sample(day => Days.Play(day, (poll, step, decision) =>
    {
        foreach (var ballot in decision.Events.OfType<BallotCast>())
        {
            var own = Window.Of(poll.State.Course.Runs[ballot.Item], poll.State.Course.Delay, poll.State.Extras.GetValueOrDefault(ballot.Voter, new(step.Who.Remote, 1)));
            Assert.True(own.OpensAt <= ballot.At && !(own.ClosesAt + Window.Grace < ballot.At) && poll.State.IsRunning, $"{own} {ballot.At}");
            Assert.True(!(Window.LastEnd(poll.State, poll.State.Course.Runs[ballot.Item]) + Window.Grace < ballot.At));
        }
    }));

    [Fact]
    public void Nothing_closes_for_all_before_the_last_window_unless_the_staff_say_so() => Days.Some.Sample(day =>
    {
        var before = Poll.Empty;
        Days.Play(day, (poll, step, decision) =>
        {
            if (step.Command is TimeIsUp && decision.Events.OfType<PollClosed>().Any())
                Assert.All(before.Course.Runs.Values.Where(run => !run.Ended), run => Assert.True(Window.LastEnd(before, run) <= poll.Now));
            before = poll.State;
        });
    });

    [Fact]
    public void Shares_of_one_choice_add_up_to_100() => Days.Some.Sample(day =>
    {
        var poll = Days.Play(day);
        foreach (var (id, tally) in poll.View(Audience.Staff)["tally"]?.AsObject() ?? [])
        {
            if (poll.State.Sheet!.Find(ItemId.Parse(id))!.IsOneChoice && (int)tally!["n"]! > 0)
                Assert.Equal(100, (tally["options"] ?? tally["steps"])!.AsObject().Sum(one => (int)one.Value!["percent"]!));
        }
    });

    [Fact]
    public void The_public_sees_no_result_before_it_may() => Days.Some.Sample(day => Days.Play(day, (poll, _, _) =>
    {
        var (state, seen) = (poll.State, poll.Public);
        var closed = state.Phase is PollPhase.Closed or PollPhase.Shown;
        bool Over(string item) => closed || state.Course.Runs[ItemId.Parse(item)].Ended;
        bool May(string item) => state.Sheet!.Results switch
        {
            PollResults.Always => true,
            PollResults.Never => state.Phase == PollPhase.Shown,
            _ => Over(item),
        };
        foreach (var (id, _) in seen["tally"]?.AsObject() ?? [])
            Assert.True(May(id));
        foreach (var (id, item) in seen["items"]?.AsObject() ?? [])
            Assert.True(!item!.ToJsonString().Contains("\"right\"", StringComparison.Ordinal) || May(id) && Over(id));
        if (state.Phase == PollPhase.Draft)
            Assert.Empty(seen);
        if (state.Sheet!.Results != PollResults.AfterVote)
            Assert.Empty(poll.View(Audience.Voters));
    }));

    [Fact]
    public void Nobodys_ballot_is_in_a_view_but_their_own() => Days.Some.Sample(day =>
    {
        var poll = Days.Play(day);
        var leaders = poll.State.Named;
        foreach (var audience in Days.Audiences)
        {
            var view = poll.View(audience).ToJsonString();
            foreach (var audienceOfOther in Days.Audiences.Where(a => a.IsPerson && a != audience && !leaders.Contains(a.Who)))
                Assert.DoesNotContain(audienceOfOther.Who.ToString(), view, StringComparison.Ordinal);
            if (!audience.IsPerson)
                Assert.DoesNotContain("\"ballots\"", view, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Undo_restores_what_was() => Gen.Select(Days.Some, Gen.Int[0, 3]).Sample((day, move) =>
    {
        var poll = Days.Play(day);
        var before = Text(poll.State with { Undo = null });
        var done = move switch { 0 => poll.Resets(), 1 => poll.Reruns(), 2 => poll.Shows(), _ => poll.Closes() };
        if (done.Events.IsEmpty)
            return;

        poll.Undoes().Happened();

        Assert.Equal(before, Text(poll.State with { Undo = null, Moves = poll.State.Moves - 1 - done.Events.Length }));
    });

    [Fact]
    public void The_events_from_the_journal_give_the_same_poll() => Days.Some.Sample(day =>
    {
        var poll = Days.Play(day);
        var journal = EventCodec.Encode(poll.Events);

        var replayed = EventCodec.Decode<PollEvent>(journal);

        Assert.Equal(journal, EventCodec.Encode(replayed));
        Assert.Equal(Text(poll.State), Text(replayed.Aggregate(PollDecisions.Initial, PollDecisions.Evolve)));
    });

    [Fact]
    public void A_snapshot_gives_the_same_poll_and_goes_on_the_same() => Gen.Select(Days.Some, Days.Some).Sample((before, after) =>
    {
        var poll = Days.Play(before);
        var restored = EventCodec.DecodeState<Poll>(EventCodec.EncodeState(poll.State));
        Assert.Equal(Text(poll.State), Text(restored));

        var soFar = poll.Events.Count;
        Days.Play(poll, after);
        Assert.Equal(Text(poll.State), Text(poll.Events.Skip(soFar).Aggregate(restored, PollDecisions.Evolve)));
    });

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Days.Some, Gen.Int[1, 7]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<PollDecisions, PollViews, Poll, PollCommand, PollEvent>(Days.Play(day).Events, Days.Audiences, perPush));

    /// <summary>Dictionaries and sets have no order of their own: the text of one state is sorted.</summary>
    static string Text(Poll poll) => Sorted(JsonNode.Parse(EventCodec.EncodeState(poll)))!.ToJsonString();

    /// <summary>A tally as it shows: what nobody chose any more is the same as what nobody ever chose, and of equal words any may be first.</summary>
    static string Plain(Tally tally) => string.Join('\n',
    [
        $"{tally.Hall} {tally.Remote}",
        .. tally.Counts.Where(count => count.Value != default).Select(count => $"{count}").Order(StringComparer.Ordinal),
        .. tally.Cloud.Words.Select(word => $"{word.Key} {word.Value.N} {word.Value.Best}").Order(StringComparer.Ordinal),
        .. tally.Entries,
        .. tally.Struck.Order(StringComparer.Ordinal),
    ]);

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, m.Key is "ever" or "named" or "struck"
            ? new JsonArray([.. m.Value!.AsArray().Select(one => one!.DeepClone()).OrderBy(one => one.ToString(), StringComparer.Ordinal)]) : Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
